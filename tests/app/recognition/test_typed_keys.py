"""Typed characters in the program's own window: dead keys, input methods, number pad, keys at the wrong time."""

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.canvas import devices
from app.recognition import typed_keys
from app.recognition.pause_timer import PauseTimer
from app.windows.main.main_window import MainWindow
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from tests.support.main_window import LEFT, NO_KEYS, Draw, correct, last_trial, line, press, session_of, shown
from tests.support.pen import send_pen_event
from tests.support.waiting import let_timers_fire

KEYPAD = Qt.KeyboardModifier.KeypadModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def send_key(widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A key as the system sends it: first as a possible shortcut."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def compose(widget: QWidget, preedit: str = "", commit: str = "") -> None:
    """What an input method sends to the focused widget."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def notice(window: MainWindow) -> str:
    return window.message_bar.text if window.message_bar.isVisible() else ""


def count(window: MainWindow) -> int:
    return session_of(window).accuracy.n


# Dead keys and input methods -----------------------------------------------------------------------------------------


def test_the_canvas_and_all_that_takes_the_focus_take_text_from_input_methods(window: MainWindow) -> None:
    for widget in (window.canvas, window.panel.alternatives_view.bars[0], window.canvas_area.label_set_button):
        query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled | Qt.InputMethodQuery.ImCursorRectangle)
        QApplication.sendEvent(widget, query)
        assert query.value(Qt.InputMethodQuery.ImEnabled) is True
        assert query.value(Qt.InputMethodQuery.ImCursorRectangle).isValid()


@pytest.mark.parametrize("dead_text", ["", "´"])
def test_a_dead_key_and_its_letter_are_one_label(window: MainWindow, draw: Draw, zigzag: Ink, dead_text: str) -> None:
    draw(zigzag)
    correct(window, "é")
    draw(zigzag)
    send_key(window.canvas, Qt.Key.Key_Dead_Acute, dead_text)
    assert count(window) == 1 and not line(window).text()
    send_key(window.canvas, Qt.Key.Key_E, "é")
    assert last_trial(window).label == "é" and count(window) == 2


def test_a_dead_key_composed_by_an_input_method_is_one_label(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    correct(window, "é")
    draw(zigzag)
    compose(window.canvas, preedit="´")
    compose(window.canvas, commit="é")
    assert last_trial(window).label == "é" and count(window) == 2


def test_what_an_input_method_commits_was_typed(window: MainWindow, draw: Draw, one: Ink) -> None:
    draw(one)
    correct(window, "三")
    draw(one)
    for preedit in ("s", "sa", "san"):
        compose(window.canvas, preedit=preedit)
        assert count(window) == 1 and not line(window).text()
    press(window.canvas, Qt.Key.Key_Return)  # some input methods let it through
    press(window.canvas, Qt.Key.Key_Space)
    assert count(window) == 1 and session_of(window).reading is None
    compose(window.canvas, commit="三")
    assert last_trial(window).label == "三" and count(window) == 2
    assert not window.recognition.typed_keys.is_composing


def test_a_text_that_is_no_label_yet_waits_for_enter(window: MainWindow, draw: Draw, one: Ink) -> None:
    draw(one)
    compose(window.canvas, commit="你好")
    assert line(window).text() == "你好" and count(window) == 0
    press(line(window), Qt.Key.Key_Return)
    assert last_trial(window).label == "你好"


def test_what_is_composed_is_seen_and_ends_with_the_next_stroke(window: MainWindow, draw: Draw, one: Ink) -> None:
    draw(one)
    before = line(window).grab().toImage()
    compose(window.canvas, preedit="san")
    assert line(window).grab().toImage() != before and not line(window).text()
    draw(one)
    assert not window.recognition.typed_keys.is_composing
    assert count(window) == 0 and len(window.canvas.ink.strokes) == 2  # type: ignore[union-attr]
    compose(window.canvas, preedit="s")
    compose(window.canvas)
    assert not window.recognition.typed_keys.is_composing


def test_a_space_from_an_input_method_reads(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    compose(window.canvas, commit="\u3000")
    assert session_of(window).reading


def test_a_pause_labels_nothing_while_text_is_composed(
    window: MainWindow, draw: Draw, seven: Ink, rapid: PauseTimer, qtbot: QtBot
) -> None:
    draw(seven)
    compose(window.canvas, preedit="qi")
    let_timers_fire(qtbot, rapid.pause_ms + 10)
    assert window.canvas.ink and count(window) == 0
    compose(window.canvas)
    qtbot.waitUntil(lambda: not window.canvas.ink)


# Variants of known labels --------------------------------------------------------------------------------------------


def test_a_full_width_digit_is_the_digit(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    send_key(window.canvas, Qt.Key.Key_7, "７")
    assert last_trial(window).label == "7" and session_of(window).accuracy == Accuracy(1, 1)
    assert not notice(window)


@pytest.mark.parametrize("digit", ["٧", "७", "𝟕"])
def test_a_digit_of_another_script_is_said_to_be_a_new_label(
    window: MainWindow, draw: Draw, seven: Ink, digit: str
) -> None:
    draw(seven)
    send_key(window.canvas, Qt.Key.Key_unknown, digit)
    assert "another label than 7" in shown(window, "About this label")
    press(line(window), Qt.Key.Key_Return)
    assert last_trial(window).label == digit
    assert "another label than 7" in notice(window)


@pytest.mark.parametrize("other", ["²", "七", "木"])
def test_other_new_labels_need_no_remark(window: MainWindow, draw: Draw, seven: Ink, other: str) -> None:
    draw(seven)
    send_key(window.canvas, Qt.Key.Key_unknown, other)
    press(line(window), Qt.Key.Key_Return)
    assert last_trial(window).label == other and not notice(window)


@pytest.mark.parametrize(("known", "slip"), [("K", "k"), ("w", "W"), ("É", "é"), ("Ш", "ш")])
def test_the_other_case_of_what_was_read_is_remarked_on_and_can_be_taken_back(
    window: MainWindow, draw: Draw, zigzag: Ink, known: str, slip: str
) -> None:
    draw(zigzag)
    correct(window, known)
    assert not notice(window)
    draw(zigzag)
    send_key(window.canvas, Qt.Key.Key_unknown, slip)
    assert f"read as {known}" in shown(window, "About this label")
    press(line(window), Qt.Key.Key_Return)
    assert f"New label {slip}: this drawing was read as {known}" in notice(window)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert slip not in session_of(window).labels and not notice(window)
    press(window.canvas, Qt.Key.Key_Return)
    assert last_trial(window).label == known


def test_escape_and_enter_confirm_what_was_read(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    correct(window, "K")
    draw(zigzag)
    QTest.keyClicks(window.canvas, "k")
    press(line(window), Qt.Key.Key_Escape)
    press(window.canvas, Qt.Key.Key_Return)
    assert last_trial(window).label == "K" and session_of(window).accuracy == Accuracy(1, 2)


def test_two_cases_that_are_both_known_need_no_remark(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    for label in ("K", "k"):
        draw(zigzag)
        correct(window, label)
    draw(zigzag)
    QTest.keyClicks(window.canvas, "K")
    assert last_trial(window).label == "K" and not notice(window)


# The number pad without Num Lock --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "digit"),
    [(Qt.Key.Key_Up, "8"), (Qt.Key.Key_Home, "7"), (Qt.Key.Key_Clear, "5"), (Qt.Key.Key_Insert, "0")],
)
def test_the_number_pad_without_num_lock_is_explained(
    window: MainWindow, draw: Draw, seven: Ink, key: Qt.Key, digit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    draw(seven)
    drawn = window.canvas.ink
    QTest.keyClick(window.canvas, key, KEYPAD)
    assert "Num Lock is off" in notice(window) and f"type {digit}" in notice(window)
    assert window.canvas.ink == drawn and not window.canvas.is_pen_down
    QTest.keyClick(window.canvas, Qt.Key.Key_7, KEYPAD)
    assert last_trial(window).label == "7" and not notice(window)


def test_who_draws_with_the_arrow_keys_may_use_those_of_the_number_pad(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Down, Qt.Key.Key_Insert, Qt.Key.Key_Up, Qt.Key.Key_Insert):
        QTest.keyClick(window.canvas, key, KEYPAD)
    assert window.canvas.is_pen_down and len(window.canvas.ink.strokes) == 2  # type: ignore[union-attr]
    assert not notice(window)


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Up, NO_KEYS), (Qt.Key.Key_Home, NO_KEYS)])
def test_the_arrow_keys_proper_are_no_number_pad(
    window: MainWindow, draw: Draw, seven: Ink, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    draw(seven)
    QTest.keyClick(window.canvas, key, modifiers)
    assert not notice(window)


def test_a_mac_has_no_num_lock(window: MainWindow, draw: Draw, seven: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_Up, KEYPAD)
    assert not notice(window)


# Keys while the pen is down -------------------------------------------------------------------------------------------


def begin_stroke(window: MainWindow) -> None:
    QTest.mousePress(window.canvas, LEFT, NO_KEYS, QPoint(80, 80))
    QTest.mouseMove(window.canvas, QPoint(140, 80))


def end_stroke(window: MainWindow) -> None:
    QTest.mouseMove(window.canvas, QPoint(105, 180))
    QTest.mouseRelease(window.canvas, LEFT, NO_KEYS, QPoint(105, 180))


def test_a_key_counts_when_the_pen_lifts(window: MainWindow) -> None:
    begin_stroke(window)
    QTest.keyClicks(window.canvas, "4")
    assert window.canvas.is_pen_down and count(window) == 0
    assert "4" in window.statusBar().currentMessage()
    end_stroke(window)
    trial = last_trial(window)
    assert trial.label == "4" and not window.canvas.ink
    assert trial.ink.strokes[0][-1][:2] == (105, 180)  # type: ignore[union-attr]


def test_a_new_label_typed_while_the_pen_is_down_is_begun_when_it_lifts(window: MainWindow) -> None:
    begin_stroke(window)
    QTest.keyClicks(window.canvas, "w")
    assert not line(window).text()
    end_stroke(window)
    assert line(window).text() == "w" and len(window.canvas.ink.strokes[0]) >= 3  # type: ignore[union-attr]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_count_when_the_pen_lifts(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    begin_stroke(window)
    qtbot.waitUntil(lambda: shown(window, "Label read") != "–")
    press(window.canvas, key)
    assert window.canvas.is_pen_down and count(window) == 0 and session_of(window).reading is None
    end_stroke(window)
    assert count(window) == 1 or session_of(window).reading


def test_in_rapid_mode_a_key_counts_before_the_pause(window: MainWindow, rapid: PauseTimer) -> None:
    begin_stroke(window)
    QTest.keyClicks(window.canvas, "4")
    end_stroke(window)
    assert last_trial(window).label == "4" and session_of(window).accuracy.n == 1


def test_escape_gives_up_the_stroke_and_the_keys_that_wait(window: MainWindow, draw: Draw, seven: Ink) -> None:
    begin_stroke(window)
    QTest.keyClicks(window.canvas, "4")
    press(window.canvas, Qt.Key.Key_Escape)
    assert not window.canvas.ink
    end_stroke(window)
    assert not window.canvas.ink and count(window) == 0
    draw(seven)
    assert len(window.canvas.ink.strokes) == 1 and count(window) == 0  # type: ignore[union-attr]


def test_undo_takes_the_stroke_in_progress_back_and_the_keys_that_wait(
    window: MainWindow, draw: Draw, seven: Ink
) -> None:
    draw(seven)
    drawn = window.canvas.ink
    begin_stroke(window)
    QTest.keyClicks(window.canvas, "4")
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.canvas.ink == drawn
    end_stroke(window)
    assert window.canvas.ink == drawn and count(window) == 0
    draw(seven)
    assert len(window.canvas.ink.strokes) == 2  # type: ignore[union-attr]


def test_a_pen_whose_release_was_lost_keeps_no_key_waiting(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    send_pen_event(window.canvas, QEvent.Type.TabletPress, 80, 80, 0.5)
    send_pen_event(window.canvas, QEvent.Type.TabletMove, 80, 180, 0.5)
    QTest.keyClicks(window.canvas, "1")
    assert count(window) == 0
    monkeypatch.setattr(devices, "STALE_S", -1)
    QTest.keyClicks(window.canvas, "2")
    assert line(window).text() == "12" and window.canvas.ink


def test_the_keyboards_pen_does_not_keep_a_key_waiting(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Insert)
    QTest.keyClick(window.canvas, Qt.Key.Key_Down)
    QTest.keyClicks(window.canvas, "1")
    assert last_trial(window).label == "1" and not window.canvas.is_pen_down


# A second key ---------------------------------------------------------------------------------------------------------


def test_a_second_key_takes_the_label_back_and_both_are_the_text_of_the_drawing(
    window: MainWindow, draw: Draw, seven: Ink
) -> None:
    draw(seven)
    drawn = window.canvas.ink
    QTest.keyClicks(window.canvas, "4")
    assert count(window) == 1 and not window.canvas.ink
    QTest.keyClicks(window.canvas, "2")
    assert count(window) == 0 and window.canvas.ink == drawn
    assert line(window).text() == "42" and QApplication.focusWidget() is line(window)
    assert "then Enter" in shown(window, "About this label")
    QTest.keyClicks(line(window), "3")
    press(line(window), Qt.Key.Key_Return)
    assert last_trial(window).label == "423" and count(window) == 1  # it is one stroke: they name one symbol


def test_escape_after_a_second_key_leaves_the_drawing_without_an_answer(
    window: MainWindow, draw: Draw, seven: Ink
) -> None:
    draw(seven)
    QTest.keyClicks(window.canvas, "42")
    press(line(window), Qt.Key.Key_Escape)
    assert window.canvas.ink and count(window) == 0 and session_of(window).memory.labels == ()
    QTest.keyClicks(window.canvas, "7")
    assert last_trial(window).label == "7"


def test_keys_typed_while_the_pen_is_down_are_one_text(window: MainWindow) -> None:
    begin_stroke(window)
    QTest.keyClicks(window.canvas, "423")
    end_stroke(window)
    assert line(window).text() == "423" and window.canvas.ink and count(window) == 0


def test_a_later_key_finds_no_drawing_and_says_so(
    window: MainWindow, draw: Draw, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_keys, "SECOND_KEY_S", 0)
    draw(seven)
    QTest.keyClicks(window.canvas, "42")
    assert not notice(window) and window.statusBar().currentMessage() == "There is no drawing for 2"


def test_in_rapid_mode_the_second_key_replaces_the_first_and_it_is_told(
    window: MainWindow, draw: Draw, seven: Ink, rapid: PauseTimer
) -> None:
    draw(seven)
    QTest.keyClicks(window.canvas, "42")
    assert last_trial(window).label == "2" and count(window) == 1
    assert notice(window).startswith("2 replaced 4")
