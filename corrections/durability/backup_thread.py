"""Background thread that checkpoints the store's write-ahead log and makes backups."""

import logging
import math
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

from corrections.durability.backups import Backups, DamagedError
from corrections.durability.integrity_check import connect
from corrections.store.schema import FILL_CHECKSUMS
from models.system.errors import Message

CHECKPOINT_DELAY_S = 0.2
"""Idle time after the last answer before the write-ahead log is copied into the store's main file."""
ANSWERS_PER_BACKUP = 200
"""Number of new answers that triggers a backup."""
BACKUP_COOLDOWN_FACTOR = 100
"""Minimum pause between backups as a multiple of the last backup's duration, so that a large, busy store stays fast."""


class _ClosingError(Exception):
    """The program is closing; the backup in progress is cancelled."""


class BackupThread(threading.Thread):
    """Starts with a backup if one is due. Calls `on_message`, in this thread, with each text to show to the user."""

    def __init__(self, path: Path, on_message: Callable[[Message], object]) -> None:
        super().__init__(name="store-backup", daemon=True)
        self._path = path
        self._backups = Backups(path)
        self._on_message = on_message
        self._new_answers = threading.Event()
        self._closing = threading.Event()
        self._answer_count = 0
        self._cooldown_until = -math.inf

    def note_answers(self, count: int) -> None:
        """Record that `count` answers were added to the store."""
        self._answer_count += count
        self._new_answers.set()

    def close(self) -> None:
        """Stop the thread and wait until it has ended."""
        self._closing.set()
        self._new_answers.set()
        if self.is_alive():
            self.join()

    def run(self) -> None:
        self._checksum_new_rows()
        self._back_up(due=self._is_due())
        while not self._closing.is_set():
            self._new_answers.wait(self._cooldown_left_s() if self._has_enough_answers() else None)
            self._new_answers.clear()
            if self._closing.wait(CHECKPOINT_DELAY_S):
                return  # SQLite checkpoints when the store is closed
            if not self._new_answers.is_set():
                self._checkpoint()
            self._back_up(due=self._has_enough_answers() and not self._cooldown_left_s())

    def _has_enough_answers(self) -> bool:
        return self._answer_count >= ANSWERS_PER_BACKUP

    def _cooldown_left_s(self) -> float:
        """Seconds until the next backup may start; 0 if it may start now."""
        return max(0.0, self._cooldown_until - time.monotonic())

    def _is_due(self) -> bool:
        try:
            return self._backups.is_due()
        except (OSError, sqlite3.Error):
            return True  # making a backup reports the error

    def _checksum_new_rows(self) -> None:
        """Add the checksums that are missing after a change in place or a bulk import."""
        self._execute(FILL_CHECKSUMS)

    def _checkpoint(self) -> None:
        """Copy the log into the main file, so that the main file is complete without the files beside it."""
        self._execute("PRAGMA wal_checkpoint(PASSIVE)")  # the slow part, which blocks no writer
        self._execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _execute(self, statement: str) -> None:
        try:
            with connect(self._path, mode="rw") as connection:
                connection.execute(statement)
        except sqlite3.Error as error:  # no data is lost; the next round retries
            logging.warning("store maintenance failed: %s", error)

    def _back_up(self, *, due: bool) -> None:
        if not due:
            return
        self._answer_count = 0
        started = time.monotonic()
        self._checksum_new_rows()
        try:
            self._backups.make(self._raise_if_closing)
        except _ClosingError:
            pass
        except DamagedError as error:
            logging.error("the store is damaged: %s", error)
            self._on_message(
                Message(
                    "The file that holds your drawings was damaged while it was in use. Close all windows and start"
                    " again: it will be restored."
                )
            )
        except (OSError, sqlite3.Error) as error:
            self._on_message(Message("Your drawings are stored, but could not be backed up: {reason}.", reason=error))
        ended = time.monotonic()
        self._cooldown_until = ended + BACKUP_COOLDOWN_FACTOR * (ended - started)

    def _raise_if_closing(self) -> None:
        if self._closing.is_set():
            raise _ClosingError
