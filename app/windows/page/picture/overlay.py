"""Paints the readings of a page over its picture, in logical pixels of the view: small texts at the ink, frames, signs.

Paper is bright whatever the desktop's scheme, so these are the colours of the light one.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from app.canvas.marks.layout import RING
from app.toolkit import icons
from app.toolkit.colours import LIGHT
from app.windows.page.shown_table import Place, ShownCell, ShownTable
from models.lines.line import Box

_MARGIN = 2.0
"""Between ink and its frame."""
_GAP = 2.0
"""Between the frame and the reading."""
_SIGN = 13.0
"""Side of the sign behind a reading."""
_RADIUS = 4.0
_LEAST_TEXT_PX, _LARGEST_TEXT_PX = 11.0, 16.0
_TEXT_SHARE = 0.4
"""Size of a reading as a share of its ink's height."""


@dataclass(frozen=True, slots=True)
class OverlayState:
    """What is shown beside the table itself: the current cell and its chosen character, the selected places, and how
    strongly each changed place flashes (0 to 1).
    """

    current: Place | None = None
    character: int | None = None
    selected: Collection[Place] = ()
    flashes: Mapping[Place, float] = field(default_factory=lambda: MappingProxyType({}))


class Overlay:
    """The readings of `table`, placed for one zoom: `scale` is in logical pixels for a pixel of the sheet."""

    def __init__(self, table: ShownTable, scale: float, font: QFont) -> None:
        self._cells = [each for each in table.cells.values() if each.box]
        self.scale = scale
        to_view = QTransform.fromScale(scale, scale)
        self._boxes = {each.place: to_view.mapRect(_ink_area(each)) for each in self._cells}
        heights = sorted(box.height() for box in self._boxes.values())
        height = heights[len(heights) // 2] if heights else _LEAST_TEXT_PX
        self._font = QFont(font)
        self._font.setPixelSize(round(min(max(height * _TEXT_SHARE, _LEAST_TEXT_PX), _LARGEST_TEXT_PX)))
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)
        self._texts = self._place_readings()

    def area(self, place: Place) -> QRectF:
        """What a cell covers with its frame and reading, relative to the sheet's corner in logical pixels."""
        return self._frame(place).united(self._texts[place]) if place in self._boxes else QRectF()

    def at(self, point: QPointF) -> Place | None:
        """The cell at a point, relative to the sheet's corner in logical pixels."""
        found = [each.place for each in self._cells if self.area(each.place).contains(point)]
        return min(found, key=lambda place: (point - self._boxes[place].center()).manhattanLength(), default=None)

    def paint(self, painter: QPainter, visible: QRectF, state: OverlayState) -> None:
        """Paint all cells in `visible`; the painter's origin is the sheet's corner, its unit a logical pixel."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = [each for each in self._cells if self.area(each.place).intersects(visible)]
        for cell in shown:  # frames first, so that none covers the reading of a neighbour
            self._paint_frame(painter, cell, state)
        for cell in shown:
            self._paint_reading(painter, cell, state)

    # Placing -------------------------------------------------------------------------------------------------------

    def _frame(self, place: Place) -> QRectF:
        return self._boxes[place].adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def _place_readings(self) -> dict[Place, QRectF]:
        """For each reading the first of below, above, right and left of its ink that covers nothing, or least."""
        placed: dict[Place, QRectF] = {}
        ink = np.array([_corners(self._boxes[each.place]) for each in self._cells]).reshape(-1, 4)
        texts = np.zeros_like(ink)
        for number, cell in enumerate(self._cells):
            box = self._boxes[cell.place]
            spread = self._spread(cell)
            first, last = (spread[0][0], spread[-1][0]) if spread else (0.0, 0.0)
            sign = _SIGN + _GAP if sign_of(cell) else 0.0
            width = max(self._metrics.horizontalAdvance(cell.text), last - first + self._metrics.maxWidth() / 2)
            size = QSizeF(width + 2 * _GAP + sign, self._metrics.capHeight() + 2 * _GAP + 2)
            beside = QSizeF(self._metrics.horizontalAdvance(cell.text) + 3 * _GAP + sign, size.height())
            left = ((first + last) if spread else 2 * box.center().x()) / 2 - width / 2 - _GAP
            middle = box.center().y() - size.height() / 2
            areas = [
                QRectF(QPointF(left, box.bottom() + _MARGIN), size),
                QRectF(QPointF(left, box.top() - _MARGIN - size.height()), size),
                QRectF(QPointF(box.right() + _MARGIN + _GAP, middle), beside),
                QRectF(QPointF(box.left() - _MARGIN - _GAP - beside.width(), middle), beside),
            ]
            ink[number] = 0.0  # a reading may touch its own ink
            # Beside the ink, characters are not below their ink: only where nothing else is free.
            covered = [_common(area, ink) + _common(area, texts) + (side > 1) for side, area in enumerate(areas)]
            ink[number] = _corners(box)
            placed[cell.place] = best = areas[covered.index(min(covered))]
            texts[number] = _corners(best)
        return placed

    def _spread(self, cell: ShownCell) -> list[tuple[float, str]]:
        """The middle of each character under its ink; empty where they would overlap or there are none."""
        if not cell.characters or not all(each.text for each in cell.characters):
            return []
        placed = [((each.box.left + each.box.right) / 2 * self.scale, each.text) for each in cell.characters]
        for (x, text), (next_x, next_text) in pairwise(placed):
            if next_x - x < (self._metrics.horizontalAdvance(text) + self._metrics.horizontalAdvance(next_text)) / 2:
                return []
        return placed

    # Painting ------------------------------------------------------------------------------------------------------

    def _paint_frame(self, painter: QPainter, cell: ShownCell, state: OverlayState) -> None:
        frame, is_current = self._frame(cell.place), cell.place == state.current
        is_selected = cell.place in state.selected
        colour = LIGHT.doubt if cell.is_doubtful or cell.problem else LIGHT.accent
        if flash := state.flashes.get(cell.place):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_faded(LIGHT.accent, 0.45 * flash))
            grown = 5 * flash
            painter.drawRoundedRect(frame.adjusted(-grown, -grown, grown, grown), _RADIUS + grown, _RADIUS + grown)
        tint = 0.10 if is_current else 0.16 if is_selected else 0.0
        strength, width = (1.0, 2.0) if is_current or is_selected else (0.9, 1.2) if cell.is_doubtful else (0.3, 1.0)
        painter.setPen(QPen(_faded(colour, strength), width))
        painter.setBrush(_faded(LIGHT.accent, tint) if tint else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        for number, character in enumerate(cell.characters):
            if is_current and number == state.character:
                self._paint_character_frame(painter, character.box, LIGHT.doubt if character.is_doubtful else colour)
            elif character.is_doubtful:
                self._paint_underline(painter, character.box)

    def _area_of(self, box: Box) -> QRectF:
        return QTransform.fromScale(self.scale, self.scale).mapRect(_rectangle(box))

    def _paint_character_frame(self, painter: QPainter, box: Box, colour: QColor) -> None:
        painter.setPen(QPen(colour, 2.5))
        painter.setBrush(_faded(colour, 0.2))
        painter.drawRoundedRect(self._area_of(box).adjusted(-1, -1, 1, 1), _RADIUS - 1, _RADIUS - 1)

    def _paint_underline(self, painter: QPainter, box: Box) -> None:
        """A doubtful character that is not chosen."""
        area = self._area_of(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(LIGHT.doubt, 0.06))
        painter.drawRect(area)
        painter.setPen(QPen(LIGHT.doubt, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(area.bottomLeft() + QPointF(1, 0), area.bottomRight() - QPointF(1, 0))

    def _paint_reading(self, painter: QPainter, cell: ShownCell, state: OverlayState) -> None:
        area = self._texts[cell.place]
        colour = LIGHT.doubt if cell.is_doubtful else LIGHT.accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(LIGHT.paper, 0.92))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setFont(self._bold if cell.place == state.current else self._font)
        for x, text, is_doubtful in self._parts(cell, area):
            painter.setPen(LIGHT.doubt if is_doubtful else LIGHT.accent)
            width = self._metrics.horizontalAdvance(text) + 4
            painter.drawText(
                QRectF(x - width / 2, area.top(), width, area.height()), Qt.AlignmentFlag.AlignCenter, text
            )
        if sign := sign_of(cell):
            corner = QPointF(area.right() - _SIGN - _GAP / 2, area.center().y() - _SIGN / 2)
            paint_sign(
                painter, sign, QRectF(corner, QSizeF(_SIGN, _SIGN)), colour if sign != "triangle-alert" else LIGHT.doubt
            )

    def _parts(self, cell: ShownCell, area: QRectF) -> Iterator[tuple[float, str, bool]]:
        """The middle and text of each part of the reading, and whether it is doubtful."""
        spread, box = self._spread(cell), self._boxes[cell.place]
        if spread and area.left() < box.center().x() < area.right():
            for (x, text), character in zip(spread, cell.characters, strict=True):
                yield x, text, character.is_doubtful
            return
        x = area.left() + _GAP
        runs = [(each.text, each.is_doubtful) for each in cell.characters]
        if "".join(text for text, _ in runs) != cell.text:
            runs = [(cell.text, cell.is_doubtful)]
        for text, is_doubtful in runs:
            width = self._metrics.horizontalAdvance(text)
            yield x + width / 2, text, is_doubtful
            x += width


def paint_sign(painter: QPainter, sign: str, area: QRectF, colour: QColor) -> None:
    """Paint a ring for doubt, else the icon of this name."""
    if sign == RING_SIGN:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.center(), RING / 2 - 1, RING / 2 - 1)
        return
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(area.topLeft(), icons.pixmap(sign, round(area.width()), ratio, colour))


RING_SIGN, BROKEN_SIGN, ANSWERED_SIGN = "ring", "triangle-alert", "check"


def sign_of(cell: ShownCell) -> str:
    """The sign behind a cell's reading: of a broken check, of doubt, of an answer; "" without any."""
    if cell.problem:
        return BROKEN_SIGN
    return RING_SIGN if cell.is_doubtful else ANSWERED_SIGN if cell.is_answered else ""


def _ink_area(cell: ShownCell) -> QRectF:
    """Around the characters of a cell, in pixels of the sheet: a speck in its box is not framed."""
    area = QRectF()
    for each in cell.characters:
        area = area.united(_rectangle(each.box))
    return _rectangle(cell.box) if area.isEmpty() and cell.box else area


def _rectangle(box: Box) -> QRectF:
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def _corners(area: QRectF) -> tuple[float, float, float, float]:
    return area.left(), area.top(), area.right(), area.bottom()


def _common(area: QRectF, others: NDArray[np.float64]) -> float:
    """How much of `area` is covered by n×4 rectangles: left, top, right and bottom."""
    left, top, right, bottom = _corners(area)
    wide = np.minimum(right, others[:, 2]) - np.maximum(left, others[:, 0])
    high = np.minimum(bottom, others[:, 3]) - np.maximum(top, others[:, 1])
    return float((wide.clip(0) * high.clip(0)).sum())


def _faded(colour: QColor, share: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(share)
    return faded
