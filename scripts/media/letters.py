"""Letters that nobody wrote: smooth curves through randomly shifted points, for what no licensed ink holds."""

import numpy as np

from models.ink.ink import Ink, Point

_SHAPES: dict[str, tuple[tuple[tuple[int, int], ...], ...]] = {
    "S": (
        ((70, 22), (58, 10), (36, 8), (18, 18), (20, 36), (40, 46), (62, 56), (70, 76), (56, 92), (32, 94), (12, 84)),
    ),
    "A": (((8, 94), (28, 50), (46, 6), (64, 50), (82, 94)), ((22, 62), (70, 60))),
    "K": (((16, 6), (15, 50), (14, 94)), ((70, 8), (42, 32), (18, 50), (44, 70), (74, 94))),
    "M": (((8, 94), (14, 50), (20, 8), (36, 36), (50, 62), (64, 36), (80, 8), (86, 50), (92, 94)),),
    "T": (((8, 10), (50, 9), (90, 8)), ((50, 10), (49, 50), (50, 94))),
    "O": (((48, 6), (24, 18), (12, 50), (24, 84), (50, 95), (76, 84), (88, 50), (76, 18), (50, 6)),),
    "R": (((18, 94), (18, 50), (18, 8), (52, 8), (62, 26), (46, 46), (20, 50), (46, 70), (70, 94)),),
}  # fmt: skip
"""Points of each stroke, in a square of 100, y downwards."""
LETTERS = ("S", "A", "K", "M", "T", "R")
_POINTS_PER_STROKE, _SMOOTHED, _SHIFT = 60, 9, 1.8


def letter(label: str, seed: int) -> Ink:
    """A letter, or an O, which may be a 0; the same for the same `seed`."""
    rng = np.random.default_rng([seed, ord(label)])
    return Ink.of([_stroke(np.array(shape, float), rng) for shape in _SHAPES[label]])


def _stroke(places: np.ndarray, rng: np.random.Generator) -> list[Point]:
    places = places + rng.normal(0, _SHIFT, places.shape)
    at, knots = np.linspace(0, len(places) - 1, _POINTS_PER_STROKE), np.arange(len(places))
    smooth, edge = np.ones(_SMOOTHED) / _SMOOTHED, _SMOOTHED // 2
    xs, ys = (np.convolve(np.pad(np.interp(at, knots, axis), edge, "edge"), smooth, "valid") for axis in places.T)
    return [Point(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]
