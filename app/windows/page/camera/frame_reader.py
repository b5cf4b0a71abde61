"""Frames of the camera → the numbers on them, in a bounded time for each. No Qt in here."""

from time import monotonic

import cv2
import numpy as np
from numpy.typing import NDArray

from app.core.reader_snapshot import ReaderSnapshot
from app.windows.page.camera.number_tracks import NumberTracks, ReadNumber, look_of
from models.ink.ink import InkError
from models.lines.line import Box
from models.pages.layout import layout_of
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image

ROOM = (640, 480)
"""Width and height in pixels within which frames are read."""
_SHEET_PIXELS = 450_000
"""Small writing is enlarged at most to a sheet of so many pixels: a larger one takes too long for a frame."""
READING_S = 0.035
"""After this time the rest of a frame's numbers is left to the next frames. At least one number is read in each."""
MAX_NUMBERS = 150
"""In a frame; what has more is no page that could be read at this size."""


class FrameReader:
    """Reads the frames of one video by one snapshot. Not thread-safe."""

    def __init__(self, snapshot: ReaderSnapshot) -> None:
        """Raises `ModelFileError`."""
        self._snapshot = snapshot
        self._reader = PageReader(snapshot.open_classifier())
        self._tracks = NumberTracks()

    def read(self, pixels: NDArray[np.uint8]) -> list[ReadNumber]:
        """What is to be shown for the next frame (h×w×3 uint8; blue, green, red): its numbers, and those that were
        there a moment ago.
        """
        height, width = pixels.shape[:2]
        scale = min(1.0, ROOM[0] / width, ROOM[1] / height)
        size = round(width * scale), round(height * scale)
        small = cv2.cvtColor(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2RGB)
        try:
            layout = layout_of(sheet_from_image(np.asarray(small, np.uint8), most_pixels=_SHEET_PIXELS))
        except InkError:
            self._tracks.follow((), ())
            return self._tracks.shown()
        sheet, places = layout.sheet, layout.places if len(layout.places) <= MAX_NUMBERS else ()
        tracks = self._tracks.follow(
            [_corners(each.box, sheet.to_picture) / size for each in places],
            [look_of(_within(sheet.ink, each.box)) for each in places],
        )
        end = monotonic() + READING_S
        for track, place in sorted(zip(tracks, places, strict=True), key=lambda each: each[0].urgency):
            lines = self._reader.read_ink(
                sheet, place.components, memory=self._snapshot.memory, label_set=self._snapshot.label_set
            )
            probability = float(np.prod([line.probability for line in lines]))
            track.add(" ".join(line.text for line in lines), probability)
            if monotonic() > end:
                break
        return self._tracks.shown()


def _within(ink: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    return ink[round(box.top) : round(box.bottom), round(box.left) : round(box.right)]


def _corners(box: Box, to_picture: NDArray[np.float64]) -> NDArray[np.float64]:
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    corners = np.array([(left, top, 1), (right, top, 1), (right, bottom, 1), (left, bottom, 1)], np.float64)
    mapped = corners @ to_picture.T
    return mapped[:, :2] / mapped[:, 2:]
