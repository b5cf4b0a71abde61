"""Straight lines printed on the paper: found in a straightened picture, removed where no stroke crosses them."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.pages.sheet import INKED, Rules

_GAP = 7
"""Gaps of so many pixels do not interrupt a line."""
_TABLE_PITCH = 1.15
"""Least distance of the rules of a table, in heights of its writing; nearer lines are those of squared paper."""
_MOST_RULES = 80
_TOUCH = 2
"""A stroke is so many pixels longer, across a line, than the line is wide."""


def without_lines(ink: NDArray[np.uint8], *, length: int) -> tuple[NDArray[np.uint8], Rules]:
    """`ink` (h×w, 0 to 255) without lines of at least `length` pixels, nearly horizontal or upright, and their places.

    A line's pixels are removed column by column where nothing longer than the line is wide runs across, as staves are
    removed from music (Dalitz et al. 2008).
    """
    mask = (ink >= INKED).astype(np.uint8)
    rows, level, on_level = _lines(mask, length)
    columns, upright, on_upright = _lines(np.ascontiguousarray(mask.T), length)
    removed = level | upright.T
    removed |= _alone(mask & (1 - removed), on_level & on_upright.T)
    return np.where(removed > 0, 0, ink).astype(np.uint8), Rules(rows, columns)


def _lines(mask: NDArray[np.uint8], length: int) -> tuple[tuple[float, ...], NDArray[np.uint8], NDArray[np.uint8]]:
    """The rows of the horizontal lines of `mask`, which pixels to remove, and all pixels on the lines."""
    thick = cv2.dilate(mask, np.ones((3, 1), np.uint8))
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((1, _GAP), np.uint8))
    long = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    if not long.any():
        return (), np.zeros_like(mask), np.zeros_like(mask)
    near = np.asarray(cv2.dilate(long, np.ones((5, 1), np.uint8)), np.uint8) & mask
    up = _runs(mask)
    run = up + _runs(mask[::-1])[::-1] - mask
    thickness = float(np.median(run[near > 0])) if near.any() else 1.0
    removed = (near & (run <= thickness + max(_TOUCH, 0.6 * thickness))).astype(np.uint8)
    return _places(near & removed), removed, near


def _alone(rest: NDArray[np.uint8], crossings: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What is left where two lines cross, as both run on there, if no stroke crosses them."""
    count, parts = cv2.connectedComponents(rest, connectivity=8)
    outside = np.bincount(parts[(rest > 0) & (crossings == 0)], minlength=count)
    return ((outside == 0)[parts] & (rest > 0)).astype(np.uint8)


def _runs(mask: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Length of the run of ink that ends at each pixel, from above."""
    found = np.zeros(mask.shape, np.int32)
    found[0] = mask[0]
    for row in range(1, len(mask)):
        found[row] = (found[row - 1] + 1) * mask[row]
    return found


def _places(lines: NDArray[np.uint8]) -> tuple[float, ...]:
    """The middles of the bands of rows that hold a line over at least a fifth of the width."""
    covered = cv2.blur(lines.sum(1).astype(np.float32)[:, None], (1, 3))[:, 0] * 3
    present = covered >= 0.2 * lines.shape[1]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], present.astype(np.int8), [0]])))
    bands = edges.reshape(-1, 2)
    return tuple(float(np.average(np.arange(a, b), weights=covered[a:b])) for a, b in bands)


def table_rules(rules: Rules, ink: NDArray[np.uint8]) -> Rules:
    """`rules` if they are those of a table; none if they are the lines of the paper: too dense for the writing."""
    _, _, stats, _ = cv2.connectedComponentsWithStats((ink >= INKED).astype(np.uint8))
    heights = stats[1:, cv2.CC_STAT_HEIGHT]
    tall = heights[heights >= 0.4 * np.quantile(heights, 0.9)] if len(heights) else heights
    if not len(tall) or not rules or max(len(rules.rows), len(rules.columns)) > _MOST_RULES:
        return Rules()
    pitch = min(float(np.median(np.diff(places))) for places in (rules.rows, rules.columns))
    return rules if pitch >= _TABLE_PITCH * float(np.median(tall)) else Rules()
