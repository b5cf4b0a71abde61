"""Ink as a small picture: strokes drawn anew at the size asked for, pictures scaled. Knows no store."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from models.ink.ink import AnyInk, Ink, Picture

PEN = 0.055
"""Width of the pen, as a share of the side."""
MARGIN = 0.12
"""Around the ink on each side, as a share of the side."""


def thumbnail(ink: AnyInk, side: int, ratio: float, colour: QColor) -> QPixmap:
    """`side`×`side` logical pixels on a screen with this pixel ratio, transparent where no ink is."""
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    room = QRectF(pixmap.rect()).adjusted(*(pixels * share for share in (MARGIN, MARGIN, -MARGIN, -MARGIN)))
    if isinstance(ink, Picture):
        _paint_picture(painter, ink, room, colour)
    else:
        pen = QPen(colour, pixels * PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        _paint_strokes(painter, ink, room)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _paint_strokes(painter: QPainter, ink: Ink, room: QRectF) -> None:
    """In the middle of `room`, as large as it goes with its proportions kept."""
    xs = [point.x for stroke in ink.strokes for point in stroke]
    ys = [point.y for stroke in ink.strokes for point in stroke]
    if not xs:
        return
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    scale = room.width() / (max(right - left, bottom - top) or 1)
    dx = room.center().x() - scale * (left + right) / 2
    dy = room.center().y() - scale * (top + bottom) / 2
    for stroke in ink.strokes:
        places = [QPointF(point.x * scale + dx, point.y * scale + dy) for point in stroke]
        if any(place != places[0] for place in places):
            painter.drawPolyline(places)
        else:
            painter.drawPoint(places[0])


def _paint_picture(painter: QPainter, picture: Picture, room: QRectF, colour: QColor) -> None:
    image = QImage(picture.pixels, picture.width, picture.height, picture.width, QImage.Format.Format_Indexed8)
    transparent = colour.rgb() & 0xFFFFFF
    image.setColorTable([level << 24 | transparent for level in range(256)])
    size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRectF(0, 0, size.width(), size.height())
    area.moveCenter(room.center())
    painter.drawImage(area, image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
