"""Rapid mode: a pause after the last stroke ends the drawing, so that a series needs only the pen."""

from PySide6.QtCore import QObject, QTimer, Signal

MIN_PAUSE_MS, MAX_PAUSE_MS, DEFAULT_PAUSE_MS = 300, 2000, 700


class PauseTimer(QObject):
    """While it is on, emits `paused` `pause_ms` milliseconds after `start`, unless stopped before."""

    paused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEFAULT_PAUSE_MS)
        self._timer.timeout.connect(self.paused)

    @property
    def pause_ms(self) -> int:
        return self._timer.interval()

    def set_pause(self, pause_ms: int) -> None:
        """Set the pause, clipped to `MIN_PAUSE_MS` … `MAX_PAUSE_MS`."""
        self._timer.setInterval(min(max(pause_ms, MIN_PAUSE_MS), MAX_PAUSE_MS))

    def start(self) -> None:
        """Start or restart the pause if rapid mode is on."""
        if self.is_on:
            self._timer.start()

    def stop(self) -> None:
        """Stop: the pen is down again, or the drawing was ended in another way."""
        self._timer.stop()
