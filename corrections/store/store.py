"""The store: one SQLite file that holds every trial. Written to disk before a call returns."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, TypeAlias

from sqlalchemy import URL, Connection, bindparam, case, create_engine, delete, event, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from corrections.store.history import EMPTY, History, read_accuracy_by_model, read_history
from corrections.store.merge import Fingerprint, merge_store, read_fingerprints
from corrections.store.schema import SEAL, configure, migrate, trials, version_of, writers
from corrections.store.trial_filter import STORED, FilterOptions, StoredTrial, TrialFilter, matching_ids, with_ids
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LABELLED, LabelSource, Trial, row_from_trial, trial_from_row
from models.ink.labels import Label, WriterName
from models.system.atomic_files import file_identity, make_private, private_folder

STORE_FILE = "trials.sqlite"
"""The store's name in a data directory."""


class StoreError(Exception):
    """The store cannot be opened, read or written; the message says what happened."""


PreviousLabels: TypeAlias = dict[int, tuple[str, str]]
"""By id of the trial: its label, and how it was given."""
Removed: TypeAlias = list[dict[str, Any]]
"""Rows of the store, to the last bit."""


class Store:
    """The trials of all writers in one SQLite file. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        """Open the file, made when it is missing.

        Raises `StoreError` when it is not a store, is damaged, or was written by a later version.
        """
        self._path = path
        self._following = RLock()
        try:
            private_folder(path.parent)
            if path.exists():
                version_of(path)  # a later one is not even opened
            # SQLite gives its other files the mode of this one. Made only where there is none: a descriptor of a store
            # in use that is closed would take all locks of this process on it away.
            if not path.exists():
                path.touch(mode=0o600)
            make_private(path)
            self._identity: tuple[int, int] | None = file_identity(path)
        except (OSError, ValueError) as error:
            raise StoreError(f"The store {path} cannot be opened: {error}.") from error
        # Never made anew behind a connection: a file that vanishes is noticed.
        uri = URL.create("sqlite", database=path.absolute().as_uri(), query={"uri": "true", "mode": "rw"})
        self._engine = create_engine(uri)
        event.listen(self._engine, "connect", configure)
        try:
            with self._connected("opened") as connection:
                migrate(connection)
        except StoreError:
            self.close()
            raise
        except ValueError as error:
            self.close()
            raise StoreError(f"The store {path} cannot be opened: {error}.") from error

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self._engine.dispose()

    def writer(self, name: str) -> int:
        """The id of the writer called `name`, who is entered if new."""
        with self._connected("written") as connection:
            known = connection.scalar(select(writers.c.id).where(writers.c.name == name))
            if known is not None:
                return known
            made = connection.scalars(insert(writers).values(name=name).returning(writers.c.id)).one()
            connection.commit()
            return made

    def writers(self) -> list[WriterName]:
        """The names of all writers, in the order in which they were entered."""
        with self._connected("read") as connection:
            return [WriterName(name) for name in connection.scalars(select(writers.c.name).order_by(writers.c.id))]

    def add(self, writer: int, trial: Trial) -> int:
        """Keep a trial and return its id; it is on the disk when this returns. Raises `StoreError`."""
        with self._connected("written") as connection:
            made = connection.scalars(insert(trials).values(row_from_trial(writer, trial)).returning(trials.c.id)).one()
            _commit(connection)
            return made

    def add_all(self, writer: int, many: Iterable[Trial]) -> None:
        """Keep all of `many`, or none when this raises `StoreError`."""
        rows = [row_from_trial(writer, trial) for trial in many]
        if not rows:  # SQLAlchemy would insert one without anything
            return
        with self._connected("written") as connection:
            connection.execute(insert(trials), rows)
            _commit(connection)

    def remove(self, trial_id: int) -> bool:
        """Take a trial out for good; its id is never given again. Was it there?"""
        return bool(self.remove_all([trial_id]))

    def remove_all(self, ids: Collection[int]) -> Removed:
        """Take trials out, those that are there; what is returned can be given to `restore`."""
        with self._connected("written") as connection:
            rows = connection.execute(delete(trials).where(with_ids(ids)).returning(trials)).mappings().all()
            _commit(connection)
        return [dict(row) for row in rows]

    def restore(self, removed: Removed) -> None:
        """Put back what `remove_all` took out: all of it, with its ids, as it was to the last bit.

        Not after a writer was erased: that writer's id may be another one's now.
        """
        if not removed:
            return
        with self._connected("written") as connection:
            connection.execute(insert(trials), removed)
            _commit(connection)

    def relabel(self, ids: Collection[int], label: Label) -> PreviousLabels:
        """Say what these trials are: confirmed where they were read so, else corrected; imported ones stay imported.

        What was read stays. Returns what was said before, for `say_again`. Raises `LabelError`.
        """
        label = Label.parse(label)
        how = case(
            (trials.c.how == LabelSource.IMPORTED, LabelSource.IMPORTED.value),
            (trials.c.predicted == label, LabelSource.CONFIRMED.value),
            else_=LabelSource.CORRECTED.value,
        )
        with self._connected("written") as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # nobody says anything else between the two
            rows = connection.execute(select(trials.c.id, trials.c.label, trials.c.how).where(with_ids(ids))).all()
            connection.execute(update(trials).where(with_ids(ids)).values(label=label, how=how))
            _commit(connection)
        return {trial_id: (before, given) for trial_id, before, given in rows}

    def undo_relabel(self, said: PreviousLabels) -> None:
        """Undo `relabel`. Trials that are no longer there stay away."""
        if not said:
            return
        with self._connected("written") as connection:
            connection.execute(
                update(trials).where(trials.c.id == bindparam("trial")),
                [{"trial": trial_id, "label": label, "how": how} for trial_id, (label, how) in said.items()],
            )
            _commit(connection)

    def ids(self, selection: TrialFilter) -> list[int]:
        """The ids of the selected trials of all writers, the newest first."""
        found = matching_ids(selection).subquery()
        with self._connected("read") as connection:
            # As one text, which SQLite makes without a step through Python for each: a third of the time.
            return json.loads(connection.scalars(select(func.json_group_array(found.c.id))).one())

    def trials(self, ids: Collection[int]) -> dict[int, StoredTrial]:
        """Those of these trials that are there, by id."""
        query = select(*STORED).join_from(trials, writers).where(with_ids(ids))
        with self._connected("read") as connection:
            return {row[0]: StoredTrial(*row) for row in connection.execute(query)}

    def filter_options(self) -> FilterOptions:
        """What trials can be selected by."""
        with self._connected("read") as connection:
            rows = connection.execute(select(trials.c.label, trials.c.predicted, trials.c.model_id).distinct()).all()
            names = connection.scalars(select(writers.c.name).order_by(writers.c.id)).all()
        # Of what was imported nothing was read, by no model.
        labels, predicted, model_ids = (tuple(sorted({row[column] for row in rows} - {""})) for column in range(3))
        return FilterOptions(labels, predicted, tuple(names), model_ids)

    def accuracy(self, writer: int) -> Accuracy:
        """Over all of a writer's trials that were read, each scored with the reading of its time."""
        counts = self.counts(writer)
        right = counts[LabelSource.ACCEPTED] + counts[LabelSource.CONFIRMED]
        return Accuracy(right, right + counts[LabelSource.CORRECTED])

    def counts(self, writer: int) -> Counter[str]:
        """How many of a writer's trials got their label in which way, by `How`."""
        query = select(trials.c.how, func.count()).where(trials.c.writer_id == writer).group_by(trials.c.how)
        with self._connected("read") as connection:
            return Counter({str(how): int(count) for how, count in connection.execute(query)})

    def accuracy_by_model(self, writer: int | None) -> dict[str, Accuracy]:
        """Of each model by its id, over what it read of this writer, or of all when None; every trial is looked at."""
        with self._connected("read") as connection:
            return read_accuracy_by_model(connection, writer)

    def outcomes(self, writer: int, *, newest: int) -> list[tuple[str, bool]]:
        """Of a writer's last readings the label that was meant, and whether it was read so, in the order made."""
        query = select(trials.c.label, trials.c.how).where(
            trials.c.writer_id == writer, trials.c.how != LabelSource.IMPORTED
        )
        with self._connected("read") as connection:
            rows = connection.execute(query.order_by(trials.c.id.desc()).limit(newest)).all()
        return [(label, how != LabelSource.CORRECTED) for label, how in reversed(rows)]

    def history(self, known: History = EMPTY, on_rows: Callable[[int], object] = lambda _: None) -> History:
        """All trials of all writers as columns; where `known` was read before, only what came since is read.

        What was taken back since then is gone. For trials that were changed in place leave `known` out. `on_rows` hears
        how many were read so far; what it raises ends the reading.
        """
        with self._connected("read") as connection:
            return read_history(connection, known, on_rows)

    def labelled(self, writer: int, *, newest: int | None = None) -> list[Trial]:
        """A writer's trials whose label somebody said, in the order they were made: what may be learned from.

        `newest` leaves out all but so many of the last ones; what was imported gives way first.
        """
        said = self._trials(writer, (LabelSource.CONFIRMED, LabelSource.CORRECTED), newest)
        room = None if newest is None else newest - len(said)
        return sorted(said + self._trials(writer, (LabelSource.IMPORTED,), room), key=lambda trial: trial.id)

    def labels(self, writer: int, *, newest: int | None = None) -> dict[int, str]:
        """By its id the label of each trial that `labelled` gives."""
        said = self._newest_labels(writer, (LabelSource.CONFIRMED, LabelSource.CORRECTED), newest)
        room = None if newest is None else newest - len(said)
        return said | self._newest_labels(writer, (LabelSource.IMPORTED,), room)

    def count_labelled(self, writer: int, *, after: int = 0) -> int:
        """How many `labelled` gives, but for those up to the id `after`."""
        these = trials.c.writer_id == writer, trials.c.how.in_(LABELLED), trials.c.id > after
        with self._connected("read") as connection:
            return connection.scalar(select(func.count()).where(*these)) or 0

    def _newest_labels(self, writer: int, how: tuple[LabelSource, ...], newest: int | None) -> dict[int, str]:
        theirs = select(trials.c.id).where(trials.c.writer_id == writer, trials.c.how.in_(how))  # by the index alone
        chosen = trials.c.id.in_(theirs.order_by(trials.c.id.desc()).limit(newest))
        with self._connected("read") as connection:
            return dict(map(tuple, connection.execute(select(trials.c.id, trials.c.label).where(chosen))))

    def accepted(self, writer: int, *, newest: int | None = None) -> list[Trial]:
        """A writer's accepted trials, in the order they were made: nobody said that these were right."""
        return self._trials(writer, (LabelSource.ACCEPTED,), newest)

    def accepted_ids(self, writer: int, *, newest: int | None = None) -> set[int]:
        """The ids of what `accepted` gives."""
        return set(self._newest_labels(writer, (LabelSource.ACCEPTED,), newest))

    def iter_trials(self, writer: int, how: Iterable[LabelSource]) -> Iterator[Trial]:
        """A writer's trials of these kinds, one at a time, in the order they were made."""
        query = select(trials).where(trials.c.writer_id == writer, trials.c.how.in_(tuple(how))).order_by(trials.c.id)
        with self._connected("read") as connection:
            for row in connection.execution_options(yield_per=256).execute(query).mappings():
                yield self._checked(row)

    def fingerprints(self, writer: str) -> set[Fingerprint]:
        """What tells a new drawing from all of this writer's; nothing of a writer who is not entered."""
        with self._connected("read") as connection:
            try:
                return read_fingerprints(connection, writer)
            except ValueError as error:
                raise StoreError(f"A drawing of {writer} in the store {self._path} is damaged: {error}.") from error

    def merge_from(self, path: Path) -> None:
        """Enter all writers and trials of the store in the file `path`, or none when this raises `StoreError`."""
        with self._connected("written") as connection:
            merge_store(connection, path)
            _commit(connection)

    def _trials(self, writer: int, how: tuple[LabelSource, ...], newest: int | None) -> list[Trial]:
        query = select(trials).where(trials.c.writer_id == writer, trials.c.how.in_(how)).order_by(trials.c.id.desc())
        with self._connected("read") as connection:
            rows = connection.execute(query.limit(newest)).mappings().all()
        return [self._checked(row) for row in reversed(rows)]

    def _checked(self, row: Any) -> Trial:
        try:
            return trial_from_row(row)
        except (ValueError, TypeError) as error:
            raise StoreError(f"Trial {row['id']} of the store {self._path} is damaged: {error}.") from error

    @contextmanager
    def _connected(self, done: str) -> Iterator[Connection]:
        try:
            self._follow()
            with self._engine.connect() as connection:
                yield connection
            if done == "written" and self._follow() == "exchanged":
                raise StoreError(f"The store {self._path} was exchanged while it was written.")
        except SQLAlchemyError as error:
            cause = getattr(error, "orig", None) or error
            raise StoreError(f"The store {self._path} cannot be {done}: {cause}.") from error

    def _follow(self) -> str:
        """See that the file that is open is still the one that `path` names, and say what became of it, if not.

        SQLite would go on writing to one that was removed, and nobody would find it again.
        """
        with self._following:
            try:
                identity = file_identity(self._path)
            except OSError as error:
                raise StoreError(f"The store {self._path} cannot be reached: {error.strerror}.") from error
            if identity == self._identity:
                return ""
            gone = "exchanged" if identity else "moved or removed"
            self._on_gone(gone)
            return gone

    def _on_gone(self, gone: str) -> None:
        raise StoreError(f"The store {self._path} was {gone} while the program ran.")


def _commit(connection: Connection) -> None:
    """What was written gets its checksums, and is on the disk when this returns."""
    connection.exec_driver_sql(SEAL)
    connection.commit()
