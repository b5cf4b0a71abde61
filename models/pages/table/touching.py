"""Ink of two cells that touches is separated: the pixels between are blanked."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.pages.sheet import Sheet
from models.pages.table.cells import Cut

_REACH = 0.45
"""How far from its line a cut may run, in typical heights."""
_MOST_INK = 0.4
"""Most ink that a cut crosses, in typical heights."""
_FAR = 0.15
"""What a pixel on the farthest place costs, beside 1 for ink."""


def separated(sheet: Sheet, cuts: Iterable[Cut], height: float) -> Sheet:
    """The sheet with its parts cut where little ink is near the lines; the same sheet if they cannot be."""
    ink = sheet.ink.copy()
    for cut in cuts:
        left, top, right, bottom = sheet.components.boxes[cut.part].tolist()
        inked = sheet.components.numbers[top:bottom, left:right] == cut.part
        line = cut.at - top
        window = ink[top:bottom, left:right]
        if not cut.is_between_rows:
            inked, line, window = inked.T, cut.at - left, window.T
        path = _path(inked, line, _REACH * height)
        across = np.arange(len(path))
        if inked[path, across].sum() <= _MOST_INK * height:
            for beside in (path, np.minimum(path + 1, len(inked) - 1)):  # two wide: parts connect by corners too
                window[beside, across] = np.where(inked[beside, across], 0, window[beside, across])
    return sheet if np.array_equal(ink, sheet.ink) else replace(sheet, ink=ink)


def _path(inked: NDArray[np.bool_], line: float, reach: float) -> NDArray[np.int64]:
    """The row, in each column of `inked`, of the path from left to right that crosses the least ink near a line."""
    away = np.abs(np.arange(len(inked)) - line) / reach
    cost = inked + np.where(away <= 1, _FAR * away**2, np.inf)[:, None]
    total = cost[:, 0].copy()
    steps = np.zeros(inked.shape, int)
    for column in range(1, inked.shape[1]):
        around = np.pad(total, 1, constant_values=np.inf)
        choices = np.stack([around[1:-1], around[:-2], around[2:]])
        best = choices.argmin(0)
        steps[:, column] = np.array([0, -1, 1])[best]
        total = choices[best, np.arange(len(total))] + cost[:, column]
    path = np.zeros(inked.shape[1], int)
    path[-1] = int(total.argmin())
    for column in range(inked.shape[1] - 1, 0, -1):
        path[column - 1] = path[column] + steps[path[column], column]
    return path
