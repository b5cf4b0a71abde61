"""The store's SQLite file: opened, migrated and watched for replacement by another program. Knows no queries."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from corrections.store.schema import FILL_CHECKSUMS, configure_connection, migrate, schema_version_of_file
from models.system.atomic_files import file_identity, file_state, make_private, private_folder
from models.system.errors import StoreError

STORE_FILE = "trials.sqlite"
"""The store's name in a data directory."""


class StoreFile:
    """One SQLite file and its connections. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        """Open the file; create it if it is missing.

        Raises `StoreError` if the file is not a store, is damaged, or was written by a later version of the program.
        """
        self._path = path
        self._file_check_lock = RLock()
        try:
            private_folder(path.parent)
            if path.exists():
                schema_version_of_file(path)  # raises before SQLite touches the file
            # SQLite copies this file's mode to its side files. Created only if missing: closing a descriptor of a store
            # in use would release all of this process's locks on it.
            if not path.exists():
                path.touch(mode=0o600)
            make_private(path)
            self._identity: tuple[int, int] | None = file_identity(path)
            self._state = file_state(path)
        except (OSError, ValueError) as error:
            raise StoreError("The store {path} cannot be opened: {reason}.", path=path, reason=error) from error
        # `mode=rw` never creates the file, so that its disappearance is noticed.
        uri = URL.create("sqlite", database=path.absolute().as_uri(), query={"uri": "true", "mode": "rw"})
        self._engine = create_engine(uri)
        event.listen(self._engine, "connect", configure_connection)
        try:
            with self._connect("opened") as connection:
                migrate(connection)
        except StoreError:
            self.close()
            raise
        except ValueError as error:
            self.close()
            raise StoreError("The store {path} cannot be opened: {reason}.", path=path, reason=error) from error

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self._engine.dispose()

    @contextmanager
    def _connect(self, action: str) -> Iterator[Connection]:
        """A connection; `action` is "opened", "read" or "written", for the error message.

        Raises `StoreError` if the file is unreachable or was replaced, or if SQLite fails.
        """
        try:
            self._check_file()
            with self._engine.connect() as connection:
                yield connection
            if action == "written" and self._check_file() == "exchanged":
                raise StoreError("The store {path} was replaced while it was written.", path=self._path)
        except SQLAlchemyError as error:
            cause = getattr(error, "orig", None) or error
            raise self._error_for(action, cause) from error

    def _error_for(self, action: str, cause: object) -> StoreError:
        match action:
            case "opened":
                return StoreError("The store {path} cannot be opened: {reason}.", path=self._path, reason=cause)
            case "written":
                return StoreError("The store {path} cannot be written: {reason}.", path=self._path, reason=cause)
            case _:
                return StoreError("The store {path} cannot be read: {reason}.", path=self._path, reason=cause)

    def _check_file(self) -> str:
        """Call `_on_file_changed` if the path no longer names the open file. Returns the change, empty for none.

        Otherwise SQLite would keep writing to a deleted file. Call `_on_file_written` if the file has changed since
        the last check: by a checkpoint, or by another program. Raises `StoreError` if the path cannot be reached.
        """
        with self._file_check_lock:
            try:
                identity, state = file_identity(self._path), file_state(self._path)
            except OSError as error:
                raise StoreError(
                    "The store {path} cannot be reached: {reason}.", path=self._path, reason=error.strerror
                ) from error
            state, self._state = self._state, state
            if identity == self._identity:
                if state != self._state:
                    self._on_file_written()
                return ""
            change = "exchanged" if identity else "moved or removed"
            self._on_file_changed(change)
            return change

    def _on_file_written(self) -> None:
        """Forget the pages that SQLite has cached: it does not notice when another program overwrites the file."""
        self._engine.dispose()

    def _on_file_changed(self, change: str) -> None:
        if change == "exchanged":
            raise StoreError("The store {path} was replaced while the program was running.", path=self._path)
        raise StoreError("The store {path} was moved or removed while the program was running.", path=self._path)


def commit(connection: Connection) -> None:
    """Add the missing checksums and commit; the data is on the disk when this returns."""
    connection.exec_driver_sql(FILL_CHECKSUMS)
    connection.commit()
