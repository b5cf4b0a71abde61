"""Counts of correct readings, and the same examples counted before and after."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """`right` of `n` examples read as their writer meant them."""

    right: int
    n: int

    @property
    def accuracy(self) -> float:
        return self.right / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same examples read by the champion (`before`) and by the challenger (`after`)."""

    before: Score
    after: Score
