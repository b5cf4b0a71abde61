"""Ink → lines of characters."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.inference.prediction import Prediction
from models.inference.readable_labels import ReadableLabels
from models.ink.ink import Ink, InkError
from models.ink.label_sets import LabelSet
from models.ink.pieces import Group, Piece
from models.ink.raster import EMPTY_INK
from models.lines.alignment import align, characters_of
from models.lines.context import in_context
from models.lines.groups import Script, columns
from models.lines.joined_strokes import StrokeDivider, in_doubt
from models.lines.lattice import Decoded
from models.lines.line import Line
from models.lines.parts import Part, PartKey, joined, part_of
from models.lines.readings import GroupReader, GroupReading
from models.lines.row import Row
from models.lines.rows import split_rows
from models.lines.spaces import with_spaces
from models.lines.specks import absorb_specks
from models.lines.texts import CHOICES, Choices, best_texts
from models.lines.weights import Weights, shipped_weights


@dataclass(frozen=True, slots=True)
class _Conditions:
    """What a reading depends on beside the strokes."""

    memory: Memory
    label_set: LabelSet | None
    readable: ReadableLabels
    script: Script
    weights: Weights


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
        self._script: tuple[ReadableLabels, Script] | None = None
        self._lines: dict[tuple[tuple[Group, PartKey, bool], ...], Line] = {}

    def read(
        self,
        ink: Ink,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        groups: Sequence[Group] = (),
    ) -> tuple[Line, ...]:
        """The rows of `ink`, from top to bottom.

        `groups` were decided by hand: each is one character, apart from everything else. Raises `InkError` if there is
        nothing to read.
        """
        under = self._conditions(memory, label_set)
        if under.readable is not self._readable:
            self._readable, self._lines = under.readable, {}
            self._divider.clear()
        lines: dict[tuple[tuple[Group, PartKey, bool], ...], Line] = {}
        for parts in self._rows(ink, groups, under):
            key = tuple((part.pieces, part.key, part.is_decided) for part in parts)
            lines[key] = self._lines.get(key) or self._read_row(ink, parts, under)
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
        rows = []
        for parts in self._rows(ink, groups, under):
            row = Row(parts, under.script, under.weights, is_gated=False)
            rows.append((row, [self._groups.read(part, under.memory, label_set) for part in row.wholes]))
        ways = align(rows, characters_of(text), under.weights)
        if ways is None:
            return None
        return tuple(
            line_of(ink, row, readings, _decoded(row, readings, under.weights), way)
            for (row, readings), way in zip(rows, ways, strict=True)
        )

    def _conditions(self, memory: Memory | None, label_set: LabelSet | None) -> _Conditions:
        memory = self._no_memory if memory is None else memory
        readable = self._groups.readable(memory, label_set)
        if self._script is None or self._script[0] is not readable:
            self._script = (readable, Script.of(readable.all))
        script = self._script[1]
        return _Conditions(memory, label_set, readable, script, self._weights[script.kind])

    def _rows(self, ink: Ink, groups: Sequence[Group], under: _Conditions) -> list[list[Part]]:
        if not ink:
            raise InkError(EMPTY_INK)
        rows = split_rows(parts_apart(self._groups.strokes.parts(ink), groups))
        if not under.script.has_dots:
            rows = [absorb_specks(row) for row in rows]
        return [columns(row) for row in rows] if under.script.has_many_strokes else rows

    def _read_row(self, ink: Ink, parts: Sequence[Part], under: _Conditions) -> Line:
        row = Row(parts, under.script, under.weights)
        readings = self._read_groups(row, under)
        decoded = _decoded(row, readings, under.weights)
        divided = self._divided(row, readings, decoded, under)
        if len(divided) != len(parts):
            row = Row(divided, under.script, under.weights)
            readings = self._read_groups(row, under)
            decoded = _decoded(row, readings, under.weights)
        return line_of(ink, row, readings, decoded)

    def _read_groups(self, row: Row, under: _Conditions) -> list[GroupReading]:
        return [self._groups.read(part, under.memory, under.label_set) for part in row.wholes]

    def _divided(
        self, row: Row, readings: Sequence[GroupReading], decoded: Decoded, under: _Conditions
    ) -> Sequence[Part]:
        """The parts of a row, with strokes divided that join characters; each makes at least two parts of one."""
        if under.script.has_many_strokes:
            return row.parts
        doubtful = [
            row.parts[number]
            for group in decoded.groups
            if in_doubt(readings[group].shape_logarithm)
            for number in row.groups[group]
        ]
        if not doubtful:
            return row.parts

        def read(part: Part) -> float:
            return self._groups.read(part, under.memory, under.label_set).shape_logarithm

        return self._divider.divide(row.parts, doubtful, row.geometry.height, read, under.script, under.weights)


def _decoded(row: Row, readings: Sequence[GroupReading], weights: Weights) -> Decoded:
    return row.decode(weights, np.array([reading.shape_logarithm for reading in readings]))


def line_of(
    ink: Ink, row: Row, readings: Sequence[GroupReading], decoded: Decoded, way: Sequence[int] | None = None
) -> Line:
    """The line of a row: the best way, or with `way` another one, whose labels stay as they were read."""
    characters = [
        readings[group].character(ink, row.wholes[group], decoded.marginals.get(group, 0.0))
        for group in way or decoded.groups
    ]
    characters = with_spaces(characters, row.geometry.height)
    if way is not None:
        return Line(tuple(characters), 0.0)
    characters = in_context(characters)
    probability = decoded.probability * math.prod(each.prediction.probability for each in characters)
    after_space = {
        row.groups[group][0] for group, each in zip(decoded.groups, characters, strict=True) if each.follows_space
    }

    def choices(prediction: Prediction, space: bool) -> Choices:
        labels = [(prediction.label, prediction.probability), *prediction.alternatives[:CHOICES]]
        return [(" " * space + label, share) for label, share in labels]

    ways = [([choices(each.prediction, each.follows_space) for each in characters], decoded.probability)]
    for other, share in decoded.others:
        others = [choices(readings[group].prediction, row.groups[group][0] in after_space) for group in other]
        ways.append((others, share))
    line = Line(tuple(characters), probability)
    return replace(line, alternatives=best_texts(ways, line.text))


def parts_apart(strokes: Sequence[Part], groups: Sequence[Group]) -> list[Part]:
    """The strokes as parts, where those of `groups` are joined, and what these leave of a stroke is a part."""
    taken = [piece for group in groups for piece in group]
    parts = [joined([part_of((piece,), strokes) for piece in group], is_decided=True) for group in groups]
    for number, stroke in enumerate(strokes):
        cuts = sorted((piece.start, piece.stop) for piece in taken if piece.stroke == number)
        if not cuts:
            parts.append(stroke)
            continue
        end = stroke.pieces[0].stop
        bounds = zip([0, *(stop for _, stop in cuts)], [*(start for start, _ in cuts), end], strict=True)
        parts += [part_of((Piece(number, *each),), strokes) for each in bounds if each[0] < each[1]]
    return parts
