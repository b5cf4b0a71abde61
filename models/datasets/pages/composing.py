"""Pages: a table of numbers in one hand, on ruled, plain or squared paper, as a phone photographs it."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.hands import PageHand
from models.datasets.pages.writing import WritingStyle, WrittenText, blend, smooth_noise, write_text

KINDS = ("ruled", "plain", "squared")
_ALIGNMENTS = ("left", "right", "centre", "scattered")
_EMPTY = 0.13
_JPEG_QUALITY = cv2.IMWRITE_JPEG_QUALITY


@dataclass(frozen=True, slots=True, eq=False)
class ComposedCell:
    """A cell of the truth; `boxes` are left, top, right and bottom of each character in pixels of the picture."""

    row: int
    column: int
    text: str
    boxes: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class ComposedPage:
    """A picture (h×w×3 uint8, RGB) and what stands on it; `owner` is h×w: the number of a pixel's character, or -1.

    Characters are counted over all cells, in their order.
    """

    image: NDArray[np.uint8]
    kind: str
    rows: int
    columns: int
    cells: tuple[ComposedCell, ...]
    owner: NDArray[np.int16]

    @property
    def table(self) -> list[list[str]]:
        found = [[""] * self.columns for _ in range(self.rows)]
        for cell in self.cells:
            found[cell.row][cell.column] = cell.text
        return found


def compose_page(
    hand: PageHand,
    rng: np.random.Generator,
    kind: str | None = None,
    *,
    size: tuple[int, int] = (1400, 1100),
    full: tuple[int, int] | None = None,
) -> ComposedPage:
    """A page of the kind, of 7 to 15 rows and 2 to 4 columns; `size` is its height and width in pixels.

    With `full` it has so many rows and columns, and no cell is empty.
    """
    kind = kind or str(rng.choice(KINDS))
    columns = int(rng.integers(2, 5))
    pitch = int(size[0] * rng.uniform(0.055, 0.085))
    rows = int(rng.integers(7, min(16, int(size[0] * 0.84 / pitch) + 1)))
    left, right = (size[1] * rng.uniform(0.07, 0.12), size[1] * rng.uniform(0.88, 0.93))
    if full:
        rows, columns = full
        pitch = int(size[0] * 0.84 / rows)
    top = rng.uniform(0.06, 0.93 - rows * pitch / size[0]) * size[0]
    wide = (right - left) / columns
    height = min(pitch * rng.uniform(0.42, 0.62), wide / 4.2)
    style = WritingStyle(
        height=height,
        pen=max(1.6, height * rng.uniform(0.045, 0.12)),
        gap=(-0.04, float(rng.uniform(0.08, 0.25))),
        slant=float(rng.normal(0, 0.08)),
    )
    ink = np.zeros(size, np.float32)
    owner = np.full(size, -1, np.int16)
    alignments = [str(rng.choice(_ALIGNMENTS, p=(0.15, 0.2, 0.15, 0.5))) for _ in range(columns)]
    cells, count = [], 0
    for row in range(rows):
        for column in range(columns):
            if not full and rng.random() < _EMPTY:
                continue
            room = wide - 0.12 * height - (0.25 * height if kind == "ruled" else 0.5 * height)
            written = _fitting(hand, rng, style, room)
            x = left + column * wide + 0.15 * height + _place(alignments[column], room - written.ink.shape[1], rng)
            y = top + row * pitch + (pitch - len(written.ink)) * rng.uniform(0.35, 0.65)
            x, y = round(x), round(y)
            blend(ink, written.ink, x, y)
            _own(owner, written, x, y, count)
            cells.append(ComposedCell(row, column, written.text, np.zeros((len(written.text), 4))))
            count += len(written.text)
    rules = np.zeros(size, np.float32)
    if kind == "ruled":
        thick = int(rng.integers(1, 4))
        for x in [left + number * wide for number in range(columns + 1)]:
            cv2.line(rules, (round(x), round(top)), (round(x), round(top + rows * pitch)), 1.0, thick)
        for y in [top + number * pitch for number in range(rows + 1)]:
            cv2.line(rules, (round(left), round(y)), (round(right), round(y)), 1.0, thick)
    picture, owner = _photographed(ink, rules, owner, kind=kind, height=height, rng=rng)
    return ComposedPage(picture, kind, rows, columns, with_boxes(cells, owner), owner)


def _fitting(hand: PageHand, rng: np.random.Generator, style: WritingStyle, room: float) -> WrittenText:
    length = int(rng.integers(1, 8))
    while True:
        text = "".join(rng.choice([*hand.labels], length))
        written = write_text(text, hand, rng, style)
        if written.ink.shape[1] <= room or length == 1:
            return written
        length -= 1


def _place(alignment: str, room: float, rng: np.random.Generator) -> float:
    share = {"left": 0.03, "right": 0.97, "centre": 0.5}.get(alignment, float(rng.uniform(0, 1)))
    return max(room, 0.0) * float(np.clip(share + rng.normal(0, 0.02), 0, 1))


def _own(owner: NDArray[np.int16], written: WrittenText, left: int, top: int, first: int) -> None:
    ys, xs = np.nonzero(written.owner >= 0)
    numbers = first + written.owner[ys, xs]
    inside = (ys + top >= 0) & (ys + top < len(owner)) & (xs + left >= 0) & (xs + left < owner.shape[1])
    owner[ys[inside] + top, xs[inside] + left] = numbers[inside]


def with_boxes(cells: Sequence[ComposedCell], owner: NDArray[np.int16]) -> tuple[ComposedCell, ...]:
    """The cells with the boxes of their characters, as `owner` has them."""
    ys, xs = np.nonzero(owner >= 0)
    number = owner[ys, xs].astype(np.int64)
    count = sum(len(cell.text) for cell in cells)
    boxes = np.full((count, 4), np.nan)
    boxes[:, :2], boxes[:, 2:] = np.inf, -np.inf
    for column, values, least in ((0, xs, True), (1, ys, True), (2, xs + 1, False), (3, ys + 1, False)):
        (np.minimum if least else np.maximum).at(boxes[:, column], number, values.astype(float))
    found, first = [], 0
    for cell in cells:
        its = boxes[first : first + len(cell.text)]
        found.append(ComposedCell(cell.row, cell.column, cell.text, its))
        first += len(cell.text)
    return tuple(found)


def _photographed(
    ink: NDArray[np.float32],
    rules: NDArray[np.float32],
    owner: NDArray[np.int16],
    *,
    kind: str,
    height: float,
    rng: np.random.Generator,
) -> tuple[NDArray[np.uint8], NDArray[np.int16]]:
    """Colours, light, perspective, blur, noise and JPEG."""
    size = ink.shape
    paper = np.array([rng.uniform(225, 252)] * 3) - np.array([0, rng.uniform(0, 8), rng.uniform(0, 28)])
    colour = _INKS[int(rng.integers(len(_INKS)))] + rng.normal(0, 8, 3)
    strength = float(rng.uniform(0.55, 1.0)) * (0.9 + 0.1 * smooth_noise(rng, size, 40))
    picture = np.ones((*size, 3), np.float32) * paper.astype(np.float32)
    if kind == "squared":
        _mix(picture, _grid(size, height * rng.uniform(0.55, 0.95), rng), _GRIDS[int(rng.integers(len(_GRIDS)))])
    _mix(picture, rules * rng.uniform(0.5, 0.9), np.array([60, 60, 70]) + rng.normal(0, 15))
    _mix(picture, np.clip(ink * strength, 0, 1).astype(np.float32), np.clip(colour, 0, 160))
    picture *= (1 + 0.1 * smooth_noise(rng, size, 2) * rng.uniform(0, 1))[..., None]
    ys, xs = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32) / max(size)
    way = rng.uniform(0, 2 * np.pi)
    picture *= (1 - rng.uniform(0, 0.35) * (np.cos(way) * xs + np.sin(way) * ys + 1) / 2)[..., None]
    turn = np.deg2rad(rng.uniform(-3, 3))
    corners = np.array([[0, 0], [size[1], 0], [size[1], size[0]], [0, size[0]]], np.float32)
    middle = corners.mean(0)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    moved = (corners - middle) @ rotation.T * 0.96 + middle + rng.uniform(-0.018, 0.018, (4, 2)) * max(size)
    warp = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    picture = cv2.warpPerspective(picture, warp, size[::-1], flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    owners = cv2.warpPerspective(owner, warp, size[::-1], flags=cv2.INTER_NEAREST, borderValue=-1)
    picture = cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(0.4, 1.1)))
    picture += rng.normal(0, rng.uniform(1, 6), (*size, 1)).astype(np.float32)
    return compressed(picture, int(rng.integers(60, 95))), np.asarray(owners, np.int16)


def compressed(picture: NDArray[np.float32], quality: int) -> NDArray[np.uint8]:
    """RGB or grey from 0 to 255, through JPEG, as RGB."""
    pixels = np.clip(picture, 0, 255).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", pixels[..., ::-1] if pixels.ndim == 3 else pixels, [_JPEG_QUALITY, quality])
    decoded = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return np.ascontiguousarray(decoded[..., ::-1])


_INKS = (np.array([25, 25, 30]), np.array([45, 55, 130]), np.array([110, 110, 112]), np.array([70, 70, 72]))
_GRIDS = (np.array([150, 185, 220]), np.array([185, 185, 185]), np.array([205, 190, 200]))


def _mix(picture: NDArray[np.float32], alpha: NDArray[np.float32], colour: NDArray) -> None:
    picture += alpha[..., None].astype(np.float32) * (colour.astype(np.float32) - picture)


def _grid(size: tuple[int, int], step: float, rng: np.random.Generator) -> NDArray[np.float32]:
    grid = np.zeros(size, np.float32)
    strength = float(rng.uniform(0.35, 0.8))
    for x in np.arange(rng.uniform(0, step), size[1], step):
        cv2.line(grid, (round(x), 0), (round(x), size[0]), strength, 1)
    for y in np.arange(rng.uniform(0, step), size[0], step):
        cv2.line(grid, (0, round(y)), (size[1], round(y)), strength, 1)
    return grid
