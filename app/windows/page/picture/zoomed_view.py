"""A picture that is zoomed by wheel, touchpad, pinch and keys, and fits its window until it is zoomed."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QNativeGestureEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsScene, QGraphicsView, QPinchGesture, QWidget

from app.windows.page.picture.paper_item import PaperItem

ZOOM_STEP = 1.25
MAX_SCALE = 8.0
"""Logical pixels for a pixel of the picture."""
_NOTCH = 120
"""Of a wheel, in Qt's units of 1/8 degree."""
ROOM = 24
"""Around the picture in logical pixels, where readings at its edges have room."""


class ZoomedView(QGraphicsView):
    """Shows one picture or none."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet_scene = QGraphicsScene(self)
        self._paper: PaperItem | None = None
        self._is_fitted = True
        self.setScene(self._sheet_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def show_paper(self, paper: PaperItem | None) -> None:
        """Show this picture whole, or nothing."""
        self._sheet_scene.clear()
        self._paper = paper
        if paper:
            self._sheet_scene.addItem(paper)
        self._is_fitted = True
        self._lay_out()

    @property
    def scale_factor(self) -> float:
        """Logical pixels for a pixel of the picture."""
        return self.transform().m11()

    @Slot()
    def zoom_in(self) -> None:
        self._zoom(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        self._zoom(1 / ZOOM_STEP)

    @Slot()
    def fit(self) -> None:
        """Show the whole page, also after the window gets another size."""
        self._is_fitted = True
        self._lay_out()

    @property
    def _fitting_scale(self) -> float:
        sheet = self._paper.boundingRect() if self._paper else QRectF(0, 0, 1, 1)
        room = self.maximumViewportSize()
        return min((room.width() - ROOM) / sheet.width(), (room.height() - ROOM) / sheet.height(), MAX_SCALE)

    def _zoom(self, factor: float) -> None:
        smallest = max(self._fitting_scale, 1e-3)
        scale = min(max(self.scale_factor * factor, smallest), MAX_SCALE)
        self._is_fitted = scale <= smallest
        self._show_scale(scale)

    def _show_scale(self, scale: float) -> None:
        margin = ROOM / scale / 2
        self._sheet_scene.setSceneRect(
            self._paper.boundingRect().adjusted(-margin, -margin, margin, margin) if self._paper else QRectF()
        )
        self.scale(scale / self.scale_factor, scale / self.scale_factor)
        self.zoomed.emit()

    def _lay_out(self) -> None:
        if self._is_fitted and self._paper:
            self._show_scale(max(self._fitting_scale, 1e-3))
            self.centerOn(self._paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms; two fingers on a touchpad move the picture, and zoom with Ctrl."""
        is_zoom = event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.pixelDelta().isNull()
        if is_zoom and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._zoom(ZOOM_STEP ** (event.angleDelta().y() / _NOTCH))
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._zoom(pinch.scaleFactor())
                return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom(1 + event.value())
            return True
        return super().viewportEvent(event)
