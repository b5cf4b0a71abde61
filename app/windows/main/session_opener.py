"""Opens the session from a thread, so that the window is on the screen before anything heavy loads."""

import logging
from pathlib import Path

from PySide6.QtCore import QThread, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n.translation import error_text

INTERVAL = 3000  # milliseconds


class SessionOpener(QThread):
    """Ends with one of `session_opened` and `opening_failed`, and then begins again, as long as `window` is there."""

    session_opened = Signal(object)
    """The `Session`."""
    opening_failed = Signal(str)
    """Why. The same reason is told once."""

    def __init__(self, data_dir: Path, window: QWidget) -> None:
        super().__init__(window)
        self._data_dir = data_dir
        self._window = window
        self._reason = ""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(INTERVAL)
        self._again.timeout.connect(self._try_again)
        self.finished.connect(self._on_finished)

    def run(self) -> None:
        try:
            from app.core.session import Session  # here: this is the heavy import

            session = Session(self._data_dir)
        except Exception as error:  # the thread's boundary: whatever it is, the window must hear of it
            reason = error_text(error)
            if reason != self._reason:
                logging.exception("the session could not be opened")
                self.opening_failed.emit(reason)
            self._reason = reason
        else:
            self._reason = ""
            self.session_opened.emit(session)

    @Slot()
    def _on_finished(self) -> None:
        if self._reason:
            self._again.start()

    @Slot()
    def _try_again(self) -> None:
        if self._window.isVisible():
            self.start()
