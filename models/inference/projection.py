"""Embeddings → a plane to look at. The angle between two embeddings counts, as for the memory, not their length."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def normalise(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
    """n×m embeddings as n×m vectors of length 1."""
    return embeddings / np.maximum(np.linalg.norm(embeddings, axis=1, keepdims=True), 1e-9)


def label_plane(
    points: NDArray[np.float32], labels: Sequence[str], previous: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """The plane through m-space in which the means of the labels lie furthest apart, as m×2 with unit columns.

    `points` is n×m, `labels` the n labels. These are the first two principal components (Pearson 1901) of the labels'
    means, or of the points while there are fewer than three labels. `like`, an earlier plane, is what the new one is
    turned towards within itself (orthogonal Procrustes, Schönemann 1966), so that a map does not flip as it grows.
    """
    names, which = np.unique(np.array(labels, np.str_), return_inverse=True)
    if len(names) > 2:
        means = np.zeros((len(names), points.shape[1]), np.float32)
        np.add.at(means, which, points)
        spread = means / np.bincount(which)[:, None]
    else:
        spread = points
    components = np.linalg.svd(spread - spread.mean(0), full_matrices=False)[2][:2]
    axes = np.zeros((points.shape[1], 2), np.float32)
    axes[:, : len(components)] = components.T
    if previous is not None and previous.shape == axes.shape:
        left, _, right = np.linalg.svd(axes.T @ previous)
        axes = axes @ (left @ right)
    return axes
