"""The canvas and the recognition panel, side by side or one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.recognition.recognition_panel import RecognitionPanel
from app.toolkit.appearance import SPACING, WIDE_SPACING
from app.windows.main.panel_area import PanelArea

FOLDED_BELOW_PX = 900
"""In a window narrower than this many logical pixels, the panel is a strip under the canvas."""


class Centre(QWidget):
    """Folds the panel with its own width, which is the window's."""

    def __init__(self, canvas_area: QWidget, panel: RecognitionPanel) -> None:
        super().__init__()
        self._panel_area = PanelArea(panel)
        self._is_folded: bool | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(WIDE_SPACING, SPACING + 4, SPACING, 4)
        self._row.setSpacing(WIDE_SPACING)
        self._row.addWidget(canvas_area, 1)
        self._row.addWidget(self._panel_area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = event.size().width() < FOLDED_BELOW_PX
        if folded is not self._is_folded:
            self._is_folded = folded
            self._row.setDirection(QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight)
            self._panel_area.fold(folded)
