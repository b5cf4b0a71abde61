"""The homography that makes the lines of a page horizontal and vertical."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.pages.paper.lines import PaperLine

_PRIOR = 0.03
"""Sum of squared distances from the middle, in widths of the picture, that parallel lines are trusted with."""


@dataclass(frozen=True)
class Direction:
    """How a family of lines runs: its slope in the middle of the picture, and how much that changes for each pixel
    across the lines.
    """

    slope: float
    convergence: float = 0.0


def direction_of(lines: Sequence[PaperLine], size: tuple[int, int]) -> Direction:
    """Of nearly horizontal lines in a picture of this height and width."""
    height, width = size
    middle = width / 2
    ends = np.array([[each.start, each.stop] for each in lines])
    rows = np.array([each.at(end) for each, end in zip(lines, ends, strict=True)])
    slopes = (rows[:, 1] - rows[:, 0]) / (ends[:, 1] - ends[:, 0])
    places = np.array([each.at(middle) for each in lines]) - height / 2
    weights = (ends[:, 1] - ends[:, 0]) / width
    mean = bend = place = 0.0
    for _ in range(3):
        mean = float(np.average(slopes, weights=weights))
        place = float(np.average(places, weights=weights))
        off = places - place
        bend = float((weights * off * (slopes - mean)).sum() / ((weights * off**2).sum() + _PRIOR * width**2 / 4))
        error = np.abs(slopes - mean - bend * off)
        weights = weights * (error <= max(0.004, 3 * float(np.median(error)))) + 1e-9
    return Direction(mean - bend * place, bend)


def straightening(rows: Direction | None, columns: Direction | None, size: tuple[int, int]) -> NDArray[np.float64]:
    """Maps x, y of the picture (of this height and width) to the straight page (3×3), at the same scale in the middle.

    The lines of a family meet in a point; the homography moves that of the rows to infinity along x and that of the
    columns along y. A family that is not known is at a right angle to the other in the picture.
    """
    rows = rows or Direction(-columns.slope if columns else 0.0)
    columns = columns or Direction(-rows.slope)
    along = np.array([1.0, rows.slope, -rows.convergence]) / np.hypot(1, rows.slope)
    across = np.array([columns.slope, 1.0, -columns.convergence]) / np.hypot(1, columns.slope)
    middle = np.array([[1, 0, size[1] / 2], [0, 1, size[0] / 2], [0, 0, 1]])
    to_picture = middle @ np.stack([along, across, np.array([0.0, 0.0, 1.0])], axis=1)
    return np.asarray(np.linalg.inv(to_picture))


def placed(points: NDArray[np.float64], homography: NDArray[np.float64]) -> NDArray[np.float64]:
    """x, y (n×2) where a homography maps them."""
    mapped = np.column_stack([points, np.ones(len(points))]) @ homography.T
    return np.asarray(mapped[:, :2] / mapped[:, 2:])
