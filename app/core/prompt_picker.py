"""Chooses the next characters to practise, one by one or in lines. No Qt in here."""

import random
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from models.ink.lookalikes import are_kin

GOAL = 20
"""Prompted drawings in a round."""
MIN_DRAWINGS = 3
"""Drawings that each label needs before labels are chosen at random."""
LINE_LENGTH = 4
"""Characters of a line that is asked for."""


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
    """What to draw now.

    A line is made of the labels that would be asked for one by one, all of one kind: digits, capitals, small letters or
    others. No two of them look alike, if there are enough. A label of several characters is asked for alone.
    """

    def __init__(self, rng: random.Random | None = None) -> None:
        self._asked: tuple[str, ...] = ()
        self._length = 1
        self._rng = rng or random.Random()
        self._mode = PromptMode.OFF
        self._labels: list[str] = []
        self._drawn: Counter[str] = Counter()
        self._misread: Counter[str] = Counter()
        self._answers: list[tuple[tuple[str, ...], tuple[tuple[str, bool], ...]]] = []
        self._skipped = 0

    @property
    def mode(self) -> PromptMode:
        return self._mode

    @property
    def current(self) -> str | None:
        """The text to draw; None if practice is off or its round is finished."""
        return "".join(self._asked) or None

    @property
    def asks_for_line(self) -> bool:
        """True if `current` is a line of several characters, and not one label."""
        return len(self._asked) > 1

    @property
    def round(self) -> Round:
        """The answers to prompts since the round began."""
        prompted = [outcome for asked, given in self._answers if asked and asked == _labels(given) for outcome in given]
        misread = dict.fromkeys(label for label, right in prompted if not right)
        return Round(len(prompted), sum(right for _, right in prompted), self._skipped, tuple(misread))

    def begin(
        self, mode: PromptMode, labels: Collection[str], outcomes: Iterable[tuple[str, bool]], *, length: int = 1
    ) -> None:
        """Choose from `labels` from now on; with the same mode as before the round is kept, and `current` if it can be.

        `length` is the number of characters of a line, 1 to ask for one by one.
        `outcomes` are the writer's drawings so far: label, and whether the reading was right.
        """
        self._labels = sorted(labels, key=lambda label: (len(label), label))
        is_same_mode, self._mode = mode is self._mode, mode
        is_same_length, self._length = length == self._length, length
        self._drawn.clear()
        self._misread.clear()
        for label, right in outcomes:
            self._count(label, right, 1)
        if not is_same_mode:
            self.begin_round()
        elif not self._asked or not is_same_length or not set(self._asked).issubset(self._labels):
            self._asked = ()
            self._choose_next()

    def begin_round(self) -> None:
        """Begin a new round."""
        self._answers.clear()
        self._skipped = 0
        self._asked = ()
        self._choose_next()

    def skip(self) -> None:
        """Ask for something else; no effect without a prompt."""
        if self._asked:
            self._skipped += 1
            self._choose_next()

    def answered(self, given: Sequence[tuple[str, bool]]) -> None:
        """Note a labelled drawing or the characters of a line: each label, and whether it was read.

        Labels other than those of `current` keep `current`.
        """
        self._answers.append((self._asked, tuple(given)))
        for label, right in given:
            self._count(label, right, 1)
        if _labels(given) == self._asked:
            self._choose_next()

    def answer_undone(self) -> None:
        """Undo the last answer and restore its prompt."""
        if self._answers:
            self._asked, given = self._answers.pop()
            for label, right in given:
                self._count(label, right, -1)

    def _count(self, label: str, right: bool, by: int) -> None:
        self._drawn[label] += by
        self._misread[label] += by * (not right)

    def _choose_next(self) -> None:
        """The next label after `current`, and others of its kind up to the length of a line or the end of the round."""
        last, self._asked = self._asked[-1:], ()
        if self._mode is PromptMode.OFF or not self._labels or self.round.is_finished:
            return
        self._asked = (self._next(self._labels, (*last,)),)
        length = min(self._length, GOAL - self.round.drawn)
        while len(self._asked[0]) == 1 and len(self._asked) < length:
            alike = [label for label in self._labels if _kind(label) == _kind(self._asked[0])]
            clear = [label for label in alike if not any(are_kin(label, other) for other in self._asked)]
            self._asked += (self._next(clear or alike, self._asked),)

    def _next(self, labels: Sequence[str], before: tuple[str, ...]) -> str:
        """One of `labels`, not the last one of `before`, which was asked for but not drawn yet."""
        last = before[-1] if before else None
        if self._mode is PromptMode.IN_TURN:
            place = self._labels.index(last) if last in self._labels else -1
            return min(labels, key=lambda label: (self._labels.index(label) - place - 1) % len(self._labels))
        others = [label for label in labels if label != last] or labels
        drawn = {label: self._drawn[label] + self._asked.count(label) for label in others}
        least = min(drawn.values())
        if least < MIN_DRAWINGS:
            return self._rng.choice([label for label in others if drawn[label] == least])
        # Laplace estimate of the error rate of each label: never 0, and higher with few drawings
        return self._rng.choices(others, [(self._misread[label] + 1) / (drawn[label] + 2) for label in others])[0]


def _labels(given: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    return tuple(label for label, _ in given)


def _kind(label: str) -> tuple[bool, ...]:
    """Digits, capitals, small letters, other letters and the rest; labels of several characters are apart."""
    return len(label) == 1, label.isdigit(), label.isalpha(), label.isupper(), label.islower()
