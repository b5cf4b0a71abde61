"""Which cell of a table with printed rules each connected part of the ink is in."""

import numpy as np
from numpy.typing import NDArray

from models.pages.sheet import INKED, Rules, Sheet
from models.pages.table.blocks import typical_height
from models.pages.table.cells import Cells, Cut
from models.pages.table.columns import columns_between

_CLEAR, _SOME = 0.75, 0.12
"""Shares of a part's ink that decide its row on their own, and that a row has at least to get the part."""
_APART, _MOST = 0.6, 0.5
"""Least distance of two rules, in typical heights, and least share of the ink that is in a table."""
_TALL, _BOTH = 1.4, 0.25
"""A part that lies in two rows is so high at least, in typical heights, and has such a share of its ink in both."""
_CROSSING = 0.2
"""What is so near to the crossing of two rules, and at most twice as large, is the rules'; in typical heights."""
_MAIN, _NEAR = 0.45, 1.0
"""Least height of a part that others follow, and how near it must be, in typical heights."""


def ruled_cells(sheet: Sheet, parts: NDArray[np.int64], rules: Rules) -> Cells | None:
    """The cells of the `parts` of a sheet's ink; those outside the table are in none.

    None if the rules are not those of a table of this ink: most of it is outside.

    A part goes where most of its ink is; one on a rule goes with its neighbours, so that a number is not torn.
    """
    boxes = sheet.components.boxes[parts].astype(float)
    height = typical_height(boxes, sheet.components.areas[parts])
    rules = Rules(_apart(rules.rows, _APART * height), _apart(rules.columns, _APART * height))
    if not rules:
        return None
    shares_of_rows = _shares(sheet, parts, rules.rows, axis=0)
    shares_of_columns = _shares(sheet, parts, rules.columns, axis=1)
    rows = np.where(_is_crossing(boxes, rules, height), -1, _rows(boxes, shares_of_rows, height))
    inside = (rows >= 0) & (shares_of_columns[:, 1:-1].sum(1) >= _SOME)
    if _share(inside, boxes) < _MOST:
        return None
    columns = np.full(len(parts), -1)
    cuts = [
        Cut(int(parts[part]), rules.rows[row], is_between_rows=True)
        for part in np.flatnonzero(boxes[:, 3] - boxes[:, 1] > _TALL * height)
        for row in range(len(rules.rows))
        if min(shares_of_rows[part, : row + 1].sum(), shares_of_rows[part, row + 1 :].sum()) > _BOTH
    ]
    within = np.flatnonzero(inside)
    if len(within):
        found = columns_between(boxes[within], rows[within], height, np.array(rules.columns[1:-1]))
        columns[within] = found.numbers
        cuts += [Cut(int(parts[within[part]]), x, is_between_rows=False) for part, x in found.torn]
    size = (len(rules.rows) - 1, len(rules.columns) - 1)
    return Cells(parts[within], rows[within], columns[within], size, tuple(cuts), height)


def _apart(edges: tuple[float, ...], least: float) -> tuple[float, ...]:
    """The edges, one for those that are nearer to each other than `least`: a rule that was found twice."""
    starts = np.flatnonzero(np.diff(edges, prepend=-np.inf) >= least)
    return tuple(float(each.mean()) for each in np.split(np.array(edges), starts[1:]))


def _share(inside: NDArray[np.bool_], boxes: NDArray[np.float64]) -> float:
    """How much of the ink is inside, by the height of the parts."""
    return float(np.average(inside, weights=boxes[:, 3] - boxes[:, 1]))


def _is_crossing(boxes: NDArray[np.float64], rules: Rules, height: float) -> NDArray[np.bool_]:
    """Which parts are what is left of the crossing of two rules."""
    distances = [
        np.abs((boxes[:, low] + boxes[:, high])[:, None] / 2 - np.array(edges)).min(1)
        for low, high, edges in ((1, 3, rules.rows), (0, 2, rules.columns))
    ]
    sizes = (boxes[:, 2:] - boxes[:, :2]).max(1)
    return (np.maximum(*distances) < _CROSSING * height) & (sizes < 2 * _CROSSING * height)


def _shares(sheet: Sheet, parts: NDArray[np.int64], edges: tuple[float, ...], *, axis: int) -> NDArray[np.float64]:
    """Share of each part's ink (n×bands) before the first edge, between each two, and after the last."""
    inked = np.nonzero(sheet.ink >= INKED)
    place = np.full(len(sheet.components.areas), -1)
    place[parts] = np.arange(len(parts))
    part = place[sheet.components.numbers[inked]]
    band = np.searchsorted(edges, inked[axis])
    bands = len(edges) + 1
    counts = np.bincount((part * bands + band)[part >= 0], minlength=len(parts) * bands).reshape(len(parts), bands)
    return counts / counts.sum(1, keepdims=True)


def _rows(boxes: NDArray[np.float64], shares: NDArray[np.float64], height: float) -> NDArray[np.int64]:
    """The row of each part, -1 for those outside."""
    best = shares.argmax(1)
    clear = (shares.max(1) >= _CLEAR) & (boxes[:, 3] - boxes[:, 1] >= _MAIN * height)
    for part in np.flatnonzero(~clear):
        box = boxes[part]
        across = np.maximum(0, np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2]))
        down = np.maximum(0, np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3]))
        may = clear & (shares[part, best] >= _SOME)
        small = box[3] - box[1] < _MAIN * height
        distance = np.where(clear if small else may, np.hypot(across, 1.5 * down), np.inf)
        nearest = int(distance.argmin())
        if distance[nearest] < _NEAR * height:
            best[part] = best[nearest]
    outside = shares[np.arange(len(boxes)), best] > 1 - _SOME
    last = shares.shape[1] - 2
    rows = np.clip(best - 1, 0, last - 1)
    rows[((best == 0) | (best == last + 1)) & outside] = -1
    return rows
