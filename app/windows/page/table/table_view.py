"""The table beside the picture, and what keys mean in it."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from app.windows.page.shown_table import Place
from app.windows.page.table.cell_delegate import CellDelegate
from app.windows.page.table.table_model import TableModel

_LEAST_COLUMN_PX = 56
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TableView(QTableView):
    """Its keys answer what is read; which of them do depends on the cell, so it only reports them."""

    text_typed = Signal(str)
    """A character was typed while no text is being edited."""
    stepped = Signal(int, bool)
    """Left (-1) or Right (1), and whether Ctrl is held: then it is certainly a character that is meant."""
    current_changed = Signal()
    selection_changed = Signal()
    column_menu_requested = Signal(int, QPoint)
    """A column and a screen position."""
    menu_requested = Signal(QPoint)
    """A screen position."""

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = model
        self.delegate = CellDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(self.tr("Table of the page"))
        self.setMinimumWidth(220)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_LEAST_COLUMN_PX)
        header.setHighlightSections(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_requested.emit(self.viewport().mapToGlobal(at)))
        self.selectionModel().currentChanged.connect(self.current_changed)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    # The current cell and the selection ----------------------------------------------------------------------------

    @property
    def current(self) -> Place | None:
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    @property
    def selected(self) -> list[Place]:
        """All selected places in reading order, empty ones included."""
        return sorted((each.row(), each.column()) for each in self.selectionModel().selectedIndexes())

    def choose(self, place: Place, *, extend: bool = False) -> None:
        """Make a place the current one, and scroll to it; with `extend` the others stay selected."""
        index, flag = self._cells.index_of(place), QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.Toggle if extend else flag.ClearAndSelect)
        self.scrollTo(index)

    def select(self, places: Collection[Place]) -> None:
        """Select these places and no other."""
        self.clearSelection()
        for place in places:
            self.selectionModel().select(self._cells.index_of(place), QItemSelectionModel.SelectionFlag.Select)

    def show_flashes(self, flashes: Mapping[Place, float]) -> None:
        """Show how strongly each changed place flashes now."""
        for place in {*flashes, *self.delegate.flashes}:
            self.update(self._cells.index_of(place))
        self.delegate.flashes = flashes

    def show_character(self, character: int | None) -> None:
        """Show which character of the current cell is chosen."""
        self.delegate.character = character
        self.viewport().update()

    def fit_columns(self) -> None:
        """Give each column the width that its texts need."""
        for column in range(self._cells.columnCount()):
            self.setColumnWidth(column, max(self.sizeHintForColumn(column) + 24, _LEAST_COLUMN_PX))

    # Editing -------------------------------------------------------------------------------------------------------

    def edit_current(self, text: str | None = None) -> None:
        """Edit the current cell's text; `text` replaces it."""
        self.edit(self.currentIndex())
        editor = self.indexWidget(self.currentIndex()) or self.findChild(QLineEdit)
        if text is not None and isinstance(editor, QLineEdit):
            editor.setText(text)

    @property
    def is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    # Events --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, modifiers = event.text(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        is_step = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if is_step and (is_control or modifiers == Qt.KeyboardModifier.NoModifier):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Left else 1, is_control)
        elif text.strip() and text.isprintable() and not event.modifiers() & _HELD:
            self.text_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typed characters are answers, not a search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString().strip():
            self.text_typed.emit(event.commitString())
        event.accept()

    @Slot(QPoint)
    def _on_header_menu(self, at: QPoint) -> None:
        column = self.horizontalHeader().logicalIndexAt(at)
        if column >= 0:
            self.column_menu_requested.emit(column, self.horizontalHeader().mapToGlobal(at))
