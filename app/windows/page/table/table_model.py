"""The cells of a page for Qt's table view."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.i18n import formatting
from app.windows.page.shown_table import Place, ShownCell, ShownTable

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_A_TO_Z = 26


class TableModel(QAbstractTableModel):
    """Shows a `ShownTable`. What is typed into a cell is only reported; whoever stores it shows the table anew."""

    text_given = Signal(object, str)
    """A place and the text that was typed there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = ShownTable()

    def show_table(self, table: ShownTable) -> None:
        """Show this table in place of the one before; the view keeps its selection if the size is the same."""
        before, size = self.table, (table.rows, table.columns)
        if (before.rows, before.columns) != size:
            self.beginResetModel()
            self.table = table
            self.endResetModel()
            return
        self.table = table
        if table.rows and table.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(table.rows - 1, table.columns - 1))

    def cell(self, index: AnyIndex) -> ShownCell | None:
        """The cell at this index; None if its place is empty."""
        return self.table.cells.get((index.row(), index.column()))

    def index_of(self, place: Place) -> QModelIndex:
        return self.index(*place)

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self.table.rows

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self.table.columns

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return cell.text if cell else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.problem if cell else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.text_given.emit((index.row(), index.column()), str(value).strip())
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def _spoken(self, cell: ShownCell | None) -> str:
        if cell is None:
            return self.tr("empty")
        parts = [cell.text]
        if cell.is_doubtful:
            parts.append(self.tr("doubtful"))
        if cell.is_answered:
            parts.append(self.tr("confirmed"))
        if cell.problem:
            parts.append(cell.problem)
        return formatting.listed(parts)


def column_name(column: int) -> str:
    """`A`, …, `Z`, `AA`, …: as spreadsheets name a column, from 0."""
    name = ""
    while column >= 0:
        name = chr(ord("A") + column % _A_TO_Z) + name
        column = column // _A_TO_Z - 1
    return name


def place_name(place: Place) -> str:
    """`B3`: as spreadsheets name a cell."""
    return f"{column_name(place[1])}{place[0] + 1}"
