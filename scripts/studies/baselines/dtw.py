"""1-nearest-neighbour by dynamic time warping (Sakoe and Chiba 1978) over the strokes in the order drawn.

The warping is the memory's, with more points and a wider band, and the path differs: about the middle of the box, with
half of its slant undone. On its own that reads pendigits' writers 1 to 24 and varied glyphs of fonts better.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.inference.stroke_distance import warped_distances
from models.ink.ink import Ink, LabelledInk
from scripts.studies.baselines.paths import in_unit_box, ink_of, nearest_labels, resampled

POINTS, BAND = 48, 8
DIRECTION = 0.3
"""Weight of a difference in direction, a unit vector, beside one in place, where the longer side is 1."""
UPRIGHT, MAX_SLANT = 0.5, 0.6
"""Share of the slant that is undone, and the largest slant, as x per y."""


def rank(taught: Sequence[LabelledInk], inks: Sequence[Ink]) -> list[tuple[str, ...]]:
    """For each of `inks` the taught labels, the nearest first."""
    templates = np.stack([path(ink_of(each)) for each in taught])
    distances = np.stack([warped_distances(templates, path(ink), band=BAND) for ink in inks])
    return nearest_labels(distances, [each.label for each in taught])


def path(ink: Ink) -> NDArray[np.float32]:
    """`POINTS`×4: place and weighted direction along the strokes, in a box whose longer side is 1, about its middle."""
    points = upright(resampled(ink, POINTS))
    steps = np.diff(points, axis=0, append=2 * points[-1:] - points[-2:-1])
    direction = steps / np.maximum(np.hypot(*steps.T), 1e-9)[:, None]
    places = in_unit_box(points)
    return np.concatenate([places - places.max(0) / 2, DIRECTION * direction], axis=1).astype(np.float32)


def upright(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """n×2 points, with part of their slant undone: the mean shift of x with y."""
    x, y = (points - points.mean(0)).T
    slant = np.clip(x @ y / max(float(y @ y), 1e-9), -MAX_SLANT, MAX_SLANT)
    return np.stack([points[:, 0] - UPRIGHT * slant * y, points[:, 1]], axis=1)
