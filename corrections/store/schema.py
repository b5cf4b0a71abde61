"""The store's tables, as numbered steps: each runs once, in one transaction with the record that it ran."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

from corrections.store.checksum import CHECKED, checksum
from models.system.errors import Message

metadata = MetaData()

writers = Table(
    "writers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
)

trials = Table(
    "trials",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("writer_id", ForeignKey("writers.id"), nullable=False),
    Column("time", Float, nullable=False),  # seconds since the epoch, UTC
    Column("strokes", LargeBinary, nullable=False),  # see corrections.trials.ink_codec
    Column("predicted", String, nullable=False),
    Column("probability", Float, nullable=False),
    Column("alternatives", String, nullable=False),  # JSON: [[label, probability], …]
    Column("model_id", String, nullable=False),
    Column("label", String, nullable=False),
    Column("how", String, nullable=False),  # a member of corrections.trials.trial.How
    # How a label was given says whether the reading was right, so this index alone answers for the accuracy.
    Index("trials_by_writer_and_how", "writer_id", "how"),
    sqlite_autoincrement=True,  # an id is never used twice: the hold-out split hangs on it
)


def _create_tables(connection: Connection) -> None:
    metadata.create_all(connection)


def _index_by_time(connection: Connection) -> None:
    """Everything that trials are chosen by, newest first, so that choosing never reads the strokes."""
    connection.exec_driver_sql(
        "CREATE INDEX trials_by_time ON trials (time, id, label, predicted, writer_id, model_id, how)"
    )


def _add_checksums(connection: Connection) -> None:
    """A column beside those of a trial. The connection must know the function `checksum`.

    NULL is a checksum that is not made yet: what changes or copies a trial need not know of it.
    """
    connection.exec_driver_sql("ALTER TABLE trials ADD COLUMN checksum INTEGER")
    connection.exec_driver_sql("CREATE INDEX trials_without_checksum ON trials (id) WHERE checksum IS NULL")
    connection.exec_driver_sql(SEAL)
    connection.exec_driver_sql(
        f"CREATE TRIGGER trial_changed AFTER UPDATE OF {', '.join(CHECKED)} ON trials"
        " WHEN new.checksum IS old.checksum BEGIN UPDATE trials SET checksum = NULL WHERE id = new.id; END"
    )


SEAL = f"UPDATE trials SET checksum = checksum({', '.join(CHECKED)}) WHERE checksum IS NULL"
"""Gives a checksum to every trial that has none."""

STEPS: tuple[Callable[[Connection], None], ...] = (_create_tables, _index_by_time, _add_checksums)


def configure(connection: Any, _record: Any) -> None:
    """For each new connection: every label said is on the disk before the program goes on, by a sync at each commit."""
    try:
        connection.create_function("checksum", len(CHECKED), checksum, deterministic=True)
        for pragma in ("busy_timeout = 1000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except Exception:
        connection.close()  # the pool forgets a connection that it could not set up
        raise


def migrate(connection: Connection) -> None:
    """Bring the store up to date. Raises `ValueError` when a later version of the program wrote it."""
    for number, step in enumerate(STEPS, 1):
        done = version(connection)
        _refuse_later(done)
        if done >= number:
            continue
        # Explicit: Python's sqlite3 begins no transaction for statements that define tables.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if version(connection) < number:  # another process may have been faster
            step(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        connection.commit()


def version(connection: Connection) -> int:
    """The number of the last step that ran on this store; 0 for an empty one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def version_of(path: Path) -> int:
    """The same of a file, without touching it or anything beside it; 0 when it is no SQLite file.

    Raises `ValueError` when a later version of the program wrote it, `OSError` when it cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            (done,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError as error:
        raise OSError(Message("it cannot be read ({reason})", reason=error)) from error
    except sqlite3.DatabaseError:
        return 0
    if done <= _IMPOSSIBLE:
        _refuse_later(done)
    return int(done)


_IMPOSSIBLE = 10_000
"""Steps that there will never be: such a number is damage."""


def _refuse_later(done: int) -> None:
    if done > len(STEPS):
        raise ValueError(
            Message(
                "a later version of the program wrote it (it has schema {found}, and this version knows {known})."
                " Nothing was changed. Start that version, or choose another folder with --data-dir",
                found=done,
                known=len(STEPS),
            )
        )
