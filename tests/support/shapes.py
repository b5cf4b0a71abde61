"""Characters made of straight lines, set beside each other."""

from collections.abc import Sequence

import numpy as np

from models.ink.ink import Ink, Point
from tests.support.strokes import stroke

_ROUND = [(25 * (1 + np.sin(a)), 50 * (1 - np.cos(a))) for a in np.linspace(0, -2 * np.pi, 17)]
SHAPES: dict[str, list[list[tuple[float, float]]]] = {
    "0": [_ROUND],
    "1": [[(0, 0), (0, 100)]],
    "4": [[(35, 0), (0, 65), (60, 65)], [(42, 35), (42, 100)]],
    "7": [[(0, 0), (55, 0), (15, 100)], [(8, 52), (52, 48)]],
    "E": [[(0, 0), (0, 100)], [(0, 0), (50, 0)], [(0, 50), (40, 50)], [(0, 100), (50, 100)]],
    "H": [[(0, 0), (0, 100)], [(55, 0), (55, 100)], [(0, 50), (55, 50)]],
    "T": [[(0, 0), (60, 0)], [(30, 0), (30, 100)]],
    "i": [[(0, 40), (0, 100)], [(0, 12), (1, 14)]],
    "k": [[(0, 0), (0, 100)], [(40, 40), (2, 70), (42, 100)]],
    "=": [[(0, 35), (60, 35)], [(0, 65), (60, 65)]],
    ".": [[(0, 97), (2, 99)]],
}
"""Label → the corners of its strokes; digits and capitals are 100 high."""


def strokes_of(label: str, x: float, y: float = 0.0, size: float = 1.0) -> list[list[Point]]:
    """One of `SHAPES` with its left end at `x` and its top at `y`."""
    return [stroke(*[(x + size * a, y + size * b) for a, b in corners]) for corners in SHAPES[label]]


def written(text: str, *, gap: float = 25.0, y: float = 0.0, sizes: Sequence[float] | None = None) -> Ink:
    """The characters of `text` beside each other, on one base line; a blank is a gap of a word."""
    strokes, x = [], 0.0
    for label, size in zip(text, sizes or [1.0] * len(text), strict=True):
        if label == " ":
            x += 100
            continue
        new = strokes_of(label, x, y + 100 * (1 - size), size)
        strokes += new
        x = max(point.x for each in new for point in each) + gap
    return Ink.of(strokes)
