"""What the menu of a tile does: in the real window, with its dialogs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from tests.support.main_window import Draw, correct, shown
from tests.support.strokes import shifted


@pytest.fixture
def taught(window: MainWindow, draw: Draw, zigzag: Ink, seven: Ink) -> MainWindow:
    """The window of somebody who taught two labels, one with two drawings."""
    for ink, label in ((zigzag, "w"), (shifted(zigzag, 3), "w"), (seven, "S")):
        draw(ink)
        correct(window, label)
    return window


def typed(text: str) -> None:
    """Types into the next input dialog, or chooses from its list, and accepts it."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QInputDialog):
            QTimer.singleShot(20, fill)
            return
        dialog.setTextValue(text)
        dialog.accept()

    QTimer.singleShot(0, fill)


def test_a_label_is_renamed_and_the_next_reading_has_the_new_name(taught: MainWindow, draw: Draw, zigzag: Ink) -> None:
    tiles = taught.panel.label_tiles
    typed("ш")
    tiles.rename_requested.emit("w")
    assert tiles.labels == ["S", "ш"]
    draw(zigzag)
    taught.recognition.recognise()
    assert shown(taught, "Label read") == "ш"
    QTest.mouseClick(taught.message_bar.action, Qt.MouseButton.LeftButton)
    assert tiles.labels == ["S", "w"] and shown(taught, "Label read") == "w"


def test_a_name_that_is_taken_merges_after_a_question(taught: MainWindow, answered: Callable[..., list[str]]) -> None:
    tiles = taught.panel.label_tiles
    typed("S")
    texts = answered("Cancel")
    tiles.rename_requested.emit("w")
    assert texts and tiles.labels == ["S", "w"]
    typed("S")
    answered("Merge")
    tiles.rename_requested.emit("w")
    assert tiles.labels == ["S"] and "merged" in taught.message_bar.text


def test_a_label_is_merged_into_one_of_a_list(taught: MainWindow) -> None:
    typed("S")
    taught.panel.label_tiles.merge_requested.emit("w")
    assert taught.panel.label_tiles.labels == ["S"]
    QTest.mouseClick(taught.message_bar.action, Qt.MouseButton.LeftButton)
    assert taught.panel.label_tiles.labels == ["S", "w"]


def test_an_impossible_name_changes_nothing(taught: MainWindow) -> None:
    typed("\u200b")
    taught.panel.label_tiles.rename_requested.emit("w")
    assert "visible character" in taught.message_bar.text
    assert taught.panel.label_tiles.labels == ["S", "w"]


def test_the_drawings_of_a_label_are_deleted_after_a_question_and_come_back(
    taught: MainWindow, answered: Callable[..., list[str]]
) -> None:
    tiles = taught.panel.label_tiles
    texts = answered("Delete")
    tiles.deletion_requested.emit("w")
    assert "2 drawings" in texts[1] and tiles.labels == ["S"]
    QTest.mouseClick(taught.message_bar.action, Qt.MouseButton.LeftButton)
    assert tiles.labels == ["S", "w"]


def test_the_drawings_of_a_label_are_shown(taught: MainWindow, qtbot: QtBot) -> None:
    taught.panel.label_tiles.drawings_requested.emit("w")
    gallery = taught.child_windows.gallery
    assert gallery
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 2)
    assert gallery.filters.trial_filter.label == "w" and gallery.filters.trial_filter.writer == "me"
