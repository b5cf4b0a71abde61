"""Prequential accuracy of a sequence of trials, as arrays: over all so far, and over the last ones, with intervals."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corrections.accuracy import Z

WINDOW = 50
"""Trials that the windowed accuracy looks back on."""


@dataclass(frozen=True, slots=True, eq=False)
class Running:
    """What the accuracy after each of k trials counts: `right` of `n`, two arrays of k."""

    right: NDArray[np.int64]
    n: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.n)

    @property
    def value(self) -> NDArray[np.float64]:
        """The accuracies, k float64 in [0, 1]."""
        return self.right / self.n

    def interval(
        self, which: NDArray[np.int64] | slice = slice(None)
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The 95 % intervals after some of the trials, or all: low and high, float64 in [0, 1]."""
        return wilson_intervals(self.right[which], self.n[which])


def cumulative(right: NDArray[np.bool_]) -> Running:
    """Over all trials so far; `right` says of each of n trials whether it was read as its writer meant it."""
    return Running(np.cumsum(right, dtype=np.int64), np.arange(1, len(right) + 1))


def windowed(right: NDArray[np.bool_], window: int = WINDOW) -> Running:
    """Over the last `window` trials, or over all where there are fewer so far."""
    summed = np.concatenate([[0], np.cumsum(right, dtype=np.int64)])
    ends = np.arange(1, len(right) + 1)
    starts = np.maximum(ends - window, 0)
    return Running(summed[ends] - summed[starts], ends - starts)


def wilson_intervals(right: NDArray[np.int64], n: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """As `Accuracy.interval`, for arrays of counts: `right` of `n`, which must be 1 or more, were right."""
    p = right / n
    scale = 1 + Z * Z / n
    middle = (p + Z * Z / (2 * n)) / scale
    half = Z / scale * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)
