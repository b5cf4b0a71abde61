"""Picture of a page → sheet: upright, straight, ink apart from paper."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.ink import InkError
from models.pages.sheet import Sheet
from models.system.errors import Message

NO_INK = Message("There is nothing written on this picture. Choose one that shows numbers on paper.")
_MIN_CONTRAST = 24


def sheet_from_image(image: NDArray[np.uint8]) -> Sheet:
    """The sheet of an upright picture (h×w×3 uint8, RGB). Raises `InkError` if there is nothing written on it."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    window = max(15, max(grey.shape) // 40) | 1
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (window, window)))
    darkness = cv2.subtract(cv2.blur(paper, (window, window)), grey)
    usual = float(np.quantile(darkness[darkness > _MIN_CONTRAST], 0.7)) if (darkness > _MIN_CONTRAST).any() else 0.0
    if not usual:
        raise InkError(NO_INK)
    ink = np.clip(darkness.astype(np.float32) * (255 / usual), 0, 255).astype(np.uint8)
    return Sheet(image, ink)
