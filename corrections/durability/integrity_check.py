"""Integrity check of a store: SQLite checks the file's structure, the checksums the trials."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from corrections.store.checksum import checksum, checksum_expression
from models.system.errors import Message

_MAX_FINDINGS = 20
"""Maximum number of messages that SQLite's check returns."""


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """Damage in a store: `structure` holds SQLite's messages, `damaged_trials` the ids with a wrong checksum."""

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
    """A plain SQLite connection that has the function `checksum`; `mode` is `ro` or `rw`. Never creates the file.

    Raises `sqlite3.Error` if the file cannot be opened or is damaged.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)) as connection:
        connection.create_function("checksum", -1, checksum, deterministic=True)
        connection.row_factory = sqlite3.Row
        try:
            yield connection
        except UnicodeDecodeError as error:  # SQLite's message can contain undecodable bytes from the damaged file
            raise sqlite3.DatabaseError(Message("damaged text ({reason})", reason=error)) from error


def check(path: Path) -> IntegrityReport:
    """Check the structure and every trial of a store; takes about one second for 140,000 trials.

    Raises `sqlite3.OperationalError` if the file cannot be read, which does not mean that it is damaged.
    """
    try:
        return _check_in_mode(path, "ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        return _check_in_mode(path, "rw")  # a killed writer left a transaction that SQLite must roll back


def _check_in_mode(path: Path, mode: str) -> IntegrityReport:
    try:
        with connect(path, mode=mode) as connection:
            findings = tuple(text for (text,) in connection.execute(f"PRAGMA integrity_check({_MAX_FINDINGS})"))
            if findings != ("ok",):
                return IntegrityReport(structure=findings)
            if not connection.execute("PRAGMA user_version").fetchone()[0]:
                return IntegrityReport()
            return IntegrityReport(damaged_trials=_mismatched_trials(connection))
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return IntegrityReport(structure=(str(error),))
        raise


def _mismatched_trials(connection: sqlite3.Connection) -> tuple[int, ...]:
    columns = column_names(connection)
    if "checksum" not in columns:  # an old store, not migrated yet
        return ()
    query = f"SELECT id FROM trials WHERE checksum <> {checksum_expression(columns)}"
    return tuple(trial_id for (trial_id,) in connection.execute(query))


def column_names(connection: sqlite3.Connection, table: str = "trials") -> list[str]:
    """Names of the columns of a table, in their order."""
    return [str(name) for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the error means that the file is damaged, unlike a full disk, a lock or a missing permission."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    # SQLITE_ERROR, for example "no such column", means a damaged schema here.
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH)
