"""Which row of a page each connected part of its ink is in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.pages.table.blocks import blocks_of, overlaps

_MAIN, _TALL = 0.45, 1.6
"""Heights of what rows are found by, in typical heights: at least, and at most (taller parts may touch another row)."""
_LINK, _LEVEL = 0.6, 0.45
"""How near, across and in level, two neighbours of one number are at most, in typical heights."""
_SPREAD = 0.2
"""Usual distance of a number's middle from that of its row, in typical heights."""
_ROW_COST, _CONFLICT_COST = 4.0, 6.0
_SLOPES, _FANS = tuple(np.linspace(-0.05, 0.05, 41).tolist()), tuple(np.linspace(-4e-5, 4e-5, 9).tolist())
_COVER = 0.2
"""How far a part that lies in a row reaches beyond its middle at least, in typical heights."""
_SPECK, _NEAR = 0.45, 1.2
"""Parts smaller than the first that have nothing of the rows nearer than the second are dirt, in typical heights."""


@dataclass(frozen=True, eq=False)
class Rows:
    """`numbers` (n, int) is the row of each part of the ink, -1 for dirt; `height` the typical height of a character.

    The middle of row r at x is `middles[r] + slopes[r] * x`, in pixels. `torn` are parts that lie in two rows: the
    number of the part and the y between the rows.
    """

    numbers: NDArray[np.int64]
    middles: NDArray[np.float64]
    slopes: NDArray[np.float64]
    height: float
    torn: tuple[tuple[int, float], ...] = ()

    def at(self, x: float) -> NDArray[np.float64]:
        """The y of the middle of each row at x."""
        return self.middles + self.slopes * x


def rows_of(boxes: NDArray[np.float64], height: float) -> Rows:
    """The rows of parts of ink, by their boxes (n×4: left, top, right, bottom), n ≥ 1, and their typical height."""
    blocks, wholes = blocks_of(boxes, height)
    heights = (wholes[:, 3] - wholes[:, 1]) / height
    is_main = (heights >= _MAIN) & (heights <= _TALL)
    main = np.flatnonzero(is_main if is_main.any() else np.ones(len(wholes), bool))
    within = wholes[main]
    x, y = (within[:, 0] + within[:, 2]) / 2, (within[:, 1] + within[:, 3]) / 2
    slope, fan = _common_slope(x, y, height)
    level = y - (slope + fan * (y - y.mean())) * (x - x.mean())
    chains = _chains(within, level, height)
    labels = _clusters(within, level, chains, height)[chains]
    middles, slopes = _lines(x, y, labels, slope + fan * (y - y.mean()), height)
    lines = Rows(labels, middles, slopes, height)
    numbers = np.full(len(wholes), -1)
    numbers[main] = labels
    torn: list[tuple[int, float]] = []
    for block in np.setdiff1d(np.arange(len(wholes)), main).tolist():
        numbers[block] = _row_of_other(wholes[block], within, labels, lines)
        parts = np.flatnonzero(blocks == block).tolist()
        torn += [(part, y) for part in parts for y in _between_rows(boxes[part], lines)]
    return Rows(numbers[blocks], middles, slopes, height, tuple(torn))


def _common_slope(x: NDArray[np.float64], y: NDArray[np.float64], height: float) -> tuple[float, float]:
    """The slope at which the middles lie in the narrowest bands, and how it changes with y."""
    away, down = x - x.mean(), y - y.mean()

    def narrowness(slope: float, fan: float) -> float:
        level = (y - (slope + fan * down) * away) / (0.1 * height)
        level = level - level.min()
        filled = np.bincount(level.astype(int), minlength=int(level.max()) + 1).astype(float)
        smooth = np.convolve(filled, [0.3, 0.7, 1, 0.7, 0.3])
        return float((smooth**2).sum()) * (1 - 2 * abs(slope) - 1000 * abs(fan))

    slope = max(_SLOPES, key=lambda each: (narrowness(each, 0.0), -abs(each)))
    fan = max(_FANS, key=lambda each: (narrowness(slope, each), -abs(each)))
    nearby = (slope + np.linspace(-0.005, 0.005, 9)).tolist()
    return max(nearby, key=lambda each: (narrowness(each, fan), -abs(each - slope))), fan


def _chains(boxes: NDArray[np.float64], level: NDArray[np.float64], height: float) -> NDArray[np.int64]:
    """The number of the chain of each part: those that follow each other as characters of one number do."""
    left, top, right, bottom = boxes.T
    low = np.minimum((bottom - top)[:, None], bottom - top)
    middle = (left + right) / 2
    ahead = middle - middle[:, None]
    linked = (
        (ahead > 0)
        & (-overlaps(left, right) < _LINK * height)
        & (overlaps(top, bottom) > 0.5 * low)
        & (np.abs(level - level[:, None]) < _LEVEL * height)
    )
    cost = np.where(linked, np.hypot(ahead, 2 * (level - level[:, None])), np.inf)
    after, before = cost.argmin(1), cost.argmin(0)
    chains = np.full(len(boxes), -1)
    count = 0
    for part in np.argsort(middle, kind="stable"):
        last = before[part]
        if np.isfinite(cost[last, part]) and after[last] == part:
            chains[part] = chains[last]
        else:
            chains[part] = count
            count += 1
    return chains


def _clusters(
    boxes: NDArray[np.float64], level: NDArray[np.float64], chains: NDArray[np.int64], height: float
) -> NDArray[np.int64]:
    """The row of each chain: rows of least cost (dynamic programming over where, from the top, a row ends)."""
    count = int(chains.max()) + 1
    size = np.bincount(chains).astype(float)
    levels = np.bincount(chains, level) / size / height
    spans = np.zeros((count, 2))
    spans[:, 0], spans[:, 1] = np.inf, -np.inf
    np.minimum.at(spans[:, 0], chains, boxes[:, 0])
    np.maximum.at(spans[:, 1], chains, boxes[:, 2])
    tall = np.zeros(count)
    np.maximum.at(tall, chains, (boxes[:, 3] - boxes[:, 1]) / height)
    order = np.argsort(levels, kind="stable")
    levels, spans = levels[order], spans[order]
    weights = np.minimum(tall[order], 1) * np.sqrt(np.minimum(size[order], 4))
    narrow = np.minimum((spans[:, 1] - spans[:, 0])[:, None], spans[:, 1] - spans[:, 0])
    over = overlaps(spans[:, 0], spans[:, 1]) > 0.5 * narrow
    conflicts = _pairs_within(over & (np.abs(levels - levels[:, None]) > 0.4))
    mass, first, second = (
        np.concatenate([[0.0], np.cumsum(each)]) for each in (weights, weights * levels, weights * levels**2)
    )
    least = np.zeros(count + 1)
    start = np.zeros(count + 1, int)
    for end in range(1, count + 1):
        spread = second[end] - second[:end] - (first[end] - first[:end]) ** 2 / (mass[end] - mass[:end])
        cost = least[:end] + spread / (2 * _SPREAD**2) + _ROW_COST + _CONFLICT_COST * conflicts[:end, end]
        start[end] = int(cost.argmin())
        least[end] = cost[start[end]]
    labels = np.zeros(count, int)
    end = count
    while end:
        labels[order[start[end] :]] += 1
        end = start[end]
    return labels - 1


def _pairs_within(pairs: NDArray[np.bool_]) -> NDArray[np.float64]:
    """For each begin and end the number of pairs of which both are in begin:end."""
    count = len(pairs)
    sums = np.zeros((count + 1, count + 1))
    sums[1:, 1:] = np.triu(pairs, 1).cumsum(0).cumsum(1)
    return sums[count] - sums  # of those that end before `end`, less those that begin before `begin`


def _lines(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    labels: NDArray[np.int64],
    slope: NDArray[np.float64],
    height: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Intercept and slope of each row: its middles' line, drawn to the `slope` of its parts where the row is short."""
    count = int(labels.max(initial=-1)) + 1
    middles, slopes = np.zeros(count), np.zeros(count)
    for row in range(count):
        here = labels == row
        away = x[here] - x[here].mean()
        usual = float(slope[here].mean())
        rest = y[here] - usual * x[here]
        slopes[row] = usual + float((away * rest).sum() / ((away**2).sum() + 400 * height**2))
        middles[row] = float(np.median(y[here] - slopes[row] * x[here]))
    return middles, slopes


def _between_rows(box: NDArray[np.float64], rows: Rows) -> list[float]:
    """The y between each two rows that a part covers."""
    middles = rows.at((box[0] + box[2]) / 2)
    covered = np.sort(middles[(middles > box[1] + _COVER * rows.height) & (middles < box[3] - _COVER * rows.height)])
    return ((covered[1:] + covered[:-1]) / 2).tolist()


def _row_of_other(box: NDArray[np.float64], boxes: NDArray[np.float64], labels: NDArray[np.int64], rows: Rows) -> int:
    """The row of a small or a tall part: that of the nearest part of a row, or the nearest row; -1 for dirt."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    away = np.abs(y - rows.at(x))
    if box[3] - box[1] > _TALL * rows.height:
        return int(away.argmin())
    across = np.maximum(0, np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2]))
    down = np.maximum(0, np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3]))
    nearest = np.full(len(away), _NEAR * rows.height)
    np.minimum.at(nearest, labels, np.hypot(across, 1.5 * down))
    if max(box[2] - box[0], box[3] - box[1]) < _SPECK * rows.height and nearest.min() >= _NEAR * rows.height:
        return -1
    return int((nearest + 2 * away).argmin())
