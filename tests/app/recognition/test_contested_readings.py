"""A label that contradicts the network, and the readings that rest on it alone, in the program's own window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.recognition.pause_timer import PauseTimer
from app.toolkit import accessibility
from app.windows.main.main_window import MainWindow
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from tests.support.main_window import Draw, last_trial, press, session_of, shown
from tests.support.strokes import stroke

CONTROL = Qt.KeyboardModifier.ControlModifier
REMARK = "You called a clear 7 “2”. Ctrl+Z takes it back."
ASKED = "Really 2? Press Enter.\nOtherwise type what it is."


@pytest.fixture
def other_seven() -> Ink:
    """Another drawing like the seven."""
    return Ink.of([stroke((20, 24), (84, 18), (42, 120))])


@pytest.fixture
def slip(window: MainWindow, draw: Draw, seven: Ink) -> None:
    """A clear seven, labelled 2."""
    draw(seven)
    press(window.canvas, Qt.Key.Key_2)


def test_a_label_that_contradicts_a_clear_reading_is_remarked_upon_and_stored(
    window: MainWindow, draw: Draw, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility", lambda event: announced.append(event.message())
    )
    draw(seven)
    press(window.canvas, Qt.Key.Key_2)
    assert window.statusBar().currentMessage() == REMARK
    assert REMARK in announced
    assert last_trial(window).label == "2" and not window.canvas.ink  # the next drawing can begin
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.canvas.ink
    press(window.canvas, Qt.Key.Key_7)
    assert window.statusBar().currentMessage() == "Confirmed: 7"


def test_the_remark_ends_with_a_second_drawing_like_it(
    window: MainWindow, draw: Draw, slip: None, other_seven: Ink
) -> None:
    draw(other_seven)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "7"  # one slip changes no other reading
    press(window.canvas, Qt.Key.Key_2)
    assert window.statusBar().currentMessage() == "Corrected: 2, read as 7"
    draw(other_seven)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "2"
    draw(other_seven)  # drawing on accepts it now
    assert session_of(window).accuracy == Accuracy(1, 3)


def test_a_new_label_and_one_for_an_unclear_drawing_are_not_remarked_upon(
    window: MainWindow, draw: Draw, seven: Ink, zigzag: Ink
) -> None:
    for ink, label in ((seven, "π"), (zigzag, "8")):
        draw(ink)
        window.recognition.give_label(label)
        assert window.statusBar().currentMessage().startswith("Corrected: ")


def test_a_pause_asks_about_a_contested_reading_and_enter_answers(
    window: MainWindow, draw: Draw, slip: None, seven: Ink, rapid: PauseTimer, qtbot: QtBot
) -> None:
    draw(seven)  # met again: read as labelled
    qtbot.waitUntil(lambda: shown(window, "What you can do") == ASKED)
    assert shown(window, "Label read") == "2"
    assert window.canvas.ink and session_of(window).accuracy == Accuracy(0, 1)
    press(window.canvas, Qt.Key.Key_Return)
    assert not window.canvas.ink and session_of(window).accuracy == Accuracy(1, 2)


@pytest.mark.parametrize("is_rapid", [True, False])
def test_who_draws_on_accepts_no_contested_reading_and_loses_no_drawing(
    window: MainWindow,
    draw: Draw,
    slip: None,
    seven: Ink,
    one: Ink,
    rapid: PauseTimer,
    qtbot: QtBot,
    *,
    is_rapid: bool,
) -> None:
    rapid.is_on = is_rapid
    draw(seven)
    drawn = window.canvas.ink
    if not is_rapid:
        press(window.canvas, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(window, "What you can do") == ASKED)
    rapid.is_on = False
    draw(one)
    assert len(window.canvas.ink.strokes) == 1 and session_of(window).accuracy == Accuracy(0, 1)
    assert window.statusBar().currentMessage().startswith("The drawing before was left out")
    for _ in range(2):
        QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.canvas.ink == drawn
    press(window.canvas, Qt.Key.Key_7)
    assert last_trial(window).label == "7"
