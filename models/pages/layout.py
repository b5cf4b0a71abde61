"""Where the cells of a page are: which connected parts of the ink belong to which row and column."""

from dataclasses import dataclass

import numpy as np

from models.lines.line import Box
from models.pages.columns import columns_of
from models.pages.rows import rows_of
from models.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Place:
    """A cell before it is read: as `Cell`, without lines."""

    row: int
    column: int
    box: Box
    components: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The table of a sheet: its numbers of rows and columns, empty ones of a ruled table too, and the cells with ink.

    `sheet` is the one that was given, or has its ink blanked where things of two cells touch; the places, in reading
    order, have the numbers of its components.
    """

    sheet: Sheet
    size: tuple[int, int]
    places: tuple[Place, ...]


def layout_of(sheet: Sheet, region: Box | None = None) -> Layout:
    """The table of `sheet`, or of the components whose middle is in `region` (pixels of the sheet)."""
    boxes = sheet.components.boxes.astype(float)
    parts = np.arange(len(boxes))
    if region is not None:
        x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
        parts = parts[(x >= region.left) & (x < region.right) & (y >= region.top) & (y < region.bottom)]
    if not len(parts):
        return Layout(sheet, (0, 0), ())
    rows = rows_of(boxes[parts])
    parts, numbers = parts[rows.numbers >= 0], rows.numbers[rows.numbers >= 0]
    columns = columns_of(boxes[parts], numbers, rows.height)
    cells: dict[tuple[int, int], list[int]] = {}
    for part, row, column in zip(parts.tolist(), numbers.tolist(), columns.numbers.tolist(), strict=True):
        cells.setdefault((row, column), []).append(part)
    places = tuple(_place(sheet, row, column, cells[row, column]) for row, column in sorted(cells))
    size = 1 + max(each.row for each in places), 1 + max(each.column for each in places)
    return Layout(sheet, size, places)


def places_of(sheet: Sheet) -> list[Place]:
    """The cells of the sheet in reading order; see `layout_of`."""
    return list(layout_of(sheet).places)


def _place(sheet: Sheet, row: int, column: int, parts: list[int]) -> Place:
    boxes = sheet.components.boxes[parts]
    left, top = boxes[:, :2].min(0).tolist()
    right, bottom = boxes[:, 2:].max(0).tolist()
    return Place(row, column, Box(left, top, right, bottom), tuple(parts))
