"""Lock files that show which windows use a store. Only a sole window may replace the store's file."""

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
    """Marks the store as in use from `acquire` until `release`. The system frees the lock when the process dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own_lock: FileLock | None = None

    @contextmanager
    def acquire(self) -> Iterator[None]:
        """Mark the store as in use; while the context is active, no other window can open it.

        Raises `TimeoutError` if another window takes too long to open, `OSError` if the folder is not writable.
        """
        with self.block_others():
            number = 0
            while not (own := self._try_lock(self._lock_path(number))):
                number += 1
            self._own_lock = own
            yield

    @contextmanager
    def block_others(self) -> Iterator[None]:
        """While the context is active, no other window can open the store. Raises the same errors as `acquire`."""
        private_folder(self._folder)
        try:
            with FileLock(self._folder / "opening.lock", timeout=LOCK_TIMEOUT_S, mode=_MODE):
                yield
        except Timeout as error:
            raise TimeoutError(Message("another window is opening it; try again")) from error

    @property
    def is_sole(self) -> bool:
        """Whether no other window uses the store. Reliable only inside `acquire` or `block_others`."""
        for path in self._folder.glob("window-*.lock"):
            if self._own_lock and path == Path(self._own_lock.lock_file):
                continue
            if not (other := self._try_lock(path)):
                return False
            other.release()
        return True

    def release(self) -> None:
        """Mark the store as no longer in use by this window."""
        if self._own_lock:
            self._own_lock.release()
            self._own_lock = None

    def _lock_path(self, number: int) -> Path:
        return self._folder / f"window-{number}.lock"

    def _try_lock(self, path: Path) -> FileLock | None:
        lock = FileLock(path, timeout=0, mode=_MODE, thread_local=False)  # another thread may release it
        try:
            lock.acquire()
        except Timeout:
            return None
        return lock
