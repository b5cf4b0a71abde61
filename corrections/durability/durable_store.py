"""The store as the program uses it: nothing that was said is lost, whatever becomes of the disk."""

import logging
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Collection
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from corrections.durability.backup_thread import ANSWERS_PER_BACKUP, BackupThread
from corrections.durability.backups import copy
from corrections.durability.instance_lock import InstanceLock
from corrections.durability.recovery import ensure_healthy, note_closed
from corrections.durability.write_queue import WriteQueue
from corrections.durability.writer_erasure import ErasureError, erase_writer
from corrections.store.schema import writers
from corrections.store.store import Store, StoreError
from corrections.store.trial_filter import StoredTrial
from corrections.trials.accuracy import Accuracy
from corrections.trials.ink_codec import pack
from corrections.trials.trial import LabelSource, Trial
from models.system.atomic_files import atomic_write, private_folder

_RETRIED = 2.0  # seconds between two attempts to write what waits: each may wait for a lock


class DurableStore(Store):
    """A store that is restored when it is damaged, backed up, and whose answers wait in memory while it cannot be
    written. Meanwhile an answer has an id of its own; `on_stored(before, now)` hears of the store's.
    """

    def __init__(self, path: Path) -> None:
        """Raises `StoreError` when it cannot be opened, nor be restored."""
        self._queue = WriteQueue()
        self._tried = 0.0
        self._newest = 0
        self._others_there = False
        self._messages: deque[str] = deque()
        self.on_stored: Callable[[int, int], object] = lambda before, now: None
        self._backup_thread = BackupThread(path, self._messages.append)
        self._instance_lock = InstanceLock(path.parent / "locks")
        self._names: dict[int, str] = {}
        try:
            private_folder(path.parent)
            with self._instance_lock.acquire():
                if told := ensure_healthy(path, alone=self._instance_lock.is_sole):
                    self._messages.append(told)
                super().__init__(path)
        except OSError as error:
            self._instance_lock.release()
            raise StoreError(f"The store {path} cannot be opened: {error.strerror or error}.") from error
        except StoreError:
            self._instance_lock.release()
            raise
        self._backup_thread.start()

    def close(self) -> None:
        """Close the file. What waits is written if it can be, and lost if it cannot."""
        self.retry()
        self._backup_thread.close()
        super().close()
        try:
            if self._instance_lock.is_sole:
                note_closed(self._path)
        except OSError as error:  # then the next start looks at everything
            logging.warning("the store's end could not be noted: %s", error)
        self._instance_lock.release()

    # What could not be written -------------------------------------------------------------------------------------

    @property
    def unstored(self) -> int:
        """How many answers wait in memory."""
        return len(self._queue)

    @property
    def reason(self) -> str:
        """Why they do."""
        return self._queue.reason

    def pending_messages(self) -> list[str]:
        """What the person must be told and was not yet; each once."""
        return [self._messages.popleft() for _ in range(len(self._messages))]

    def retry(self) -> None:
        """Write what waits, if that is possible now."""
        self._tried = time.monotonic()
        self._queue.write(self._add, self.on_stored)

    def add(self, writer: int, trial: Trial) -> int:
        """Keep a trial and return its id: on the disk when this returns, or else in memory until it can be written."""
        if self._queue and time.monotonic() - self._tried > _RETRIED:
            self.retry()
        if not self._queue:
            try:
                return self._add(writer, trial)
            except StoreError as error:
                self._queue.reason = str(error)
                self._tried = time.monotonic()
        return self._queue.append(writer, trial)

    def _add(self, writer: int, trial: Trial) -> int:
        stored = super().add(writer, trial)
        self._others_there |= stored != self._newest + 1
        self._newest = stored
        self._backup_thread.note_answers(1)
        return stored

    def remove(self, trial_id: int) -> bool:
        return self._queue.remove(trial_id) or super().remove(trial_id)

    def accuracy(self, writer: int) -> Accuracy:
        counted = super().accuracy(writer)
        for trial in self._queue.of_writer(writer, tuple(LabelSource)):
            counted = counted.plus(trial.source is not LabelSource.CORRECTED)
        return counted

    def trials(self, ids: Collection[int]) -> dict[int, StoredTrial]:
        waiting = {
            each.id: StoredTrial(
                id=each.id,
                writer=self._names[writer],
                time=each.time,
                label=each.label,
                how=each.source,
                predicted=each.predicted,
                probability=each.probability,
                model_id=each.model_id,
                strokes=pack(each.ink),
            )
            for writer, each in self._queue.find(ids)
        }
        return super().trials(ids) | waiting

    def merge_from(self, path: Path) -> None:
        super().merge_from(path)
        self._backup_thread.note_answers(ANSWERS_PER_BACKUP)  # worth a backup

    def erase_writer(self, name: str) -> int:
        """Delete everything of `name` for good, also from the backups; how many drawings there were.

        Raises `StoreError` when another window uses the store, or something is left: then call it again.
        """
        try:
            with self._instance_lock.block_others():
                if not self._instance_lock.is_sole:
                    raise StoreError("Another window is open, which may be writing. Close it, then delete.")
                waiting = [trial.id for trial in self._queue.of_writer(self.writer(name), tuple(LabelSource))]
                dropped = sum(map(self._queue.remove, waiting))  # first, or what waits is written meanwhile
                self._engine.dispose()  # a connection that waits for its next use would hold the log
                count = erase_writer(self._path, name)
        except (OSError, sqlite3.Error, ErasureError) as error:
            raise StoreError(f"Not everything of {name} could be deleted: {error}") from error
        self._names = {writer_id: known for writer_id, known in self._names.items() if known != name}
        return count + dropped

    def may_have_external_changes(self) -> bool:
        """Is another window open, or was one when that was asked last, or did one answer between two answers here?"""
        before, self._others_there = self._others_there, not self._instance_lock.is_sole
        return before or self._others_there

    def _trials(self, writer: int, how: tuple[LabelSource, ...], newest: int | None) -> list[Trial]:
        found = super()._trials(writer, how, newest) + self._queue.of_writer(writer, how)
        return found if newest is None else found[max(0, len(found) - newest) :]

    def _newest_labels(self, writer: int, how: tuple[LabelSource, ...], newest: int | None) -> dict[int, str]:
        waiting = {each.id: each.label for each in self._queue.of_writer(writer, how)}
        found = super()._newest_labels(writer, how, newest) | waiting
        return {trial_id: found[trial_id] for trial_id in sorted(found, reverse=True)[:newest]}

    # The file ------------------------------------------------------------------------------------------------------

    def writer(self, name: str) -> int:
        writer_id = super().writer(name)
        self._names[writer_id] = name
        return writer_id

    def _on_gone(self, gone: str) -> None:
        """Go on with the file that is there now; where there is none, write the one that was removed anew: as long as
        it is open it can be read.
        """
        self._instance_lock.release()  # its files may be gone as well
        try:
            private_folder(self._path.parent)
            with self._instance_lock.acquire():
                if gone != "exchanged":
                    self._write_anew()
                self._engine.dispose()
                super().__init__(self._path)
        except (OSError, sqlite3.Error, SQLAlchemyError) as error:
            raise StoreError(f"The store {self._path} was {gone} while the program ran ({error}).") from error
        self._check_writers()
        self._messages.append(
            f"The file that holds your drawings, {self._path}, was {gone} while the program ran."
            + (" All of them were written there anew." if gone != "exchanged" else "")
        )

    def _write_anew(self) -> None:
        with self._engine.connect() as open_still, atomic_write(self._path) as waiting:
            source = open_still.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            copy(source, waiting)

    def _check_writers(self) -> None:
        """In another store the same ids may be other people's."""
        with self._connected("read") as connection:
            found = {row.id: row.name for row in connection.execute(select(writers))}
        if any(found.get(writer_id) != name for writer_id, name in self._names.items()):
            self._identity = None  # so that the next call looks again
            raise StoreError(f"{self._path} is the store of other people now. Close the program and start again.")
