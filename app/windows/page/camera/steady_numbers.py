"""Readings of single frames → readings that do not flicker. No Qt in here."""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.windows.page.camera.frame_reading import ReadNumber

_REMEMBERED = 8
"""Readings of a place that are counted."""
_SHOWN_FROM = 2
"""Readings of a place before it is shown: what is seen once may be a shadow."""
_HIDDEN_FROM = 5
"""Frames without the place before it is hidden."""
_SAME_PLACE = 0.4
"""Least overlap, as a share of both places together, of two readings of one number."""
_FOLLOWING = 0.5
"""Share of a new place in the shown one: the rest is noise of the frame."""


@dataclass(slots=True, eq=False)
class _Track:
    corners: NDArray[np.float64]
    readings: deque[ReadNumber] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    text: str = ""
    missed: int = 0

    def add(self, reading: ReadNumber) -> None:
        self.readings.append(reading)
        self.corners = self.corners + _FOLLOWING * (reading.corners - self.corners)
        self.missed = 0
        counts = Counter(each.text for each in self.readings)
        text, count = counts.most_common(1)[0]
        if count > counts[self.text]:  # as often is not enough: the shown one stays
            self.text = text

    def steady(self) -> ReadNumber:
        # Of how many readings this is one counts as much as how sure each was.
        alike = [each.probability for each in self.readings if each.text == self.text]
        return ReadNumber(self.text, float(sum(alike) / len(self.readings)), self.corners)


class SteadyNumbers:
    """Follows numbers from frame to frame. What is shown is the most frequent of the last readings of a place."""

    def __init__(self) -> None:
        self._tracks: list[_Track] = []

    def add(self, numbers: Sequence[ReadNumber]) -> list[ReadNumber]:
        """The readings of the next frame; returns what is to be shown."""
        overlaps = _overlaps([each.corners for each in self._tracks], [each.corners for each in numbers])
        before = list(self._tracks)
        for each in before:
            each.missed += 1
        for place, number in enumerate(numbers):
            best = int(overlaps[:, place].argmax()) if before else 0
            if before and overlaps[best, place] >= _SAME_PLACE:
                before[best].add(number)
                overlaps[best] = 0  # taken
            else:
                self._tracks.append(_Track(number.corners))
                self._tracks[-1].add(number)
        self._tracks = [
            each for each in self._tracks if each.missed < (_HIDDEN_FROM if len(each.readings) >= _SHOWN_FROM else 2)
        ]
        return [each.steady() for each in self._tracks if len(each.readings) >= _SHOWN_FROM]


def _overlaps(one: Sequence[NDArray[np.float64]], other: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """n×m: intersection over union of the upright boxes around the places of both."""
    if not one or not other:
        return np.zeros((len(one), len(other)))
    ones, others = np.stack(one)[:, None], np.stack(other)[None]
    low, high = np.maximum(ones.min(2), others.min(2)), np.minimum(ones.max(2), others.max(2))
    shared = np.maximum(high - low, 0).prod(2)
    return shared / np.maximum(np.ptp(ones, axis=2).prod(2) + np.ptp(others, axis=2).prod(2) - shared, 1e-12)
