"""Distances between paths of the pen: dynamic time warping (Sakoe and Chiba 1978), all paths at once. NumPy only.

Two points may be matched if their numbers differ by at most a band. The cost of a match is the squared distance of the
points' features. The sums are computed by diagonals, so that the steps of one diagonal are one operation for all paths.
"""

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
    """n×p×f paths and one of p×f → n float32: the least sum of the costs of a match, divided by p; 0 if equal.

    `path` may also be n×p×f, one for each of `paths`.
    """
    count, points = paths.shape[:2]
    costs = _costs(paths, path if path.ndim == 3 else path[None], band)
    # The least sum to each cell of the last diagonal of either kind; beyond the band it is infinite.
    wide, narrow = (np.full((width, count), np.inf, np.float32) for width in (band + 1, band + 2))
    steps = [(wide, narrow[:-1], narrow[1:]), (narrow[1:-1], wide[:-1], wide[1:])]
    steps = [(reached, one, other, np.empty_like(reached)) for reached, one, other in steps]
    first = steps[band % 2][0]
    first[band // 2] = 0  # the start, before the first diagonal
    for diagonal, cost in enumerate(costs):
        reached, one, other, least = steps[(diagonal + band) % 2]
        np.minimum(one, other, out=least)
        np.minimum(least, reached, out=least)
        np.add(least, cost[: len(reached)], out=reached)
    return first[band // 2] / np.float32(points)


def _costs(paths: NDArray[np.float32], others: NDArray[np.float32], band: int) -> NDArray[np.float32]:
    """The cost of each match by the sum of the two numbers, the diagonal: (2p - 1)×(band + 1)×n; infinite if there is
    none.

    On a diagonal the differences of the numbers are all even or all odd, so only every other one has a place:
    band + 1 of them where -band is one, else the band first places.
    """
    count, points = paths.shape[:2]
    of_paths, of_others = (np.ascontiguousarray(each.transpose(2, 1, 0)) for each in (paths, others))
    costs = np.full((2 * points - 1, band + 1, count), np.inf, np.float32)
    for difference in range(-band, band + 1):
        apart, place = abs(difference), (difference + band) // 2
        number = points - apart
        if number <= 0:
            continue
        start, other_start = max(-difference, 0), max(difference, 0)
        squares = of_paths[:, start : start + number] - of_others[:, other_start : other_start + number]
        np.multiply(squares, squares, out=squares)
        cells = costs[apart : 2 * points - 1 - apart : 2, place]
        np.add.reduce(squares, axis=0, out=cells)
    return costs
