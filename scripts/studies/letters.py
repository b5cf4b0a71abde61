"""Reads letters of a hand from the first drawing on: after none, one and three drawings of each, beside others.

First the model with an empty memory, among the labels of several label sets. Then each writer teaches k drawings of
each letter to the memory, and the same drawings to recognisers that start with nothing; the writer's other drawings are
the test, the same for all. Digits are taught in the same way.
"""

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from tqdm import tqdm

from models.inference.evaluation import EvaluationError
from models.ink.ink import Ink, LabelledInk
from models.ink.label_sets import LABEL_SETS, LabelSet
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import model_file, read_writers
from scripts.studies.baselines import dtw, point_cloud, zinnia
from scripts.studies.baselines.paths import ink_of
from scripts.studies.writers import add_writer_arguments, bootstrap_interval, taught_session

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MEASURES: tuple[str, ...] = ("kept", "folded", "first five", "first five, folded")
"""The right label is read, or one that differs in case; it is among the first five, or one that differs in case is."""
PRODUCT = "Inkloop"
FIRST_READINGS = (
    ("capitals", "capitals"),
    ("small", "small"),
    ("letters", "letters"),
    ("letters", "letters-digits"),
    ("letters", "everything"),
    ("digits", "digits"),
    ("digits", "letters-digits"),
)
"""Which drawings are read without being taught, and among the labels of which set."""
TAUGHT = ("letters", "digits")
"""The label sets that are taught: all of their labels, and read among them."""

Ranking: TypeAlias = Sequence[str]
Reader: TypeAlias = Callable[[Sequence[LabelledInk], Sequence[Ink]], Sequence[Ranking]]
"""Learns drawings with their labels and returns for each ink its labels, the most probable first."""
BASELINES: dict[str, Reader] = {"DTW": dtw.rank, "$P": point_cloud.rank, "Zinnia": zinnia.rank}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is read: drawings of the labels of `drawings`, among those of `among`, after `taught` drawings of each."""

    drawings: str
    among: str
    taught: int


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument(
        "--digit-model", type=model_file, default=SHIPPED_MODEL, help="the model of the label set digits"
    )
    arguments.add_argument("--shots", default="0,1,3", help="numbers of drawings of each letter that are taught")
    arguments.add_argument("--turns", type=int, default=1, help="repeat with so many choices of the taught drawings")


def measure(args: Namespace) -> dict[str, Any]:
    """Counts of each writer, setting and method, and for each setting and method the means over writers."""
    shots = [int(each) for each in args.shots.split(",")]
    settings = [Setting(drawings=of, among=among, taught=0) for of, among in FIRST_READINGS if 0 in shots]
    settings += [Setting(drawings=of, among=of, taught=count) for of in TAUGHT for count in shots if count]
    readers = {name: reader for name, reader in BASELINES.items() if name != "Zinnia" or zinnia.is_installed()}
    rows: list[dict[str, Any]] = []
    for writer, inks in tqdm(read_writers(args.inkfile, args.writers).items(), unit="writer", disable=None):
        for setting in settings:
            theirs = [each for each in inks if each.label in LABEL_SETS[setting.drawings].labels]
            rows += _rows(args, writer, setting, theirs, readers)
    if not rows:
        raise EvaluationError("Nothing to measure: no writer has more drawings of a letter or digit than are taught.")
    return {
        "study": "letters",
        "model": args.model.name,
        "digit model": args.digit_model.name,
        "not installed": [] if "Zinnia" in readers else [zinnia.PACKAGE],
        "means": _means(rows),
        "rows": rows,
    }


def _rows(
    args: Namespace, writer: str, setting: Setting, inks: Sequence[LabelledInk], readers: dict[str, Reader]
) -> list[dict[str, Any]]:
    """One row for each method, with the counts of all turns; none if nothing is left to read."""
    model = args.digit_model if setting.among == "digits" else args.model
    tests: list[LabelledInk] = []
    rankings: defaultdict[str, list[Ranking]] = defaultdict(list)
    for turn in range(args.turns if setting.taught else 1):
        taught, others = split(inks, setting.taught, turn)
        if not others:
            continue
        tests += others
        rankings[PRODUCT] += _read_by_session(model, taught, others, LABEL_SETS[setting.among])
        for name, reader in readers.items() if taught else ():
            rankings[name] += reader(taught, [ink_of(each) for each in others])
    labels = [each.label for each in tests]
    return [
        {"writer": writer, **asdict(setting), "method": name, "n": len(tests), **count_rankings(labels, ranked)}
        for name, ranked in rankings.items()
    ]


def split(inks: Sequence[LabelledInk], count: int, turn: int = 0) -> tuple[list[LabelledInk], list[LabelledInk]]:
    """`count` drawings of each label, those from number `turn` on and then from the first again, and the others."""
    by_label: defaultdict[str, list[LabelledInk]] = defaultdict(list)
    for each in inks:
        by_label[each.label].append(each)
    chosen, others = [], []
    for drawings in by_label.values():
        places = {(turn + place) % len(drawings) for place in range(count)}
        for place, each in enumerate(drawings):
            (chosen if place in places else others).append(each)
    return chosen, others


def _read_by_session(
    model: Path, taught: Sequence[LabelledInk], tests: Sequence[LabelledInk], label_set: LabelSet
) -> list[Ranking]:
    with taught_session(model, taught, label_set=label_set) as session:
        predictions = [session.read(each.ink).prediction for each in tests]
    return [(each.label, *(label for label, _ in each.alternatives)) for each in predictions]


def count_rankings(labels: Sequence[str], rankings: Sequence[Ranking]) -> dict[str, int]:
    """How many of the drawings with these labels are right by each of `MEASURES`."""
    counts = dict.fromkeys(MEASURES, 0)
    for label, ranking in zip(labels, rankings, strict=True):
        first, folded = list(ranking[:5]), [each.casefold() for each in ranking[:5]]
        counts["kept"] += label == first[0]
        counts["folded"] += label.casefold() == folded[0]
        counts["first five"] += label in first
        counts["first five, folded"] += label.casefold() in folded
    return counts


def _means(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each setting and method the mean accuracies over writers, with intervals.

    `ahead` has the interval of the difference to each baseline, over the same writers and drawings.
    """
    groups: dict[Setting, dict[str, list[dict[str, Any]]]] = {}
    for row in rows:
        setting = Setting(drawings=row["drawings"], among=row["among"], taught=row["taught"])
        groups.setdefault(setting, {}).setdefault(row["method"], []).append(row)
    means = []
    for setting, by_method in groups.items():
        for method, theirs in by_method.items():
            of: dict[str, Any] = {**asdict(setting), "method": method, "writers": len(theirs)}
            of["n"] = sum(row["n"] for row in theirs)
            for name in MEASURES:
                values = [row[name] / row["n"] for row in theirs]
                low, high = bootstrap_interval(values)
                of[name] = {"mean": sum(values) / len(values), "low": low, "high": high}
            if method == PRODUCT:
                of["ahead"] = {
                    other: {name: _ahead(theirs, rivals, name) for name in MEASURES[:2]}
                    for other, rivals in by_method.items()
                    if other != PRODUCT
                }
            means.append(of)
    return means


def _ahead(rows: Sequence[dict[str, Any]], rivals: Sequence[dict[str, Any]], name: str) -> tuple[float, float]:
    return bootstrap_interval([(one[name] - other[name]) / one["n"] for one, other in zip(rows, rivals, strict=True)])


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    table = [("drawings, among the set", "taught", "read by", "n", *MEASURES, "ahead of DTW, kept")]
    for of in result["means"]:
        ahead = of.get("ahead", {}).get("DTW")
        table.append(
            (
                f"{of['drawings']}, {of['among']}",
                str(of["taught"]),
                of["method"],
                str(of["n"]),
                *(f"{100 * of[name]['mean']:.1f} ({_range(of[name]['low'], of[name]['high'])})" for name in MEASURES),
                _range(*ahead["kept"]) if ahead else "",
            )
        )
    missing = [(f"not installed: {package}", *[""] * (len(table[0]) - 1)) for package in result["not installed"]]
    return table + missing


def _range(low: float, high: float) -> str:
    """In per cent; `to` where a bound may be negative."""
    return f"{100 * low:.1f}–{100 * high:.1f}" if low >= 0 else f"{100 * low:.1f} to {100 * high:.1f}"


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(8, 4.2), layout="constrained")
    means = [of for of in result["means"] if of["drawings"] == of["among"] == "letters"]
    for place, (name, title) in enumerate((("kept", "case kept"), ("folded", "case folded")), 1):
        axes = drawn.add_subplot(1, 2, place)
        for shift, method in enumerate(dict.fromkeys(of["method"] for of in means)):
            theirs = [of for of in means if of["method"] == method]
            at = [of["taught"] + 0.04 * shift for of in theirs]
            values = [100 * of[name]["mean"] for of in theirs]
            errors = [
                [100 * (of[name]["mean"] - of[name]["low"]) for of in theirs],
                [100 * (of[name]["high"] - of[name]["mean"]) for of in theirs],
            ]
            axes.errorbar(at, values, yerr=errors, marker="o", capsize=3, label=method)
        axes.set_xticks(sorted({of["taught"] for of in means}))
        axes.set_xlabel("taught drawings of each letter")
        axes.set_ylabel("letters read right, %")
        axes.set_title(title)
        axes.grid(alpha=0.3, axis="y")
    drawn.axes[-1].legend()
    return drawn
