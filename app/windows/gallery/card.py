"""Paints one trial of the gallery: ink, label, and the prediction if it was wrong."""

import time
from collections.abc import Sequence

from cachetools import LRUCache
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.canvas.ink_thumbnail import thumbnail
from app.toolkit.colours import blend
from app.windows.gallery.trial_model import TrialModel
from corrections.store.trial_filter import StoredTrial
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink

WRONG = QColor("#D55E00")
"""Okabe and Ito's vermilion. A cross and a text repeat it."""
GAP = 10
"""Space between cards in logical pixels."""
PADDING = 6
FRAME_BUDGET_S = 0.006
"""Time per frame for painting new thumbnails; the rest follow in the next frames."""
_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_SHOWN_STATES = _SELECTED | _HOVERED | _FOCUSED


class CardDelegate(QStyledItemDelegate):
    """Call `begin_frame` before each frame; after it, `unfinished` is the region that is still to be painted."""

    def __init__(self, model: TrialModel, view: QListView) -> None:
        super().__init__(view)
        self.unfinished = QRegion()
        self._model, self._view = model, view
        self._thumbnails: LRUCache[tuple[int, int, float, int], QPixmap] = LRUCache(1000)
        self._boxes: dict[tuple[bool, int], QPixmap] = {}
        self._palette, self._ratio = QPalette(), 1.0
        self._deadline = 0.0
        self.set_side(96)

    @property
    def side(self) -> int:
        """Side of a thumbnail in logical pixels."""
        return self._side

    @property
    def card_size(self) -> QSize:
        """Size of a card without the gap."""
        return self._card

    def set_side(self, side: int) -> None:
        """Set the thumbnail side, and measure the view's font."""
        self._side = side
        self._bold, self._small = QFont(self._view.font()), QFont(self._view.font())
        self._bold.setBold(True)
        self._bold.setPointSizeF(self._bold.pointSizeF() * 1.15)
        self._small.setPointSizeF(self._small.pointSizeF() * 0.9)
        self._bold_metrics, self._small_metrics = QFontMetrics(self._bold), QFontMetrics(self._small)
        self._lines = self._bold_metrics.height(), self._small_metrics.height()
        self._card = QSize(side + 2 * PADDING, side + sum(self._lines) + 2 * PADDING)
        self._boxes.clear()

    def begin_frame(self, visible: int) -> None:
        """Start a frame of about `visible` cards."""
        if self._thumbnails.maxsize < 4 * visible:
            larger = LRUCache[tuple[int, int, float, int], QPixmap](4 * visible)
            larger.update(self._thumbnails)
            self._thumbnails = larger
        self.unfinished = QRegion()
        palette, ratio = self._view.palette(), self._view.devicePixelRatioF()
        if palette != self._palette or ratio != self._ratio:
            self._palette, self._ratio = palette, ratio
            self._boxes.clear()
        self._text = palette.color(QPalette.ColorRole.Text)
        self._deadline = time.perf_counter() + FRAME_BUDGET_S

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._view.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, cell, state = index.row(), option.rect, option.state.value & _SHOWN_STATES
        corner = cell.topLeft() + QPoint((cell.width() - self._card.width()) // 2, GAP // 2)
        late = time.perf_counter() > self._deadline
        if late and not self._model.is_loaded(row):
            self.unfinished += cell
            painter.drawPixmap(corner, self._box(False, state))
            return
        trial = self._model.trial(row)
        wrong = trial is not None and trial.source == LabelSource.CORRECTED
        painter.drawPixmap(corner, self._box(wrong, state))
        if trial is None:  # just deleted
            return
        inside = QRect(corner, self._card).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        painter.setPen(self._text)
        ink = self._thumbnail(trial, late=late)
        if ink:
            painter.drawPixmap(inside.topLeft(), ink)
        else:
            self.unfinished += cell
        below = (self.tr("read as {}").format(trial.predicted), f"≠ {trial.predicted}") if wrong else ()
        if not wrong and (line := self._model.line(row)):
            below = (self._model.place_text(row), self.tr("in {line}").format(line=line.text))
        self._paint_text(painter, inside, trial.label, below)

    def _thumbnail(self, trial: StoredTrial, *, late: bool) -> QPixmap | None:
        """The cached or newly painted thumbnail. None if it is not cached and the frame is `late`."""
        key = trial.id, self._side, self._ratio, self._text.rgb()
        pixmap = self._thumbnails.get(key)
        if pixmap is None and not late:
            pixmap = self._thumbnails[key] = self._paint_thumbnail(trial)
        return pixmap

    def _paint_thumbnail(self, trial: StoredTrial) -> QPixmap:
        try:
            return thumbnail(trial.ink, self._side, self._ratio, self._text)
        except ValueError:
            blank = thumbnail(Ink(), self._side, self._ratio, self._text)
            painter = QPainter(blank)
            painter.setPen(self._text)
            painter.setFont(self._small)
            painter.drawText(QRect(0, 0, self._side, self._side), Qt.AlignmentFlag.AlignCenter, self.tr("damaged"))
            painter.end()
            return blank

    def _paint_text(self, painter: QPainter, inside: QRect, label: str, below: Sequence[str]) -> None:
        """Paint the label below the ink, and under it the first of `below` that there is room for, or the last."""
        room = inside.adjusted(0, self._side, 0, 0)
        painter.setFont(self._bold)
        if not below:
            _paint_line(painter, room, self._bold_metrics, label)
            return
        first, second = self._lines
        _paint_line(painter, QRect(room.left(), room.top(), room.width(), first), self._bold_metrics, label)
        words = next((each for each in below if self._small_metrics.horizontalAdvance(each) <= room.width()), below[-1])
        painter.setFont(self._small)
        _paint_line(painter, QRect(room.left(), room.top() + first, room.width(), second), self._small_metrics, words)

    def _box(self, wrong: bool, state: int) -> QPixmap:
        """Background, border and error mark of a card: the same for many cards."""
        known = self._boxes.get((wrong, state))
        if known:
            return known
        highlight = self._palette.color(QPalette.ColorRole.Highlight)
        background = paper = self._palette.color(QPalette.ColorRole.Base)
        pen = QPen(self._palette.color(QPalette.ColorRole.Mid), 1)
        if wrong:
            pen = QPen(WRONG, 1.6)
        elif state & _HOVERED:
            pen = QPen(highlight, 1)
        if state & _SELECTED:
            pen, paper = QPen(highlight, 2.4), blend(paper, highlight, 0.22)
        elif state & _FOCUSED:
            pen = QPen(highlight, 2, Qt.PenStyle.DotLine)
        box = QPixmap(self._card * self._ratio)
        box.setDevicePixelRatio(self._ratio)
        box.fill(background)  # an opaque pixmap is copied, a transparent one blended
        painter = QPainter(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(paper)
        painter.drawRoundedRect(QRectF(QPointF(), QSizeF(self._card)).adjusted(1.2, 1.2, -1.2, -1.2), 7, 7)
        if wrong:
            _paint_cross(painter, QPointF(self._card.width() - 11, 11))
        painter.end()
        self._boxes[wrong, state] = box
        return box


def _paint_line(painter: QPainter, line: QRect, metrics: QFontMetrics, text: str) -> None:
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)


def _paint_cross(painter: QPainter, centre: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(WRONG)
    painter.drawEllipse(centre, 8, 8)
    painter.setPen(QPen(Qt.GlobalColor.white, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(centre - QPointF(3, 3), centre + QPointF(3, 3))
    painter.drawLine(centre - QPointF(3, -3), centre + QPointF(3, -3))
