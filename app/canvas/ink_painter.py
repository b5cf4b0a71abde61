"""Paints ink, the guide, the keyboard pen's cross and the eraser cursor on any QPainter."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF, QTransform

from models.ink.ink import AnyInk, Picture, Point

PEN_WIDTH = 9.0  # logical pixels at full pressure
RUN = 32  # segments of a stroke that are painted as one path
_LEVELS = 24  # pen widths: steps this small are invisible
_FRAME = 12.0  # corner radius of the guide
_RADIUS = 8.0  # corner radius of the canvas
_LINE_MARGIN, _LINE_HEIGHT = 0.07, 0.5  # of the guide: shares of the canvas's width and of its smaller side
_CROSS = 11.0  # arm length of the keyboard pen's cross


def paint_stroke(
    painter: QPainter, stroke: Sequence[Point], colour: QColor, *, smooth: bool, first: int = 1, stop: int | None = None
) -> None:
    """Paint the segments `first` (from 1) to `stop` (exclusive) of a stroke; all of them by default.

    Segment n ends at point n. If `smooth`, it is a quadratic curve between the midpoints of the last two lines with
    their common point as control point: the path passes near the points, without corners. One more segment leads to
    the last point, which changes while the stroke grows. Otherwise each segment is a straight line. A single point is
    painted as one segment.
    """
    if stop is None:
        stop = len(stroke) + (smooth or len(stroke) == 1)
    for begin, end, width in _runs(stroke, first, stop, smooth):
        path = QPainterPath(_start(stroke, begin, smooth))
        for number in range(begin, end):
            _add_piece(path, stroke, number, smooth)
        _paint(painter, path, width, colour)


def last_run(stroke: Sequence[Point], first: int, *, smooth: bool) -> int:
    """Return the first segment, from `first` on, of the run that coming segments may still join."""
    for begin, _, _ in _runs(stroke, first, len(stroke), smooth):
        first = begin
    return first


def _runs(stroke: Sequence[Point], first: int, stop: int, smooth: bool) -> Iterator[tuple[int, int, float]]:
    """Yield (start, stop, width) of runs of at most `RUN` segments of one width: one path each, so without seams."""
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
    """Paint `ink` centred in the square `area`, as large as fits: strokes with `pen`, pictures scaled."""
    if isinstance(ink, Picture):
        paint_picture(painter, ink, area, pen.color())
        return
    points = [QPointF(point.x, point.y) for stroke in ink.strokes for point in stroke]
    if not points:
        return
    drawn = QPolygonF(points).boundingRect()
    scale = min(area.width(), area.height()) / (max(drawn.width(), drawn.height()) or 1.0)
    fit = QTransform.fromTranslate(area.center().x(), area.center().y()).scale(scale, scale)
    fit.translate(-drawn.center().x(), -drawn.center().y())
    painter.setPen(pen)
    for stroke in ink.strokes:
        path = fit.map(QPolygonF([QPointF(point.x, point.y) for point in stroke]))
        if path.boundingRect().isNull():  # Qt paints nothing for a line of length 0
            painter.drawPoint(path.first())
        else:
            painter.drawPolyline(path)


def paint_picture(painter: QPainter, picture: Picture, area: QRectF, colour: QColor) -> None:
    """Paint a picture in one colour, scaled to fit `area`."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.width, QImage.Format.Format_Indexed8)
    bare = colour.rgb() & 0xFFFFFF
    image.setColorTable([opacity << 24 | bare for opacity in range(256)])
    size = QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRectF(QPointF(), size)
    fitted.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(fitted, image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))


def dirty_rect(stroke: Sequence[Point]) -> QRect:
    """The region to repaint after the last point was added, in whole pixels."""
    return pen_rect(stroke[-3:])


def pen_rect(points: Sequence[Point]) -> QRect:
    """The pixels that the pen may touch along `points`."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    pen = PEN_WIDTH / 2 + 2
    corner, far = QPointF(min(xs) - pen, min(ys) - pen), QPointF(max(xs) + pen, max(ys) + pen)
    return QRectF(corner, far).toAlignedRect()


def guide_area(canvas: QRect) -> QRectF:
    """The square in the middle of the canvas that a picture fills."""
    side = min(canvas.width(), canvas.height()) * 0.7
    guide = QRectF(QPointF(), QSizeF(side, side))
    guide.moveCenter(QRectF(canvas).center())
    return guide


def line_area(canvas: QRect) -> QRectF:
    """The strip across the middle of the canvas that a line of characters, or one alone, may fill."""
    margin, height = canvas.width() * _LINE_MARGIN, min(canvas.width(), canvas.height()) * _LINE_HEIGHT
    strip = QRectF(margin, 0, canvas.width() - 2 * margin, height)
    strip.moveCenter(QRectF(canvas).center())
    return strip


def paint_guide(painter: QPainter, area: QRect, palette: QPalette, hint: str) -> None:
    """Paint a faint frame for the size of a line, with `hint` in it."""
    faint = QColor(palette.text().color())
    faint.setAlphaF(0.12)
    guide = line_area(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(faint, 1.5, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(guide, _FRAME, _FRAME)
    faint.setAlphaF(0.55)
    painter.setPen(faint)
    painter.drawText(guide, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)


def paint_corners(painter: QPainter, area: QRect, palette: QPalette) -> None:
    """Round the corners of the canvas off, and paint its edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    outside = QPainterPath()
    outside.addRect(QRectF(area))
    outside.addRoundedRect(edge, _RADIUS, _RADIUS)  # by the odd-even rule, its inside stays
    painter.fillPath(outside, palette.window())
    painter.setPen(QPen(palette.mid().color(), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(edge, _RADIUS, _RADIUS)


def paint_cross(painter: QPainter, at: QPointF, colour: QColor, *, down: bool) -> None:
    """Paint the keyboard pen: a cross, with a ring while it is down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    gap = PEN_WIDTH / 2 + 1
    for direction in (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)):
        painter.drawLine(at + direction * gap, at + direction * _CROSS)
    if down:
        painter.drawEllipse(at, gap, gap)


def cross_rect(at: QPointF) -> QRect:
    reach = _CROSS + 2
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def eraser_pixmap(radius: float, ratio: float) -> QPixmap:
    """The eraser cursor: a ring of `radius` logical pixels, dark with a light outline so that it shows on any ink."""
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
    if path.controlPointRect().isNull():  # Qt paints nothing for a path of length 0
        painter.drawPoint(path.currentPosition())
    else:
        painter.drawPath(path)


def _width(point: Point) -> float:
    return PEN_WIDTH * (0.4 + 0.6 * round(point.pressure * _LEVELS) / _LEVELS)


def _middle(a: Point, b: Point) -> QPointF:
    return QPointF((a.x + b.x) / 2, (a.y + b.y) / 2)
