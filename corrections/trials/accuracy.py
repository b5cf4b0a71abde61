"""Prequential accuracy: each trial is scored with the prediction made before its label was known (Gama et al. 2013)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto
from math import sqrt

Z = 1.959964
"""The standard normal distribution's 97.5th percentile, for two-sided 95 % intervals."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """`right` of `n` trials were predicted as their writer meant them."""

    right: int = 0
    n: int = 0

    @property
    def value(self) -> float:
        """The accuracy in [0, 1]; 0 if `n` is 0."""
        return self.right / self.n if self.n else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson score interval (Wilson 1927), low and high in [0, 1]; (0, 1) if `n` is 0."""
        if not self.n:
            return 0.0, 1.0
        scale = 1 + Z * Z / self.n
        middle = (self.value + Z * Z / (2 * self.n)) / scale
        half = Z / scale * sqrt(self.value * (1 - self.value) / self.n + Z * Z / (4 * self.n**2))
        return max(0.0, middle - half), min(1.0, middle + half)

    def plus(self, right: bool) -> "Accuracy":
        """The accuracy after one more trial."""
        return Accuracy(self.right + right, self.n + 1)


class TrialResult(Enum):
    """How a trial counts in the recent accuracy."""

    RIGHT = auto()
    WRONG = auto()
    NEW = auto()
    """An error that no reading could have avoided: network and memory had no such label when the drawing was read."""

    @staticmethod
    def of(label: str, *, right: bool, readable: Collection[str]) -> "TrialResult":
        """The result of a trial; `readable` are the labels that could be read at the time."""
        if right:
            return TrialResult.RIGHT
        return TrialResult.WRONG if label in readable else TrialResult.NEW


RECENT = 25
"""Number of last trials of known labels in the recent accuracy."""
MAX_RESULTS = 200
"""Number of last trials that `RecentResults` holds."""
_SHARE_OF = 10
"""Number of trials in one value of `RecentResults.series`."""


@dataclass(frozen=True, slots=True)
class RecentResults:
    """The results of a writer's last trials, oldest first.

    Unlike `Accuracy`, which scores every trial, it counts first examples of new labels apart: teaching is no error.
    """

    results: tuple[TrialResult, ...] = ()

    def plus(self, result: TrialResult) -> "RecentResults":
        """The results after one more trial."""
        return RecentResults((*self.results, result)[-MAX_RESULTS:])

    @property
    def known(self) -> Accuracy:
        """The accuracy over the last `RECENT` trials whose label could be read."""
        last = self._known[-RECENT:]
        return Accuracy(sum(last), len(last))

    @property
    def new(self) -> int:
        """The number of trials with new labels since the first one that `known` counts; all if it has fewer."""
        counted = 0
        for number, result in enumerate(reversed(self.results)):
            counted += result is not TrialResult.NEW
            if counted == RECENT:
                return number + 1 - counted
        return len(self.results) - counted

    @property
    def series(self) -> list[float]:
        """For each of the last `RECENT` trials of known labels, the accuracy in [0, 1] of the ten up to it."""
        known = self._known
        first = max(0, len(known) - RECENT)
        windows = (known[max(0, end - _SHARE_OF) : end] for end in range(first + 1, len(known) + 1))
        return [sum(window) / len(window) for window in windows]

    @property
    def _known(self) -> list[bool]:
        return [result is TrialResult.RIGHT for result in self.results if result is not TrialResult.NEW]
