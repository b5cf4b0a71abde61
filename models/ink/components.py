"""Connected components of a mask, in NumPy: SciPy is no dependency, and nothing else here would need it."""

import numpy as np
from numpy.typing import NDArray


def connected_components(mask: NDArray[np.bool_]) -> NDArray[np.int32]:
    """A number for each pixel (h×w int32): 0 outside `mask`, 1, 2, … for its components; diagonal pixels are joined.

    Runs of each row are the nodes of a graph, joined where runs of neighbouring rows touch; the smallest number then
    spreads by hooking and pointer jumping (Shiloach and Vishkin 1982), a few passes over arrays.
    """
    left = np.zeros_like(mask)
    left[:, 1:] = mask[:, :-1]
    starts = mask & ~left
    run = np.cumsum(starts, dtype=np.int32).reshape(mask.shape) * mask
    upper, lower = mask[:-1], mask[1:]
    # Two runs overlap first where one of them starts; diagonals count only where nothing else joins them.
    below = upper & lower & (starts[:-1] | starts[1:])
    right = upper[:, :-1] & lower[:, 1:] & ~lower[:, :-1] & ~upper[:, 1:]
    back = upper[:, 1:] & lower[:, :-1] & ~lower[:, 1:] & ~upper[:, :-1]
    first = np.concatenate([run[:-1][below], run[:-1, :-1][right], run[:-1, 1:][back]])
    second = np.concatenate([run[1:][below], run[1:, 1:][right], run[1:, :-1][back]])
    root = np.arange(int(run.max(initial=0)) + 1, dtype=np.int32)
    while True:
        one, other = root[first], root[second]
        if (one == other).all():
            break
        np.minimum.at(root, np.maximum(one, other), np.minimum(one, other))
        while (root != root[root]).any():
            root = root[root]
    _, number = np.unique(root, return_inverse=True)
    return number.astype(np.int32)[run]


def sizes(components: NDArray[np.int32]) -> NDArray[np.int64]:
    """Number of pixels of each component; that of component 0, the outside, is 0."""
    counted = np.bincount(components.ravel(), minlength=1)
    counted[0] = 0
    return counted


def boxes(components: NDArray[np.int32]) -> NDArray[np.int64]:
    """First row, first column, last row and last column of each component, n×4; row 0, for the outside, is all -1."""
    rows, columns = np.nonzero(components)
    number = components[rows, columns]
    count = int(components.max(initial=0)) + 1
    result = np.full((count, 4), -1, np.int64)
    result[1:, :2] = max(components.shape)
    for column, place in enumerate((rows, columns)):
        np.minimum.at(result[:, column], number, place)
        np.maximum.at(result[:, column + 2], number, place)
    return result
