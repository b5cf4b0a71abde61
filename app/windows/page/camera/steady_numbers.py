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
        free = list(self._tracks)
        for each in self._tracks:
            each.missed += 1
        for number in numbers:
            best = max(free, key=lambda each: _overlap(each.corners, number.corners), default=None)
            if best and _overlap(best.corners, number.corners) >= _SAME_PLACE:
                free.remove(best)
            else:
                best = _Track(number.corners)
                self._tracks.append(best)
            best.add(number)
        self._tracks = [
            each for each in self._tracks if each.missed < (_HIDDEN_FROM if len(each.readings) >= _SHOWN_FROM else 2)
        ]
        return [each.steady() for each in self._tracks if len(each.readings) >= _SHOWN_FROM]


def _overlap(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Intersection over union of the upright boxes around two places."""
    low = np.maximum(one.min(0), other.min(0))
    high = np.minimum(one.max(0), other.max(0))
    shared = float(np.prod(np.maximum(high - low, 0)))
    area = float(np.prod(np.ptp(one, axis=0)) + np.prod(np.ptp(other, axis=0)))
    return shared / max(area - shared, 1e-12)
