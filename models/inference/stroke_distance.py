"""Distances between paths of the pen: dynamic time warping (Sakoe and Chiba 1978), all paths at once. NumPy only.

Two points may be matched if their numbers differ by at most a band. The cost of a match is the squared distance of the
points' features. Costs are computed on diagonals, so that the steps of one diagonal are one operation for all paths.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BAND = 4
"""Greatest difference between the numbers of two matched points, for paths as the memory keeps them."""


def pointwise_distances(paths: NDArray[np.float32], path: NDArray[np.float32]) -> NDArray[np.float32]:
    """n×p×f paths and one of p×f → n float32: the mean squared distance of points of one number.

    It is an upper bound of the distance by time warping.
    """
    difference = (paths - path).reshape(len(paths), -1)
    return np.einsum("nf,nf->n", difference, difference) / np.float32(len(path))


def warped_distances(paths: NDArray[np.float32], path: NDArray[np.float32], *, band: int = BAND) -> NDArray[np.float32]:
    """n×p×f paths and one of p×f → n float32: the least sum of the costs of a match, divided by p; 0 if equal."""
    points = len(path)
    one, other, is_cell = _cells(points, band)
    of_paths = np.ascontiguousarray(paths.transpose(1, 2, 0))
    costs = np.zeros((*one.shape, len(paths)), np.float32)
    for feature in range(path.shape[1]):
        costs += (of_paths[other, feature] - path[one, feature, None]) ** 2
    costs[~is_cell] = np.inf
    width = one.shape[1]
    last, before, reached = (np.full((width + 2, len(paths)), np.inf, np.float32) for _ in range(3))
    before[band + 1] = 0  # the start, before the first diagonal
    for cost in costs:
        inner = reached[1:-1]
        np.minimum(last[:-2], last[2:], out=inner)
        np.minimum(inner, before[1:-1], out=inner)
        inner += cost
        last, before, reached = reached, last, before
    return last[band + 1] / np.float32(points)


@lru_cache(maxsize=4)
def _cells(points: int, band: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """For each diagonal and difference: the numbers of the two points, and whether there is such a cell."""
    diagonal, difference = np.arange(2 * points - 1)[:, None], np.arange(-band, band + 1)
    one, other = (diagonal + difference) // 2, (diagonal - difference) // 2
    is_cell = ((diagonal + difference) % 2 == 0) & (np.minimum(one, other) >= 0) & (np.maximum(one, other) < points)
    return np.clip(one, 0, points - 1), np.clip(other, 0, points - 1), is_cell
