"""Reads photographs of pages of numbers, before and after a simulated person corrects them.

FOLDER holds the photographs, the table of each as CSV, and `index.json` with kind and writer. A person answers the
doubtful cells of each page; then pages that the composer makes of the same hand are read with what was learned; then
the person corrects what is still wrong. The composer's hands are the writers of `--ink`, whose drawings on the
photographs may be among those of the next pages. So `--hands` writers fill two composed pages with different drawings,
too. With `--orand`, amounts on real forms are read by `--digits`. RapidOCR reads the same pictures if it is installed;
since it finds no tables, a number counts as right wherever it stands.
"""

import csv
import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from tqdm import tqdm

from app.core.pages.page_session import PageSession
from app.core.session import Session
from models.datasets.lines import hands_of
from models.datasets.pages.composing import KINDS, compose_page
from models.datasets.pages.hands import PageHand, PenHand
from models.inference.classifier import Classifier
from models.ink.ink import InkError, LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.pages.page import Page
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from models.registry.shipped_models import SHIPPED_MODELS
from scripts.cli.arguments import model_file
from scripts.cli.output import score
from scripts.studies.baselines.rapidocr_reading import RapidOcr, is_installed
from scripts.studies.paper.orand import read_amounts
from scripts.studies.paper.person import Corrected, Person, typing_keys
from scripts.studies.paper.table_scores import TableScore, found_anywhere, score_table, summed
from scripts.studies.paper.transfer import Halves, measure_transfer
from scripts.studies.writers import taught_session

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_DIGITS = LABEL_SETS["digits"]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A photograph (h×w×3 uint8, RGB), its table, and the hand that wrote it, if its drawings are known."""

    name: str
    kind: str
    writer: str
    image: NDArray[np.uint8]
    truth: list[list[str]]
    next_hand: PageHand | None


@dataclass(frozen=True, slots=True)
class Result:
    """A page as it was read, what a person did to it, and the next pages of its hand."""

    read: TableScore
    corrected: Corrected
    typing: int
    next_untaught: tuple[TableScore, ...]
    """The next pages without anything learned."""
    next_taught: tuple[TableScore, ...]
    """After the doubtful cells of the first page were answered."""


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("pages", type=Path, metavar="FOLDER", help="photographs, tables (CSV) and index.json")
    arguments.add_argument(
        "--model", type=model_file, required=True, help="a model that was trained on none of the writers"
    )
    arguments.add_argument("--ink", type=Path, metavar="FOLDER", help="ink files of the writers (*-writers.unp.gz)")
    arguments.add_argument("--next", type=int, default=2, help="number of composed pages that follow each page")
    arguments.add_argument("--hands", type=int, default=0, help="composed first pages, of so many writers")
    arguments.add_argument("--examples", default="", metavar="1,3", help="learning between pen and paper, of so many")
    arguments.add_argument("--orand", type=Path, metavar="ZIP", help="amounts with labels.csv")
    arguments.add_argument("--most-amounts", type=int, help="only the first so many amounts")
    arguments.add_argument("--digits", type=model_file, default=SHIPPED_MODELS["digits"], help="reads the amounts")
    arguments.add_argument("--rapidocr-amounts", type=int, default=150, help="amounts that RapidOCR reads too")
    arguments.add_argument("--seed", type=int, default=0)


def measure(args: Namespace) -> dict[str, Any]:
    """Cells, characters and structure by kind; keys; next pages; then amounts, RapidOCR, and pen and paper."""
    classifier = Classifier.open(args.model)
    writers = _writers(args.ink) if args.ink else {}
    samples = _photographs(args.pages, writers)
    result: dict[str, Any] = {
        "study": "pages",
        "model_id": classifier.model_id,
        "seed": args.seed,
        "photographs": _measure_samples(args, samples),
    }
    if args.hands:
        result["composed"] = _measure_samples(args, _composed(writers, args.hands, args.seed))
    if args.examples:
        counts = [int(count) for count in args.examples.split(",")]
        chosen = _some(writers, args.hands or len(writers))
        result["transfer"] = measure_transfer(classifier, chosen, counts, args.seed)
    if args.orand:
        result["amounts"] = _measure_amounts(args)
    if is_installed():
        result["rapidocr"] = _measure_rapidocr(args, samples)
    return result


def _writers(folder: Path) -> dict[str, list[LabelledInk]]:
    """The writers of all ink files, by names that occur in one file only."""
    found: dict[str, list[LabelledInk]] = {}
    shared: set[str] = set()
    for path in sorted(folder.glob("*-writers.unp.gz")):
        theirs: dict[str, list[LabelledInk]] = {}
        for each in read_ink_file(path):
            if each.label in _DIGITS.labels:
                theirs.setdefault(each.writer, []).append(each)
        shared |= theirs.keys() & found.keys()
        found |= theirs
    return {writer: inks for writer, inks in found.items() if writer not in shared}


def _some(writers: Mapping[str, Sequence[LabelledInk]], count: int) -> dict[str, Sequence[LabelledInk]]:
    """`count` of the writers, evenly spread."""
    names = list(writers)
    return {names[at]: writers[names[at]] for at in sorted(set(np.linspace(0, len(names) - 1, count).astype(int)))}


def _photographs(folder: Path, writers: Mapping[str, Sequence[LabelledInk]]) -> list[Sample]:
    """Raises `OSError`."""
    samples = []
    for each in json.loads((folder / "index.json").read_text("utf-8")):
        path = folder / each["file"]
        with Image.open(path) as image:
            pixels = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
        with path.with_suffix(".csv").open(newline="", encoding="utf-8") as file:
            truth = list(csv.reader(file))
        inks = writers.get(each["writer"])
        hand = PenHand(hands_of(inks)[each["writer"]]) if inks else None
        samples.append(Sample(path.name, each["kind"], each["writer"], pixels, truth, hand))
    return samples


def _composed(writers: Mapping[str, Sequence[LabelledInk]], count: int, seed: int) -> list[Sample]:
    """First pages of one half of each writer's drawings; the next pages are of the other half."""
    samples = []
    for number, (writer, inks) in enumerate(_some(writers, count).items()):
        first, second = Halves.of(writer, inks).hands
        kind = KINDS[number % len(KINDS)]
        page = compose_page(first, np.random.default_rng((seed, number, 77)), kind)
        samples.append(Sample(f"composed {number}", kind, writer, page.image, page.table, second))
    return samples


def _measure_samples(args: Namespace, samples: Sequence[Sample]) -> dict[str, Any]:
    results = []
    for number, sample in enumerate(tqdm(samples, unit="page", disable=None)):
        results.append(_measure_sample(args, sample, number))
    of_kind = {kind: [r for s, r in zip(samples, results, strict=True) if s.kind == kind] for kind in KINDS}
    after = [each for result in results for each in result.next_taught]
    before = [each for result in results for each in result.next_untaught]
    return {
        "untouched": {
            kind: summed([each.read for each in theirs]) for kind, theirs in [*of_kind.items(), ("all", results)]
        },
        "doubtful_answered": summed([each.corrected.after_asked for each in results]),
        "next_untaught": summed(before),
        "next_taught": summed(after),
        "keys_median": float(np.median([each.corrected.keys for each in results])),
        "asked_keys_median": float(np.median([each.corrected.asked_keys for each in results])),
        "typing_keys_median": float(np.median([each.typing for each in results])),
        "pages": [
            {"page": sample.name, "kind": sample.kind, "writer": sample.writer, **asdict(result)}
            for sample, result in zip(samples, results, strict=True)
        ],
    }


def _measure_sample(args: Namespace, sample: Sample, number: int) -> Result:
    with taught_session(args.model, [], label_set=_DIGITS) as session:
        reader = PageReader(session.champion.classifier)
        page = _read(session, reader, sample.image)
        read = score_table(page.table if page else [], sample.truth)
        following = []
        for place in range(args.next if sample.next_hand else 0):
            assert sample.next_hand
            rng = np.random.default_rng((args.seed, number, place))
            following.append(compose_page(sample.next_hand, rng, sample.kind))
        untaught = [_score(session, reader, each.image, each.table) for each in following]
        if page is None:
            nothing = Corrected(0, typing_keys(sample.truth), 0, 0, 0, read, read)
            return Result(read, nothing, typing_keys(sample.truth), tuple(untaught), tuple(untaught))
        person = Person(PageSession(session, page, reader=reader), sample.truth)
        person.answer_doubtful()
        taught_reader = PageReader(session.champion.classifier)
        taught = [_score(session, taught_reader, each.image, each.table) for each in following]
        corrected = person.find_the_rest()
        return Result(read, corrected, typing_keys(sample.truth), tuple(untaught), tuple(taught))


def _read(session: Session, reader: PageReader, image: NDArray[np.uint8]) -> Page | None:
    """The page with the session's memory; None if nothing is written on it."""
    try:
        return reader.read(sheet_from_image(image), memory=session.memory, label_set=session.restriction)
    except InkError:
        return None


def _score(
    session: Session, reader: PageReader, image: NDArray[np.uint8], truth: Sequence[Sequence[str]]
) -> TableScore:
    page = _read(session, reader, image)
    return score_table(page.table if page else [], truth)


def _measure_amounts(args: Namespace) -> dict[str, Any]:
    """Amounts read exactly: as one cell, without the marks that are no digits."""
    reader = PageReader(Classifier.open(args.digits))
    right, causes = 0, Counter[str]()
    amounts = list(read_amounts(args.orand))[: args.most_amounts]
    for image, text in tqdm(amounts, unit="amount", disable=None):
        try:
            table = reader.read(sheet_from_image(image), label_set=_DIGITS).table
        except InkError:
            table = []
        one = score_table(table, [[text]])
        is_exact = not one.causes
        right += is_exact
        if not is_exact:
            causes[max(one.causes, key=lambda cause: one.causes[cause])] += 1
    return {
        "model_id": Classifier.open(args.digits).model_id,
        **score(right, len(amounts)),
        "causes": dict(causes),
    }


def _measure_rapidocr(args: Namespace, samples: Sequence[Sample]) -> dict[str, Any]:
    engine = RapidOcr()
    found: Counter[str] = Counter()
    n: Counter[str] = Counter()
    for sample in tqdm(samples, unit="page", disable=None):
        for kind in (sample.kind, "all"):
            n[kind] += sum(bool(text) for row in sample.truth for text in row)
        right = found_anywhere(engine.texts(sample.image), sample.truth)
        found[sample.kind] += right
        found["all"] += right
    result: dict[str, Any] = {kind: score(found[kind], n[kind]) for kind in n}
    if args.orand:
        amounts = list(read_amounts(args.orand))[: args.rapidocr_amounts]
        exact = sum(engine.line(image) == text for image, text in tqdm(amounts, unit="amount", disable=None))
        result["amounts"] = score(exact, len(amounts))
    return result


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    rows = [("what", "n", "right, %", "95 % interval", "digits, %", "structure", "wrong: why")]
    for name in ("photographs", "composed"):
        if (part := result.get(name)) is None:
            continue
        rows += [_row(f"{name}, {kind}", each) for kind, each in part["untouched"].items()]
        rows.append(_row(f"{name}, doubtful cells answered", part["doubtful_answered"]))
        rows.append(_row(f"{name}, next pages, untaught", part["next_untaught"]))
        rows.append(_row(f"{name}, next pages, taught", part["next_taught"]))
        keys = f"{part['asked_keys_median']:.0f}; {part['keys_median']:.0f}; typing {part['typing_keys_median']:.0f}"
        rows.append((f"{name}, keys: asked; faultless", "", keys, "", "", "", ""))
    for each in result.get("transfer", ()):
        name = f"{each['count']} of each by {each['learned']}" if each["count"] else "nothing"
        rows.append(_row(f"learned {name}: pages", each["page"]))
        rows.append(_row(f"learned {name}: pen", each["drawings"]))
    if "amounts" in result:
        rows.append(_row("amounts", result["amounts"]))
    rows += [_row(f"RapidOCR, {kind}", each) for kind, each in result.get("rapidocr", {}).items()]
    return rows


def _row(name: str, each: Mapping[str, Any]) -> tuple[str, ...]:
    has_structure = "structure_right" in each
    return (
        name,
        str(each["n"]),
        f"{100 * each['accuracy']:.1f}",
        f"{100 * each['low']:.1f}–{100 * each['high']:.1f}",
        f"{100 * each['characters_right']:.1f}" if has_structure else "",
        f"{each['structure_right']} of {each['pages']}" if has_structure else "",
        ", ".join(f"{cause} {count}" for cause, count in each.get("causes", {}).items()),
    )


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 3.4), layout="constrained")
    axes = drawn.add_subplot()
    part = result["photographs"]
    bars = [
        *((f"{kind}, untouched", each) for kind, each in part["untouched"].items() if kind != "all"),
        ("doubtful cells answered", part["doubtful_answered"]),
        ("next pages, untaught", part["next_untaught"]),
        ("next pages, taught", part["next_taught"]),
        *((f"RapidOCR, {kind}", each) for kind, each in result.get("rapidocr", {}).items() if kind in KINDS),
        *([("amounts on forms", result["amounts"])] if "amounts" in result else []),
    ]
    bars = [each for each in bars if each[1]["n"]]
    for place, (_, each) in enumerate(reversed(bars)):
        value, low, high = (100 * each[name] for name in ("accuracy", "low", "high"))
        axes.errorbar(
            [value],
            [place],
            xerr=[[max(value - low, 0.0)], [max(high - value, 0.0)]],
            marker="o",
            capsize=3,
            color="#0072B2",
        )
    axes.set_yticks(range(len(bars)), [name for name, _ in reversed(bars)])
    axes.set_xlabel("cells read exactly, %")
    axes.grid(alpha=0.3, axis="x")
    return drawn
