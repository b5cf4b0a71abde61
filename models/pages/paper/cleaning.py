"""Darkness → ink: what is writing, at full intensity whether thin pencil or thick pen, without specks."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.pages.paper.darkness import MIN_CONTRAST
from models.pages.sheet import INKED

_DENSE = 0.14
"""Share of the page from which faint marks are a printed pattern."""
_NOISE_FACTOR = 3.5
_LOCAL = 0.45
"""Darkness at which an edge is, as a share of the darkest ink near it."""
_LOW, _HIGH, _CORE = 0.45, 0.65, 0.2
"""Darkness of ink and of its cores, as shares of that of a usual stroke, and the least share of cores in a part of it:
the lines of a printed pattern are paler than the ink on them."""
_PALE, _FULL = 0.25, 0.75
"""Darkness of paper and of full ink on a pattern, as shares of that of a usual stroke."""
_THIN = 0.6
"""Width of what lines leave, as a share of that of a usual stroke, at its widest place."""
_HAIR = 0.5
"""Width of a hair, as a share of that of a usual stroke."""
_MANY = 30
"""Number of parts from which their sizes tell writing from other things."""
_ALIKE, _ALIKE_SHARE = 2.5, 0.72
"""Ratio of heights that are alike, and the least share of writing that is in parts of such heights."""
_SURELY_ALIKE = 0.9
"""Share of writing in parts of alike heights that is writing, however many specks there are."""
_SPECK_AREA = 0.45
"""Least area of a mark, in squares of the stroke's width."""
_DOT_REACH = 0.8
"""Greatest distance of a dot from other writing, in heights of a character."""
_DOT = 0.3
"""Longest side of a dot, in heights of a character."""


def ink_level(values: NDArray[np.int16], noise: float) -> float:
    """The usual darkness of ink among these values; 0 where there is none."""
    dark = values[values > max(_NOISE_FACTOR * noise, MIN_CONTRAST)]
    if not dark.size:
        return 0.0
    dark = dark[:: max(1, dark.size // 200_000)]
    threshold, _ = cv2.threshold(
        np.clip(dark, 0, 255).astype(np.uint8).reshape(1, -1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU
    )
    above = dark[dark > threshold]
    return float(np.median(above if above.size else dark))


def clean_ink(
    values: NDArray[np.int16],
    *,
    noise: float,
    stroke: float,
    lined: NDArray[np.bool_] | None,
    is_small: bool,
    least: float,
) -> NDArray[np.uint8]:
    """Ink (h×w, 0 to 255) of darkness without lines. `stroke` is the usual width of a stroke, in pixels; what is not
    darker than `least` is no ink.

    On a page, the darkest ink nearby decides what an edge is, so that pencil beside a pen stays. In a small picture,
    and where much is faint, what is faint is a printed pattern.
    """
    level = ink_level(values, noise)
    least = max(_NOISE_FACTOR * noise, MIN_CONTRAST, min(least, 0.6 * level))
    if not level:
        return np.zeros(values.shape, np.uint8)
    dark = np.clip(values, 0, 255).astype(np.uint8)
    if is_small or float(((dark > least) & (dark < 0.5 * level)).mean()) > _DENSE:
        ink = _without_hairs(_ink_on_pattern(dark, least))
        return _without_specks(ink, dark, floor=least, stroke=stroke, lined=None)
    near = 2 * round(2.5 * stroke) + 1
    strongest = cv2.dilate(cv2.blur(dark, (3, 3)), np.ones((near, near), np.uint8))
    strongest = cv2.blur(strongest, (near, near)).astype(np.float32)
    edge = np.maximum(_LOCAL * strongest, least)
    # Intensity 64 of 255, the least of an inked pixel, lies a little below the edge.
    scaled = (dark - 0.6 * edge) * (255 / (np.maximum(strongest, 1.4 * least) - 0.6 * edge))
    ink = np.clip(np.where(dark > 0.6 * edge, scaled, 0), 0, 255).astype(np.uint8)
    if lined is not None:  # what is left of the lines of squared paper is thinner than a pen
        ink = _without_thin_parts(ink)
    return _without_specks(ink, dark, floor=least, stroke=stroke, lined=lined)


def _ink_on_pattern(dark: NDArray[np.uint8], least: float) -> NDArray[np.uint8]:
    """What is about as dark as the usual stroke, and what belongs to it."""
    strong = dark[dark > least]
    threshold, _ = cv2.threshold(strong[None], 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    above = strong[strong > threshold]
    usual = float(np.quantile(above if above.size else strong, 0.6))
    count, labels = cv2.connectedComponents((dark > max(_LOW * usual, 0.8 * least)).astype(np.uint8), connectivity=8)
    parts = np.asarray(labels, np.int32)
    areas = np.bincount(parts.ravel(), minlength=count)
    cores = np.bincount(parts[dark > _HIGH * usual], minlength=count)
    kept = cores > _CORE * areas
    kept[0] = False
    near = cv2.dilate(kept[parts].astype(np.uint8), np.ones((3, 3), np.uint8))
    scaled = np.clip((dark / usual - _PALE) / (_FULL - _PALE), 0, 1)
    return np.asarray(scaled * near * 255, np.uint8)


def _without_hairs(ink: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`ink` without what is much thinner than its usual stroke: what a printed pattern leaves on it."""
    mask = (ink >= INKED).astype(np.uint8)
    distance = cv2.distanceTransform(mask, cv2.DIST_L2, 3)
    ridge = distance[(distance >= cv2.dilate(distance, np.ones((3, 3), np.uint8))) & (mask > 0)]
    if not len(ridge):
        return ink
    radius = float(np.quantile(np.repeat(ridge, np.maximum(ridge, 1).astype(int)), 0.5))
    thin = int(_HAIR * 2 * radius)
    if thin < 2:
        return ink
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (thin, thin))
    opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel)
    reach = 2 * int(radius + 1) + 1
    return np.where(cv2.dilate(opened, np.ones((reach, reach), np.uint8)) > 0, ink, 0).astype(np.uint8)


def _without_thin_parts(ink: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`ink` without connected parts that are nowhere nearly as wide as its usual stroke."""
    mask = (ink >= INKED).astype(np.uint8)
    distance = cv2.distanceTransform(mask, cv2.DIST_L2, 3)
    count, labels = cv2.connectedComponents(mask, connectivity=8)
    parts = np.asarray(labels, np.int32).ravel()
    inked = np.flatnonzero(parts)
    if not len(inked):
        return ink
    widest, areas = np.zeros(count, np.float32), np.bincount(parts, minlength=count)
    np.maximum.at(widest, parts[inked], distance.ravel()[inked])
    order = np.argsort(widest[1:]) + 1
    total = np.cumsum(areas[order])
    usual = float(widest[order][np.searchsorted(total, total[-1] / 2)])
    thin = (widest < _THIN * usual)[parts].reshape(ink.shape) & (mask > 0)
    return np.where(thin, 0, ink).astype(np.uint8)


def _without_specks(
    ink: NDArray[np.uint8], dark: NDArray[np.uint8], *, floor: float, stroke: float, lined: NDArray[np.bool_] | None
) -> NDArray[np.uint8]:
    """Ink without marks that are too small, too faint, or what lines leave; dots near other writing stay."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((ink >= INKED).astype(np.uint8), connectivity=8)
    numbers = np.asarray(labels, np.int32)
    if count < 2:
        return np.zeros_like(ink)
    boxes, areas = stats[:, :4].astype(np.int64), stats[:, 4].astype(np.int64)
    extent = boxes[:, 2:].max(1)
    flat = numbers.ravel()
    inked = np.flatnonzero(flat)
    peak = np.zeros(count, np.uint8)
    np.maximum.at(peak, flat[inked], dark.ravel()[inked])
    kept = (areas >= max(4, _SPECK_AREA * stroke**2)) & (peak >= 1.25 * floor)
    height = character_height(boxes, areas, stroke)
    if lined is not None:
        on_line = np.bincount(flat[inked], lined.ravel()[inked], count)
        thin = np.minimum(boxes[:, 2], boxes[:, 3]) <= 1.2 * stroke
        kept &= ~((on_line > 0.6 * areas) & (thin | (extent < _DOT * height)))
    kept[0] = False
    large = kept & (extent >= _DOT * height)
    small = np.flatnonzero(kept & ~large)
    if len(small):
        kept[small] = _is_near(boxes[small], boxes[large], _DOT_REACH * height)
    faded = cv2.dilate(kept[numbers].astype(np.uint8), np.ones((3, 3), np.uint8))
    dropped = (numbers > 0) & ~kept[numbers]
    return np.where((faded > 0) & ~dropped, ink, 0).astype(np.uint8)


def _is_near(dots: NDArray[np.int64], boxes: NDArray[np.int64], reach: float) -> NDArray[np.bool_]:
    """For each dot whether one of the boxes (x, y, width, height) is near."""
    found = np.zeros(len(dots), bool)
    if not len(boxes):
        return found
    for first in range(0, len(dots), 512):
        some = dots[first : first + 512, None]
        apart = [
            np.maximum(
                some[..., axis] - boxes[:, axis] - boxes[:, axis + 2],
                boxes[:, axis] - some[..., axis] - some[..., axis + 2],
            )
            for axis in (0, 1)
        ]
        found[first : first + 512] = (np.maximum(*apart) <= reach).any(1)
    return found


def character_height(boxes: NDArray[np.int64], areas: NDArray[np.int64], stroke: float) -> float:
    """The usual height of writing: the median of the heights of marks (x, y, width, height) by area; 0 is the paper."""
    heights = boxes[1:, 3]
    weights = np.where(heights >= 2 * stroke, areas[1:], 0)
    if not weights.any():
        return float(heights.max(initial=1))
    order = np.argsort(heights)
    total = np.cumsum(weights[order])
    return float(heights[order][np.searchsorted(total, total[-1] / 2)])


def is_writing(ink: NDArray[np.uint8], least: float) -> bool:
    """Whether ink (h×w, 0 to 255) may be writing: some of it has at least this height or width, in pixels, and if it is
    in many parts, most of it is in parts of about the same height. What a photograph of something else leaves is of all
    sizes, and most of it is small.
    """
    _, _, stats, _ = cv2.connectedComponentsWithStats((ink >= INKED).astype(np.uint8), connectivity=8)
    if len(stats) < 2 or stats[1:, 2:4].max() < least:
        return False
    heights, areas = stats[1:, 3].astype(np.float64), stats[1:, 4].astype(np.int64)
    if len(heights) < _MANY:
        return True
    order = np.argsort(heights)
    total = np.cumsum(areas[order])
    usual = float(heights[order][np.searchsorted(total, total[-1] / 2)])
    alike = (heights > usual / _ALIKE) & (heights < usual * _ALIKE)
    small = int((heights < _DOT * usual).sum())
    share = float(areas[alike].sum() / total[-1])
    return share >= _ALIKE_SHARE and (small <= len(heights) - small or share >= _SURELY_ALIKE)
