"""A store that is damaged, empty or gone: set aside, restored from its newest whole backup, what is newer salvaged.

Whenever the program is killed meanwhile, the next start finds either the damaged store, and begins anew, or the
restored one complete beside it, and puts it in place.
"""

import filecmp
import logging
import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from corrections.durability.backups import Backups, copy
from corrections.durability.integrity_check import IntegrityReport, check, column_names, connect
from corrections.durability.salvage import salvage
from corrections.durability.writer_erasure import DAMAGED
from corrections.store.schema import STEPS, version_of
from corrections.store.store import Store
from models.system.atomic_files import atomic_write, make_private, private_folder
from models.system.errors import Message, StoreError

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a store."""
_ROOM = 1_000_000
"""A last id that is further away than this from those that are there is damage."""


def ensure_healthy(path: Path, *, alone: bool) -> Message | None:
    """See that the store can be opened, or is not there yet; restore it where it is not whole.

    Returns what the person must be told, or None. `alone`: no other window uses it. Raises `StoreError`.
    """
    try:
        return _made_ready(path, alone=alone)
    except (OSError, sqlite3.Error, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise StoreError("The store {path} cannot be opened: {reason}.", path=path, reason=reason) from error


def _made_ready(path: Path, *, alone: bool) -> Message | None:
    for half_written in path.parent.glob(f".*-{path.name}*"):  # by one that was killed: only one window opens at a time
        half_written.unlink()
    restored = path.with_name(f"{path.name}.restored")
    if restored.exists():  # killed before it was put in place
        _require(alone, path)
        _put_in_place(restored, path)
        return Message("The file that holds your drawings, {path}, was damaged. It was restored.", path=path.name)
    backups = Backups(path)
    if path.exists() and path.stat().st_size:
        version = version_of(path)
        if version == len(STEPS) and _is_as_closed(path):
            return None
        findings = check(path)
        if findings.ok:
            if 0 < version < len(STEPS):
                backups.make()
            return None
        what = Message("The file that holds your drawings, {path}, was damaged.", path=path.name)
    else:
        findings = IntegrityReport(structure=("there is nothing",))
        what = Message("The file that holds your drawings, {path}, was missing.", path=path.name)
        if path.exists():
            what = Message("The file that holds your drawings, {path}, was empty.", path=path.name)
        if not backups.all() and not _logged(path):
            return None  # there was none yet
    _require(alone, path)
    logging.warning("%s %s: %s", what, path, findings.finding)
    return _joined([what, *_restore(path, restored, backups)])


def note_closed(path: Path) -> None:
    """The store was closed by the last window: as long as its file is the same, the next start need not look at every
    byte of it, which takes seconds when there are many. Its backups are looked at all the same. Raises `OSError`.
    """
    with atomic_write(_note(path)) as waiting:
        waiting.write_text(_state(path))
        make_private(waiting)


def _is_as_closed(path: Path) -> bool:
    note = _note(path)
    return note.exists() and note.read_bytes() == _state(path).encode() and not _beside(path)


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.closed")


def _state(path: Path) -> str:
    status = path.stat()
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _require(alone: bool, path: Path) -> None:
    if not alone:
        raise StoreError(
            "The store {path} is damaged, and another window uses it. Close all windows and start again: then it will"
            " be restored.",
            path=path,
        )


def _restore(path: Path, restored: Path, backups: Backups) -> list[Message]:
    """Put a whole store in place of a damaged one, and tell what came of it."""
    aside = _set_aside(path)
    backup = backups.newest_whole()
    with atomic_write(restored) as waiting:
        if backup:
            with connect(backup) as source:
                copy(source, waiting)
        completed = _completed(waiting, path, aside)
        if not (found := check(waiting)).ok:
            raise StoreError(
                "The store {path} is damaged and could not be restored: {reason}.", path=path, reason=found.finding
            )
    _put_in_place(restored, path)
    return _account(completed, backup, aside)


def _account(completed: "_Completed", backup: Path | None, aside: Path | None) -> list[Message]:
    """Where the drawings of a restored store come from, and what was lost: a sentence each."""
    made = f"{datetime.fromtimestamp(backup.stat().st_mtime):%d %b %Y, %H:%M}" if backup else ""
    added = _drawings(completed.added)
    if backup and completed.added:
        origin = Message(
            "It was restored from the backup of {time} and {drawings} that could still be read.",
            time=made,
            drawings=added,
        )
    elif backup:
        origin = Message("It was restored from the backup of {time}.", time=made)
    elif completed.added:
        origin = Message("It was restored from {drawings} that could still be read.", drawings=added)
    else:
        origin = Message("There was no backup of it.")
    account = [origin, Message("It holds {drawings} now.", drawings=_drawings(completed.total))]
    if completed.unreadable:
        lost = _drawings(completed.unreadable)
        account.append(Message("Up to {drawings} cannot be read any more.", drawings=lost))
    if aside:
        account.append(Message("The damaged file was kept as {path}.", path=aside))
    return account


def _drawings(count: int) -> Message:
    return Message("1 drawing") if count == 1 else Message("{count} drawings", count=count)


def _joined(sentences: list[Message]) -> Message:
    first, *others = sentences
    return Message("{sentence} {others}", sentence=first, others=_joined(others)) if others else first


def _set_aside(path: Path) -> Path | None:
    """Keep a copy of the damaged store with all that lies beside it, for ever; None when there is nothing."""
    files = [path, *_beside(path)]
    if not any(file.exists() and file.stat().st_size for file in files):
        return None
    folder = private_folder(path.parent / DAMAGED)
    last = max((int(each.name) for each in folder.iterdir() if each.name.isdigit()), default=0)
    kept = folder / str(last) / path.name
    if path.exists() and kept.exists() and filecmp.cmp(path, kept, shallow=False):
        return kept  # an attempt to restore it failed
    number = last + 1
    waiting = folder / f".{os.getpid()}-{number}"
    shutil.rmtree(waiting, ignore_errors=True)
    private_folder(waiting)
    for file in files:
        if file.exists():
            shutil.copy2(file, waiting)
            make_private(waiting / file.name)
            with (waiting / file.name).open("rb+") as written:
                os.fsync(written.fileno())
    os.replace(waiting, folder / str(number))
    return folder / str(number) / path.name


def _beside(path: Path) -> list[Path]:
    return [other for suffix in _BESIDE if (other := path.with_name(path.name + suffix)).exists()]


def _logged(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _put_in_place(restored: Path, path: Path) -> None:
    for other in _beside(path):  # they belong to the damaged one: SQLite would apply them to this one
        other.unlink()
    os.replace(restored, path)


@dataclass(frozen=True, slots=True)
class _Completed:
    """How many drawings of the damaged store were `added` to the backup, how many are there now, how many are known to
    be lost."""

    added: int
    total: int
    unreadable: int


def _completed(target: Path, damaged: Path, aside: Path | None) -> _Completed:
    """Bring the backup in `target`, or nothing, up to the state of the damaged store as far as that can be read.

    `aside` is the copy of it, which SQLite has not touched.
    """
    Store(target).close()  # its schema is of now
    with connect(target, mode="rw") as connection:
        known = {trial_id for (trial_id,) in connection.execute("SELECT id FROM trials")}
        rows = salvage(aside, column_names(connection)) if aside else {}
        connection.execute("BEGIN IMMEDIATE")
        writers = _asked(damaged, "SELECT id, name FROM writers") or []
        connection.executemany("INSERT OR IGNORE INTO writers (id, name) VALUES (?, ?)", writers)
        listed = _asked(damaged, "SELECT id FROM trials INDEXED BY trials_by_writer_and_how")
        ids = {trial_id for (trial_id,) in listed or ()}
        if listed is not None:  # a trial that is neither in the index nor anywhere else was taken back
            connection.executemany("DELETE FROM trials WHERE id = ?", [(each,) for each in known - ids - rows.keys()])
        for row in rows.values():
            nobody = (row["writer_id"], f"writer {row['writer_id']}")  # unless the name is known
            connection.execute("INSERT OR IGNORE INTO writers (id, name) VALUES (?, ?)", nobody)
            names, places = ", ".join(row), ", ".join("?" * len(row))
            connection.execute(f"INSERT OR REPLACE INTO trials ({names}) VALUES ({places})", tuple(row.values()))
        there = {trial_id for (trial_id,) in connection.execute("SELECT id FROM trials")}
        last = max(there | known, default=0)
        given = _asked(damaged, "SELECT max(seq) FROM sqlite_sequence WHERE typeof(seq) = 'integer'") or [(0,)]
        newest = max(last, (given[0][0] or 0))
        newest = newest if newest < last + _ROOM else last
        connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'trials'", (newest,))
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = DELETE")  # then nothing is beside it
    expected = set(range(max(known, default=0) + 1, newest + 1)) if listed is None else ids
    return _Completed(len(there - known), len(there), len(expected - there))


def _asked(damaged: Path, query: str) -> list[tuple[Any, ...]] | None:
    """What SQLite can still tell; None when that fails."""
    try:
        with connect(damaged, mode="rw") as connection:
            return [tuple(row) for row in connection.execute(query)]
    except sqlite3.Error:
        return None
