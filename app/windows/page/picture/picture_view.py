"""The picture of a page with its readings: zoomed, moved, clicked, and drawn on for regions and new cells."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.windows.page.picture.area_drawing import AreaDrawing
from app.windows.page.picture.overlay import Overlay, OverlayState
from app.windows.page.picture.paper_item import PaperItem
from app.windows.page.picture.zoomed_view import ROOM, ZoomedView
from app.windows.page.shown_table import Place, ShownTable


class Tool(Enum):
    """What dragging on the picture does."""

    MOVE = auto()
    """It moves the picture; with Shift it draws a region, with Ctrl a cell."""
    REGION = auto()
    """It draws the region that is to be read."""
    CELL = auto()
    """It draws a box whose ink becomes a cell."""


class PictureView(ZoomedView):
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._state = ShownTable(), OverlayState()
        self._overlay: Overlay | None = None
        self._pressed_at: QPoint | None = None
        self._moved_from: QPoint | None = None
        self._drawing = AreaDrawing(self)
        self._tool = Tool.MOVE
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("Picture of the page"))

    # Showing -------------------------------------------------------------------------------------------------------

    def show_sheet(self, picture: NDArray[np.uint8] | None) -> None:
        """Show this picture (h×w×3, RGB) whole, or nothing."""
        self._table, self._overlay = ShownTable(), None
        self.show_paper(None if picture is None else PaperItem(picture))

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
            self.ensureVisible(area, 2 * ROOM, 2 * ROOM)

    def crop(self, area: QRectF) -> QPixmap:
        """The part of the picture in `area`, in pixels of the sheet."""
        return self._paper.crop(area) if self._paper else QPixmap()

    def place_area(self, place: Place) -> QRectF:
        """What a cell covers in the viewport, in logical pixels."""
        return self._laid_out.area(place).translated(QPointF(self.mapFromScene(QPointF())))

    @property
    def _laid_out(self) -> Overlay:
        if self._overlay is None or self._overlay.scale != self.scale_factor:
            self._overlay = Overlay(self._table, self.scale_factor, self.font())
        return self._overlay

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        corner = QPointF(self.mapFromScene(QPointF()))
        painter.save()
        painter.resetTransform()
        painter.translate(corner)
        self._laid_out.paint(painter, QRectF(self.viewport().rect()).translated(-corner), self._state)
        painter.restore()
        self._drawing.paint(painter)

    def viewportEvent(self, event: QEvent) -> bool:
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
            self._move_by(self._moved_from, self._pressed_at, at)
        elif self._tool is Tool.MOVE:
            is_over = self._place_at(at) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def _move_by(self, moved_from: QPoint, pressed_at: QPoint, at: QPoint) -> None:
        """Move the picture with the pointer, once that has left its place."""
        is_moving = self.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        if not is_moving and (at - pressed_at).manhattanLength() < QApplication.startDragDistance():
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        way, self._moved_from = at - moved_from, at
        for bar, distance in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - distance)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        was_moved = self.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        if self._drawing.is_growing:
            self._drawing.grow(self.mapToScene(at))
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
