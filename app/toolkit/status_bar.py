"""A status bar whose messages begin where its other texts do. Qt's own begin a few pixels from the window's edge."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStatusBar

from app.toolkit.appearance import SPACING, WIDE_SPACING

_INSET_PX = 2
"""Qt's own margin before the first widget."""


class StatusBar(QStatusBar):
    """Replaces Qt's painting; messages are shown and cleared as in any status bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(WIDE_SPACING - _INSET_PX, 0, SPACING, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        line = self.rect().adjusted(WIDE_SPACING, 0, -WIDE_SPACING, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.drawText(line, flags, self.currentMessage())
