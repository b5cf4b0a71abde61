"""Parts of an ink: which pieces of which strokes make up one character."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from models.ink.ink import Ink


class Piece(NamedTuple):
    """The points `start` to `stop` (exclusive) of the stroke with the number `stroke`."""

    stroke: int
    start: int
    stop: int


Group: TypeAlias = tuple[Piece, ...]
"""What is taken for one character, in order of time."""


def whole_strokes(ink: Ink, numbers: Sequence[int]) -> Group:
    """The group of these strokes of `ink`, uncut."""
    return tuple(Piece(number, 0, len(ink.strokes[number])) for number in sorted(numbers))


def ink_of(ink: Ink, group: Group) -> Ink:
    """The part of `ink` that belongs to `group`; an uncut stroke is the same tuple."""
    return Ink(
        tuple(
            stroke if (start, stop) == (0, len(stroke)) else stroke[start:stop]
            for stroke, start, stop in ((ink.strokes[each.stroke], each.start, each.stop) for each in group)
        )
    )
