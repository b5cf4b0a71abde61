"""Transfer learning on Chinese MNIST: from a model of digits in Chen, Xiao and Meng's two phases, or from scratch.

As in their report, first only the head is trained, then all but the first layers; the same network is also trained from
scratch for as many epochs. Hold-out and test are of writers that no network was trained on.
"""

import tempfile
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from models.datasets.catalogue import load_dataset
from models.datasets.examples import balanced
from models.inference.classifier import Classifier
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.recipes import ALL_BUT_THE_HEAD, RECIPES, Phase, Recipe
from scripts.cli.arguments import model_file
from scripts.cli.output import score

if TYPE_CHECKING:
    from matplotlib.figure import Figure

METHODS = ("from nothing", "head alone", "fine-tuned")
REPORTED = {70: 0.9314, 140: 0.9505, 210: 0.9667}
"""Examples per label → accuracy that Chen, Xiao and Meng report, with EfficientNetV2S and ImageNet's weights."""
FROZEN_LAYERS = 4
"""Number of first layers that the second phase does not train: the first convolution."""


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("--weights", type=model_file, default=SHIPPED_MODEL, help="a compact model of digits")
    arguments.add_argument("--counts", default="70,140,210", help="numbers of examples per label")
    arguments.add_argument("--epochs", type=int, default=10, help="epochs of each phase")
    arguments.add_argument("--seeds", default="1,2,3")


def recipes(epochs: int, per_label: int, seed: int) -> dict[str, Recipe]:
    """The recipe for each of `METHODS`."""
    base = replace(RECIPES["compact-chinese"], batch_size=32, per_label=per_label, seed=seed)
    head = Phase(epochs=epochs, learning_rate=3e-3, frozen=ALL_BUT_THE_HEAD)
    rest = Phase(epochs=epochs, learning_rate=1.5e-3, frozen=FROZEN_LAYERS)
    return {
        "from nothing": replace(base, phases=(Phase(epochs=2 * epochs, learning_rate=1.5e-3),)),
        "head alone": replace(base, phases=(head,)),
        "fine-tuned": replace(base, phases=(head, rest)),
    }


def measure(args: Namespace) -> dict[str, Any]:
    """Per number of examples and method: the test accuracy for each seed, and their mean."""
    from models.training.network_accuracy import measure as accuracy
    from models.training.training import train

    counts, seeds = ([int(each) for each in text.split(",")] for text in (args.counts, args.seeds))
    whole = load_dataset("chinese-mnist").resampled(Classifier.open(args.weights).spec)
    rows = []
    with tqdm(total=len(counts) * len(seeds) * len(METHODS), unit="training") as bar:
        for count in counts:
            found: dict[str, list[float]] = {way: [] for way in METHODS}
            for seed in seeds:
                few = balanced(whole.training, count * len(whole.labels), np.random.default_rng(seed))
                data = replace(whole, training=few)
                for way, recipe in recipes(args.epochs, count, seed).items():
                    with tempfile.TemporaryDirectory(prefix="inkloop-study-") as folder:
                        weights = None if way == "from nothing" else args.weights
                        network, _ = train(recipe, data, weights=weights, run_folder=Path(folder))
                    found[way].append(accuracy(network, data.labels, data.test))
                    bar.update()
            for way, values in found.items():
                mean = float(np.mean(values))
                typical = score(round(mean * len(whole.test)), len(whole.test))
                rows.append(
                    {
                        "per_label": count,
                        "way": way,
                        "accuracy": mean,
                        "by_seed": values,
                        "low": typical["low"],
                        "high": typical["high"],
                    }
                )
    return {
        "study": "transfer",
        "model_id": Classifier.open(args.weights).model_id,
        "test": len(whole.test),
        "seeds": seeds,
        "epochs": args.epochs,
        "reported": {str(count): value for count, value in REPORTED.items()},
        "rows": rows,
    }


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    head = ("examples of each label", "way", "accuracy", "95 % interval", "by seed", "Chen, Xiao, Meng")
    return [
        head,
        *(
            (
                str(row["per_label"]),
                row["way"],
                f"{100 * row['accuracy']:.2f}",
                f"{100 * row['low']:.2f}–{100 * row['high']:.2f}",
                " ".join(f"{100 * value:.2f}" for value in row["by_seed"]),
                f"{100 * result['reported'].get(str(row['per_label']), float('nan')):.2f}",
            )
            for row in result["rows"]
        ),
    ]


def figure(result: dict[str, Any]) -> "Figure":
    """Accuracy in % against the number of examples per label, and the reported accuracy."""
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    for way, marker, colour in zip(METHODS, "osD", ("#777777", "#56B4E9", "#0072B2"), strict=True):
        rows = [row for row in result["rows"] if row["way"] == way]
        values = [100 * row["accuracy"] for row in rows]
        error = np.abs([[100 * row[end] - 100 * row["accuracy"] for row in rows] for end in ("low", "high")])
        axes.errorbar(
            [row["per_label"] for row in rows], values, error, marker=marker, color=colour, capsize=3, label=way
        )
    reported = {int(count): 100 * value for count, value in result["reported"].items()}
    label = "reported: EfficientNetV2S, ImageNet"
    axes.plot(list(reported), list(reported.values()), "^:", color="#D55E00", label=label)
    axes.set_xticks(list(reported))
    axes.set_xlabel("examples of each of 15 characters")
    axes.set_ylabel("accuracy on writers never seen, %")
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    return drawn
