"""Pen input as plain data: points, strokes and the ink of one character. Knows no file, no window and no network."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from models.system.errors import InkloopError

MOST_POINTS = 100_000
"""Of one character in a file; more is no handwriting."""


class InkError(InkloopError):
    """The ink cannot be used: it is empty, or a coordinate is not a finite number."""


class Point(NamedTuple):
    """One sample of the pen.

    `x` and `y` are in any one unit, y growing downwards; `t` is seconds since the first point of the ink;
    `pressure` is 0 to 1, and 1 for a device that has none.
    """

    x: float
    y: float
    t: float = 0.0
    pressure: float = 1.0


Stroke: TypeAlias = tuple[Point, ...]
"""The points from pen-down to pen-up, in the order they were made."""


@dataclass(frozen=True, slots=True)
class Ink:
    """All strokes of one character, in the order they were made. Strokes without a point are left out."""

    strokes: tuple[Stroke, ...] = ()

    @staticmethod
    def of(strokes: Iterable[Iterable[Point]]) -> "Ink":
        return Ink(tuple(points for stroke in strokes if (points := tuple(stroke))))

    def __bool__(self) -> bool:
        return bool(self.strokes)


@dataclass(frozen=True, slots=True)
class Picture:
    """Ink known as an image only, not by its strokes: height·width bytes, row by row, paper 0, ink up to 255."""

    height: int
    width: int
    pixels: bytes

    def __bool__(self) -> bool:
        return any(self.pixels)


AnyInk: TypeAlias = Ink | Picture


@dataclass(frozen=True, slots=True)
class LabelledInk:
    """An ink with what its writer meant: `writer` names the person, `index` counts that writer's characters from 0."""

    ink: AnyInk
    label: str
    writer: str = ""
    index: int = 0
