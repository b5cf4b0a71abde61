import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.toolkit import gui_thread_gc
from app.toolkit.gui_thread_gc import GuiThreadGC


@pytest.fixture
def collector(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QObject]:
    monkeypatch.setattr(gui_thread_gc, "INTERVAL_MS", 10)
    gc.collect()
    yield GuiThreadGC(parent := QObject())
    parent.deleteLater()
    gc.unfreeze()
    gc.enable()


class Knot:
    """Refers to itself, so that only the collector frees it; `freed_in` says in which threads."""

    freed_in: list[threading.Thread]

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.freed_in.append(threading.current_thread())


class Busy(QThread):
    """Makes so many objects that Python would collect garbage a hundred times."""

    def run(self) -> None:
        self.made = [[number] for number in range(100_000)]


def test_a_thread_frees_nothing_and_the_windows_thread_does(qtbot: QtBot, collector: QObject) -> None:
    Knot.freed_in = []
    Knot()
    busy = Busy()
    busy.start()
    assert busy.wait()
    assert not Knot.freed_in
    qtbot.waitUntil(lambda: Knot.freed_in == [threading.main_thread()])


def test_what_lives_long_is_not_looked_through_for_ever(
    qtbot: QtBot, collector: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "get_threshold", lambda: (0, 0, -1))
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 1000)
    Knot.freed_in = []
    Knot()
    qtbot.waitUntil(lambda: Knot.freed_in == [threading.main_thread()])
