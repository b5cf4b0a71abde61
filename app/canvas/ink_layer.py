"""The finished ink as pixels, so that a new point of the stroke in progress paints only its own segment."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas import ink_painter
from app.canvas.ink_editor import InkEditor
from app.canvas.ink_view import InkView, bounds
from models.ink.ink import Point


class InkLayer:
    """As large as its canvas. Of the stroke in progress it holds what no coming point changes."""

    def __init__(self, canvas: QWidget, editor: InkEditor, view: InkView) -> None:
        self._canvas, self._editor, self._view = canvas, editor, view
        self.is_smooth = True
        self._dry = QPixmap()
        self._pending = 1  # index of the first segment of the stroke in progress that is not in `_dry`

    def begin_stroke(self) -> None:
        self._pending = 1

    def commit_finished(self) -> None:
        """Paint the segments of the stroke in progress that no coming point changes."""
        pending = ink_painter.last_run(self._editor.wet, self._pending, smooth=self.is_smooth)
        if pending > self._pending:
            self.commit(pending)

    def commit(self, stop: int | None = None) -> None:
        """Paint the pending segments of the stroke in progress, up to `stop` (exclusive)."""
        if self._dry.isNull():
            self._dry = self._blank()
        painter = self._painter()
        self._paint_stroke(painter, self._editor.wet, first=self._pending, stop=stop)
        painter.end()
        self._pending = stop or self._pending

    def repaint(self) -> None:
        """Paint all finished ink anew."""
        self._pending = 1
        self._dry = QPixmap()
        if self._editor.strokes or self._editor.picture:
            self._dry = self._blank()
            painter = self._painter()
            if self._editor.picture:
                painter.resetTransform()
                guide = ink_painter.guide_area(self._canvas.rect())
                colour = self._canvas.palette().text().color()
                ink_painter.paint_picture(painter, self._editor.picture, guide, colour)
            for stroke in self._editor.strokes:
                self._paint_stroke(painter, stroke)
            painter.end()

    def scroll(self, way: float) -> None:
        """The view was scrolled by `way`, whole pixels: move what is painted, and paint what comes into sight."""
        if self._dry.isNull() or not way:
            return
        ratio = self._dry.devicePixelRatio()
        pixels = round(way * ratio)
        self._dry.scroll(-pixels, 0, self._dry.rect())
        width, height = self._dry.deviceIndependentSize().width(), self._dry.deviceIndependentSize().height()
        bared = min(abs(way), width)
        strip = QRectF(width - bared if way > 0 else 0.0, 0.0, bared, height)
        painter = QPainter(self._dry)
        painter.setClipRect(strip)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(strip, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setTransform(self._view.transform, True)
        for stroke in self._editor.strokes:
            area = bounds((stroke,))
            if area and self._view.to_canvas(area).intersects(strip):
                self._paint_stroke(painter, stroke)
        if self._editor.wet and self._pending > 1:
            self._paint_stroke(painter, self._editor.wet, stop=self._pending)
        painter.end()

    def paint(self, painter: QPainter, area: QRectF, opacity: float) -> None:
        """Paint the ink within `area`; what is finished with `opacity`."""
        ratio = self._dry.devicePixelRatio()
        painter.setOpacity(opacity)
        painter.drawPixmap(area, self._dry, QRectF(area.topLeft() * ratio, area.size() * ratio))
        painter.setOpacity(1.0)
        if self._editor.wet:
            painter.setTransform(self._view.transform, True)
            self._paint_stroke(painter, self._editor.wet, first=self._pending)
            painter.resetTransform()

    def _painter(self) -> QPainter:
        painter = QPainter(self._dry)
        painter.setTransform(self._view.transform, True)
        return painter

    def _paint_stroke(
        self, painter: QPainter, stroke: Sequence[Point], *, first: int = 1, stop: int | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._canvas.palette().text().color()
        ink_painter.paint_stroke(painter, stroke, colour, smooth=self.is_smooth, first=first, stop=stop)

    def _blank(self) -> QPixmap:
        ratio = self._canvas.devicePixelRatioF()
        pixmap = QPixmap(self._canvas.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
