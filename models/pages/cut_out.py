"""Ink cut out of a sheet → picture of one character, as networks read it and trials keep it."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Picture
from models.ink.pen_width import sharpened, with_usual_width
from models.pages.sheet import INKED

_SIDE = 96
"""Greatest side of the picture, in pixels."""


def cut_out(ink: NDArray[np.uint8]) -> Picture:
    """The picture of `ink` (h×w, 0 to 255, of one character alone), cropped, with strokes of the usual width."""
    rows, columns = np.flatnonzero((ink >= INKED).any(1)), np.flatnonzero((ink >= INKED).any(0))
    crop = _within(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float32))
    crop /= crop.max()  # else a faint piece would vanish where its flanks are cut off
    made = _within(with_usual_width(sharpened(crop)))
    height, width = made.shape
    return Picture(height, width, np.rint(255 * made).astype(np.uint8).tobytes())


def _within(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    scale = _SIDE / max(ink.shape)
    if scale >= 1:
        return ink
    size = [max(1, round(side * scale)) for side in ink.shape[::-1]]
    return np.asarray(cv2.resize(ink, (size[0], size[1]), interpolation=cv2.INTER_AREA), np.float32)
