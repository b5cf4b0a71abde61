"""Reads whole lines: numbers with gaps of several kinds, joined ones and words, after examples of the writer's hand.

Before each writer's lines, k drawings of each label are learned, as `scripts/evaluate.py --lines` does. The lines were
composed of the same drawings, so that some hold a taught one: with "unseen", the examples of a line are others than
its own. And characters drawn alone are read, of which none should be taken for several.
"""

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from models.inference.classifier import Classifier
from models.ink.characters import CAPITALS, DIGITS, SMALL
from models.ink.ink import Ink, LabelledInk
from models.ink.ink_files import read_line_file
from models.ink.label_sets import LABEL_SETS, LabelSet
from models.lines.evaluation import LineResult, memory_of, read_lines, summary
from models.lines.reader import LineReader
from models.registry.shipped_models import SHIPPED_MODELS
from scripts.cli.arguments import model_file, read_writers
from scripts.cli.output import score
from scripts.studies.writers import bootstrap_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

KINDS = ("realistic", "tight", "late", "joined")
WORDS = {"words": "small", "capitals": "capitals"}
"""Kind of file → label set."""
_DIGILETS, _PENDIGITS = "digilets-20", "pendigits-30"
_SAME = 0.998
"""Cosine of the steps of two pens from which they drew the same, apart from place and size."""


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("strings", type=Path, metavar="FOLDER", help="UNIPEN files whose segments are whole lines")
    arguments.add_argument("--ink", type=Path, required=True, metavar="FOLDER", help="ink files of their characters")
    arguments.add_argument("--digits", type=model_file, default=SHIPPED_MODELS["digits"], metavar="MODEL.h5")
    arguments.add_argument("--characters", type=model_file, default=SHIPPED_MODELS["characters"], metavar="MODEL.h5")
    arguments.add_argument(
        "--images",
        type=model_file,
        metavar="MODEL.h5",
        help="a model of digits that no pen writer trained, for pendigits",
    )
    arguments.add_argument("--counts", default="0,1,3", help="numbers of examples of each digit; letters get 3")
    arguments.add_argument("--singles", type=int, default=2000, help="number of characters drawn alone, of each kind")
    arguments.add_argument("--most", type=int, help="only so many lines of each file")
    arguments.add_argument("--seed", type=int, default=0)


def measure(args: Namespace) -> dict[str, Any]:
    """Exact lines and errors for each character, by file and number of examples; then characters drawn alone."""
    digits, characters = Classifier.open(args.digits), Classifier.open(args.characters)
    images = Classifier.open(args.images) if args.images else None
    counts = [int(count) for count in args.counts.split(",")]
    digilets = read_writers(args.ink / f"{_DIGILETS}-writers.unp.gz")
    rows: list[dict[str, Any]] = []
    for kind in KINDS:
        rows += _measure_file(args, digits, (_DIGILETS, kind, "digits"), digilets, counts)
    for kind, label_set in WORDS.items():
        rows += _measure_file(args, characters, (_DIGILETS, kind, label_set), digilets, [3])
    pendigits = read_writers(args.ink / f"{_PENDIGITS}-writers.unp.gz")
    for kind in KINDS if images else ():
        rows += _measure_file(args, images or digits, (_PENDIGITS, kind, "digits"), pendigits, counts)
    rng = np.random.default_rng(args.seed)
    everyone = [*digilets.values(), *(pendigits.values() if images else ())]
    singles = [
        _measure_singles(images or digits, _alone(everyone, DIGITS, args.singles, rng), LABEL_SETS["digits"]),
        _measure_singles(
            characters, _alone([*digilets.values()], (*CAPITALS, *SMALL), args.singles, rng), LABEL_SETS["letters"]
        ),
    ]
    return {"study": "lines", "seed": args.seed, "rows": rows, "singles": singles}


def _measure_file(
    args: Namespace,
    classifier: Classifier,
    file: tuple[str, str, str],
    writers: Mapping[str, Sequence[LabelledInk]],
    counts: Sequence[int],
) -> list[dict[str, Any]]:
    """`file` is the name of its writers, its kind and its label set."""
    name, kind, set_name = file
    label_set = LABEL_SETS[set_name]
    lines = read_line_file(args.strings / f"{name}-{kind}.unp.gz")[: args.most]
    rows = []
    for count in counts:
        for unseen in (False, True) if count else (False,):
            with tqdm(total=len(lines), unit="line", desc=f"{name} {kind} {count}", disable=None) as bar:
                if unseen:
                    results = []
                    for line in lines:
                        results += _read_unseen(classifier, line, writers[line.writer], count, label_set)
                        bar.update()
                else:
                    memories = {
                        writer: memory_of(classifier, writers.get(writer, []), count, label_set)
                        for writer in dict.fromkeys(line.writer for line in lines)
                    }
                    results = read_lines(classifier, lines, label_set=label_set, memories=memories, on_read=bar.update)
            row = {"file": f"{name}-{kind}", "model": classifier.model_id, "examples": count, "unseen": unseen}
            rows.append(row | _summary(results))
    return rows


def _summary(results: Sequence[LineResult]) -> dict[str, Any]:
    by_writer: defaultdict[str, list[float]] = defaultdict(list)
    for each in results:
        by_writer[each.writer].append(float(each.is_exact))
    low, high = bootstrap_interval([sum(exact) / len(exact) for exact in by_writer.values()])
    of = summary(results)
    return {"n": of["n"], "writers": len(by_writer), "exact": of["exact"], "low": low, "high": high} | {
        name: of[name] for name in ("cer", "joined_cuts")
    }


def _read_unseen(
    classifier: Classifier, line: LabelledInk, inks: Sequence[LabelledInk], count: int, label_set: LabelSet
) -> list[LineResult]:
    others = [each for each in inks if each.label in label_set.labels and not holds(line, each)]
    memory = memory_of(classifier, others, count, label_set)
    return read_lines(classifier, [line], label_set=label_set, memories={line.writer: memory})


def holds(line: LabelledInk, drawing: LabelledInk) -> bool:
    """True if the longest stroke of `drawing` is part of a stroke of `line`, at any place and size."""
    assert isinstance(line.ink, Ink)
    assert isinstance(drawing.ink, Ink)
    if drawing.label not in line.label:
        return False
    wanted = _steps(max(drawing.ink.strokes, key=len))
    size = len(wanted)
    if size < 3:
        return False
    for stroke in line.ink.strokes:
        steps = _steps(stroke)
        if len(steps) < size:
            continue
        product = sum(np.correlate(steps[:, axis], wanted[:, axis], "valid") for axis in (0, 1))
        squares = np.convolve((steps**2).sum(1), np.ones(size), "valid")
        if (product >= _SAME * np.sqrt(squares * (wanted**2).sum())).any():
            return True
    return False


def _steps(stroke: Sequence[tuple[float, ...]]) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.diff(np.array([point[:2] for point in stroke], np.float64), axis=0)


def _alone(
    writers: Sequence[Sequence[LabelledInk]], labels: Sequence[str], count: int, rng: np.random.Generator
) -> list[LabelledInk]:
    every = [each for inks in writers for each in inks if each.label in labels]
    return [every[number] for number in sorted(rng.permutation(len(every))[:count].tolist())]


def _measure_singles(classifier: Classifier, inks: Sequence[LabelledInk], label_set: LabelSet) -> dict[str, Any]:
    reader = LineReader(classifier)
    several = 0
    for each in tqdm(inks, unit="character", disable=None):
        assert isinstance(each.ink, Ink)
        several += sum(len(line.characters) for line in reader.read(each.ink, label_set=label_set)) > 1
    return {"labels": label_set.text, "model": classifier.model_id, **score(several, len(inks))}


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    table = [("lines", "examples", "n", "exact, %", "95 % interval", "errors in 100 characters", "cuts")]
    for row in result["rows"]:
        table.append(
            (
                row["file"],
                f"{row['examples']} unseen" if row["unseen"] else str(row["examples"]),
                str(row["n"]),
                f"{100 * row['exact']:.1f}",
                f"{100 * row['low']:.1f}–{100 * row['high']:.1f}",
                f"{100 * row['cer']:.2f}",
                str(row["joined_cuts"]),
            )
        )
    for row in result["singles"]:
        shown = f"{100 * row['low']:.2f}–{100 * row['high']:.2f}"
        table.append(
            (
                f"{row['labels']} alone, taken for several",
                "",
                str(row["n"]),
                f"{100 * row['accuracy']:.2f}",
                shown,
                "",
                "",
            )
        )
    return table


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    rows = [row for row in result["rows"] if not row["unseen"]]
    drawn = Figure(figsize=(7, 1 + 0.22 * len(rows)), layout="constrained")
    axes = drawn.add_subplot()
    for place, row in enumerate(reversed(rows)):
        value, low, high = (100 * row[name] for name in ("exact", "low", "high"))
        axes.errorbar(
            [value],
            [place],
            xerr=[[max(value - low, 0)], [max(high - value, 0)]],
            marker="o",
            capsize=3,
            color="#0072B2",
        )
    axes.set_yticks(range(len(rows)), [f"{row['file']}, {row['examples']}" for row in reversed(rows)])
    axes.set_xlabel("lines read exactly, % (after so many examples of each label)")
    axes.grid(alpha=0.3, axis="x")
    return drawn
