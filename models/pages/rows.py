"""Which row of a page each connected part of its ink is in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_MAIN, _TALL = 0.45, 1.7
"""Heights of what rows are found by, in typical heights: at least, and at most (taller parts may touch another row)."""
_SPREAD = 0.22
"""Usual distance of a part's middle from that of its row, in typical heights."""
_ROW_COST, _CONFLICT_COST, _LINK_GAIN = 4.0, 3.0, 2.0
_SLOPES = np.linspace(-0.05, 0.05, 41)
_SPECK, _NEAR = 0.22, 1.2
"""Parts smaller than the first that have nothing of the rows nearer than the second are dirt, in typical heights."""


@dataclass(frozen=True, eq=False)
class Rows:
    """`numbers` (n, int) is the row of each part of the ink, -1 for dirt; `height` the typical height of a character.

    The middle of row r at x is `middles[r] + slopes[r] * x`, in pixels.
    """

    numbers: NDArray[np.int64]
    middles: NDArray[np.float64]
    slopes: NDArray[np.float64]
    height: float

    def middle(self, row: int, x: float) -> float:
        """The y of the middle of a row at x."""
        return float(self.middles[row] + self.slopes[row] * x)


def typical_height(boxes: NDArray[np.float64]) -> float:
    """The height of most of the ink, in pixels: the median, where each part counts by its height."""
    heights = boxes[:, 3] - boxes[:, 1]
    order = np.argsort(heights)
    weight = np.cumsum(heights[order])
    return float(heights[order[np.searchsorted(weight, weight[-1] / 2)]])


def rows_of(boxes: NDArray[np.float64]) -> Rows:
    """The rows of parts of ink, by their boxes (n×4: left, top, right, bottom), n ≥ 1."""
    height = typical_height(boxes)
    heights = (boxes[:, 3] - boxes[:, 1]) / height
    main = np.flatnonzero((heights >= _MAIN) & (heights <= _TALL))
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    slope = _common_slope(x[main], y[main], height)
    order = main[np.argsort(y[main] - slope * x[main])]
    labels = _clusters(boxes[order] / height, ((y - slope * x) / height)[order], np.minimum(heights[order], 1))
    numbers = np.full(len(boxes), -1)
    numbers[order] = labels
    middles, slopes = _lines(x[order], y[order], labels, slope, height)
    for _ in range(2):
        distances = np.abs(y[order, None] - middles - slopes * x[order, None])
        numbers[order] = distances.argmin(1)
        _, numbers[order] = np.unique(numbers[order], return_inverse=True)
        middles, slopes = _lines(x[order], y[order], numbers[order], slope, height)
    rest = np.setdiff1d(np.arange(len(boxes)), main)
    for part in rest:
        numbers[part] = _row_of_other(boxes[part], boxes[order], numbers[order], middles, slopes, height)
    return Rows(numbers, middles, slopes, height)


def _common_slope(x: NDArray[np.float64], y: NDArray[np.float64], height: float) -> float:
    """The slope at which the middles lie in the narrowest bands."""
    best, found = -np.inf, 0.0
    for slope in _SLOPES[np.argsort(np.abs(_SLOPES), kind="stable")]:
        level = (y - slope * x) / (0.1 * height)
        level = level - level.min()
        filled = np.bincount(level.astype(int), minlength=int(level.max()) + 1).astype(float)
        smooth = np.convolve(filled, [0.3, 0.7, 1, 0.7, 0.3])
        score = float((smooth**2).sum()) * (1 - 2 * abs(slope))
        if score > best:
            best, found = score, float(slope)
    return found


def _clusters(
    boxes: NDArray[np.float64], levels: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Rows of parts that are sorted by level: those of least cost (dynamic programming over where a row ends)."""
    count = len(levels)
    left, top, right, bottom = boxes.T
    across = np.minimum(right[:, None], right) - np.maximum(left[:, None], left)
    down = np.minimum(bottom[:, None], bottom) - np.maximum(top[:, None], top)
    narrow = np.minimum((right - left)[:, None], right - left)
    low = np.minimum((bottom - top)[:, None], bottom - top)
    conflicts = _pairs_within((across > 0.4 * narrow) & (down < 0.2 * low))
    links = _pairs_within((across > -0.6) & (across < 0.3 * narrow) & (down > 0.7 * low))
    mass, first, second = (
        np.concatenate([[0.0], np.cumsum(each)]) for each in (weights, weights * levels, weights * levels**2)
    )
    least = np.zeros(count + 1)
    start = np.zeros(count + 1, int)
    for end in range(1, count + 1):
        begins = np.arange(end)
        spread = second[end] - second[:end] - (first[end] - first[:end]) ** 2 / (mass[end] - mass[:end])
        cost = (
            least[:end]
            + spread / (2 * _SPREAD**2)
            + _ROW_COST
            + _CONFLICT_COST * conflicts[begins, end]
            - _LINK_GAIN * links[begins, end]
        )
        start[end] = int(cost.argmin())
        least[end] = cost[start[end]]
    labels = np.zeros(count, int)
    end = count
    ends = []
    while end:
        ends.append((start[end], end))
        end = start[end]
    for row, (begin, end) in enumerate(reversed(ends)):
        labels[begin:end] = row
    return labels


def _pairs_within(pairs: NDArray[np.bool_]) -> NDArray[np.float64]:
    """For each begin and end the number of pairs of which both are in begin:end."""
    count = len(pairs)
    sums = np.zeros((count + 1, count + 1))
    sums[1:, 1:] = np.triu(pairs, 1).cumsum(0).cumsum(1)
    # Both in begin:end: first of the pair >= begin, second < end.
    return sums[count][None, :] - sums


def _lines(
    x: NDArray[np.float64], y: NDArray[np.float64], labels: NDArray[np.int64], slope: float, height: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Intercept and slope of each row: its middles' line, drawn to the common slope where the row is short."""
    count = int(labels.max(initial=-1)) + 1
    middles, slopes = np.zeros(count), np.zeros(count)
    for row in range(count):
        here = labels == row
        middle = x[here].mean()
        away = x[here] - middle
        rest = y[here] - slope * x[here]
        lean = float((away * rest).sum() / ((away**2).sum() + 400 * height**2))
        slopes[row] = slope + lean
        middles[row] = float(np.median(y[here] - slopes[row] * x[here]))
    return middles, slopes


def _row_of_other(
    box: NDArray[np.float64],
    boxes: NDArray[np.float64],
    numbers: NDArray[np.int64],
    middles: NDArray[np.float64],
    slopes: NDArray[np.float64],
    height: float,
) -> int:
    """The row of a small or a tall part: that of the nearest part of a row, or the nearest row; -1 for dirt."""
    across = np.maximum(0, np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2]))
    down = np.maximum(0, np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3]))
    distance = np.hypot(across, 1.5 * down) / height
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    away = np.abs(y - middles - slopes * x)
    if box[3] - box[1] > _TALL * height:
        return int(away.argmin())
    nearest = int(distance.argmin())
    if distance[nearest] < _NEAR:
        return int(numbers[nearest])
    if max(box[2] - box[0], box[3] - box[1]) < _SPECK * height:
        return -1
    return int(away.argmin())
