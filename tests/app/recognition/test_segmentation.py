"""Joining and splitting characters by hand, in the program's own window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from corrections.trials.line import SegmentedBy
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Picture
from tests.support.main_window import LEFT, NO_KEYS, Draw, line, press, session_of, shown
from tests.support.strokes import shifted

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def drawn(window: MainWindow, draw: Draw, seven: Ink, one: Ink, qtbot: QtBot) -> Ink:
    """A seven and two ones, drawn and read."""
    draw(Ink((*seven.strokes, *shifted(one, 100).strokes, *shifted(one, 180).strokes)))
    qtbot.waitUntil(lambda: texts(window) == ["7", "1", "1"])
    ink = window.canvas.ink
    assert isinstance(ink, Ink)
    return ink


def texts(window: MainWindow) -> list[str]:
    return [mark.text for mark in window.canvas.marks]


def trials(window: MainWindow) -> list[Trial]:
    session = session_of(window)
    return list(session.store.iter_trials(session.writer_id, LabelSource))


def strokes(window: MainWindow) -> list[int]:
    """The number of strokes of each character shown."""
    line_shown = window.recognition.reader.shown
    return [len(group) for group in line_shown.groups] if line_shown else []


def key(window: MainWindow, pressed: Qt.Key) -> None:
    QTest.keyClick(window.canvas, pressed, CONTROL)


def test_a_key_joins_the_last_two(window: MainWindow, drawn: Ink) -> None:
    key(window, Qt.Key.Key_J)
    assert strokes(window) == [1, 2] and window.recognition.view.place == 1
    assert session_of(window).pending is None  # it is still open
    QTest.keyClicks(window.canvas, "H")
    press(line(window), Qt.Key.Key_Return)
    press(window.canvas, Qt.Key.Key_Return)
    assert [trial.label for trial in trials(window)] == ["7", "H"]
    place = trials(window)[1].line
    assert place and place.written.predicted == "711" and place.written.segmented_by is SegmentedBy.HAND


def test_a_joined_line_of_one_is_labelled_as_one_symbol(window: MainWindow, drawn: Ink) -> None:
    key(window, Qt.Key.Key_J)
    key(window, Qt.Key.Key_J)
    assert strokes(window) == [3] and not texts(window)[1:]
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    QTest.keyClicks(line(window), "711")
    press(line(window), Qt.Key.Key_Return)
    (trial,) = trials(window)
    assert trial.label == "711" and trial.ink == drawn


def test_nothing_is_joined_with_the_first(window: MainWindow, draw: Draw, drawn: Ink) -> None:
    window.canvas.character_chosen.emit(0)
    key(window, Qt.Key.Key_J)
    assert strokes(window) == [1, 1, 1] and "no character before" in window.statusBar().currentMessage()


def test_nothing_is_joined_or_split_without_ink(window: MainWindow) -> None:
    key(window, Qt.Key.Key_J)
    key(window, Qt.Key.Key_K)
    assert not window.canvas.ink and not texts(window)


def test_a_picture_stays_one(window: MainWindow) -> None:
    window.recognition.read_picture(Picture(28, 28, bytes([0, 255] * 392)))
    key(window, Qt.Key.Key_K)
    assert "cannot be split" in window.statusBar().currentMessage()
    press(window.canvas, Qt.Key.Key_Return)
    assert len(trials(window)) == 1


def test_marks_that_are_dragged_across_are_joined(window: MainWindow, drawn: Ink) -> None:
    window.canvas.characters_joined.emit(0, 2)
    assert strokes(window) == [3]


def test_a_key_splits_what_was_joined(window: MainWindow, drawn: Ink) -> None:
    key(window, Qt.Key.Key_J)
    key(window, Qt.Key.Key_K)
    assert texts(window) == ["7", "1", "1"] and window.recognition.view.place == 1
    press(window.canvas, Qt.Key.Key_Return)
    places = [trial.line for trial in trials(window)]
    assert all(place and place.written.segmented_by is None for place in places)


def test_a_single_stroke_can_be_split(window: MainWindow, draw: Draw, seven: Ink, qtbot: QtBot) -> None:
    draw(seven)
    qtbot.waitUntil(lambda: shown(window, "Label read") == "7")
    key(window, Qt.Key.Key_K)
    assert len(texts(window)) == 2
    press(window.canvas, Qt.Key.Key_Return)
    first, second = trials(window)
    assert len(first.ink.strokes[0]) + len(second.ink.strokes[0]) in (21, 22)  # type: ignore[union-attr]
    (correction,) = session_of(window).store.segmentation_corrections(session_of(window).writer_id)
    assert correction.segmented_by is SegmentedBy.HAND and len(correction.groups) == 2
    key(window, Qt.Key.Key_Z)
    assert len(texts(window)) == 2
    key(window, Qt.Key.Key_Z)
    assert not texts(window)[1:] and window.canvas.ink


def test_steps_are_undone_before_those_of_the_ink(window: MainWindow, draw: Draw, drawn: Ink, one: Ink) -> None:
    key(window, Qt.Key.Key_J)
    draw(shifted(one, 260))
    press(window.canvas, Qt.Key.Key_Space)
    assert strokes(window) == [1, 2, 1]
    key(window, Qt.Key.Key_Z)
    assert window.canvas.ink == drawn
    press(window.canvas, Qt.Key.Key_Space)
    assert strokes(window) == [1, 2]
    key(window, Qt.Key.Key_Z)
    assert window.canvas.ink == drawn and strokes(window) == [1, 1, 1]
    key(window, Qt.Key.Key_Y)
    assert strokes(window) == [1, 2]
    key(window, Qt.Key.Key_Z)
    key(window, Qt.Key.Key_Z)
    assert len(window.canvas.ink.strokes) == 2  # type: ignore[union-attr]


def test_an_erased_stroke_ends_what_was_decided_about_it(window: MainWindow, drawn: Ink, qtbot: QtBot) -> None:
    key(window, Qt.Key.Key_J)
    right = Qt.MouseButton.RightButton
    QTest.mousePress(window.canvas, right, NO_KEYS, QPoint(270, 130))
    QTest.mouseMove(window.canvas, QPoint(300, 130))
    QTest.mouseRelease(window.canvas, right, NO_KEYS, QPoint(300, 130))
    qtbot.waitUntil(lambda: texts(window) == ["7", "1"])
    key(window, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: strokes(window) == [1, 2])


def test_without_live_reading_the_keys_read_first(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    window.menus.live.trigger()
    draw(Ink((*seven.strokes, *shifted(one, 100).strokes)))
    assert not texts(window)
    key(window, Qt.Key.Key_J)
    assert strokes(window) == [2] and session_of(window).pending is None


def test_while_the_pen_is_down_the_keys_wait(window: MainWindow, drawn: Ink) -> None:
    QTest.mousePress(window.canvas, LEFT, NO_KEYS, QPoint(320, 80))
    QTest.mouseMove(window.canvas, QPoint(320, 180))
    key(window, Qt.Key.Key_J)
    assert window.canvas.is_pen_down
    QTest.mouseRelease(window.canvas, LEFT, NO_KEYS, QPoint(320, 180))
    assert strokes(window) == [1, 1, 2]


def test_a_pending_line_stays_pending(window: MainWindow, drawn: Ink) -> None:
    press(window.canvas, Qt.Key.Key_Space)
    key(window, Qt.Key.Key_J)
    pending = session_of(window).pending
    assert pending and len(pending.readings) == 2 and strokes(window) == [1, 2]


def test_the_keys_are_in_the_menu_and_in_the_list_of_shortcuts(window: MainWindow) -> None:
    from PySide6.QtWidgets import QLabel

    from app.menus.shortcuts_dialog import ShortcutsDialog

    dialog = ShortcutsDialog(window.menuBar())
    listed = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("Ctrl+J" in text for text in listed) and any("Ctrl+K" in text for text in listed)
