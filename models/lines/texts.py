"""The most probable texts of a line: ways to divide it, each with the most probable labels."""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from math import exp, log

SHOWN = 4
"""Number of other texts of a line."""
CHOICES = 4
"""Number of labels of a character that are considered, and of texts of one way."""
_TINY = 1e-12

Choices = Sequence[tuple[str, float]]
"""Labels of a character, before each a space if one precedes it, and their probabilities, in descending order."""


def best_texts(ways: Sequence[tuple[Sequence[Choices], float]], best: str) -> tuple[tuple[str, float], ...]:
    """The next best texts and their probabilities, without `best`. A way is its characters' choices and probability; of
    those after the first only the best text counts.
    """
    found: dict[str, float] = {}
    for number, (choices, probability) in enumerate(ways):
        of_way = _of_way([each[:CHOICES] for each in choices], CHOICES if number == 0 else 1)
        for text, share in of_way:
            found[text] = found.get(text, 0.0) + share * probability
    return _highest(found, best)


def _highest(found: Mapping[str, float], best: str) -> tuple[tuple[str, float], ...]:
    ordered = sorted(found.items(), key=lambda each: -each[1])
    return tuple(each for each in ordered if each[0] != best)[:SHOWN]


def _of_way(choices: Sequence[Choices], count: int) -> list[tuple[str, float]]:
    """The `count` most probable combinations: each next one is one before with the next choice at one place."""
    logs = [[log(max(share, _TINY)) for _, share in each] for each in choices]
    start: tuple[int, ...] = (0,) * len(choices)
    todo: list[tuple[float, tuple[int, ...]]] = [(-sum(each[0] for each in logs), start)]
    seen: set[tuple[int, ...]] = {start}
    found: list[tuple[str, float]] = []
    while todo:
        cost, places = heappop(todo)
        found.append(("".join([each[place][0] for each, place in zip(choices, places, strict=True)]), exp(-cost)))
        if len(found) == count:
            break
        for number, place in enumerate(places):
            if place + 1 < len(choices[number]):
                following = (*places[:number], place + 1, *places[number + 1 :])
                if following not in seen:
                    seen.add(following)
                    heappush(todo, (cost + logs[number][place] - logs[number][place + 1], following))
    return found
