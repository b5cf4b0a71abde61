"""Chooses the next character to practise. No Qt in here."""

import random
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum, auto

GOAL = 20
"""Prompted drawings in a round."""
MIN_DRAWINGS = 3
"""Drawings that each label needs before labels are chosen at random."""


class PromptMode(Enum):
    """How the next character is chosen."""

    OFF = auto()
    IN_TURN = auto()
    """Every label in order, round after round."""
    CONFUSED = auto()
    """The least drawn labels first; then at random, weighted by the error rate of each label."""


@dataclass(frozen=True, slots=True)
class Round:
    """A practice round so far: `drawn` of `GOAL` prompted drawings, `right` of them read right before any label."""

    drawn: int = 0
    right: int = 0
    skipped: int = 0
    misread: tuple[str, ...] = ()
    """Labels that were read wrong, each once, in the order of their first error."""

    @property
    def is_finished(self) -> bool:
        return self.drawn >= GOAL


class Prompts:
    """`current` is the character to draw now, or None: practice is off, or its round is finished."""

    def __init__(self, rng: random.Random | None = None) -> None:
        self.current: str | None = None
        self._rng = rng or random.Random()
        self._mode = PromptMode.OFF
        self._labels: list[str] = []
        self._drawn: Counter[str] = Counter()
        self._misread: Counter[str] = Counter()
        self._answers: list[tuple[str | None, str, bool]] = []
        self._skipped = 0

    @property
    def mode(self) -> PromptMode:
        return self._mode

    @property
    def round(self) -> Round:
        """The answers to prompts since the round began."""
        prompted = [(label, right) for prompt, label, right in self._answers if prompt is not None and prompt == label]
        misread = dict.fromkeys(label for label, right in prompted if not right)
        return Round(len(prompted), sum(right for _, right in prompted), self._skipped, tuple(misread))

    def begin(self, mode: PromptMode, labels: Collection[str], outcomes: Iterable[tuple[str, bool]]) -> None:
        """Choose from `labels` from now on; with the same mode as before, `current` and the round are kept.

        `outcomes` are the writer's drawings so far: label, and whether the reading was right.
        """
        self._labels = sorted(labels, key=lambda label: (len(label), label))
        is_same_mode, self._mode = mode is self._mode, mode
        self._drawn.clear()
        self._misread.clear()
        for label, right in outcomes:
            self._count(label, right, 1)
        if not is_same_mode:
            self.begin_round()
        elif self.current not in self._labels and not self.round.is_finished:
            self.current = None
            self._choose_next()

    def begin_round(self) -> None:
        """Begin a new round."""
        self._answers.clear()
        self._skipped = 0
        self.current = None
        self._choose_next()

    def skip(self) -> None:
        """Ask for another character; no effect without a prompt."""
        if self.current is not None:
            self._skipped += 1
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
        if self._mode is PromptMode.OFF or not self._labels or self.round.is_finished:
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
