"""Joins and splits characters by hand, and gives labels to single ones, before the line is answered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.recognition.line_view import LineView
from app.recognition.live_reader import LiveReader
from app.toolkit.accessibility import announce

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.line_edits import LineEdits
    from app.core.session import Session
    from models.ink.labels import Label


class Segmentation(QObject):
    """Each change is a step of its own for undo and redo, before those of the ink that it was made on."""

    message = Signal(str)
    """A line for the status bar."""

    def __init__(self, canvas: InkCanvas, view: LineView, reader: LiveReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._view, self._reader = canvas, view, reader
        self._session: Session | None = None
        self._edits: LineEdits | None = None
        canvas.characters_joined.connect(self.join)

    def set_session(self, session: "Session", edits: "LineEdits") -> None:
        self._session, self._edits = session, edits

    @property
    def is_chosen(self) -> bool:
        """True if the writer chose one of several characters."""
        return self._view.is_chosen

    @property
    def place(self) -> int:
        """The place of the chosen character."""
        return self._view.place

    @Slot()
    def join_with_previous(self) -> None:
        """Make one character of the chosen one and the one before it."""
        line = self._reader.read_now()
        if line is None or self._view.place == 0:
            self.message.emit(self.tr("There is no character before this one to join it with"))
        else:
            self.join(self._view.place - 1, self._view.place)

    @Slot(int, int)
    def join(self, first: int, last: int) -> None:
        """Make one character of those from `first` to `last`."""
        line = self._reader.read_now()
        if self._edits and line and first < last < len(line.readings):
            self._edits.join(line, first, last)
            self._show(first)

    @Slot()
    def split(self) -> None:
        """Make two characters of the chosen one."""
        line = self._reader.read_now()
        if self._session is None or self._edits is None or line is None:
            return
        place = self._view.place
        if parts := self._session.split(line, place):
            self._edits.split(line, parts)
            self._show(place)
        else:
            self.message.emit(self.tr("This character cannot be split"))

    def give_label(self, label: "Label") -> bool:
        """Give the chosen character a label, which is stored with the line; False if nothing is read."""
        line = self._reader.read_now()
        if self._edits is None or line is None:
            return False
        place = self._view.place
        self._edits.give_label(line, place, label)
        self._show(place)
        return True

    def undo(self) -> bool:
        """Undo the last change if it was made on the ink that is there now."""
        return self._step(self._edits is not None and self._edits.undo(self._canvas.ink))

    def redo(self) -> bool:
        """Redo the change that was undone last, if it was made on the ink that is there now."""
        return self._step(self._edits is not None and self._edits.redo(self._canvas.ink))

    def _step(self, is_done: bool) -> bool:
        if is_done:
            self._reader.read_now()
            announce(self._canvas, self._view.text)
        return is_done

    def _show(self, place: int) -> None:
        """The character at `place` was changed."""
        self._reader.read_now()
        self._view.choose(place)
        announce(self._canvas, self._view.text)
