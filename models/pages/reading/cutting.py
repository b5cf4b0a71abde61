"""Where connected ink that may be several characters can be cut: paths from top to bottom that cross little ink.

The paths of least ink are found by dynamic programming, as the seams of Avidan and Shamir (2007); which of them divide
characters is decided by the lattice, with their readings.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_WORKING_HEIGHT = 40
"""Height to which higher ink is reduced, in pixels."""
_GREATEST_COST = 0.6
"""Ink on a path, in heights, above which it is no cut."""
_BESIDE = 0.03
"""A cut crosses less ink than all paths within this distance, in heights."""
_LEAST_DISTANCE = 0.1
"""Between two cuts at half of the height, in heights."""
_LEAST_AREA = 0.02
"""Ink between two cuts, in squares of the height."""
_ALIKE = 1e-3
"""Difference of costs, in heights, that makes none."""
_ANCHORS = (0.5, 0.3, 0.7)
"""Rows, in heights, in which the best paths are looked for."""
_STRAIGHT, _ASIDE = 0.02, 0.4
"""Cost of a step aside, on paper and in addition in ink."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A path from top to bottom: the first column to the right of it, for each row; `at` half of the height.

    `cost` is the ink on it, in heights.
    """

    at: int
    path: NDArray[np.int64]
    cost: float


def cuts_of(ink: NDArray[np.uint8]) -> tuple[Cut, ...]:
    """The cuts through some ink (h×w), from left to right; they do not cross."""
    height, width = ink.shape
    if height < 4 or width < 4:
        return ()
    factor = min(1.0, _WORKING_HEIGHT / height)
    size = max(2, round(width * factor)), max(4, round(height * factor))
    small = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA)) if factor < 1 else ink
    rows, columns = small.shape
    intensity = small.astype(np.float64) / 255
    down, came_from = _least(intensity)
    up, goes_to = _least(intensity[::-1])
    total = down + up[::-1] - intensity
    found = [_paths(total[row] / rows, row, came_from, goes_to) for row in (np.array(_ANCHORS) * rows).astype(int)]
    costs, paths = (np.concatenate(each) for each in zip(*found, strict=True))
    kept = _apart(paths, costs, _LEAST_DISTANCE * rows)
    kept = kept[np.argsort(paths[kept].sum(1), kind="stable")]
    costs, paths = costs[kept], np.maximum.accumulate(paths[kept], axis=0)
    kept = _with_ink_between(paths, costs, np.cumsum(intensity, axis=1))
    fine = np.clip(((np.arange(height) + 0.5) * rows / height).astype(np.int64), 0, rows - 1)
    cuts: list[Cut] = []
    for number in kept:
        path = np.clip(np.rint((paths[number] + 0.5) * width / columns), 0, width).astype(np.int64)[fine]
        at = int(np.clip(path[height // 2], 1, width - 1))
        if not cuts or at > cuts[-1].at:
            cuts.append(Cut(at, path, float(costs[number])))
    return tuple(cuts)


def _least(intensity: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """For each pixel (h×w) the least cost of a path from the first row, and the column before on it."""
    rows, columns = intensity.shape
    least, origin = np.empty_like(intensity), np.zeros(intensity.shape, np.int64)
    least[0] = intensity[0]
    place = np.arange(columns)
    options = np.full((3, columns), np.inf)
    for row in range(1, rows):
        before, aside = least[row - 1], _STRAIGHT + _ASIDE * intensity[row]
        options[0] = before
        options[1, 1:] = before[:-1] + aside[1:]
        options[2, :-1] = before[1:] + aside[:-1]
        best = options.argmin(0)
        least[row] = options[best, place] + intensity[row]
        origin[row] = place + _STEPS[best]
    return least, origin


_STEPS = np.array([0, -1, 1])


def _paths(
    cost: NDArray[np.float64], row: int, came_from: NDArray[np.int64], goes_to: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """The costs of n paths that are the best ones beside them in a row, and their columns in each row (n×h)."""
    rows = len(came_from)
    beside = max(1, round(_BESIDE * rows))
    padded = np.pad(cost, beside, constant_values=np.inf)
    lowest = np.lib.stride_tricks.sliding_window_view(padded, 2 * beside + 1).min(1)
    is_low = (cost <= lowest + _ALIKE) & (cost <= _GREATEST_COST)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_low, [False]])))
    places = (edges[::2] + edges[1::2] - 1) // 2
    paths = np.zeros((len(places), rows), np.int64)
    paths[:, row] = places
    for each in range(row, 0, -1):
        paths[:, each - 1] = came_from[each, paths[:, each]]
    for each in range(row, rows - 1):
        paths[:, each + 1] = goes_to[rows - 1 - each, paths[:, each]]
    return cost[places], paths


def _apart(paths: NDArray[np.int64], costs: NDArray[np.float64], distance: float) -> NDArray[np.int64]:
    """The numbers of paths that are apart from all cheaper ones."""
    kept: list[int] = []
    for number in np.argsort(costs, kind="stable").tolist():
        if not kept or np.abs(paths[kept] - paths[number]).mean(1).min() >= distance:
            kept.append(number)
    return np.array(kept, np.int64)


def _with_ink_between(
    paths: NDArray[np.int64], costs: NDArray[np.float64], up_to: NDArray[np.float64]
) -> Sequence[int]:
    """The numbers of the paths, in order, without the costlier one of two that have hardly any ink between them."""
    rows, columns = up_to.shape
    lines = np.arange(rows)

    def area(first: int, second: int) -> float:
        left = up_to[lines, paths[first] - 1] * (paths[first] > 0) if first >= 0 else 0.0
        right = up_to[lines, paths[second] - 1] * (paths[second] > 0) if second < len(paths) else up_to[:, columns - 1]
        return float(np.sum(right - left))

    least = _LEAST_AREA * rows * rows
    kept: list[int] = []
    for number in range(len(paths)):
        if area(kept[-1] if kept else -1, number) >= least:
            kept.append(number)
        elif kept and costs[number] < costs[kept[-1]]:
            kept[-1] = number
    while kept and area(kept[-1], len(paths)) < least:
        kept.pop()
    return kept
