"""A grid of the drawings that two models read differently."""

# PySide6 does not declare the fields of style options.
# pyright: reportAttributeAccessIssue=false

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.canvas.ink_painter import paint_fitted
from models.inference.paired_comparison import Difference

SHOWN = 200
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_SIDE, _MARGIN, _PEN = 84, 8, 3.0  # logical pixels


class DifferencesModel(QAbstractListModel):
    """At most `SHOWN` differences. The `Qt.UserRole` of a row is its `Difference`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differences: Sequence[Difference] = ()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        self.beginResetModel()
        self._differences = differences[:SHOWN]
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._differences)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        difference = self._differences[index.row()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            meant = difference.drawing.label
            return self.tr("Meant: {}\nA reads {}\nB reads {}").format(meant, difference.a, difference.b)
        return difference if role == Qt.ItemDataRole.UserRole else None


class DifferencesView(QListView):
    """Cells of equal size in as many columns as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.differences = DifferencesModel(self)
        self.setModel(self.differences)
        self.setItemDelegate(_Cell(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(6)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setAccessibleName(self.tr("Drawings read differently"))


class _Cell(QStyledItemDelegate):
    """Paints the ink, the label and both predictions; correct ones have a tick."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = option.fontMetrics.lineSpacing()
        return QSize(_SIDE + 2 * _MARGIN + 20, _SIDE + 3 * line + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        difference: Difference = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        palette = option.palette
        line = option.fontMetrics.lineSpacing()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QColor(palette.text().color())
        frame.setAlphaF(0.2)
        painter.setPen(QPen(frame, 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = QRectF(rect.center().x() - _SIDE / 2, rect.top() + _MARGIN, _SIDE, _SIDE)
        pen = QPen(palette.text().color(), _PEN, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        paint_fitted(painter, difference.drawing.ink, side.adjusted(_PEN, _PEN, -_PEN, -_PEN), pen)
        painter.setPen(pen)
        meant = difference.drawing.label
        texts = [self.tr("meant {}").format(meant)] + [
            f"{letter}: {read} {'✓' if read == meant else '✗'}"
            for letter, read in (("A", difference.a), ("B", difference.b))
        ]
        for number, text in enumerate(texts):
            place = QRectF(rect.left() + 4, side.bottom() + number * line, rect.width() - 8, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
