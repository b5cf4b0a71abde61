"""Where the cells of a page are: which connected parts of the ink belong to which row and column."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from models.lines.line import Box
from models.pages.columns import columns_of
from models.pages.rows import rows_of
from models.pages.ruled import ruled_cells
from models.pages.sheet import Rules, Sheet


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
    rules = _rules_within(sheet.rules, region)
    if rules:
        rows, columns, _ = ruled_cells(sheet, parts, rules)
        size = (len(rules.rows) - 1, len(rules.columns) - 1)
    else:
        found = rows_of(boxes[parts])
        parts, rows = parts[found.numbers >= 0], found.numbers[found.numbers >= 0]
        columns = columns_of(boxes[parts], rows, found.height).numbers
        size = (int(rows.max()) + 1, int(columns.max()) + 1)
    cells: dict[tuple[int, int], list[int]] = {}
    for part, row, column in zip(parts.tolist(), rows.tolist(), columns.tolist(), strict=True):
        if row >= 0:
            cells.setdefault((row, column), []).append(part)
    return Layout(sheet, size, tuple(_place(sheet, *cell, cells[cell]) for cell in sorted(cells)))


def _rules_within(rules: Rules, region: Box | None) -> Rules:
    """The rules around the cells that have their middle in the region."""
    if region is None:
        return rules
    kept = []
    for edges, first, last in (
        (rules.rows, region.top, region.bottom),
        (rules.columns, region.left, region.right),
    ):
        inside = [index for index, pair in enumerate(pairwise(edges)) if first <= sum(pair) / 2 < last]
        kept.append(edges[inside[0] : inside[-1] + 2] if inside else ())
    return Rules(*kept)


def places_of(sheet: Sheet) -> list[Place]:
    """The cells of the sheet in reading order; see `layout_of`."""
    return list(layout_of(sheet).places)


def _place(sheet: Sheet, row: int, column: int, parts: list[int]) -> Place:
    boxes = sheet.components.boxes[parts]
    left, top = boxes[:, :2].min(0).tolist()
    right, bottom = boxes[:, 2:].max(0).tolist()
    return Place(row, column, Box(left, top, right, bottom), tuple(parts))
