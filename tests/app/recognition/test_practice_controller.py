"""Prompts, in the program's own window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.prompt_picker import GOAL
from app.windows.main.main_window import MainWindow
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from tests.support.main_window import Draw, last_trial, press, session_of, shown
from tests.support.strokes import stroke

CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(window: MainWindow) -> str:
    (label,) = (each for each in window.findChildren(QLabel) if each.accessibleName() == "Draw this character")
    return label.text() if label.isVisible() else ""


def ask(window: MainWindow, number: int) -> None:
    window.menus.prompt_modes.actions()[number].trigger()


def test_what_is_asked_for_is_the_label(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    ask(window, 1)
    assert asked(window) == "0"
    draw(seven)
    press(window.canvas, Qt.Key.Key_Return)
    assert window.statusBar().currentMessage() == "You called a clear 7 “0”. Ctrl+Z takes it back."
    assert asked(window) == "1"
    draw(one)
    press(window.canvas, Qt.Key.Key_Space)
    draw(seven)  # going on says that it is done
    assert window.statusBar().currentMessage() == "Confirmed: 1"
    assert asked(window) == "2"
    ask(window, 0)
    assert asked(window) == ""


def test_something_else_than_was_asked_for_is_typed_or_taken_back(window: MainWindow, draw: Draw, seven: Ink) -> None:
    ask(window, 1)
    draw(seven)
    press(window.canvas, Qt.Key.Key_7)
    assert window.statusBar().currentMessage() == "Confirmed: 7"
    assert asked(window) == "0"
    draw(seven)
    press(window.canvas, Qt.Key.Key_Return)
    assert asked(window) == "1"
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert asked(window) == "0" and window.canvas.ink
    assert window.session and window.session.accuracy == Accuracy(1, 1)
    press(window.canvas, Qt.Key.Key_7)
    assert window.session.accuracy == Accuracy(2, 2)


def test_a_prompted_series_in_rapid_mode(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink, one: Ink, let_pause: Callable[[], None]
) -> None:
    ask(window, 1)
    draw(seven)  # it was to be a 0
    qtbot.waitUntil(lambda: "looks like 7" in shown(window, "What you can do"))
    press(window.canvas, Qt.Key.Key_Return)  # and is one
    draw(one)
    let_pause()
    session = window.session
    assert session and session.accuracy == Accuracy(1, 2)
    assert [each.label for each in session.retrain_request().drawings().learned] == ["0", "1"]
    QTest.keyClicks(window.canvas, "7")  # no: the last one was a 7
    assert session.accuracy == Accuracy(0, 2)
    assert asked(window) == "1"


def test_those_confused_are_asked_for_from_the_history(window: MainWindow) -> None:
    session = window.session
    assert session
    ink = Ink.of([stroke((10, 10), (50, 80))])
    for label in "012345678" * 3:
        session.recognise(ink)
        session.label(label)
    ask(window, 2)
    assert asked(window) == "9"


def test_only_what_can_be_read_is_asked_for(
    window: MainWindow, draw: Draw, zigzag: Ink, read_only: Callable[[str], None]
) -> None:
    draw(zigzag)
    window.recognition.give_label("O")  # taught: it could not be read
    ask(window, 1)
    read_only("Capitals")
    assert asked(window) == "A"
    read_only("Digits")
    seen = set()
    for _ in range(14):
        seen.add(asked(window))
        draw(zigzag)
        window.recognition.confirm()
    assert seen == set("0123456789O")


def round_shown(window: MainWindow) -> str:
    (label,) = (each for each in window.findChildren(QLabel) if each.accessibleName() == "Practice round")
    return label.text() if label.isVisible() else ""


def test_a_round_has_a_count_skip_an_end_and_a_summary(window: MainWindow, draw: Draw, one: Ink) -> None:
    bar = window.practice_bar
    assert round_shown(window) == "" and not bar.isVisible()
    ask(window, 1)
    assert round_shown(window) == f"0 of {GOAL}"
    QTest.mouseClick(bar.skip_button, Qt.MouseButton.LeftButton)
    assert asked(window) == "1" and round_shown(window) == f"0 of {GOAL}"
    for _ in range(GOAL):
        draw(one)
        press(window.canvas, Qt.Key.Key_Return)
    assert asked(window) == "" and not bar.skip_button.isVisible()
    assert round_shown(window).startswith(f"Done: 1 of {GOAL} read right. Misread: 2, 3, ")
    QTest.mouseClick(bar.again_button, Qt.MouseButton.LeftButton)
    assert asked(window) == "0" and round_shown(window) == f"0 of {GOAL}"
    QTest.mouseClick(bar.stop_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible() and window.menus.no_prompts.isChecked()


def test_a_clear_contradiction_is_asked_about_before_it_is_stored(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink
) -> None:
    ask(window, 1)  # for a 0
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    hint = shown(window, "What you can do")
    assert "looks like 7" in hint and "if it is 0" in hint
    draw(one)  # going on answers nothing: the 7 is left out
    session = session_of(window)
    assert session.accuracy == Accuracy(0, 0) and asked(window) == "0"
    press(window.canvas, Qt.Key.Key_1)
    assert session.accuracy == Accuracy(1, 1) and asked(window) == "0"
    draw(seven)
    press(window.canvas, Qt.Key.Key_Return)  # a strange 0, but one
    assert last_trial(window).label == "0" and asked(window) == "1"
