"""Where marks stand on the canvas: those of a row on one height, out of the way of the ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QTransform

from app.canvas.ink_painter import PEN_WIDTH
from app.canvas.marks.character_mark import CharacterMark

HEIGHT, MIN_WIDTH, MAX_WIDTH = 22, 24, 120
"""Of a mark, in logical pixels. A wider text is cut off."""
PADDING = 6.0
"""Between the text and the edge of its mark."""
RING = 7.0
"""Diameter of the sign of doubt, which stands behind the text."""
RING_GAP = 3.0
_GAP = PEN_WIDTH / 2 + 4
"""Between the ink of a row and its marks."""
_STEP = 4
"""Marks move down in such steps while the ink above them grows."""
_FEWEST = 2
"""Characters that are marked. One alone is shown large beside the canvas, and nothing is put under it."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and its area on the canvas, in whole logical pixels."""

    mark: CharacterMark
    area: QRect


class MarkLayout:
    """The marks of a drawing on a canvas. `placed` has them in their order, or none where fewer than two are given."""

    def __init__(
        self, marks: Sequence[CharacterMark], transform: QTransform, canvas: QRect, metrics: QFontMetricsF
    ) -> None:
        """`transform` maps ink to the canvas; `metrics` are those of the widest font that marks are painted with."""
        self._areas: list[QRect] = [QRect()] * len(marks)
        shown = marks if len(marks) >= _FEWEST else ()
        boxes = [transform.mapRect(_rectangle(mark.box)) for mark in shown]
        rows: dict[int, list[int]] = {}
        for number, mark in enumerate(shown):
            rows.setdefault(mark.row, []).append(number)
        for row, numbers in rows.items():
            others = [box for number, box in enumerate(boxes) if shown[number].row != row]
            widths = [_width(marks[number], metrics) for number in numbers]
            lefts = _side_by_side([boxes[number].center().x() for number in numbers], widths)
            own = [boxes[number] for number in numbers]
            top = _height_of_row(own, others, (lefts[0], lefts[-1] + widths[-1]), canvas)
            for number, left, width in zip(numbers, lefts, widths, strict=True):
                self._areas[number] = QRect(round(left), top, width, HEIGHT)
        self.placed = [PlacedMark(mark, area) for mark, area in zip(shown, self._areas, strict=False)]

    def at(self, place: QPointF) -> int | None:
        """The mark at a place on the canvas."""
        point = place.toPoint()
        return next((number for number, each in enumerate(self.placed) if each.area.contains(point)), None)

    def row_area(self, row: int) -> QRect:
        """What the marks of a row cover, with the gaps between them."""
        area = QRect()
        for each in self.placed:
            if each.mark.row == row:
                area = area.united(each.area)
        return area

    def nearest(self, row: int, x: float) -> int | None:
        """The mark of a row whose middle is nearest to `x`; None if the row has none."""
        numbers = [number for number, each in enumerate(self.placed) if each.mark.row == row]
        return min(numbers, key=lambda number: abs(self.placed[number].area.center().x() - x), default=None)

    @property
    def chosen(self) -> int | None:
        return next((number for number, each in enumerate(self.placed) if each.mark.is_chosen), None)

    def beside(self, dx: int, dy: int) -> int | None:
        """The mark before or after the chosen one (`dx`, -1 or 1), or the nearest one in the row above or below
        (`dy`); the chosen one itself where there is none. None without marks.
        """
        if not self.placed:
            return None
        last = len(self.placed) - 1
        chosen = self.chosen
        if chosen is None:
            return 0 if dx > 0 else last
        if dx:
            return min(max(chosen + dx, 0), last)
        here = self.placed[chosen]
        found = self.nearest(here.mark.row + dy, here.area.center().x())
        return chosen if found is None else found


def _rectangle(box: tuple[float, float, float, float]) -> QRectF:
    left, top, right, bottom = box
    return QRectF(QPointF(left, top), QPointF(right, bottom))


def _width(mark: CharacterMark, metrics: QFontMetricsF) -> int:
    width = metrics.horizontalAdvance(mark.text) + 2 * PADDING + (RING + RING_GAP if mark.is_doubtful else 0.0)
    return min(max(round(width), MIN_WIDTH), MAX_WIDTH)


def _height_of_row(boxes: list[QRectF], others: list[QRectF], sides: tuple[float, float], canvas: QRect) -> int:
    """Below the row; above it where there is ink of another row or no room; else over the edge, where ink covers it."""
    below = ceil((max(box.bottom() for box in boxes) + _GAP) / _STEP) * _STEP
    above = round(min(box.top() for box in boxes) - _GAP) - HEIGHT
    for top in (below, above):
        area = QRectF(sides[0], top, sides[1] - sides[0], HEIGHT).adjusted(0, -_GAP / 2, 0, _GAP / 2)
        is_inside = canvas.top() <= top and top + HEIGHT <= canvas.bottom()
        if is_inside and not any(area.intersects(box) for box in others):
            return top
    return max(min(below, canvas.bottom() - HEIGHT), canvas.top())


def _side_by_side(middles: Sequence[float], widths: Sequence[int]) -> list[float]:
    """The left edges of marks in their order: each under its middle, or moved as little as keeps them apart.

    Marks that would overlap are pooled, and a pool stands where its members are least displaced in square.
    """
    pools: list[tuple[float, int, list[int]]] = []  # the mean of the left edges wished for the first, count, widths
    for middle, width in zip(middles, widths, strict=True):
        pool = (middle - width / 2, 1, [width])
        while pools and pools[-1][0] + sum(pools[-1][2]) > pool[0]:
            left, count, before = pools.pop()
            total = count + pool[1]
            pool = ((left * count + (pool[0] - sum(before)) * pool[1]) / total, total, [*before, *pool[2]])
        pools.append(pool)
    lefts: list[float] = []
    for left, _, members in pools:
        for width in members:
            lefts.append(left)
            left += width
    return lefts
