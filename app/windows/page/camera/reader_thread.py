"""Reads the newest frame again and again, in a thread with a classifier of its own."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.windows.page.camera.newest_frame import NewestFrame

if TYPE_CHECKING:
    from app.core.reader_snapshot import ReaderSnapshot

FRAME_PAUSE_US = 5000
"""After each frame, for the window and the camera."""


class ReaderThread(QThread):
    """Runs until the frames end, or until `end`."""

    numbers_read = Signal(object)
    """What is to be shown: a list of `ReadNumber`."""
    failed = Signal(object)
    """The exception that ended the reading."""

    def __init__(self, snapshot: "ReaderSnapshot", frames: NewestFrame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot, self._frames = snapshot, frames
        self.frame_count = 0
        """Frames that were read."""

    def set_snapshot(self, snapshot: "ReaderSnapshot") -> None:
        """Read by this one from the next frame on."""
        self._snapshot = snapshot

    def end(self) -> None:
        """Stop after the frame that is being read, and wait for it."""
        self.requestInterruption()
        self._frames.close()
        self.wait()

    def run(self) -> None:
        try:
            self._read()
        except Exception as error:  # the thread's boundary: the window shows it
            logging.exception("reading the camera failed")
            self.failed.emit(error)

    def _read(self) -> None:
        from app.windows.page.camera.frame_reader import FrameReader

        last, snapshot, reader = 0, self._snapshot, FrameReader(self._snapshot)
        while not self.isInterruptionRequested() and (frame := self._frames.wait_for(last)):
            last = frame.number
            if self._snapshot is not snapshot:
                snapshot = self._snapshot
                reader = FrameReader(snapshot)
            self.numbers_read.emit(reader.read(frame.pixels))
            self.frame_count += 1
            QThread.usleep(FRAME_PAUSE_US)
