"""Pages of numbers in one hand: ruled tables, columns on plain, squared or lined paper."""

from dataclasses import dataclass, field, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.composed import ComposedCell, ComposedPage, Writing, put, write
from models.datasets.pages.hands import PageHand
from models.datasets.pages.photograph import Photograph, photograph, random_photograph

KINDS = ("ruled", "plain", "squared", "lined")
ALIGNMENTS = ("left", "right", "centre", "scattered")
_GRID_COLOURS = ((176, 196, 228), (188, 190, 196), (150, 180, 215), (205, 175, 180), (160, 205, 185))
_RULE_COLOURS = ((90, 90, 92), (40, 40, 40), (120, 135, 165), (60, 75, 140))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStyle:
    """What a page looks like; `size` is its height and width in pixels, all other lengths follow from it."""

    kind: str = "ruled"
    size: tuple[int, int] = (1400, 1100)
    rows: int = 10
    columns: int = 3
    most_digits: int = 7
    empty: float = 0.12
    """Share of the cells without a number."""
    digit: float = 0.55
    """Height of a digit as a share of the distance between two rows."""
    column_gap: float = 0.5
    """Least distance of two numbers beside each other, in heights of a digit."""
    alignments: tuple[str, ...] = ("scattered",) * 4
    """Of each column."""
    writing: Writing = field(default_factory=lambda: Writing(45, 4))
    """Its height is ignored."""
    printed: tuple[int, int, int] = _GRID_COLOURS[0]
    """Colour of the paper's lines or of the table's."""
    line_width: float = 1.5
    photograph: Photograph = field(default_factory=Photograph)


def random_style(rng: np.random.Generator, kind: str = "") -> PageStyle:
    """A style of `kind`, or of any of `KINDS`."""
    kind = kind or str(rng.choice(KINDS))
    columns, width = int(rng.integers(2, 5)), int(rng.integers(950, 1300))
    scattered = rng.random() < 0.4
    alignments = tuple("scattered" if scattered else str(rng.choice(ALIGNMENTS)) for _ in range(columns))
    colours = _RULE_COLOURS if kind == "ruled" else _GRID_COLOURS
    tight = rng.random() < 0.25
    taken = random_photograph(rng)
    return PageStyle(
        kind=kind,
        size=(round(width * rng.uniform(1.2, 1.42)), width),
        rows=int(rng.integers(7, 16)),
        columns=columns,
        most_digits=int(rng.integers(4, 8)),
        empty=float(rng.uniform(0.08, 0.16)),
        digit=float(rng.uniform(0.45, 0.68)),
        column_gap=float(rng.uniform(0.2, 1.2)),
        alignments=alignments,
        writing=Writing(
            height=0,
            pen=float(rng.uniform(1.5, 5)),
            slant=float(rng.normal(0, 0.1)),
            gap=(-0.15, 0.05) if tight else (-0.15, 0.4),
            climb=float(rng.normal(0, 0.008)),
        ),
        printed=colours[int(rng.integers(len(colours)))],
        line_width=float(rng.uniform(1, 2.6)),
        photograph=taken,
    )


def random_number(rng: np.random.Generator, most_digits: int, labels: tuple[str, ...] = tuple("0123456789")) -> str:
    """1 to `most_digits` digits; short and long ones alike; a 0 may come first."""
    return "".join(rng.choice(labels, int(rng.integers(1, most_digits + 1))))


def compose_page(
    hand: PageHand,
    rng: np.random.Generator,
    style: PageStyle | None = None,
    *,
    numbers: list[list[str]] | None = None,
) -> ComposedPage:
    """A page in one hand. `numbers` are the rows of its table, "" for empty cells; random ones if None.

    A random number that is too wide for its column is shortened. Deterministic for a state of `rng`.
    """
    style = style or random_style(rng)
    if numbers is not None:
        style = replace(style, rows=len(numbers), columns=len(numbers[0]))
    height, width = style.size
    unit = width / 1100
    frame = np.array([rng.uniform(0.06, 0.13) * width, rng.uniform(0.06, 0.12) * height])
    left, top, right = frame[0], frame[1], width - rng.uniform(0.06, 0.13) * width
    bottom = height - rng.uniform(0.06, 0.12) * height
    pitch = min((bottom - top) / style.rows, 150 * unit)
    tall = min(style.digit * pitch, 62 * unit)
    writing = replace(style.writing, height=tall, pen=min(style.writing.pen * unit, 0.16 * tall))
    shares = rng.uniform(0.8, 1.25, style.columns)
    edges = left + np.concatenate([[0], np.cumsum(shares / shares.sum())]) * (right - left)
    rows = top + pitch * np.arange(style.rows + 1)
    ink = np.zeros((height, width), np.float32)
    cells = []
    for row in range(style.rows):
        for column in range(style.columns):
            text = numbers[row][column] if numbers else ""
            if numbers is None and rng.random() >= style.empty:
                text = random_number(rng, style.most_digits, hand.labels)
            if not text:
                continue
            cell = _write_cell(
                ink,
                text,
                hand,
                rng,
                style=style,
                writing=writing,
                inside=(edges[column], edges[column + 1]),
                foot=rows[row + 1],
                alignment=style.alignments[column % len(style.alignments)],
            )
            cells.append(replace(cell, row=row, column=column))
    cells, size = _without_empty_borders(cells, style, keep=style.kind == "ruled")
    printed = _printed(style, rows=rows, columns=edges, rng=rng)
    image, to_picture = photograph(ink, printed, style.photograph, rng)
    return ComposedPage(
        image=image,
        kind=style.kind,
        size=size,
        cells=tuple(cells),
        ink=np.rint(ink * 255).astype(np.uint8),
        to_picture=to_picture,
        rows=tuple(rows.tolist()) if style.kind == "ruled" else (),
        columns=tuple(edges.tolist()) if style.kind == "ruled" else (),
    )


def _write_cell(
    ink: NDArray[np.float32],
    text: str,
    hand: PageHand,
    rng: np.random.Generator,
    *,
    style: PageStyle,
    writing: Writing,
    inside: tuple[float, float],
    foot: float,
    alignment: str,
) -> ComposedCell:
    """Lay a number into a cell; the row and column of what is returned are 0."""
    margin = max(style.column_gap, 0.15) * writing.height / 2
    room = inside[1] - inside[0] - 2 * margin
    placed = write(text, hand, rng, writing)
    while (wide := max(x + drawn.ink.shape[1] for _, drawn, x, _ in placed)) > room and len(text) > 1:
        text = text[:-1]
        placed = write(text, hand, rng, writing)
    free = max(room - wide, 0.0)
    share = {"left": 0.0, "right": 1.0, "centre": 0.5, "scattered": float(rng.random())}[alignment]
    wobble = rng.normal(0, 0.12) * writing.height
    x = inside[0] + margin + float(np.clip(share * free + wobble, 0, free))
    pitch = writing.height / style.digit
    y = foot - (pitch - writing.height) * (rng.uniform(0.28, 0.4) if style.kind == "lined" else rng.uniform(0.3, 0.6))
    characters = put(ink, placed, x, y)
    return ComposedCell(0, 0, "".join(each.label for each in characters), characters)


def _without_empty_borders(
    cells: list[ComposedCell], style: PageStyle, *, keep: bool
) -> tuple[list[ComposedCell], tuple[int, int]]:
    """Without printed lines nobody can see an empty row or column: the table is of the others."""
    if keep:
        return cells, (style.rows, style.columns)
    rows = sorted({each.row for each in cells})
    columns = sorted({each.column for each in cells})
    moved = [replace(each, row=rows.index(each.row), column=columns.index(each.column)) for each in cells]
    return moved, (len(rows), len(columns))


def _printed(
    style: PageStyle, *, rows: NDArray[np.float64], columns: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float32]:
    """Printed lines: h×w×4, their share at each pixel and their colour."""
    height, width = style.size
    unit = width / 1100
    lines = np.zeros((height, width), np.uint8)
    thick = max(1, round(style.line_width * unit))

    def line(start: tuple[float, float], end: tuple[float, float]) -> None:
        ends = [(round(16 * x), round(16 * y)) for x, y in (start, end)]
        cv2.line(lines, *ends, 255, thick, cv2.LINE_AA, 4)

    strength = float(rng.uniform(0.75, 1))
    if style.kind == "ruled":
        for y in rows:
            line((columns[0], y), (columns[-1], y))
        for x in columns:
            line((x, rows[0]), (x, rows[-1]))
    elif style.kind == "squared":
        step = rng.uniform(22, 42) * unit
        strength = float(rng.uniform(0.45, 1))
        start = rng.uniform(0, step, 2)
        for x in np.arange(start[0], width, step):
            line((x, 0), (x, height))
        for y in np.arange(start[1], height, step):
            line((0, y), (width, y))
    elif style.kind == "lined":
        pitch = rows[1] - rows[0]
        foot = rows[0] - 0.3 * (1 - style.digit) * pitch
        for y in np.arange(foot % pitch, height, pitch):
            line((0, y), (width, y))
    printed = np.empty((height, width, 4), np.float32)
    printed[..., 0] = lines.astype(np.float32) * (strength / 255)
    printed[..., 1:] = style.printed
    return printed
