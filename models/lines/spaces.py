"""The spaces between words: gaps much wider than those between the characters of a line."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.lines.line import Character

_WIDE = 0.6
"""Least gap of a space, in units of the typical height."""
_WIDER = 0.5
"""How much wider than the usual gap it is at least, likewise."""
_USUAL = 0.4
"""Quantile of a row's gaps that is the usual gap: some are spaces."""
_ALONE = 1.2
"""Least gap of a space where there is none to compare it with."""


def with_spaces(characters: Sequence[Character], height: float) -> list[Character]:
    """The characters of a row, from left to right, with `follows_space` set; `height` is the typical one."""
    if len(characters) < 2:
        return list(characters)
    ends = np.maximum.accumulate([each.box.right for each in characters])
    gaps = (np.array([each.box.left for each in characters[1:]]) - ends[:-1]) / height
    least = _ALONE if len(gaps) == 1 else max(_WIDE, float(np.quantile(gaps, _USUAL, method="lower")) + _WIDER)
    return [
        replace(each, follows_space=number > 0 and bool(gaps[number - 1] >= least))
        for number, each in enumerate(characters)
    ]
