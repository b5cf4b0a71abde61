"""Which strokes may be one character: the candidates that the lattice chooses from.

Characters are read from left to right. A character has the leftmost stroke that is not yet read, and any of the next
four: a bar that is drawn late comes after a stroke of its neighbour, so subsets are needed, not only runs.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Self

import numpy as np

from models.lines.grouping.geometry import RowGeometry
from models.lines.parts import Part, joined

MAX_STROKES = 4
"""Of a character that is written between others; one that stands alone may have any number."""
WINDOW = 4
"""How many strokes after the leftmost one may belong to it."""
GAP = 0.4
"""Greatest gap between two strokes of a character, in units of the typical height."""
MAX_WIDTH = 2.6
"""Greatest width of a character of several strokes, likewise."""
MAX_RUN = 8
"""Greatest number of strokes of a run: of a character whose strokes all overlap."""
COMPACT = 2.8
"""Greatest width of a row that may be one character, in units of its height."""


DOTS = frozenset(".,'`·°-_~^*")
"""Labels that may be a single dot."""
COLUMN_OVERLAP = 0.15
"""Share of the narrower of two strokes by which they overlap if they are of one column."""
DIGITS_ALONE, CHINESE, ALL = "digits", "chinese", "all"
"""Kinds of readable labels that have weights of their own. The names are stored."""
_FIRST_CJK = "\u2e80"

Candidates = list[tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Script:
    """What the readable labels are like."""

    kind: str
    """That of the weights: `DIGITS_ALONE`, `CHINESE` or `ALL`."""
    has_dots: bool
    """One of them may be a single dot; else dots belong to other strokes."""
    is_taught: bool = False
    """Some of them are the writer's own, of any number of strokes."""
    is_picture: bool = False
    """What is read are pieces of ink on a picture: nothing is known of their order in time."""

    @classmethod
    def of(cls, labels: Collection[str], *, is_taught: bool = False, is_picture: bool = False) -> Self:
        """That of the readable labels."""
        if 2 * sum(label[0] >= _FIRST_CJK for label in labels) > len(labels):
            kind = CHINESE
        else:
            kind = DIGITS_ALONE if 2 * sum(map(str.isdigit, labels)) > len(labels) else ALL
        return cls(kind, not DOTS.isdisjoint(labels), is_taught, is_picture)

    @property
    def has_spaces(self) -> bool:
        """Wide gaps are spaces: not between the digits of a number in its cell."""
        return not (self.is_picture and self.kind == DIGITS_ALONE)

    @property
    def has_many_strokes(self) -> bool:
        """They are Chinese: of many strokes, in columns that hardly overlap."""
        return self.kind == CHINESE


def candidates(row: RowGeometry, decided: Sequence[bool], script: Script) -> Candidates:
    """Groups of parts of a row, each in ascending order; a part that is `decided` is a group of its own."""
    near = _near(row)
    left, right, is_tiny = row.left.tolist(), row.right.tolist(), row.is_tiny.tolist()
    free = [number for number in range(len(row)) if not decided[number]]
    found: dict[tuple[int, ...], None] = {}
    for position, start in enumerate(free):
        if script.has_dots or not is_tiny[start]:
            found[start,] = None
        end = left[start] + MAX_WIDTH
        following = free[position + 1 : position + MAX_RUN]
        if not script.has_many_strokes:
            window = [number for number in following[:WINDOW] if right[number] <= end]
            for size in range(1, MAX_STROKES):
                for rest in combinations(window, size):
                    if _is_connected(near, (start, *rest)):
                        found[start, *rest] = None
        for last, number in enumerate(following, start=1):
            if right[number] > end:
                break
            run = (start, *following[:last])
            if script.has_many_strokes or (last >= MAX_STROKES and _is_connected(near, run)):
                found[run] = None
    if len(free) == len(row) > 1 and _may_be_one(row):
        found[tuple(free)] = None
    for number in range(len(row)):
        if decided[number]:
            found[number,] = None
    return [*found]


def _near(row: RowGeometry) -> list[int]:
    """For each part the set of those that are near beside it, as bits."""
    gaps = np.maximum(row.left[:, None], row.left) - np.minimum(row.right[:, None], row.right)
    return [sum(1 << other for other, its in enumerate(each) if its) for each in (gaps <= GAP).tolist()]


def _is_connected(near: Sequence[int], group: Sequence[int]) -> bool:
    left = sum([1 << number for number in group[1:]])
    reached, new = 0, near[group[0]] & left
    while new:
        reached |= new
        left &= ~new
        if not left:
            return True
        following = 0
        for number in group:
            if new >> number & 1:
                following |= near[number]
        new = following & left
    return not left


def _may_be_one(row: RowGeometry) -> bool:
    width = row.right.max() - row.left.min()
    return bool(width <= COMPACT * max(1.0, row.bottom.max() - row.top.min()))


def columns(parts: Sequence[Part]) -> list[Part]:
    """Strokes sorted by their left edges, joined where they overlap: what a character of many strokes is made of."""
    found: list[list[Part]] = []
    end = -np.inf
    for part in parts:
        overlap = end - part.box.left
        last = found[-1] if found else []
        narrower = min([part.box.right - part.box.left, *(end - each.box.left for each in last[:1])])
        if last and overlap >= COLUMN_OVERLAP * narrower and not (part.is_decided or last[0].is_decided):
            last.append(part)
        else:
            found.append([part])
            end = -np.inf
        end = max(end, part.box.right)
    return [joined(each) for each in found]
