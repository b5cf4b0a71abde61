"""Shapes that many hands write and few fonts have: a bar through 7, Z and z."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

BARRED = ("7", "Z", "z")
_MIDDLE = (0.3, 0.7)  # heights, as shares of the glyph's, between which a stroke is a bar
_BAR = 0.22  # half the bar's length, as a share of the glyph's longer side


def with_bar(strokes: Sequence[NDArray[np.uint8]]) -> list[NDArray[np.uint8]] | None:
    """The strokes of a 7, Z or z (n×2 in a box of 256) and a bar across the middle; None when there is one already."""
    everything = np.concatenate(strokes).astype(np.float64)
    low, high = everything.min(0), everything.max(0)
    height, extent = float(high[1] - low[1]), float((high - low).max())
    middles = [(stroke.min(0).astype(float) + stroke.max(0)) / 2 for stroke in strokes]
    rises = [float(np.ptp(stroke[:, 1].astype(float))) for stroke in strokes]
    for (_, y), rise in zip(middles, rises, strict=True):
        if _MIDDLE[0] < (y - low[1]) / height < _MIDDLE[1] and rise < 0.4 * height:
            return None
    diagonal = strokes[int(np.argmax(rises))].astype(np.float64)
    y = low[1] + 0.5 * height
    above = diagonal[:, 1] < y
    crossings = np.flatnonzero(above[1:] != above[:-1])
    if not len(crossings):
        return None
    (x0, y0), (x1, y1) = diagonal[crossings[-1]], diagonal[crossings[-1] + 1]
    x = x0 + (x1 - x0) * (y - y0) / (y1 - y0)
    bar = np.array([[x - _BAR * extent, y + 0.02 * extent], [x + _BAR * extent, y - 0.02 * extent]])
    return [*strokes, np.clip(np.rint(bar), 0, 255).astype(np.uint8)]
