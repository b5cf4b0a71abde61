"""Live reading, and what each key and stroke means, in the program's own window."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from models.system.errors import StoreError
from tests.support.main_window import Draw, last_trial, line, press, shown
from tests.support.waiting import let_timers_fire

LEFT, CONTROL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reads(window: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Waits until this label shows as read."""
    return lambda label: qtbot.waitUntil(lambda: shown(window, "Label read") == label)


def test_the_reading_follows_the_pen(window: MainWindow, seven: Ink, reads: Callable[[str], None]) -> None:
    places = [QPoint(round(point.x) + 60, round(point.y) + 60) for point in seven.strokes[0]]
    QTest.mousePress(window.canvas, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(window.canvas, place)
    reads("7")  # and the pen is still down
    assert window.session and window.session.reading is None
    assert shown(window, "Accuracy") == "nothing read yet"
    assert window.panel.alternatives_view.bars[0].accessibleName() == "Confirm 7"


def test_a_stroke_after_a_pause_belongs_to_the_same_drawing(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, reads: Callable[[str], None]
) -> None:
    draw(seven)
    reads("7")
    draw(one)
    assert len(window.canvas.ink.strokes) == 2
    assert shown(window, "Accuracy") == "nothing read yet"


def test_enter_confirms_what_was_seen_and_the_whole_ink_is_stored(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, reads: Callable[[str], None], qtbot: QtBot
) -> None:
    draw(one)
    reads("1")
    draw(one)
    drawn = window.canvas.ink
    reads("1")
    press(window.canvas, Qt.Key.Key_Return)
    assert not window.canvas.ink
    trial = last_trial(window)
    assert trial.ink == drawn and len(trial.ink.strokes) == 2
    assert trial.label == trial.predicted == "1"


def test_enter_confirms_nothing_that_was_not_seen(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Return)  # before any reading could be shown
    assert shown(window, "Accuracy") == "nothing read yet"
    assert shown(window, "Label read") == "7"
    press(window.canvas, Qt.Key.Key_Return)
    assert shown(window, "Accuracy") == "1 of 1 right"


def test_without_live_reading_only_space_reads(window: MainWindow, draw: Draw, seven: Ink, qtbot: QtBot) -> None:
    window.menus.live.trigger()
    draw(seven)
    let_timers_fire(qtbot, 50)
    assert shown(window, "Label read") == "–"
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "7"
    draw(seven)
    assert shown(window, "Accuracy") == "1 of 1 right"
    assert shown(window, "Label read") == "–"
    window.menus.live.trigger()
    qtbot.waitUntil(lambda: shown(window, "Label read") == "7")


def test_one_key_corrects(window: MainWindow, draw: Draw, seven: Ink, reads: Callable[[str], None]) -> None:
    draw(seven)
    reads("7")
    press(window.canvas, Qt.Key.Key_1)
    assert not window.canvas.ink
    assert shown(window, "Accuracy") == "0 of 1 right"
    assert window.statusBar().currentMessage() == "You called a clear 7 “1”. Ctrl+Z takes it back."
    assert (last_trial(window).label, last_trial(window).predicted) == ("1", "7")


def test_one_key_of_what_was_read_confirms(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_7)
    assert window.statusBar().currentMessage() == "Confirmed: 7"


def test_a_key_that_is_no_label_yet_waits_for_enter_once(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    QTest.keyClicks(window.canvas, "w")
    assert "press Enter to add it" in shown(window, "About this label")
    assert QApplication.focusWidget() is line(window)
    press(line(window), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.canvas
    draw(zigzag)
    QTest.keyClicks(window.canvas, "w")
    assert shown(window, "Accuracy") == "1 of 1 right · 1\N{NO-BREAK SPACE}new"


def test_a_label_of_several_characters_is_typed_in_the_line(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    QTest.keyClicks(line(window), "1st")  # its first character is known, which is no matter here
    press(line(window), Qt.Key.Key_Return)
    assert last_trial(window).label == "1st"


def test_who_contradicts_a_reading_and_draws_on_does_not_let_it_stand(
    window: MainWindow, draw: Draw, zigzag: Ink, seven: Ink
) -> None:
    draw(zigzag)
    QTest.keyClicks(window.canvas, "s")  # no label yet, and no Enter
    draw(seven)
    assert window.session and window.session.accuracy == Accuracy(0, 1) and "s" in window.session.labels


def test_escape_leaves_the_line_before_it_clears(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    QTest.keyClicks(window.canvas, "w")
    press(line(window), Qt.Key.Key_Escape)
    assert not line(window).text() and window.canvas.ink
    assert shown(window, "What you can do").startswith("Right? Press Enter")
    assert QApplication.focusWidget() is window.canvas
    press(window.canvas, Qt.Key.Key_Escape)
    assert not window.canvas.ink


def test_typing_without_ink_does_nothing(window: MainWindow) -> None:
    QTest.keyClicks(window.canvas, "7w")
    assert not line(window).text()
    assert shown(window, "Accuracy") == "nothing read yet"


def test_a_held_key_labels_one_drawing(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7", True)
    QApplication.sendEvent(window.canvas, key)
    assert window.canvas.ink


def test_undo_and_redo_by_key(window: MainWindow, draw: Draw, seven: Ink, one: Ink, qtbot: QtBot) -> None:
    draw(seven)
    draw(one)
    whole = window.canvas.ink
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert len(window.canvas.ink.strokes) == 1
    qtbot.waitUntil(lambda: shown(window, "Label read") == "7")
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert window.canvas.ink == whole
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert "nothing to redo" in window.statusBar().currentMessage()


def test_erasing_opens_a_drawing_that_waits(window: MainWindow, draw: Draw, seven: Ink, one: Ink, qtbot: QtBot) -> None:
    draw(Ink.of([*seven.strokes, [point._replace(x=point.x + 150) for point in one.strokes[0]]]))
    press(window.canvas, Qt.Key.Key_Space)
    assert window.session and window.session.pending
    right = Qt.MouseButton.RightButton
    QTest.mousePress(window.canvas, right, pos=QPoint(230, 130))
    QTest.mouseMove(window.canvas, QPoint(300, 130))
    QTest.mouseRelease(window.canvas, right, pos=QPoint(300, 130))
    assert len(window.canvas.ink.strokes) == 1
    assert window.session.pending is None
    qtbot.waitUntil(lambda: shown(window, "Label read") == "7")
    draw(one)
    assert len(window.canvas.ink.strokes) == 2  # it is open again, and goes on
    assert shown(window, "Accuracy") == "nothing read yet"


def test_the_eraser_action_makes_the_left_button_erase(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_E, CONTROL)
    draw(seven)
    assert not window.canvas.ink
    QTest.keyClick(window.canvas, Qt.Key.Key_E, CONTROL)
    draw(seven)
    assert window.canvas.ink


def test_drawing_and_labelling_need_no_pointer(window: MainWindow, reads: Callable[[str], None]) -> None:
    canvas = window.canvas
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Up, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Insert)
    for _ in range(10):
        QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_D, CONTROL)
    assert not canvas.is_pen_down
    reads("1")
    press(canvas, Qt.Key.Key_Return)
    assert last_trial(window).label == "1"


def test_tab_leads_to_the_bars_and_space_presses_them(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    bars = window.panel.alternatives_view.bars
    for bar in bars[:2]:
        press(QApplication.focusWidget() or window.canvas, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is bar
    meant = bars[1].label
    press(bars[1], Qt.Key.Key_Space)
    assert window.statusBar().currentMessage() == f"You called a clear 7 “{meant}”. Ctrl+Z takes it back."
    assert QApplication.focusWidget() is window.canvas


def test_what_cannot_be_stored_waits_and_is_stored_when_it_can_be(
    window: MainWindow, draw: Draw, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(seven)
    drawn = window.canvas.ink

    def full(*_: object) -> int:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "_add_in_order", full)
        press(window.canvas, Qt.Key.Key_1)
        assert "disk is full" in window.message_bar.text and not window.canvas.ink
    window.store_monitor.check()
    assert last_trial(window).ink == drawn


def test_ink_that_waits_looks_finished(window: MainWindow, draw: Draw, seven: Ink) -> None:
    def darkest() -> float:
        image = window.canvas.grab().toImage()
        return min(image.pixelColor(x, y).lightnessF() for x in range(90, 160) for y in range(75, 90))

    draw(seven)
    assert darkest() < 0.2
    press(window.canvas, Qt.Key.Key_Space)
    assert darkest() > 0.3
    window.recognition.undo()
    window.recognition.redo()
    assert darkest() < 0.2


def test_a_screen_reader_disturbs_nothing(window: MainWindow, draw: Draw, seven: Ink) -> None:
    QAccessible.setActive(True)
    try:
        draw(seven)
        for bar in window.panel.alternatives_view.bars:
            assert QAccessible.queryAccessibleInterface(bar).role() == QAccessible.Role.Button
        press(window.canvas, Qt.Key.Key_Space)
        press(window.canvas, Qt.Key.Key_Return)
    finally:
        QAccessible.setActive(False)
    assert last_trial(window).label == "7"


def test_live_and_asked_for_are_one_reading(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    session = window.session
    assert session
    draw(zigzag)
    live = session.read_lines(window.canvas.ink)
    window.recognition.recognise()
    assert session.pending and session.pending.groups == live.groups
    for reading, before in zip(session.pending.readings, live.readings, strict=True):
        assert reading.prediction == before.prediction
        np.testing.assert_array_equal(reading.raster, before.raster)
