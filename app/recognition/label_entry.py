"""Text field for a label that is new or has several characters."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.toolkit.wrapped_label import WrappedLabel


class LabelEntry(QWidget):
    """A text field with a note below it. The window handles Enter."""

    edited = Signal()
    """The text was changed by typing, or begun with a key."""
    recognise_requested = Signal()
    """Space was pressed in the empty field."""
    cancelled = Signal()
    """Escape cleared the text; the canvas should get the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._line.setPlaceholderText(self.tr("Another label, then Enter"))
        self._line.setAccessibleName(self.tr("Label"))
        self._note = WrappedLabel(lines=2)
        self._note.setAccessibleName(self.tr("About this label"))
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addWidget(self._note)
        self._line.space_pressed.connect(self.recognise_requested)
        self._line.escape_pressed.connect(self._on_escape_pressed)
        self._line.textEdited.connect(self._on_text_edited)
        self.setFocusProxy(self._line)

    @property
    def text(self) -> str:
        return self._line.text()

    def start(self, text: str = "", note: str = "") -> None:
        """Take the focus, with `text` already entered."""
        self._line.setText(text)
        self._show_note(note)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def reset(self) -> None:
        self._line.setText("")  # unlike clear() this leaves no undo history, so the window gets Undo again
        self._show_note("")

    def show_preedit(self, text: str) -> None:
        """Show what an input method composes elsewhere, underlined as in any field; it is no part of `text`."""
        QApplication.sendEvent(self._line, QInputMethodEvent(text, []))

    def show_refusal(self, reason: str) -> None:
        """Show why the label is invalid; the text stays so that it can be edited."""
        self._show_note(f"⚠ {reason}")
        self._line.selectAll()

    def _show_note(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _on_text_edited(self) -> None:
        self._show_note("")
        self.edited.emit()

    def _on_escape_pressed(self) -> None:
        self.reset()
        self.cancelled.emit()


class _Line(QLineEdit):
    space_pressed = Signal()
    escape_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Without undo history in this field, Undo and Redo belong to the window.
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.text():
                event.accept()  # the first press clears this field, the next one the canvas
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not self.text():
            self.space_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.escape_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
