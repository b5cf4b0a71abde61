"""The five pictures of How It Works, painted from a real reading of the model in use."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas import ink_painter
from app.core.explanation import Explanation
from app.i18n import formatting
from app.i18n.translation import tr
from app.toolkit.colours import BLUISH_GREEN, ORANGE, blend
from models.inference.prediction import Prediction

MAX_BARS = 4
_PEN = 5.0  # logical pixels
_RADIUS = 8.0


class ExplanationPicture(QWidget):
    """Paints one step of an `Explanation`; empty until it is set."""

    def __init__(self, step: int) -> None:
        """`step` is 0 to 4."""
        super().__init__()
        self._paint = (_paint_ink, _paint_raster, _paint_network, _paint_memory, _paint_retrain)[step]
        self._explanation: Explanation | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(460, 240)

    def show_explanation(self, explanation: Explanation) -> None:
        self._explanation = explanation
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().base())
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if self._explanation:
            self._paint(painter, area.adjusted(20, 20, -20, -20), self._explanation, self)


def _text_colour(widget: QWidget) -> QColor:
    return widget.palette().text().color()


def _faint(widget: QWidget, share: float) -> QColor:
    return blend(widget.palette().base().color(), _text_colour(widget), share)


def _square(area: QRectF) -> QRectF:
    side = min(area.width(), area.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    return square


def _paint_ink(painter: QPainter, area: QRectF, shown: Explanation, widget: QWidget) -> None:
    """The stroke with its points."""
    square = _square(area)
    _paint_drawing(painter, square, shown, _text_colour(widget))
    points = [QPointF(point.x, point.y) for stroke in shown.ink.strokes for point in stroke]
    bounds = QPolygonF(points).boundingRect()
    scale = square.width() / max(bounds.width(), bounds.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ORANGE)
    for point in points[::2]:
        painter.drawEllipse(square.center() + (point - bounds.center()) * scale, 3.5, 3.5)


def _paint_drawing(painter: QPainter, square: QRectF, shown: Explanation, colour: QColor) -> None:
    pen = QPen(colour, _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    ink_painter.paint_fitted(painter, shown.ink, square, pen)


def _paint_raster(painter: QPainter, area: QRectF, shown: Explanation, widget: QWidget) -> None:
    """The grey values that the network reads."""
    square = _square(area)
    height, width = shown.raster.shape
    grey = (255 - 255 * shown.raster).astype("uint8").tobytes()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(square, QImage(grey, width, height, width, QImage.Format.Format_Grayscale8))
    painter.setPen(QPen(_faint(widget, 0.35), 0.5))
    for number in range(width + 1):
        x, y = square.left() + number * square.width() / width, square.top() + number * square.height() / height
        painter.drawLine(QPointF(x, square.top()), QPointF(x, square.bottom()))
        painter.drawLine(QPointF(square.left(), y), QPointF(square.right(), y))


def _paint_network(painter: QPainter, area: QRectF, shown: Explanation, widget: QWidget) -> None:
    _paint_bars(painter, area, shown.by_network, widget)


def _paint_memory(painter: QPainter, area: QRectF, shown: Explanation, widget: QWidget) -> None:
    """The reading before and after one answer."""
    half = area.width() / 2 - 16
    left, right = area.adjusted(0, 0, -area.width() + half, 0), area.adjusted(area.width() - half, 0, 0, 0)
    captions = (tr("before"), tr("after you called it {label} once").format(label=shown.after_answer.label))
    for place, prediction, caption in zip((left, right), (shown.by_network, shown.after_answer), captions, strict=True):
        painter.setPen(_faint(widget, 0.7))
        painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, caption)
        _paint_bars(painter, place.adjusted(0, 28, 0, 0), prediction, widget)
    painter.setPen(QPen(_faint(widget, 0.5), 2))
    _paint_arrow(painter, QPointF(left.right() + 6, area.center().y()), QPointF(right.left() - 6, area.center().y()))


def _paint_bars(painter: QPainter, area: QRectF, prediction: Prediction, widget: QWidget) -> None:
    rows = [(prediction.label, prediction.probability), *prediction.alternatives][:MAX_BARS]
    height = area.height() / MAX_BARS
    for number, (label, probability) in enumerate(rows):
        row = QRectF(area.left(), area.top() + number * height, area.width(), height)
        track = row.adjusted(36, height * 0.3, -64, -height * 0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faint(widget, 0.08))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        filled = QRectF(track)
        filled.setWidth(max(track.width() * probability, 2.0))
        painter.setBrush(BLUISH_GREEN if number == 0 else _faint(widget, 0.45))
        painter.drawRoundedRect(filled, track.height() / 2, track.height() / 2)
        painter.setPen(_text_colour(widget))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f" {label}")
        painter.drawText(
            row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, formatting.percent(probability)
        )


def _paint_retrain(painter: QPainter, area: QRectF, _shown: Explanation, widget: QWidget) -> None:
    """Your drawings and base data train a challenger, which replaces the model only if it is better."""
    boxes = (tr("your drawings\nand MNIST"), tr("challenger"), tr("better, and nothing\nforgotten?"), tr("your model"))
    _paint_chain(painter, area, boxes, widget)


def _paint_chain(painter: QPainter, area: QRectF, texts: Sequence[str], widget: QWidget) -> None:
    gap = 26.0
    width = (area.width() - gap * (len(texts) - 1)) / len(texts)
    for number, text in enumerate(texts):
        box = QRectF(area.left() + number * (width + gap), area.center().y() - 42, width, 84)
        is_last = number == len(texts) - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(widget.palette().base().color(), BLUISH_GREEN, 0.35 if is_last else 0.12))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(_text_colour(widget))
        painter.drawText(box.adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        if not is_last:
            painter.setPen(QPen(_faint(widget, 0.5), 2))
            _paint_arrow(
                painter, QPointF(box.right() + 5, area.center().y()), QPointF(box.right() + gap - 5, area.center().y())
            )


def _paint_arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    painter.drawLine(start, end)
    for side in (-5, 5):
        painter.drawLine(end, end + QPointF(-6, side))
