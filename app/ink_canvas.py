"""The surface that ink is drawn on, by mouse, pen or finger. Knows no model and no store."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.ink import Ink, Point

PEN_WIDTH = 9.0  # logical pixels at full pressure
HINT = "Draw a character here"


class Device(Enum):
    """What a stroke is drawn with. A stroke belongs to the device that began it."""

    MOUSE = auto()
    TABLET = auto()
    TOUCH = auto()


class InkCanvas(QWidget):
    """Collects points in float precision with their time and pressure; paints only what changed.

    The ink is kept in this widget's own coordinates, whatever the screen's pixel ratio.
    """

    stroke_begun = Signal()
    """The pen touched the canvas; the stroke is not part of the ink yet, so the canvas may still be cleared."""
    ink_changed = Signal()
    painted = Signal()
    """The canvas was on the screen for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[Point]] = []
        self._device: Device | None = None
        self._finger = 0  # the id of the one that draws
        self._began = 0.0
        self._dry = QPixmap()
        self._was_painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        self.setAccessibleName("Canvas")
        self.setAccessibleDescription("Draw one character here with mouse, pen or finger.")

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    @property
    def ink(self) -> Ink:
        """What is drawn, the stroke in progress included."""
        return Ink.of(self._strokes)

    def end_stroke(self) -> None:
        """End the stroke in progress where it is; the pen draws again once it was lifted."""
        if self._device:
            self._pen_up(self._device)

    def clear(self) -> None:
        """Take all ink away, that of a stroke in progress included."""
        self._device = None
        had_ink = bool(self._strokes)
        self._strokes = []
        self._dry = QPixmap()
        self.update()
        if had_ink:
            self.ink_changed.emit()

    def show_ink(self, ink: Ink) -> None:
        """Show `ink`, in this widget's coordinates, in place of what is drawn."""
        self._device = None
        self._strokes = [list(stroke) for stroke in ink.strokes]
        self._repaint_dry()
        self.update()
        self.ink_changed.emit()

    def remove_last_stroke(self) -> None:
        """Take back the stroke drawn last, or the one in progress."""
        if self._strokes:
            self.show_ink(Ink.of(self._strokes[:-1]))

    # Devices -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen_down(Device.MOUSE, event.position(), event.timestamp(), 1.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pen_moved(Device.MOUSE, event.position(), event.timestamp(), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen_up(Device.MOUSE)

    def tabletEvent(self, event: QTabletEvent) -> None:
        match event.type():
            case QEvent.Type.TabletPress:
                self._pen_down(Device.TABLET, event.position(), event.timestamp(), event.pressure())
            case QEvent.Type.TabletMove:
                self._pen_moved(Device.TABLET, event.position(), event.timestamp(), event.pressure())
            case QEvent.Type.TabletRelease:
                self._pen_up(Device.TABLET)
        event.accept()  # else Qt makes a mouse event of it

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        """The first finger draws until it is lifted; other touches do nothing. A cancelled touch has no points."""
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._pen_up(Device.TOUCH)
            return
        for finger in event.points():
            if event.type() == QEvent.Type.TouchBegin and self._device is None:
                self._finger = finger.id()
                self._pen_down(Device.TOUCH, finger.position(), event.timestamp(), 1.0)
            elif finger.id() == self._finger and finger.state() == QEventPoint.State.Released:
                self._pen_up(Device.TOUCH)
            elif finger.id() == self._finger:
                self._pen_moved(Device.TOUCH, finger.position(), event.timestamp(), 1.0)

    # Ink -----------------------------------------------------------------------------------------------------------

    def _pen_down(self, device: Device, at: QPointF, timestamp: int, pressure: float) -> None:
        if self._device is not None:
            return
        self.stroke_begun.emit()
        self._device = device
        if not self._strokes:
            self._began = timestamp / 1000
            self.update()  # the hint goes
        self._strokes.append([])
        self._add_point(at, timestamp, pressure)

    def _pen_moved(self, device: Device, at: QPointF, timestamp: int, pressure: float) -> None:
        if device is self._device:
            self._add_point(at, timestamp, pressure)

    def _pen_up(self, device: Device) -> None:
        if device is self._device:
            self._device = None
            self.ink_changed.emit()

    def _add_point(self, at: QPointF, timestamp: int, pressure: float) -> None:
        stroke = self._strokes[-1]
        stroke.append(Point(at.x(), at.y(), timestamp / 1000 - self._began, pressure))
        self._paint_dry(stroke[-2:])
        self.update(_around(stroke[-2:]))

    # Painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        if self._strokes:
            ratio = self._dry.devicePixelRatio()
            area = QRectF(event.rect())
            source = QRectF(area.topLeft() * ratio, area.size() * ratio)
            painter.drawPixmap(area, self._dry, source)
        else:
            self._paint_hint(painter)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._repaint_dry()

    def _paint_hint(self, painter: QPainter) -> None:
        """Faint lines for the size, and what to do."""
        faint = QColor(self.palette().text().color())
        faint.setAlphaF(0.12)
        side = min(self.width(), self.height()) * 0.7
        guide = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(faint, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(guide, 12, 12)
        faint.setAlphaF(0.55)
        painter.setPen(faint)
        painter.drawText(guide, Qt.AlignmentFlag.AlignCenter, HINT)

    def _paint_dry(self, points: list[Point]) -> None:
        """Add the way along `points` to the pixmap of all ink, which is made when it does not fit the screen."""
        ratio = self.devicePixelRatioF()
        if self._dry.isNull() or self._dry.devicePixelRatio() != ratio:
            self._repaint_dry()
            return
        painter = QPainter(self._dry)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().text().color()
        for start, end in zip(points, points[1:] or points, strict=False):
            width = PEN_WIDTH * (0.4 + 0.6 * end.pressure)
            painter.setPen(
                QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            if start == end:
                painter.drawPoint(QPointF(end.x, end.y))
            else:
                painter.drawLine(QPointF(start.x, start.y), QPointF(end.x, end.y))
        painter.end()

    def _repaint_dry(self) -> None:
        if not self._strokes:
            self._dry = QPixmap()
            return
        ratio = self.devicePixelRatioF()
        self._dry = QPixmap(self.size() * ratio)
        self._dry.setDevicePixelRatio(ratio)
        self._dry.fill(Qt.GlobalColor.transparent)
        for stroke in self._strokes:
            self._paint_dry(stroke[:1])
            if len(stroke) > 1:
                self._paint_dry(stroke)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint_dry()


def _around(points: list[Point]) -> QRect:
    xs, ys = [point.x for point in points], [point.y for point in points]
    pen = PEN_WIDTH / 2 + 2
    corner, far = QPointF(min(xs) - pen, min(ys) - pen), QPointF(max(xs) + pen, max(ys) + pen)
    return QRectF(corner, far).toAlignedRect()
