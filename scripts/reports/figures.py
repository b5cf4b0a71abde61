"""The figures of the reports, drawn by matplotlib in colours for colour-blind readers (Okabe and Ito 2008)."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#777777"


def curves(history: Sequence[dict[str, float]]) -> Figure:
    """Accuracy and loss on training set and hold-out per epoch."""
    drawn = Figure(figsize=(8, 3), layout="constrained")
    left, right = drawn.subplots(1, 2)
    epochs = [figures["epoch"] for figures in history]
    marker = "o" if len(epochs) < 30 else ""
    for axes, name in ((left, "accuracy"), (right, "loss")):
        for prefix, colour, label in (("", BLUE, "training"), ("hold_out_", ORANGE, "hold-out")):
            if prefix + name not in history[0]:
                continue
            values = [figures.get(prefix + name, np.nan) for figures in history]
            axes.plot(epochs, values, marker=marker, markersize=3, color=colour, label=label)
        axes.set_xlabel("epoch")
        axes.set_ylabel(name)
        axes.grid(alpha=0.3)
        axes.legend()
    return drawn


def confusion(labels: Sequence[str], counts: Sequence[Sequence[int]]) -> Figure:
    """Confusion matrix: rows are true labels, columns predictions. Shaded by the share of the row."""
    matrix = np.array(counts)
    share = matrix / np.maximum(matrix.sum(1, keepdims=True), 1)
    drawn = Figure(figsize=(1.5 + 0.42 * len(labels), 1 + 0.38 * len(labels)), layout="constrained")
    axes = drawn.add_subplot()
    axes.imshow(np.sqrt(share), cmap="cividis", vmin=0, vmax=1)
    for (row, column), count in np.ndenumerate(matrix):
        if count:
            colour = "black" if share[row, column] > 0.3 else "white"
            axes.text(column, row, str(count), ha="center", va="center", fontsize=7, color=colour)
    for ticks in (axes.set_xticks, axes.set_yticks):
        ticks(range(len(labels)), labels)
    axes.set_xlabel("read")
    axes.set_ylabel("meant")
    return drawn


def error_rates(per_label: dict[str, dict[str, Any]]) -> Figure:
    """The error rate of each label, in %."""
    drawn = Figure(figsize=(1.5 + 0.42 * len(per_label), 2.6), layout="constrained")
    axes = drawn.add_subplot()
    rates = [100 * (1 - of["accuracy"]) for of in per_label.values()]
    axes.bar(list(per_label), rates, color=BLUE)
    axes.set_ylabel("error rate, %")
    axes.grid(alpha=0.3, axis="y")
    return drawn


def comparison(models: Sequence[dict[str, Any]]) -> Figure:
    """Reported and measured accuracy of each model on its own test part, in %, with 95 % intervals."""
    drawn = Figure(figsize=(8, 1.2 + 0.32 * len(models)), layout="constrained")
    axes = drawn.add_subplot()
    places = range(len(models))
    measured = np.array([[100 * model[name] for name in ("accuracy", "low", "high")] for model in models]).T
    spread = [measured[0] - measured[1], measured[2] - measured[0]]
    axes.errorbar(measured[0], places, xerr=spread, fmt="o", color=BLUE, capsize=3, label="measured")
    reported = [(100 * model["reported"], place) for place, model in enumerate(models) if model["reported"]]
    axes.plot(*zip(*reported, strict=True), "^", color=ORANGE, label="reported") if reported else None
    axes.set_yticks(places, [model["name"] for model in models])
    axes.invert_yaxis()
    axes.set_xlabel("accuracy, %")
    axes.grid(alpha=0.3, axis="x")
    axes.legend()
    return drawn


def frequencies(parts: dict[str, dict[str, int]]) -> Figure:
    """The number of examples of each label in each part of a data set."""
    labels = list(next(iter(parts.values())))
    drawn = Figure(figsize=(1.5 + 0.42 * len(labels), 2.6), layout="constrained")
    axes = drawn.add_subplot()
    below = np.zeros(len(labels))
    for (name, counts), colour in zip(parts.items(), (BLUE, ORANGE, GREY), strict=True):
        values = np.array([counts[label] for label in labels])
        axes.bar(labels, values, bottom=below, color=colour, label=name.replace("_", "-"))
        below += values
    axes.set_ylabel("examples")
    drawn.legend(ncols=3, fontsize=8, loc="outside upper center")
    axes.grid(alpha=0.3, axis="y")
    return drawn
