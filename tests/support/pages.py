"""Pictures of pages, drawn with a felt pen."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from models.pages.sheet import Sheet

ROW, COLUMN = 70, 160
"""Distances in pixels."""


def page_image(table: Sequence[Sequence[str]], *, scale: float = 1.5, pen: int = 4) -> NDArray[np.uint8]:
    """A white page with a text in each place that is not empty: h×w×3 uint8."""
    columns = max(map(len, table))
    image = np.full((40 + ROW * len(table), 40 + COLUMN * columns, 3), 245, np.uint8)
    for row, texts in enumerate(table):
        for column, text in enumerate(texts):
            where = (20 + COLUMN * column, 70 + ROW * row)
            for number, character in enumerate(text):
                at = (where[0] + 34 * number, where[1])
                cv2.putText(image, character, at, cv2.FONT_HERSHEY_SIMPLEX, scale, (40, 30, 30), pen, cv2.LINE_AA)
    return image


def page_sheet(table: Sequence[Sequence[str]]) -> Sheet:
    """The sheet of `page_image`, as if it had been straightened without any loss."""
    image = page_image(table)
    return Sheet(image, np.clip((245 - image[..., 1].astype(int)) * 255 // 215, 0, 255).astype(np.uint8))
