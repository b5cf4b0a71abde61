"""Chooses the next character to practise. No Qt in here."""

import random
from collections import Counter
from collections.abc import Collection, Iterable
from enum import Enum, auto

MIN_DRAWINGS = 3
"""Drawings that each label needs before labels are chosen at random."""


class PromptMode(Enum):
    """How the next character is chosen."""

    OFF = auto()
    IN_TURN = auto()
    """Every label in order, round after round."""
    CONFUSED = auto()
    """The least drawn labels first; then at random, weighted by the error rate of each label."""


class Prompts:
    """`current` is the character to draw now, or None."""

    def __init__(self, rng: random.Random | None = None) -> None:
        self.current: str | None = None
        self._rng = rng or random.Random()
        self._mode = PromptMode.OFF
        self._labels: list[str] = []
        self._drawn: Counter[str] = Counter()
        self._misread: Counter[str] = Counter()
        self._answers: list[tuple[str | None, str, bool]] = []

    @property
    def mode(self) -> PromptMode:
        return self._mode

    def begin(self, mode: PromptMode, labels: Collection[str], outcomes: Iterable[tuple[str, bool]]) -> None:
        """Choose from `labels` from now on; with the same mode as before, `current` is kept.

        `outcomes` are the writer's drawings so far: label, and whether the reading was right.
        """
        self._labels = sorted(labels, key=lambda label: (len(label), label))
        is_resumed = mode is self._mode and self.current in self._labels
        self._mode = mode
        self._drawn.clear()
        self._misread.clear()
        self._answers.clear()
        for label, right in outcomes:
            self._count(label, right, 1)
        if not is_resumed:
            self.current = None
            self._choose_next()

    def answered(self, label: str, *, right: bool) -> None:
        """Note a labelled drawing; a label other than `current` keeps `current`."""
        self._answers.append((self.current, label, right))
        self._count(label, right, 1)
        if label == self.current:
            self._choose_next()

    def answer_undone(self) -> None:
        """Undo the last answer and restore its prompt."""
        if self._answers:
            self.current, label, right = self._answers.pop()
            self._count(label, right, -1)

    def _count(self, label: str, right: bool, by: int) -> None:
        self._drawn[label] += by
        self._misread[label] += by * (not right)

    def _choose_next(self) -> None:
        if self._mode is PromptMode.OFF or not self._labels:
            self.current = None
        elif self._mode is PromptMode.IN_TURN:
            place = self._labels.index(self.current) + 1 if self.current in self._labels else 0
            self.current = self._labels[place % len(self._labels)]
        else:
            others = [label for label in self._labels if label != self.current] or self._labels
            least = min(self._drawn[label] for label in others)
            if least < MIN_DRAWINGS:
                self.current = self._rng.choice([label for label in others if self._drawn[label] == least])
            else:  # Laplace estimate of the error rate of each label: never 0, and higher with few drawings
                weights = [(self._misread[label] + 1) / (self._drawn[label] + 2) for label in others]
                (self.current,) = self._rng.choices(others, weights)
