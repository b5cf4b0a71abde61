"""Reads the ink while it is drawn and keeps the shown reading up to date."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.i18n.translation import error_text
from app.recognition.line_view import LineView
from models.ink.ink import AnyInk
from models.system.errors import InkloopError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.line_edits import LineEdits
    from app.core.line_reading import LineReading
    from app.core.session import Session
    from models.ink.pieces import Group

MIN_GAP_S = 0.002  # pause between two live readings, for pen events and painting
SLOW_READING_S = 0.025  # after a reading this slow the pause is twice its duration


class LiveReader(QObject):
    """A drawing is *open* while it can grow; live readings of it are only shown, never stored.

    After `finish` its reading is *pending*: it waits for its answer. Any change of the ink opens the drawing again.
    """

    message = Signal(str)
    """Why the ink cannot be read."""
    reading_shown = Signal()
    """The shown reading changed, or became pending."""

    finished = Signal()
    """The drawing was ended."""

    def __init__(self, canvas: InkCanvas, view: LineView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._view = canvas, view
        self._session: Session | None = None
        self._edits: LineEdits | None = None
        self._shown: LineReading | None = None
        self._is_live = True
        self._is_preliminary = False  # the shown reading was made while the pen was down
        self._is_one = False
        self._next_read_time = 0.0  # monotonic clock, seconds
        self._read_timer = QTimer(self)
        self._read_timer.setSingleShot(True)
        self._read_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._read_timer.timeout.connect(self._read_live)
        canvas.ink_changed.connect(self._on_ink_changed)
        canvas.pause_begun.connect(self._on_pause_begun)

    @property
    def is_live(self) -> bool:
        return self._is_live

    @property
    def shown(self) -> "LineReading | None":
        """The reading that is shown; the ink may have grown since."""
        return self._shown

    @property
    def pending(self) -> "LineReading | None":
        """The reading that waits for its answer."""
        return self._session.pending if self._session else None

    def set_session(self, session: "Session", edits: "LineEdits") -> None:
        """`edits` are what the writer decided about single characters."""
        self._session, self._edits = session, edits
        self.refresh()

    def set_live(self, is_live: bool) -> None:
        """Read while the pen moves, or only on request."""
        self._is_live = is_live
        self.refresh()

    def set_one(self, is_one: bool) -> None:
        """Take all that is drawn for one character."""
        if is_one is not self._is_one:
            self._is_one = is_one
            self.refresh()

    def finish(self) -> "LineReading | None":
        """End the drawing and return its reading, now pending; None without ink or without a model."""
        line = self._finish()
        self.finished.emit()
        return line

    def _finish(self) -> "LineReading | None":
        if self._session is None:
            return None
        self._canvas.end_stroke()
        self._read_timer.stop()
        try:
            if self.pending is None:
                self._recognise(self._canvas.ink)
        except InkloopError as error:
            self.message.emit(error_text(error))
            return None
        self._show(self.pending)
        return self.pending

    def refresh(self) -> None:
        """Read again: the model, the labels or the ink have changed."""
        if self._session and self.pending:
            self._show(self._recognise(self.pending.ink))
        elif self._is_live and self._canvas.has_ink:
            if not self._read_timer.isActive():
                self._read_timer.start(max(0, round((self._next_read_time - monotonic()) * 1000)))
        else:
            self._read_timer.stop()
            self._show(None)

    def read_now(self) -> "LineReading | None":
        """What is drawn, read now: the drawing stays open or pending. None without ink or without a model."""
        if self._session is None or not self._canvas.has_ink:
            return None
        if self.pending:
            self._show(self._recognise(self.pending.ink))
        else:
            self._read_live()
        return self._shown

    @Slot()
    def _on_ink_changed(self) -> None:
        if self._session:
            self._session.discard()
        self._view.unchoose()
        self.refresh()

    @Slot()
    def _on_pause_begun(self) -> None:
        if self._is_preliminary:
            self._is_preliminary = False
            self.refresh()

    @Slot()
    def _read_live(self) -> None:
        if self._session is None or self.pending:
            return
        started = monotonic()
        try:
            ink, self._is_preliminary = self._canvas.ink, self._canvas.is_pen_down
            self._show(
                self._session.read_lines(ink, self._groups(ink), as_one=self._is_one, pen_is_down=self._is_preliminary)
            )
        except InkloopError as error:
            self.message.emit(error_text(error))
        duration = monotonic() - started
        self._next_read_time = started + duration + (MIN_GAP_S if duration < SLOW_READING_S else 2 * duration)

    def _recognise(self, ink: AnyInk) -> "LineReading":
        assert self._session
        return self._session.recognise_lines(ink, self._groups(ink), as_one=self._is_one)

    def _groups(self, ink: AnyInk) -> "tuple[Group, ...]":
        return self._edits.groups(ink) if self._edits else ()

    def _show(self, line: "LineReading | None") -> None:
        if line or self._shown is not None:
            self._shown = line
            self._view.show_line(line, self._edits.labels(line) if self._edits and line else {})
        self.reading_shown.emit()
