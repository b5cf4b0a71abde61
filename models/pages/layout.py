"""Where the cells of a page are: which connected parts of the ink belong to which row and column."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from models.lines.line import Box
from models.pages.sheet import Rules, Sheet
from models.pages.table.aligned import aligned_cells
from models.pages.table.cells import Cells
from models.pages.table.ruled import ruled_cells
from models.pages.table.touching import separated

_MOST_PARTS = 1500
"""Of more parts only the largest are in the table: time and memory grow with the square of their number."""


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
    cells = _cells(sheet, region)
    if cells and cells.cuts:
        cut = separated(sheet, cells.cuts, cells.height)
        if cut is not sheet:
            sheet, cells = cut, _cells(cut, region)
    if not cells:
        return Layout(sheet, (0, 0), ())
    parts: dict[tuple[int, int], list[int]] = {}
    for part, row, column in zip(cells.parts.tolist(), cells.rows.tolist(), cells.columns.tolist(), strict=True):
        parts.setdefault((row, column), []).append(part)
    return Layout(sheet, cells.size, tuple(_place(sheet, *cell, parts[cell]) for cell in sorted(parts)))


def _cells(sheet: Sheet, region: Box | None) -> Cells | None:
    """The cells of the parts in the region; None if there are none."""
    boxes = sheet.components.boxes.astype(float)
    parts = np.arange(len(boxes))
    if region is not None:
        x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
        parts = parts[(x >= region.left) & (x < region.right) & (y >= region.top) & (y < region.bottom)]
    if not len(parts):
        return None
    if len(parts) > _MOST_PARTS:
        sizes = (boxes[parts, 2:] - boxes[parts, :2]).max(1)
        parts = np.sort(parts[np.argsort(sizes, kind="stable")[-_MOST_PARTS:]])
    rules = _rules_within(sheet.rules, region)
    return (ruled_cells(sheet, parts, rules) if rules else None) or aligned_cells(sheet, parts)


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


def _place(sheet: Sheet, row: int, column: int, parts: list[int]) -> Place:
    boxes = sheet.components.boxes[parts]
    left, top = boxes[:, :2].min(0).tolist()
    right, bottom = boxes[:, 2:].max(0).tolist()
    return Place(row, column, Box(left, top, right, bottom), tuple(parts))
