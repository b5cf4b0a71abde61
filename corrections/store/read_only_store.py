"""The store for commands that only read: nothing in its folder is created, changed or locked."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import URL, Connection, create_engine, event, select
from sqlalchemy.pool import StaticPool

from corrections.store.schema import add_missing_columns, metadata, schema_version_of_file, writers
from corrections.store.store import Store
from models.system.atomic_files import file_identity, file_state
from models.system.errors import Message, StoreError


class StoreChangedError(StoreError):
    """A window began to write while the store was read; opening it again helps."""


class ReadOnlyStore(Store):
    """The trials in the file `path`, or none where there is no file. Methods that change the store raise `StoreError`.

    A window may write meanwhile. While none has the file open, it is read without SQLite's locks, which are files
    beside it; a window that starts then is noticed, and `StoreChangedError` is raised.
    """

    def __init__(self, path: Path) -> None:
        """Raises `StoreError` if the file cannot be opened, or was written by a later version of the program."""
        self._path = path
        self._file_check_lock = RLock()
        self._is_locked = _has_log(path)
        self._state = file_state(path)
        self._opened = _opened_state(path)
        try:
            if not self._is_locked and not (path.exists() and path.stat().st_size):
                self._identity = None
                self._engine = create_engine("sqlite://", poolclass=StaticPool)
                metadata.create_all(self._engine)
                return
            schema_version_of_file(path)
            self._identity = file_identity(path)
        except (OSError, ValueError) as error:
            raise StoreError("The store {path} cannot be opened: {reason}.", path=path, reason=error) from error
        query = {"uri": "true", "mode": "ro"} | ({} if self._is_locked else {"immutable": "1"})
        self._engine = create_engine(URL.create("sqlite", database=path.absolute().as_uri(), query=query))
        event.listen(self._engine, "connect", lambda connection, _record: add_missing_columns(connection))

    def writer(self, name: str) -> int:
        """The id of the writer named `name`. Raises `StoreError` if there is none."""
        with self._connect("read") as connection:
            known = connection.scalar(select(writers.c.id).where(writers.c.name == name))
        if known is None:
            raise StoreError("There is no writer {name}.", name=json.dumps(name, ensure_ascii=False))
        return known

    @contextmanager
    def _connect(self, action: str) -> Iterator[Connection]:
        if action == "written":
            raise StoreError("The store {path} was opened for reading only.", path=self._path)
        try:
            with super()._connect(action) as connection:
                yield connection
        except StoreError as error:
            self._check_unchanged(error)
            raise
        self._check_unchanged()

    def _check_unchanged(self, cause: StoreError | None = None) -> None:
        if not self._is_locked and _opened_state(self._path) != self._opened:
            message = Message("The store {path} was changed while it was read. Try again.", path=self._path)
            raise StoreChangedError(message) from cause


def _has_log(path: Path) -> bool:
    """Whether SQLite's write-ahead log lies beside the store: a window has it open, or was killed."""
    return path.with_name(f"{path.name}-wal").exists()


def _opened_state(path: Path) -> tuple[object, ...]:
    """Differs after every change of the file, and as soon as a window has opened it."""
    return file_identity(path), file_state(path), _has_log(path)
