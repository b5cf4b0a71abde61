"""Cuts through the ink of a sheet: two characters or numbers that touch become parts of their own. No Qt in here.

Pixels of the ink are blanked, so that its connected parts separate: a cell stays a set of whole parts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from models.lines.line import Box
from models.pages.sheet import INKED, Sheet

Cuts: TypeAlias = tuple[tuple[int, ...], ...]
"""The blanked pixels of each cut, as positions in the flattened ink."""


class CutSheets:
    """A sheet with and without cuts; keeps the last one, as every one has the size of the picture."""

    def __init__(self, sheet: Sheet) -> None:
        self.uncut = sheet
        self._last: tuple[Cuts, Sheet] = ((), sheet)

    def sheet(self, cuts: Cuts) -> Sheet:
        """The sheet with these cuts."""
        if not cuts:
            return self.uncut
        if self._last[0] != cuts:
            ink = self.uncut.ink.copy()
            for positions in cuts:
                ink.ravel()[list(positions)] = 0
            self._last = (cuts, replace(self.uncut, ink=ink))
        return self._last[1]


def cut_at(sheet: Sheet, components: Sequence[int], x: int) -> tuple[int, ...]:
    """The pixels in the column `x` of those components that have ink on both of its sides."""
    boxes = sheet.components.boxes
    width = sheet.ink.shape[1]
    crossing = [each for each in components if boxes[each, 0] < x < boxes[each, 2] - 1]
    if not crossing or not 0 <= x < width:
        return ()
    rows = np.flatnonzero(np.isin(sheet.components.numbers[:, x], crossing))
    return tuple((rows * width + x).tolist())


def blanked(before: Sheet, after: Sheet) -> tuple[int, ...]:
    """The pixels that have ink in `before` and none in `after`, which is the same sheet otherwise."""
    if before is after:
        return ()
    return tuple(np.flatnonzero((before.ink >= INKED) & (after.ink < INKED)).tolist())


def renumbered(before: Sheet, after: Sheet) -> dict[int, tuple[int, ...]]:
    """For each component of `before`, those of `after` that are made of it."""
    if before is after:
        return {number: (number,) for number in range(len(before.components.boxes))}
    old, new = before.components.numbers.ravel(), after.components.numbers.ravel()
    inked = np.flatnonzero(new >= 0)
    found: dict[int, tuple[int, ...]] = {}
    for number, part in np.unique(np.stack([old[inked], new[inked]], 1), axis=0).tolist():
        found[number] = (*found.get(number, ()), part)
    return found


def parted(sheet: Sheet, components: Iterable[int], x: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The components left and right of `x`, by their middles."""
    boxes = sheet.components.boxes
    left = {each for each in components if (boxes[each, 0] + boxes[each, 2]) / 2 <= x}
    return tuple(sorted(left)), tuple(sorted(set(components) - left))


def components_in(sheet: Sheet, box: Box) -> tuple[int, ...]:
    """The components whose middle is in `box`."""
    boxes = sheet.components.boxes
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    inside = (box.left <= x) & (x <= box.right) & (box.top <= y) & (y <= box.bottom)
    return tuple(np.flatnonzero(inside).tolist())


def box_of(sheet: Sheet, components: Sequence[int]) -> Box:
    """The smallest box around these components; at least one."""
    boxes = sheet.components.boxes[list(components)]
    return Box(*boxes[:, :2].min(0).tolist(), *boxes[:, 2:].max(0).tolist())
