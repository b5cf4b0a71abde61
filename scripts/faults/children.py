"""Children that do something with a data directory, tell what was done, and can be killed: forked, to begin at once."""

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

Tell: TypeAlias = Callable[[Any], None]
"""What a child calls after something was done: it must be there after the child's death."""
Act: TypeAlias = Callable[[Path, int, Tell], None]


class Child:
    """A process that runs `act(folder, seed, tell)`."""

    def __init__(self, act: Act, folder: Path, seed: int) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["scripts.faults.room", "scripts.faults.windows"])
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_act, args=(act, folder, seed, sender))
        self._process.start()
        sender.close()
        self.told: list[Any] = []
        self.ended = False
        """By itself."""

    def listen(self, seconds: float, words: int | None = None) -> None:
        """Take in what it tells, until the time is over or it ends; or, if `words` are given, it has told so much."""
        end = time.monotonic() + seconds
        with suppress(OSError):  # the last word is not whole
            while (left := end - time.monotonic()) > 0 or self._receiver.poll():
                if words is not None and len(self.told) >= words:
                    return
                if self._receiver.poll(max(0.0, left)):
                    try:
                        self.told.append(self._receiver.recv())
                    except EOFError:
                        self.ended = True
                        return

    def kill(self) -> None:
        """End it with SIGKILL; what it had told before is taken in."""
        assert self._process.pid
        with suppress(ProcessLookupError):  # it has ended
            os.kill(self._process.pid, signal.SIGKILL)
        self._process.join()
        ended = self.ended
        self.listen(0.0)
        self.ended = ended

    def wait(self, seconds: float) -> bool:
        """Until it ends by itself; whether it did, and without an error."""
        self.listen(seconds)
        self._process.join(seconds)
        return self._process.exitcode == 0


def _act(act: Act, folder: Path, seed: int, sender: Connection) -> None:
    logging.disable(logging.CRITICAL)
    act(folder, seed, sender.send)
