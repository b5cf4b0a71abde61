import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from app.toolkit.background_task import (
    BackgroundTask,
    Report,
    TaskCancelledError,
    abandon_tasks,
    run_in_background,
    tasks_of,
)
from tests.support.threads import ThreadWatch
from tests.support.waiting import let_timers_fire


class Calls(QObject):
    """Notes every callback, and in which thread it was called."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[object, ...]] = []
        self.threads: set[threading.Thread] = set()

    def run(self, function: Callable[[Report], object], cancel: Callable[[], object] | None = None) -> BackgroundTask:
        return run_in_background(
            function,
            parent=self,
            on_done=self._noting("done"),
            on_failed=self._noting("failed"),
            on_cancelled=self._noting("cancelled"),
            on_progress=self._noting("progress"),
            cancel=cancel,
        )

    def _noting(self, name: str) -> Callable[..., None]:
        def note(*args: object) -> None:
            self.calls.append((name, *args))
            self.threads.add(threading.current_thread())

        return note


@pytest.fixture
def calls(qapp: QCoreApplication) -> Calls:
    return Calls()


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds a function up until it is set, at the latest at the end of the test."""
    event = threading.Event()
    yield event
    event.set()


def test_progress_and_result_come_in_the_gui_thread(qtbot: QtBot, calls: Calls) -> None:
    ran_in: list[threading.Thread] = []

    def halves(report: Report) -> str:
        ran_in.append(threading.current_thread())
        report(1, 2)
        return "result"

    task = calls.run(halves)
    assert task.is_running
    qtbot.waitUntil(lambda: not task.is_running)
    assert calls.calls == [("progress", 1, 2), ("done", "result")]
    assert calls.threads == {threading.main_thread()} and threading.main_thread() not in ran_in


def test_an_error_is_logged_and_handed_over(qtbot: QtBot, calls: Calls, caplog: pytest.LogCaptureFixture) -> None:
    error = ValueError("it is broken")

    def fail(_: Report) -> None:
        raise error

    with caplog.at_level(logging.ERROR):
        task = calls.run(fail)
        qtbot.waitUntil(lambda: not task.is_running)
    assert calls.calls == [("failed", error)] and calls.threads == {threading.main_thread()}
    assert caplog.records[0].exc_info and caplog.records[0].exc_info[1] is error


def test_a_cancelled_task_ends_at_its_next_report(qtbot: QtBot, calls: Calls, gate: threading.Event) -> None:
    def patient(report: Report) -> str:
        gate.wait(10)
        report(1, 2)
        return "never"

    task = calls.run(patient)
    task.cancel()
    assert task.is_running
    gate.set()
    qtbot.waitUntil(lambda: not task.is_running)
    assert calls.calls == [("cancelled",)]


def test_a_task_that_is_cancelled_too_late_is_done(qtbot: QtBot, calls: Calls, gate: threading.Event) -> None:
    """What the function has done is done: an import that was stored is not shown as cancelled."""
    task = calls.run(lambda _: gate.wait(10))
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not task.is_running)
    assert calls.calls == [("done", True)]


def test_what_cannot_report_is_cancelled_by_a_function_of_its_own(
    qtbot: QtBot, calls: Calls, gate: threading.Event
) -> None:
    def wait_for_process(_: Report) -> None:
        gate.wait(10)
        raise TaskCancelledError

    task = calls.run(wait_for_process, cancel=gate.set)
    task.cancel()
    qtbot.waitUntil(lambda: not task.is_running)
    assert calls.calls == [("cancelled",)]


def test_a_discarded_task_calls_nothing_back(qtbot: QtBot, calls: Calls, gate: threading.Event) -> None:
    def patient(report: Report) -> str:
        report(1, 2)
        gate.wait(10)
        return "unwanted"

    task = calls.run(patient)
    task.discard()
    gate.set()
    qtbot.waitUntil(lambda: not task.is_running)
    assert not calls.calls


def test_waiting_calls_back_at_once_and_once_only(qtbot: QtBot, calls: Calls) -> None:
    task = calls.run(lambda _: "result")
    task.wait()
    assert calls.calls == [("done", "result")]
    task.wait()
    let_timers_fire(qtbot, 1)  # the event of the thread arrives before
    assert len(calls.calls) == 1


def test_abandoning_waits_for_the_tasks_of_one_parent(qtbot: QtBot, calls: Calls, gate: threading.Event) -> None:
    other = Calls()
    others = other.run(lambda _: gate.wait(10))
    tasks = [calls.run(lambda _: "result", cancel=lambda: None) for _ in range(3)]
    assert set(tasks_of(calls)) == set(tasks)
    abandon_tasks(calls)
    assert not any(task.is_running for task in tasks) and not tasks_of(calls) and not calls.calls
    assert tasks_of(other) == [others]
    gate.set()
    others.wait()
    assert other.calls == [("done", True)]


def test_the_parent_may_be_destroyed_meanwhile(qtbot: QtBot, calls: Calls, gate: threading.Event) -> None:
    noted, task = calls.calls, calls.run(lambda _: gate.wait(10))
    calls.deleteLater()
    QCoreApplication.sendPostedEvents(calls, QEvent.Type.DeferredDelete)
    gate.set()
    qtbot.waitUntil(lambda: not task.is_running)
    assert not noted


def test_a_task_nobody_refers_to_calls_back(qtbot: QtBot, calls: Calls, gate: threading.Event) -> None:
    calls.run(lambda _: gate.wait(10))
    gate.set()
    qtbot.waitUntil(lambda: calls.calls == [("done", True)])


class Watched:
    """`freed_in` is the thread that freed it."""

    freed_in: list[threading.Thread]

    def __del__(self) -> None:
        self.freed_in.append(threading.current_thread())


def _ignore(_watched: Watched, _report: Report) -> None:
    pass


def test_what_a_function_refers_to_is_freed_in_the_gui_thread(qtbot: QtBot, calls: Calls) -> None:
    """It may be a widget."""
    Watched.freed_in = []
    for _ in range(50):
        calls.run(partial(_ignore, Watched()))
    qtbot.waitUntil(lambda: len(Watched.freed_in) == 50)
    assert set(Watched.freed_in) == {threading.main_thread()}


def test_hundreds_of_tasks_end_in_any_order(qtbot: QtBot, calls: Calls) -> None:
    for number in range(300):
        calls.run(lambda report, number=number: report(number, 300) or number)
    qtbot.waitUntil(lambda: len(calls.calls) == 600)
    assert {call[1] for call in calls.calls if call[0] == "done"} == set(range(300))


def test_tasks_can_run_at_once_in_a_test(immediate_tasks: None, calls: Calls) -> None:
    assert not calls.run(lambda report: report(1, 1) or "result").is_running
    assert calls.calls == [("progress", 1, 1), ("done", "result")]
    assert calls.threads == {threading.main_thread()}


def test_a_thread_that_is_left_running_is_named(calls: Calls, gate: threading.Event) -> None:
    def endless(_: Report) -> None:
        gate.wait(10)

    with pytest.MonkeyPatch.context() as patches:
        watch = ThreadWatch()
        watch.install(patches)
        task = calls.run(endless)
        thread = Waiting(gate)
        thread.start()
        first, second = watch.running()
        assert "endless" in first and second == "Waiting"
        gate.set()
        task.wait()
        assert thread.wait() and not watch.running()


class Waiting(QThread):
    def __init__(self, gate: threading.Event) -> None:
        super().__init__()
        self._gate = gate

    def run(self) -> None:
        self._gate.wait(10)
