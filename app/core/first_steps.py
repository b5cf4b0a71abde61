"""The first steps of somebody new: draw what the model reads, then teach it something of one's own. No Qt in here."""

from collections import Counter
from collections.abc import Collection
from enum import Enum, auto

TEACHING_GOAL = 3
"""Drawings of one new label that are invited."""


class FirstStep(Enum):
    """What the writer is invited to do."""

    DRAW = auto()
    """Draw something that is read, and answer."""
    TEACH = auto()
    """Draw something that is not read yet, and type its label, `TEACHING_GOAL` times."""
    TRY = auto()
    """Draw it once more: it is read now."""
    DONE = auto()


class FirstSteps:
    """Follows the answers of a new writer."""

    def __init__(self, known_labels: Collection[str]) -> None:
        """`known_labels` can be read before anything was taught."""
        self.step = FirstStep.DRAW
        self.known_labels = frozenset(known_labels)
        self._taught: Counter[str] = Counter()

    @property
    def label(self) -> str:
        """The new label that was taught most; empty before the first."""
        return max(self._taught, key=self._taught.__getitem__, default="")

    @property
    def taught(self) -> int:
        """How often `label` was taught."""
        return self._taught[self.label]

    def answered(self, label: str) -> None:
        """A drawing was labelled."""
        if label not in self.known_labels:
            self._taught[label] += 1
        if self.step in (FirstStep.TRY, FirstStep.DONE):
            self.step = FirstStep.DONE
        else:
            self.step = FirstStep.TRY if self.taught >= TEACHING_GOAL else FirstStep.TEACH
