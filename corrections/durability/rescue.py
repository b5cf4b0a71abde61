"""Rescue of drawings when another program puts another copy of the store, such as an older one, in its place."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, select

from corrections.durability.integrity_check import column_names, connect
from corrections.durability.recovery import drawings
from corrections.store.schema import trials, writers
from corrections.store.store_file import commit
from corrections.trials.trial import LabelSource
from models.system.errors import Message

Row: TypeAlias = dict[str, Any]
"""Values of the table `trials` by column name, with the writer's name under `writer`."""
_Key: TypeAlias = tuple[str, float, bytes]
"""Writer, time and ink: the same in every copy of a trial."""
MAX_RECENT_ROWS = 2000
"""Number of own rows kept in memory. Backups are made every few hundred."""


class RecentRows:
    """The rows that this process stored last, by id."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}

    def add(self, trial_id: int, writer: str, row: Mapping[str, Any]) -> None:
        """Keep a row that was stored."""
        self._rows[trial_id] = {**row, "id": trial_id, "writer": writer}
        if len(self._rows) > MAX_RECENT_ROWS:
            del self._rows[next(iter(self._rows))]

    def relabel(self, ids: Iterable[int], label: str) -> None:
        """Note a new label, as `Store.relabel` stores it."""
        for trial_id in ids:
            if row := self._rows.get(trial_id):
                source = LabelSource.CONFIRMED if row["predicted"] == label else LabelSource.CORRECTED
                row.update(label=label, how=source.value)

    def undo_relabel(self, previous: Mapping[int, tuple[str, str]]) -> None:
        """Note the labels and label sources that `Store.undo_relabel` stores again."""
        for trial_id, (label, source) in previous.items():
            if row := self._rows.get(trial_id):
                row.update(label=label, how=source)

    def remove_writer(self, name: str) -> None:
        """Forget all rows of a writer who was erased: a rescue must not bring them back."""
        self._rows = {trial_id: row for trial_id, row in self._rows.items() if row["writer"] != name}

    def remove(self, ids: Iterable[int]) -> None:
        """Forget rows that were deleted."""
        for trial_id in ids:
            self._rows.pop(trial_id, None)

    def all(self) -> list[Row]:
        return list(self._rows.values())


@dataclass(frozen=True, slots=True)
class RescueCounts:
    """Numbers of drawings: `rescued`, and at most how many were lost."""

    rescued: int
    lost: int


def rescue_message(path: Path, counts: RescueCounts) -> Message:
    """What happened to the file, and the numbers of drawings that were added again or are gone."""
    happened = Message(
        "The file that holds your drawings, {path}, was replaced while the program was running.", path=path
    )
    if counts.rescued:
        found = drawings(counts.rescued)
        happened = Message("{happened} Missing in it and added again: {drawings}.", happened=happened, drawings=found)
    if counts.lost:
        lost = drawings(counts.lost)
        happened = Message("{happened} Not found any more: up to {drawings}.", happened=happened, drawings=lost)
    return happened


def sequence(connection: Connection) -> int:
    """The highest id that was ever given to a trial. It falls only if another copy took the store's place."""
    return connection.exec_driver_sql("SELECT max(seq) FROM sqlite_sequence WHERE name = 'trials'").scalar() or 0


def read_rows(path: Path, *, after: int = 0) -> list[Row]:
    """The rows of the store in the file `path` with ids above `after`; none if the file cannot be read."""
    try:
        with connect(path) as connection:
            present = column_names(connection)  # a backup may be of an earlier schema
            names = ", ".join(f"trials.{column.name}" for column in trials.c if column.name in present)
            query = f"SELECT {names}, writers.name AS writer FROM trials JOIN writers ON writers.id = writer_id"
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(f"{query} WHERE trials.id > ?", (after,))]
    except sqlite3.Error:
        return []


def add_missing(connection: Connection, rows: Iterable[Row], *, last_id: int) -> RescueCounts:
    """Add the rows that the store does not hold, in one transaction; later rows win over earlier ones with equal ids.

    A row keeps its id, unless another trial has it now. `last_id` is the highest id that was given before.
    """
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    before = sequence(connection)
    known: set[_Key] = {
        (name, time, bytes(strokes))
        for name, time, strokes in connection.execute(
            select(writers.c.name, trials.c.time, trials.c.strokes).join_from(trials, writers)
        )
    }
    used = set(connection.scalars(select(trials.c.id)))
    missing = {row["id"]: row for row in rows}
    missing = {
        number: row
        for number, row in missing.items()
        if (row["writer"], row["time"], bytes(row["strokes"])) not in known
    }
    for row in sorted(missing.values(), key=lambda each: each["id"]):
        values = {name: value for name, value in row.items() if name in trials.c and name != "id"}
        values["writer_id"] = _writer_id(connection, row["writer_id"], row["writer"])
        if row["id"] not in used:
            values["id"] = row["id"]
        connection.execute(trials.insert().values(values))
    connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'trials'", (last_id,))
    commit(connection)
    gone = {number for number in missing if number > before}
    return RescueCounts(len(missing), max(0, last_id - before - len(gone)))


def _writer_id(connection: Connection, writer_id: int, name: str) -> int:
    """The id of the writer named `name`, who is added, with `writer_id` if that is free."""
    known = connection.scalar(select(writers.c.id).where(writers.c.name == name))
    if known is not None:
        return known
    is_free = connection.scalar(select(writers.c.id).where(writers.c.id == writer_id)) is None
    values = {"name": name, "id": writer_id} if is_free else {"name": name}
    return connection.scalars(writers.insert().values(values).returning(writers.c.id)).one()
