import logging
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.toolkit.background_task import BackgroundTask

Report = Callable[[int, int], None]


def test_work_ends_with_its_result(qtbot: QtBot) -> None:
    def halves(report: Report) -> str:
        report(1, 2)
        return "done"

    work = BackgroundTask(halves)
    heard: list[object] = []
    work.progressed.connect(lambda *so_far: heard.append(so_far))
    work.done.connect(heard.append)
    with qtbot.waitSignal(work.finished):
        work.start()
    qtbot.waitUntil(lambda: heard == [(1, 2), "done"])


def test_work_that_fails_says_why(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def fails(_: Report) -> None:
        raise ValueError("it is broken")

    work = BackgroundTask(fails)
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(work.failed) as heard:
        work.start()
    assert heard.args == ["it is broken"]
    assert work.wait()


def test_cancelled_work_ends_without_a_word(qtbot: QtBot) -> None:
    go_on = threading.Event()

    def patient(report: Report) -> str:
        go_on.wait(10)
        report(1, 2)
        return "never"

    work = BackgroundTask(patient)
    with qtbot.assertNotEmitted(work.done), qtbot.assertNotEmitted(work.failed), qtbot.waitSignal(work.finished):
        work.start()
        work.cancel()
        go_on.set()
