"""How alike drawings are: kernels over embeddings and, where both have strokes, over the paths of the pen. NumPy only.

The product of a kernel over embeddings and one over distances by dynamic time warping. An embedding tells shapes apart
whatever the order of their strokes; a path tells apart what one hand draws in its own way each time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from models.inference.stroke_distance import pointwise_distances, warped_distances
from models.ink.stroke_path import FEATURES, POINTS

BANDWIDTH = 0.1
"""Of the kernel over embeddings alone: weight = exp((cos - 1) / BANDWIDTH)."""
EMBEDDING_BANDWIDTH, STROKE_BANDWIDTH = 0.4, 0.05
"""Of the kernel over both: weight = exp((cos - 1) / EMBEDDING_BANDWIDTH - distance / STROKE_BANDWIDTH). Two drawings of
one label by one hand have about the same weight by both kernels."""
CANDIDATES = 200
"""Number of drawings whose paths are warped: those that are nearest without warping. To the others the unwarped
distance counts, which is larger."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What is compared of one drawing.

    `unit_vector` is its embedding, scaled to length 1 (m float64); `path` is `stroke_path` of its ink.
    """

    unit_vector: NDArray[np.float64]
    path: NDArray[np.float32] | None

    @classmethod
    def of(cls, embedding: NDArray[np.float32], path: NDArray[np.float32] | None) -> Self:
        norm = float(np.linalg.norm(embedding))
        return cls(embedding.astype(np.float64) / (norm or 1.0), path)


@dataclass(frozen=True, slots=True, eq=False)
class ManyFeatures:
    """The features of n drawings: n×m unit vectors, n paths (zeros where there is none), and which have one."""

    unit_vectors: NDArray[np.float64]
    paths: NDArray[np.float32]
    has_path: NDArray[np.bool_]

    @classmethod
    def of(cls, drawings: Sequence[Features]) -> Self:
        none = np.zeros((POINTS, FEATURES), np.float32)
        return cls(
            np.stack([each.unit_vector for each in drawings]) if drawings else np.empty((0, 0)),
            np.stack([none if each.path is None else each.path for each in drawings] or [none])[: len(drawings)],
            np.array([each.path is not None for each in drawings], np.bool_),
        )

    @property
    def compares_paths(self) -> bool:
        """True if the path of a drawing makes a difference."""
        return bool(self.has_path.any())

    def by_embedding(self, drawing: Features) -> NDArray[np.float64]:
        """The weights (n float64, 0 to 1) of a drawing to each of these, by the embeddings alone."""
        return np.exp((self.unit_vectors @ drawing.unit_vector - 1) / BANDWIDTH)

    def by_all(self, drawing: Features) -> NDArray[np.float64]:
        """The weights (n float64, 0 to 1) of a drawing to each of these, by the paths too where there are two."""
        if drawing.path is None or not self.compares_paths:
            return self.by_embedding(drawing)
        cosine = self.unit_vectors @ drawing.unit_vector
        by_shape = (1 - cosine) / EMBEDDING_BANDWIDTH
        by_path = pointwise_distances(self.paths, drawing.path).astype(np.float64) / STROKE_BANDWIDTH
        near = np.argsort(np.where(self.has_path, by_shape + by_path, np.inf), kind="stable")[:CANDIDATES]
        by_path[near] = warped_distances(self.paths[near], drawing.path).astype(np.float64) / STROKE_BANDWIDTH
        return np.exp(-np.where(self.has_path, by_shape + by_path, (1 - cosine) / BANDWIDTH))
