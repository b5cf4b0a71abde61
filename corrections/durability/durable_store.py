"""The store that the program uses: checked at opening, backed up, and with a queue in memory for failed writes."""

import logging
import sqlite3
import tempfile
import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from corrections.durability.backup_thread import ANSWERS_PER_BACKUP, BackupThread
from corrections.durability.backups import Backups, copy_store
from corrections.durability.instance_lock import InstanceLock
from corrections.durability.recovery import ensure_healthy, write_closed_note
from corrections.durability.rescue import RecentRows, Row, add_missing, read_rows, rescue_message, sequence
from corrections.durability.write_queue import WriteQueue
from corrections.durability.writer_erasure import ErasureError, erase_writer
from corrections.store.lines import StoredLine, accuracy_of_lines, lines_of
from corrections.store.schema import writers
from corrections.store.store import PreviousLabels, RemovedRows, Store
from corrections.store.trial_filter import StoredTrial
from corrections.store.writer_table import WriterLabelSets
from corrections.trials.accuracy import Accuracy, TrialResult
from corrections.trials.ink_codec import pack
from corrections.trials.trial import LABELLED_SOURCES, PREDICTED_SOURCES, LabelSource, Trial, row_from_trial
from models.ink.label_sets import LabelSet
from models.ink.labels import Label
from models.system.atomic_files import atomic_write, private_folder
from models.system.errors import Message, StoreError

_RETRY_INTERVAL_S = 2.0
"""Minimum time between two attempts to write the queue, because each attempt may wait for a lock."""


class DurableStore(Store):
    """A store that is restored if damaged, backed up in the background, and queues answers while it is not writable.

    A queued answer has a temporary id; `on_stored(temporary_id, stored_id)` is called when it is written.
    """

    def __init__(self, path: Path) -> None:
        """Raises `StoreError` if the store can be neither opened nor restored."""
        self._queue = WriteQueue()
        self._last_retry = 0.0
        self._last_id = 0
        self._external_changes = False
        self._messages: deque[Message] = deque()
        self.on_stored: Callable[[int, int], object] = lambda before, now: None
        self._backup_thread = BackupThread(path, self._messages.append)
        self._instance_lock = InstanceLock(path.parent / "locks")
        self._writer_names: dict[int, str] = {}
        self._label_sets: dict[str, WriterLabelSets] = {}  # what was chosen in this window, by the writer's name
        self._backups = Backups(path)
        self._recent_rows = RecentRows()
        self._last_sequence = 0
        try:
            private_folder(path.parent)
            with self._instance_lock.acquire():
                if message := ensure_healthy(path, is_sole=self._instance_lock.is_sole):
                    self._messages.append(message)
                super().__init__(path)
            with self._connect("read") as connection:
                self._last_sequence = sequence(connection)
        except OSError as error:
            self._instance_lock.release()
            raise StoreError(
                "The store {path} cannot be opened: {reason}.", path=path, reason=error.strerror or error
            ) from error
        except StoreError:
            self._instance_lock.release()
            raise
        self._backup_thread.start()

    def close(self) -> None:
        """Close the file. Queued answers are written if possible, and lost otherwise."""
        self.retry()
        self._backup_thread.close()
        super().close()
        try:
            if self._instance_lock.is_sole:
                write_closed_note(self._path)
        except OSError as error:  # the next start then checks the whole store
            logging.warning("the store's end could not be noted: %s", error)
        self._instance_lock.release()

    # Answers that could not be written ------------------------------------------------------------------------------

    @property
    def waiting_count(self) -> int:
        """Number of answers in memory that are not written yet."""
        return len(self._queue)

    @property
    def waiting_reason(self) -> Message | None:
        """Why the last attempt to write failed."""
        return self._queue.reason

    def pending_messages(self) -> list[Message]:
        """Remove and return the messages that were not shown to the user yet, oldest first."""
        return [self._messages.popleft() for _ in range(len(self._messages))]

    def retry(self) -> None:
        """Try to write the queued answers now."""
        self._last_retry = time.monotonic()
        self._queue.write(self._write, self.on_stored)

    def _add_in_order(self, writer: int, new_trials: Sequence[Trial]) -> list[int]:
        """Store the trials. They are on the disk on return, or queued in memory if writing fails."""
        if self._queue and time.monotonic() - self._last_retry > _RETRY_INTERVAL_S:
            self.retry()
        if not self._queue:
            try:
                return self._write(writer, new_trials)
            except StoreError as error:
                self._queue.reason = error.message
                self._last_retry = time.monotonic()
        return [self._queue.append(writer, trial) for trial in new_trials]

    def _write(self, writer: int, new_trials: Sequence[Trial]) -> list[int]:
        ids = super()._add_in_order(writer, new_trials)
        for stored, trial in zip(ids, new_trials, strict=True):
            self._external_changes |= stored != self._last_id + 1
            self._last_id = stored
            self._last_sequence = max(stored, self._last_sequence)
            self._recent_rows.add(stored, self._writer_names.get(writer, ""), row_from_trial(writer, trial))
        self._backup_thread.note_answers(len(ids))
        return ids

    def remove(self, trial_id: int) -> bool:
        return self._queue.remove(trial_id) or super().remove(trial_id)

    def remove_all(self, ids: Collection[int]) -> RemovedRows:
        """Delete the trials that exist among `ids`; queued ones, too, which are not among the rows."""
        stored = [each for each in ids if not self._queue.remove(each)]
        self._recent_rows.remove(stored)
        return super().remove_all(stored) if stored else []

    def relabel(self, ids: Collection[int], label: Label) -> PreviousLabels:
        previous = super().relabel(ids, label)
        self._recent_rows.relabel(previous, label)
        return previous

    def undo_relabel(self, previous: PreviousLabels) -> None:
        super().undo_relabel(previous)
        self._recent_rows.undo_relabel(previous)

    def restore(self, rows: RemovedRows) -> None:
        super().restore(rows)
        for row in rows:
            self._recent_rows.add(row["id"], self._writer_names.get(row["writer_id"], ""), row)

    def accuracy(self, writer: int) -> Accuracy:
        counted = super().accuracy(writer)
        for trial in self._queue.of_writer(writer, tuple(LabelSource)):
            counted = counted.plus(trial.source is not LabelSource.CORRECTED)
        return counted

    def line_accuracy(self, writer: int) -> Accuracy:
        stored = super().line_accuracy(writer)
        waiting = accuracy_of_lines(self._queue.of_writer(writer, tuple(LabelSource)))
        return Accuracy(stored.right + waiting.right, stored.n + waiting.n)

    def newest_lines(self, writer: int, *, after: float, limit: int) -> list[StoredLine]:
        waiting = [trial for trial in self._queue.of_writer(writer, PREDICTED_SOURCES) if trial.time > after]
        return [*super().newest_lines(writer, after=after, limit=limit), *lines_of(waiting)][-limit:]

    def results(self, writer: int, *, limit: int) -> list[TrialResult]:
        waiting = [
            TrialResult.of(
                trial.label, right=trial.source is not LabelSource.CORRECTED, readable=dict(trial.alternatives)
            )
            for trial in self._queue.of_writer(writer, PREDICTED_SOURCES)
        ]
        return [*super().results(writer, limit=limit), *waiting][-limit:]

    def taught(self, writer: int) -> dict[str, tuple[int, int]]:
        found = super().taught(writer)
        for trial in self._queue.of_writer(writer, LABELLED_SOURCES):
            found[trial.label] = (found.get(trial.label, (0, 0))[0] + 1, trial.id)
        return found

    def trials(self, ids: Collection[int]) -> dict[int, StoredTrial]:
        waiting = {
            each.id: StoredTrial(
                id=each.id,
                writer=self._writer_names[writer],
                time=each.time,
                label=each.label,
                source=each.source,
                predicted=each.predicted,
                probability=each.probability,
                model_id=each.model_id,
                strokes=pack(each.ink),
                is_of_new_label=each.is_of_new_label,
                line_id=each.line and each.line.line_id,
                place=each.line and each.line.place,
            )
            for writer, each in self._queue.find_trials(ids)
        }
        return super().trials(ids) | waiting

    def merge_from(self, path: Path) -> None:
        super().merge_from(path)
        self._backup_thread.note_answers(ANSWERS_PER_BACKUP)  # triggers a backup

    def erase_writer(self, name: str) -> int:
        """Delete the writer `name` permanently, also from the backups. Returns the number of deleted drawings.

        Raises `StoreError` if another window uses the store or some data could not be deleted; it can be called again.
        """
        try:
            with self._instance_lock.block_others():
                if not self._instance_lock.is_sole:
                    raise StoreError("Another window is open, which may be writing. Close it, then delete.")
                waiting = [trial.id for trial in self._queue.of_writer(self.writer(name), tuple(LabelSource))]
                removed = sum(map(self._queue.remove, waiting))  # before the store, or they are written again
                self._recent_rows.remove_writer(name)
                self._engine.dispose()  # a pooled connection would keep the write-ahead log open
                count = erase_writer(self._path, name)
        except (OSError, sqlite3.Error, ErasureError) as error:
            raise StoreError(
                "Not everything of {writer} could be deleted: {reason}", writer=name, reason=error
            ) from error
        self._writer_names = {writer_id: known for writer_id, known in self._writer_names.items() if known != name}
        self._label_sets.pop(name, None)
        return count + removed

    def choose_label_set(self, writer: int, label_set: LabelSet) -> None:
        super().choose_label_set(writer, label_set)
        self._note_label_sets(writer)

    def remove_label_set(self, writer: int, label_set: LabelSet) -> None:
        super().remove_label_set(writer, label_set)
        self._note_label_sets(writer)

    def _note_label_sets(self, writer: int) -> None:
        if name := self._writer_names.get(writer):
            self._label_sets[name] = self.label_sets(writer)

    def may_have_external_changes(self) -> bool:
        """Whether another window may have changed the store since the previous call.

        True if another window is open now or was at the previous call, or if an id was skipped between two own answers.
        """
        before, self._external_changes = self._external_changes, not self._instance_lock.is_sole
        return before or self._external_changes

    def _read_trials(self, writer: int, sources: tuple[LabelSource, ...], limit: int | None) -> list[Trial]:
        found = super()._read_trials(writer, sources, limit) + self._queue.of_writer(writer, sources)
        return found if limit is None else found[max(0, len(found) - limit) :]

    def _read_labels(self, writer: int, sources: tuple[LabelSource, ...], limit: int | None) -> dict[int, str]:
        waiting = {each.id: each.label for each in self._queue.of_writer(writer, sources)}
        found = super()._read_labels(writer, sources, limit) | waiting
        return {trial_id: found[trial_id] for trial_id in sorted(found, reverse=True)[:limit]}

    # The file ------------------------------------------------------------------------------------------------------

    def writer(self, name: str) -> int:
        writer_id = super().writer(name)
        self._writer_names[writer_id] = name
        return writer_id

    def check_file(self) -> None:
        """Notice whether another program exchanged, removed or overwrote the file, and rescue what is missing then.

        Raises `StoreError`.
        """
        self._check_file()

    def _on_file_written(self) -> None:
        """Rescue what is missing if the file was overwritten by an older copy. Raises `StoreError`."""
        super()._on_file_written()
        with self._connect("read") as connection:
            found = sequence(connection)
        if found < self._last_sequence:
            backup = self._backups.newest_intact()
            self._rescue([*(read_rows(backup, after=found) if backup else ()), *self._recent_rows.all()])
        self._last_sequence = max(found, self._last_sequence)

    def _on_file_changed(self, change: str) -> None:
        """If another file now has our path, reopen it and add what is missing in it. If the file was deleted, copy the
        still-open database back.

        Raises `StoreError` if that fails, or if the new file belongs to other writers.
        """
        self._instance_lock.release()  # its lock files may be deleted as well
        try:
            private_folder(self._path.parent)
            with self._instance_lock.acquire():
                rows = self._rows_of_open_file() if change == "exchanged" else []
                if change != "exchanged":
                    self._rewrite_file()
                self._engine.dispose()
                super().__init__(self._path)
        except (OSError, sqlite3.Error, SQLAlchemyError) as error:
            if change == "exchanged":
                raise StoreError(
                    "The store {path} was replaced while the program was running ({reason}).",
                    path=self._path,
                    reason=error,
                ) from error
            raise StoreError(
                "The store {path} was moved or removed while the program was running ({reason}).",
                path=self._path,
                reason=error,
            ) from error
        self._check_writers()
        if change == "exchanged":
            self._rescue(rows)
        else:
            self._messages.append(
                Message(
                    "The file that holds your drawings, {path}, was moved or removed while the program was running. All"
                    " of them were written there again.",
                    path=self._path,
                )
            )

    def _rows_of_open_file(self) -> list[Row]:
        """All rows of the file that lost its path and is still open here."""
        with tempfile.TemporaryDirectory(prefix="inkloop-") as folder, self._engine.connect() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            copy_store(source, Path(folder) / self._path.name)
            return read_rows(Path(folder) / self._path.name)

    def _rescue(self, rows: list[Row]) -> None:
        """Add those of `rows` that the store does not hold, and report how many they were."""
        with self._connect("written") as connection:
            counts = add_missing(connection, rows, last_id=self._last_sequence)
        for name, chosen in self._label_sets.items():
            self.put_label_sets(name, chosen)
        self._external_changes = True
        self._messages.append(rescue_message(self._path, counts))

    def _rewrite_file(self) -> None:
        with self._engine.connect() as connection, atomic_write(self._path) as temporary:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            copy_store(source, temporary)

    def _check_writers(self) -> None:
        """Raise `StoreError` if the ids of known writers belong to other names in the new file."""
        with self._connect("read") as connection:
            found = {row.id: row.name for row in connection.execute(select(writers))}
        names = self._writer_names.items()
        if any(found.get(writer_id, name) != name for writer_id, name in names):  # a missing one can be added
            self._identity = None  # so that the next call checks again
            raise StoreError(
                "{path} now holds a store of other writers. Close the program and start again.", path=self._path
            )
