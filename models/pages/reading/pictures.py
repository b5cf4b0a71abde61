"""The ink of a group as the picture of one character: what is read, and what a trial keeps."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Picture
from models.ink.raster import BOX

SIDE = 80
"""Longer side to which thin ink is enlarged and large ink reduced, in pixels."""
_THIN, _WIDENED = 1.6, 2.2
"""Width of a stroke below which it is widened, and what to, in pixels of MNIST's raster."""
_INKED = 64


def picture_of(ink: NDArray[np.uint8]) -> Picture:
    """The picture of a character, from its ink (h×w, cropped): of usual size, its strokes not too thin for a raster."""
    extent = max(ink.shape)
    width = stroke_width(ink)
    unit = extent / BOX
    is_thin = width < _THIN * unit
    if extent > SIDE or is_thin:
        scale = SIDE / extent
        size = max(1, round(ink.shape[1] * scale)), max(1, round(ink.shape[0] * scale))
        interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        ink = np.asarray(cv2.resize(ink, size, interpolation=interpolation), np.uint8)
        if is_thin:
            added = round((_WIDENED * unit - width) * scale / 2)
            if added > 0:
                kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * added + 1, 2 * added + 1))
                padded = cv2.copyMakeBorder(ink, added, added, added, added, cv2.BORDER_CONSTANT, value=(0,))
                ink = np.asarray(cv2.dilate(padded, kernel), np.uint8)
    return Picture(ink.shape[0], ink.shape[1], np.ascontiguousarray(ink, np.uint8).tobytes())


def stroke_width(ink: NDArray[np.uint8]) -> float:
    """Mean width of the strokes, in pixels: twice the area divided by the length of the outline."""
    mask = np.pad((ink >= _INKED).astype(np.uint8), 1)
    doubled = mask.repeat(2, 0).repeat(2, 1)  # else strokes of 1 and 2 pixels are all outline
    area = int(cv2.countNonZero(doubled))
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    inner = int(cv2.countNonZero(cv2.erode(doubled, cross)))
    return area / max(area - inner, 1)
