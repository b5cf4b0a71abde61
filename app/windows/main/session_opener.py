"""Opens the session in a thread, so that the window is painted before the heavy imports."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n.translation import error_text
from app.toolkit.background_task import BackgroundTask, Report, run_in_background

if TYPE_CHECKING:
    from app.core.session import Session

RETRY_MS = 3000


class SessionOpener(QObject):
    """Retries every `RETRY_MS` until the session is open, while `window` is visible."""

    session_opened = Signal(object)
    """The `Session`."""
    opening_failed = Signal(str)
    """The reason; emitted once while it stays the same."""

    def __init__(self, data_dir: Path, window: QWidget) -> None:
        super().__init__(window)
        self._data_dir = data_dir
        self._window = window
        self._last_reason = ""
        self._task: BackgroundTask | None = None
        self._retry_timer = QTimer(self)
        self._retry_timer.setSingleShot(True)
        self._retry_timer.setInterval(RETRY_MS)
        self._retry_timer.timeout.connect(self._try_again)

    @Slot()
    def start(self) -> None:
        self._task = run_in_background(self._open, parent=self, on_done=self._on_done, on_failed=self._on_failed)

    def wait(self) -> None:
        """Wait until a running attempt has ended and its signal was emitted."""
        if self._task:
            self._task.wait()

    def _open(self, _report: Report) -> "Session | None":
        """Returns None if it fails for the same reason as before, which is logged already."""
        try:
            from app.core.session import Session  # here: this is the heavy import

            return Session(self._data_dir)
        except Exception as error:
            if error_text(error) == self._last_reason:
                return None
            raise

    def _on_done(self, session: "Session | None") -> None:
        if session:
            self.session_opened.emit(session)
        else:
            self._retry_timer.start()

    def _on_failed(self, error: Exception) -> None:
        self._last_reason = error_text(error)
        self.opening_failed.emit(self._last_reason)
        self._retry_timer.start()

    @Slot()
    def _try_again(self) -> None:
        if self._window.isVisible():
            self.start()
