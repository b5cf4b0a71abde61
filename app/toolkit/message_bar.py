"""A bar for messages that the user should see and can dismiss."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.toolkit import icons
from app.toolkit.appearance import SPACING, set_flag
from app.toolkit.colours import scheme

_INFORMATION, _WARNING = "info", "triangle-alert"


class MessageBar(QFrame):
    """Hidden while there is no message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = ""
        self._action: Callable[[], object] | None = None
        self._area: QWidget | None = None  # the widget that the bar lies over
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(self.tr("Notice"))
        self.action = QPushButton()
        self.action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.action.clicked.connect(self._on_action)
        close = QToolButton()
        set_flag(close, "bare", True)
        icons.set_icon(close, "x")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING + 4, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        set_flag(self, "message", True)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def inform(self, text: str, *, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show a message; `button` is the name of a button that calls `action`."""
        self._show(text, _INFORMATION, button, action)

    def warn(self, text: str) -> None:
        self._show(text, _WARNING)

    def lie_over(self, area: QWidget) -> None:
        """Lie over the lower edge of `area` from now on, so that a message never changes its size."""
        self._area = area
        self.setParent(area)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        area.installEventFilter(self)

    def _show(self, text: str, symbol: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        self._symbol, self._action = symbol, action
        self._text.setText(text)
        self.action.setText(button)
        self.action.setVisible(bool(button))
        set_flag(self, "warning", symbol == _WARNING)
        self._draw_symbol()
        self._place()
        self.show()
        self.raise_()

    def _draw_symbol(self) -> None:
        colours = scheme(self.palette())
        colour = colours.doubt if self._symbol == _WARNING else colours.accent
        self._icon.setPixmap(icons.pixmap(self._symbol, icons.SIZE_PX, self.devicePixelRatioF(), colour))

    def _place(self) -> None:
        if self._area is None:
            return
        room = self._area.rect().adjusted(SPACING, SPACING, -SPACING, -SPACING)
        layout = self.layout()
        assert layout
        layout.activate()
        height = layout.heightForWidth(room.width())
        room.setTop(max(room.top(), room.bottom() + 1 - height))
        self.setGeometry(room)

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
