"""Rapid Mode, in the program's own window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider
from pytestqt.qtbot import QtBot

from app.recognition import pause_timer
from app.recognition.pause_timer import PauseTimer
from app.recognition.practice_bar import PracticeBar
from app.windows.main.main_window import MainWindow
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from tests.support.main_window import Draw, line, press, shown
from tests.support.strokes import stroke
from tests.support.waiting import let_timers_fire

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_pause_accepts_and_the_next_drawing_can_begin(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, let_pause: Callable[[], None]
) -> None:
    for ink in (seven, one, seven):
        draw(ink)
        let_pause()
    assert window.session and window.session.accuracy == Accuracy(3, 3)
    assert shown(window, "Last drawing") == "Read as 7"


def test_a_pause_shorter_than_that_ends_nothing(
    window: MainWindow, draw: Draw, seven: Ink, rapid: PauseTimer, qtbot: QtBot
) -> None:
    rapid.set_pause(2000)
    draw(seven)
    draw(seven)  # the bar of a 7, the dot of an i
    assert len(window.canvas.ink.strokes) == 2
    rapid.set_pause(20)
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    let_timers_fire(qtbot, 60)
    assert len(window.canvas.ink.strokes) == 3  # nor one while the pen is down
    QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    qtbot.waitUntil(lambda: not window.canvas.ink)


def test_fifty_drawings_need_no_click_but_their_own(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, let_pause: Callable[[], None]
) -> None:
    odd = [Ink.of([stroke((10, 30), (30, 110), (55, 50), (80, 110), (100, 30 + 12 * number))]) for number in range(5)]
    for number in range(50):
        if number % 10 == 4:
            draw(odd[number // 10])
            let_pause()
            read = shown(window, "Last drawing").removeprefix("Read as ")
            QTest.keyClicks(window.canvas, str((int(read) + 1) % 10))
        else:
            draw(seven if number % 2 else one)
            let_pause()
    session = window.session
    assert session and session.accuracy == Accuracy(45, 50)
    assert len(session.retrain_request().drawings().learned) == 5  # the corrections teach, accepted drawings do not


def test_enter_on_the_empty_canvas_confirms_the_last_accepted_drawing(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, let_pause: Callable[[], None]
) -> None:
    session = window.session
    assert session
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)  # nothing was drawn yet
    draw(one)
    let_pause()
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    assert [each.label for each in session.retrain_request().drawings().learned] == ["1"]
    assert session.accuracy == Accuracy(1, 1) and not window.canvas.ink
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)  # it is confirmed already
    draw(seven)
    let_pause()
    QTest.keyClicks(window.canvas, "2")
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)  # a correction stays one
    assert [each.label for each in session.retrain_request().drawings().learned] == ["1", "2"]
    assert session.accuracy == Accuracy(1, 2)


def test_what_was_changed_elsewhere_is_not_corrected_by_a_key(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, let_pause: Callable[[], None]
) -> None:
    session = window.session
    assert session
    window.child_windows.show_gallery()
    gallery = window.child_windows.gallery
    assert gallery
    for ink in (one, seven):
        draw(ink)
        let_pause()
    assert gallery.undo_stack.delete([2], "Delete")
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    QTest.keyClicks(window.canvas, "4")
    assert session.store.trials([1])[1].source == "accepted" and shown(window, "Last drawing") == ""


def test_a_key_before_the_pause_ends_corrects_what_is_drawn(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, rapid: PauseTimer, qtbot: QtBot, let_pause: Callable[[], None]
) -> None:
    draw(one)
    let_pause()
    rapid.set_pause(2000)
    draw(seven)
    QTest.keyClicks(window.canvas, "2")
    assert window.session and window.session.accuracy == Accuracy(1, 2)
    assert shown(window, "Last drawing") == "2, read as 7"


def test_a_new_label_for_the_last_drawing_brings_it_back_first(
    window: MainWindow, draw: Draw, zigzag: Ink, let_pause: Callable[[], None], qtbot: QtBot
) -> None:
    draw(zigzag)
    drawn = window.canvas.ink
    let_pause()
    QTest.keyClicks(window.canvas, "w")
    assert window.canvas.ink == drawn and line(window).text() == "w"
    let_timers_fire(qtbot, 60)
    assert window.canvas.ink == drawn  # no pause answers what is being labelled
    press(line(window), Qt.Key.Key_Return)
    assert window.session and window.session.accuracy == Accuracy(0, 1)
    assert "w" in window.session.labels


def test_no_pause_ends_a_drawing_whose_label_is_typed(
    window: MainWindow, draw: Draw, seven: Ink, rapid: PauseTimer, qtbot: QtBot
) -> None:
    rapid.set_pause(100)
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    QTest.keyClicks(line(window), "se")
    let_timers_fire(qtbot, 200)
    assert window.canvas.ink and window.session and window.session.accuracy.n == 0
    press(line(window), Qt.Key.Key_Return)
    assert window.session.labels[-1] == "se"


def test_what_was_taken_back_waits_for_its_writer(
    window: MainWindow, draw: Draw, seven: Ink, let_pause: Callable[[], None], qtbot: QtBot
) -> None:
    draw(seven)
    let_pause()
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    press(window.canvas, Qt.Key.Key_Left)  # the keyboard's pen moves, which begins a pause otherwise
    let_timers_fire(qtbot, 60)
    assert window.canvas.ink
    assert shown(window, "Last drawing") == ""
    QTest.keyClicks(window.canvas, "1")
    assert window.session and window.session.accuracy == Accuracy(0, 1)


def test_outside_rapid_mode_a_key_on_the_empty_canvas_corrects_nothing(
    window: MainWindow, draw: Draw, seven: Ink, rapid: PauseTimer, let_pause: Callable[[], None], qtbot: QtBot
) -> None:
    draw(seven)
    let_pause()
    window.menus.rapid.trigger()
    QTest.keyClicks(window.canvas, "1")
    assert window.session and window.session.accuracy == Accuracy(1, 1)
    draw(seven)
    let_timers_fire(qtbot, 60)
    assert window.canvas.ink  # and no pause ends a drawing


def test_another_writer_does_not_correct_the_last_ones_drawing(
    window: MainWindow, draw: Draw, seven: Ink, let_pause: Callable[[], None], let_write: Callable[[str], None]
) -> None:
    draw(seven)
    let_pause()
    let_write("Ada")
    assert shown(window, "Last drawing") == ""
    QTest.keyClicks(window.canvas, "1")
    let_write("me")
    assert window.session and window.session.accuracy == Accuracy(1, 1)


def test_rapid_mode_shows_and_its_pause_can_be_set(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.practice_bar.isVisible()
    window.menus.rapid.trigger()
    (status,) = (each for each in window.statusBar().findChildren(QLabel) if each.text() == "Rapid mode")
    assert window.practice_bar.isVisible() and status.isVisible()
    (slider,) = window.practice_bar.findChildren(QSlider)
    for _ in range(30):
        press(slider, Qt.Key.Key_Right)
    assert window.recognition.pause_timer.pause_ms == 2000
    for _ in range(40):
        press(slider, Qt.Key.Key_Left)
    assert window.recognition.pause_timer.pause_ms == 300
    window.menus.rapid.trigger()
    assert not window.practice_bar.isVisible() and not status.isVisible()


def test_only_a_chosen_pause_is_stored(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not QSettings().contains("practice/pause")
    monkeypatch.setattr(pause_timer, "DEFAULT_PAUSE_MS", 900)
    again = MainWindow()
    qtbot.addWidget(again)
    assert again.practice_bar.pause_ms == again.recognition.pause_timer.pause_ms == 900


@pytest.mark.parametrize(("stored", "text"), [(300, "Pause 0.3 s"), (330, "Pause 0.3 s"), (2000, "Pause 2.0 s")])
def test_a_stored_pause_is_named_from_the_start(qtbot: QtBot, stored: int, text: str) -> None:
    QSettings().setValue("practice/pause", stored)
    bar = PracticeBar()
    qtbot.addWidget(bar)
    assert text in [label.text() for label in bar.findChildren(QLabel)]


def test_what_was_chosen_is_there_the_next_time(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.smooth.trigger()
    window.menus.live.trigger()
    window.menus.rapid.trigger()
    (slider,) = window.practice_bar.findChildren(QSlider)
    press(slider, Qt.Key.Key_Right)
    again = MainWindow()
    qtbot.addWidget(again)
    assert not again.menus.smooth.isChecked() and not again.recognition.reader.is_live
    assert again.recognition.pause_timer.pause_ms == 800
    assert not again.menus.rapid.isChecked()  # this one nobody expects
