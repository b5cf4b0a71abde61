"""Which windows use a store: what puts another file in its place must know that nobody else does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from models.system.atomic_files import private_folder
from models.system.errors import Message

LOCK_TIMEOUT_S = 60.0
"""How long another window may take to open the store."""
_MODE = 0o600


class InstanceLock:
    """Says that this store is in use, from `entered` until `leave`. The system ends it when the process dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine: FileLock | None = None

    @contextmanager
    def acquire(self) -> Iterator[None]:
        """Use the store from now on; as long as the block runs, no other window can begin to.

        Raises `TimeoutError` when another one takes too long about it, `OSError` when nothing can be written here.
        """
        with self.block_others():
            number = 0
            while not (mine := self._taken(self._path(number))):
                number += 1
            self._mine = mine
            yield

    @contextmanager
    def block_others(self) -> Iterator[None]:
        """As long as the block runs no other window can begin to use the store. Raises as `entered`."""
        private_folder(self._folder)
        try:
            with FileLock(self._folder / "opening.lock", timeout=LOCK_TIMEOUT_S, mode=_MODE):
                yield
        except Timeout as error:
            raise TimeoutError(Message("another window is opening it; try again")) from error

    @property
    def is_sole(self) -> bool:
        """Does no other window use the store? Ask within one of the two, else the answer may be out of date."""
        for path in self._folder.glob("window-*.lock"):
            if self._mine and path == Path(self._mine.lock_file):
                continue
            if not (theirs := self._taken(path)):
                return False
            theirs.release()
        return True

    def release(self) -> None:
        """The store is no longer in use here."""
        if self._mine:
            self._mine.release()
            self._mine = None

    def _path(self, number: int) -> Path:
        return self._folder / f"window-{number}.lock"

    def _taken(self, path: Path) -> FileLock | None:
        lock = FileLock(path, timeout=0, mode=_MODE, thread_local=False)  # left from whatever thread closes
        try:
            lock.acquire()
        except Timeout:
            return None
        return lock
