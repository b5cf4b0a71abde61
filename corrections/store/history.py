"""All predicted trials as NumPy columns for the charts, updated incrementally."""

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
    """n strings as integer codes: `codes` are n int32 indices into `categories`. Not every category need occur."""

    codes: NDArray[np.int32]
    categories: tuple[str, ...]

    def __getitem__(self, position: int) -> str:
        return self.categories[self.codes[position]]

    @property
    def present(self) -> list[str]:
        """The categories that occur, in the order of `categories`."""
        return [self.categories[code] for code in np.flatnonzero(np.bincount(self.codes)).tolist()]

    @property
    def values(self) -> list[str]:
        """The n strings."""
        return [self.categories[code] for code in self.codes.tolist()]

    def equals(self, value: str) -> NDArray[np.bool_]:
        """Whether each of the n strings equals `value`: n bool."""
        if value not in self.categories:
            return np.zeros(len(self.codes), bool)
        return self.codes == self.categories.index(value)

    def subset(self, selection: NDArray[np.bool_] | slice) -> "Categorical":
        return Categorical(self.codes[selection], self.categories)

    def extended(self, values: Sequence[str]) -> "Categorical":
        """`values` encoded with these categories, to which new values are appended."""
        places = {category: place for place, category in enumerate(self.categories)}
        for value in values:
            places.setdefault(value, len(places))
        return Categorical(np.fromiter(map(places.__getitem__, values), np.int32, len(values)), tuple(places))


@dataclass(frozen=True, slots=True, eq=False)
class ModelChange:
    """`model_id` predicts for `writer` from the trial at `position` on. The writer's first model is no change."""

    position: int
    writer: str
    model_id: str
    time: float
    """Seconds since the epoch, UTC."""


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """n trials in the order of their ids, each with its original prediction. Imported trials are left out."""

    ids: NDArray[np.int64]
    times: NDArray[np.float64]
    """Seconds since the epoch, UTC."""
    right: NDArray[np.bool_]
    """Whether the prediction was right, that is, not corrected."""
    writers: Categorical
    labels: Categorical
    predicted: Categorical
    models: Categorical
    """The id of the model that made the prediction."""

    def __len__(self) -> int:
        return len(self.ids)

    def for_writer(self, writer: str) -> "History":
        """The trials of one writer."""
        return self.subset(self.writers.equals(writer))

    @property
    def accuracy(self) -> Accuracy:
        """The prequential accuracy over all n trials."""
        return Accuracy(int(self.right.sum()), len(self))

    def last(self, count: int) -> "History":
        """The newest `count` trials, or all."""
        return self.subset(slice(max(0, len(self) - count), None))

    def accuracy_by(self, column: Categorical) -> dict[str, Accuracy]:
        """The accuracy for each category that occurs in `column`, one of this history's, sorted as labels."""
        n = np.bincount(column.codes, minlength=len(column.categories)).tolist()
        right = np.bincount(column.codes[self.right], minlength=len(column.categories)).tolist()
        found = {name: Accuracy(right[k], n[k]) for k, name in enumerate(column.categories) if n[k]}
        return {name: found[name] for name in sort_labels(found)}

    def confusion(self) -> tuple[tuple[str, ...], NDArray[np.int64]]:
        """The k labels that were meant or predicted, and their k×k int64 counts: row = meant, column = predicted."""
        names = tuple(sort_labels({*self.labels.present, *self.predicted.present}))
        place = {name: number for number, name in enumerate(names)}
        rows = _category_indices(self.labels, place)
        columns = _category_indices(self.predicted, place)
        counts = np.bincount(rows * len(names) + columns, minlength=len(names) ** 2)
        return names, counts.reshape(len(names), len(names))

    def model_changes(self) -> list[ModelChange]:
        """The changes of model for each writer, oldest first."""
        order = np.argsort(self.writers.codes, kind="stable")
        model, writer = self.models.codes[order], self.writers.codes[order]
        changed = (model[1:] != model[:-1]) & (writer[1:] == writer[:-1])
        return [
            ModelChange(position, self.writers[position], self.models[position], float(self.times[position]))
            for position in np.sort(order[1:][changed]).tolist()
        ]

    def subset(self, selection: NDArray[np.bool_] | slice) -> "History":
        """The trials selected by a mask of n bool or by a slice."""
        return History(
            self.ids[selection],
            self.times[selection],
            self.right[selection],
            self.writers.subset(selection),
            self.labels.subset(selection),
            self.predicted.subset(selection),
            self.models.subset(selection),
        )


_NONE = Categorical(np.empty(0, np.int32), ())
EMPTY_HISTORY = History(np.empty(0, np.int64), np.empty(0), np.empty(0, bool), _NONE, _NONE, _NONE, _NONE)
_WAS_PREDICTED = trials.c.how != "imported"
_COLUMNS = (
    trials.c.id,
    trials.c.time,
    trials.c.how != "corrected",
    writers.c.name,
    trials.c.label,
    trials.c.predicted,
    trials.c.model_id,
)


def read_history(connection: Connection, previous: History, on_rows: Callable[[int], object]) -> History:
    """All predicted trials of all writers: those of `previous`, and the later ones.

    Trials deleted since `previous` was read are left out; trials changed in place keep their old values. Calls
    `on_rows` with the number of rows read so far.
    """
    connection.exec_driver_sql("BEGIN")  # one snapshot for the statements that follow
    max_id = connection.scalar(select(func.max(trials.c.id))) or 0
    previous = previous.subset(slice(0, int(np.searchsorted(previous.ids, max_id, side="right"))))
    parts = [previous, *_read(connection, previous, on_rows)]
    if sum(map(len, parts)) != connection.scalar(select(func.count()).where(_WAS_PREDICTED)):
        parts = [EMPTY_HISTORY, *_read(connection, EMPTY_HISTORY, on_rows)]  # an older trial was deleted too
    return _concatenate(parts)


def _read(connection: Connection, previous: History, on_rows: Callable[[int], object]) -> list[History]:
    """The trials after `previous`, in parts. Each part's categories extend those of the part before."""
    after = int(previous.ids[-1]) if len(previous) else 0
    query = select(*_COLUMNS).join(writers).where(trials.c.id > after, _WAS_PREDICTED).order_by(trials.c.id)
    parts: list[History] = []
    for rows in connection.execute(query).partitions(BATCH_SIZE):
        before = parts[-1] if parts else previous
        ids, times, right, *strings = zip(*rows, strict=True)
        columns = (before.writers, before.labels, before.predicted, before.models)
        parts.append(
            History(
                np.array(ids, np.int64),
                np.array(times, np.float64),
                np.array(right, bool),
                *(column.extended(values) for column, values in zip(columns, strings, strict=True)),
            )
        )
        on_rows(sum(map(len, parts)))
    return parts


def _concatenate(parts: list[History]) -> History:
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


def _category_indices(column: Categorical, places: dict[str, int]) -> NDArray[np.int64]:
    """n int64: the index in `places` of each string, -1 if it is not there."""
    of_category = np.array([places.get(category, -1) for category in column.categories], np.int64)
    return of_category[column.codes]


def read_accuracy_by_model(connection: Connection, writer: int | None) -> dict[str, Accuracy]:
    """The accuracy of each model by its id, over this writer's trials, or over all if None. No imported trials."""
    right = func.sum(case((trials.c.how == "corrected", 0), else_=1))
    query = select(trials.c.model_id, right, func.count()).where(trials.c.how != "imported").group_by(trials.c.model_id)
    if writer is not None:
        query = query.where(trials.c.writer_id == writer)
    return {model_id: Accuracy(int(right), n) for model_id, right, n in connection.execute(query)}
