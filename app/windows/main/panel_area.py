"""The place of the recognition panel: a column beside the canvas, or a strip under it where the window is narrow."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea

from app.recognition.recognition_panel import WIDTH_PX, RecognitionPanel
from app.toolkit.appearance import set_flag

_UNLIMITED = 16_777_215
"""Qt's own maximum of a width or height."""


class PanelArea(QScrollArea):
    """As wide, or as high, as the panel needs; scrolls in the other direction where the window has no room for it."""

    def __init__(self, panel: RecognitionPanel) -> None:
        super().__init__()
        self._panel = panel
        self._is_folded = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_flag(self, "bare", True)
        self.setWidget(panel)
        panel.installEventFilter(self)

    def fold(self, folded: bool) -> None:
        """Lay the panel out as a strip, or as a column."""
        self._is_folded = folded
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(never if folded else needed)
        self.setHorizontalScrollBarPolicy(needed if folded else never)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the panel the room that there is, or that it needs at least. Qt would give it what it prefers."""
        height = self.window().height() if self._is_folded else self.height()
        self._panel.fit(height, folded=self._is_folded)
        layout = self._panel.layout()
        assert layout
        for inner in reversed(self._panel.findChildren(QLayout)):  # the innermost first: each needs theirs
            inner.activate()
        layout.activate()
        width = layout.totalMinimumSize().width()
        if self._is_folded:
            width = max(width, self.width())
            height = layout.totalMinimumSize().height()
            bar = self.horizontalScrollBar().sizeHint().height() if width > self.width() else 0
            self.setMinimumSize(0, height + bar)
            self.setMaximumSize(_UNLIMITED, height + bar)
        else:
            width = max(width, WIDTH_PX)  # texts are longer in other languages
            height = max(height, layout.totalMinimumSize().height())
            self.setMinimumSize(width + self.verticalScrollBar().sizeHint().width(), 0)
            self.setMaximumSize(self.minimumWidth(), _UNLIMITED)
        self._panel.resize(width, height)
