"""Prequential accuracy of a sequence of trials as arrays: cumulative and windowed, with 95 % intervals."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from corrections.trials.accuracy import Z

WINDOW = 50
"""Number of last trials in the windowed accuracy."""

Counts: TypeAlias = NDArray[np.int64] | NDArray[np.float64]
"""Counts of trials: integers, or means of several counts."""


@dataclass(frozen=True, slots=True, eq=False)
class RunningAccuracy:
    """The accuracy after each of k trials: `right` of `n`, two arrays of shape (k,)."""

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

    def averaged(self, starts: NDArray[np.int64], end: int) -> "RunningAccuracy":
        """The mean counts in each segment. Segments begin at `starts`, m increasing indices; the last ends at `end`."""
        covered, offsets = slice(starts[0], end), starts - starts[0]
        lengths = np.diff(starts, append=end)
        return RunningAccuracy(
            np.add.reduceat(self.right[covered], offsets) / lengths, np.add.reduceat(self.n[covered], offsets) / lengths
        )


def cumulative(right: NDArray[np.bool_]) -> RunningAccuracy:
    """Accuracy over all trials so far. `right`: k bool, whether each prediction was right."""
    return RunningAccuracy(np.cumsum(right, dtype=np.int64), np.arange(1, len(right) + 1))


def windowed(right: NDArray[np.bool_], window: int = WINDOW) -> RunningAccuracy:
    """Accuracy over the last `window` trials, or over all so far if there are fewer. `right`: k bool."""
    cumulative_right = np.concatenate([[0], np.cumsum(right, dtype=np.int64)])
    ends = np.arange(1, len(right) + 1)
    starts = np.maximum(ends - window, 0)
    return RunningAccuracy(cumulative_right[ends] - cumulative_right[starts], ends - starts)


def wilson_intervals(right: Counts, n: Counts) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """`Accuracy.interval` for arrays: low and high, k float64 each in [0, 1]. Each `n` must be at least 1."""
    p = right / n
    scale = 1 + Z * Z / n
    middle = (p + Z * Z / (2 * n)) / scale
    half = Z / scale * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)
