"""Reads the ink while it is drawn and keeps the shown reading up to date."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.i18n.translation import error_text
from app.recognition.recognition_panel import RecognitionPanel
from models.system.errors import InkloopError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.reading import Reading
    from app.core.session import Session

MIN_GAP_S = 0.002  # pause between two live readings, for pen events and painting
SLOW_READING_S = 0.025  # after a reading this slow the pause is twice its duration


class LiveReader(QObject):
    """A drawing is *open* while it can grow; live readings of it are only shown, never stored.

    After `finish` its reading is *pending*: it waits for its label. Any change of the ink opens the drawing again.
    """

    message = Signal(str)
    """Why the ink cannot be read."""
    reading_shown = Signal()
    """The shown reading changed, or became pending."""

    def __init__(self, canvas: InkCanvas, panel: RecognitionPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._panel = canvas, panel
        self._session: Session | None = None
        self._shown_label: str | None = None
        self._is_live = True
        self._next_read_time = 0.0  # monotonic clock, seconds
        self._read_timer = QTimer(self)
        self._read_timer.setSingleShot(True)
        self._read_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._read_timer.timeout.connect(self._read_live)
        canvas.ink_changed.connect(self._on_ink_changed)

    @property
    def is_live(self) -> bool:
        return self._is_live

    @property
    def shown_label(self) -> str | None:
        """The predicted label that is shown."""
        return self._shown_label

    @property
    def pending_reading(self) -> "Reading | None":
        """The reading that waits for its label."""
        return self._session.reading if self._session else None

    def set_session(self, session: "Session") -> None:
        self._session = session
        self.refresh()

    def set_live(self, is_live: bool) -> None:
        """Read while the pen moves, or only on request."""
        self._is_live = is_live
        self.refresh()

    def finish(self) -> "Reading | None":
        """End the drawing and return its reading, now pending; None without ink or without a model."""
        if self._session is None:
            return None
        self._canvas.end_stroke()
        self._read_timer.stop()
        try:
            if self.pending_reading is None:
                self._session.recognise(self._canvas.ink)
        except InkloopError as error:
            self.message.emit(error_text(error))
            return None
        self._show(self.pending_reading)
        return self.pending_reading

    def refresh(self) -> None:
        """Read again: the model, the labels or the ink have changed."""
        if self._session and self.pending_reading:
            self._show(self._session.recognise(self.pending_reading.ink))
        elif self._is_live and self._canvas.ink:
            if not self._read_timer.isActive():
                self._read_timer.start(max(0, round((self._next_read_time - monotonic()) * 1000)))
        else:
            self._read_timer.stop()
            self._show(None)

    @Slot()
    def _on_ink_changed(self) -> None:
        if self._session:
            self._session.discard()
        self.refresh()

    @Slot()
    def _read_live(self) -> None:
        if self._session is None or self.pending_reading:
            return
        started = monotonic()
        try:
            self._show(self._session.read(self._canvas.ink))
        except InkloopError as error:
            self.message.emit(error_text(error))
        duration = monotonic() - started
        self._next_read_time = started + duration + (MIN_GAP_S if duration < SLOW_READING_S else 2 * duration)

    def _show(self, reading: "Reading | None") -> None:
        if reading or self._shown_label is not None:
            self._shown_label = reading.prediction.label if reading else None
            self._panel.show_reading(reading.prediction if reading else None, reading.raster if reading else None)
        self.reading_shown.emit()
