"""Where ink is shown on the canvas: as it was drawn, or moved and made smaller so that it is in view.

A line of characters is made smaller only for its height; what has no room beside each other is scrolled.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from app.canvas.ink_painter import PEN_WIDTH
from models.ink.ink import Stroke

NEAR_END, ROOM = 0.15, 0.4
"""Shares of the canvas's width: ink so near to the right edge needs room to write on, and the room that it gets."""
LINE_ASPECT = 2.0
"""Ink that nothing is read from yet is taken for a line if it is this many times as wide as high."""
_MARGIN = PEN_WIDTH / 2 + 3
"""Between the ink and the edge of the canvas, in logical pixels."""


class InkView:
    """Maps ink to the canvas and back. The ink itself never changes."""

    def __init__(self) -> None:
        self.transform = QTransform()
        """From ink to canvas: moves and scales by at most 1. The identity while all ink is in view without it."""
        self.first = self.last = 0.0
        """The least and the greatest place to which the view can be scrolled; the same unless a line needs more."""
        self.ratio = 1.0
        """Device pixels for each logical one: a line is scrolled by whole device pixels."""
        self.is_line = False
        """Whether the ink was followed as a line."""

    @property
    def scale(self) -> float:
        return self.transform.m11()

    @property
    def place(self) -> float:
        """How far the view is scrolled to the right, in logical pixels."""
        return -self.transform.dx()

    def to_ink(self, place: QPointF) -> QPointF:
        """The place in the ink of a place on the canvas."""
        return place if self.transform.isIdentity() else self.transform.inverted()[0].map(place)

    def to_canvas(self, area: QRectF) -> QRectF:
        return self.transform.mapRect(area)

    def follow(
        self, strokes: Iterable[Stroke], canvas: QRectF, *, is_line: bool | None = None, anew: bool = False
    ) -> bool:
        """Bring the ink into view, of a line what has room; returns whether it is shown elsewhere now.

        The view stays as it is while it shows everything, so that nothing moves between two strokes. `is_line` is None
        if nothing is read yet: the shape decides. `anew`: start from the ink as it was drawn, because the canvas has
        another size.
        """
        before, was_line = self.transform, self.is_line
        drawn = bounds(strokes)
        if is_line is None:
            is_line = drawn is not None and drawn.width() > LINE_ASPECT * drawn.height()
        self.is_line = is_line and drawn is not None
        if drawn is None or (anew and not self.is_line):
            self.transform = QTransform()
        if drawn is None:
            self.first = self.last = 0.0
        elif is_line:
            self._follow_line(drawn, canvas, anew=anew or not was_line)
        else:
            if not canvas.contains(self.transform.mapRect(drawn)):
                self.transform = _fitted(drawn, canvas)
            self.first = self.last = self.place
        return self.transform != before

    def scroll(self, place: float) -> float:
        """Scroll to `place` as far as there is something; returns by how much, in logical pixels."""
        before = self.place
        if self.first < self.last:
            self._put(place)
        return self.place - before

    def place_after(self, written: QRectF, width: float) -> float:
        """Where to scroll to so that `written`, in the ink, is in view, with room behind it if it is near the end."""
        shown = self.to_canvas(written.adjusted(-_MARGIN, 0, _MARGIN, 0))
        if shown.right() > width * (1 - NEAR_END):
            return self.place + min(shown.right() - width * (1 - ROOM), max(shown.left(), 0.0))
        return self.place + min(shown.left(), 0.0)

    def _follow_line(self, drawn: QRectF, canvas: QRectF, *, anew: bool) -> None:
        matrix = QTransform() if anew else self.transform
        shown = matrix.mapRect(drawn)
        if shown.top() < canvas.top() or shown.bottom() > canvas.bottom():
            scale = min(1.0, canvas.height() / drawn.height())
            dy = _shortest(drawn.top(), drawn.height(), scale, canvas.top(), canvas.bottom())
            matrix = QTransform(scale, 0, 0, scale, 0, dy)
        left, right = drawn.left() * matrix.m11(), drawn.right() * matrix.m11()
        room = ROOM * canvas.width() if right > canvas.width() * (1 - NEAR_END) else 0.0
        self.first = min(left, 0.0)
        self.last = max(right + room - canvas.width(), 0.0)
        place, self.transform = self.place, matrix
        self._put(place)

    def _put(self, place: float) -> None:
        first, last = (round(each * self.ratio) for each in (self.first, self.last))
        place = min(max(round(place * self.ratio), first), last) / self.ratio
        matrix = self.transform
        self.transform = QTransform(matrix.m11(), 0, 0, matrix.m22(), -place, matrix.dy())


def bounds(strokes: Iterable[Stroke]) -> QRectF | None:
    """The rectangle that the pen touched, with a margin; None without ink."""
    places = [(point.x, point.y) for stroke in strokes for point in stroke]
    if not places:
        return None
    xs, ys = zip(*places, strict=True)
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _fitted(drawn: QRectF, canvas: QRectF) -> QTransform:
    """Moves `drawn` into `canvas` on the shortest way, scaled down only as far as needed."""
    scale = min(1.0, canvas.width() / drawn.width(), canvas.height() / drawn.height())
    dx = _shortest(drawn.left(), drawn.width(), scale, canvas.left(), canvas.right())
    dy = _shortest(drawn.top(), drawn.height(), scale, canvas.top(), canvas.bottom())
    return QTransform(scale, 0, 0, scale, dx, dy)


def _shortest(start: float, length: float, scale: float, low: float, high: float) -> float:
    """What moves an interval, once scaled, into `low` to `high` on the shortest way."""
    return min(max(start, low), high - length * scale) - start * scale
