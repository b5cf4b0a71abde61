"""Cells, rows, columns, checks and copying in the window of pages."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtTest import QTest

from app.core.pages.column_checks import CheckKind, ColumnCheck
from app.windows.page.page_document import PageDocument
from app.windows.page.page_window import PageWindow
from app.windows.page.picture.picture_view import Tool

Press = Callable[..., None]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def texts(document: PageDocument) -> list[list[str]]:
    return document.page.table.texts


def at(window: PageWindow, x: float, y: float) -> QPoint:
    """A place on the sheet, in the viewport of the picture."""
    return window.area.picture.mapFromScene(QPointF(x, y))


def drag(window: PageWindow, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier) -> None:
    view = window.area.picture.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, keys, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, keys, end)


def test_copy_without_a_selection_takes_the_whole_table(window: PageWindow, document: PageDocument) -> None:
    QTest.keyClick(window.area.table, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [row.split("\t") for row in copied] == texts(document)


def test_copy_takes_what_is_selected(window: PageWindow) -> None:
    window.area.table.select([(0, 1), (1, 0)])
    window.menus.copy.trigger()
    assert QGuiApplication.clipboard().text() == "\t345\n7\t\n"


def test_selected_cells_are_merged_and_split_again(window: PageWindow, document: PageDocument) -> None:
    window.area.answers.choose((0, 0))
    QTest.mouseClick(
        window.area.picture.viewport(),
        Qt.MouseButton.LeftButton,
        CONTROL,
        window.area.picture.place_area((0, 1)).center().toPoint(),
    )
    assert window.menus.merge.isEnabled()
    window.menus.merge.trigger()
    assert texts(document)[0] == ["16345", ""]
    window.area.answers.choose_character(2)
    window.menus.split.trigger()
    assert texts(document)[0] == ["16", "345"]
    window.menus.undo.trigger()
    window.menus.undo.trigger()
    assert texts(document)[0] == ["16", "345"]
    assert not window.menus.undo.isEnabled()


def test_several_cells_are_deleted_as_one_step(window: PageWindow, document: PageDocument) -> None:
    window.area.table.select([(0, 1), (1, 0)])
    window.menus.delete.trigger()
    assert [row[:2] for row in texts(document)][:2] == [["16", ""], ["", "60"]]
    assert document.undo_stack.count() == 1
    window.menus.undo.trigger()
    assert texts(document)[0] == ["16", "345"]


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("row_above", [["16", "345"], ["", ""], ["7", "60"]]),
        ("row_below", [["16", "345"], ["7", "60"], ["", ""]]),
        ("column_left", [["", "16", "345"], ["", "7", "60"]]),
        ("column_right", [["16", "", "345"], ["7", "", "60"]]),
        ("delete_rows", [["16", "345"], ["4"]]),
        ("delete_columns", [["345"], ["60"]]),
    ],
)
def test_rows_and_columns(window: PageWindow, document: PageDocument, action: str, expected: list[list[str]]) -> None:
    window.area.answers.choose((1, 0))
    getattr(window.menus, action).trigger()
    shown = texts(document)
    assert [row[: len(wanted)] for row, wanted in zip(shown, expected, strict=False)] == expected
    window.menus.undo.trigger()
    assert texts(document)[:2] == [["16", "345"], ["7", "60"]]
    assert window.area.table.current is not None


def test_a_box_around_ink_in_no_cell_becomes_a_cell(window: PageWindow, document: PageDocument) -> None:
    cell = document.page.table.at(1, 0)
    assert cell and cell.box
    box = cell.box
    document.do(lambda page: page.delete(1, 0))
    window.menus.add.trigger()
    assert window.area.picture.tool is Tool.CELL
    start, end = at(window, box.left - 8, box.top - 8), at(window, box.right + 8, box.bottom + 8)
    drag(window, start, end, Qt.KeyboardModifier.NoModifier)
    assert texts(document)[1][0] == "7"
    assert window.area.answers.current == (1, 0)
    assert window.area.picture.tool is Tool.MOVE
    assert not window.menus.add.isChecked()


def test_a_region_is_read_alone(window: PageWindow, document: PageDocument) -> None:
    first, last = document.page.table.at(0, 1), document.page.table.at(1, 1)
    assert first and last and first.box and last.box
    start, end = at(window, first.box.left - 8, first.box.top - 8), at(window, first.box.right + 8, last.box.bottom + 8)
    drag(window, start, end, SHIFT)
    assert texts(document) == [["345"], ["60"]]
    window.menus.undo.trigger()
    assert texts(document)[0] == ["16", "345"]


def test_escape_ends_a_tool(window: PageWindow) -> None:
    window.menus.region.trigger()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.area.picture.tool is Tool.MOVE
    assert not window.menus.region.isChecked()


def test_cells_that_break_a_check_are_marked(window: PageWindow, document: PageDocument) -> None:
    window.edits.column_menu.fill(window.menus.checks, 0, document.page.table.checks)
    (same_length,) = (each for each in window.menus.checks.actions() if "Length" in each.text())
    same_length.trigger()
    assert document.page.table.checks == (ColumnCheck(column=0, kind=CheckKind.DIGITS),)
    problem = document.shown.cells[0, 0].problem
    assert "16" in problem
    tooltip = window.area.model.data(window.area.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert tooltip == problem
    window.menus.undo.trigger()
    assert not document.shown.cells[0, 0].problem


def test_a_range_is_asked_for(window: PageWindow, document: PageDocument) -> None:
    window.edits.column_menu.fill(window.menus.checks, 1, ())
    window.menus.checks.actions()[-1].trigger()
    dialog = window.edits.column_menu.range_dialog
    assert dialog
    dialog.high.setText("x")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.high.setText("99")
    dialog.accept()
    assert document.page.table.checks == (
        ColumnCheck(column=1, kind=CheckKind.BETWEEN, low=Decimal(0), high=Decimal(99)),
    )
    assert document.shown.cells[0, 1].problem
    assert not document.shown.cells[1, 1].problem


def test_sums_follow_the_answers(window: PageWindow, document: PageDocument, press: Press) -> None:
    assert not window.area.sums.isVisible()
    window.menus.sums.trigger()
    assert window.area.sums.isVisible()
    assert window.area.sums.model().index(0, 0).data() == "27"
    document.do(lambda page: page.answer(1, 0, "9"))
    assert window.area.sums.model().index(0, 0).data() == "29"


def test_a_step_that_makes_no_sense_is_refused(window: PageWindow, document: PageDocument) -> None:
    stack: QUndoStack = document.undo_stack
    assert not document.do(lambda page: page.merge([(0, 0)]))
    assert "Nothing was changed." in window.message_bar.text
    assert not stack.count()
