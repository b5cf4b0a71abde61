"""Takes pictures with a camera, in a thread that nothing else waits for."""

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QThread, Signal

from app.windows.page.camera.cameras import Camera, problem_of
from app.windows.page.camera.newest_frame import Frame, NewestFrame

if TYPE_CHECKING:
    import cv2
    import numpy as np
    from numpy.typing import NDArray

WANTED_SIZE = (1920, 1080)
"""Asked of the camera, which takes the nearest that it has: a page needs more than what is read as it runs."""
_MAX_MISSED = 5
"""Pictures that may be missed one after the other."""
_USUAL_RATE = 30.0
"""Frames a second of a video file that does not tell."""


class CaptureThread(QThread):
    """Runs until `end`, or until the camera gives no more pictures. A video file runs at its own pace, in a loop."""

    frame_taken = Signal()
    """There is a new frame; not emitted again before `acknowledge`."""
    failed = Signal(object)
    """A `Message` that tells why there is no picture."""

    def __init__(self, camera: Camera, frames: NewestFrame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.camera = camera
        self._frames = frames
        self._room = QSize(640, 480)
        self._is_announced = False

    def set_room(self, room: QSize) -> None:
        """The pixels of the screen in which the frames are shown."""
        self._room = QSize(room)

    def acknowledge(self) -> None:
        """The frame that was announced is shown."""
        self._is_announced = False

    def end(self) -> None:
        """Stop, and wait until the camera is free."""
        self.requestInterruption()
        self._frames.close()
        self.wait()

    def run(self) -> None:
        capture = _opened(self.camera)
        try:
            if not self._take(capture) and not self.isInterruptionRequested():
                self.failed.emit(problem_of(self.camera))
        finally:
            capture.release()
            self._frames.close()

    def _take(self, capture: "cv2.VideoCapture") -> bool:
        """Take pictures; False if there are none, or no more."""
        import cv2

        is_file = isinstance(self.camera.source, Path)
        pause_s = 1 / (capture.get(cv2.CAP_PROP_FPS) or _USUAL_RATE) if is_file else 0.0
        number, missed = 0, 0
        while not self.isInterruptionRequested():
            started = monotonic()
            is_taken, pixels = capture.read()
            if not is_taken:
                missed += 1
                if missed > _MAX_MISSED or not capture.isOpened():
                    return False
                if is_file:
                    capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
                continue
            number, missed = number + 1, 0
            self._frames.put(Frame(number, pixels, _for_screen(pixels, self._room)))  # pyright: ignore
            if not self._is_announced:
                self._is_announced = True
                self.frame_taken.emit()
            if (left_s := pause_s - (monotonic() - started)) > 0:
                QThread.usleep(round(left_s * 1e6))
        return True


def _opened(camera: Camera) -> "cv2.VideoCapture":
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)  # the window tells what is wrong
    if isinstance(camera.source, Path):
        return cv2.VideoCapture(str(camera.source))
    capture = cv2.VideoCapture(camera.source, cv2.CAP_V4L2 if sys.platform.startswith("linux") else cv2.CAP_ANY)
    if capture.isOpened():
        # Compressed pictures: uncompressed ones of this size come a few times a second from most cameras.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, WANTED_SIZE[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, WANTED_SIZE[1])
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture


def _for_screen(pixels: "NDArray[np.uint8]", room: QSize) -> "NDArray[np.uint8]":
    import cv2

    height, width = pixels.shape[:2]
    scale = min(room.width() / width, room.height() / height)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return cv2.cvtColor(cv2.resize(pixels, size, interpolation=method), cv2.COLOR_BGR2BGRA)  # pyright: ignore
