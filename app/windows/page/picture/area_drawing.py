"""A rectangle that is being drawn on the picture of a page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.toolkit.colours import LIGHT

if TYPE_CHECKING:
    from app.windows.page.picture.picture_view import PictureView, Tool

_LEAST_SIDE_PX = 6
"""A smaller rectangle is the tremble of a click; logical pixels."""


class AreaDrawing:
    """From press to release, in pixels of the sheet."""

    def __init__(self, view: "PictureView") -> None:
        self._view = view
        self._tool: Tool | None = None
        self._start = self._end = QPointF()

    @property
    def is_growing(self) -> bool:
        return self._tool is not None

    def begin(self, tool: "Tool", at: QPointF) -> None:
        self._tool = tool
        self._start = self._end = at

    def grow(self, at: QPointF) -> None:
        self._end = at
        self._view.viewport().update()

    def end(self) -> "tuple[Tool, QRectF]":
        """The tool and the area, which is invalid if it is too small to be meant."""
        assert self._tool is not None
        tool, area = self._tool, self._area
        self.cancel()
        least = _LEAST_SIDE_PX / self._view.scale_factor
        return tool, area if min(area.width(), area.height()) >= least else QRectF()

    def cancel(self) -> None:
        self._tool = None
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Paint it in the coordinates of the scene."""
        if self._tool is None:
            return
        pen, tint = QPen(LIGHT.accent, 2, Qt.PenStyle.DashLine), QColor(LIGHT.accent)
        pen.setCosmetic(True)
        tint.setAlphaF(0.12)
        painter.setPen(pen)
        painter.setBrush(tint)
        painter.drawRect(self._area)

    @property
    def _area(self) -> QRectF:
        return QRectF(self._start, self._end).normalized()
