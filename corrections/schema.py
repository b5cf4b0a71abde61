"""The store's tables, as numbered steps: each runs once, in one transaction with the record that it ran."""

from collections.abc import Callable

from sqlalchemy import Column, Connection, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

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
    Column("strokes", LargeBinary, nullable=False),  # see corrections.strokes
    Column("predicted", String, nullable=False),
    Column("probability", Float, nullable=False),
    Column("alternatives", String, nullable=False),  # JSON: [[label, probability], …]
    Column("model_id", String, nullable=False),
    Column("label", String, nullable=False),
    Column("how", String, nullable=False),  # a member of corrections.store.How
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


STEPS: tuple[Callable[[Connection], None], ...] = (_create_tables, _index_by_time)


def migrate(connection: Connection) -> None:
    """Bring the store up to date. Raises `ValueError` when a later version of the program wrote it."""
    for number, step in enumerate(STEPS, 1):
        done = version(connection)
        if done > len(STEPS):
            raise ValueError(f"it has schema {done}, and this version of the program knows {len(STEPS)}")
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
