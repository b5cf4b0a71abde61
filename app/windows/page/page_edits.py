"""Changes of the table by menus and by the pointer: cells, rows, columns, checks, regions."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from app.core.pages.table_export import tsv_text
from app.windows.page.page_area import PageArea
from app.windows.page.page_menus import PageMenus
from app.windows.page.picture.picture_view import Tool
from app.windows.page.shown_table import Place
from app.windows.page.table.column_menu import ColumnMenu
from models.lines.line import Box

if TYPE_CHECKING:
    from app.core.pages.column_checks import ColumnCheck
    from app.core.pages.page_session import PageSession
    from app.core.pages.page_step import PageStep


class PageEdits(QObject):
    """Works on the page that `area` shows. Several cells are changed one after the other, as one step for undo."""

    def __init__(self, area: PageArea, menus: PageMenus) -> None:
        super().__init__(area)
        self._area, self._menus = area, menus
        self._split_x: float | None = None
        """Where the context menu was opened on the picture, in pixels of the sheet."""
        self.column_menu = ColumnMenu(area)
        self.column_menu.checks_changed.connect(self._on_checks_changed)
        menus.copy.triggered.connect(self.copy)
        menus.select_all.triggered.connect(area.table.selectAll)
        menus.delete.triggered.connect(self.delete)
        menus.merge.triggered.connect(self.merge)
        menus.split.triggered.connect(self.split)
        for action, change in (
            (menus.row_above, lambda page, place: page.insert_row(place[0])),
            (menus.row_below, lambda page, place: page.insert_row(place[0] + 1)),
            (menus.column_left, lambda page, place: page.insert_column(place[1])),
            (menus.column_right, lambda page, place: page.insert_column(place[1] + 1)),
        ):
            action.triggered.connect(partial(self._at_current, change))
        menus.delete_rows.triggered.connect(self.delete_rows)
        menus.delete_columns.triggered.connect(self.delete_columns)
        menus.add.triggered.connect(lambda is_on: area.picture.set_tool(Tool.CELL if is_on else Tool.MOVE))
        menus.region.triggered.connect(lambda is_on: area.picture.set_tool(Tool.REGION if is_on else Tool.MOVE))
        menus.checks.aboutToShow.connect(self._fill_checks)
        # An action of the menu is triggered after it hides, and before the next event.
        menus.context_menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._forget_place))
        area.picture.tool_changed.connect(self._on_tool_changed)
        area.picture.cell_drawn.connect(self.add)
        area.picture.region_drawn.connect(self.read_region)
        area.picture.menu_requested.connect(self._on_picture_menu)
        area.table.menu_requested.connect(self._on_table_menu)
        area.table.column_menu_requested.connect(self._on_column_menu)
        area.table.selection_changed.connect(self.show_possible)
        area.answers.choice_changed.connect(self.show_possible)

    @Slot()
    def show_possible(self) -> None:
        """Enable the actions that make sense for what is selected."""
        document, current = self._area.document, self._area.answers.current
        cells = document.shown.cells if document else {}
        chosen = [place for place in self._area.table.selected if place in cells]
        cell = cells.get(current) if current else None
        menus = self._menus
        menus.merge.setEnabled(len(chosen) > 1)
        menus.delete.setEnabled(bool(chosen))
        menus.split.setEnabled(cell is not None and len(cell.characters) > 1)
        menus.confirm.setEnabled(cell is not None)
        for action in (menus.edit, menus.row_above, menus.row_below, menus.column_left, menus.column_right):
            action.setEnabled(current is not None)
        for action in (menus.delete_rows, menus.delete_columns, menus.checks.menuAction()):
            action.setEnabled(current is not None)

    # Cells ---------------------------------------------------------------------------------------------------------

    @Slot()
    def copy(self) -> None:
        """Copy the selected part of the table as tab-separated text; of a single cell or none, the whole table."""
        document = self._area.document
        if document is None:
            return
        texts, places = document.page.table.texts, self._area.table.selected
        if len(places) > 1:
            rows, columns = sorted({row for row, _ in places}), sorted({column for _, column in places})
            kept = set(places)
            texts = [[texts[row][column] if (row, column) in kept else "" for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(tsv_text(texts))

    @Slot()
    def delete(self) -> None:
        """Delete the selected cells."""
        document = self._area.document
        if document is None:
            return
        places = [place for place in self._area.table.selected if place in document.shown.cells]
        self._together(self.tr("Delete Cells"), [lambda page, at=place: page.delete(*at) for place in places])

    @Slot()
    def merge(self) -> None:
        """Make one cell of the selected ones, which stays current."""
        places = self._area.table.selected
        document = self._area.document
        if document and document.do(lambda page: page.merge(places)):
            self._area.answers.choose(min(place for place in places if place in document.shown.cells))

    @Slot()
    def split(self) -> None:
        """Split the current cell where the context menu was opened, else before the chosen character."""
        document, place = self._area.document, self._area.answers.current
        x, self._split_x = self._split_x, None
        if document is None or place is None:
            return
        cell = document.shown.cells.get(place)
        if x is None and cell:
            boxes = [each.box for each in cell.characters]
            before = self._area.answers.character or max(
                range(1, len(boxes)), key=lambda each: boxes[each].left - boxes[each - 1].right, default=0
            )
            if before:
                x = (boxes[before - 1].right + boxes[before].left) / 2
        if x is not None:
            document.do(lambda page, at=x: page.split(*place, at))

    @Slot(QRectF)
    def add(self, area: QRectF) -> None:
        """Make a cell of the ink in `area`, in pixels of the sheet, at the place where it belongs."""
        document = self._area.document
        if document is None:
            return
        box = _box(area)
        row, column = document.page.table.place_for(box)
        if document.do(lambda page: page.add(row, column, box=box)):
            self._area.answers.choose((row, column))

    @Slot(QRectF)
    def read_region(self, area: QRectF) -> None:
        """Read only this part of the page, in pixels of the sheet."""
        if self._area.document and self._area.document.do(lambda page: page.read_region(_box(area))):
            self._area.table.fit_columns()

    # Rows, columns, checks -----------------------------------------------------------------------------------------

    def _at_current(self, change: "Callable[[PageSession, Place], PageStep]", _checked: bool = False) -> None:
        place = self._area.answers.current
        if self._area.document and place:
            self._area.document.do(lambda page: change(page, place))

    @Slot()
    def delete_rows(self) -> None:
        rows = sorted({row for row, _ in self._area.table.selected}, reverse=True)
        self._together(self.tr("Delete Rows"), [lambda page, at=row: page.delete_row(at) for row in rows])

    @Slot()
    def delete_columns(self) -> None:
        columns = sorted({column for _, column in self._area.table.selected}, reverse=True)
        self._together(self.tr("Delete Columns"), [lambda page, at=each: page.delete_column(at) for each in columns])

    def _together(self, name: str, changes: "list[Callable[[PageSession], PageStep]]") -> None:
        """Make changes as one step for undo."""
        document = self._area.document
        if document is None or not changes:
            return
        document.do_together(name, changes)

    @Slot(object)
    def _on_checks_changed(self, checks: "list[ColumnCheck]") -> None:
        if self._area.document:
            self._area.document.do(lambda page: page.set_checks(checks))

    @Slot()
    def _fill_checks(self) -> None:
        place = self._area.answers.current
        if self._area.document and place:
            self.column_menu.fill(self._menus.checks, place[1], self._area.document.page.table.checks)

    # Menus and tools -----------------------------------------------------------------------------------------------

    @Slot(int, QPoint)
    def _on_column_menu(self, column: int, at: QPoint) -> None:
        if self._area.document:
            row = self._area.answers.current[0] if self._area.answers.current else 0
            self._area.answers.choose((row, column))
            self.column_menu.fill(self._menus.checks, column, self._area.document.page.table.checks)
            self._menus.checks.popup(at)

    @Slot(QPoint)
    def _on_table_menu(self, at: QPoint) -> None:
        self._split_x = None
        self._menus.context_menu.popup(at)

    @Slot(QPoint, object, QPointF)
    def _on_picture_menu(self, at: QPoint, place: Place | None, on_sheet: QPointF) -> None:
        if place is None:
            return
        if place not in self._area.table.selected:
            self._area.answers.choose(place)
        self._split_x = on_sheet.x()
        self._menus.context_menu.popup(at)

    @Slot()
    def _forget_place(self) -> None:
        self._split_x = None

    @Slot(object)
    def _on_tool_changed(self, tool: Tool) -> None:
        self._menus.add.setChecked(tool is Tool.CELL)
        self._menus.region.setChecked(tool is Tool.REGION)


def _box(area: QRectF) -> Box:
    return Box(area.left(), area.top(), area.right(), area.bottom())
