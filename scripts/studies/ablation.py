"""Ablation: the effect of each part of the retraining, with one part switched off at a time.

Each writer labels the first 60 % of the drawings and retrains once. Measured are the accuracy on the rest and the loss
on MNIST's test set. The challenger is always adopted; its verdict is recorded.
"""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from app.core.retrain_request import NothingToLearnError
from models.datasets.catalogue import load_evaluation
from models.inference.classifier import Classifier
from models.ink.ink import LabelledInk
from scripts.cli.arguments import read_writers
from scripts.studies.corrections import STREAM
from scripts.studies.labels import canvas_raster
from scripts.studies.writers import (
    add_writer_arguments,
    bootstrap_interval,
    count_right,
    count_right_by_network,
    retrain,
    taught_session,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from models.training.retraining import RetrainRecipe


@dataclass(frozen=True)
class Variant:
    """One row of the table: `changes` to the retrain recipe, and whether right predictions are confirmed."""

    name: str
    changes: dict[str, Any]
    confirm: bool = True


VARIANTS = (
    Variant("everything", {}),
    Variant("no augmentation", {"augmentation": None}),
    Variant("no rehearsal", {"rehearsed": False}),
    Variant("no distillation", {"distilled": False}),
    Variant("no holding back", {"max_interpolation": (1.0, 1.0), "max_kl": float("inf"), "max_base_drop": 1.0}),
    Variant("corrections only", {}, confirm=False),
)


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument("--labels", default="0123456789", help="draw only these labels")


def measure(args: Namespace) -> dict[str, Any]:
    """Per variant: the mean accuracy over writers, without and with memory, and the loss on MNIST's test set."""
    from models.training.retraining import RetrainRecipe

    inks_by_writer = read_writers(args.inkfile, args.writers, args.labels)
    model = Classifier.open(args.model)
    test = load_evaluation("mnist", spec=Classifier.open(args.model).spec)
    before = count_right_by_network(model, test)
    tails = {writer: inks[round(len(inks) * STREAM) :] for writer, inks in inks_by_writer.items()}
    untrained = [count_right_by_network(model, tail) / len(tail) for tail in tails.values()]
    canvas = [_count_right_from_canvas(model, tail) / len(tail) for tail in tails.values()]
    rows = [_row("nothing learned", untrained), _row("nothing learned, canvas scaled as a whole", canvas)]
    for variant in tqdm(VARIANTS, unit="variant"):
        recipe = RetrainRecipe(**variant.changes)
        alone, both, lost, promoted = [], [], [], 0
        for writer, inks in inks_by_writer.items():
            tail = tails[writer]
            with taught_session(args.model, inks[: len(inks) - len(tail)], confirm=variant.confirm) as session:
                promoted += _try_retrain(session, recipe)
                alone.append(count_right_by_network(session.champion.classifier, tail) / len(tail))
                both.append(count_right(session, tail) / len(tail))
                lost.append(before - count_right_by_network(session.champion.classifier, test))
        row = _row(variant.name, both)
        row |= {"network alone": float(np.mean(alone)), "promoted": promoted}
        row |= {"mnist lost": float(np.mean(lost)), "most mnist lost": max(lost)}
        rows.append(row)
    return {"study": "ablation", "model_id": model.model_id, "writers": list(inks_by_writer), "rows": rows}


def _row(name: str, values: list[float]) -> dict[str, Any]:
    low, high = bootstrap_interval(values)
    return {"variant": name, "accuracy": float(np.mean(values)), "low": low, "high": high, "by_writer": values}


def _try_retrain(session: Any, recipe: "RetrainRecipe") -> bool:
    try:
        return retrain(session, recipe, unjudged=True).promoted
    except NothingToLearnError:
        return False


def _count_right_from_canvas(model: Classifier, inks: list[LabelledInk]) -> int:
    read = model.predictions(np.stack([canvas_raster(each.ink) for each in inks]))
    return int((read == np.array([each.label for each in inks])).sum())


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    names = ("accuracy", "low", "high", "network alone", "promoted", "mnist lost", "most mnist lost")
    rows = [(row["variant"], *(f"{row[name]:.4g}" if name in row else "" for name in names)) for row in result["rows"]]
    return [("variant", *names), *rows]


def figure(result: dict[str, Any]) -> "Figure":
    """Left: accuracy of the network alone and with memory. Right: the loss on MNIST's test set."""
    from matplotlib.figure import Figure

    rows = result["rows"][::-1]
    drawn = Figure(figsize=(8.5, 3.8), layout="constrained")
    accuracy, lost = drawn.subplots(1, 2, sharey=True, width_ratios=(3, 2))
    least = min(100 * row.get("network alone", row["low"]) for row in rows if "canvas" not in row["variant"]) - 1
    for place, row in enumerate(rows):
        if row["accuracy"] * 100 < least:
            accuracy.annotate(f"← {100 * row['accuracy']:.1f} %", (least, place), va="center")
            continue
        error = [[100 * (row["accuracy"] - row["low"])], [100 * (row["high"] - row["accuracy"])]]
        accuracy.errorbar([100 * row["accuracy"]], [place], xerr=error, fmt="o", capsize=3, color="#0072B2")
        if "mnist lost" in row:
            accuracy.plot([100 * row["network alone"]], [place], "^", color="#D55E00")
            lost.plot([row["mnist lost"]], [place], "s", color="#D55E00")
            lost.plot([row["most mnist lost"]], [place], "|", color="#D55E00", markersize=12)
    accuracy.plot([], [], "o", color="#0072B2", label="with memory, 95 % interval over writers")
    accuracy.plot([], [], "^", color="#D55E00", label="network alone")
    accuracy.set_xlim(least, 100.3)
    accuracy.set_yticks(range(len(rows)), [row["variant"] for row in rows])
    accuracy.set_xlabel("accuracy on later drawings, %")
    accuracy.legend(loc="upper center", bbox_to_anchor=(0.5, 1.2), fontsize=8)
    lost.axvline(0, color="#777777", linewidth=0.8)
    lost.set_xlabel("MNIST images lost of 10,000:\nmean (square), most (bar)", fontsize=9)
    for axes in (accuracy, lost):
        axes.grid(alpha=0.3, axis="x")
    return drawn
