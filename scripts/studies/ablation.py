"""What each part of the learning is worth: switched off in turn, everything else as it is.

Each writer labels the first 60 % of the drawings and retrains once; what counts is the rest, and what MNIST's test set
lost. The challenger is taken whatever its verdict would be, which is told beside it.
"""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from app.session import NothingToLearnError
from models.classifier import Classifier
from models.dataset import load_mnist
from models.ink import LabelledInk
from scripts.command import read_writers
from scripts.studies.corrections import STREAM
from scripts.studies.labels import canvas_raster
from scripts.studies.writers import add_writer_arguments, interval, retrain, right, right_alone, taught

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from models.retraining import RetrainRecipe


@dataclass(frozen=True)
class Variant:
    """One row of the table: `changes` to the retrain recipe, and whether right readings are confirmed."""

    name: str
    changes: dict[str, Any]
    confirm: bool = True


VARIANTS = (
    Variant("everything", {}),
    Variant("no augmentation", {"augmentation": None}),
    Variant("no rehearsal", {"rehearsed": False}),
    Variant("no distillation", {"distilled": False}),
    Variant("no holding back", {"kept": (1.0, 1.0), "most_moved": float("inf"), "most_lost": 1.0}),
    Variant("corrections only", {}, confirm=False),
)


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument("--labels", default="0123456789", help="only these are drawn")


def measure(args: Namespace) -> dict[str, Any]:
    """Per variant: mean accuracy over writers of the challenger alone and with memory."""
    from models.retraining import RetrainRecipe

    people = read_writers(args.inkfile, args.writers, args.labels)
    model = Classifier.open(args.model)
    test = load_mnist().test
    before = right_alone(model, test)
    tails = {writer: inks[round(len(inks) * STREAM) :] for writer, inks in people.items()}
    untaught = [right_alone(model, tail) / len(tail) for tail in tails.values()]
    canvas = [_right_from_canvas(model, tail) / len(tail) for tail in tails.values()]
    rows = [_row("nothing learned", untaught), _row("nothing learned, canvas scaled as a whole", canvas)]
    for variant in tqdm(VARIANTS, unit="variant"):
        recipe = RetrainRecipe(**variant.changes)
        alone, both, lost, promoted = [], [], [], 0
        for writer, inks in people.items():
            tail = tails[writer]
            with taught(args.model, inks[: len(inks) - len(tail)], confirm=variant.confirm) as session:
                promoted += _retrained(session, recipe)
                alone.append(right_alone(session.champion.classifier, tail) / len(tail))
                both.append(right(session, tail) / len(tail))
                lost.append(before - right_alone(session.champion.classifier, test))
        row = _row(variant.name, both)
        row |= {"network alone": float(np.mean(alone)), "promoted": promoted}
        row |= {"mnist lost": float(np.mean(lost)), "most mnist lost": max(lost)}
        rows.append(row)
    return {"study": "ablation", "model_id": model.model_id, "writers": list(people), "rows": rows}


def _row(name: str, values: list[float]) -> dict[str, Any]:
    low, high = interval(values)
    return {"variant": name, "accuracy": float(np.mean(values)), "low": low, "high": high, "by_writer": values}


def _retrained(session: Any, recipe: "RetrainRecipe") -> bool:
    try:
        return retrain(session, recipe, unjudged=True).promoted
    except NothingToLearnError:
        return False


def _right_from_canvas(model: Classifier, inks: list[LabelledInk]) -> int:
    read = model.answers(np.stack([canvas_raster(each.ink) for each in inks]))
    return int((read == np.array([each.label for each in inks])).sum())


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    names = ("accuracy", "low", "high", "network alone", "promoted", "mnist lost", "most mnist lost")
    rows = [(row["variant"], *(f"{row[name]:.4g}" if name in row else "" for name in names)) for row in result["rows"]]
    return [("variant", *names), *rows]


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    rows = result["rows"][::-1]
    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    means = [100 * row["accuracy"] for row in rows]
    below = [100 * (row["accuracy"] - row["low"]) for row in rows]
    above = [100 * (row["high"] - row["accuracy"]) for row in rows]
    axes.errorbar(means, range(len(rows)), xerr=[below, above], fmt="o", capsize=3)
    axes.set_yticks(range(len(rows)), [row["variant"] for row in rows])
    axes.set_xlabel("accuracy on later drawings, %")
    axes.set_title(f"{len(result['writers'])} writers; 95 % intervals over writers")
    axes.grid(alpha=0.3, axis="x")
    return drawn
