"""Prequential accuracy: each trial is scored with the prediction made before its label was known (Gama et al. 2013)."""

from dataclasses import dataclass
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
