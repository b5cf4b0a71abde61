"""All trials that were read as columns, which charts are made of; brought up to date by reading what is new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, case, func, select

from corrections.store.schema import trials, writers
from corrections.trials.accuracy import Accuracy
from models.ink.labels import sort_labels

BATCH_SIZE = 5000
"""Rows read at once; other threads run in between."""


@dataclass(frozen=True, slots=True, eq=False)
class Categorical:
    """n strings as numbers: `codes` are n int32 places in `categories`, of which not all need occur."""

    codes: NDArray[np.int32]
    categories: tuple[str, ...]

    def __getitem__(self, position: int) -> str:
        return self.categories[self.codes[position]]

    @property
    def present(self) -> list[str]:
        """The categories that occur."""
        return [self.categories[code] for code in np.flatnonzero(np.bincount(self.codes)).tolist()]

    @property
    def values(self) -> list[str]:
        return [self.categories[code] for code in self.codes.tolist()]

    def where(self, value: str) -> NDArray[np.bool_]:
        """Which of the n are `value`."""
        if value not in self.categories:
            return np.zeros(len(self.codes), bool)
        return self.codes == self.categories.index(value)

    def taken(self, which: NDArray[np.bool_] | slice) -> "Categorical":
        return Categorical(self.codes[which], self.categories)

    def encoded(self, values: Sequence[str]) -> "Categorical":
        """`values` in these categories, and behind them those that are new."""
        places = {category: place for place, category in enumerate(self.categories)}
        for value in values:
            places.setdefault(value, len(places))
        return Categorical(np.fromiter(map(places.__getitem__, values), np.int32, len(values)), tuple(places))


@dataclass(frozen=True, slots=True, eq=False)
class ModelChange:
    """From the trial at `position` on another model reads for `writer` than before; the first model is no change."""

    position: int
    writer: str
    model_id: str
    time: float


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """n trials in the order they were made, each with the reading of its time: none that were imported without one."""

    ids: NDArray[np.int64]
    times: NDArray[np.float64]
    """Seconds since the epoch, UTC."""
    right: NDArray[np.bool_]
    """The reading was what the writer meant: nobody corrected it."""
    writers: Categorical
    labels: Categorical
    predicted: Categorical
    models: Categorical
    """The id of the model that read."""

    def __len__(self) -> int:
        return len(self.ids)

    def of(self, writer: str) -> "History":
        """The trials of one writer."""
        return self.taken(self.writers.where(writer))

    @property
    def accuracy(self) -> Accuracy:
        return Accuracy(int(self.right.sum()), len(self))

    def last(self, count: int) -> "History":
        """The newest `count` trials, or all."""
        return self.taken(slice(max(0, len(self) - count), None))

    def by(self, what: Categorical) -> dict[str, Accuracy]:
        """The accuracy of each category that occurs in `what`, one of the columns, in the order of labels."""
        n = np.bincount(what.codes, minlength=len(what.categories)).tolist()
        right = np.bincount(what.codes[self.right], minlength=len(what.categories)).tolist()
        found = {name: Accuracy(right[k], n[k]) for k, name in enumerate(what.categories) if n[k]}
        return {name: found[name] for name in sort_labels(found)}

    def confusion(self) -> tuple[tuple[str, ...], NDArray[np.int64]]:
        """k labels, meant or read, and how often each (row) was read as each (column): k×k counts."""
        names = tuple(sort_labels({*self.labels.present, *self.predicted.present}))
        place = {name: number for number, name in enumerate(names)}
        rows = _places(self.labels, place)
        columns = _places(self.predicted, place)
        counts = np.bincount(rows * len(names) + columns, minlength=len(names) ** 2)
        return names, counts.reshape(len(names), len(names))

    def model_changes(self) -> list[ModelChange]:
        """Where another model began to read for a writer, oldest first."""
        order = np.argsort(self.writers.codes, kind="stable")
        model, writer = self.models.codes[order], self.writers.codes[order]
        changed = (model[1:] != model[:-1]) & (writer[1:] == writer[:-1])
        return [
            ModelChange(position, self.writers[position], self.models[position], float(self.times[position]))
            for position in np.sort(order[1:][changed]).tolist()
        ]

    def taken(self, which: NDArray[np.bool_] | slice) -> "History":
        """Some of the trials."""
        return History(
            self.ids[which],
            self.times[which],
            self.right[which],
            self.writers.taken(which),
            self.labels.taken(which),
            self.predicted.taken(which),
            self.models.taken(which),
        )


_NONE = Categorical(np.empty(0, np.int32), ())
EMPTY = History(np.empty(0, np.int64), np.empty(0), np.empty(0, bool), _NONE, _NONE, _NONE, _NONE)
_READ = trials.c.how != "imported"
_COLUMNS = (
    trials.c.id,
    trials.c.time,
    trials.c.how != "corrected",
    writers.c.name,
    trials.c.label,
    trials.c.predicted,
    trials.c.model_id,
)


def read_history(connection: Connection, known: History, on_rows: Callable[[int], object]) -> History:
    """All trials of all writers that were read, those of `known` and what came after; `on_rows` hears how many so far.

    What was taken back since `known` was read is gone; what was changed in place is not noticed.
    """
    connection.exec_driver_sql("BEGIN")  # one snapshot for the statements that follow
    newest = connection.scalar(select(func.max(trials.c.id))) or 0
    known = known.taken(slice(0, int(np.searchsorted(known.ids, newest, side="right"))))
    parts = [known, *_read(connection, known, on_rows)]
    if sum(map(len, parts)) != connection.scalar(select(func.count()).where(_READ)):
        parts = [EMPTY, *_read(connection, EMPTY, on_rows)]  # an older one is gone as well
    return _joined(parts)


def _read(connection: Connection, known: History, on_rows: Callable[[int], object]) -> list[History]:
    """What came after `known`, in parts whose categories begin with those of the part before."""
    after = int(known.ids[-1]) if len(known) else 0
    query = select(*_COLUMNS).join(writers).where(trials.c.id > after, _READ).order_by(trials.c.id)
    parts: list[History] = []
    for rows in connection.execute(query).partitions(BATCH_SIZE):
        before = parts[-1] if parts else known
        ids, times, right, *strings = zip(*rows, strict=True)
        columns = (before.writers, before.labels, before.predicted, before.models)
        parts.append(
            History(
                np.array(ids, np.int64),
                np.array(times, np.float64),
                np.array(right, bool),
                *(column.encoded(values) for column, values in zip(columns, strings, strict=True)),
            )
        )
        on_rows(sum(map(len, parts)))
    return parts


def _joined(parts: list[History]) -> History:
    if len(parts) == 1:
        return parts[0]
    return History(
        np.concatenate([part.ids for part in parts]),
        np.concatenate([part.times for part in parts]),
        np.concatenate([part.right for part in parts]),
        *(
            Categorical(np.concatenate([column.codes for column in columns]), columns[-1].categories)
            for columns in zip(
                *((part.writers, part.labels, part.predicted, part.models) for part in parts), strict=True
            )
        ),
    )


def _places(column: Categorical, places: dict[str, int]) -> NDArray[np.int64]:
    """The place of each of the n strings."""
    of_category = np.array([places.get(category, -1) for category in column.categories], np.int64)
    return of_category[column.codes]


def read_accuracy_by_model(connection: Connection, writer: int | None) -> dict[str, Accuracy]:
    """By the model's id, of this writer's trials, or of all when None. What was imported was read by no model."""
    right = func.sum(case((trials.c.how == "corrected", 0), else_=1))
    query = select(trials.c.model_id, right, func.count()).where(trials.c.how != "imported").group_by(trials.c.model_id)
    if writer is not None:
        query = query.where(trials.c.writer_id == writer)
    return {model_id: Accuracy(int(right), n) for model_id, right, n in connection.execute(query)}
