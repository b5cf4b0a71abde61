"""Backups of a store: complete SQLite copies in a folder beside it, made while the store is in use."""

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

MAX_BACKUPS = 5
"""Older backups are removed."""
MAX_AGE_S = 86_400.0
"""A new backup is due when the newest one is older than this."""
_PAGES_PER_STEP = 512  # pages of 4 KB copied between two calls of `on_progress`


class DamagedError(InkloopError):
    """The copy failed its integrity check, so no backup was kept; the message names the damage."""


class Backups:
    """The backups of the store in the file `store`."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._folder = store.parent / "backups"
        self._name_pattern = re.compile(re.escape(store.stem) + r"-(\d{6,})" + re.escape(store.suffix))

    def all(self) -> list[Path]:
        """Paths of all backups, newest first. Ordered by number, because the system clock can be set back."""
        if not self._folder.is_dir():
            return []
        numbered = [(int(match[1]), path) for path in self._folder.iterdir() if (match := self._match(path))]
        return [path for _, path in sorted(numbered, reverse=True)]

    def newest_intact(self) -> Path | None:
        """The newest backup that passes the integrity check; None if there is none."""
        for path in self.all():
            try:
                if check(path).ok:
                    return path
            except sqlite3.Error:  # it cannot be opened
                continue
        return None

    def is_due(self) -> bool:
        """Whether the newest backup's age differs from now by more than `MAX_AGE_S`, or a non-empty store has none.

        The absolute difference counts, because the system clock can be set back.
        """
        newest = next(iter(self.all()), None)
        if newest is None:
            return _content_summary(self._store)[0] != 0
        return abs(time.time() - newest.stat().st_mtime) > MAX_AGE_S

    def make(self, on_progress: Callable[[], object] = lambda: None) -> Path | None:
        """Back up the current store and remove the oldest backups. Returns the new backup's path.

        Returns None if the newest backup already has the same content. `on_progress` is called after each step; an
        exception that it raises cancels the copy. Raises `DamagedError` if the copy is damaged, `sqlite3.Error` or
        `OSError` if it cannot be made; no backup is removed then.
        """
        with self.exclusive():
            return self._make(on_progress)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """While the context is active, no other window makes or changes backups."""
        private_folder(self._folder)
        with FileLock(self._folder / "backups.lock", mode=0o600):
            yield

    def _make(self, on_progress: Callable[[], object]) -> Path | None:
        existing = self.all()
        if existing and self._has_same_content(existing[0]):
            os.utime(existing[0])
            return None
        number = int(self._number(existing[0])) + 1 if existing else 1
        path = self._folder / f"{self._store.stem}-{number:06}{self._store.suffix}"
        with atomic_write(path) as temporary, connect(self._store) as source:
            copy_store(source, temporary, on_progress)
            if not (report := check(temporary)).ok:
                raise DamagedError("The copy of the store is damaged: {reason}.", reason=report.finding)
        for old in self.all()[MAX_BACKUPS:]:
            old.unlink(missing_ok=True)
        return path

    def _has_same_content(self, backup: Path) -> bool:
        current = _content_summary(self._store)
        try:
            return _content_summary(backup) == current
        except sqlite3.Error:  # the newest backup is damaged, so another one is needed
            return False

    def _match(self, path: Path) -> re.Match[str] | None:
        return self._name_pattern.fullmatch(path.name)

    def _number(self, path: Path) -> str:
        match = self._match(path)
        assert match
        return match[1]


def copy_store(source: sqlite3.Connection, target: Path, on_progress: Callable[[], object] = lambda: None) -> None:
    """Write a consistent snapshot of the open store to the file `target`, without a write-ahead log beside it.

    `on_progress` is called after each step; an exception that it raises cancels the copy.
    """
    source.execute("BEGIN")
    source.execute("SELECT 1 FROM sqlite_master").fetchone()  # the first read fixes the snapshot
    with closing(sqlite3.connect(target, isolation_level=None)) as destination:
        make_private(target)
        source.backup(destination, pages=_PAGES_PER_STEP, progress=lambda *_: on_progress())
        destination.execute("PRAGMA journal_mode = DELETE")
    source.execute("COMMIT")


def _content_summary(path: Path) -> tuple[int | str | None, ...]:
    """Values that identify the content, the number of trials first: equal summaries mean equal content."""
    with connect(path) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        checksums = "total(checksum)" if "checksum" in column_names(connection) else "0"
        has_label_sets = "label_set" in column_names(connection, "writers")
        label_sets = "group_concat(quote(label_set) || quote(own_label_sets))" if has_label_sets else "''"
        in_writers = f"(SELECT count(*) FROM writers), (SELECT {label_sets} FROM (SELECT * FROM writers ORDER BY id))"
        query = f"SELECT count(*), max(id), {checksums}, {in_writers} FROM trials"
        return (*connection.execute(query).fetchone(), version)
