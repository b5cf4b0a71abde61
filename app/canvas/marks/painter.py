"""Paints marks: a small text in the colour of its sureness, a ring behind a doubtful one, a frame around the chosen."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from app.canvas.marks.layout import PADDING, RING, RING_GAP, PlacedMark
from app.toolkit.colours import blend, scheme

_RADIUS = 6.0
_TINT = 0.12
"""Share of the accent in the fill of the chosen mark and of a join."""


def bold(font: QFont) -> QFont:
    """The font of the chosen mark, the widest that is used."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def paint_mark(painter: QPainter, placed: PlacedMark, font: QFont, palette: QPalette) -> None:
    """Paint one mark within its area."""
    mark, area = placed.mark, QRectF(placed.area)
    colour = scheme(palette).doubt if mark.is_doubtful else scheme(palette).accent
    if mark.is_chosen:
        _paint_frame(painter, area, colour, palette)
    painter.setFont(bold(font) if mark.is_chosen else font)
    painter.setPen(colour)
    sign = RING + RING_GAP if mark.is_doubtful else 0.0
    metrics = QFontMetricsF(painter.font())
    room = area.width() - sign - PADDING
    text = metrics.elidedText(mark.text, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(text)
    left = area.center().x() - (width + sign) / 2
    painter.drawText(
        QRectF(left - 2, area.top(), width + 4, area.height()),
        Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip,
        text,
    )
    if mark.is_doubtful:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left + width + RING_GAP + RING / 2, area.center().y()), RING / 2 - 1, RING / 2 - 1)


def paint_join(painter: QPainter, area: QRect, palette: QPalette) -> None:
    """Paint the frame around marks that are about to become one."""
    _paint_frame(painter, QRectF(area), scheme(palette).accent, palette)


def _paint_frame(painter: QPainter, area: QRectF, colour: QColor, palette: QPalette) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(blend(palette.base().color(), colour, _TINT))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
