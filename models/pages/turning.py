"""Which way up a page is: sheets turned by quarters, and how well what is on them reads."""

from collections.abc import Iterable
from math import inf, log

import numpy as np

from models.lines.grouping.groups import DIGITS_ALONE, Script
from models.lines.line import Character
from models.pages.sheet import Rules, Sheet

TURNS = (180, 90, 270)
"""In degrees, counterclockwise, the likeliest ones first."""
_LEAST = 1e-3
"""Least probability that counts."""
_UNREADABLE = ((100, -0.42), (12, -0.9))
"""Numbers of characters and the legibility below which it is no writing of the label set: printed text, a texture."""
_UNREADABLE_LETTERS = ((12, -1.5),)


def turned(sheet: Sheet, degrees: int) -> Sheet:
    """The sheet turned counterclockwise by a multiple of 90 degrees."""
    height, width = sheet.ink.shape
    quarters = degrees // 90 % 4
    if not quarters:
        return sheet
    rows, columns = np.array(sheet.rules.rows), np.array(sheet.rules.columns)
    back, rules = {
        1: ([[0, -1, width], [1, 0, 0], [0, 0, 1]], (width - columns, rows)),
        2: ([[-1, 0, width], [0, -1, height], [0, 0, 1]], (height - rows, width - columns)),
        3: ([[0, 1, 0], [-1, 0, height], [0, 0, 1]], (columns, height - rows)),
    }[quarters]
    return Sheet(
        np.ascontiguousarray(np.rot90(sheet.picture, quarters)),
        np.ascontiguousarray(np.rot90(sheet.ink, quarters)),
        Rules(*(tuple(sorted(each.tolist())) for each in rules)),
        sheet.to_picture @ np.array(back, np.float64),
    )


def legibility(characters: Iterable[Character]) -> float:
    """How sure their readings are: the mean of the logarithms of their shapes' probabilities; -inf for none."""
    logarithms = [log(max(each.prediction.shape_probability, _LEAST)) for each in characters]
    return sum(logarithms) / len(logarithms) if logarithms else -inf


def is_unreadable(legibility: float, count: int, script: Script) -> bool:
    """Whether so many characters with this legibility are hardly writing of the label set."""
    limits = _UNREADABLE if script.kind == DIGITS_ALONE else _UNREADABLE_LETTERS
    return any(count >= least and legibility < limit for least, limit in limits)
