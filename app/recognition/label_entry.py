"""Where the writer types a label that one key cannot say: a new one, or one of several characters."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget


class LabelEntry(QWidget):
    """A line for the label, and under it what is to be said about it. Enter is the window's."""

    edited = Signal()
    """Something was typed."""
    recognise_asked = Signal()
    """Space was pressed where it cannot be part of a label."""
    abandoned = Signal()
    """Escape took away what was typed; the keyboard is wanted elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._line.setPlaceholderText(self.tr("Another label, then Enter"))
        self._line.setAccessibleName(self.tr("Label"))
        self._remark = QLabel()
        self._remark.setWordWrap(True)
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setAccessibleName(self.tr("About this label"))
        self._remark.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addWidget(self._remark)
        self._line.space_pressed.connect(self.recognise_asked)
        self._line.escape_pressed.connect(self._on_escape_pressed)
        self._line.textEdited.connect(self._on_text_edited)
        self.setFocusProxy(self._line)

    @property
    def text(self) -> str:
        return self._line.text()

    def start(self, text: str = "", remark: str = "") -> None:
        """Take the keyboard, with `text` typed already."""
        self._line.setText(text)
        self._show_remark(remark)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        self._line.setText("")  # unlike clear() this cannot be undone: Undo is the window's again
        self._show_remark("")

    def show_refusal(self, reason: str) -> None:
        """Say why the label cannot be taken; what was typed stays to be mended."""
        self._show_remark(f"⚠ {reason}")
        self._line.selectAll()

    def _show_remark(self, text: str) -> None:
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def _on_text_edited(self) -> None:
        self._show_remark("")
        self.edited.emit()

    def _on_escape_pressed(self) -> None:
        self.reset()
        self.abandoned.emit()


class _Line(QLineEdit):
    space_pressed = Signal()
    escape_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # With nothing typed there is nothing to undo here: Undo and Redo are then the window's.
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.text():
                event.accept()  # it clears this line first, and the canvas when it is pressed again
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
