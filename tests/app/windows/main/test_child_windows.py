"""The windows beside the main one, opened from its menu and from one another."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from app.windows.progress.chart_pages import CONFUSION
from app.windows.progress.confusion_view import ConfusionView
from corrections.store.trial_filter import TrialFilter
from models.ink.ink import Ink
from tests.support.main_window import Draw, correct, shown


def test_a_cell_of_the_confusions_and_a_dot_of_the_map_open_the_drawings_behind_them(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, qtbot: QtBot
) -> None:
    draw(seven)
    qtbot.waitUntil(lambda: shown(window, "Label read") == "7")
    correct(window, "1")
    draw(one)
    qtbot.waitUntil(lambda: shown(window, "Label read") == "1")
    window.menus.confirm.trigger()
    window.menus.progress.trigger()
    progress = window.child_windows.progress
    assert progress
    qtbot.waitUntil(lambda: not progress.is_loading, timeout=20_000)
    (tabs,) = progress.findChildren(QTabWidget)
    tabs.setCurrentIndex(CONFUSION)
    (view,) = progress.findChildren(ConfusionView)
    table = view.table
    row, column = (table.matrix.labels.index(label) for label in "17")
    place = table.visualRect(table.model().index(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    gallery = window.child_windows.gallery
    assert gallery and gallery.isVisible()
    assert gallery.filters.trial_filter == TrialFilter(label="1", predicted="7", writer="me")
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 1)
    progress.trial_chosen.emit(2)
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 2)
    chosen = [index.row() for index in gallery.view.selectionModel().selectedIndexes()]
    assert chosen == gallery.model.rows([2])
