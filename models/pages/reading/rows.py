"""The ink of a cell as rows of parts: specks are left out, wide and doubtful ink is cut."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Self

import numpy as np

from models.lines.grouping.geometry import TINY, typical_height
from models.lines.grouping.groups import Script, columns
from models.lines.grouping.lattice import Decoded
from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.parts import Part, joined
from models.lines.readings import GroupReading
from models.lines.rows import split_rows, split_rows_at_gaps
from models.pages.reading.pieces import InkPieces, beside

_SPECK = 0.06
"""Longest side of a speck where dots are read, in typical heights."""
_NEAR = 0.15
"""Distance within which a dot belongs to a stroke, where dots are not read, likewise."""
_FOOT = 0.3
"""Share of a stroke's height that is its foot."""
_WIDE, _NARROW = 1.3, 0.45
"""Width from which ink is cut whatever it is read as, and up to which it is never cut, likewise."""
_DOUBT = log(0.8)
"""Logarithm of a reading below which ink is cut, if it is not narrow."""
_MOST_PARTS = 80
"""Number of parts of a row, at most."""
_LEAST_HEIGHT = 0.6
"""Least typical height of a row, as a share of the sheet's."""


@dataclass(frozen=True, eq=False)
class InkRow:
    """One row of a cell, prepared for reading."""

    row: Row
    height: float
    """The typical height of characters, in pixels."""
    script: Script
    weights: Weights

    @classmethod
    def of(cls, parts: Sequence[Part], pieces: InkPieces, script: Script, weights: Weights) -> Self:
        """The row of some parts, sorted by their left edges."""
        height = max(typical_height(parts), _LEAST_HEIGHT * pieces.height)
        return cls(Row(parts, script, weights), height, script, weights)

    def decode(self, readings: Sequence[GroupReading]) -> Decoded:
        """The best way to read the row."""
        return self.row.decode(self.weights, np.array([reading.shape_logarithm for reading in readings]))

    def with_doubtful_cut(self, readings: Sequence[GroupReading], pieces: InkPieces) -> Self:
        """The row where ink is cut that is wide, or not narrow and in doubt."""
        sure = {
            number
            for group in self.row.of_characters(self.decode(readings).groups)
            if readings[group].shape_logarithm >= _DOUBT
            for number in self.row.groups[group]
        }
        widths = [(part.box.right - part.box.left) / self.height for part in self.row.parts]
        cut = {each for each, width in enumerate(widths) if width >= (_WIDE if each in sure else _NARROW)}
        return self._with_cut(cut, pieces)

    def without_gate(self, pieces: InkPieces) -> Row:
        """The row with groups that are hopeless by their geometry, too."""
        joints = pieces.joints(self.row.parts)
        return Row(self.row.parts, self.script, self.weights, is_gated=False, joints=joints)

    def with_all_cut(self, pieces: InkPieces) -> Self:
        """The row where all ink is cut."""
        return self._with_cut({*range(len(self.row.parts))}, pieces)

    def _with_cut(self, numbers: Collection[int], pieces: InkPieces) -> Self:
        if self.script.has_many_strokes:
            return self
        divided: list[Part] = []
        for number, part in enumerate(self.row.parts):
            divided += pieces.divided(part) if number in numbers else [part]
        if len(divided) == len(self.row.parts):
            return self
        divided.sort(key=lambda part: (part.box.left, part.pieces[0]))
        row = Row(divided, self.script, self.weights, joints=pieces.joints(divided))
        return replace(self, row=row)


def rows_of_ink(pieces: InkPieces, components: Sequence[int], script: Script) -> list[list[Part]]:
    """The rows of some connected parts of the ink, from top to bottom, uncut."""
    parts = without_specks([pieces.whole(number) for number in sorted(components)], pieces.height, script)
    if not parts:
        return []
    rows = [columns(row) for row in split_rows_at_gaps(parts)] if script.has_many_strokes else split_rows(parts)
    return [each for row in rows for each in _bounded(row)]


def _bounded(row: Sequence[Part]) -> list[list[Part]]:
    """The row, divided at its widest gaps if it has more parts than a line of writing: the lattice takes longer."""
    if len(row) <= _MOST_PARTS:
        return [list(row)]
    ends = np.maximum.accumulate([part.box.right for part in row[:-1]])
    inner = slice(len(row) // 4, -(len(row) // 4))
    gaps = np.array([part.box.left for part in row[1:]]) - ends
    at = len(row) // 4 + int(gaps[inner].argmax()) + 1
    return [*_bounded(row[:at]), *_bounded(row[at:])]


def without_specks(parts: Sequence[Part], height: float, script: Script) -> list[Part]:
    """The parts without specks; where no dots are read, dots that nearly touch a stroke are joined to it."""
    if script.has_dots:
        return [part for part in parts if part.extent >= _SPECK * height]
    strokes = [part for part in parts if part.extent >= TINY * height]
    owned = {id(part): [part] for part in strokes}
    for part in parts:
        if part.extent < TINY * height and strokes:
            nearest = min(strokes, key=lambda other: beside(part.box, other.box))
            if beside(part.box, nearest.box) <= _NEAR * height and not _is_point(part, nearest):
                owned[id(nearest)].append(part)
    return [joined(owned[id(part)]) for part in strokes]


def _is_point(dot: Part, stroke: Part) -> bool:
    """Whether a dot is at the foot of a stroke and to its right, as points and commas are, and so no piece of it."""
    x, y = (dot.box.left + dot.box.right) / 2, (dot.box.top + dot.box.bottom) / 2
    left, top, right, bottom = stroke.box
    return x > (left + right) / 2 and y > bottom - _FOOT * (bottom - top)
