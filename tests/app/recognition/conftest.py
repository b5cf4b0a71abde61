"""Rapid Mode with a short pause."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.recognition import pause_timer
from app.recognition.pause_timer import PauseTimer
from app.windows.main.main_window import MainWindow


@pytest.fixture
def rapid(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> PauseTimer:
    """Rapid mode switched on by its key, with a pause that a test can wait for."""
    monkeypatch.setattr(pause_timer, "MIN_PAUSE_MS", 1)
    QTest.keyClick(window.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window.recognition.pause_timer.set_pause(20)
    assert window.recognition.pause_timer.is_on
    return window.recognition.pause_timer


@pytest.fixture
def let_pause(window: MainWindow, rapid: PauseTimer, qtbot: QtBot) -> Callable[[], None]:
    """Waits until the pause has ended the drawing."""
    return lambda: qtbot.waitUntil(lambda: not window.canvas.ink)
