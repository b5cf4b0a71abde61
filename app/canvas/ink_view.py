"""Where ink is shown on the canvas: as it was drawn, or moved and made smaller so that all of it is in view."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from app.canvas.ink_painter import PEN_WIDTH
from models.ink.ink import Stroke

_MARGIN = PEN_WIDTH / 2 + 3
"""Between the ink and the edge of the canvas, in logical pixels."""


class InkView:
    """Maps ink to the canvas and back. The ink itself never changes."""

    def __init__(self) -> None:
        self.transform = QTransform()
        """From ink to canvas: moves and scales by at most 1. The identity while all ink is in view without it."""

    @property
    def scale(self) -> float:
        return self.transform.m11()

    def to_ink(self, place: QPointF) -> QPointF:
        """The place in the ink of a place on the canvas."""
        return place if self.transform.isIdentity() else self.transform.inverted()[0].map(place)

    def to_canvas(self, area: QRectF) -> QRectF:
        return self.transform.mapRect(area)

    def follow(self, strokes: Iterable[Stroke], canvas: QRectF, *, anew: bool = False) -> bool:
        """Bring all ink into view; returns whether it is shown elsewhere now.

        The view stays as it is while it shows everything, so that nothing moves between two strokes. `anew`: start
        from the ink as it was drawn, because the canvas has another size.
        """
        before = self.transform
        drawn = _bounds(strokes)
        if drawn is None or anew:
            self.transform = QTransform()
        if drawn is not None and not canvas.contains(self.transform.mapRect(drawn)):
            self.transform = _fitted(drawn, canvas)
        return self.transform != before


def _bounds(strokes: Iterable[Stroke]) -> QRectF | None:
    """The rectangle that the pen touched, with a margin; None without ink."""
    places = [(point.x, point.y) for stroke in strokes for point in stroke]
    if not places:
        return None
    xs, ys = zip(*places, strict=True)
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _fitted(drawn: QRectF, canvas: QRectF) -> QTransform:
    """Moves `drawn` into `canvas` on the shortest way, scaled down only as far as needed."""
    scale = min(1.0, canvas.width() / drawn.width(), canvas.height() / drawn.height())
    width, height = drawn.width() * scale, drawn.height() * scale
    left = min(max(drawn.left(), canvas.left()), canvas.right() - width)
    top = min(max(drawn.top(), canvas.top()), canvas.bottom() - height)
    return QTransform(scale, 0, 0, scale, left - drawn.left() * scale, top - drawn.top() * scale)
