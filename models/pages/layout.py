"""Where the cells of a page are: which connected parts of the ink belong to which row and column."""

from dataclasses import dataclass

import numpy as np

from models.lines.line import Box
from models.pages.sheet import Sheet

_SPECK = 0.15
"""Longest side of a speck, as a share of the typical height."""
_GAP = 0.9
"""Least gap between two cells of a row, in typical heights."""


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
    places = places_of(sheet)
    if region is not None:
        places = [each for each in places if region.left <= each.box.left and each.box.right <= region.right]
    size = 1 + max((each.row for each in places), default=-1), 1 + max((each.column for each in places), default=-1)
    return Layout(sheet, size, tuple(places))


def places_of(sheet: Sheet) -> list[Place]:
    """The cells of the sheet in reading order."""
    boxes = sheet.components.boxes.astype(float)
    heights = boxes[:, 3] - boxes[:, 1]
    tall = heights[heights >= 8]
    height = float(np.median(tall)) if len(tall) else float(heights.max(initial=1))
    kept = np.flatnonzero((boxes[:, 2:] - boxes[:, :2]).max(1) >= _SPECK * height).tolist()
    rows: list[list[int]] = []
    for number in sorted(kept, key=lambda each: boxes[each, 1] + boxes[each, 3]):
        middle = (boxes[number, 1] + boxes[number, 3]) / 2
        if (
            rows
            and abs(middle - np.median([(boxes[each, 1] + boxes[each, 3]) / 2 for each in rows[-1]])) < 0.7 * height
        ):
            rows[-1].append(number)
        else:
            rows.append([number])
    cells: list[tuple[int, list[int]]] = []
    for row, numbers in enumerate(rows):
        end = -np.inf
        for number in sorted(numbers, key=lambda each: boxes[each, 0]):
            if boxes[number, 0] - end >= _GAP * height:
                cells.append((row, []))
            cells[-1][1].append(number)
            end = max(end, boxes[number, 2])
    lefts = sorted({float(boxes[numbers, 0].min()) for _, numbers in cells})
    columns = [left for before, left in zip([-np.inf, *lefts], lefts, strict=False) if left - before > 2 * height]
    found = []
    for row, numbers in cells:
        left, top = boxes[numbers, :2].min(0).tolist()
        right, bottom = boxes[numbers, 2:].max(0).tolist()
        column = max(int(np.searchsorted(columns, left, side="right")) - 1, 0)
        found.append(Place(row, column, Box(left, top, right, bottom), tuple(numbers)))
    return found
