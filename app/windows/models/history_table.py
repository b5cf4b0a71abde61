"""The table of all models: name, date, verdict, accuracy."""

# PySide6 does not declare the fields of style options.
# pyright: reportAttributeAccessIssue=false

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.core.model_history import ModelRecord, Origin
from app.i18n import formatting, verdict_text
from app.windows.models import model_text

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
VERDICT = 2
"""The column that takes the remaining width."""
_PADDING, _UNBOUNDED = 7, 10_000  # pixels


class HistoryModel(QAbstractTableModel):
    """One row per record. The `Qt.UserRole` of a row is its record."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._records: Sequence[ModelRecord] = ()
        self._view = view
        self._headers = (self.tr("Model"), self.tr("When"), self.tr("Verdict"), self.tr("Accuracy since then"))

    def show_records(self, records: Sequence[ModelRecord]) -> None:
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    @property
    def records(self) -> Sequence[ModelRecord]:
        return self._records

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self._records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(record, index.column())
            case Qt.ItemDataRole.FontRole if record.in_use:
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.ForegroundRole if record.origin is Origin.REFUSED:
                return self._view.palette().color(QPalette.ColorRole.PlaceholderText)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case Qt.ItemDataRole.UserRole:
                return record
        return None

    def _text(self, record: ModelRecord, column: int) -> str:
        match column:
            case 0:
                return model_text.name(record) + ("\n" + self.tr("in use") if record.in_use else "")
            case 1:
                return model_text.since(record)
            case 2:
                if record.verdict is None:
                    return ""
                return verdict_text.short_verdict(record.verdict, own=not record.all_writers)
            case _:
                return formatting.accuracy(record.accuracy) if record.accuracy.n else "–"


class HistoryTable(QTableView):
    """A single row can be selected; rows are as high as their text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = HistoryModel(self)
        self.setModel(self.history)
        self.setAccessibleName(self.tr("Models"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setStyleSheet("QHeaderView::section { padding: 4px 8px; }")
        self.setItemDelegate(_Padded(self))
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(VERDICT, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self.resizeRowsToContents)

    @property
    def chosen(self) -> ModelRecord | None:
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def show_records(self, records: Sequence[ModelRecord]) -> None:
        """Show these records. The selection is kept; the first selection is the model in use."""
        before = self.chosen
        self.history.show_records(records)
        self.resizeRowsToContents()
        same = [number for number, each in enumerate(records) if before and _key(each) == _key(before)]
        in_use = [number for number, each in enumerate(records) if each.in_use]
        for row in (*same, *in_use)[:1]:
            self.selectRow(row)


class _Padded(QStyledItemDelegate):
    """Paints text with padding, wrapped at the column width."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        table: HistoryTable = self.parent()  # pyright: ignore[reportAssignmentType]
        self.initStyleOption(option, index)
        width = table.columnWidth(index.column()) - 2 * _PADDING if index.column() == VERDICT else _UNBOUNDED
        text = option.fontMetrics.boundingRect(QRect(0, 0, width, _UNBOUNDED), Qt.TextFlag.TextWordWrap, option.text)
        return text.size() + QSize(2 * _PADDING, 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = QStyle.StateFlag.State_Selected in option.state
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, role))
        painter.drawText(option.rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING), Qt.TextFlag.TextWordWrap, text)


def _key(record: ModelRecord) -> tuple[Any, ...]:
    return record.model_id, record.since
