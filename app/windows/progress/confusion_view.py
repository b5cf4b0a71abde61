"""The confusion matrix as a table of counts. A click or Enter on a cell opens its drawings."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from app.charts.chart_colours import colours, with_alpha
from app.i18n import formatting

_MIN_CELL, _MAX_CELL, _EXPORT_CELL = 24, 56, 40  # side of a cell in pixels, on the screen and in an exported image
_FLAT = """
QHeaderView, QHeaderView::section, QTableCornerButton::section { background: palette(base); border: none; }
"""
Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex


class ConfusionModel(QAbstractTableModel):
    """k labels and k×k counts: row = label, column = prediction."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self.labels: tuple[str, ...] = ()
        self.counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._shares = np.zeros((0, 0))
        self._colours = colours(parent.palette())

    def show_counts(self, labels: tuple[str, ...], counts: NDArray[np.int64]) -> None:
        labels_changed = labels != self.labels
        if labels_changed:
            self.beginResetModel()
        self.labels, self.counts = labels, counts
        self._shares = counts / np.maximum(counts.sum(1, keepdims=True), 1)
        if labels_changed:
            self.endResetModel()
        else:
            self.recolour()

    def recolour(self) -> None:
        self._colours = colours(self._widget.palette())
        if self.labels:
            last = len(self.labels) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.labels)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self.rowCount(parent)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        count = int(self.counts[row, column])
        if role == Role.DisplayRole:
            return formatting.number(count) if count else ""
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Role.BackgroundRole and count:
            share = float(self._shares[row, column])
            alpha = 0.12 + 0.25 * share if row == column else 0.18 + 0.72 * share**0.5
            return with_alpha(self._colours.right if row == column else self._colours.wrong, alpha)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            text = self.tr("{count} meant {label}, read {predicted}")
            return text.format(count=formatting.number(count), label=self.labels[row], predicted=self.labels[column])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role == Role.DisplayRole:
            return self.labels[section]
        if role == Role.ToolTipRole:
            totals = self.counts.sum(1 if orientation == Qt.Orientation.Vertical else 0)
            text = (
                self.tr("{count} meant {label}")
                if orientation == Qt.Orientation.Vertical
                else self.tr("{count} read {label}")
            )
            return text.format(count=formatting.number(int(totals[section])), label=self.labels[section])
        return None


class _Table(QTableView):
    """A table of cells that fill the available space."""

    cell_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.matrix = ConfusionModel(self)
        self.setModel(self.matrix)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setStyleSheet(_FLAT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(_MIN_CELL)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
            header.setHighlightSections(True)
        self.clicked.connect(self._choose)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.matrix.counts[index.row(), index.column()]:
            self.cell_chosen.emit(self.matrix.labels[index.row()], self.matrix.labels[index.column()])

    def fit(self) -> None:
        """Make the cells as large as fits, within bounds; beyond them the table scrolls."""
        k = max(len(self.matrix.labels), 1)
        digits = formatting.number(int(self.matrix.counts.max(initial=0)))
        min_width = max(_MIN_CELL, self.fontMetrics().horizontalAdvance(digits) + 10)
        width = min(max((self.width() - self.verticalHeader().width() - 4) // k, min_width), max(_MAX_CELL, min_width))
        height = min(max((self.height() - self.horizontalHeader().height() - 4) // k, _MIN_CELL), _MAX_CELL)
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.matrix.recolour()


class ConfusionView(QWidget):
    """The table with a caption."""

    cell_chosen = Signal(str, str)
    """Label and prediction of a non-empty cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = _Table()
        self.table.setAccessibleName(self.tr("Confusion matrix: rows are what was meant, columns what was read"))
        self.table.cell_chosen.connect(self.cell_chosen)
        caption = QLabel(self.tr("Rows: what was meant. Columns: what was read. Click a cell to see its drawings."))
        caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        caption.setContentsMargins(8, 0, 8, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(caption)

    def show_counts(self, labels: tuple[str, ...], counts: NDArray[np.int64]) -> None:
        """Show the result of `History.confusion`."""
        self.table.matrix.show_counts(labels, counts)
        self.table.fit()

    def reset_view(self) -> None:
        """Deselect the current cell, before other data are shown."""
        self.table.setCurrentIndex(QModelIndex())

    def rows(self) -> list[Sequence[object]]:
        """The counts as a table: the first row holds the predictions, the first column the labels."""
        matrix = self.table.matrix
        return [
            ("meant", *matrix.labels),
            *((label, *row) for label, row in zip(matrix.labels, matrix.counts.tolist(), strict=True)),
        ]

    def picture_size(self) -> QSize:
        """The size of the whole table, including cells that are scrolled out of view."""
        side = (len(self.table.matrix.labels) + 1) * _EXPORT_CELL
        return QSize(side, side)

    def paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """Paint the whole table: predictions along the top, labels down the side."""
        matrix = self.table.matrix
        text = self.palette().text().color()
        for number, label in enumerate(matrix.labels, 1):
            for row, column in ((0, number), (number, 0)):
                _paint_cell(painter, area, row, column, label, text, None)
        for row, column in np.argwhere(matrix.counts).tolist():
            index = matrix.index(row, column)
            fill, count = matrix.data(index, Role.BackgroundRole), str(matrix.data(index))
            _paint_cell(painter, area, row + 1, column + 1, count, text, fill)


def _paint_cell(
    painter: QPainter, area: QRectF, row: int, column: int, text: str, colour: QColor, fill: QColor | None
) -> None:
    cell = QRectF(area.left() + column * _EXPORT_CELL, area.top() + row * _EXPORT_CELL, _EXPORT_CELL, _EXPORT_CELL)
    if fill:
        painter.fillRect(cell, fill)
    painter.setPen(colour)
    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
