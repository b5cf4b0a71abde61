"""Runs a function in a thread, and calls back once, in the GUI thread, with its result or its error."""

import logging
from collections.abc import Callable
from functools import cache, partial
from threading import Thread
from typing import Any, NamedTuple, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

Report: TypeAlias = Callable[[int, int], None]
"""Takes how much is done and how much there is to do. Raises `TaskCancelledError` once the task is cancelled."""
Result = TypeVar("Result")

_unfinished: "set[BackgroundTask]" = set()
"""Keeps a task alive until it has called back, whether or not anybody else refers to it."""


class TaskCancelledError(Exception):
    """Ends the function of a cancelled task."""


def run_in_background(
    function: Callable[[Report], Result],
    *,
    parent: QObject,
    on_done: Callable[[Result], object],
    on_failed: Callable[[Exception], object],
    on_cancelled: Callable[[], object] | None = None,
    on_progress: Callable[[int, int], object] | None = None,
    cancel: Callable[[], object] | None = None,
) -> "BackgroundTask":
    """Start `function` in a thread; exactly one of `on_done`, `on_failed` and `on_cancelled` is called when it ends.

    To be called in the GUI thread, where all callbacks are called too; none is once `parent` has been destroyed.
    `cancel` is for a function that cannot report in time, such as one that waits for a process: it is called in the
    GUI thread and makes the function raise `TaskCancelledError`.
    """
    task = BackgroundTask(_Work(function, parent, on_done, on_failed, on_cancelled, on_progress, cancel))
    task.start()
    return task


def tasks_of(parent: QObject) -> "list[BackgroundTask]":
    """The tasks that have not called back yet, the discarded ones among them."""
    return [task for task in _unfinished if task.belongs_to(parent)]


def abandon_tasks(parent: QObject) -> None:
    """Cancel all tasks of `parent`, let them call nothing back, and wait until they have ended: its window closes."""
    tasks = tasks_of(parent)
    for task in tasks:
        task.discard()
    for task in tasks:
        task.wait()


class _Work(NamedTuple):
    function: Callable[[Report], Any]
    parent: QObject
    on_done: Callable[[Any], object]
    on_failed: Callable[[Exception], object]
    on_cancelled: Callable[[], object] | None
    on_progress: Callable[[int, int], object] | None
    cancel: Callable[[], object] | None


class BackgroundTask:
    """One run of a function. Made by `run_in_background`; its methods are called in the GUI thread."""

    def __init__(self, work: _Work) -> None:
        self._work: _Work | None = work
        self._call: Callable[[], object] | None = None
        self._cancelled = self._discarded = False
        self._receiver = _receiver()
        name = getattr(work.function, "__qualname__", repr(work.function))
        self._thread = Thread(target=self._run, args=(work,), name=f"task:{name}")

    @property
    def is_running(self) -> bool:
        """It has not called back yet, and has not been waited for."""
        return self._work is not None

    def belongs_to(self, parent: QObject) -> bool:
        return self._work is not None and self._work.parent is parent

    def start(self) -> None:
        _unfinished.add(self)
        self._thread.start()

    def cancel(self) -> None:
        """End the function at its next report. If it makes none before it returns, the task is done all the same."""
        if self._work and not self._cancelled:
            self._cancelled = True
            if self._work.cancel:
                self._work.cancel()

    def discard(self) -> None:
        """Cancel, and call nothing back, whatever the outcome."""
        self._discarded = True
        self.cancel()

    def wait(self) -> None:
        """Block until the function has ended, and call back."""
        self._thread.join()
        self._finish()

    def _run(self, work: _Work) -> None:
        try:
            self._call = partial(work.on_done, work.function(self._report))
        except TaskCancelledError:
            self._call = work.on_cancelled
        except Exception as error:  # the thread's boundary: whatever it is, the window must show it
            logging.exception("a background task failed")
            self._call = partial(work.on_failed, error)
        self._receiver.called.emit(self._finish)

    def _report(self, done: int, total: int) -> None:
        if self._cancelled:
            raise TaskCancelledError
        self._receiver.called.emit(partial(self._show_progress, done, total))

    def _show_progress(self, done: int, total: int) -> None:
        work = self._work
        if work and work.on_progress and not self._cancelled and self._is_wanted(work):
            work.on_progress(done, total)

    def _finish(self) -> None:
        """Call back once. Runs in the GUI thread: the function may refer to a widget, which must be freed there."""
        work, call = self._work, self._call
        if work is None:
            return
        self._thread.join()  # until then the thread refers to the function too
        self._work = self._call = None
        _unfinished.discard(self)
        if call and self._is_wanted(work):
            call()

    def _is_wanted(self, work: _Work) -> bool:
        return not self._discarded and isValid(work.parent)


class _CallReceiver(QObject):
    """Lives in the GUI thread, and calls there what a thread emits."""

    called = Signal(object)
    """A function without parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.called.connect(self._on_called)

    @Slot(object)
    def _on_called(self, call: Callable[[], None]) -> None:
        call()


@cache
def _receiver() -> _CallReceiver:
    """The only one; it outlives the application, so that the last thread still has a receiver."""
    return _CallReceiver()
