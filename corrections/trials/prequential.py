"""Prequential accuracy of a sequence of trials, as arrays: over all so far, and over the last ones, with intervals."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from corrections.trials.accuracy import Z

WINDOW = 50
"""Trials that the windowed accuracy looks back on."""

Counts: TypeAlias = NDArray[np.int64] | NDArray[np.float64]
"""Of trials; whole numbers, or means of several."""


@dataclass(frozen=True, slots=True, eq=False)
class Running:
    """What the accuracy after each of k trials counts: `right` of `n`, two arrays of k."""

    right: Counts
    n: Counts

    def __len__(self) -> int:
        return len(self.n)

    @property
    def value(self) -> NDArray[np.float64]:
        """The accuracies, k float64 in [0, 1]."""
        return self.right / self.n

    @property
    def interval(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The 95 % intervals: low and high, k float64 each in [0, 1]."""
        return wilson_intervals(self.right, self.n)

    def thinned(self, starts: NDArray[np.int64], end: int) -> "Running":
        """The mean counts of each stretch: from one of `starts` to the next, and from the last to `end`."""
        stretch, at = slice(starts[0], end), starts - starts[0]
        lengths = np.diff(starts, append=end)
        return Running(
            np.add.reduceat(self.right[stretch], at) / lengths, np.add.reduceat(self.n[stretch], at) / lengths
        )


def cumulative(right: NDArray[np.bool_]) -> Running:
    """Over all trials so far; `right` says of each of n trials whether it was read as its writer meant it."""
    return Running(np.cumsum(right, dtype=np.int64), np.arange(1, len(right) + 1))


def windowed(right: NDArray[np.bool_], window: int = WINDOW) -> Running:
    """Over the last `window` trials, or over all where there are fewer so far."""
    summed = np.concatenate([[0], np.cumsum(right, dtype=np.int64)])
    ends = np.arange(1, len(right) + 1)
    starts = np.maximum(ends - window, 0)
    return Running(summed[ends] - summed[starts], ends - starts)


def wilson_intervals(right: Counts, n: Counts) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """As `Accuracy.interval`, for arrays of counts: `right` of `n`, which must be 1 or more, were right."""
    p = right / n
    scale = 1 + Z * Z / n
    middle = (p + Z * Z / (2 * n)) / scale
    half = Z / scale * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)
