"""Child processes that run a task on a data directory, report their progress, and can be killed. Forked, for speed."""

import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeAlias

Report: TypeAlias = Callable[[Any], None]
"""A child calls this after each completed step, whose result must survive the kill."""
Task: TypeAlias = Callable[[Path, int, Report], None]


class Child:
    """A process that runs `task(folder, seed, report)`. `exited` is True if it ended before it was killed."""

    def __init__(self, task: Task, folder: Path, seed: int) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["scripts.faults.room", "scripts.faults.windows"])
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_run_task, args=(task, folder, seed, sender))
        self._process.start()
        sender.close()
        self.reports: list[Any] = []
        self.exited = False

    def receive(self, timeout_s: float, max_reports: int | None = None) -> None:
        """Receive reports until the timeout, the child's end, or `max_reports` reports in all."""
        deadline = time.monotonic() + timeout_s
        with suppress(OSError):  # the last report is incomplete
            while (left := deadline - time.monotonic()) > 0 or self._receiver.poll():
                if max_reports is not None and len(self.reports) >= max_reports:
                    return
                if self._receiver.poll(max(0.0, left)):
                    try:
                        self.reports.append(self._receiver.recv())
                    except EOFError:
                        self.exited = True
                        return

    def kill(self) -> None:
        """End the process with SIGKILL, and receive the reports that it sent before."""
        assert self._process.pid
        with suppress(ProcessLookupError):  # it has exited already
            os.kill(self._process.pid, signal.SIGKILL)
        self._process.join()
        exited = self.exited
        self.receive(0.0)
        self.exited = exited

    def wait(self, timeout_s: float) -> bool:
        """Wait until the process exits. Returns whether it exited in time and without an error."""
        self.receive(timeout_s)
        self._process.join(timeout_s)
        return self._process.exitcode == 0


def _run_task(task: Task, folder: Path, seed: int, sender: Connection) -> None:
    logging.disable(logging.CRITICAL)
    task(folder, seed, sender.send)
