"""The gaps in a row of a page, and what they have for two columns."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_WIDTHS, _WIDTH_EVIDENCE = (0.0, 0.25, 0.5, 1.0, 3.0), (-1.0, 0.5, 1.5, 3.0, 6.0)
_UNUSUAL, _UNUSUAL_EVIDENCE = (-1.0, 0.5, 1.6, 3.0, 5.0, 12.0), (-3.0, -2.5, 0.0, 1.5, 3.0, 6.0)
"""What a gap has for two columns and against one, as a log-likelihood ratio: at most that of its width (in typical
heights), at most that of its distance from the usual gap of the page's characters (in deviations)."""
_CLOSE, _USUAL, _DEVIATION = 0.6, 0.1, 0.12
"""Gaps narrower than the first are mostly those of characters; the usual ones where there are few, and the least
deviation; in typical heights."""
_STIFFNESS = 6.0
"""What it costs that the boundary of two columns is one height beside its line in a row."""
CUT = -5.0


class Blob(NamedTuple):
    """Parts of one row that are over each other, and where they begin and end (x)."""

    left: float
    right: float
    parts: list[int]


def blobs_of_rows(left: NDArray[np.float64], right: NDArray[np.float64], rows: NDArray[np.int64]) -> list[list[Blob]]:
    """For each row its blobs from the left."""
    return [_blobs(left, right, np.flatnonzero(rows == row)) for row in np.unique(rows)]


def _blobs(left: NDArray[np.float64], right: NDArray[np.float64], parts: NDArray[np.int64]) -> list[Blob]:
    blobs: list[Blob] = []
    for part in parts[np.argsort(left[parts], kind="stable")].tolist():
        low, high = float(left[part]), float(right[part])
        last = blobs[-1] if blobs else None
        if last and last.right - low > 0.5 * min(last.right - last.left, high - low):
            blobs[-1] = Blob(last.left, max(last.right, high), [*last.parts, part])
        else:
            blobs.append(Blob(low, high, [part]))
    return blobs


def widths_of(blobs: list[Blob], height: float) -> NDArray[np.float64]:
    """The gaps between blobs of a row, in typical heights."""
    highs = np.maximum.accumulate([each.right for each in blobs])
    return (np.array([each.left for each in blobs[1:]]) - highs[:-1]) / height


class GapEvidence:
    """What a gap has for two columns, on a page with gaps of such `widths` in its rows."""

    def __init__(self, widths: list[NDArray[np.float64]]) -> None:
        every = np.concatenate(widths)
        close = np.concatenate([every[every < _CLOSE], [_USUAL] * 4])
        self._usual = float(np.median(close))
        self._deviation = max(_DEVIATION, 1.5 * float(np.median(np.abs(close - self._usual))))

    def __call__(self, widths: NDArray[np.float64]) -> NDArray[np.float64]:
        unusual = (widths - self._usual) / self._deviation
        return np.minimum(np.interp(widths, _WIDTHS, _WIDTH_EVIDENCE), np.interp(unusual, _UNUSUAL, _UNUSUAL_EVIDENCE))


def boundary_values(
    blobs: list[Blob],
    places: NDArray[np.float64],
    height: float,
    evidence_of: Callable[[NDArray[np.float64]], NDArray[np.float64]],
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """For a boundary at each place: how many blobs are left of it, its value in this row, and the gap's evidence."""
    highs = np.maximum.accumulate([each.right for each in blobs])
    lows = [each.left for each in blobs]
    from_ = np.array([-np.inf, *[min(a, (a + b) / 2) for a, b in zip(highs[:-1], lows[1:], strict=True)], highs[-1]])
    to = np.array([lows[0], *[max(b, (a + b) / 2) for a, b in zip(highs[:-1], lows[1:], strict=True)], np.inf])
    evidence = np.concatenate([[0.0], evidence_of(widths_of(blobs, height)), [0.0]])
    beside = np.maximum(0, np.maximum(from_[:, None] - places, places - to[:, None])) / height
    values = evidence[:, None] - _STIFFNESS * beside**2
    best = values.argmax(0)
    value = values[best, np.arange(len(places))]
    return best, np.maximum(value, CUT), evidence[best]
