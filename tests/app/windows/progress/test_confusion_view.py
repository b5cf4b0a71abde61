import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.windows.progress.confusion_view import ConfusionView

COUNTS = np.array([[20, 2, 0], [0, 1234, 0], [1, 0, 0]])


@pytest.fixture
def view(qtbot: QtBot) -> ConfusionView:
    made = ConfusionView()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_counts(("1", "7", "x"), COUNTS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def click(view: ConfusionView, row: int, column: int) -> None:
    table = view.table
    where = table.visualRect(table.matrix.index(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_click_on_a_cell_chooses_it(qtbot: QtBot, view: ConfusionView) -> None:
    with qtbot.waitSignal(view.cell_chosen) as chosen:
        click(view, 0, 1)
    assert chosen.args == ["1", "7"]


def test_an_empty_cell_leads_nowhere(qtbot: QtBot, view: ConfusionView) -> None:
    with qtbot.assertNotEmitted(view.cell_chosen):
        click(view, 2, 2)
        QTest.keyClick(view.table, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_cells_are_reached_by_keyboard(qtbot: QtBot, view: ConfusionView, key: Qt.Key) -> None:
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Home)
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(view.table, arrow)
    with qtbot.waitSignal(view.cell_chosen) as chosen:
        QTest.keyClick(view.table, key)
    assert chosen.args == ["x", "1"]


def test_counts_are_shown_and_told(view: ConfusionView) -> None:
    matrix = view.table.matrix
    assert matrix.data(matrix.index(1, 1)) == "1,234"
    assert matrix.data(matrix.index(2, 1)) == ""
    assert matrix.data(matrix.index(0, 1), Qt.ItemDataRole.ToolTipRole) == "2 meant 1, read 7"
    assert matrix.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) == "22 meant 1"
    assert matrix.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "21 read 1"


def test_errors_and_right_readings_differ_in_colour(view: ConfusionView) -> None:
    matrix = view.table.matrix

    def colour(row: int, column: int) -> str | None:
        brush = matrix.data(matrix.index(row, column), Qt.ItemDataRole.BackgroundRole)
        return brush and brush.name()

    assert colour(0, 0) == colour(1, 1) != colour(0, 1) == colour(2, 0)
    assert colour(0, 2) is None


def test_the_chosen_cell_stays_while_counts_grow(view: ConfusionView) -> None:
    click(view, 0, 1)
    view.show_counts(("1", "7", "x"), COUNTS + 1)
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (0, 1)
    view.reset_view()
    assert not view.table.currentIndex().isValid()


def test_the_largest_number_fits_its_cell(view: ConfusionView) -> None:
    labels = tuple(map(chr, range(0x4E00, 0x4E00 + 60)))
    view.show_counts(labels, np.full((60, 60), 100_000))
    assert view.table.columnWidth(0) > view.fontMetrics().horizontalAdvance("100,000")


def test_the_figures_have_names(view: ConfusionView) -> None:
    assert view.rows() == [("meant", "1", "7", "x"), ("1", 20, 2, 0), ("7", 0, 1234, 0), ("x", 1, 0, 0)]
