"""Reads drawings with one stray speck beside them, its place and size drawn at random, and the same without it.

Each is read twice: as the raster is, without specks, and with every stroke in the frame. The thresholds were chosen on
pendigits with other seeds than 0; DigiLeTs is for evaluation only.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from models.inference.classifier import Classifier
from models.ink.ink import Ink, LabelledInk, Point
from models.ink.raster import batch_size_for, raster_from_ink, raster_from_segments, segments
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import model_file, read_writers
from scripts.cli.output import score

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MEASURES = ("no speck", "no speck, all strokes", "speck", "speck, all strokes")
_LENGTH = 0.05
"""Greatest length of a speck, as a share of the ink's longer side."""
_REACH = 1.0
"""Greatest distance of a speck from the ink, as a share of the ink's longer side."""
_LEAST_GAP = 0.1
"""Least distance of a speck from the ink's box, in the same unit: nearer, nobody could tell that it is stray."""


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE")
    arguments.add_argument("--model", type=model_file, default=SHIPPED_MODEL)
    arguments.add_argument("--labels", default="0123456789", help="only drawings of these labels; empty for all")
    arguments.add_argument("--seed", type=int, default=0)


def with_speck(ink: Ink, rng: np.random.Generator) -> Ink:
    """`ink` and one more stroke, first or last: a dot, or a scribble of a few points, beside the ink on any side."""
    points = np.array([point[:2] for stroke in ink.strokes for point in stroke])
    low, high = points.min(0), points.max(0)
    extent = float((high - low).max()) or 1.0
    while True:
        place = rng.uniform(low - _REACH * extent, high + _REACH * extent)
        if np.maximum(low - place, place - high).max() >= _LEAST_GAP * extent:
            break
    half = rng.uniform(0, _LENGTH) * extent / 2
    count = int(rng.integers(1, 6))
    speck = [Point(*(place + rng.uniform(-half, half, 2)).tolist()) for _ in range(count)]
    return Ink.of([speck, *ink.strokes] if rng.random() < 0.5 else [*ink.strokes, speck])


def measure(args: Namespace) -> dict[str, Any]:
    """Drawings read right by the network alone: with and without a speck, and with every stroke in the frame."""
    classifier = Classifier.open(args.model)
    labels = args.labels or None
    inks = [
        each
        for of_writer in read_writers(args.inkfile, labels=labels).values()
        for each in of_writer
        if isinstance(each.ink, Ink)
    ]
    rng = np.random.default_rng(args.seed)
    right: dict[str, list[NDArray[np.bool_]]] = {name: [] for name in MEASURES}
    changed = []
    size = batch_size_for(classifier.spec.size)
    for first in tqdm(range(0, len(inks), size), unit="batch"):
        part = inks[first : first + size]
        clean = [each.ink for each in part if isinstance(each.ink, Ink)]
        specked = [with_speck(ink, rng) for ink in clean]
        rasters = {
            "no speck": np.stack([raster_from_ink(ink, classifier.spec) for ink in clean]),
            "no speck, all strokes": np.stack([_all_in_frame(ink, classifier) for ink in clean]),
            "speck": np.stack([raster_from_ink(ink, classifier.spec) for ink in specked]),
            "speck, all strokes": np.stack([_all_in_frame(ink, classifier) for ink in specked]),
        }
        for name, stacked in rasters.items():
            right[name].append(_right(classifier, stacked, part))
        changed.append((rasters["no speck"] != rasters["no speck, all strokes"]).any((1, 2)))
    counted = {name: np.concatenate(parts) for name, parts in right.items()}
    is_changed = np.concatenate(changed)
    return {
        "study": "specks",
        "model_id": classifier.model_id,
        "seed": args.seed,
        "rows": [{"measure": name, **score(int(values.sum()), len(values))} for name, values in counted.items()],
        "changed": {
            "drawings": int(is_changed.sum()),
            "right": int(counted["no speck"][is_changed].sum()),
            "right, all strokes": int(counted["no speck, all strokes"][is_changed].sum()),
        },
    }


def _all_in_frame(ink: Ink, classifier: Classifier) -> NDArray[np.float32]:
    return raster_from_segments(*segments(ink, keep_specks=True), classifier.spec)


def _right(classifier: Classifier, rasters: NDArray[np.float32], inks: Sequence[LabelledInk]) -> NDArray[np.bool_]:
    return classifier.predictions(rasters) == np.array([each.label for each in inks])


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    changed = result["changed"]
    return [
        ("drawings", "n", "right, %", "95 % interval"),
        *(
            (
                row["measure"],
                str(row["n"]),
                f"{100 * row['accuracy']:.2f}",
                f"{100 * row['low']:.2f}–{100 * row['high']:.2f}",
            )
            for row in result["rows"]
        ),
        ("no speck, but another raster", str(changed["drawings"]), f"{changed['right']} right", ""),
        ("the same, all strokes", str(changed["drawings"]), f"{changed['right, all strokes']} right", ""),
    ]


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(6, 2.6), layout="constrained")
    axes = drawn.add_subplot()
    for place, row in enumerate(reversed(result["rows"])):
        value, low, high = (100 * row[name] for name in ("accuracy", "low", "high"))
        axes.errorbar(
            [value],
            [place],
            xerr=[[max(value - low, 0)], [max(high - value, 0)]],
            marker="o",
            capsize=4,
            color="#0072B2",
        )
    axes.set_yticks(range(len(result["rows"])), [row["measure"] for row in reversed(result["rows"])])
    axes.set_xlabel("drawings read right, %")
    axes.grid(alpha=0.3, axis="x")
    return drawn
