"""Reads the ink of one sheet: connected parts → lines of characters, and a text put to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import Picture
from models.ink.label_sets import LabelSet
from models.ink.labels import characters_of
from models.lines.alignment import align
from models.lines.grouping.groups import Script
from models.lines.grouping.lattice import Decoded
from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.line import Line
from models.lines.parts import Part
from models.lines.reader import best_way, line_of
from models.lines.readings import GroupReading
from models.pages.reading.groups import PictureReader, ReadPicture
from models.pages.reading.pieces import InkPieces
from models.pages.reading.rows import InkRow, rows_of_ink
from models.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a reading depends on beside the ink."""

    memory: Memory
    label_set: LabelSet | None
    script: Script
    weights: Weights


class SheetReader:
    """Reads the ink of one sheet, and keeps of it what does not depend on the memory."""

    def __init__(self, sheet: Sheet, classifier: Classifier, *, before: "SheetReader | None" = None) -> None:
        """`before` read another sheet with the same network: what is on both, as after a cut, is not read again."""
        self.sheet = sheet
        self._pieces = InkPieces(sheet)
        self._groups = PictureReader(self._pieces, classifier, before.pictures if before else {})
        self._no_memory = Memory()
        self._labels = classifier.labels
        self._lines: dict[int, tuple[InkRow, object, Line | None]] = {}
        """By the identity of the row, which is kept with it: what was read of it last."""
        self._kept: dict[tuple[tuple[int, ...], LabelSet | None, Script], list[InkRow]] = {}

    @property
    def pictures(self) -> dict[Picture, ReadPicture]:
        """What the network computed of each picture of this sheet."""
        return self._groups.pictures

    def read(self, components: Sequence[int], under: Conditions) -> tuple[Line, ...]:
        """The lines of some connected parts, from top to bottom."""
        lines = (self._read_row(row, under) for row in self._rows(components, under))
        return tuple(line for line in lines if line)

    def _read_row(self, row: InkRow, under: Conditions) -> Line | None:
        """None if nothing of the row is a character. What reads as it did last is the same line."""
        readings = self._groups.read(row.row.wholes, under.memory, under.label_set)
        state = (under.memory.readable(self._labels, under.label_set).labels, _state(readings))
        last = self._lines.get(id(row))
        if last is None or last[1] != state:
            best = row.decode(readings)
            found = row.row.of_characters(best.groups)
            line = self._line(row.row, readings, best, under) if found else None
            last = self._lines[id(row)] = row, state, line
        return last[2]

    def align(self, components: Sequence[int], text: str, under: Conditions) -> tuple[Line, ...] | None:
        """The lines with the characters of `text`; None if they do not fit."""
        characters = characters_of(text)
        rows = self._rows(components, under)
        as_read = self._as_read(rows, under)
        labels = [each.prediction.label for line in as_read for each in line.characters]
        if len(labels) == len(characters) and sum(map(ne, labels, characters)) <= max(1, len(labels) // 2):
            return as_read  # a label was misread, more likely than its ink was divided in a wrong way
        for division in (rows, [row.with_all_cut(self._pieces) for row in rows]):
            open_rows = [row.without_gate(self._pieces) for row in division]
            read = [(row, self._groups.read(row.wholes, under.memory, under.label_set)) for row in open_rows]
            found = align(read, characters, under.weights)
            if found is not None:
                return tuple(
                    self._line(row, readings, best_way(row, readings, under.weights), under, way)
                    for (row, readings), way in zip(read, found[1], strict=True)
                    if way
                )
        return None

    def _as_read(self, rows: Sequence[InkRow], under: Conditions) -> tuple[Line, ...]:
        """The lines as they are read, without regard to the neighbours of a character."""
        lines = []
        for row in rows:
            readings = self._groups.read(row.row.wholes, under.memory, under.label_set)
            best = row.decode(readings)
            if way := row.row.of_characters(best.groups):
                lines.append(self._line(row.row, readings, best, under, way))
        return tuple(lines)

    def _line(
        self,
        row: Row,
        readings: Sequence[GroupReading],
        best: Decoded,
        under: Conditions,
        way: Sequence[int] | None = None,
    ) -> Line:
        return line_of(self._groups.picture, row, readings, best, way, has_spaces=under.script.has_spaces)

    def _rows(self, components: Sequence[int], under: Conditions) -> list[InkRow]:
        key = tuple(sorted(components)), under.label_set, under.script
        if key not in self._kept:
            self._kept[key] = [self._cut(parts, under) for parts in rows_of_ink(self._pieces, components, under.script)]
        return self._kept[key]

    def _cut(self, parts: Sequence[Part], under: Conditions) -> InkRow:
        """The row of some parts, cut where the network alone is in doubt: what the memory reads changes no piece."""
        row = InkRow.of(parts, self._pieces, under.script, under.weights)
        readings = self._groups.read(row.row.wholes, self._no_memory, under.label_set)
        return row.with_doubtful_cut(readings, self._pieces)


def _state(readings: Sequence[GroupReading]) -> list[bytes]:
    """All that a line depends on, beside the ink."""
    return [its.combined.probabilities.tobytes() + its.combined.is_contested.tobytes() for its in readings]
