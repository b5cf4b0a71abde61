"""Order and direction of a glyph's strokes, as most hands write: from the top down, from the left to the right."""

import numpy as np
from numpy.typing import NDArray

_FLAT = 0.6  # a stroke whose rise is less than this share of its run is written from the left to the right


def ordered(strokes: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """The strokes (n×2, x and y, y downwards) in writing direction and order: long ones first, bars and dots last."""
    if not strokes:
        return []
    everything = np.concatenate(strokes)
    extent = float(np.ptp(everything, axis=0).max()) or 1.0
    low = everything.min(0)

    def rank(stroke: NDArray[np.float64]) -> tuple[bool, float]:
        centre = (stroke.min(0) + stroke.max(0)) / 2 - low
        is_mark = float(np.ptp(stroke, axis=0).max()) < 0.25 * extent
        return is_mark, float(centre[0] + 0.35 * centre[1])

    return sorted(map(_directed, strokes), key=rank)


def _directed(stroke: NDArray[np.float64]) -> NDArray[np.float64]:
    if len(stroke) < 2:
        return stroke
    first, last = stroke[0], stroke[-1]
    width, height = np.ptp(stroke, axis=0)
    run, rise = last - first
    if np.hypot(run, rise) < 0.15 * max(width, height):
        return _from_the_top(stroke)
    backwards = run < 0 if abs(rise) < _FLAT * abs(run) else rise < 0
    return stroke[::-1] if backwards else stroke


def _from_the_top(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    """A closed line begins at its top right and runs to the left, as an O is written."""
    start = int(np.argmin(ring[:, 1] - 0.3 * ring[:, 0]))
    turned = np.concatenate([ring[start:], ring[1 : start + 1]])
    ahead = turned[min(len(turned) // 8 + 1, len(turned) - 1)]
    return turned[::-1] if ahead[0] > turned[0][0] else turned
