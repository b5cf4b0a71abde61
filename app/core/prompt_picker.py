"""Which character the writer is asked for next. No Qt in here."""

import random
from collections import Counter
from collections.abc import Collection, Iterable
from enum import Enum, auto

PRACTISED = 3
"""Drawings of a label before it can be left to chance when it comes again."""


class Asking(Enum):
    """How the next character is chosen."""

    OFF = auto()
    IN_TURN = auto()
    """Every label in its order, round after round."""
    CONFUSED = auto()
    """The labels practised least first; then at random, the more often a label was misread the likelier."""


class Prompts:
    """`current` is what to draw now, or None while nothing is asked for."""

    def __init__(self, chance: random.Random | None = None) -> None:
        self.current: str | None = None
        self._chance = chance or random.Random()
        self._asking = Asking.OFF
        self._labels: list[str] = []
        self._drawn: Counter[str] = Counter()
        self._misread: Counter[str] = Counter()
        self._answers: list[tuple[str | None, str, bool]] = []

    @property
    def asking(self) -> Asking:
        return self._asking

    def begin(self, asking: Asking, labels: Collection[str], outcomes: Iterable[tuple[str, bool]]) -> None:
        """Ask for `labels` from now on; begun once more in the same way, it goes on where it was.

        `outcomes` are the writer's drawings so far: the label of each, and whether it was read so.
        """
        self._labels = sorted(labels, key=lambda label: (len(label), label))
        goes_on = asking is self._asking and self.current in self._labels
        self._asking = asking
        self._drawn.clear()
        self._misread.clear()
        self._answers.clear()
        for label, right in outcomes:
            self._count(label, right, 1)
        if not goes_on:
            self.current = None
            self._go_on()

    def answered(self, label: str, *, right: bool) -> None:
        """A drawing got its label, and was read so or not. With another than `current`, that stays asked for."""
        self._answers.append((self.current, label, right))
        self._count(label, right, 1)
        if label == self.current:
            self._go_on()

    def answer_undone(self) -> None:
        """The last answer does not count: ask again for what was asked for then."""
        if self._answers:
            self.current, label, right = self._answers.pop()
            self._count(label, right, -1)

    def _count(self, label: str, right: bool, by: int) -> None:
        self._drawn[label] += by
        self._misread[label] += by * (not right)

    def _go_on(self) -> None:
        if self._asking is Asking.OFF or not self._labels:
            self.current = None
        elif self._asking is Asking.IN_TURN:
            place = self._labels.index(self.current) + 1 if self.current in self._labels else 0
            self.current = self._labels[place % len(self._labels)]
        else:
            others = [label for label in self._labels if label != self.current] or self._labels
            least = min(self._drawn[label] for label in others)
            if least < PRACTISED:
                self.current = self._chance.choice([label for label in others if self._drawn[label] == least])
            else:  # Laplace's estimate of how often each is misread: never 0, and higher where little is known
                chances = [(self._misread[label] + 1) / (self._drawn[label] + 2) for label in others]
                (self.current,) = self._chance.choices(others, chances)
