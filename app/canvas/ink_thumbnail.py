"""Ink as a small pixmap."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app.canvas.ink_painter import paint_fitted
from models.ink.ink import AnyInk

PEN = 0.055
"""Pen width as a share of the side."""
MARGIN = 0.12
"""Margin on each side as a share of the side."""


def thumbnail(ink: AnyInk, side: int, ratio: float, colour: QColor) -> QPixmap:
    """Paint `ink` in `colour` on a transparent pixmap of `side`×`side` logical pixels at the pixel ratio `ratio`."""
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF(pixmap.rect()).adjusted(*(pixels * share for share in (MARGIN, MARGIN, -MARGIN, -MARGIN)))
    pen = QPen(colour, pixels * PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    paint_fitted(painter, ink, area, pen)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
