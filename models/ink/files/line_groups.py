"""Characters in the order of a file → its lines."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import count, groupby
from typing import TypeVar

T = TypeVar("T")


def by_lines(items: Iterable[T], line_of: Callable[[T], Hashable | None]) -> Iterator[list[T]]:
    """The items of each line, which follow one another; an item that is in no line comes alone."""
    alone = count()

    def key(item: T) -> tuple[Hashable | None, int]:
        line = line_of(item)
        return line, next(alone) if line is None else 0

    for _, group in groupby(items, key):
        yield list(group)
