"""Is a store whole? SQLite answers for its structure, the checksums for what is in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from corrections.store.checksum import CHECKED, checksum
from models.system.errors import Message

_REPORTED = 20  # SQLite's findings, at most


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What is wrong with a store. `structure` is in SQLite's words, `trials` are the ids of those that are damaged."""

    structure: tuple[str, ...] = ()
    damaged_trials: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.structure and not self.damaged_trials

    @property
    def finding(self) -> Message | str:
        """What was found first."""
        if self.structure:
            return self.structure[0]
        return Message("{count} drawings differ from their checksums", count=len(self.damaged_trials))


@contextmanager
def connect(path: Path, *, mode: str = "ro") -> Iterator[sqlite3.Connection]:
    """The file as a plain SQLite connection that knows `checksum`; `mode` is `ro` or `rw`. It is never made anew."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)) as connection:
        connection.create_function("checksum", len(CHECKED), checksum, deterministic=True)
        connection.row_factory = sqlite3.Row
        try:
            yield connection
        except UnicodeDecodeError as error:  # SQLite tells of what is damaged in the words that it finds there
            raise sqlite3.DatabaseError(Message("damaged text ({reason})", reason=error)) from error


def check(path: Path) -> IntegrityReport:
    """Look at every byte of a store that counts: about a second for 140,000 trials.

    Raises `sqlite3.OperationalError` when the file cannot be read, which says nothing about what is in it.
    """
    try:
        return _examined(path, "ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        return _examined(path, "rw")  # killed in the middle of a change, which SQLite must first take back


def _examined(path: Path, mode: str) -> IntegrityReport:
    try:
        with connect(path, mode=mode) as connection:
            found = tuple(text for (text,) in connection.execute(f"PRAGMA integrity_check({_REPORTED})"))
            if found != ("ok",):
                return IntegrityReport(structure=found)
            if not connection.execute("PRAGMA user_version").fetchone()[0]:
                return IntegrityReport()
            return IntegrityReport(damaged_trials=_damaged(connection))
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return IntegrityReport(structure=(str(error),))
        raise


def _damaged(connection: sqlite3.Connection) -> tuple[int, ...]:
    if "checksum" not in column_names(connection):  # an old one, not migrated yet
        return ()
    differ = f"SELECT id FROM trials WHERE checksum <> checksum({', '.join(CHECKED)})"
    return tuple(trial_id for (trial_id,) in connection.execute(differ))


def column_names(connection: sqlite3.Connection) -> list[str]:
    """The columns of a trial in this store."""
    return [str(name) for _, name, *_ in connection.execute("PRAGMA table_info(trials)")]


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Does the error speak of what is in the file? A full disk, a lock or a missing right says nothing about that."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    # "No such column" and the like: damage in the description of the tables.
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH)
