"""Threads under control: which are still running, and background tasks without any."""

from collections.abc import Callable
from threading import Thread

import pytest
from PySide6.QtCore import QThread

from app.toolkit import background_task


class ThreadWatch:
    """Keeps every `QThread` and background task that is started."""

    def __init__(self) -> None:
        self._threads: list[QThread | Thread] = []

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        watch, start = self, QThread.start

        class WatchedThread(Thread):
            def start(self) -> None:
                watch._threads.append(self)
                super().start()

        def started(thread: QThread, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
            watch._threads.append(thread)
            start(thread, priority)

        monkeypatch.setattr(background_task, "Thread", WatchedThread)
        monkeypatch.setattr(QThread, "start", started)

    def running(self) -> list[str]:
        """The names of the threads that have not ended."""
        return [name for thread in self._threads if (name := _name_of_running(thread))]


class ImmediateThread:
    """Instead of `threading.Thread`: runs its target in the caller's thread."""

    def __init__(self, target: Callable[..., object], args: tuple[object, ...], name: str) -> None:
        self.name = name
        self._target, self._args = target, args

    def start(self) -> None:
        self._target(*self._args)

    def join(self) -> None:
        """It has ended as soon as it was started."""


def _name_of_running(thread: QThread | Thread) -> str:
    if isinstance(thread, Thread):
        return thread.name if thread.is_alive() else ""
    try:
        return type(thread).__name__ if thread.isRunning() else ""
    except RuntimeError:  # Qt has deleted it
        return ""
