"""Finds strokes that join several characters, and divides them.

Cutting harms where nothing is joined. So only strokes of characters whose reading is in doubt are looked at, each with
its neighbours; of the ways to divide it, one is taken if the line reads better with it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

from models.lines.grouping.groups import Script
from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.joined.cuts import CutWeights, StrokeLattice, Way, path_lengths
from models.lines.parts import Part, PartKey, part_of_stroke

DOUBT = 0.8
"""A character is in doubt if its shape is less probable."""
_LEAST_PATH, _LEAST_WIDTH = 1.8, 0.3
"""Least length and width of a stroke that may join characters, in units of the line's typical height."""
_GREATEST_PATH = 40.0
"""Greatest length, likewise: more than a dozen characters are hardly written in one stroke, and a pen that never lifts
would have thousands of cuts."""
_BESIDE = 0.5
"""Neighbours whose boxes are nearer take part in the choice, likewise."""
_READABLE, _UNREADABLE = log(0.5), log(0.15)
"""Logarithms of probabilities: of a group that is no doubt a character, and of one that is none."""
_BEHIND = 3.0
"""Ways whose score is this much below the best are not tried."""
_TRIED = 4
"""Number of strokes that are tried for a text with another number of characters than was read."""


@dataclass(frozen=True, slots=True)
class Judge:
    """By what ways to divide a stroke are judged."""

    read: Callable[[Part], float]
    """Logarithm of the probability of the shape that a part is read as."""
    script: Script
    weights: Weights
    cut_weights: CutWeights


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One way to read a stroke with its neighbours: uncut, or cut as `way`.

    `features` are `CHOICE_FEATURES`.
    """

    way: Way | None
    features: NDArray[np.float64]


class StrokeDivider:
    """Divides the strokes of a row. Not thread-safe."""

    def __init__(self) -> None:
        self._chosen: dict[tuple[PartKey, PartKey, float], Way | None] = {}
        """By the stroke with its neighbours, the stroke alone, and the typical height."""

    def forget(self, stale: Callable[[Iterable[PartKey]], list[PartKey]]) -> None:
        """Drop what was chosen with strokes that are `stale`."""
        old = set(stale([near for near, _, _ in self._chosen]))
        self._chosen = {key: way for key, way in self._chosen.items() if key[0] not in old}

    def clear(self) -> None:
        """Drop everything: readings have changed."""
        self._chosen.clear()

    def divide(self, parts: Sequence[Part], doubtful: Sequence[Part], height: float, judge: Judge) -> list[Part]:
        """`parts`, sorted by their left edges, with those of the `doubtful` strokes divided that join characters.

        `height` is the row's typical height. Joining parts are left out.
        """
        divided = list(parts)
        for stroke in doubtful:
            if not may_join(stroke, height):
                continue
            near = neighbours(divided, stroke, height)
            key = tuple(chain.from_iterable(part.key for part in near)), stroke.key, height
            if key not in self._chosen:
                self._chosen[key] = best_choice(choices(near, stroke, height, judge), judge).way
            if way := self._chosen[key]:
                divided = with_way(divided, stroke, way)
        return divided


def in_doubt(logarithm: float) -> bool:
    """True if a character whose shape has a probability of this logarithm may be several."""
    return logarithm < log(DOUBT)


def may_join(stroke: Part, height: float) -> bool:
    """True for a whole stroke that is long and wide enough to be more than one character."""
    if stroke.is_decided or len(stroke.pieces) != 1 or stroke.pieces[0].start or len(stroke.strokes[0]) < 8:
        return False
    is_wide = stroke.box.right - stroke.box.left >= _LEAST_WIDTH * height
    return is_wide and _LEAST_PATH <= float(path_lengths(stroke.strokes[0])[-1]) / height <= _GREATEST_PATH


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


def choices(near: Sequence[Part], stroke: Part, height: float, judge: Judge) -> list[Choice]:
    """The ways to read `stroke` among its neighbours, uncut first; `height` is the row's typical height."""
    lattice = StrokeLattice(stroke.strokes[0], height, judge.cut_weights)
    pieces = [part_of_stroke(stroke, *each) for each in lattice.pieces.tolist()]
    ways = lattice.ways(np.array([judge.read(piece) for piece in pieces]), judge.cut_weights)
    tried = [way for way in ways if way.score > ways[0].score - _BEHIND]
    return [_choice(near, None, judge), *(_choice(with_way(near, stroke, way), way, judge) for way in tried)]


def _choice(parts: Sequence[Part], way: Way | None, judge: Judge) -> Choice:
    row = Row(parts, judge.script, judge.weights)
    logarithms = np.array([judge.read(part) for part in row.wholes])
    decoded = row.decode(judge.weights, logarithms)
    cuts = len(way.pieces) - 1 if way else 0
    lack = (_READABLE - logarithms[list(decoded.groups)]) / (_READABLE - _UNREADABLE)
    unreadable = float(np.clip(lack, 0, 1).sum())
    return Choice(way, np.array([decoded.score, cuts > 0, cuts, way.score if way else 0.0, unreadable], np.float64))


def best_choice(found: Sequence[Choice], judge: Judge) -> Choice:
    """The choice with the highest score; the first one of equal ones."""
    return found[int(np.argmax([choice.features @ judge.cut_weights.choice for choice in found]))]


def other_divisions(
    divided: Sequence[Part], strokes: Sequence[Part], height: float, judge: Judge
) -> Iterator[list[Part]]:
    """`divided` where one of its `strokes` is divided in another way, the most doubtful ones first."""
    long = [stroke for stroke in strokes if may_join(stroke, height)]
    for stroke in sorted(long, key=judge.read)[:_TRIED]:
        others = [part for part in divided if part.pieces[0].stroke != stroke.pieces[0].stroke or part.is_decided]
        uncut = sorted([*others, stroke], key=lambda part: part.box.left)
        for choice in choices(neighbours(uncut, stroke, height), stroke, height, judge):
            yield with_way(uncut, stroke, choice.way) if choice.way else uncut
