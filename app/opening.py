"""Opens the session from a thread, so that the window is on the screen before anything heavy loads."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal


class OpeningThread(QThread):
    """Ends with one of `session_opened` and `opening_failed`."""

    session_opened = Signal(object)
    """The `Session`."""
    opening_failed = Signal(str)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir

    def run(self) -> None:
        try:
            from app.session import Session  # here: this is the heavy import

            session = Session(self._data_dir)
        except Exception as error:  # the thread's boundary: whatever it is, the window must hear of it
            logging.exception("the session could not be opened")
            self.opening_failed.emit(str(error) or type(error).__name__)
        else:
            self.session_opened.emit(session)
