"""A bar for messages that the user should see and can dismiss."""

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

MAX_LINES = 2
"""Lines of a message in the bar; the rest is under Details."""
MIN_SHOWN_MS, SHOWN_PER_CHARACTER_MS = 6000, 60
"""A piece of information goes after the time that it takes to notice and read it."""


class MessageBar(QFrame):
    """Hidden while there is no message.

    A piece of information goes after a while. A warning stays until it is dismissed or its cause goes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.text = ""
        """The message."""
        self.details = ""
        """What is shown under Details after the message."""
        self._icon = QLabel()
        self._label = _ElidedLabel()
        self._label.setAccessibleName(self.tr("Notice"))
        self.details_button = QPushButton(self.tr("Details"))
        self.details_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.details_button.clicked.connect(self.show_details)
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_TitleBarCloseButton))
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        self._details_dialog: QDialog | None = None
        self.hide()

    def inform(self, text: str, details: str = "") -> None:
        """Show a message that goes after a while."""
        self._show(text, details, QStyle.StandardPixmap.SP_MessageBoxInformation)
        self._timer.start(MIN_SHOWN_MS + SHOWN_PER_CHARACTER_MS * len(text))

    def warn(self, text: str, details: str = "") -> None:
        """Show a message that stays until it is dismissed or hidden by its sender."""
        self._show(text, details, QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._timer.stop()

    def _show(self, text: str, details: str, symbol: QStyle.StandardPixmap) -> None:
        side = self.fontMetrics().height()
        self._icon.setPixmap(self.style().standardIcon(symbol).pixmap(side, side))
        self.text, self.details = text, details
        self._label.show_text(text)
        self._show_details_button()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_details_button()

    def _show_details_button(self) -> None:
        self.details_button.setVisible(bool(self.details) or self._label.is_elided)

    @Slot()
    def _on_time_over(self) -> None:
        """Hide, but not under the pointer, which may be on the way to Details."""
        if self.underMouse() or self.details_button.hasFocus():
            self._timer.start(MIN_SHOWN_MS)
        else:
            self.hide()

    @Slot()
    def show_details(self) -> None:
        """Show the whole message in a dialog, in which it can be selected and copied."""
        dialog = self._details_dialog = QDialog(self.window())
        dialog.setWindowTitle(self.tr("Details"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QPlainTextEdit("\n\n".join(filter(None, (self.text, self.details))))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.reject)
        layout = QVBoxLayout(dialog)
        layout.addWidget(text)
        layout.addWidget(buttons)
        dialog.resize(QSize(520, 260))
        dialog.open()


class _ElidedLabel(QLabel):
    """Plain text that is wrapped to the width of the label and elided after `MAX_LINES`."""

    def __init__(self) -> None:
        super().__init__()
        self.is_elided = False
        self._whole_text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        self._whole_text = text
        self.setAccessibleDescription(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = _wrapped(self._whole_text, self.font(), max(1, self.width()))
        self.is_elided = len(lines) > MAX_LINES
        if self.is_elided:
            rest = " ".join(lines[MAX_LINES - 1 :])
            lines[MAX_LINES - 1 :] = [
                self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, max(1, self.width()))
            ]
        self.setText("\n".join(lines))


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The lines of `text` at a width in pixels, at most one more than `MAX_LINES`; the last holds all the rest."""
    lines: list[str] = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for number, paragraph in enumerate(paragraphs := text.splitlines()):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            if len(lines) == MAX_LINES:
                return [*lines, " ".join([paragraph[start:], *paragraphs[number + 1 :]])]
            lines.append(paragraph[start : start + line.textLength()].rstrip())
        layout.endLayout()
    return lines
