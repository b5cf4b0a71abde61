"""How ink looks: strokes, piece by piece as they are drawn, and what lies under and over them. Paints on anything."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF, QTransform

from models.ink import Ink, Point

PEN_WIDTH = 9.0  # logical pixels at full pressure
_FRAME = 12.0  # radius of the guide's corners
_CROSS = 11.0  # half the length of the keyboard pen's arms


class PaintStroke(Protocol):
    """Paints a stroke or a part of it, in the coordinates of its ink."""

    def __call__(self, painter: QPainter, stroke: Sequence[Point], colour: QColor, *, smooth: bool) -> None: ...


def paint_stroke(painter: QPainter, stroke: Sequence[Point], colour: QColor, *, smooth: bool) -> None:
    """Paint all of a stroke that is finished."""
    for number in range(1, len(stroke)):
        paint_piece(painter, stroke, number, colour, smooth=smooth)
    paint_tip(painter, stroke, colour, smooth=smooth)


def paint_last_piece(painter: QPainter, stroke: Sequence[Point], colour: QColor, *, smooth: bool) -> None:
    """Paint what the last point of a stroke in progress makes final."""
    if len(stroke) > 1:
        paint_piece(painter, stroke, len(stroke) - 1, colour, smooth=smooth)


def paint_piece(painter: QPainter, stroke: Sequence[Point], number: int, colour: QColor, *, smooth: bool) -> None:
    """Paint what point `number`, from 1, makes final of its stroke.

    Smooth, that is the quadratic curve between the middles of the last two lines, bent towards the point where they
    meet: the way does not pass through the points but near them, without a corner. Else it is the last line.
    """
    end = stroke[number]
    if not smooth:
        _paint(painter, _line(stroke[number - 1], end), end.pressure, colour)
        return
    bend = stroke[number - 1]
    start = _middle(stroke[number - 2], bend) if number > 1 else QPointF(bend.x, bend.y)
    curve = QPainterPath(start)
    curve.quadTo(QPointF(bend.x, bend.y), _middle(bend, end))
    _paint(painter, curve, bend.pressure, colour)


def paint_tip(painter: QPainter, stroke: Sequence[Point], colour: QColor, *, smooth: bool) -> None:
    """Paint what is not final before the stroke ends: smooth, the way to its last point; and a stroke of one point."""
    last = stroke[-1]
    if len(stroke) == 1:
        _paint(painter, _line(last, last), last.pressure, colour)
    elif smooth:
        path = QPainterPath(_middle(stroke[-2], last))
        path.lineTo(last.x, last.y)
        _paint(painter, path, last.pressure, colour)


def paint_fitted(painter: QPainter, ink: Ink, area: QRectF, pen: QPen) -> None:
    """Paint `ink` fitted into `area`, with a pen of the same width whatever its size."""
    points = [QPointF(point.x, point.y) for stroke in ink.strokes for point in stroke]
    if not points:
        return
    drawn = QPolygonF(points).boundingRect()
    scale = min(area.width(), area.height()) / max(drawn.width(), drawn.height(), 1.0)
    fit = QTransform.fromTranslate(area.center().x(), area.center().y()).scale(scale, scale)
    fit.translate(-drawn.center().x(), -drawn.center().y())
    painter.setPen(pen)
    for stroke in ink.strokes:
        way = fit.map(QPolygonF([QPointF(point.x, point.y) for point in stroke]))
        if len(stroke) > 1:
            painter.drawPolyline(way)
        else:
            painter.drawPoints(way)


def changed_by_last_point(stroke: Sequence[Point]) -> QRect:
    """What looks otherwise since the last point came, in whole pixels."""
    return around(stroke[-3:])


def around(points: Sequence[Point]) -> QRect:
    """Every pixel that the pen may have touched on a way along `points`."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    pen = PEN_WIDTH / 2 + 2
    corner, far = QPointF(min(xs) - pen, min(ys) - pen), QPointF(max(xs) + pen, max(ys) + pen)
    return QRectF(corner, far).toAlignedRect()


def paint_guide(painter: QPainter, area: QRect, palette: QPalette, hint: str) -> None:
    """Faint lines for the size, and what to do."""
    faint = QColor(palette.text().color())
    faint.setAlphaF(0.12)
    side = min(area.width(), area.height()) * 0.7
    guide = QRectF(QPointF(), QSizeF(side, side))
    guide.moveCenter(QRectF(area).center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(faint, 1.5, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(guide, _FRAME, _FRAME)
    faint.setAlphaF(0.55)
    painter.setPen(faint)
    painter.drawText(guide, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)


def paint_cross(painter: QPainter, at: QPointF, colour: QColor, *, down: bool) -> None:
    """The pen of the keyboard: a cross, with a ring in its middle while it is down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    gap = PEN_WIDTH / 2 + 1
    for direction in (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)):
        painter.drawLine(at + direction * gap, at + direction * _CROSS)
    if down:
        painter.drawEllipse(at, gap, gap)


def around_cross(at: QPointF) -> QRect:
    reach = _CROSS + 2
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def eraser_picture(radius: float, ratio: float) -> QPixmap:
    """A ring of `radius` logical pixels to show in place of the mouse, light around dark: seen on any ink."""
    side = 2 * radius + 4
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((Qt.GlobalColor.white, 3.0), (Qt.GlobalColor.black, 1.2)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(QPointF(side / 2, side / 2), radius, radius)
    painter.end()
    return picture


def _paint(painter: QPainter, path: QPainterPath, pressure: float, colour: QColor) -> None:
    width = PEN_WIDTH * (0.4 + 0.6 * pressure)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if path.controlPointRect().isNull():  # a way of no length: Qt would paint nothing
        painter.drawPoint(path.currentPosition())
    else:
        painter.drawPath(path)


def _line(start: Point, end: Point) -> QPainterPath:
    path = QPainterPath(QPointF(start.x, start.y))
    path.lineTo(end.x, end.y)
    return path


def _middle(a: Point, b: Point) -> QPointF:
    return QPointF((a.x + b.x) / 2, (a.y + b.y) / 2)
