"""Backups of a store: whole SQLite files beside it, the newest few, made while it is in use."""

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from filelock import FileLock

from corrections.durability.integrity_check import check, column_names, connect
from models.system.atomic_files import atomic_write, make_private, private_folder
from models.system.errors import InkloopError

KEPT = 5
"""The newest ones; older ones are removed."""
DAY = 86_400.0  # seconds
_PAGES = 512  # of 4 KB, copied between two looks whether to go on


class DamagedError(InkloopError):
    """What was copied is not whole, so no backup was kept; the message says what was found."""


class Backups:
    """Those of the store in the file `store`."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._folder = store.parent / "backups"
        self._name = re.compile(re.escape(store.stem) + r"-(\d{6,})" + re.escape(store.suffix))

    def all(self) -> list[Path]:
        """The newest first: by their numbers, for clocks are set back."""
        if not self._folder.is_dir():
            return []
        numbered = [(int(match[1]), path) for path in self._folder.iterdir() if (match := self._match(path))]
        return [path for _, path in sorted(numbered, reverse=True)]

    def newest_whole(self) -> Path | None:
        """The newest that can be restored."""
        for path in self.all():
            try:
                if check(path).ok:
                    return path
            except sqlite3.Error:  # it cannot even be opened
                continue
        return None

    def due(self) -> bool:
        """Is there something to back up, and the newest backup a day old, by a clock that may have been set back?"""
        newest = next(iter(self.all()), None)
        if newest is None:
            return _summary(self._store)[0] > 0
        return abs(time.time() - newest.stat().st_mtime) > DAY

    def make(self, on_pages: Callable[[], object] = lambda: None) -> Path | None:
        """Copy the store as it is now, unless the newest backup holds the same; remove what is too old.

        `on_pages` is called every few pages; what it raises ends the copying. Raises `DamagedError` when the copy is
        not whole, `sqlite3.Error` or `OSError` when it cannot be made; nothing is removed then.
        """
        with self.alone():
            return self._make(on_pages)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other window makes or changes backups meanwhile."""
        private_folder(self._folder)
        with FileLock(self._folder / "backups.lock", mode=0o600):
            yield

    def _make(self, on_pages: Callable[[], object]) -> Path | None:
        earlier = self.all()
        if earlier and self._holds_the_same(earlier[0]):
            os.utime(earlier[0])
            return None
        number = int(self._number(earlier[0])) + 1 if earlier else 1
        path = self._folder / f"{self._store.stem}-{number:06}{self._store.suffix}"
        with atomic_write(path) as waiting, connect(self._store) as source:
            copy(source, waiting, on_pages)
            if not (findings := check(waiting)).ok:
                raise DamagedError("The copy of the store is damaged: {reason}.", reason=findings.finding)
        for old in self.all()[KEPT:]:
            old.unlink(missing_ok=True)
        return path

    def _holds_the_same(self, backup: Path) -> bool:
        now = _summary(self._store)
        try:
            return _summary(backup) == now
        except sqlite3.Error:  # it is damaged: all the more is another one wanted
            return False

    def _match(self, path: Path) -> re.Match[str] | None:
        return self._name.fullmatch(path.name)

    def _number(self, path: Path) -> str:
        match = self._match(path)
        assert match
        return match[1]


def copy(source: sqlite3.Connection, target: Path, on_pages: Callable[[], object] = lambda: None) -> None:
    """Copy the store that is open to the file `target`, as it is at one moment: one file, that needs none beside it."""
    source.execute("BEGIN")
    source.execute("SELECT 1 FROM sqlite_master").fetchone()  # from now on it sees what is there at this moment
    with closing(sqlite3.connect(target, isolation_level=None)) as copied:
        make_private(target)
        source.backup(copied, pages=_PAGES, progress=lambda *_: on_pages())
        copied.execute("PRAGMA journal_mode = DELETE")
    source.execute("COMMIT")


def _summary(path: Path) -> tuple[int, ...]:
    """The number of trials first. Stores with the same summary hold the same."""
    with connect(path) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        checksums = "total(checksum)" if "checksum" in column_names(connection) else "0"
        counted = f"SELECT count(*), max(id), {checksums}, (SELECT count(*) FROM writers) FROM trials"
        return (*connection.execute(counted).fetchone(), version)
