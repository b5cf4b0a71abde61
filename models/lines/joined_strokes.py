"""Finds strokes that join several characters, and divides them.

Cutting harms where nothing is joined. So only strokes of characters whose reading is in doubt are looked at, each with
its neighbours; of the ways to divide it, one is taken if the line reads better with it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

from models.lines.cuts import CutWeights, Way, path_lengths, shipped_cut_weights, ways_to_cut
from models.lines.groups import Script
from models.lines.parts import Part, PartKey, part_of_stroke
from models.lines.row import Row
from models.lines.weights import Weights

DOUBT = 0.8
"""A character is in doubt if its shape is less probable."""
_LEAST_PATH = 0.9
"""Least length of a stroke that may join characters, in units of the line's typical height."""
_BESIDE = 0.5
"""Neighbours whose boxes are nearer take part in the choice, likewise."""
_BEHIND = 8.0
"""Ways whose score is this much below the best are not tried."""

Read = Callable[[Part], float]
"""Logarithm of the probability of the shape that a part is read as."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One way to read a stroke with its neighbours: uncut, or cut as `way`.

    `features` are `CHOICE_FEATURES`.
    """

    way: Way | None
    features: NDArray[np.float64]


class StrokeDivider:
    """Divides the strokes of a row. Not thread-safe."""

    def __init__(self, cut_weights: CutWeights | None = None) -> None:
        self._cut_weights = cut_weights or shipped_cut_weights()
        self._chosen: dict[tuple[PartKey, PartKey], Way | None] = {}
        """By the stroke with its neighbours and the stroke alone."""

    def forget(self, stale: Callable[[Iterable[PartKey]], list[PartKey]]) -> None:
        """Drop what was chosen with strokes that are `stale`."""
        old = set(stale([near for near, _ in self._chosen]))
        self._chosen = {key: way for key, way in self._chosen.items() if key[0] not in old}

    def clear(self) -> None:
        """Drop everything: readings have changed."""
        self._chosen.clear()

    def divide(
        self,
        parts: Sequence[Part],
        doubtful: Sequence[Part],
        height: float,
        read: Read,
        script: Script,
        weights: Weights,
    ) -> list[Part]:
        """`parts`, sorted by their left edges, with those of the `doubtful` strokes divided that join characters.

        `height` is the row's typical height. Joining parts are left out.
        """
        divided = list(parts)
        for stroke in doubtful:
            if not may_join(stroke, height):
                continue
            near = neighbours(divided, stroke, height)
            key = tuple(chain.from_iterable(part.key for part in near)), stroke.key
            if key not in self._chosen:
                self._chosen[key] = self._choose(near, stroke, height, read, script, weights)
            if way := self._chosen[key]:
                divided = with_way(divided, stroke, way)
        return divided

    def _choose(
        self, near: Sequence[Part], stroke: Part, height: float, read: Read, script: Script, weights: Weights
    ) -> Way | None:
        found = choices(near, stroke, height, read, script, weights, self._cut_weights)
        scores = [choice.features @ self._cut_weights.choice for choice in found]
        return found[int(np.argmax(scores))].way


def in_doubt(logarithm: float) -> bool:
    """True if a character whose shape has a probability of this logarithm may be several."""
    return logarithm < log(DOUBT)


def may_join(stroke: Part, height: float) -> bool:
    """True for a whole stroke that is long enough to be more than one character."""
    if stroke.is_decided or len(stroke.pieces) != 1 or stroke.pieces[0].start or len(stroke.strokes[0]) < 8:
        return False
    return float(path_lengths(stroke.strokes[0])[-1]) >= _LEAST_PATH * height


def neighbours(parts: Sequence[Part], stroke: Part, height: float) -> list[Part]:
    """The parts near `stroke`, itself and one on each side among them, in their order."""
    left, right = stroke.box.left - _BESIDE * height, stroke.box.right + _BESIDE * height
    near = [number for number, part in enumerate(parts) if part.box.right >= left and part.box.left <= right]
    return list(parts[max(near[0] - 1, 0) : near[-1] + 2])


def with_way(parts: Sequence[Part], stroke: Part, way: Way) -> list[Part]:
    """`parts` with the pieces of `way` instead of `stroke`, sorted by their left edges."""
    pieces = [part_of_stroke(stroke, *each) for each in way.pieces]
    kept = [part for part in parts if part.pieces != stroke.pieces]
    return sorted([*kept, *pieces], key=lambda part: part.box.left)


def choices(
    near: Sequence[Part],
    stroke: Part,
    height: float,
    read: Read,
    script: Script,
    weights: Weights,
    cut_weights: CutWeights,
) -> list[Choice]:
    """The ways to read `stroke` among its neighbours, uncut first."""
    ways = ways_to_cut(
        stroke.strokes[0], height, lambda start, stop: read(part_of_stroke(stroke, start, stop)), cut_weights
    )
    found = [_choice(near, None, read, script, weights)]
    for way in ways:
        if way.score > ways[0].score - _BEHIND:
            found.append(_choice(with_way(near, stroke, way), way, read, script, weights))
    return found


def _choice(parts: Sequence[Part], way: Way | None, read: Read, script: Script, weights: Weights) -> Choice:
    row = Row(parts, script, weights)
    logarithms = np.array([read(part) for part in row.wholes])
    score = row.decode(weights, logarithms).score
    cuts = len(way.pieces) - 1 if way else 0
    return Choice(way, np.array([score, cuts > 0, cuts, way.score if way else 0.0], np.float64))
