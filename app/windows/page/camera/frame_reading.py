"""One frame of the camera → the numbers on it. No Qt in here."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.core.reader_snapshot import ReaderSnapshot
from models.ink.ink import InkError
from models.lines.line import Box
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image

ROOM = (640, 480)
"""Width and height in pixels within which frames are read."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadNumber:
    """What is read in one place of a frame.

    `corners` are 4×2: x and y, as shares of the frame (0 to 1), from the upper left one clockwise. `probability` is
    that all of the text is right.
    """

    text: str
    probability: float
    corners: NDArray[np.float64]


class FrameReader:
    """Reads frames by one snapshot. Not thread-safe."""

    def __init__(self, snapshot: ReaderSnapshot) -> None:
        """Raises `ModelFileError`."""
        self._snapshot = snapshot
        self._reader = PageReader(snapshot.open_classifier())

    def read(self, pixels: NDArray[np.uint8]) -> list[ReadNumber]:
        """The numbers in a picture (h×w×3 uint8; blue, green, red), in reading order; none if it has no ink."""
        height, width = pixels.shape[:2]
        scale = min(1.0, ROOM[0] / width, ROOM[1] / height)
        size = round(width * scale), round(height * scale)
        small = cv2.cvtColor(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2RGB)
        try:
            sheet = sheet_from_image(small)  # pyright: ignore[reportArgumentType]
            page = self._reader.read(sheet, memory=self._snapshot.memory, label_set=self._snapshot.label_set)
        except InkError:
            return []
        return [
            ReadNumber(each.text, each.probability, _corners(each.box, sheet.to_picture) / size)
            for each in page.cells
            if each.text
        ]


def _corners(box: Box, to_picture: NDArray[np.float64]) -> NDArray[np.float64]:
    corners = np.array(
        [
            (box.left, box.top, 1),
            (box.right, box.top, 1),
            (box.right, box.bottom, 1),
            (box.left, box.bottom, 1),
        ],
        np.float64,
    )
    mapped = corners @ to_picture.T
    return mapped[:, :2] / mapped[:, 2:]
