"""The newest frame of a camera, handed from one thread to others; older ones are dropped. No Qt in here."""

from dataclasses import dataclass
from threading import Condition

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of the camera; `number` counts from 1.

    `pixels` are those of the camera, h×w×3 uint8 in the order blue, green, red. `shown` is made for the screen, in its
    size: h×w×4 uint8 in the order blue, green, red and an unused byte.
    """

    number: int
    pixels: NDArray[np.uint8]
    shown: NDArray[np.uint8]


class NewestFrame:
    """Holds one frame."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._frame: Frame | None = None
        self._is_closed = False

    def get(self) -> Frame | None:
        """The newest frame; None before the first."""
        return self._frame

    def put(self, frame: Frame) -> None:
        """Replace the frame, and wake who waits for one."""
        with self._condition:
            self._frame = frame
            self._condition.notify_all()

    def close(self) -> None:
        """There will be no more frames: nobody waits any longer."""
        with self._condition:
            self._is_closed = True
            self._condition.notify_all()

    def wait_for(self, after: int) -> Frame | None:
        """The newest frame with a number above `after`, as soon as there is one; None after `close`."""
        with self._condition:
            self._condition.wait_for(
                lambda: self._is_closed or (self._frame is not None and self._frame.number > after)
            )
            return None if self._is_closed else self._frame
