"""Prompts, in the program's own window."""

import re
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
from tests.support.strokes import shifted, stroke

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
    assert re.match(rf"Done: \d of {GOAL} read right. Misread: 2, 3, ", round_shown(window))
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


def line_of(*inks: Ink) -> Ink:
    return Ink.of([each for place, ink in enumerate(inks) for each in shifted(ink, 85 * place).strokes])


def lines(window: MainWindow) -> None:
    window.menus.prompt_lines.setChecked(True)
    window.menus.prompt_modes.actions()[1].trigger()


def test_a_line_that_was_asked_for_is_four_drawings(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    lines(window)
    session = session_of(window)
    assert asked(window) == "0123" and window.practice_bar.lines_box.isChecked()
    draw(line_of(one, one, seven, seven))
    press(window.canvas, Qt.Key.Key_Return)
    assert asked(window) == "4567" and round_shown(window) == f"4 of {GOAL}"
    assert session.accuracy == Accuracy(1, 4)
    assert sorted(each.label for each in session.retrain_request().drawings().learned) == list("0123")
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert asked(window) == "0123" and window.canvas.ink and session.accuracy == Accuracy(0, 0)


def test_a_line_that_does_not_fit_keeps_the_prompt(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    lines(window)
    for ink in (seven, line_of(one, seven)):
        draw(ink)
        press(window.canvas, Qt.Key.Key_Return)
        assert asked(window) == "0123" and session_of(window).accuracy == Accuracy(0, 0) and window.canvas.ink
        assert "0123 does not fit" in shown(window, "About this label") and not window.message_bar.isVisible()
        window.recognition.clear()


def test_a_clear_line_of_something_else_is_asked_about(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    lines(window)
    draw(line_of(one, seven, one, seven))
    press(window.canvas, Qt.Key.Key_Space)
    assert "looks like 1717" in shown(window, "What you can do")
    draw(one)  # going on answers nothing
    assert asked(window) == "0123" and session_of(window).accuracy == Accuracy(0, 0)


def test_the_choice_of_lines_is_in_the_bar_and_in_the_menu(window: MainWindow) -> None:
    ask(window, 1)
    assert asked(window) == "0"
    QTest.mouseClick(window.practice_bar.lines_box, Qt.MouseButton.LeftButton)
    assert asked(window) == "0123" and window.menus.prompt_lines.isChecked()
    window.menus.prompt_lines.trigger()
    assert asked(window) == "0" and not window.practice_bar.lines_box.isChecked()
