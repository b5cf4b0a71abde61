"""Ink → lines of characters."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TypeAlias

import numpy as np

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.inference.prediction import Prediction
from models.inference.readable_labels import ReadableLabels
from models.ink.ink import AnyInk, Ink, InkError
from models.ink.label_sets import LabelSet
from models.ink.labels import characters_of
from models.ink.pieces import Group, Piece, ink_of, whole_strokes
from models.ink.raster import EMPTY_INK
from models.lines.alignment import align
from models.lines.context import in_context
from models.lines.grouping.groups import Script, columns
from models.lines.grouping.lattice import Decoded
from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights, shipped_weights
from models.lines.joined.cuts import shipped_cut_weights
from models.lines.joined.joined_strokes import Judge, StrokeDivider, in_doubt, other_divisions
from models.lines.line import Line
from models.lines.parts import Part, PartKey, joined, part_of
from models.lines.readings import GroupReader, GroupReading
from models.lines.rows import split_rows, split_rows_at_gaps
from models.lines.spaces import with_spaces
from models.lines.specks import absorb_specks
from models.lines.texts import CHOICES, Choices, best_texts

MAX_STROKES = 400
"""Ink of more strokes is one drawing: it is no writing, and the distances of all strokes take quadratic time."""
_ALONE = 0.7
"""Added to the logarithm of a character that stands alone, before it is doubted: most drawings are one character."""

_PartState: TypeAlias = tuple[Group, PartKey, bool, bool]
"""What the reading of a row depends on of each part: is it decided by hand, is it being drawn?"""


@dataclass(frozen=True, slots=True)
class _Conditions:
    """What a reading depends on beside the strokes."""

    memory: Memory
    label_set: LabelSet | None
    script: Script
    weights: Weights
    growing: int | None = None
    """The stroke that is being drawn."""


class LineReader:
    """Reads ink that may hold any number of characters.

    What was read of strokes that are still there is kept: a move of the pen reads only the groups that it touches. The
    result does not depend on what was read before. Not thread-safe.
    """

    def __init__(self, classifier: Classifier, weights: Mapping[str, Weights] | None = None) -> None:
        self._groups = GroupReader(classifier)
        self._weights = weights or shipped_weights()
        self._divider = StrokeDivider()
        self._no_memory = Memory()
        self._readable: ReadableLabels | None = None
        self._script: Script | None = None
        """Of the readable labels."""
        self._lines: dict[tuple[_PartState, ...], Line] = {}

    def read(
        self,
        ink: Ink,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        groups: Sequence[Group] = (),
        pen_is_down: bool = False,
    ) -> tuple[Line, ...]:
        """The rows of `ink`, from top to bottom.

        `groups` were decided by hand: each is one character, apart from everything else. While `pen_is_down` the last
        stroke is not divided, which takes several times as long as all else. Raises `InkError` if there is nothing to
        read.
        """
        under = self._conditions(memory, label_set)
        if pen_is_down:
            under = replace(under, growing=len(ink.strokes) - 1)
        lines: dict[tuple[_PartState, ...], Line] = {}
        for parts in self._rows(ink, groups, under):
            key = tuple((part.pieces, part.key, part.is_decided, _is_of(part, under.growing)) for part in parts)
            lines[key] = self._lines.get(key) or line_of(partial(ink_of, ink), *self._read_parts(parts, under))
        self._lines = lines
        self._divider.forget(self._groups.strokes.stale)
        self._groups.forget_strokes()
        return tuple(lines.values())

    def align(
        self,
        ink: Ink,
        text: str,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        groups: Sequence[Group] = (),
    ) -> tuple[Line, ...] | None:
        """The rows of `ink` with the characters of `text`; None if they do not fit.

        White space is ignored. Each prediction is that of the group, whatever `text` has for it. Raises `InkError`.
        """
        under = self._conditions(memory, label_set)
        rows = self._rows(ink, groups, under)
        found = [self._aligned(division, characters_of(text), under) for division in self._divisions(rows, text, under)]
        best = max((each for each in found if each), key=lambda each: each[0], default=None)
        if best is None:
            return None
        return tuple(
            line_of(partial(ink_of, ink), row, readings, best_way(row, readings, under.weights), way)
            for row, readings, way in best[1]
        )

    def _divisions(self, rows: list[list[Part]], text: str, under: _Conditions) -> Iterator[list[list[Part]]]:
        """The rows divided as they are read; and if `text` is another one, with one stroke divided otherwise."""
        read = [self._read_parts(parts, under) for parts in rows]
        divided = [list(row.parts) for row, _, _ in read]
        yield divided
        labels = [readings[group].prediction.label for _, readings, decoded in read for group in decoded.groups]
        if under.script.has_many_strokes or labels == characters_of(text):
            return
        yield rows
        judge = self._judge(under)
        for number, row in enumerate(divided):
            for other in other_divisions(row, rows[number], read[number][0].geometry.height, judge):
                yield [*divided[:number], other, *divided[number + 1 :]]

    def _aligned(
        self, rows: Sequence[Sequence[Part]], text: Sequence[str], under: _Conditions
    ) -> tuple[float, list[tuple[Row, list[GroupReading], tuple[int, ...]]]] | None:
        """The score of the best way to put `text` to these parts, and the way of each row; None if it does not fit."""
        read = []
        for parts in rows:
            row = Row(parts, under.script, under.weights, is_gated=False)
            read.append((row, self._read_groups(row, under)))
        found = align(read, text, under.weights)
        if found is None:
            return None
        score, ways = found
        return score, [(*each, way) for each, way in zip(read, ways, strict=True)]

    def _conditions(self, memory: Memory | None, label_set: LabelSet | None) -> _Conditions:
        memory = self._no_memory if memory is None else memory
        readable = self._groups.readable(memory, label_set)
        if self._script is None or readable is not self._readable:  # what was read with others no longer holds
            self._readable, self._script = readable, Script.of(readable.all, is_taught=bool(readable.taught))
            self._lines = {}
            self._divider.clear()
        return _Conditions(memory, label_set, self._script, self._weights[self._script.kind])

    def _rows(self, ink: Ink, groups: Sequence[Group], under: _Conditions) -> list[list[Part]]:
        if not ink:
            raise InkError(EMPTY_INK)
        if len(ink.strokes) > MAX_STROKES:
            groups = [whole_strokes(ink, range(len(ink.strokes)))]
        return rows_of(parts_apart(self._groups.strokes.parts(ink), groups), under.script)

    def _read_parts(self, parts: Sequence[Part], under: _Conditions) -> tuple[Row, list[GroupReading], Decoded]:
        """The row of these parts, with strokes divided that join characters."""
        row = Row(parts, under.script, under.weights)
        readings = self._read_groups(row, under)
        decoded = best_way(row, readings, under.weights)
        alone = len(decoded.groups) == 1
        doubtful = [
            parts[number]
            for group in decoded.groups
            if in_doubt(readings[group].shape_logarithm + (_ALONE if alone else 0.0))
            for number in row.groups[group]
            if not _is_of(parts[number], under.growing)
        ]
        if under.script.has_many_strokes or not doubtful:
            return row, readings, decoded
        # What is divided does not depend on the stroke that is being drawn, so it need not be found again at each move.
        growing = [part for part in parts if _is_of(part, under.growing)]
        finished = [part for part in parts if part not in growing]
        divided = self._divider.divide(finished, doubtful, row.geometry.height, self._judge(under))
        divided = sorted([*divided, *growing], key=lambda part: part.box.left) if growing else divided
        if len(divided) == len(parts):  # a stroke that is divided makes at least two parts
            return row, readings, decoded
        row = Row(divided, under.script, under.weights)
        readings = self._read_groups(row, under)
        return row, readings, best_way(row, readings, under.weights)

    def _read_groups(self, row: Row, under: _Conditions) -> list[GroupReading]:
        return [self._groups.read(part, under.memory, under.label_set) for part in row.wholes]

    def _judge(self, under: _Conditions) -> Judge:
        def read(part: Part) -> float:
            return self._groups.read(part, under.memory, under.label_set).shape_logarithm

        return Judge(read, under.script, under.weights, shipped_cut_weights()[under.script.kind])


def _is_of(part: Part, stroke: int | None) -> bool:
    return any(piece.stroke == stroke for piece in part.pieces)


def best_way(row: Row, readings: Sequence[GroupReading], weights: Weights) -> Decoded:
    """The best way through the lattice of a row whose groups are read."""
    return row.decode(weights, np.array([reading.shape_logarithm for reading in readings]))


def line_of(
    cut: Callable[[Group], AnyInk],
    row: Row,
    readings: Sequence[GroupReading],
    decoded: Decoded,
    way: Sequence[int] | None = None,
    *,
    has_spaces: bool = True,
) -> Line:
    """The line of a row: the best way, or with `way` another one, whose labels stay as they were read.

    `cut` cuts the ink of a group out of the whole. `has_spaces`: wide gaps are spaces.
    """
    groups = row.of_characters(decoded.groups if way is None else way)
    characters = [
        readings[group].character(cut, row.wholes[group], decoded.marginals.get(group, 0.0)) for group in groups
    ]
    if has_spaces:
        characters = with_spaces(characters, row.geometry.height)
    if way is not None:
        return Line(tuple(characters), 0.0)
    characters = in_context(characters)
    probability = decoded.probability * math.prod(each.prediction.probability for each in characters)
    after_space = {row.groups[group][0] for group, each in zip(groups, characters, strict=True) if each.follows_space}

    def choices(prediction: Prediction, space: bool) -> Choices:
        labels = [(prediction.label, prediction.probability), *prediction.alternatives[:CHOICES]]
        return [(" " * space + label, share) for label, share in labels]

    ways = [([choices(each.prediction, each.follows_space) for each in characters], decoded.probability)]
    for other, share in decoded.others:
        others = [
            choices(readings[group].prediction, row.groups[group][0] in after_space)
            for group in row.of_characters(other)
        ]
        ways.append((others, share))
    line = Line(tuple(characters), probability)
    return replace(line, alternatives=best_texts(ways, line.text))


def rows_of(parts: Sequence[Part], script: Script) -> list[list[Part]]:
    """The rows of some parts from top to bottom, each prepared for the lattice."""
    if script.has_many_strokes:
        return [columns(row) for row in split_rows_at_gaps(parts)]
    rows = split_rows(parts)
    return rows if script.has_dots else [absorb_specks(row) for row in rows]


def parts_apart(strokes: Sequence[Part], groups: Sequence[Group]) -> list[Part]:
    """The strokes as parts, where those of `groups` are joined; what these leave of a stroke's ends is a part."""
    taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for piece in chain.from_iterable(groups):
        taken[piece.stroke].append((piece.start, piece.stop))
    parts = [joined([part_of((piece,), strokes) for piece in group], is_decided=True) for group in groups]
    for number, stroke in enumerate(strokes):
        cuts = sorted(taken.get(number, ()))
        if not cuts:
            parts.append(stroke)
            continue
        end = stroke.pieces[0].stop
        # What is left between two characters joins them.
        ends = ((0, cuts[0][0]), (cuts[-1][1], end))
        parts += [part_of((Piece(number, *each),), strokes) for each in ends if each[0] < each[1]]
    return parts
