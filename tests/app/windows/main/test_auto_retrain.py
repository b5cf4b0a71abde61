"""The program retrains of its own accord: real events, a real training process that is cancelled."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.core.auto_retrain_policy import MIN_IDLE_S
from app.windows.main import auto_retrain
from app.windows.main.auto_retrain import SETTING
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from tests.support.verdicts import REFUSED
from tests.support.waiting import let_timers_fire

CHECKED_MS = 5  # instead of a second


class Clock:
    """Time that passes only when a test says so, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(auto_retrain, "time", made)
    monkeypatch.setattr(auto_retrain, "CHECK_INTERVAL_MS", CHECKED_MS)
    return made


@pytest.fixture
def began(window: MainWindow, qtbot: QtBot, clock: Clock) -> Callable[..., bool]:
    """Lets so many seconds pass, three times the quiet time if none are given: does a retrain begin then?"""

    def after(seconds: float = 3 * MIN_IDLE_S) -> bool:
        clock.now += seconds
        let_timers_fire(qtbot, 10 * CHECKED_MS)
        return window.model_controller.retrain_runner.is_running

    return after


@pytest.fixture
def label(window: MainWindow, seven: Ink) -> Callable[[int], None]:
    """Confirms so many drawings."""

    def confirm(count: int) -> None:
        for _ in range(count):
            window.model_controller.session.recognise(seven)
            window.model_controller.session.confirm()

    return confirm


class MoveSpy(QObject):
    """Notes where the pointer was moved to: a real screen reports it later than `QTest.mouseMove` returns."""

    place: QPoint | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.place = event.globalPosition().toPoint()
        return False


def move_mouse(window: MainWindow, qtbot: QtBot) -> None:
    """Move the pointer on the canvas once, and wait until the event has arrived."""
    place, other = (window.canvas.mapToGlobal(QPoint(x, 60)) for x in (60, 70))
    target = other if QCursor.pos() == place else place
    spy = MoveSpy()
    application = QApplication.instance()
    assert application
    application.installEventFilter(spy)
    QTest.mouseMove(window.canvas, window.canvas.mapFromGlobal(target))
    qtbot.waitUntil(lambda: spy.place == target)
    application.removeEventFilter(spy)


def cancel(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.cancel.trigger()
    qtbot.waitUntil(lambda: not window.model_controller.is_busy, timeout=20_000)


def test_it_is_off_until_somebody_turns_it_on(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None], began: Callable[..., bool]
) -> None:
    assert not window.menus.auto_retrain.isChecked()
    label(20)
    assert not began()


def test_the_switch_is_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert str(tmp_path) in QSettings().fileName()
    window.menus.auto_retrain.trigger()
    other, opening = build(tmp_path / "other")
    qtbot.addWidget(other)
    assert other.menus.auto_retrain.isChecked()
    window.menus.auto_retrain.trigger()
    assert QSettings().value(SETTING, True, bool) is False
    qtbot.waitUntil(lambda: other.session is not None, timeout=20_000)
    opening.wait()
    other.close()


def test_twenty_new_drawings_are_learned_in_a_quiet_moment_and_never_twice(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None], began: Callable[..., bool]
) -> None:
    window.menus.auto_retrain.trigger()
    label(19)
    assert not began()
    label(1)
    move_mouse(window, qtbot)
    assert began()
    assert window.retrain_bar.isVisible()
    cancel(window, qtbot)
    move_mouse(window, qtbot)
    assert not began()  # the same drawings are not tried again
    label(20)
    move_mouse(window, qtbot)
    assert began()
    cancel(window, qtbot)


def test_a_refusal_is_remembered_by_the_next_start(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None], began: Callable[..., bool], tmp_path: Path
) -> None:
    label(25)
    request = window.model_controller.session.retrain_request()
    window.model_controller.adopt(Outcome(request.challenger, request.champion, "me", REFUSED, request.last_trial_id))
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    window.menus.auto_retrain.trigger()
    assert not began()
    label(20)
    move_mouse(window, qtbot)
    assert began()
    cancel(window, qtbot)


def test_nothing_begins_while_a_question_is_read(
    window: MainWindow, qtbot: QtBot, label: Callable[[int], None], began: Callable[..., bool]
) -> None:
    label(20)
    window.menus.auto_retrain.trigger()
    box = QMessageBox(window)
    box.open()
    assert not began()
    box.close()
    assert began()
    cancel(window, qtbot)


def test_nothing_begins_while_a_drawing_is_there_or_somebody_is(
    window: MainWindow,
    qtbot: QtBot,
    label: Callable[[int], None],
    began: Callable[..., bool],
    draw: Callable[[Ink], None],
    one: Ink,
) -> None:
    label(20)
    draw(one)
    window.menus.auto_retrain.trigger()
    assert not began()
    window.recognition.recognise()
    assert not began()
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    for number in range(8):  # never quiet for long enough
        QTest.mouseMove(window.canvas, QPoint(50 + number, 50))
        assert not began(0.4 * MIN_IDLE_S)
    assert began()
    cancel(window, qtbot)
