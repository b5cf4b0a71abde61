"""Which column of a page each connected part of its ink is in, where no printed rules divide it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.pages.table.gaps import CUT, Blob, GapEvidence, blobs_of_rows, boundary_values, widths_of

_COLUMN_COST = 3.0
_STEP, _NARROWEST = 0.1, 0.4
_MOST_PLACES, _MOST_KEPT = 1000, 300
"""Places that are tried for a boundary, and those of them that may be one."""
_SETTLE = 0.1
"""How much farther a number reaches out of its column than out of the next, in typical heights, if it is moved."""
_TORN = 0.3
"""How far a part that lies in two columns reaches into both at least, in typical heights."""
_TILTS = (0.0, -0.015, 0.015, -0.03, 0.03)


@dataclass(frozen=True, eq=False)
class Columns:
    """`numbers` is the column of each part of the ink.

    `torn` are parts that lie in two columns, which have no gap there: the number of the part and the boundary's x.
    """

    numbers: NDArray[np.int64]
    torn: tuple[tuple[int, float], ...]


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
) -> Columns:
    """The columns of parts of ink where the boundaries of the columns are at `edges` (x), as printed.

    In a row a boundary is at the gap that fits best, near its edge.
    """
    numbers = np.zeros(len(boxes), int)
    blobs = blobs_of_rows(boxes[:, 0], boxes[:, 2], rows)
    evidence_of = GapEvidence([widths_of(each, height) for each in blobs])
    torn: list[tuple[int, float]] = []
    for row_blobs in blobs:
        gaps, values, _ = boundary_values(row_blobs, edges, height, lambda widths: np.minimum(evidence_of(widths), 0))
        torn += _torn(row_blobs, boxes[:, 0], boxes[:, 2], edges[values <= CUT], height)
        for index, blob in enumerate(row_blobs):
            middle = (blob.left + blob.right) / 2
            before = np.where(values > CUT, gaps <= index, edges <= middle)
            numbers[blob.parts] = int(before.sum())
    return Columns(numbers, tuple(torn))


def _torn(
    blobs: list[Blob],
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    edges: NDArray[np.float64],
    height: float,
) -> list[tuple[int, float]]:
    """Parts that reach well over one of the edges, and the edge."""
    parts = [part for blob in blobs for part in blob.parts]
    margin = _TORN * height
    return [
        (part, float(edge)) for edge in edges for part in parts if left[part] + margin < edge < right[part] - margin
    ]


def _with_tilt(
    boxes: NDArray[np.float64], rows: NDArray[np.int64], height: float, tilt: float
) -> tuple[float, Columns]:
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    left, right = boxes[:, 0] - tilt * y, boxes[:, 2] - tilt * y
    step = max(_STEP * height, (right.max() - left.min()) / _MOST_PLACES)
    places = np.arange(left.min(), right.max(), step)
    blobs = blobs_of_rows(left, right, rows)
    evidence_of = GapEvidence([widths_of(each, height) for each in blobs])
    found = [boundary_values(each, places, height, evidence_of) for each in blobs]
    gaps, values, evidence = (np.array(each) for each in zip(*found, strict=True))
    most = np.maximum(values, values - evidence).sum(0)
    keep = np.flatnonzero(most > _COLUMN_COST)
    keep = np.sort(keep[np.argsort(-most[keep], kind="stable")[:_MOST_KEPT]])
    chosen, score = _best_places(gaps[:, keep], values[:, keep], evidence[:, keep], places[keep], height)
    if _is_text(gaps[:, keep[chosen]], blobs, evidence_of, height):
        chosen, score = [], 0.0
    numbers = np.zeros(len(boxes), int)
    edges = places[keep[chosen]]
    torn: list[tuple[int, float]] = []
    for row, row_blobs in enumerate(blobs):
        for index, blob in enumerate(row_blobs):
            numbers[blob.parts] = int((gaps[row, keep[chosen]] <= index).sum())
        torn += _torn(row_blobs, left, right, edges[values[row, keep[chosen]] <= CUT], height)
    _, numbers = np.unique(numbers, return_inverse=True)
    numbers = _settled(numbers, rows, left, right, height)
    return score, Columns(numbers, tuple((part, edge + tilt * float(y[part])) for part, edge in torn))


def _settled(
    numbers: NDArray[np.int64],
    rows: NDArray[np.int64],
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    height: float,
) -> NDArray[np.int64]:
    """The columns, where a number beside an empty place is in the column that it reaches least out of."""
    count = int(numbers.max()) + 1
    used, row = np.unique(rows, return_inverse=True)
    low, high = np.full((len(used), count), np.inf), np.full((len(used), count), -np.inf)
    np.minimum.at(low, (row, numbers), left)
    np.maximum.at(high, (row, numbers), right)
    settled = numbers.copy()
    for here, column in np.argwhere(low < np.inf).tolist():
        others = np.arange(len(used)) != here
        choices = [each for each in (column - 1, column + 1) if 0 <= each < count and low[here, each] == np.inf]
        lowest, highest = low[others].min(0, initial=np.inf), high[others].max(0, initial=-np.inf)
        start, end = low[here, column], high[here, column]
        out = np.maximum(lowest - start, 0) + np.maximum(end - highest, 0)
        best = min(choices, key=lambda each: out[each], default=column)
        if np.isfinite(out[column]) and out[best] < out[column] - _SETTLE * height:
            settled[(row == here) & (numbers == column)] = best
            low[here, [column, best]], high[here, [column, best]] = (np.inf, start), (-np.inf, end)
    return settled


def _is_text(gaps: NDArray[np.int64], blobs: list[list[Blob]], evidence_of: GapEvidence, height: float) -> bool:
    """Whether most gaps that are wide enough for columns are at none of the boundaries: those between words."""
    at, beside = 0.0, 0.0
    for row, row_blobs in enumerate(blobs):
        evidence = np.maximum(evidence_of(widths_of(row_blobs, height)), 0)
        is_at = np.isin(np.arange(1, len(row_blobs)), gaps[row])
        at += float(evidence[is_at].sum())
        beside += float(evidence[~is_at].sum())
    return beside > at


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
