"""The picture of a page with its readings: zoomed, moved, clicked, and drawn on for regions and new cells."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsScene, QGraphicsView, QPinchGesture, QToolTip, QWidget

from app.windows.page.picture.area_drawing import AreaDrawing
from app.windows.page.picture.overlay import Overlay, OverlayState
from app.windows.page.picture.paper_item import PaperItem
from app.windows.page.shown_table import Place, ShownTable

ZOOM_STEP = 1.25
MAX_SCALE = 8.0
"""Logical pixels for a pixel of the sheet."""
_NOTCH = 120
"""Of a wheel, in Qt's units of 1/8 degree."""
_ROOM = 24
"""Around the picture in logical pixels, where readings at its edges have room."""


class Tool(Enum):
    """What dragging on the picture does."""

    MOVE = auto()
    """It moves the picture; with Shift it draws a region, with Ctrl a cell."""
    REGION = auto()
    """It draws the region that is to be read."""
    CELL = auto()
    """It draws a box whose ink becomes a cell."""


class PictureView(QGraphicsView):
    """Shows one page. A click chooses a cell and the character under the pointer."""

    cell_pressed = Signal(object, object, bool)
    """A place, the number of the character at the pointer or None, and whether the selection is to be extended."""
    cell_opened = Signal(object)
    """A place was double-clicked: its text is to be edited."""
    region_drawn = Signal(QRectF)
    """In pixels of the sheet."""
    cell_drawn = Signal(QRectF)
    """In pixels of the sheet."""
    menu_requested = Signal(QPoint, object, QPointF)
    """Screen position, place or None, position in pixels of the sheet."""
    tool_changed = Signal(object)
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet_scene = QGraphicsScene(self)
        self._paper: PaperItem | None = None
        self._table, self._state = ShownTable(), OverlayState()
        self._overlay: Overlay | None = None
        self._is_fitted = True
        self._pressed_at: QPoint | None = None
        self._moved_from: QPoint | None = None
        self._drawing = AreaDrawing(self)
        self._tool = Tool.MOVE
        self.setScene(self._sheet_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("Picture of the page"))

    # Showing -------------------------------------------------------------------------------------------------------

    def show_sheet(self, picture: NDArray[np.uint8] | None) -> None:
        """Show this picture (h×w×3, RGB) whole, or nothing."""
        self._sheet_scene.clear()
        self._paper = None if picture is None else PaperItem(picture)
        self._table, self._overlay = ShownTable(), None
        if self._paper:
            self._sheet_scene.addItem(self._paper)
        self._is_fitted = True
        self._lay_out()

    def show_table(self, table: ShownTable) -> None:
        """Lay the readings of this table over the picture."""
        self._table, self._overlay = table, None
        self.viewport().update()

    def show_state(self, state: OverlayState) -> None:
        """Show the current cell, the selection and the chosen character."""
        self._state = replace(state, flashes=self._state.flashes)
        self.viewport().update()

    def show_flashes(self, flashes: Mapping[Place, float]) -> None:
        """Show how strongly each changed place flashes now."""
        self._state = replace(self._state, flashes=flashes)
        self.viewport().update()

    def scroll_to(self, place: Place) -> None:
        """Scroll as little as shows this cell."""
        cell = self._table.cells.get(place)
        if cell and cell.box:
            area = QRectF(QPointF(cell.box.left, cell.box.top), QPointF(cell.box.right, cell.box.bottom))
            self.ensureVisible(area, 2 * _ROOM, 2 * _ROOM)

    def crop(self, area: QRectF) -> QPixmap:
        """The part of the picture in `area`, in pixels of the sheet."""
        return self._paper.crop(area) if self._paper else QPixmap()

    def place_area(self, place: Place) -> QRectF:
        """What a cell covers in the viewport, in logical pixels."""
        return self._laid_out.area(place).translated(QPointF(self.mapFromScene(QPointF())))

    @property
    def scale_factor(self) -> float:
        """Logical pixels for a pixel of the sheet."""
        return self.transform().m11()

    @property
    def _laid_out(self) -> Overlay:
        if self._overlay is None:
            self._overlay = Overlay(self._table, self.scale_factor, self.font())
        return self._overlay

    def drawForeground(self, painter: QPainter, rect: QRectF | QPointF) -> None:
        corner = QPointF(self.mapFromScene(QPointF()))
        painter.save()
        painter.resetTransform()
        painter.translate(corner)
        self._laid_out.paint(painter, QRectF(self.viewport().rect()).translated(-corner), self._state)
        painter.restore()
        self._drawing.paint(painter)

    # Zoom ----------------------------------------------------------------------------------------------------------

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
        return min((room.width() - _ROOM) / sheet.width(), (room.height() - _ROOM) / sheet.height(), MAX_SCALE)

    def _zoom(self, factor: float) -> None:
        smallest = max(self._fitting_scale, 1e-3)
        scale = min(max(self.scale_factor * factor, smallest), MAX_SCALE)
        self._is_fitted = scale <= smallest
        self._show_scale(scale)

    def _show_scale(self, scale: float) -> None:
        margin = _ROOM / scale / 2
        self._sheet_scene.setSceneRect(
            self._paper.boundingRect().adjusted(-margin, -margin, margin, margin) if self._paper else QRectF()
        )
        self.scale(scale / self.scale_factor, scale / self.scale_factor)
        self._overlay = None
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
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            cell = self._table.cells.get(place) if place else None
            if cell and cell.problem:
                QToolTip.showText(event.globalPos(), cell.problem, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # The pointer ---------------------------------------------------------------------------------------------------

    @property
    def tool(self) -> Tool:
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Choose what dragging does, until something was drawn."""
        if tool is not self._tool:
            self._tool = tool
            self._drawing.cancel()
            self._show_cursor()
            self.tool_changed.emit(tool)

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.ArrowCursor if self._tool is Tool.MOVE else Qt.CursorShape.CrossCursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        tool = self._tool_for(event)
        if event.button() == Qt.MouseButton.LeftButton and tool is not Tool.MOVE:
            self._drawing.begin(tool, self.mapToScene(self._pressed_at))
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._moved_from = self._pressed_at

    def _tool_for(self, event: QMouseEvent) -> Tool:
        if self._tool is not Tool.MOVE:
            return self._tool
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return Tool.REGION
        on_paper = self._place_at(event.position().toPoint()) is None
        return Tool.CELL if on_paper and event.modifiers() & Qt.KeyboardModifier.ControlModifier else Tool.MOVE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._drawing.is_growing:
            self._drawing.grow(self.mapToScene(at))
        elif self._moved_from is not None and self._pressed_at is not None:
            self._move_by(at)
        elif self._tool is Tool.MOVE:
            is_over = self._place_at(at) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def _move_by(self, at: QPoint) -> None:
        assert self._moved_from is not None and self._pressed_at is not None
        is_moving = self.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        if not is_moving and (at - self._pressed_at).manhattanLength() < 8:
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        way, self._moved_from = at - self._moved_from, at
        for bar, distance in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - distance)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        was_moved = self.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        if self._drawing.is_growing:
            self._end_drawing()
        elif event.button() == Qt.MouseButton.LeftButton and not was_moved and self._pressed_at is not None:
            self._click(at, event.modifiers())
        self._pressed_at = self._moved_from = None
        self._show_cursor()

    def _end_drawing(self) -> None:
        tool, area = self._drawing.end()
        self.set_tool(Tool.MOVE)
        if area.isValid():
            (self.region_drawn if tool is Tool.REGION else self.cell_drawn).emit(area)

    def _click(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        place = self._place_at(at)
        if place is not None:
            extends = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self.cell_pressed.emit(place, self._character_at(place, at), extends)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.cell_opened.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos(), self._place_at(event.pos()), self.mapToScene(event.pos()))

    def _place_at(self, at: QPoint) -> Place | None:
        return self._laid_out.at(QPointF(at) - QPointF(self.mapFromScene(QPointF())))

    def _character_at(self, place: Place, at: QPoint) -> int | None:
        x = self.mapToScene(at).x()
        boxes = [each.box for each in self._table.cells[place].characters]
        return min(
            range(len(boxes)), key=lambda each: abs((boxes[each].left + boxes[each].right) / 2 - x), default=None
        )
