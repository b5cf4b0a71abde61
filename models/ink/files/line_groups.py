"""Characters in the order of a file → its lines."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count, groupby
from typing import TypeVar

from models.ink.ink import LabelledInk

T = TypeVar("T")


def by_lines(items: Iterable[T], character_of: Callable[[T], LabelledInk]) -> Iterator[list[T]]:
    """The items of each line, which follow one another; an item whose character stands alone comes alone."""
    alone = count()

    def key(item: T) -> tuple[int | None, int, str]:
        character = character_of(item)
        return character.line, next(alone) if character.line is None else 0, character.writer

    for _, group in groupby(items, key):
        yield list(group)
