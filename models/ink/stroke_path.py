"""Ink → path of the pen: evenly spaced points with directions, to compare drawings of one hand by. NumPy only."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import AnyInk, Ink
from models.ink.raster import segments

POINTS = 32
"""Number of points of a path."""
FEATURES = 4
_DIRECTION = 0.35
"""Length of a direction, where the ink's longer side is 1."""
_LEAST_STROKE = 0.05
"""Length that a dot counts for, likewise; else no point would fall on it."""

PathOrCall: TypeAlias = NDArray[np.float32] | Callable[[], NDArray[np.float32] | None] | None
"""A path, or what computes it where it is compared, such as `Drawing.path`; None for a picture."""


def stroke_path(ink: AnyInk) -> NDArray[np.float32] | None:
    """Points evenly spaced along the strokes, in the order of drawing; None for a picture.

    `POINTS`×`FEATURES` float32: x and y, in units of the ink's longer side, from the mean of the points; and the
    direction of the pen as a vector of length 0.35, 0 where it rests. The way between strokes is left out, and so are
    stray specks. The path does not depend on the ink's position or size. Raises `InkError`, as `raster_from_ink` does.
    """
    return path_from_segments(*segments(ink)) if isinstance(ink, Ink) else None


def path_from_segments(starts: NDArray[np.float64], ends: NDArray[np.float64]) -> NDArray[np.float32]:
    """The path of n line segments, given by two n×2 arrays of finite x, y, as `stroke_path` makes it."""
    both = np.concatenate([starts, ends]).T.copy()  # reducing 2×n is ten times as fast as n×2
    extent = float((both.max(1) - both.min(1)).max()) or 1.0
    steps = (ends - starts) / extent
    lengths = np.hypot(*steps.T)
    stroke = np.concatenate([[0], np.cumsum((starts[1:] != ends[:-1]).any(1))])
    missing = np.maximum(_LEAST_STROKE - np.bincount(stroke, lengths), 0) / np.bincount(stroke)
    counted = lengths + missing[stroke]
    way = np.cumsum(counted)
    at = np.linspace(0, way[-1], POINTS)
    number = np.minimum(way.searchsorted(at), len(way) - 1)
    share = (at - way[number]) / np.maximum(counted[number], 1e-9) + 1  # a pen that rests has segments of length 0
    points = starts[number] / extent + share[:, None] * steps[number]
    points -= points.mean(0)
    steps = np.zeros((POINTS + 1, 2))
    steps[1:-1] = points[1:] - points[:-1]
    directions = steps[:-1] + steps[1:]
    size = np.hypot(*directions.T)[:, None]
    directions = np.where(size > 1e-6, _DIRECTION * directions / np.maximum(size, 1e-6), 0)
    return np.concatenate([points, directions], axis=1).astype(np.float32)
