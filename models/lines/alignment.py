"""A given text put to the strokes of a line: which strokes make up each of its characters."""

from collections.abc import Callable, Sequence
from math import inf

import numpy as np

from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.readings import GroupReading

State = tuple[float, int, int]


def align(
    rows: Sequence[tuple[Row, Sequence[GroupReading]]], text: Sequence[str], weights: Weights
) -> tuple[float, list[tuple[int, ...]]] | None:
    """The best ways by which the rows together have as many characters as `text`: their score, and each row's groups.

    A group's score is that of its character of the text instead of that of its most probable shape. None if no number
    of groups fits.
    """
    reached: dict[int, tuple[float, list[tuple[int, ...]]]] = {0: (0.0, [])}
    for row, readings in rows:
        following: dict[int, tuple[float, list[tuple[int, ...]]]] = {}
        for start, (score, ways) in reached.items():
            for end, (added, way) in _ways(row, readings, text[start:], weights).items():
                if score + added > following.get(start + end, (-inf, []))[0]:
                    following[start + end] = (score + added, [*ways, way])
        reached = following
    return reached.get(len(text))


def _ways(
    row: Row, readings: Sequence[GroupReading], text: Sequence[str], weights: Weights
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """The best way for each number of characters, from the start of `text`."""
    lattice = row.lattice
    geometry, of_pairs = row.scores(weights, np.zeros(len(row.groups)))
    geometry, pairs = geometry.tolist(), of_pairs.tolist()
    reading = (weights.reading[0] + weights.reading[1] * (row.features[:, 1:4].sum(1) > 0)).tolist()
    scores: dict[tuple[int, int], float] = {}

    def score(group: int, place: int) -> float:
        key = (group, place)
        if key not in scores:
            scores[key] = geometry[group] + reading[group] * readings[group].label_logarithm(text[place])
        return scores[key]

    best: list[dict[int, tuple[float, int]]] = []
    """For each node: place of its character → the best score up to it and the node before."""
    for node, group in enumerate(lattice.group_of):
        before = lattice.before[node]
        found: dict[int, tuple[float, int]] = {}
        if not before and text:
            found[0] = (score(group, 0), -1)
        for source, pair in before:
            for place, (so_far, _) in best[source].items():
                if place + 1 < len(text):
                    whole = so_far + pairs[pair] + score(group, place + 1)
                    if whole > found.get(place + 1, (-inf, -1))[0]:
                        found[place + 1] = (whole, source)
        best.append(found)
    ways: dict[int, tuple[float, tuple[int, ...]]] = {}
    for end in lattice.ends:
        for place, (whole, _) in best[end].items():
            if whole > ways.get(place + 1, (-inf, ()))[0]:
                ways[place + 1] = (whole, _trace(best, end, place, lambda node: lattice.group_of[node]))
    return ways


def _trace(
    best: Sequence[dict[int, tuple[float, int]]], node: int, place: int, group_of: Callable[[int], int]
) -> tuple[int, ...]:
    groups = []
    while node >= 0:
        groups.append(group_of(node))
        node, place = best[node][place][1], place - 1
    return tuple(reversed(groups))
