"""A bar for messages that the user should see and can dismiss."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QMouseEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.toolkit import icons
from app.toolkit.appearance import SPACING, set_flag
from app.toolkit.colours import scheme

_INFORMATION, _WARNING = "info", "triangle-alert"
MAX_LINES = 2
"""Lines of a message in the bar; the rest is under Details."""
MIN_SHOWN_MS, SHOWN_PER_CHARACTER_MS = 6000, 60
"""An informational message disappears after the time that it takes to notice and read it."""


class MessageBar(QFrame):
    """Hidden while there is no message.

    An informational message disappears after a while. A warning stays until it is dismissed or its cause is gone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = ""
        self._action: Callable[[], object] | None = None
        self._area: QWidget | None = None  # the widget that the bar lies over
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
        set_flag(close, "bare", True)
        icons.set_icon(close, "x")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        self.action = QPushButton()
        self.action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.action.clicked.connect(self._on_action)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING + 4, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        self._details_dialog: QDialog | None = None
        set_flag(self, "message", True)
        self.hide()

    def lie_over(self, area: QWidget) -> None:
        """Lie over the lower edge of `area` from now on, so that a message never changes its size."""
        self._area = area
        self.setParent(area)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        area.installEventFilter(self)

    def inform(
        self, text: str, details: str = "", *, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a message that disappears after a while; `button` is the name of a button that calls `action`."""
        self._show(text, details, _INFORMATION, button)
        self._action = action
        self._timer.start(MIN_SHOWN_MS + SHOWN_PER_CHARACTER_MS * len(text))

    def warn(self, text: str, details: str = "") -> None:
        """Show a message that stays until it is dismissed or hidden by its sender."""
        self._show(text, details, _WARNING)
        self._timer.stop()

    def _show(self, text: str, details: str, symbol: str, button: str = "") -> None:
        self._symbol, self._action = symbol, None
        self.text, self.details = text, details
        self.action.setText(button)
        self.action.setVisible(bool(button))
        set_flag(self, "warning", symbol == _WARNING)
        self._draw_symbol()
        self._label.show_text(text)
        self._show_details_button()
        self.show()
        self._place()

    def _draw_symbol(self) -> None:
        colours = scheme(self.palette())
        colour = colours.doubt if self._symbol == _WARNING else colours.accent
        self._icon.setPixmap(icons.pixmap(self._symbol, icons.SIZE_PX, self.devicePixelRatioF(), colour))

    def _place(self) -> None:
        """Take the width of the area, and as much height as the lines need at it."""
        layout = self.layout()
        if self._area is None or layout is None:
            return
        room = self._area.rect().adjusted(SPACING, SPACING, -SPACING, -SPACING)
        self.resize(room.width(), self.height())
        layout.activate()  # the text is wrapped at its new width
        room.setTop(max(room.top(), room.bottom() + 1 - layout.totalSizeHint().height()))
        self.setGeometry(room)
        self.raise_()

    @Slot()
    def _on_action(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action:
            action()

    # Events --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._symbol:
            self._draw_symbol()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do not let a click through to what lies below."""
        event.accept()

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
