"""The best way to take one character for two. No Qt in here."""

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from math import dist

from models.ink.ink import Ink, Stroke
from models.ink.pieces import Group, ink_of

_MAX_STROKES = 7
"""With more strokes, only splits between neighbours in time are tried."""
_CUTS = 15
"""Places tried on a single stroke, at equal distances along it."""


def best_split(ink: Ink, group: Group, probability: Callable[[Ink], float]) -> tuple[Group, Group] | None:
    """The two parts of `group` whose probabilities, given by `probability`, have the highest product.

    Strokes stay whole unless there is only one. None if it cannot be cut.
    """

    def score(parts: tuple[Group, Group]) -> float:
        return probability(ink_of(ink, parts[0])) * probability(ink_of(ink, parts[1]))

    candidates = _between_strokes(group) if len(group) > 1 else _within_strokes(ink, group)
    return max(candidates, key=score, default=None)


def _between_strokes(group: Group) -> Iterator[tuple[Group, Group]]:
    """Every division of the pieces into two; the first part has the first piece."""
    if len(group) > _MAX_STROKES:
        yield from ((group[:count], group[count:]) for count in range(1, len(group)))
        return
    first, *others = group
    for count in range(len(others)):
        for chosen in combinations(others, count):
            yield (first, *chosen), tuple(each for each in others if each not in chosen)


def _within_strokes(ink: Ink, group: Group) -> Iterator[tuple[Group, Group]]:
    for piece in group:
        for at in _cut_points(ink.strokes[piece.stroke][piece.start : piece.stop]):
            cut = piece.start + at
            yield (piece._replace(stop=cut),), (piece._replace(start=cut),)


def _cut_points(stroke: Stroke) -> list[int]:
    """Indices of points at equal distances along the stroke, without its ends."""
    steps = [dist(a[:2], b[:2]) for a, b in pairwise(stroke)]
    total, passed, found = sum(steps), 0.0, list[int]()
    for number, step in enumerate(steps, start=1):
        passed += step
        if passed * (_CUTS + 1) >= (len(found) + 1) * total and 2 <= number <= len(stroke) - 2:
            found.append(number)
    return found
