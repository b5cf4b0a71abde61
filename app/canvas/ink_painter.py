"""How ink looks: strokes, piece by piece as they are drawn, and what lies under and over them. Paints on anything."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF, QTransform

from models.ink.ink import AnyInk, Picture, Point

PEN_WIDTH = 9.0  # logical pixels at full pressure
RUN = 32  # pieces of a stroke that are painted as one
_LEVELS = 24  # widths of the pen: a step is not seen
_FRAME = 12.0  # radius of the guide's corners
_CROSS = 11.0  # half the length of the keyboard pen's arms


def paint_stroke(
    painter: QPainter, stroke: Sequence[Point], colour: QColor, *, smooth: bool, first: int = 1, stop: int | None = None
) -> None:
    """Paint a stroke, or of its pieces those from number `first` (from 1) to before `stop`.

    Piece n ends at point n. Smooth, it is the quadratic curve between the middles of the last two lines, bent towards
    the point where they meet: the way does not pass through the points but near them, without a corner; and one piece
    more leads to the last point, which is not final while the stroke goes on. Else each piece is a line. A dot is one.
    """
    if stop is None:
        stop = len(stroke) + (smooth or len(stroke) == 1)
    for begin, end, width in _runs(stroke, first, stop, smooth):
        path = QPainterPath(_start(stroke, begin, smooth))
        for number in range(begin, end):
            _add_piece(path, stroke, number, smooth)
        _paint(painter, path, width, colour)


def last_run(stroke: Sequence[Point], first: int, *, smooth: bool) -> int:
    """The first of the pieces, from `first` on, that will be painted as one with those to come."""
    for begin, _, _ in _runs(stroke, first, len(stroke), smooth):
        first = begin
    return first


def _runs(stroke: Sequence[Point], first: int, stop: int, smooth: bool) -> Iterator[tuple[int, int, float]]:
    """Pieces of one width, not too many: painted as one they have no seams. Their first, behind their last, width."""
    begin = first
    for number in range(first + 1, stop + 1):
        width = _piece_width(stroke, begin, smooth)
        if number == stop or number - begin == RUN or _piece_width(stroke, number, smooth) != width:
            yield begin, number, width
            begin = number


def _piece_width(stroke: Sequence[Point], number: int, smooth: bool) -> float:
    return _width(stroke[number - 1 if smooth else min(number, len(stroke) - 1)])


def _start(stroke: Sequence[Point], number: int, smooth: bool) -> QPointF:
    before = stroke[number - 1]
    return _middle(stroke[number - 2], before) if smooth and number > 1 else QPointF(before.x, before.y)


def _add_piece(path: QPainterPath, stroke: Sequence[Point], number: int, smooth: bool) -> None:
    if smooth and number < len(stroke):
        bend = stroke[number - 1]
        path.quadTo(QPointF(bend.x, bend.y), _middle(bend, stroke[number]))
    else:
        end = stroke[min(number, len(stroke) - 1)]
        path.lineTo(end.x, end.y)


def paint_fitted(painter: QPainter, ink: AnyInk, area: QRectF, pen: QPen) -> None:
    """Paint `ink` fitted into `area`: strokes with a pen of the same width whatever their size, pictures scaled."""
    if isinstance(ink, Picture):
        paint_picture(painter, ink, area, pen.color())
        return
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


def paint_picture(painter: QPainter, picture: Picture, area: QRectF, colour: QColor) -> None:
    """Paint a picture in one colour, as large as `area` lets it be."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.width, QImage.Format.Format_Indexed8)
    bare = colour.rgb() & 0xFFFFFF
    image.setColorTable([opacity << 24 | bare for opacity in range(256)])
    size = QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRectF(QPointF(), size)
    fitted.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(fitted, image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))


def changed_by_last_point(stroke: Sequence[Point]) -> QRect:
    """What looks otherwise since the last point came, in whole pixels."""
    return around(stroke[-3:])


def around(points: Sequence[Point]) -> QRect:
    """Every pixel that the pen may have touched on a way along `points`."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    pen = PEN_WIDTH / 2 + 2
    corner, far = QPointF(min(xs) - pen, min(ys) - pen), QPointF(max(xs) + pen, max(ys) + pen)
    return QRectF(corner, far).toAlignedRect()


def guide_area(canvas: QRect) -> QRectF:
    """The square in the middle of the canvas that a character may fill."""
    side = min(canvas.width(), canvas.height()) * 0.7
    guide = QRectF(QPointF(), QSizeF(side, side))
    guide.moveCenter(QRectF(canvas).center())
    return guide


def paint_guide(painter: QPainter, area: QRect, palette: QPalette, hint: str) -> None:
    """Faint lines for the size, and what to do."""
    faint = QColor(palette.text().color())
    faint.setAlphaF(0.12)
    guide = guide_area(area)
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


def _paint(painter: QPainter, path: QPainterPath, width: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if path.controlPointRect().isNull():  # a way of no length: Qt would paint nothing
        painter.drawPoint(path.currentPosition())
    else:
        painter.drawPath(path)


def _width(point: Point) -> float:
    return PEN_WIDTH * (0.4 + 0.6 * round(point.pressure * _LEVELS) / _LEVELS)


def _middle(a: Point, b: Point) -> QPointF:
    return QPointF((a.x + b.x) / 2, (a.y + b.y) / 2)
