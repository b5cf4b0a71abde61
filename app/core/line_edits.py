"""What the writer decided about single characters of a line before its answer, with undo and redo. No Qt in here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.core.line_reading import LineReading
from models.ink.ink import AnyInk, Ink, Stroke
from models.ink.labels import Label
from models.ink.pieces import Group, Piece

_MAX_KEPT = 200
"""Decisions and steps kept, in case the ink they belong to is brought back."""
_Part: TypeAlias = tuple[Stroke, int, int]
"""A stroke, and which of its points: `start` to `stop` (exclusive)."""


@dataclass(frozen=True, slots=True)
class _Decision:
    """These parts of strokes are one character, which may have got a label."""

    parts: tuple[_Part, ...]
    label: Label | None = None


_Decisions: TypeAlias = tuple[_Decision, ...]


class LineEdits:
    """Which strokes make up one character, decided by hand, and labels given to single characters.

    A decision holds for every ink that has the same strokes, so undoing an erasure or an answer brings it back. Strokes
    are compared by identity: the canvas never changes one.
    """

    def __init__(self) -> None:
        self._decisions: _Decisions = ()
        self._past: list[tuple[tuple[Stroke, ...], _Decisions]] = []
        self._future: list[tuple[tuple[Stroke, ...], _Decisions]] = []

    def groups(self, ink: AnyInk) -> tuple[Group, ...]:
        """The characters of `ink` that were decided by hand."""
        return tuple(group for group, _ in self._found(ink))

    def labels(self, line: LineReading) -> dict[int, Label]:
        """The labels that were given to characters of `line`, by their places.

        A single character has none: it is answered at once, by what is shown of it.
        """
        found: dict[int, Label] = {}
        if line.is_one:
            return found
        for group, label in self._found(line.ink):
            place = line.place_of(group)
            if label is not None and place is not None:
                found[place] = label
        return found

    def join(self, line: LineReading, first: int, last: int) -> None:
        """The characters from `first` to `last` (inclusive) are one."""
        pieces = sorted(piece for group in line.groups[first : last + 1] for piece in group)
        self._decide(line.ink, [(_joined(pieces), None)])

    def split(self, line: LineReading, parts: Sequence[Group]) -> None:
        """Each of `parts` is one character."""
        self._decide(line.ink, [(part, None) for part in parts])

    def give_label(self, line: LineReading, place: int, label: Label) -> None:
        """The character at `place` is `label`, whatever is read."""
        self._decide(line.ink, [(line.groups[place], label)])

    def undo(self, ink: AnyInk) -> bool:
        """Undo the last step if it was made on this ink; otherwise return False."""
        return self._step(ink, self._past, self._future)

    def redo(self, ink: AnyInk) -> bool:
        """Redo the last step undone on this ink; False if there is none."""
        return self._step(ink, self._future, self._past)

    def _found(self, ink: AnyInk) -> list[tuple[Group, Label | None]]:
        """The decisions that hold for `ink`, with its stroke numbers."""
        if not isinstance(ink, Ink) or not self._decisions:
            return []
        numbers = {id(stroke): number for number, stroke in enumerate(ink.strokes)}
        return [
            (tuple(Piece(numbers[id(stroke)], start, stop) for stroke, start, stop in each.parts), each.label)
            for each in self._decisions
            if all(id(stroke) in numbers for stroke, _, _ in each.parts)
        ]

    def _decide(self, ink: AnyInk, made: Iterable[tuple[Group, Label | None]]) -> None:
        """Replace the decisions about the same strokes."""
        if not isinstance(ink, Ink):
            return
        new = [
            _Decision(tuple((ink.strokes[number], start, stop) for number, start, stop in group), label)
            for group, label in made
        ]
        self._past = [*self._past[1 - _MAX_KEPT :], (ink.strokes, self._decisions)]
        self._future = []
        kept = [each for each in self._decisions if not any(_overlap(each.parts, other.parts) for other in new)]
        self._decisions = tuple([*kept, *new][-_MAX_KEPT:])

    def _step(
        self,
        ink: AnyInk,
        source: list[tuple[tuple[Stroke, ...], _Decisions]],
        target: list[tuple[tuple[Stroke, ...], _Decisions]],
    ) -> bool:
        if not source or not isinstance(ink, Ink) or not _same(source[-1][0], ink.strokes):
            return False
        target.append((ink.strokes, self._decisions))
        self._decisions = source.pop()[1]
        return True


def _joined(pieces: Sequence[Piece]) -> Group:
    """The pieces in order of time; neighbours on one stroke become one again."""
    found: list[Piece] = []
    for piece in pieces:
        if found and (found[-1].stroke, found[-1].stop) == (piece.stroke, piece.start):
            found[-1] = found[-1]._replace(stop=piece.stop)
        else:
            found.append(piece)
    return tuple(found)


def _overlap(one: Sequence[_Part], other: Sequence[_Part]) -> bool:
    return any(a is b and start < end and begin < stop for a, start, stop in one for b, begin, end in other)


def _same(one: Sequence[Stroke], other: Sequence[Stroke]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
