"""Keeps what shows as read in step with the ink, while the pen moves and after it."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.i18n.translation import error_text
from app.recognition.recognition_panel import RecognitionPanel
from models.system.errors import ModelsError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.reading import Reading
    from app.core.session import Session

MIN_GAP_S = 0.002  # seconds between two live readings, which belong to the pen and to painting
SLOW_READING_S = 0.025  # a live reading that takes so many seconds leaves the pen twice as long


class LiveReader(QObject):
    """A drawing is *open* while it can grow: with live reading it is read all the time, which counts for nothing.

    It *waits* for its answer once `settled` was called; whatever changes the ink opens it again.
    """

    message = Signal(str)
    """Why the ink cannot be read."""
    shown = Signal()
    """Another reading shows, or none, or the drawing waits now."""

    def __init__(self, canvas: InkCanvas, panel: RecognitionPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._panel = canvas, panel
        self._session: Session | None = None
        self._seen: str | None = None
        self._is_live = True
        self._not_before = 0.0  # the clock's time of the next live reading
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setTimerType(Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self._read_live)
        canvas.ink_changed.connect(self._on_ink_changed)

    @property
    def is_live(self) -> bool:
        return self._is_live

    @property
    def shown_label(self) -> str | None:
        """The label that shows as read."""
        return self._seen

    @property
    def waiting(self) -> "Reading | None":
        """The reading that waits for its answer."""
        return self._session.reading if self._session else None

    def set_session(self, session: "Session") -> None:
        self._session = session
        self.refresh()

    def set_live(self, is_live: bool) -> None:
        """Read while the pen moves, or only when it is asked for."""
        self._is_live = is_live
        self.refresh()

    def finish(self) -> "Reading | None":
        """The reading of all that is drawn, which waits from now on; None without ink or without a model."""
        if self._session is None:
            return None
        self._canvas.end_stroke()
        self._soon.stop()
        try:
            if self.waiting is None:
                self._session.recognise(self._canvas.ink)
        except ModelsError as error:
            self.message.emit(error_text(error))
            return None
        self._show(self.waiting)
        return self.waiting

    def refresh(self) -> None:
        """What shows may not be what would be read now."""
        if self._session and self.waiting:
            self._show(self._session.recognise(self.waiting.ink))
        elif self._is_live and self._canvas.ink:
            if not self._soon.isActive():
                self._soon.start(max(0, round((self._not_before - monotonic()) * 1000)))
        else:
            self._soon.stop()
            self._show(None)

    @Slot()
    def _on_ink_changed(self) -> None:
        if self._session:
            self._session.discard()
        self.refresh()

    @Slot()
    def _read_live(self) -> None:
        if self._session is None or self.waiting:
            return
        began = monotonic()
        try:
            self._show(self._session.read(self._canvas.ink))
        except ModelsError as error:
            self.message.emit(error_text(error))
        took = monotonic() - began
        self._not_before = began + took + (MIN_GAP_S if took < SLOW_READING_S else 2 * took)

    def _show(self, reading: "Reading | None") -> None:
        if reading or self._seen is not None:
            self._seen = reading.prediction.label if reading else None
            self._panel.show_reading(reading.prediction if reading else None, reading.raster if reading else None)
        self.shown.emit()
