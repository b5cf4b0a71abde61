"""The row of sums below the table, which stays in sight while the table scrolls."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.windows.page.table.cell_delegate import SIGN_ROOM
from app.windows.page.table.table_model import column_name
from app.windows.page.table.table_view import TableView


class _SumDelegate(QStyledItemDelegate):
    """Sums stand below the figures of the table, which have room for a sign behind them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        moved = QStyleOptionViewItem(option)
        moved.rect = option.rect.adjusted(0, 0, 4 - SIGN_ROOM, 0)
        super().paint(painter, moved, index)


class SumRow(QTableView):
    """Follows the columns of `table`. Hidden while no column shows its sum."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._sums = table, QStandardItemModel(1, 0, self)
        self.setModel(self._sums)
        self.setItemDelegate(_SumDelegate(self))
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sums of the columns"))
        height = table.verticalHeader().defaultSectionSize()
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(height + 2)
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        table.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)
        self.hide()

    def show_sums(self, sums: Mapping[int, str]) -> None:
        """Show these sums, by the numbers of their columns."""
        columns = self._table.model().columnCount()
        self._sums.setColumnCount(columns)
        for column in range(columns):
            text = sums.get(column, "")
            item = QStandardItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)
            if text:
                item.setToolTip(self.tr("Sum of column {column}: {sum}").format(column=column_name(column), sum=text))
            self._sums.setItem(0, column, item)
            needed = QFontMetrics(font).horizontalAdvance(text) + 2 * SIGN_ROOM
            if self._table.columnWidth(column) < needed:
                self._table.setColumnWidth(column, needed)
            self.setColumnWidth(column, self._table.columnWidth(column))
        self._sums.setVerticalHeaderLabels(["Σ"])
        self.verticalHeader().setFixedWidth(max(self._table.verticalHeader().width(), 1))
        self.setVisible(bool(sums))
        self.horizontalScrollBar().setValue(self._table.horizontalScrollBar().value())

    @Slot(int, int, int)
    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if column < self._sums.columnCount():
            self.setColumnWidth(column, width)
