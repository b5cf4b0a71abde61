"""Which column of a page each connected part of its ink is in, where no printed rules divide it."""

from dataclasses import dataclass
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
_COLUMN_COST = 4.0
_STIFFNESS = 6.0
"""What it costs that the boundary of two columns is one height beside its line in a row."""
_CUT = -5.0
_STEP, _NARROWEST = 0.1, 0.4
_TILTS = (0.0, -0.015, 0.015, -0.03, 0.03)


@dataclass(frozen=True, eq=False)
class Columns:
    """`numbers` is the column of each part of the ink. The boundary after column c is at `edges[c] + tilt * y`."""

    numbers: NDArray[np.int64]
    edges: NDArray[np.float64]
    tilt: float


def columns_of(boxes: NDArray[np.float64], rows: NDArray[np.int64], height: float) -> Columns:
    """The columns of parts of ink, by their boxes (n×4) and rows (n, from 0)."""
    best = -np.inf
    found = None
    for tilt in _TILTS:
        score, columns = _with_tilt(boxes, rows, height, tilt)
        if score - 10 * abs(tilt) > best:
            best, found = score - 10 * abs(tilt), columns
    assert found is not None
    return found


def columns_between(
    boxes: NDArray[np.float64], rows: NDArray[np.int64], height: float, edges: NDArray[np.float64]
) -> NDArray[np.int64]:
    """The column of each part of ink where the boundaries of the columns are at `edges` (x), as printed.

    In a row a boundary is at the gap that fits best, near its edge.
    """
    numbers = np.zeros(len(boxes), int)
    blobs = _blobs_of_rows(boxes[:, 0], boxes[:, 2], rows)
    evidence_of = _GapEvidence([_widths(each, height) for each in blobs])
    for row_blobs in blobs:
        gaps, values, _ = _row_scores(row_blobs, edges, height, evidence_of)
        for index, blob in enumerate(row_blobs):
            middle = (blob.left + blob.right) / 2
            before = np.where(values > _CUT, gaps <= index, edges <= middle)
            numbers[blob.parts] = int(before.sum())
    return numbers


def _with_tilt(
    boxes: NDArray[np.float64], rows: NDArray[np.int64], height: float, tilt: float
) -> tuple[float, Columns]:
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    left, right = boxes[:, 0] - tilt * y, boxes[:, 2] - tilt * y
    places = np.arange(left.min(), right.max(), _STEP * height)
    blobs = _blobs_of_rows(left, right, rows)
    evidence_of = _GapEvidence([_widths(each, height) for each in blobs])
    found = [_row_scores(each, places, height, evidence_of) for each in blobs]
    gaps, values, evidence = (np.array(each) for each in zip(*found, strict=True))
    keep = np.flatnonzero(np.maximum(values, values - evidence).sum(0) > _COLUMN_COST)
    chosen, score = _best_places(gaps[:, keep], values[:, keep], evidence[:, keep], places[keep], height)
    numbers = np.zeros(len(boxes), int)
    for row, row_blobs in enumerate(blobs):
        for index, blob in enumerate(row_blobs):
            numbers[blob.parts] = int((gaps[row, keep[chosen]] <= index).sum())
    _, numbers = np.unique(numbers, return_inverse=True)
    return score, Columns(numbers, places[keep[chosen]], tilt)


class _Blob(NamedTuple):
    """Parts of one row that are over each other, and where they begin and end (x)."""

    left: float
    right: float
    parts: list[int]


def _blobs_of_rows(left: NDArray[np.float64], right: NDArray[np.float64], rows: NDArray[np.int64]) -> list[list[_Blob]]:
    """For each row its blobs from the left."""
    return [_blobs(left, right, np.flatnonzero(rows == row)) for row in np.unique(rows)]


def _blobs(left: NDArray[np.float64], right: NDArray[np.float64], parts: NDArray[np.int64]) -> list[_Blob]:
    blobs: list[_Blob] = []
    for part in parts[np.argsort(left[parts], kind="stable")].tolist():
        low, high = float(left[part]), float(right[part])
        last = blobs[-1] if blobs else None
        if last and last.right - low > 0.5 * min(last.right - last.left, high - low):
            blobs[-1] = _Blob(last.left, max(last.right, high), [*last.parts, part])
        else:
            blobs.append(_Blob(low, high, [part]))
    return blobs


def _widths(blobs: list[_Blob], height: float) -> NDArray[np.float64]:
    """The gaps between blobs of a row, in typical heights."""
    highs = np.maximum.accumulate([each.right for each in blobs])
    return (np.array([each.left for each in blobs[1:]]) - highs[:-1]) / height


class _GapEvidence:
    """What a gap has for two columns, on a page with gaps of such `widths` in its rows."""

    def __init__(self, widths: list[NDArray[np.float64]]) -> None:
        every = np.concatenate(widths)
        close = np.concatenate([every[every < _CLOSE], [_USUAL] * 4])
        self._usual = float(np.median(close))
        self._deviation = max(_DEVIATION, 1.5 * float(np.median(np.abs(close - self._usual))))

    def __call__(self, widths: NDArray[np.float64]) -> NDArray[np.float64]:
        unusual = (widths - self._usual) / self._deviation
        return np.minimum(np.interp(widths, _WIDTHS, _WIDTH_EVIDENCE), np.interp(unusual, _UNUSUAL, _UNUSUAL_EVIDENCE))


def _row_scores(
    blobs: list[_Blob], places: NDArray[np.float64], height: float, evidence_of: _GapEvidence
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """For a boundary at each place: how many blobs are left of it, its value in this row, and the gap's evidence."""
    highs = np.maximum.accumulate([each.right for each in blobs])
    lows = [each.left for each in blobs]
    from_ = np.array([-np.inf, *[min(a, (a + b) / 2) for a, b in zip(highs[:-1], lows[1:], strict=True)], highs[-1]])
    to = np.array([lows[0], *[max(b, (a + b) / 2) for a, b in zip(highs[:-1], lows[1:], strict=True)], np.inf])
    evidence = np.concatenate([[0.0], evidence_of(_widths(blobs, height)), [0.0]])
    beside = np.maximum(0, np.maximum(from_[:, None] - places, places - to[:, None])) / height
    values = evidence[:, None] - _STIFFNESS * beside**2
    best = values.argmax(0)
    value = values[best, np.arange(len(places))]
    return best, np.maximum(value, _CUT), evidence[best]


def _best_places(
    gaps: NDArray[np.int64],
    values: NDArray[np.float64],
    evidence: NDArray[np.float64],
    places: NDArray[np.float64],
    height: float,
) -> tuple[list[int], float]:
    """The boundaries of highest score: dynamic programming from the left. A gap is evidence once."""
    count = len(places)
    total = values.sum(0) - _COLUMN_COST
    score = total.copy()
    before = np.full(count, -1)
    first = np.searchsorted(places, places - _NARROWEST * height, side="right")
    for place in range(count):
        if not first[place]:
            continue
        earlier = slice(0, first[place])
        same = gaps[:, earlier] == gaps[:, place, None]
        value = score[earlier] + total[place] - (same * evidence[:, place, None]).sum(0)
        best = int(value.argmax())
        if value[best] > score[place]:
            score[place], before[place] = value[best], best
    if not count or score.max() <= 0:
        return [], 0.0
    chosen = [int(score.argmax())]
    while before[chosen[-1]] >= 0:
        chosen.append(int(before[chosen[-1]]))
    return chosen[::-1], float(score.max())
