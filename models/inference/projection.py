"""Projection of embeddings to a plane for display. As in the memory, angles count and lengths do not. NumPy only."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def normalise(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
    """n×m embeddings → n×m float32 unit vectors; zero vectors stay zero."""
    return embeddings / np.maximum(np.linalg.norm(embeddings, axis=1, keepdims=True), 1e-9)


def label_plane(
    points: NDArray[np.float32], labels: Sequence[str], previous: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """Axes of the plane that separates the labels' means best, as m×2 float32 with unit columns.

    `points` is n×m, `labels` are the n labels. The axes are the first two principal components (Pearson 1901) of the
    labels' means, or of the points when there are fewer than three labels. The axes are rotated within their plane to
    match `previous`, m×2 (orthogonal Procrustes, Schönemann 1966), so that a growing map does not flip.
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
