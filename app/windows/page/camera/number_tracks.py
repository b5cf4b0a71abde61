"""Follows the numbers of a video from frame to frame, so that what is shown does not flicker. No Qt in here."""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

_REMEMBERED = 8
"""Readings of a number that are counted."""
_SHOWN_FROM = 2
"""Frames with a number before it is shown: what is seen once may be a shadow."""
_HIDDEN_FROM = 5
"""Frames without a number before it is hidden."""
_SAME_PLACE = 0.35
"""Least overlap, as a share of both places together, of one number in two frames."""
_SAME_LOOK = 0.6
"""Least correlation of one number's ink in two frames."""
_FOLLOWING = 0.6
"""Share of a new place in the shown one: the rest is noise of the frame."""
_LOOK = (32, 16)
"""Width and height of the small picture by which a number is known again."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadNumber:
    """What is read in one place of a frame.

    `corners` are 4×2: x and y, as shares of the frame (0 to 1), from the upper left one clockwise. `probability` is
    that all of the text is right, and smaller where frames disagree.
    """

    text: str
    probability: float
    corners: NDArray[np.float64]


@dataclass(slots=True, eq=False)
class Track:
    """One number through the frames: where it was last, how it looked, and what was read."""

    corners: NDArray[np.float64]
    look: NDArray[np.float32]
    readings: deque[tuple[str, float]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    text: str = ""
    seen: int = 0
    missed: int = 0
    """Frames since it was seen."""
    age: int = 0
    """Frames since it was read."""

    def add(self, text: str, probability: float) -> None:
        """A reading of it. What is shown changes when another text was read more often."""
        self.readings.append((text, probability))
        self.age = 0
        counts = Counter(text for text, _ in self.readings)
        most, count = counts.most_common(1)[0]
        if count > counts[self.text]:
            self.text = most

    @property
    def urgency(self) -> tuple[float, int]:
        """The least is to be read next: what was read seldom, then what was not read for the longest time."""
        return len(self.readings), -self.age

    @property
    def shown(self) -> ReadNumber | None:
        """None if it is not to be shown."""
        if not self.text or self.seen < _SHOWN_FROM:
            return None
        alike = [probability for text, probability in self.readings if text == self.text]
        return ReadNumber(self.text, sum(alike) / len(self.readings), self.corners)

    def _move(self, corners: NDArray[np.float64], look: NDArray[np.float32]) -> None:
        if float((look * self.look).sum()) < _SAME_LOOK:  # another number has come to this place
            self.readings.clear()
            self.text, self.seen = "", 0
            self.corners = corners
        self.corners = self.corners + _FOLLOWING * (corners - self.corners)
        self.look = look
        self.seen, self.missed = self.seen + 1, 0


class NumberTracks:
    """The numbers in sight."""

    def __init__(self) -> None:
        self._tracks: list[Track] = []

    def follow(self, corners: Sequence[NDArray[np.float64]], looks: Sequence[NDArray[np.float32]]) -> list[Track]:
        """The tracks of the numbers of the next frame, by their corners and looks: known ones, or new ones."""
        known = list(self._tracks)
        for each in known:
            each.missed += 1
            each.age += 1
        overlaps = _overlaps([each.corners for each in known], corners)
        found: list[Track] = []
        for place, (its, look) in enumerate(zip(corners, looks, strict=True)):
            best = int(overlaps[:, place].argmax()) if known else 0
            if known and overlaps[best, place] >= _SAME_PLACE:
                track = known[best]
                overlaps[best] = 0  # taken
            else:
                track = Track(its, look)
                self._tracks.append(track)
            track._move(its, look)
            found.append(track)
        self._tracks = [each for each in self._tracks if each.missed < (_HIDDEN_FROM if each.seen > 1 else 1)]
        return found

    def shown(self) -> list[ReadNumber]:
        """What is to be shown."""
        return [shown for each in self._tracks if (shown := each.shown)]


def look_of(ink: NDArray[np.uint8]) -> NDArray[np.float32]:
    """What a number's ink (h×w) looks like, small: two of them, multiplied and summed, are their correlation."""
    small = cv2.resize(ink, _LOOK, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 1.0).astype(np.float32)
    small -= small.mean()
    return small / max(float(np.linalg.norm(small)), 1e-6)


def _overlaps(one: Sequence[NDArray[np.float64]], other: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """n×m: intersection over union of the upright boxes around the places of both."""
    if not one or not other:
        return np.zeros((len(one), len(other)))
    ones, others = np.stack(one)[:, None], np.stack(other)[None]
    low, high = np.maximum(ones.min(2), others.min(2)), np.minimum(ones.max(2), others.max(2))
    shared = np.maximum(high - low, 0).prod(2)
    return shared / np.maximum(np.ptp(ones, axis=2).prod(2) + np.ptp(others, axis=2).prod(2) - shared, 1e-12)
