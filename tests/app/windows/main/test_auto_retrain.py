"""The program retrains of its own accord: real events, a real training process that is cancelled."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.core import auto_retrain_policy
from app.windows.main import auto_retrain
from app.windows.main.auto_retrain import SETTING
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from tests.app.core.test_model_history import REFUSED

QUIET = 0.4  # seconds instead of ten


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds pass faster."""
    monkeypatch.setattr(auto_retrain_policy, "IDLE", QUIET)
    monkeypatch.setattr(auto_retrain, "_LOOKED", 50)


@pytest.fixture
def label(window: MainWindow, seven: Ink) -> Callable[[int], None]:
    """Confirms so many drawings."""

    def confirm(count: int) -> None:
        for _ in range(count):
            window.model_controller.session.recognise(seven)
            window.model_controller.session.confirm()

    return confirm


def began(window: MainWindow, qtbot: QtBot) -> bool:
    """Does a retrain begin within some quiet times?"""
    qtbot.wait(round(3 * QUIET * 1000))
    return window.model_controller.retrain_runner.busy


def cancel(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.cancel.trigger()
    qtbot.waitUntil(lambda: not window.model_controller.busy, timeout=20_000)


def test_it_is_off_until_somebody_turns_it_on(window: MainWindow, qtbot: QtBot, label: Callable[[int], None]) -> None:
    assert not window.menus.auto_retrain.isChecked()
    label(20)
    assert not began(window, qtbot)


def test_the_switch_is_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert str(tmp_path) in QSettings().fileName()
    window.menus.auto_retrain.trigger()
    other, opening = build(tmp_path / "other")
    qtbot.addWidget(other)
    assert other.menus.auto_retrain.isChecked()
    window.menus.auto_retrain.trigger()
    assert QSettings().value(SETTING, True, bool) is False
    qtbot.waitUntil(lambda: other._session is not None, timeout=20_000)
    opening.wait()
    other.close()


def test_twenty_new_drawings_are_learned_in_a_quiet_moment_and_never_twice(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None]
) -> None:
    window.menus.auto_retrain.trigger()
    label(19)
    assert not began(window, qtbot)
    label(1)
    QTest.mouseMove(window.canvas, QPoint(50, 50))
    qtbot.waitUntil(lambda: window.model_controller.retrain_runner.busy, timeout=5000)
    assert window.retrain_bar.isVisible()
    cancel(window, qtbot)
    QTest.mouseMove(window.canvas, QPoint(60, 60))
    assert not began(window, qtbot)  # the same drawings are not tried again
    label(20)
    QTest.mouseMove(window.canvas, QPoint(70, 70))
    assert began(window, qtbot)
    cancel(window, qtbot)


def test_a_refusal_is_remembered_by_the_next_start(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None], tmp_path: Path
) -> None:
    label(25)
    request = window.model_controller.session.retrain_request()
    window.model_controller.adopt(Outcome(request.challenger, request.champion, "me", REFUSED, request.last_trial_id))
    qtbot.waitUntil(lambda: not window.model_controller.busy)
    window.menus.auto_retrain.trigger()
    assert not began(window, qtbot)
    label(20)
    for place in (60, 70):  # where the cursor is already, it does not move
        QTest.mouseMove(window.canvas, QPoint(place, place))
    assert began(window, qtbot)
    cancel(window, qtbot)


def test_nothing_begins_while_a_question_is_read(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None]
) -> None:
    label(20)
    window.menus.auto_retrain.trigger()
    box = QMessageBox(window)
    box.open()
    assert not began(window, qtbot)
    box.close()
    assert began(window, qtbot)
    cancel(window, qtbot)


def test_nothing_begins_while_a_drawing_is_there_or_somebody_is(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None], draw: Callable[[Ink], None], one: Ink
) -> None:
    label(20)
    draw(one)
    window.menus.auto_retrain.trigger()
    assert not began(window, qtbot)
    window.recognition.recognise()
    assert not began(window, qtbot)
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    for number in range(8):  # never quiet for long enough
        QTest.mouseMove(window.canvas, QPoint(50 + number, 50))
        qtbot.wait(round(QUIET * 400))
        assert not window.model_controller.retrain_runner.busy
    assert began(window, qtbot)
    cancel(window, qtbot)
