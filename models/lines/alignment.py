"""A given text put to the strokes of a line: which strokes make up each of its characters."""

from collections.abc import Sequence
from math import inf

import numpy as np

from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.readings import GroupReading

State = tuple[float, int, int]


def align(
    rows: Sequence[tuple[Row, Sequence[GroupReading]]], text: Sequence[str], weights: Weights
) -> tuple[float, list[tuple[int, ...]]] | None:
    """The best ways by which the rows together have as many characters as `text`: their score, and the groups of each
    row that are characters.

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
    geometry, of_pairs = row.scores(weights, np.zeros(row.characters))
    geometry, pairs = geometry.tolist(), of_pairs.tolist()
    reading = (weights.reading[0] + weights.reading[1] * (row.features[:, 1:4].sum(1) > 0)).tolist()
    scores: dict[tuple[int, int], float] = {}

    def score(group: int, place: int) -> float:
        key = (group, place)
        if key not in scores:
            scores[key] = geometry[group] + reading[group] * readings[group].label_logarithm(text[place])
        return scores[key]

    best: list[dict[int, tuple[float, int]]] = []
    """For each node: place of the last character up to it, -1 for none → the best score up to it, the node before."""
    for node, group in enumerate(lattice.group_of):
        before = lattice.before[node]
        found: dict[int, tuple[float, int]] = {}
        step = int(group < row.characters)
        if not before and step <= len(text):
            found[step - 1] = (score(group, 0) if step else geometry[group], -1)
        for source, pair in before:
            for last, (so_far, _) in best[source].items():
                place = last + step
                if place < len(text):
                    whole = so_far + pairs[pair] + (score(group, place) if step else geometry[group])
                    if whole > found.get(place, (-inf, -1))[0]:
                        found[place] = (whole, source)
        best.append(found)
    ways: dict[int, tuple[float, tuple[int, ...]]] = {}
    for end in lattice.ends:
        for place, (whole, _) in best[end].items():
            if whole > ways.get(place + 1, (-inf, ()))[0]:
                ways[place + 1] = (whole, _trace(best, end, place, row))
    return ways


def _trace(best: Sequence[dict[int, tuple[float, int]]], node: int, place: int, row: Row) -> tuple[int, ...]:
    groups = []
    while node >= 0:
        groups.append(row.lattice.group_of[node])
        node, place = best[node][place][1], place - (groups[-1] < row.characters)
    return tuple(row.of_characters(groups[::-1]))
