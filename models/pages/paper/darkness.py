"""Ink apart from paper: uneven light, shadows, colours and printed backgrounds are removed."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.pages.sheet import INKED

_SIDE = 480
"""Longer side, in pixels, of the picture in which the paper is estimated."""
_STROKE = 0.045
"""Greatest width of a stroke, as a share of the longer side of a page."""
_SMALL, _SMALL_STROKE = 220, 0.45
"""Height or width of a picture of one line, in pixels, and the greatest width of its strokes as a share of it."""
_NOISE = 5.0
"""Least darkness of ink, in deviations of the paper's noise."""
_FAINTEST = 0.05
"""Least darkness of ink, as a share of the paper's brightness."""
_LOW, _HIGH, _CORE = 0.45, 0.65, 0.2
"""Darkness of ink and of its cores, as shares of that of a usual stroke, and the least share of cores in a part of it:
the lines of a printed background are paler than the ink on them."""
_HAIR = 0.5
"""Width of a hair, as a share of that of a usual stroke."""
_PALE, _FULL = 0.25, 0.75
"""Darkness of paper and of full ink, as shares of that of a usual stroke."""


def darkness(grey: NDArray[np.uint8]) -> NDArray[np.float32]:
    """How much darker than the paper around it each pixel is (h×w, 0 to 1), whatever the light.

    The paper is what a closing leaves, which removes dark strokes narrower than its window.
    """
    scale = min(1.0, _SIDE / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    least = min(small.shape[:2])
    window = _SMALL_STROKE * least if min(grey.shape) < _SMALL else min(_STROKE * max(small.shape[:2]), least / 2)
    side = max(9, int(window)) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    paper = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, kernel, borderType=cv2.BORDER_REPLICATE)
    paper = cv2.blur(paper, (side, side))
    paper = cv2.resize(paper, grey.shape[::-1], interpolation=cv2.INTER_LINEAR).astype(np.float32)
    return np.clip((paper - grey) / np.maximum(paper, 16), 0, 1).astype(np.float32)


def ink_floor(dark: NDArray[np.float32]) -> float:
    """The darkness above which a pixel may be ink: above the noise of the paper."""
    part = dark[:: max(1, len(dark) // 600), :: max(1, dark.shape[1] // 600)]
    return max(_FAINTEST, _NOISE * 1.48 * float(np.median(np.abs(part - np.median(part)))))


def usual_darkness(dark: NDArray[np.float32]) -> float:
    """The darkness of a usual stroke; 0 if there is none. Otsu's threshold leaves out a printed background."""
    strong = dark[dark > ink_floor(dark)]
    if len(strong) < 20:
        return 0.0
    threshold, _ = cv2.threshold(np.rint(strong * 255).astype(np.uint8)[None], 0, 255, cv2.THRESH_OTSU)
    above = strong[strong > threshold / 255]
    return float(np.quantile(above if len(above) else strong, 0.6))


def ink_of(dark: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Ink from 0 to 255 (h×w): what is about as dark as a usual stroke, and what belongs to it."""
    usual = usual_darkness(dark)
    if not usual:
        return np.zeros(dark.shape, np.uint8)
    low = max(_LOW * usual, ink_floor(dark) * 0.8)
    count, labels = cv2.connectedComponents((dark > low).astype(np.uint8), connectivity=8)
    parts = np.asarray(labels, np.int32)
    areas = np.bincount(parts.ravel(), minlength=count)
    cores = np.bincount(parts[dark > _HIGH * usual], minlength=count)
    kept = cores > _CORE * areas
    kept[0] = False
    near = cv2.dilate(kept[parts].astype(np.uint8), np.ones((3, 3), np.uint8))
    scaled = np.clip((dark / usual - _PALE) / (_FULL - _PALE), 0, 1)
    return (scaled * near * 255).astype(np.uint8)


def without_hairs(ink: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`ink` without what is much thinner than its usual stroke: what a printed background leaves on it."""
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
