"""The store of all trials: queries and changes. Every change is on the disk before its call returns."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import bindparam, case, delete, func, insert, select, update

from corrections.store.history import EMPTY_HISTORY, History, read_accuracy_by_model, read_history
from corrections.store.lines import (
    SegmentationCorrection,
    StoredLine,
    in_line,
    in_reading_order,
    read_line_accuracy,
    read_lines,
    read_newest_lines,
    read_segmentation_corrections,
)
from corrections.store.merge import Fingerprint, merge_store, read_fingerprints
from corrections.store.schema import trials, writers
from corrections.store.store_file import commit
from corrections.store.trial_filter import (
    STORED_TRIAL_COLUMNS,
    FilterOptions,
    StoredTrial,
    TrialFilter,
    has_id,
    matching_ids,
)
from corrections.store.writer_table import WriterTable
from corrections.trials.accuracy import Accuracy, TrialResult
from corrections.trials.line import WrittenLine
from corrections.trials.trial import (
    LABELLED_SOURCES,
    PREDICTED_SOURCES,
    LabelSource,
    Trial,
    row_from_trial,
    trial_from_row,
)
from models.ink.labels import Label
from models.system.errors import StoreError

PreviousLabels: TypeAlias = dict[int, tuple[str, str]]
"""Trial id → (label, label source)."""
RemovedRows: TypeAlias = list[dict[str, Any]]
"""Complete rows of the table `trials`, for an exact restore."""


class Store(WriterTable):
    """The trials of all writers in one SQLite file. Safe to use from several threads.

    Every method raises `StoreError` if the file cannot be read or written. A writer is given by id unless stated
    otherwise.
    """

    def add(self, writer: int, trial: Trial) -> int:
        """Store a trial and return its id."""
        return self._add_in_order(writer, [trial])[0]

    def add_line(self, writer: int, line: WrittenLine, new_trials: Sequence[Trial]) -> list[int]:
        """Store the trials of one line, in reading order, or none if this raises. Returns their ids in this order.

        A line of one character is a line, too.
        """
        return self._add_in_order(writer, in_line(line, new_trials))

    def add_together(self, writer: int, new_trials: Sequence[Trial]) -> list[int]:
        """Store all of these trials, or none if this raises. Returns their ids in this order.

        Trials of a line have their places (`in_line`).
        """
        return self._add_in_order(writer, new_trials)

    def _add_in_order(self, writer: int, new_trials: Sequence[Trial]) -> list[int]:
        """Store all trials in one transaction. Returns their ids."""
        with self._connect("written") as connection:
            ids = [
                connection.scalars(insert(trials).values(row_from_trial(writer, trial)).returning(trials.c.id)).one()
                for trial in new_trials
            ]
            commit(connection)
            return ids

    def add_all(self, writer: int, new_trials: Iterable[Trial]) -> None:
        """Store all trials, or none if this raises."""
        rows = [row_from_trial(writer, trial) for trial in new_trials]
        if not rows:  # SQLAlchemy would insert one empty row
            return
        with self._connect("written") as connection:
            connection.execute(insert(trials), rows)
            commit(connection)

    def remove(self, trial_id: int) -> bool:
        """Delete a trial permanently; its id is never reused. Returns whether it existed."""
        return bool(self.remove_all([trial_id]))

    def remove_all(self, ids: Collection[int]) -> RemovedRows:
        """Delete the trials that exist among `ids`. Returns their rows for `restore`."""
        with self._connect("written") as connection:
            rows = connection.execute(delete(trials).where(has_id(ids)).returning(trials)).mappings().all()
            commit(connection)
        return [dict(row) for row in rows]

    def restore(self, rows: RemovedRows) -> None:
        """Insert the rows that `remove_all` deleted, with their ids and unchanged.

        Not valid after a writer was erased, because the writer's id may belong to another one now.
        """
        if not rows:
            return
        with self._connect("written") as connection:
            connection.execute(insert(trials), rows)
            commit(connection)

    def relabel(self, ids: Collection[int], label: Label) -> PreviousLabels:
        """Set the label of these trials. The source becomes confirmed if it was predicted so, else corrected.

        Imported trials stay imported. Predictions are unchanged. Returns the previous labels, for `undo_relabel`.
        Raises `LabelError`.
        """
        label = Label.parse(label)
        source = case(
            (trials.c.how == LabelSource.IMPORTED, LabelSource.IMPORTED.value),
            (trials.c.predicted == label, LabelSource.CONFIRMED.value),
            else_=LabelSource.CORRECTED.value,
        )
        with self._connect("written") as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # no other write between the two statements
            rows = connection.execute(select(trials.c.id, trials.c.label, trials.c.how).where(has_id(ids))).all()
            connection.execute(update(trials).where(has_id(ids)).values(label=label, how=source))
            commit(connection)
        return {trial_id: (before, source_before) for trial_id, before, source_before in rows}

    def rename_label(self, writer: int, old: str, new: Label) -> PreviousLabels:
        """Set the label of all of a writer's trials labelled `old`, accepted ones included.

        A trial keeps its label source, since its prediction was as right under the old name; one that was corrected
        although `new` was predicted becomes confirmed. Predictions are unchanged. Returns the previous labels, for
        `undo_relabel`. Raises `LabelError`.
        """
        new = Label.parse(new)
        corrected_in_vain = (trials.c.how == LabelSource.CORRECTED) & (trials.c.predicted == new)
        source = case((corrected_in_vain, LabelSource.CONFIRMED.value), else_=trials.c.how)
        theirs = (trials.c.writer_id == writer) & (trials.c.label == old)
        with self._connect("written") as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # no other write between the two statements
            rows = connection.execute(select(trials.c.id, trials.c.label, trials.c.how).where(theirs)).all()
            connection.execute(update(trials).where(theirs).values(label=new, how=source))
            commit(connection)
        return {trial_id: (before, source_before) for trial_id, before, source_before in rows}

    def undo_relabel(self, previous: PreviousLabels) -> None:
        """Undo `relabel` or `rename_label`. Trials that were deleted since are ignored."""
        if not previous:
            return
        with self._connect("written") as connection:
            connection.execute(
                update(trials).where(trials.c.id == bindparam("trial")),
                [{"trial": trial_id, "label": label, "how": how} for trial_id, (label, how) in previous.items()],
            )
            commit(connection)

    def ids(self, selection: TrialFilter) -> list[int]:
        """The ids of the selected trials of all writers, newest first; those of a line that follow are in its order."""
        found = matching_ids(selection).subquery()
        with self._connect("read") as connection:
            # One JSON text instead of a Python object per row takes a third of the time.
            ids: list[int] = json.loads(connection.scalars(select(func.json_group_array(found.c.id))).one())
            return in_reading_order(connection, ids)

    def trials(self, ids: Collection[int]) -> dict[int, StoredTrial]:
        """The trials that exist among `ids`, by id."""
        query = select(*STORED_TRIAL_COLUMNS).join_from(trials, writers).where(has_id(ids))
        with self._connect("read") as connection:
            return {row[0]: StoredTrial(*row) for row in connection.execute(query)}

    def filter_options(self) -> FilterOptions:
        """The values that a `TrialFilter` can select by."""
        with self._connect("read") as connection:
            rows = connection.execute(select(trials.c.label, trials.c.predicted, trials.c.model_id).distinct()).all()
            names = connection.scalars(select(writers.c.name).order_by(writers.c.id)).all()
        # Imported trials have an empty prediction and model id.
        labels, predicted, model_ids = (tuple(sorted({row[column] for row in rows} - {""})) for column in range(3))
        return FilterOptions(labels, predicted, tuple(names), model_ids)

    def accuracy(self, writer: int) -> Accuracy:
        """The prequential accuracy over all of a writer's predicted trials."""
        counts = self.counts(writer)
        right = counts[LabelSource.ACCEPTED] + counts[LabelSource.CONFIRMED]
        return Accuracy(right, right + counts[LabelSource.CORRECTED])

    def counts(self, writer: int) -> Counter[str]:
        """The number of a writer's trials for each `LabelSource`."""
        query = select(trials.c.how, func.count()).where(trials.c.writer_id == writer).group_by(trials.c.how)
        with self._connect("read") as connection:
            return Counter({str(how): int(count) for how, count in connection.execute(query)})

    def accuracy_by_model(self, writer: int | None) -> dict[str, Accuracy]:
        """The accuracy of each model by its id, over this writer's trials, or over all if None. Scans every trial."""
        with self._connect("read") as connection:
            return read_accuracy_by_model(connection, writer)

    def line_accuracy(self, writer: int) -> Accuracy:
        """How many of a writer's lines were read exactly: no character was corrected, and the segmentation was right.

        Lines that were imported or miss a trial are left out.
        """
        with self._connect("read") as connection:
            return read_line_accuracy(connection, writer)

    def writes_lines(self, writer: int) -> bool:
        """Whether a line of the writer has several characters."""
        long = select(trials.c.id).where(trials.c.line_id.is_not(None), trials.c.line_length > 1)
        with self._connect("read") as connection:
            return connection.scalar(long.where(trials.c.writer_id + 0 == writer).limit(1)) is not None

    def lines(self, line_ids: Collection[str]) -> dict[str, StoredLine]:
        """The lines that exist among `line_ids`, by id."""
        with self._connect("read") as connection:
            return read_lines(connection, line_ids)

    def newest_lines(self, writer: int, *, after: float, limit: int) -> list[StoredLine]:
        """A writer's newest `limit` lines that were read and answered after a time, the oldest first.

        The time is in seconds since the epoch. Imported lines are left out.
        """
        with self._connect("read") as connection:
            return read_newest_lines(connection, writer, after, limit)

    def segmentation_corrections(self, writer: int, *, limit: int | None = None) -> list[SegmentationCorrection]:
        """What a writer changed in the segmentation of lines, oldest first; `limit` keeps the newest.

        Lines that miss a trial are left out.
        """
        with self._connect("read") as connection:
            return read_segmentation_corrections(connection, writer, limit)

    def outcomes(self, writer: int, *, limit: int) -> list[tuple[str, bool]]:
        """The label and whether it was predicted right, for a writer's last `limit` predicted trials, oldest first."""
        query = select(trials.c.label, trials.c.how).where(
            trials.c.writer_id == writer, trials.c.how != LabelSource.IMPORTED
        )
        with self._connect("read") as connection:
            rows = connection.execute(query.order_by(trials.c.id.desc()).limit(limit)).all()
        return [(label, how != LabelSource.CORRECTED) for label, how in reversed(rows)]

    def results(self, writer: int, *, limit: int) -> list[TrialResult]:
        """The results of a writer's last `limit` predicted trials, oldest first."""
        theirs = select(trials.c.id).where(trials.c.writer_id == writer, trials.c.how.in_(PREDICTED_SOURCES))
        columns = trials.c.label, trials.c.how, trials.c.alternatives
        newest = trials.c.id.in_(theirs.order_by(trials.c.id.desc()).limit(limit))
        with self._connect("read") as connection:
            rows = connection.execute(select(*columns).where(newest).order_by(trials.c.id)).all()
        return [
            TrialResult.of(label, right=how != LabelSource.CORRECTED, readable=_labels(alternatives))
            for label, how, alternatives in rows
        ]

    def taught(self, writer: int) -> dict[str, tuple[int, int]]:
        """For each label that a writer's labelled trials have: their number, and the id of the newest."""
        # The sum makes SQLite read the index by time, which holds all of these columns, and no strokes.
        theirs = trials.c.writer_id + 0 == writer, trials.c.how.in_(LABELLED_SOURCES)
        query = select(trials.c.label, func.count(), func.max(trials.c.id)).where(*theirs).group_by(trials.c.label)
        with self._connect("read") as connection:
            return {label: (count, newest) for label, count, newest in connection.execute(query)}

    def history(self, previous: History = EMPTY_HISTORY, on_rows: Callable[[int], object] = lambda _: None) -> History:
        """All predicted trials of all writers as columns. With `previous`, an earlier result, only newer rows are read.

        Trials deleted since `previous` are left out. Leave `previous` out after trials were changed in place. `on_rows`
        is called with the number of rows read so far; an exception that it raises cancels the query.
        """
        with self._connect("read") as connection:
            return read_history(connection, previous, on_rows)

    def labelled(self, writer: int, *, limit: int | None = None) -> list[Trial]:
        """A writer's trials whose label a person gave, which may be trained on, in the order of their ids.

        `limit` keeps the newest; confirmed and corrected trials take precedence over imported ones.
        """
        labelled_by_hand = self._read_trials(writer, (LabelSource.CONFIRMED, LabelSource.CORRECTED), limit)
        imported_limit = None if limit is None else limit - len(labelled_by_hand)
        return sorted(
            labelled_by_hand + self._read_trials(writer, (LabelSource.IMPORTED,), imported_limit),
            key=lambda trial: trial.id,
        )

    def labels(self, writer: int, *, limit: int | None = None) -> dict[int, str]:
        """The label, by id, of each trial that `labelled` returns."""
        labelled_by_hand = self._read_labels(writer, (LabelSource.CONFIRMED, LabelSource.CORRECTED), limit)
        imported_limit = None if limit is None else limit - len(labelled_by_hand)
        return labelled_by_hand | self._read_labels(writer, (LabelSource.IMPORTED,), imported_limit)

    def count_labelled(self, writer: int, *, after: int = 0) -> int:
        """The number of trials that `labelled` returns, with an id above `after`."""
        these = trials.c.writer_id == writer, trials.c.how.in_(LABELLED_SOURCES), trials.c.id > after
        with self._connect("read") as connection:
            return connection.scalar(select(func.count()).where(*these)) or 0

    def _read_labels(self, writer: int, sources: tuple[LabelSource, ...], limit: int | None) -> dict[int, str]:
        theirs = select(trials.c.id).where(
            trials.c.writer_id == writer, trials.c.how.in_(sources)
        )  # by the index alone
        chosen = trials.c.id.in_(theirs.order_by(trials.c.id.desc()).limit(limit))
        with self._connect("read") as connection:
            return dict(map(tuple, connection.execute(select(trials.c.id, trials.c.label).where(chosen))))

    def accepted(self, writer: int, *, limit: int | None = None) -> list[Trial]:
        """A writer's newest `limit` accepted trials, in the order of their ids. Their labels are not confirmed."""
        return self._read_trials(writer, (LabelSource.ACCEPTED,), limit)

    def accepted_ids(self, writer: int, *, limit: int | None = None) -> set[int]:
        """The ids of the trials that `accepted` returns."""
        return set(self._read_labels(writer, (LabelSource.ACCEPTED,), limit))

    def iter_trials(self, writer: int, sources: Iterable[LabelSource]) -> Iterator[Trial]:
        """A writer's trials with one of these label sources, one at a time, in the order of their ids."""
        query = (
            select(trials).where(trials.c.writer_id == writer, trials.c.how.in_(tuple(sources))).order_by(trials.c.id)
        )
        with self._connect("read") as connection:
            for row in connection.execution_options(yield_per=256).execute(query).mappings():
                yield self._decode_row(row)

    def fingerprints(self, writer: str) -> set[Fingerprint]:
        """The fingerprints of all drawings of the writer named `writer`; empty if there is no such writer."""
        with self._connect("read") as connection:
            try:
                return read_fingerprints(connection, writer)
            except ValueError as error:
                raise StoreError(
                    "A drawing of {writer} in the store {path} is damaged: {reason}.",
                    writer=writer,
                    path=self._path,
                    reason=error,
                ) from error

    def merge_from(self, path: Path) -> None:
        """Add all writers and trials of the store in the file `path`, or nothing if this raises."""
        with self._connect("written") as connection:
            merge_store(connection, path)
            commit(connection)

    def _read_trials(self, writer: int, sources: tuple[LabelSource, ...], limit: int | None) -> list[Trial]:
        query = (
            select(trials).where(trials.c.writer_id == writer, trials.c.how.in_(sources)).order_by(trials.c.id.desc())
        )
        with self._connect("read") as connection:
            rows = connection.execute(query.limit(limit)).mappings().all()
        return [self._decode_row(row) for row in reversed(rows)]

    def _decode_row(self, row: Any) -> Trial:
        try:
            return trial_from_row(row)
        except (ValueError, TypeError) as error:
            raise StoreError(
                "Trial {trial_id} of the store {path} is damaged: {reason}.",
                trial_id=row["id"],
                path=self._path,
                reason=error,
            ) from error


def _labels(alternatives: str) -> set[str]:
    """The labels in the column `alternatives`; none if it is damaged."""
    try:
        return {label for label, _ in json.loads(alternatives)}
    except (ValueError, TypeError):
        return set()
