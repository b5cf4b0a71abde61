"""Where connected ink that may be several characters can be cut: paths from top to bottom that cross little ink.

The paths of least ink are found by dynamic programming, as the seams of Avidan and Shamir (2007); which of them divide
characters is decided by the lattice, with their readings.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_WORKING_HEIGHT = 48
"""Height to which higher ink is reduced, in pixels."""
_GREATEST_COST = 0.6
"""Ink on a path, in heights, above which it is no cut."""
_LEAST_DISTANCE = 0.12
"""Between two cuts at half of the height, in heights."""
_STRAIGHT = 0.02
"""Cost of a step aside."""


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
    cost = small.astype(np.float64) / 255
    down, came_from = _least(cost)
    up, goes_to = _least(cost[::-1])
    middle = rows // 2
    total = (down[middle] + up[rows - 1 - middle] - cost[middle]) / rows
    chosen: list[int] = []
    for place in np.argsort(total, kind="stable").tolist():
        if total[place] > _GREATEST_COST:
            break
        margin = _LEAST_DISTANCE * rows
        if margin <= place <= columns - 1 - margin and all(abs(place - other) >= margin for other in chosen):
            chosen.append(place)
    cuts: list[Cut] = []
    before = np.zeros(height, np.int64)
    for place in sorted(chosen):
        path = np.zeros(rows)
        path[middle] = place
        for row in range(middle, 0, -1):
            path[row - 1] = came_from[row, int(path[row])]
        for row in range(middle, rows - 1):
            path[row + 1] = goes_to[rows - 1 - row, int(path[row])]
        fine = np.interp((np.arange(height) + 0.5) / height * rows - 0.5, np.arange(rows), path)
        full = np.maximum(np.clip(np.rint((fine + 0.5) * width / columns), 0, width).astype(np.int64), before)
        at = int(np.clip(round((place + 0.5) * width / columns), 1, width - 1))
        if not cuts or at > cuts[-1].at:
            cuts.append(Cut(at, full, float(total[place])))
            before = full
    return tuple(cuts)


def _least(cost: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """For each pixel (h×w) the least cost of a path from the first row, and the column before on it."""
    rows, columns = cost.shape
    least, origin = np.empty_like(cost), np.zeros(cost.shape, np.int64)
    least[0] = cost[0]
    place = np.arange(columns)
    for row in range(1, rows):
        padded = np.pad(least[row - 1], 1, constant_values=np.inf)
        aside = _STRAIGHT + 0.4 * cost[row]
        options = np.stack([padded[1:-1], padded[:-2] + aside, padded[2:] + aside])
        best = options.argmin(0)
        least[row] = options[best, place] + cost[row]
        origin[row] = place + np.array([0, -1, 1])[best]
    return least, origin
