"""A thread beside the loop that keeps the store's file complete on its own, and backs it up."""

import logging
import math
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

from corrections.durability.backups import Backups, DamagedError
from corrections.durability.integrity_check import connect
from corrections.store.schema import SEAL
from models.system.errors import Message

CHECKPOINT_DELAY_S = 0.2
"""Seconds without an answer after which what SQLite has logged is moved into the store's own file."""
ANSWERS_PER_BACKUP = 200
"""New answers after which there is a backup."""
BACKUP_COOLDOWN = 100
"""So many times as long as a backup took there is none: a large store, filled fast, is not slowed by them."""


class _ClosingError(Exception):
    """The program closes; a backup that is being made is dropped."""


class BackupThread(threading.Thread):
    """Begins with a backup if one is due. `tell` hears, in this thread, what the person must know."""

    def __init__(self, path: Path, tell: Callable[[Message], object]) -> None:
        super().__init__(name="store-backup", daemon=True)
        self._path = path
        self._backups = Backups(path)
        self._tell = tell
        self._written = threading.Event()
        self._closing = threading.Event()
        self._answers = 0
        self._cooldown_until = -math.inf

    def note_answers(self, count: int) -> None:
        """So many more answers are in the store."""
        self._answers += count
        self._written.set()

    def close(self) -> None:
        """End the thread, and wait for that."""
        self._closing.set()
        self._written.set()
        if self.is_alive():
            self.join()

    def run(self) -> None:
        self._checksum_new_rows()
        self._back_up(due=self._is_due())
        while not self._closing.is_set():
            self._written.wait(self._wait() if self._is_wanted() else None)
            self._written.clear()
            if self._closing.wait(CHECKPOINT_DELAY_S):
                return  # SQLite does it when the store is closed
            if not self._written.is_set():
                self._checkpoint()
            self._back_up(due=self._is_wanted() and not self._wait())

    def _is_wanted(self) -> bool:
        return self._answers >= ANSWERS_PER_BACKUP

    def _wait(self) -> float:
        """Seconds until a backup may begin."""
        return max(0.0, self._cooldown_until - time.monotonic())

    def _is_due(self) -> bool:
        try:
            return self._backups.due()
        except (OSError, sqlite3.Error):
            return True  # making one will tell what is wrong

    def _checksum_new_rows(self) -> None:
        """What was changed in place, or came in numbers, has no checksums yet."""
        self._execute(SEAL)

    def _checkpoint(self) -> None:
        """Then the file alone holds everything, whatever becomes of those beside it."""
        self._execute("PRAGMA wal_checkpoint(PASSIVE)")  # the long part, while others may write
        self._execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _execute(self, statement: str) -> None:
        try:
            with connect(self._path, mode="rw") as connection:
                connection.execute(statement)
        except sqlite3.Error as error:  # nothing is lost by it, and it is tried again
            logging.warning("the store could not be looked after: %s", error)

    def _back_up(self, *, due: bool) -> None:
        if not due:
            return
        self._answers = 0
        began = time.monotonic()
        self._checksum_new_rows()
        try:
            self._backups.make(self._go_on)
        except _ClosingError:
            pass
        except DamagedError as error:
            logging.error("the store is damaged: %s", error)
            self._tell(
                Message(
                    "The file that holds your drawings was damaged while it was in use. Close all windows and start"
                    " again: it will be restored."
                )
            )
        except (OSError, sqlite3.Error) as error:
            self._tell(Message("Your drawings are stored, but could not be backed up: {reason}.", reason=error))
        ended = time.monotonic()
        self._cooldown_until = ended + BACKUP_COOLDOWN * (ended - began)

    def _go_on(self) -> None:
        if self._closing.is_set():
            raise _ClosingError
