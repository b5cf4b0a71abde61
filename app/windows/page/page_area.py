"""The parts of the page window: pages, picture, close-up, table and sums, which show one page and follow each other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.toolkit.appearance import SPACING
from app.windows.page.cell_answers import CellAnswers
from app.windows.page.close_up import CloseUp
from app.windows.page.doubt_line import DoubtLine
from app.windows.page.flash import Flash
from app.windows.page.page_document import PageDocument
from app.windows.page.page_list import PageList
from app.windows.page.picture.overlay import OverlayState
from app.windows.page.picture.picture_view import PictureView
from app.windows.page.shown_table import Place
from app.windows.page.table.sum_row import SumRow
from app.windows.page.table.table_model import TableModel
from app.windows.page.table.table_view import TableView

if TYPE_CHECKING:
    from app.core.pages.page_step import Changes


class PageArea(QWidget):
    """Keys are for the table, also after a click on the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: PageDocument | None = None
        self.shows_sums = False
        self.pages, self.picture, self.close_up, self.doubts = PageList(), PictureView(), CloseUp(), DoubtLine()
        self.model = TableModel(self)
        self.table = TableView(self.model)
        self.sums = SumRow(self.table)
        self.answers = CellAnswers(self.table, self)
        self.flash = Flash(self)
        self._most_doubtful: dict[PageDocument, int] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, SPACING // 2, 0, 0)
        column.setSpacing(SPACING)
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(self.table, 1)
        table.addWidget(self.sums)
        column.addWidget(self.doubts)
        column.addWidget(self.close_up)
        column.addLayout(table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACING)
        self.splitter.addWidget(self.picture)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([3000, 2000])  # their proportion
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, 0)
        row.setSpacing(SPACING)
        row.addWidget(self.pages)
        row.addWidget(self.splitter, 1)
        self.picture.setFocusProxy(self.table)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.picture.cell_pressed.connect(self._on_cell_pressed)
        self.picture.cell_opened.connect(self._on_cell_opened)
        self.model.text_given.connect(self.answers.answer_text)
        self.answers.choice_changed.connect(self._show_choice)
        self.table.selection_changed.connect(self._show_choice)
        self.close_up.character_chosen.connect(self.answers.choose_character)
        self.close_up.label_chosen.connect(self.answers.give_label)
        self.close_up.confirmed.connect(self.answers.confirm)
        self.flash.changed.connect(self.picture.show_flashes)
        self.flash.changed.connect(self.table.show_flashes)

    # One page ------------------------------------------------------------------------------------------------------

    def show_document(self, document: PageDocument | None) -> None:
        """Show this page in place of the one before."""
        if self.document:
            self.document.table_changed.disconnect(self._on_table_changed)
        self.flash.stop()
        self.document = document
        self.answers.document = None  # the table's current cell is not this page's yet
        self.picture.show_sheet(document.page.sheet.picture if document else None)
        if document:
            document.table_changed.connect(self._on_table_changed)
            self._show_table()
            self.table.fit_columns()
        self.answers.show_document(document)
        self.table.setFocus()

    def forget(self, document: PageDocument) -> None:
        """The page is closed."""
        self._most_doubtful.pop(document, None)

    def set_shows_sums(self, shows_sums: bool) -> None:
        self.shows_sums = shows_sums
        if self.document:
            self.sums.show_sums(self.document.shown.sums if shows_sums else {})

    def zoom(self, *, larger: bool) -> None:
        """Zoom by a key or a button: the current cell stays in sight."""
        (self.picture.zoom_in if larger else self.picture.zoom_out)()
        if self.answers.current:
            self.picture.scroll_to(self.answers.current)

    @Slot(object)
    def _on_table_changed(self, changes: "Changes") -> None:
        document = self.document
        if document is None:
            return
        current = document.current
        self._show_table()
        if self.table.current is None and document.shown.rows:  # the table has another size
            self.answers.choose((min(current[0], document.shown.rows - 1), min(current[1], document.shown.columns - 1)))
        self.answers.keep_choice()
        self.flash.start((each.row, each.column) for each in changes)

    def _show_table(self) -> None:
        assert self.document is not None
        table = self.document.shown
        self.model.show_table(table)
        self.picture.show_table(table)
        self.sums.show_sums(table.sums if self.shows_sums else {})
        most = max(self._most_doubtful.get(self.document, 0), len(table.doubtful))
        self._most_doubtful[self.document] = most
        self.doubts.show_table(table, most)
        self.pages.show_states()

    @Slot()
    def _show_choice(self) -> None:
        current, character = self.answers.current, self.answers.character
        cell = self.document.shown.cells.get(current) if self.document and current else None
        self.table.show_character(character)
        self.close_up.show_cell(cell, current, character)
        area = self.close_up.ink.wanted_area
        self.close_up.ink.show_crop(self.picture.crop(area), area)
        selected = self.table.selected
        self.picture.show_state(OverlayState(current, character, selected if len(selected) > 1 else ()))
        if current:
            self.picture.scroll_to(current)

    @Slot(object, object, bool)
    def _on_cell_pressed(self, place: Place, character: int | None, extend: bool) -> None:
        self.answers.choose(place, character, extend=extend)
        self.table.setFocus()

    @Slot(object)
    def _on_cell_opened(self, place: Place) -> None:
        self.answers.choose(place)
        self.answers.edit()
