"""Stray specks: dots that a tap, a palm or a bouncing pen leaves beside a character. They do not decide its frame."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_SPECK = 0.06
"""Longest side of a speck, as a share of the longest stroke's."""
_BESIDE, _ABOVE = 0.22, 0.5
"""Least distance of a speck from the frame of the other strokes, as a share of that frame's longer side.

Dots that belong to characters (i, j, ä, !, ?, ÷) lie above and below them, and often high, so more is needed there.
"""


def without_specks(strokes: Sequence[NDArray[np.float64]]) -> Sequence[NDArray[np.float64]]:
    """The strokes (n×2 arrays of x, y, each of at least one point) without specks.

    A stroke is a speck if it is tiny and far from the frame of all strokes that are not tiny. Where all strokes are
    alike, as the dots of a colon, none is tiny.
    """
    if len(strokes) < 2:
        return strokes
    boxes = np.array([(*points.min(0), *points.max(0)) for points in strokes])
    low, high = boxes[:, :2], boxes[:, 2:]
    lengths = (high - low).max(1)
    is_tiny = lengths < _SPECK * lengths.max()
    if not is_tiny.any():
        return strokes
    frame_low, frame_high = low[~is_tiny].min(0), high[~is_tiny].max(0)
    extent = (frame_high - frame_low).max()
    beside, above = (np.maximum(frame_low - high, low - frame_high) / extent).T
    is_speck = is_tiny & ((beside > _BESIDE) | (above > _ABOVE))
    if not is_speck.any():
        return strokes
    return [points for points, speck in zip(strokes, is_speck, strict=True) if not speck]
