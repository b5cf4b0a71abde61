"""Counts of correct predictions. Plain data; the field names are stored in the registry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """`right` correct predictions for `n` examples."""

    right: int
    n: int

    @property
    def accuracy(self) -> float:
        """`right` / `n`, or 0 without examples."""
        return self.right / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Scores of the champion (`before`) and of the challenger (`after`) on the same examples."""

    before: Score
    after: Score
