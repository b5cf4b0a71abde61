"""Permanent deletion of a writer from the store, its write-ahead log, its backups and the copies of damaged stores."""

import shutil
import sqlite3
import time
from pathlib import Path

from corrections.durability.backups import Backups
from corrections.durability.integrity_check import connect
from models.system.errors import InkloopError, Message

DAMAGED_FOLDER = "damaged"
"""Name of the folder beside the store that holds the copies of damaged stores."""

_CHECKPOINT_TIMEOUT_S = 5.0


class ErasureError(InkloopError):
    """Some data could not be deleted; the message names what is left."""


def erase_writer(store: Path, writer: str) -> int:
    """Overwrite the name and all trials of `writer` in the store and its backups. Returns the store's trial count.

    Unreadable backups and copies of damaged stores are deleted entirely, because single trials cannot be deleted from
    them. Raises `OSError` or `sqlite3.Error` if nothing was erased, `ErasureError` if only a part was; it can be called
    again.
    """
    backups = Backups(store)
    with backups.exclusive():  # a backup in progress would still contain the writer
        count = _erase(store, writer)
        try:
            for backup in backups.all():
                _erase_in_backup(backup, writer)
            if (damaged_copies := store.parent / DAMAGED_FOLDER).exists():
                shutil.rmtree(damaged_copies)
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
        path.unlink()  # damaged: its content is unknown


def _erase(path: Path, writer: str) -> int:
    """Delete and overwrite the writer's data in one file. Returns the number of deleted trials.

    Raises `sqlite3.OperationalError` if another connection keeps the file busy for too long.
    """
    with connect(path, mode="rw") as connection:
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA secure_delete = ON")  # overwrites deleted content with zeros
        connection.execute("BEGIN IMMEDIATE")
        condition = "writer_id IN (SELECT id FROM writers WHERE name = ?)"
        count = connection.execute(f"DELETE FROM trials WHERE {condition}", (writer,)).rowcount
        connection.execute("DELETE FROM writers WHERE name = ?", (writer,))
        connection.execute("COMMIT")
        connection.execute("VACUUM")  # removes the remains of earlier deletions
        deadline = time.monotonic() + _CHECKPOINT_TIMEOUT_S
        while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:  # the backup thread's may be running
            if time.monotonic() > deadline:
                raise sqlite3.OperationalError(Message("another window is reading the store; try again"))
            time.sleep(0.05)
        return count
