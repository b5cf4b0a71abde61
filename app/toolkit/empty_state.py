"""What a window shows while it has nothing to show: an icon, a sentence, and what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.toolkit import icons
from app.toolkit.appearance import SPACING, set_flag
from app.toolkit.colours import scheme

_ICON_PX = 48


class EmptyState(QWidget):
    """`title` and `advice` are labels for any text; `action` is the button, hidden without a text."""

    action_requested = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = icon
        self._icon, self.title, self.advice, self.action = QLabel(), QLabel(), QLabel(), QPushButton()
        font = self.title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self.advice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        set_flag(self.action, "primary", True)
        self.action.clicked.connect(self.action_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACING)
        layout.addStretch(2)
        for label in (self._icon, self.title, self.advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(SPACING)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._draw_icon()

    def show_state(self, title: str, advice: str = "", action: str = "") -> None:
        self.title.setText(title)
        self.advice.setText(advice)
        self.action.setText(action)
        self.action.setVisible(bool(action))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        colour = scheme(self.palette()).faint
        self._icon.setPixmap(icons.pixmap(self._name, _ICON_PX, self.devicePixelRatioF(), colour))
