"""Measure how well each writer's retrained model reads every other writer. One retrain per writer, without memory."""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from app.core.session import Session
from models.datasets.examples import Examples, examples_from_inks
from models.inference.classifier import Classifier
from models.inference.evaluation import EvaluationError, evaluate
from models.ink.ink import LabelledInk
from models.ink.label_sets import LabelSet
from models.ink.labels import Label
from models.registry.promotion import Outcome, Verdict
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.retrain_process import TrainingProcess
from scripts.cli.arguments import add_labels_argument, argument_parser, model_file, read_writers
from scripts.cli.output import run, table, write_json
from scripts.reports.figure_file import write_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

UNTOUCHED = "untouched"
"""Name of the first row: the model that every writer starts with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnModel:
    """A writer's final model: the promoted challenger, or the untouched model if it was refused for `reason`.

    `labelled` is the number of labelled drawings, `corrections` that of wrong predictions among them. `seconds` is the
    time from the request for the retrain to the verdict.
    """

    writer: str
    classifier: Classifier
    labelled: int
    corrections: int
    promoted: bool
    reason: str
    seconds: float


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="UNIPEN or InkML, plain or gzipped")
    arguments.add_argument("--model", type=model_file, default=SHIPPED_MODEL)
    arguments.add_argument("--writers", help="only these writers, such as 1,2,3")
    add_labels_argument(arguments, "use and predict only these labels")
    arguments.add_argument(
        "--stream-fraction", type=float, default=0.6, help="share of each writer's drawings to learn from"
    )
    arguments.add_argument("--figure", type=Path, metavar="FILE.png", help="draw the accuracies as a heat map")
    args = arguments.parse_args()
    if not 0 < args.stream_fraction < 1:
        arguments.error("--stream-fraction must be above 0 and below 1")
    label_set: LabelSet | None = args.labels
    inks = read_writers(args.inkfile, args.writers, label_set and label_set.labels)
    writers = list(inks)
    untouched = Classifier.open(args.model)
    splits = {writer: round(len(inks[writer]) * args.stream_fraction) for writer in writers}
    if short := [writer for writer in writers if not 0 < splits[writer] < len(inks[writer])]:
        raise EvaluationError(f"There is too little ink for a stream and a tail by writer {', '.join(short)}.")
    tails = {writer: examples_from_inks(inks[writer][splits[writer] :], untouched.spec) for writer in writers}
    models = [
        own_model(writer, inks[writer][: splits[writer]], model=args.model, label_set=label_set)
        for writer in tqdm(writers, unit="writer")
    ]
    matrix = accuracies([untouched, *(each.classifier for each in models)], list(tails.values()), label_set)
    result = {
        "protocol": {
            "inkfile": args.inkfile.name,
            "model": args.model.name,
            "model_id": untouched.model_id,
            "labels": label_set and label_set.text,
            "stream_fraction": args.stream_fraction,
            "stream": "every reading confirmed or corrected, then one retrain",
            "measured": "on the tails, by the network alone",
        },
        "writers": [
            {
                "writer": each.writer,
                "model_id": each.classifier.model_id,
                "promoted": each.promoted,
                "reason": each.reason,
                "labelled": each.labelled,
                "corrections": each.corrections,
                "tail": len(tails[each.writer]),
                "seconds": each.seconds,
            }
            for each in models
        ],
        "rows": [UNTOUCHED, *writers],
        "columns": writers,
        "matrix": matrix,
        "mean": means(matrix),
    }
    if args.json != "-":
        print(table(table_rows(result)))
        shown = {name: "-" if value is None else f"{value:.2%}" for name, value in result["mean"].items()}
        print(", ".join(f"{name} {value}" for name, value in shown.items()))
    write_json(result, args.json)
    if args.figure:
        write_figure(figure(result), args.figure)


def own_model(writer: str, stream: Sequence[LabelledInk], *, model: Path, label_set: LabelSet | None) -> OwnModel:
    """Start from `model` and an empty store, label all of `stream` in order and retrain once.

    `label_set` restricts the labels that may be predicted. Raises `RetrainError` if the retrain fails,
    `NothingToLearnError` if the stream is empty.
    """
    with tempfile.TemporaryDirectory(prefix="inkloop-compare-") as folder:
        session = Session(Path(folder), shipped=model, label_set=label_set, remember=False)
        try:
            label_all(session, stream)
            start = time.perf_counter()
            verdict = retrain_once(session)
            return OwnModel(
                writer=writer,
                classifier=session.champion.classifier,
                labelled=len(stream),
                corrections=len(stream) - session.accuracy.right,
                promoted=verdict.promoted,
                reason=verdict.reason,
                seconds=time.perf_counter() - start,
            )
        finally:
            session.close()


def label_all(session: Session, inks: Sequence[LabelledInk]) -> None:
    """Recognise and label `inks` in order: right predictions are confirmed, wrong ones corrected."""
    for each in inks:
        session.recognise(each.ink)
        session.label(Label.parse(each.label))


def retrain_once(session: Session) -> Verdict:
    """Retrain in a training process, and adopt the challenger if it is promoted.

    Raises `NothingToLearnError` if nothing was labelled, `RetrainError` if the retrain fails.
    """
    *_, outcome = TrainingProcess(session.retrain_request()).run()
    assert isinstance(outcome, Outcome)
    return session.adopt(outcome)


def accuracies(classifiers: list[Classifier], tails: list[Examples], label_set: LabelSet | None) -> list[list[float]]:
    """One row per classifier, one column per tail: accuracies in [0, 1]. `label_set` restricts the
    predictions."""
    return [[evaluate(each, tail, label_set=label_set)["accuracy"] for tail in tails] for each in classifiers]


def means(matrix: list[list[float]]) -> dict[str, float | None]:
    """Means over the writers of a matrix whose first row is the untouched model; the other rows match the columns.

    `untouched`: the first row; `own`: the diagonal, each writer's own model; `others`: the models of other writers,
    None if there is only one writer.
    """
    untouched, *own = matrix
    others = [value for i, row in enumerate(own) for j, value in enumerate(row) if i != j]
    diagonal = [row[i] for i, row in enumerate(own)]
    return {UNTOUCHED: mean(untouched), "own": mean(diagonal), "others": mean(others) if others else None}


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    """A header and one row per model: accuracies in %, and whether the model was promoted."""
    promoted = ["", *("yes" if each["promoted"] else "no" for each in result["writers"])]
    rows = [("model of, %", *result["columns"], "promoted")]
    for name, values, mark in zip(result["rows"], result["matrix"], promoted, strict=True):
        rows.append((name, *(f"{100 * value:.1f}" for value in values), mark))
    return rows


def figure(result: dict[str, Any]) -> "Figure":
    """The matrix as a heat map with the accuracy in % in each cell. Frames mark each writer's own model."""
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle

    values = 100 * np.array(result["matrix"])
    refused = {each["writer"] for each in result["writers"] if not each["promoted"]}
    names = [f"{name} (refused)" if name in refused else name for name in result["rows"]]
    height, width = values.shape
    dpi = 150 if width < 15 else 90
    drawn = Figure(figsize=(3 + 0.42 * width, 1.6 + 0.34 * height), dpi=dpi, layout="constrained")
    axes = drawn.add_subplot()
    low = min(99.0, float(values.min()))
    image = axes.imshow(values, cmap="cividis", vmin=low, vmax=100, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        colour = "black" if value > (low + 100) / 2 else "white"
        axes.text(column, row, f"{value:.1f}", ha="center", va="center", fontsize=7, color=colour)
    for column in range(width):
        axes.add_patch(Rectangle((column - 0.5, column + 0.5), 1, 1, fill=False, edgecolor="#D55E00", linewidth=2))
    axes.set_xticks(range(width), result["columns"])
    axes.set_yticks(range(height), names)
    axes.set_xlabel("tail of writer")
    axes.set_ylabel("model of writer")
    drawn.colorbar(image, label="accuracy, %")
    return drawn


if __name__ == "__main__":
    run(main)
