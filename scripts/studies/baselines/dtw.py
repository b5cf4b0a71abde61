"""1-nearest-neighbour by dynamic time warping (Sakoe and Chiba 1978) over the strokes in the order drawn.

The choices were made on pendigits' writers 1 to 24 and on varied glyphs of fonts.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Ink, LabelledInk
from scripts.studies.baselines.paths import in_unit_box, ink_of, nearest_labels, resampled

POINTS = 48
BAND = 8
"""Largest number of points by which two paths are shifted against each other."""
DIRECTION = 0.3
"""Weight of a difference in direction, a unit vector, beside one in place, where the longer side is 1."""
UPRIGHT, MAX_SLANT = 0.5, 0.6
"""Share of the slant that is undone, and the largest slant, as x per y."""


def rank(taught: Sequence[LabelledInk], inks: Sequence[Ink]) -> list[tuple[str, ...]]:
    """For each of `inks` the taught labels, the nearest first."""
    templates = np.stack([path(ink_of(each)) for each in taught])
    distances = warped_distances(np.stack([path(ink) for ink in inks]), templates)
    return nearest_labels(distances, [each.label for each in taught])


def path(ink: Ink) -> NDArray[np.float64]:
    """`POINTS`×4: place and weighted direction along the strokes, in a box whose longer side is 1, about its middle."""
    points = upright(resampled(ink, POINTS))
    steps = np.diff(points, axis=0, append=2 * points[-1:] - points[-2:-1])
    direction = steps / np.maximum(np.hypot(*steps.T), 1e-9)[:, None]
    places = in_unit_box(points)
    return np.concatenate([places - places.max(0) / 2, DIRECTION * direction], axis=1)


def upright(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """n×2 points, with part of their slant undone: the mean shift of x with y."""
    x, y = (points - points.mean(0)).T
    slant = np.clip(x @ y / max(float(y @ y), 1e-9), -MAX_SLANT, MAX_SLANT)
    return np.stack([points[:, 0] - UPRIGHT * slant * y, points[:, 1]], axis=1)


def warped_distances(paths: NDArray[np.float64], templates: NDArray[np.float64]) -> NDArray[np.float64]:
    """n×m: the sum of squared distances along the best alignment of each of n paths with each of m (n×p×f, m×p×f)."""
    shape, count = (len(paths), len(templates)), paths.shape[1]
    before = np.full((count + 1, *shape), np.inf)
    before[0] = 0
    for here in range(count):
        low, high = max(0, here - BAND), min(count, here + BAND + 1)
        there = templates[:, low:high].transpose(1, 2, 0)
        costs = (paths[:, here] ** 2).sum(-1)[:, None] + (there**2).sum(1)[:, None] - 2 * (paths[:, here] @ there)
        now = np.full_like(before, np.inf)
        for other, cost in enumerate(costs, low):
            now[other + 1] = cost + np.minimum(np.minimum(before[other], before[other + 1]), now[other])
        before = now
    return before[count]
