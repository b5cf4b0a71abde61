"""The store's tables and its numbered migration steps.

Each step runs once, in one transaction with the update of the schema version.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

from corrections.store.checksum import CHECKSUM_COLUMNS, checksum, checksum_expression
from corrections.trials.line import LINE_COLUMNS
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
    Column("how", String, nullable=False),  # a corrections.trials.trial.LabelSource
    # NULL for a trial that is in no line; see corrections.trials.line.
    Column("line_id", String),
    Column("place", Integer),
    Column("line_length", Integer),
    Column("line", String),  # JSON: what was read before the answer; the same for all trials of the line
    Index("trials_by_writer_and_how", "writer_id", "how"),
    sqlite_autoincrement=True,  # ids are never reused: the hold-out split depends on them
)


def _create_tables(connection: Connection) -> None:
    """The tables of the first version: a new store has the same columns in the same order as a migrated one."""
    connection.exec_driver_sql(
        "CREATE TABLE writers (id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (name))"
    )
    connection.exec_driver_sql(
        "CREATE TABLE trials (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, writer_id INTEGER NOT NULL,"
        " time FLOAT NOT NULL, strokes BLOB NOT NULL, predicted VARCHAR NOT NULL, probability FLOAT NOT NULL,"
        " alternatives VARCHAR NOT NULL, model_id VARCHAR NOT NULL, label VARCHAR NOT NULL, how VARCHAR NOT NULL,"
        " FOREIGN KEY(writer_id) REFERENCES writers (id))"
    )
    # The label source implies whether the prediction was right, so the accuracy needs this index only.
    connection.exec_driver_sql("CREATE INDEX trials_by_writer_and_how ON trials (writer_id, how)")


def _index_by_time(connection: Connection) -> None:
    """Index all columns that trials are filtered by, so that a filter never reads the strokes."""
    connection.exec_driver_sql(
        "CREATE INDEX trials_by_time ON trials (time, id, label, predicted, writer_id, model_id, how)"
    )


def _add_checksums(connection: Connection) -> None:
    """Add the column `checksum`. The connection must have the SQL function `checksum`.

    NULL means that the checksum is not computed yet, so code that changes or copies a trial can ignore the column.
    """
    connection.exec_driver_sql("ALTER TABLE trials ADD COLUMN checksum INTEGER")
    connection.exec_driver_sql("CREATE INDEX trials_without_checksum ON trials (id) WHERE checksum IS NULL")
    connection.exec_driver_sql(_fill_checksums(CHECKSUM_COLUMNS))
    _create_checksum_trigger(connection, CHECKSUM_COLUMNS)


def _create_checksum_trigger(connection: Connection, columns: Sequence[str]) -> None:
    connection.exec_driver_sql(
        f"CREATE TRIGGER trial_changed AFTER UPDATE OF {', '.join(columns)} ON trials"
        " WHEN new.checksum IS old.checksum BEGIN UPDATE trials SET checksum = NULL WHERE id = new.id; END"
    )


def _fill_checksums(columns: Sequence[str]) -> str:
    return f"UPDATE trials SET checksum = {checksum_expression(columns)} WHERE checksum IS NULL"


FILL_CHECKSUMS = _fill_checksums((*CHECKSUM_COLUMNS, *LINE_COLUMNS))
"""Computes the checksum of every trial that has none."""


def _add_label_sets(connection: Connection) -> None:
    """Add the columns `label_set`, a text as `parse_label_set` reads it, and `own_label_sets`, a JSON list of texts.

    NULL means that the writer has not chosen one. Writers who drew with earlier versions go on with digits, all that
    those read.
    """
    connection.exec_driver_sql("ALTER TABLE writers ADD COLUMN label_set VARCHAR")
    connection.exec_driver_sql("ALTER TABLE writers ADD COLUMN own_label_sets VARCHAR")
    connection.exec_driver_sql("UPDATE writers SET label_set = 'digits' WHERE id IN (SELECT writer_id FROM trials)")


def has_label_sets(connection: Connection) -> bool:
    """Whether the step that adds the label sets ran on this store."""
    return schema_version(connection) >= STEPS.index(_add_label_sets) + 1


def _add_lines(connection: Connection) -> None:
    """Add the columns that `corrections.trials.line` fills. Trials of earlier versions are in no line."""
    for name, kind in zip(LINE_COLUMNS, ("VARCHAR", "INTEGER", "INTEGER", "VARCHAR"), strict=True):
        connection.exec_driver_sql(f"ALTER TABLE trials ADD COLUMN {name} {kind}")
    # All that the texts and the accuracy of lines need: no query of them reads the strokes.
    connection.exec_driver_sql(
        f"CREATE INDEX trials_by_line ON trials ({', '.join(LINE_COLUMNS)}, writer_id, label, how)"
        " WHERE line_id IS NOT NULL"
    )
    connection.exec_driver_sql("DROP TRIGGER trial_changed")
    _create_checksum_trigger(connection, (*CHECKSUM_COLUMNS, *LINE_COLUMNS))


def add_missing_columns(connection: sqlite3.Connection) -> None:
    """Let queries find columns of later steps, all NULL, in an earlier store that is opened for reading only."""
    present = {str(name) for _, name, *_ in connection.execute("PRAGMA table_info(trials)")}
    if present and (missing := [name for name in LINE_COLUMNS if name not in present]):
        # A temporary view is found before the table of the same name, and is not in the file.
        nulls = ", ".join(f"NULL AS {name}" for name in missing)
        connection.execute(f"CREATE TEMP VIEW trials AS SELECT *, {nulls} FROM main.trials")


STEPS: tuple[Callable[[Connection], None], ...] = (
    _create_tables,
    _index_by_time,
    _add_checksums,
    _add_label_sets,
    _add_lines,
)


def configure_connection(connection: Any, _record: Any) -> None:
    """Set up a new SQLite connection: the function `checksum`, WAL, and a sync to disk at each commit."""
    try:
        connection.create_function("checksum", -1, checksum, deterministic=True)
        for pragma in ("busy_timeout = 1000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except Exception:
        connection.close()  # SQLAlchemy's pool does not close a connection whose setup failed
        raise


def migrate(connection: Connection) -> None:
    """Run the steps that are missing. Raises `ValueError` if a later version of the program wrote the store."""
    for number, step in enumerate(STEPS, 1):
        done = schema_version(connection)
        _refuse_later(done)
        if done >= number:
            continue
        # Explicit, because Python's sqlite3 begins no transaction before DDL statements.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if schema_version(connection) < number:  # another process may have run the step
            step(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        connection.commit()


def schema_version(connection: Connection) -> int:
    """The number of the last step that ran on this store; 0 for an empty store."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def schema_version_of_file(path: Path) -> int:
    """The schema version of a file, read without changing it or its side files; 0 if it is no SQLite file.

    Raises `ValueError` if a later version of the program wrote it, `OSError` if it cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            (done,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError as error:
        raise OSError(Message("it cannot be read ({reason})", reason=error)) from error
    except sqlite3.DatabaseError:
        return 0
    if done <= _MAX_PLAUSIBLE_VERSION:
        _refuse_later(done)
    return int(done)


_MAX_PLAUSIBLE_VERSION = 10_000
"""A larger schema version is damage, not a later program."""


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
