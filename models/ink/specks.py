"""Stray specks: dots that a tap, a palm or a bouncing pen leaves beside a character. They do not decide its frame."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_SPECK = 0.15
"""Longest side of a speck, as a share of the longest stroke's."""
_FAR = (0.18, 0.45)
"""Least distance of a dot from the frame of the other strokes, beside and above or below it, as shares of that frame's
longer side. Dots that belong to characters (ä, ?, ÷) lie above and below them, so more is needed there."""
_FAR_FROM_STEM = (0.4, 1.0)
"""The same for a dot above or below a stem (i, j, !): people set it high, and beside the stem's end."""
_STEM, _STEM_PATH = 0.6, 1.5
"""Greatest width of a stem, and greatest length of the pen's way along it, as shares of its height."""
_PER_LENGTH = 2.5
"""Additional distance for each length of a speck: the larger, the farther off it must be."""
_LEAST_STROKE = 0.2
"""Least length of the longest stroke, as a share of the whole drawing's; below it are dots alone, as in a colon."""


def without_specks(strokes: Sequence[NDArray[np.float64]]) -> Sequence[NDArray[np.float64]]:
    """The strokes (n×2 arrays of x, y, each of at least one point) without specks.

    A stroke is a speck if it is tiny and far from the frame of all strokes that are not tiny. A drawing of dots alone,
    such as a colon, has none. The ink itself keeps what is left out here.
    """
    if len(strokes) < 2:
        return strokes
    boxes = np.array([(*points.min(0), *points.max(0)) for points in strokes])
    low, high = boxes[:, :2], boxes[:, 2:]
    lengths = (high - low).max(1)
    # Ratios are rounded, so that the same ink at another place or size is on the same side of a threshold.
    if (lengths.max() / ((high.max(0) - low.min(0)).max() or 1)).round(9) < _LEAST_STROKE:
        return strokes
    shares = (lengths / lengths.max()).round(9)
    is_tiny = shares < _SPECK
    if not is_tiny.any():
        return strokes
    frame_low, frame_high = low[~is_tiny].min(0), high[~is_tiny].max(0)
    width, height = frame_high - frame_low
    gaps = np.maximum(frame_low - high, low - frame_high) / max(width, height)
    way = sum(
        float(np.hypot(*np.diff(strokes[number], axis=0).T).sum()) for number in np.flatnonzero(~is_tiny).tolist()
    )
    is_stem = width < _STEM * height and way < _STEM_PATH * height
    is_on_stem = (gaps[:, 1] > 0) & is_stem
    far = np.where(is_on_stem[:, None], _FAR_FROM_STEM, _FAR)
    is_speck = is_tiny & ((gaps - _PER_LENGTH * shares[:, None]).round(9) > far).any(1)
    if not is_speck.any():
        return strokes
    return [points for points, speck in zip(strokes, is_speck, strict=True) if not speck]
