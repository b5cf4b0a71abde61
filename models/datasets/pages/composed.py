"""What is composed, with its truth, as plain data; and numbers set down character by character."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.hands import Drawn, PageHand

Extent = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels, the last two exclusive."""


@dataclass(frozen=True, slots=True, eq=False)
class ComposedCharacter:
    """A character, or a mark that is not part of the text, whose `label` is "" then.

    `box` is in pixels of the flat page; `mask` is the ink inside of it (uint8, 255 full ink), of this character alone.
    """

    label: str
    box: Extent
    mask: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class ComposedCell:
    """A cell with ink: its place in the table, from 0, its text and what it consists of, from the left."""

    row: int
    column: int
    text: str
    characters: tuple[ComposedCharacter, ...]
    marks: tuple[ComposedCharacter, ...] = ()

    @property
    def box(self) -> Extent:
        """The box of the characters, on the flat page."""
        boxes = np.array([each.box for each in self.characters])
        (left, top), (right, bottom) = boxes[:, :2].min(0).tolist(), boxes[:, 2:].max(0).tolist()
        return left, top, right, bottom


@dataclass(frozen=True, slots=True, eq=False)
class ComposedPage:
    """A picture of a page and what is true of it.

    `image` is h×w×3 uint8 (RGB). `ink` is H×W uint8: all handwriting on the flat page, without paper, lines, light and
    noise. `to_picture` (3×3 float64) maps x, y of the flat page to pixels of the image. `rows` and `columns` are the
    y and x of the printed lines of a ruled table on the flat page.
    """

    image: NDArray[np.uint8]
    kind: str
    size: tuple[int, int]
    cells: tuple[ComposedCell, ...]
    ink: NDArray[np.uint8]
    to_picture: NDArray[np.float64]
    rows: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()

    @property
    def table(self) -> list[list[str]]:
        """`size` texts, "" where a cell is empty."""
        table = [[""] * self.size[1] for _ in range(self.size[0])]
        for each in self.cells:
            table[each.row][each.column] = each.text
        return table

    @property
    def picture_ink(self) -> NDArray[np.uint8]:
        """`ink` as it lies in the image (h×w uint8)."""
        return cv2.warpPerspective(self.ink, self.to_picture, (self.image.shape[1], self.image.shape[0]))

    def in_picture(self, box: Extent) -> NDArray[np.float64]:
        """The corners of a box of the flat page in the image: 4×2, x and y, clockwise from the top left."""
        left, top, right, bottom = box
        corners = np.array([[[left, top], [right, top], [right, bottom], [left, bottom]]], np.float64)
        return cv2.perspectiveTransform(corners, self.to_picture)[0].astype(np.float64)


@dataclass(frozen=True, slots=True)
class Writing:
    """How one hand writes the numbers of a page. Lengths are in pixels, or in shares of a character's mean width."""

    height: float
    pen: float
    slant: float = 0.0
    gap: tuple[float, float] = (-0.15, 0.4)
    """Range of the distance of two boxes."""
    shift: float = 0.045
    """Deviation of the base line, in heights."""
    size: float = 0.06
    """Deviation of the logarithm of a character's size."""
    climb: float = 0.0
    """Rise of the base line, in pixels for each pixel to the right."""


def write(
    text: str, hand: PageHand, rng: np.random.Generator, writing: Writing
) -> list[tuple[str, Drawn, float, float]]:
    """Characters with the x and y of the top left corner of their ink; the line begins at x 0, its foot is y 0."""
    drawn: list[Drawn] = []
    for label in text:
        height = writing.height * float(np.exp(rng.normal(0, writing.size)))
        drawn.append(hand.draw(label, rng, height=height, pen=writing.pen, slant=writing.slant))
    spans = [_span(each.ink) for each in drawn]
    mean = float(np.mean([max(right - left, 0.1 * writing.height) for left, right in spans]))
    placed, x = [], 0.0
    for label, each, (left, right) in zip(text, drawn, spans, strict=True):
        y = -each.foot + rng.normal(0, writing.shift) * writing.height - writing.climb * x
        placed.append((label, each, x - left, y))
        x += right - left + mean * rng.uniform(*writing.gap)
    return placed


def _span(ink: NDArray[np.float32]) -> tuple[float, float]:
    """First and last column with ink."""
    columns = np.flatnonzero((ink > 0.3).any(0))
    return (float(columns[0]), float(columns[-1]) + 1.0) if len(columns) else (0.0, float(ink.shape[1]))


def put(
    canvas: NDArray[np.float32], placed: Sequence[tuple[str, Drawn, float, float]], x: float, y: float
) -> tuple[ComposedCharacter, ...]:
    """Lay characters on `canvas` (H×W float32 in [0, 1]) with the line's beginning at x, y; what is outside is lost."""
    found = []
    for label, drawn, left, top in placed:
        at_x, at_y = round(x + left), round(y + top)
        ink = drawn.ink[max(-at_y, 0) :, max(-at_x, 0) :]
        at_x, at_y = max(at_x, 0), max(at_y, 0)
        ink = ink[: max(canvas.shape[0] - at_y, 0), : max(canvas.shape[1] - at_x, 0)]
        used = ink > 0.25
        if not used.any():
            continue
        tall, wide = ink.shape
        region = canvas[at_y : at_y + tall, at_x : at_x + wide]
        np.maximum(region, ink, out=region)
        rows, columns = np.flatnonzero(used.any(1)), np.flatnonzero(used.any(0))
        inner = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        box = int(at_x + columns[0]), int(at_y + rows[0]), int(at_x + columns[-1] + 1), int(at_y + rows[-1] + 1)
        found.append(ComposedCharacter(label, box, np.rint(inner * 255).astype(np.uint8)))
    return tuple(found)
