"""$P, which compares characters as clouds of points without order or direction (Vatavu et al. 2012)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Ink, LabelledInk
from scripts.studies.baselines.paths import in_unit_box, ink_of, nearest_labels, resampled

POINTS = 32
_STEP = int(POINTS**0.5)  # between the points from which a match is started, for the paper's epsilon of 0.5


def rank(taught: Sequence[LabelledInk], inks: Sequence[Ink]) -> list[tuple[str, ...]]:
    """For each of `inks` the taught labels, the nearest first."""
    templates = np.stack([cloud(ink_of(each)) for each in taught])
    distances = np.stack([cloud_distances(cloud(ink), templates) for ink in inks])
    return nearest_labels(distances, [each.label for each in taught])


def cloud(ink: Ink) -> NDArray[np.float64]:
    """`POINTS`×2: equidistant points in a box whose longer side is 1, about their centroid."""
    points = in_unit_box(resampled(ink, POINTS))
    return points - points.mean(0)


def cloud_distances(points: NDArray[np.float64], templates: NDArray[np.float64]) -> NDArray[np.float64]:
    """n distances of one cloud (p×2) to n others (n×p×2): of all starts and both directions the smallest greedy match.

    A match takes the points in turn, from a start, to the nearest that is still free; earlier ones weigh more.
    """
    between = np.linalg.norm(points[None, :, None] - templates[:, None], axis=-1)
    between = np.stack([between, between.transpose(0, 2, 1)])[:, :, None]  # direction, template, start, from, to
    starts, count = np.arange(0, POINTS, _STEP), len(points)
    taken = np.zeros((2, len(templates), len(starts), count))
    total = np.zeros(taken.shape[:3])
    for turn in range(count):
        row = between[:, :, 0, (starts + turn) % count] + taken
        nearest = row.argmin(-1)[..., None]
        total += (1 - turn / count) * np.take_along_axis(row, nearest, -1)[..., 0]
        np.put_along_axis(taken, nearest, np.inf, -1)
    return total.min((0, 2))
