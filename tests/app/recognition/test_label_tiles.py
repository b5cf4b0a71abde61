"""The writer's own labels, as tiles in the main window."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.core.writer_record import TaughtLabel
from app.recognition.label_tiles import LabelTiles
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.ink.labels import Label
from tests.support.main_window import Draw, correct, line


@pytest.fixture
def tiles(qtbot: QtBot, seven: Ink) -> LabelTiles:
    made = LabelTiles()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    qtbot.waitExposed(made)
    made.show_labels([TaughtLabel(Label(name), number, seven) for number, name in enumerate(("7", "A", "π", "sch"), 1)])
    return made


def middle(tiles: LabelTiles, row: int) -> QPoint:
    return tiles.visualItemRect(tiles.item(row)).center()


def test_tiles_wrap_and_have_names_for_the_screen_reader(tiles: LabelTiles) -> None:
    assert tiles.labels == ["7", "A", "π", "sch"]
    texts = [tiles.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert texts == ["7, 1 drawing", "A, 2 drawings", "π, 3 drawings", "sch, 4 drawings"]
    rows = {tiles.visualItemRect(tiles.item(row)).top() for row in range(4)}
    assert len(rows) == 2 and tiles.visualItemRect(tiles.item(2)).right() <= tiles.viewport().width()
    tiles.resize(110, 200)
    QApplication.processEvents()
    assert len({tiles.visualItemRect(tiles.item(row)).top() for row in range(4)}) == 4
    assert tiles.verticalScrollBar().maximum() > 0


def test_a_click_and_enter_show_the_drawings(tiles: LabelTiles, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tiles.drawings_requested) as asked:
        QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=middle(tiles, 1))
    assert asked.args == ["A"]
    tiles.setFocus(Qt.FocusReason.TabFocusReason)
    tiles.setCurrentRow(1)
    QTest.keyClick(tiles, Qt.Key.Key_Right)
    with qtbot.waitSignal(tiles.drawings_requested) as asked:
        QTest.keyClick(tiles, Qt.Key.Key_Return)
    assert asked.args == ["π"]


def test_the_menu_offers_what_can_be_done_with_a_label(tiles: LabelTiles, qtbot: QtBot) -> None:
    place = middle(tiles, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, tiles.viewport().mapToGlobal(place))
    QApplication.sendEvent(tiles.viewport(), event)
    (menu,) = tiles.findChildren(QMenu)
    signals = (tiles.drawings_requested, tiles.rename_requested, tiles.merge_requested, tiles.deletion_requested)
    for action, signal in zip(menu.actions(), signals, strict=True):
        with qtbot.waitSignal(signal) as asked:
            action.trigger()
        assert asked.args == ["sch"]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_tiles_that_stay_are_kept(tiles: LabelTiles, one: Ink) -> None:
    kept = tiles.item(0)
    taught = [kept.data(Qt.ItemDataRole.UserRole), TaughtLabel(Label("B"), 9, one)]
    tiles.show_labels(taught)
    assert tiles.labels == ["7", "B"] and tiles.item(0) is kept


def test_what_is_taught_becomes_a_tile_at_once(window: MainWindow, draw: Draw, zigzag: Ink, seven: Ink) -> None:
    tiles = window.panel.label_tiles
    assert not tiles.isVisible()
    draw(zigzag)
    correct(window, "ш")
    draw(seven)
    correct(window, "7")
    assert tiles.isVisible() and tiles.labels == ["7", "ш"]
    window.recognition.undo()
    assert tiles.labels == ["ш"]


def test_a_character_typed_on_a_tile_labels_the_drawing(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    correct(window, "7")
    draw(seven)
    window.panel.label_tiles.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(window.panel.label_tiles, "1")
    assert window.panel.label_tiles.labels == ["1", "7"]


def test_a_label_can_be_named_before_it_is_drawn(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    QTest.mouseClick(window.panel.add_label, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is line(window)
    QTest.keyClicks(line(window), "w")
    draw(zigzag)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    assert window.panel.label_tiles.labels == ["w"]
