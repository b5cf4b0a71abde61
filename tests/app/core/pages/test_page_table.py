"""The table as plain data: its questions and edits, without ink."""

import pytest

from app.core.pages.column_checks import CheckKind, ColumnCheck
from app.core.pages.page_error import PageError
from app.core.pages.page_session import PageSession
from app.core.pages.page_table import MAX_PLACES, PageTable, box_around
from app.core.pages.table_cell import CellStatus, TableCell
from models.lines.line import Box

CELLS = [
    TableCell(row=row, column=column, answer=f"{row}{column}", status=CellStatus.ADDED, box=Box(x, y, x + 10, y + 10))
    for row, column, x, y in ((0, 0, 0, 0), (0, 1, 100, 0), (1, 0, 0, 50))
]


@pytest.fixture
def table() -> PageTable:
    return PageTable().replaced([], CELLS[::-1])


def test_cells_are_in_reading_order(table: PageTable) -> None:
    assert table.cells == tuple(CELLS) and (table.rows, table.columns) == (2, 2)
    assert table.texts == [["00", "01"], ["10", ""]] and table.text == "00\t01\n10"
    assert table.at(1, 1) is None and table.by_key(CELLS[1].key) == CELLS[1]
    assert box_around([each.box for each in CELLS if each.box]) == Box(0, 0, 110, 60)


def test_ink_belongs_to_the_nearest_row_and_column_or_to_a_new_one(table: PageTable) -> None:
    assert table.place_for(Box(95, 52, 115, 58)) == (1, 1)
    assert table.place_for(Box(0, 200, 10, 210)) == (2, 0)
    assert table.place_for(Box(300, 0, 310, 10)) == (0, 2)
    assert PageTable().place_for(Box(0, 0, 1, 1)) == (0, 0)
    assert PageTable(rows=5, columns=5).replaced([], CELLS).place_for(Box(0, 200, 10, 210)) == (2, 0)


def test_moving_changes_places(table: PageTable) -> None:
    assert table.moved(CELLS[0], 1, 0).texts == [["10", "01"], ["00", ""]]
    assert table.moved(CELLS[0], 1, 1).texts == [["", "01"], ["10", "00"]]


def test_a_place_is_made_by_pushing_to_the_next_empty_one(table: PageTable) -> None:
    assert table.pushed_right(0, 0).texts == [["", "00", "01"], ["10", "", ""]]
    assert table.pushed_right(1, 1) == table


def test_rows_and_columns_move_cells_and_checks(table: PageTable) -> None:
    checks = (ColumnCheck(column=0, kind=CheckKind.SUM), ColumnCheck(column=1, kind=CheckKind.NUMBER))
    table = PageTable(table.rows, table.columns, table.cells, checks)
    assert table.with_row(1).texts == [["00", "01"], ["", ""], ["10", ""]]
    assert table.without_row(0).texts == [["10", ""]]
    wider = table.with_column(1)
    assert wider.texts == [["00", "", "01"], ["10", "", ""]] and [each.column for each in wider.checks] == [0, 2]
    narrower = table.without_column(0)
    assert narrower.texts == [["01"], [""]]
    assert narrower.checks == (ColumnCheck(column=0, kind=CheckKind.NUMBER),)


def test_impossible_tables_are_refused(table: PageTable) -> None:
    with pytest.raises(PageError, match="already a cell"):
        table.replaced([], [TableCell(row=0, column=0, answer="x")])
    with pytest.raises(PageError, match=f"{MAX_PLACES} places"):
        table.replaced([], [TableCell(row=2000, column=2000, answer="x")])


def test_tab_goes_through_doubtful_cells_in_reading_order(page: PageSession) -> None:
    page.confirm(1, 0)
    page.confirm(1, 2)
    table = page.table
    undecided = [each for each in table.cells if each.row != 1]
    # A cell in which nothing is read is doubtful.
    table = table.replaced(undecided, [TableCell(row=each.row, column=each.column, key=each.key) for each in undecided])
    places = [(each.row, each.column) for each in table.doubtful]
    assert places == [(0, 0), (0, 1), (0, 2), (2, 0), (2, 1), (2, 2)]
    order = [table.next_doubtful(*place) for place in [(0, 0), (0, 2), (1, 1), (2, 2)]]
    assert [(each.row, each.column) for each in order if each] == [(0, 1), (2, 0), (2, 0), (0, 0)]
    back = [table.next_doubtful(*place, backwards=True) for place in [(2, 0), (0, 0)]]
    assert [(each.row, each.column) for each in back if each] == [(0, 2), (2, 2)]
    assert PageTable().next_doubtful(0, 0) is None
    only = PageTable().replaced([], [TableCell(row=0, column=0)])
    assert only.next_doubtful(0, 0) == only.cells[0]
