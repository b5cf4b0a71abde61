"""Pen input as plain data: points, strokes and the ink of one character."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from models.system.errors import InkloopError

MAX_POINTS = 100_000
"""Maximum number of points of one character in a file."""


class InkError(InkloopError):
    """The ink or image cannot be used: it is empty, too large, unreadable, or a coordinate is not finite."""


class InkFileError(InkloopError):
    """The ink file cannot be read; the message names the line or the drawing."""


class Point(NamedTuple):
    """One sample of the pen.

    `x` and `y` share one arbitrary unit, y growing downwards; `t` is seconds since the first point of the ink;
    `pressure` is 0 to 1, and 1 for devices without pressure.
    """

    x: float
    y: float
    t: float = 0.0
    pressure: float = 1.0


Stroke: TypeAlias = tuple[Point, ...]
"""The points from pen-down to pen-up, in order of time."""


@dataclass(frozen=True, slots=True)
class Ink:
    """All strokes of one character, in order of time; every stroke has at least one point."""

    strokes: tuple[Stroke, ...] = ()

    @staticmethod
    def of(strokes: Iterable[Iterable[Point]]) -> "Ink":
        """The ink with these strokes; empty strokes are dropped."""
        return Ink(tuple(points for stroke in strokes if (points := tuple(stroke))))

    def __bool__(self) -> bool:
        return bool(self.strokes)


@dataclass(frozen=True, slots=True)
class Picture:
    """Ink without strokes, as an image: height·width bytes in row-major order, 0 for paper, 255 for full ink."""

    height: int
    width: int
    pixels: bytes

    def __bool__(self) -> bool:
        return any(self.pixels)


AnyInk: TypeAlias = Ink | Picture


class Content(Enum):
    """What a file declares about one of its drawings."""

    CHARACTER = auto()
    LINE = auto()
    """A word, a line or a text, which is not divided into characters."""
    OPEN = auto()
    """Either: the file leaves it open."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of characters in a file: its number, from 0, and its text as the file has it, with its spaces."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class LabelledInk:
    """An ink and its label; `writer` is the person's name, `index` the number of the character, from 0.

    `line` is what the character belongs to; None if it stands alone. The characters of a line follow one another.
    """

    ink: AnyInk
    label: str
    writer: str = ""
    index: int = 0
    line: FileLine | None = None
    content: Content = field(default=Content.CHARACTER, compare=False)
