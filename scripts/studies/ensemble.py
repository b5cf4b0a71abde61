"""Ensemble of networks of one recipe with different seeds, and its gain over single networks."""

import tempfile
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from models.training.batches import load_recipe_data
from scripts.cli.output import score
from scripts.reports.recipes import RECIPES

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def add_arguments(arguments: ArgumentParser) -> None:
    # A recipe with outliers learns from more than its data set.
    recipes = sorted(name for name, recipe in RECIPES.items() if recipe.outliers is None)
    arguments.add_argument("--recipe", choices=recipes, default="karim-usps")
    arguments.add_argument("--members", type=int, default=7)


def measure(args: Namespace) -> dict[str, Any]:
    """Test accuracy of each member alone, and of the mean probabilities of the first 1, 2, … members."""
    from models.training.network_accuracy import predict_all
    from models.training.training import train
    from scripts.reports.networks import NETWORKS

    recipe = RECIPES[args.recipe]
    data = load_recipe_data(recipe)
    total = np.zeros((len(data.test), len(data.labels)))
    targets = data.test.labels
    rows = []
    for member in tqdm(range(1, args.members + 1), unit="network"):
        with tempfile.TemporaryDirectory(prefix="inkloop-study-") as folder:
            network, _ = train(replace(recipe, seed=member), data, run_folder=Path(folder), networks=NETWORKS)
        predictions = predict_all(network, data.test)
        total += predictions
        alone, together = (int((np.array(data.labels)[of.argmax(1)] == targets).sum()) for of in (predictions, total))
        rows.append({"members": member, "alone": score(alone, len(targets)), "together": score(together, len(targets))})
    mean = float(np.mean([row["alone"]["accuracy"] for row in rows]))
    gain = rows[-1]["together"]["accuracy"] - mean
    return {
        "study": "ensemble",
        "recipe": args.recipe,
        "data": data.name,
        "mean alone": mean,
        "gain": gain,
        "rows": rows,
    }


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    """A header and one row per number of members, accuracies in %; the last row has the members' mean and the gain."""
    rows = [("networks", "the last alone", "together", "95 % interval")]
    for row in result["rows"]:
        of = row["together"]
        interval = f"{100 * of['low']:.2f}–{100 * of['high']:.2f}"
        shown = f"{100 * row['alone']['accuracy']:.2f}", f"{100 * of['accuracy']:.2f}"
        rows.append((str(row["members"]), *shown, interval))
    rows.append(("mean", f"{100 * result['mean alone']:.2f}", f"{100 * result['gain']:+.2f}", ""))
    return rows


def figure(result: dict[str, Any]) -> "Figure":
    """Accuracy in % against the number of networks, together and each alone."""
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 3.8), layout="constrained")
    axes = drawn.add_subplot()
    members = [row["members"] for row in result["rows"]]
    together = [100 * row["together"]["accuracy"] for row in result["rows"]]
    axes.plot(members, together, "o-", color="#0072B2", label="together")
    axes.plot(
        members, [100 * row["alone"]["accuracy"] for row in result["rows"]], "s", color="#D55E00", label="each alone"
    )
    axes.axhline(100 * result["mean alone"], color="#D55E00", linestyle=":", label="mean of those alone")
    axes.set_xticks(members)
    axes.set_xlabel("networks")
    axes.set_ylabel(f"accuracy on {result['data']}, %")
    axes.set_title(f"{result['recipe']}, {result['rows'][0]['alone']['n']} test images")
    axes.grid(alpha=0.3)
    axes.legend()
    return drawn
