"""The store's writers, and the label set and own selections of each. A part of `Store`."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from corrections.store.schema import has_label_sets, trials, writers
from corrections.store.store_file import StoreFile
from models.ink.label_sets import LABEL_SETS, LabelSet, parse_label_set
from models.ink.labels import LabelError, WriterName


@dataclass(frozen=True, slots=True)
class WriterLabelSets:
    """What a writer chose: the label set in use, None for none that can be read, and the writer's own selections."""

    current: LabelSet | None = None
    own: tuple[LabelSet, ...] = ()
    """In the order of their first use."""


class WriterTable(StoreFile):
    """Queries and changes of writers. Every method raises `StoreError` if the file cannot be read or written."""

    def writer(self, name: str) -> int:
        """The id of the writer named `name`, who is added if new."""
        with self._connect("written") as connection:
            known = connection.scalar(select(writers.c.id).where(writers.c.name == name))
            if known is not None:
                return known
            connection.execute(insert(writers).prefix_with("OR IGNORE").values(name=name))  # another window may have
            connection.commit()
            return connection.scalars(select(writers.c.id).where(writers.c.name == name)).one()

    def writers(self) -> list[WriterName]:
        """The names of all writers, in the order in which they were added."""
        with self._connect("read") as connection:
            return [WriterName(name) for name in connection.scalars(select(writers.c.name).order_by(writers.c.id))]

    def label_sets(self, writer: int) -> WriterLabelSets:
        """What the writer chose; nothing for an unknown writer. Texts that are damaged or unknown are left out."""
        with self._connect("read") as connection:
            if not has_label_sets(connection):  # opened for reading only: an old store, not migrated
                has_drawn = connection.scalar(select(trials.c.id).where(trials.c.writer_id == writer).limit(1))
                return WriterLabelSets(LABEL_SETS["digits"] if has_drawn is not None else None)
            current, own = _texts(connection, writer)
        found = (_label_set(text) for text in _decoded(own))
        return WriterLabelSets(_label_set(current), tuple(each for each in found if each and not each.is_named))

    def choose_label_set(self, writer: int, label_set: LabelSet) -> None:
        """Make `label_set` the writer's; one that has no name is added to the writer's own selections."""
        with self._connect("written") as connection:
            _begin(connection)
            _, stored = _texts(connection, writer)
            own = _decoded(stored)
            if not label_set.is_named and label_set.text not in own:
                stored = json.dumps([*own, label_set.text], ensure_ascii=False)
            connection.exec_driver_sql(
                "UPDATE writers SET label_set = ?, own_label_sets = ? WHERE id = ?", (label_set.text, stored, writer)
            )
            connection.commit()

    def remove_label_set(self, writer: int, label_set: LabelSet) -> None:
        """Remove one of the writer's own selections; the label set in use stays."""
        with self._connect("written") as connection:
            _begin(connection)
            own = [text for text in _decoded(_texts(connection, writer)[1]) if text != label_set.text]
            connection.exec_driver_sql(
                "UPDATE writers SET own_label_sets = ? WHERE id = ?", (json.dumps(own, ensure_ascii=False), writer)
            )
            connection.commit()

    def put_label_sets(self, name: str, chosen: WriterLabelSets) -> None:
        """Store what the writer named `name` chose; no effect without that writer."""
        own = json.dumps([each.text for each in chosen.own], ensure_ascii=False)
        current = chosen.current.text if chosen.current else None
        with self._connect("written") as connection:
            connection.exec_driver_sql(
                "UPDATE writers SET label_set = ?, own_label_sets = ? WHERE name = ?", (current, own, name)
            )
            connection.commit()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # no other write between the reading and the change


def _texts(connection: Connection, writer: int) -> tuple[object, object]:
    """The two columns of a writer as they are stored."""
    # As blobs: damaged bytes that are no UTF-8 are no error then.
    query = "SELECT CAST(label_set AS BLOB), CAST(own_label_sets AS BLOB) FROM writers WHERE id = ?"
    row = connection.exec_driver_sql(query, (writer,)).one_or_none()
    return (None, None) if row is None else (_text(row[0]), _text(row[1]))


def _text(stored: bytes | None) -> str | None:
    try:
        return None if stored is None else stored.decode()
    except UnicodeDecodeError:
        return None


def _decoded(own: object) -> list[object]:
    """The texts in the column `own_label_sets`; none if it is damaged."""
    try:
        texts = json.loads(own) if isinstance(own, str) else []
    except ValueError:
        return []
    return texts if isinstance(texts, list) else []


def _label_set(text: object) -> LabelSet | None:
    """The label set of a stored text; None if it is damaged, or the name of one that a later version has."""
    if not isinstance(text, str):
        return None
    try:
        found = parse_label_set(text)
    except LabelError:
        return None
    return found if found.text == text else None
