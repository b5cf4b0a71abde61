"""Merges one store into another, and fingerprints drawings to find duplicates."""

from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, select

from corrections.store.schema import trials, writers
from corrections.trials.ink_codec import fingerprint

Fingerprint: TypeAlias = tuple[bytes, str]
"""Identifies a drawing of a writer: the fingerprint of its ink (16 bytes) and its label."""


def read_fingerprints(connection: Connection, writer: str) -> set[Fingerprint]:
    """The fingerprints of all trials of the writer named `writer`. Raises `ValueError` if an ink is damaged."""
    query = select(trials.c.strokes, trials.c.label).join(writers).where(writers.c.name == writer)
    return {(fingerprint(strokes), label) for strokes, label in connection.execute(query)}


def merge_store(connection: Connection, path: Path) -> None:
    """Add all writers, trials and lines of the store in the file `path` with new ids, or nothing if this raises.

    A writer who is here already keeps the own label set and selections.
    """
    columns = ", ".join(column.name for column in trials.c if column.name not in ("id", "writer_id", "line_id"))
    connection.exec_driver_sql("ATTACH DATABASE ? AS other", (str(path),))
    try:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO writers (name, label_set, own_label_sets)"
            " SELECT name, label_set, own_label_sets FROM other.writers ORDER BY id"
        )
        connection.exec_driver_sql(
            "CREATE TEMP TABLE merged_lines AS SELECT line_id AS theirs, lower(hex(randomblob(16))) AS mine"
            " FROM other.trials WHERE line_id IS NOT NULL GROUP BY line_id"
        )
        connection.exec_driver_sql("CREATE INDEX temp.merged_line ON merged_lines (theirs)")
        connection.exec_driver_sql(
            f"INSERT INTO trials (writer_id, line_id, {columns})"
            f" SELECT mine.id, merged_lines.mine, {columns} FROM other.trials"
            " JOIN other.writers AS theirs ON theirs.id = writer_id JOIN writers AS mine USING (name)"
            " LEFT JOIN merged_lines ON merged_lines.theirs = line_id ORDER BY other.trials.id"
        )
        connection.commit()
    finally:
        connection.rollback()
        connection.exec_driver_sql("DROP TABLE IF EXISTS temp.merged_lines")
        connection.exec_driver_sql("DETACH DATABASE other")
