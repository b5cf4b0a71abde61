"""Where the writer says what was meant: typed, and given with Enter."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget


class LabelEntry(QWidget):
    """A line for the label, and under it why a label was refused."""

    entered = Signal(str)
    """Enter was pressed with this text; empty confirms the reading."""
    recognise_asked = Signal()
    """Space was pressed where it cannot be part of a label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._line.setPlaceholderText("Enter if right, or type what it is")
        self._line.setAccessibleName("Label")
        self._refusal = QLabel()
        self._refusal.setWordWrap(True)
        self._refusal.setAccessibleName("Why the label was refused")
        self._refusal.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addWidget(self._refusal)
        self._line.returnPressed.connect(self._on_return_pressed)
        self._line.space_pressed.connect(self.recognise_asked)
        self._line.textEdited.connect(self._refusal.hide)
        self.setFocusProxy(self._line)

    def start(self, text: str = "") -> None:
        """Take the keyboard, with `text` typed already."""
        self._line.setText(text)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        self._line.setText("")  # unlike clear() this cannot be undone: Undo is the window's again
        self._refusal.hide()

    def show_refusal(self, reason: str) -> None:
        """Say why the label cannot be taken; what was typed stays to be mended."""
        self._refusal.setText(f"⚠ {reason}")
        self._refusal.show()
        self._line.selectAll()

    def _on_return_pressed(self) -> None:
        self.entered.emit(self._line.text())


class _Line(QLineEdit):
    space_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        # With nothing typed there is nothing to undo here: Undo is then the window's.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not self.text():
            self.space_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # Clear, in the window
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down must not confirm what nobody has seen
                super().keyPressEvent(event)
            event.accept()  # answered here; the window would answer once more
        else:
            super().keyPressEvent(event)
