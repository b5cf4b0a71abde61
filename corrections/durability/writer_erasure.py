"""A writer gone for good: from the store and its log, from all its backups, and from copies of damaged stores."""

import shutil
import sqlite3
import time
from pathlib import Path

from corrections.durability.backups import Backups
from corrections.durability.integrity_check import connect
from models.system.errors import InkloopError, Message

DAMAGED = "damaged"
"""The folder of such copies, beside the store."""

_PATIENCE = 5.0  # seconds


class ErasureError(InkloopError):
    """Not everything is gone; the message says what is still there."""


def erase_writer(store: Path, writer: str) -> int:
    """Overwrite all trials of `writer` and the name, in the store, then in its backups; how many trials the store had.

    Backups that cannot be opened and copies of damaged stores are removed whole: of what they hold nothing can be
    picked out. Raises `OSError`, `sqlite3.Error` when nothing was erased, `ErasureError` when something is left; it can
    be called again then.
    """
    backups = Backups(store)
    with backups.alone():  # one that is being made reads the store, and would hold the writer
        count = _erase(store, writer)
        try:
            for backup in backups.all():
                _erase_in_backup(backup, writer)
            if (copies := store.parent / DAMAGED).exists():
                shutil.rmtree(copies)
        except (OSError, sqlite3.Error) as error:
            raise ErasureError(
                "{writer} is erased from the store, but not from its backups: {reason}.", writer=writer, reason=error
            ) from error
    return count


def _erase_in_backup(path: Path, writer: str) -> None:
    try:
        _erase(path, writer)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # the disk is full, for instance
            raise
        path.unlink()  # it is damaged, and nobody can say what is in it


def _erase(path: Path, writer: str) -> int:
    """In one file, so that no byte of it is left. Whoever else has the file open waits, or makes this fail."""
    with connect(path, mode="rw") as connection:
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
        connection.execute("BEGIN IMMEDIATE")
        whose = "writer_id IN (SELECT id FROM writers WHERE name = ?)"
        count = connection.execute(f"DELETE FROM trials WHERE {whose}", (writer,)).rowcount
        connection.execute("DELETE FROM writers WHERE name = ?", (writer,))
        connection.execute("COMMIT")
        connection.execute("VACUUM")  # and what earlier deletions left
        end = time.monotonic() + _PATIENCE
        while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:  # the keeper's may be running
            if time.monotonic() > end:
                raise sqlite3.OperationalError(Message("another window is reading the store; try again"))
            time.sleep(0.05)
        return count
