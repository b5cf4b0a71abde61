"""Waiting for what happens in time, however slow the machine is."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot


def let_timers_fire(qtbot: QtBot, milliseconds: int) -> None:
    """Process events until a timer of this length, started now, has fired.

    Qt fires timers in the order in which they are due, so every shorter one that runs now has fired before: what has
    not happened then does not happen.
    """
    timer = QTimer(singleShot=True, interval=milliseconds)
    with qtbot.waitSignal(timer.timeout, timeout=milliseconds + 60_000):
        timer.start()


def wait_until(condition: Callable[[], object], timeout_s: float = 300.0) -> None:
    """Poll without an event loop, for what other threads do to files. Fails after `timeout_s`."""
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
