"""Rapid mode: a pause after a drawing ends it, so that a series needs nothing but the pen."""

from PySide6.QtCore import QObject, QTimer, Signal

SHORTEST, LONGEST, USUAL = 300, 2000, 700  # milliseconds


class PauseTimer(QObject):
    """While it is on, `paused` follows `begin_pause` after `pause` milliseconds, unless that is ended before."""

    paused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(USUAL)
        self._timer.timeout.connect(self.paused)

    @property
    def pause(self) -> int:
        return self._timer.interval()

    def set_pause(self, milliseconds: int) -> None:
        """From `SHORTEST` to `LONGEST`; other values become the nearer of the two."""
        self._timer.setInterval(min(max(milliseconds, SHORTEST), LONGEST))

    def begin_pause(self) -> None:
        """Count from now."""
        if self.is_on:
            self._timer.start()

    def end_pause(self) -> None:
        """The pen is down again, or something else is being said about the drawing."""
        self._timer.stop()
