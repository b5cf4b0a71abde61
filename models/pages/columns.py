"""Which column of a page each connected part of its ink is in, where no printed rules divide it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_WIDTHS = (-0.3, 0.1, 0.4, 0.8, 1.5, 3.0)
_EVIDENCE = (-2.5, -1.5, 0.0, 1.5, 3.0, 6.0)
"""What a gap of such a width (in typical heights) has for two columns and against one: a log-likelihood ratio."""
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


def _with_tilt(
    boxes: NDArray[np.float64], rows: NDArray[np.int64], height: float, tilt: float
) -> tuple[float, Columns]:
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    left, right = boxes[:, 0] - tilt * y, boxes[:, 2] - tilt * y
    places = np.arange(left.min(), right.max(), _STEP * height)
    used = np.unique(rows)
    blobs = [_blobs(left, right, np.flatnonzero(rows == row)) for row in used]
    found = [_row_scores([(low, high) for low, high, _ in each], places, height) for each in blobs]
    gaps, values, evidence = (np.array(each) for each in zip(*found, strict=True))
    keep = np.flatnonzero(np.maximum(values, values - evidence).sum(0) > _COLUMN_COST)
    chosen, score = _best_places(gaps[:, keep], values[:, keep], evidence[:, keep], places[keep], height)
    numbers = np.zeros(len(boxes), int)
    for row, row_blobs in enumerate(blobs):
        for index, (_, _, parts) in enumerate(row_blobs):
            numbers[parts] = int((gaps[row, keep[chosen]] <= index).sum())
    used, numbers = np.unique(numbers, return_inverse=True)
    return score, Columns(numbers, places[keep[chosen]], tilt)


def _blobs(
    left: NDArray[np.float64], right: NDArray[np.float64], parts: NDArray[np.int64]
) -> list[tuple[float, float, list[int]]]:
    """Parts of one row from the left, those together that are over each other: left, right and the parts."""
    blobs: list[tuple[float, float, list[int]]] = []
    for part in parts[np.argsort(left[parts], kind="stable")].tolist():
        if blobs:
            low, high, before = blobs[-1]
            if high - left[part] > 0.5 * min(high - low, right[part] - left[part]):
                blobs[-1] = (low, max(high, right[part]), [*before, part])
                continue
        blobs.append((float(left[part]), float(right[part]), [part]))
    return blobs


def _row_scores(
    blobs: list[tuple[float, float]], places: NDArray[np.float64], height: float
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """For a boundary at each place: how many blobs are left of it, its value in this row, and the gap's evidence."""
    highs = np.maximum.accumulate([high for _, high in blobs])
    lows = [low for low, _ in blobs]
    from_ = np.array([-np.inf, *[min(a, (a + b) / 2) for a, b in zip(highs[:-1], lows[1:], strict=True)], highs[-1]])
    to = np.array([lows[0], *[max(b, (a + b) / 2) for a, b in zip(highs[:-1], lows[1:], strict=True)], np.inf])
    widths = (np.array(lows[1:]) - highs[:-1]) / height
    evidence = np.concatenate([[0.0], np.interp(widths, _WIDTHS, _EVIDENCE), [0.0]])
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
