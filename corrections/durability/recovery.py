"""Recovery of a damaged, empty or missing store: keep a copy, restore the newest intact backup, add salvaged trials.

Safe against a kill at any moment: the next start finds either the damaged store, and restores it again, or a complete
restored file beside it, and moves that into place.
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

from corrections.durability.backups import Backups, copy_store
from corrections.durability.integrity_check import IntegrityReport, check, column_names, connect
from corrections.durability.salvage import salvage
from corrections.durability.writer_erasure import DAMAGED_FOLDER
from corrections.store.schema import STEPS, schema_version_of_file
from corrections.store.store import Store
from models.system.atomic_files import atomic_write, make_private, private_folder
from models.system.errors import Message, StoreError

_SIDE_FILE_SUFFIXES = ("-wal", "-shm", "-journal")
"""Suffixes of the files that SQLite keeps beside a store."""
_MAX_ID_GAP = 1_000_000
"""A recorded last id that exceeds the largest stored id by more than this is damaged."""


def ensure_healthy(path: Path, *, is_sole: bool) -> Message | None:
    """Check the store before it is opened, and restore it if it is damaged, empty or missing.

    `is_sole`: no other window uses the store. Returns the message for the user, None if nothing was restored. Raises
    `StoreError` if the store cannot be read or restored, or must be restored while another window uses it.
    """
    try:
        return _restore_if_damaged(path, is_sole=is_sole)
    except (OSError, sqlite3.Error, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise StoreError("The store {path} cannot be opened: {reason}.", path=path, reason=reason) from error


def _restore_if_damaged(path: Path, *, is_sole: bool) -> Message | None:
    for leftover in path.parent.glob(f".*-{path.name}*"):  # of a killed process: only one window opens at a time
        leftover.unlink()
    restored = path.with_name(f"{path.name}.restored")
    if restored.exists():  # a process was killed before it moved the file
        _require_sole(is_sole, path)
        _replace_store(restored, path)
        return Message("The file that holds your drawings, {path}, was damaged. It was restored.", path=path.name)
    backups = Backups(path)
    if path.exists() and path.stat().st_size:
        version = schema_version_of_file(path)
        if version == len(STEPS) and _is_unchanged_since_close(path):
            return None
        report = check(path)
        if report.ok:
            if 0 < version < len(STEPS):
                backups.make()
            return None
        what = Message("The file that holds your drawings, {path}, was damaged.", path=path.name)
    else:
        report = IntegrityReport(structure=("there is nothing",))
        what = Message("The file that holds your drawings, {path}, was missing.", path=path.name)
        if path.exists():
            what = Message("The file that holds your drawings, {path}, was empty.", path=path.name)
        if not backups.all() and not _has_wal(path):
            return None  # a new data directory
    _require_sole(is_sole, path)
    logging.warning("%s %s: %s", what, path, report.finding)
    return _joined([what, *_restore(path, restored, backups)])


def write_closed_note(path: Path) -> None:
    """Record the state of a store that its last window has closed. Raises `OSError`.

    If the file is unchanged at the next start, the full check, which takes seconds for a large store, is skipped.
    Backups are always checked.
    """
    with atomic_write(_closed_note(path)) as temporary:
        temporary.write_text(_file_state(path))
        make_private(temporary)


def _is_unchanged_since_close(path: Path) -> bool:
    note = _closed_note(path)
    return note.exists() and note.read_bytes() == _file_state(path).encode() and not _side_files(path)


def _closed_note(path: Path) -> Path:
    return path.with_name(f"{path.name}.closed")


def _file_state(path: Path) -> str:
    status = path.stat()
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _require_sole(is_sole: bool, path: Path) -> None:
    if not is_sole:
        raise StoreError(
            "The store {path} is damaged, and another window uses it. Close all windows and start again: then it will"
            " be restored.",
            path=path,
        )


def _restore(path: Path, restored: Path, backups: Backups) -> list[Message]:
    """Replace a damaged store by a restored one. Returns the sentences of the message for the user.

    Raises `StoreError` if the restored store does not pass the check.
    """
    damaged_copy = _keep_damaged_copy(path)
    backup = backups.newest_intact()
    with atomic_write(restored) as temporary:
        if backup:
            with connect(backup) as source:
                copy_store(source, temporary)
        counts = _add_newer_trials(temporary, path, damaged_copy)
        if not (found := check(temporary)).ok:
            raise StoreError(
                "The store {path} is damaged and could not be restored: {reason}.", path=path, reason=found.finding
            )
    _replace_store(restored, path)
    return _restore_message(counts, backup, damaged_copy)


def _restore_message(counts: "_SalvageCounts", backup: Path | None, damaged_copy: Path | None) -> list[Message]:
    """Sentences about the origin and the number of the restored drawings, and about the lost ones."""
    backup_time = f"{datetime.fromtimestamp(backup.stat().st_mtime):%d %b %Y, %H:%M}" if backup else ""
    added = drawings(counts.added)
    if backup and counts.added:
        origin = Message(
            "It was restored from the backup of {time} and {drawings} that could still be read.",
            time=backup_time,
            drawings=added,
        )
    elif backup:
        origin = Message("It was restored from the backup of {time}.", time=backup_time)
    elif counts.added:
        origin = Message("It was restored from {drawings} that could still be read.", drawings=added)
    else:
        origin = Message("There was no backup of it.")
    sentences = [origin, Message("It holds {drawings} now.", drawings=drawings(counts.total))]
    if counts.unreadable:
        lost = drawings(counts.unreadable)
        sentences.append(Message("Up to {drawings} cannot be read any more.", drawings=lost))
    if damaged_copy:
        sentences.append(Message("The damaged file was kept as {path}.", path=damaged_copy))
    return sentences


def drawings(count: int) -> Message:
    """`1 drawing`, `12 drawings`."""
    return Message("1 drawing") if count == 1 else Message("{count} drawings", count=count)


def _joined(sentences: list[Message]) -> Message:
    first, *others = sentences
    return Message("{sentence} {others}", sentence=first, others=_joined(others)) if others else first


def _keep_damaged_copy(path: Path) -> Path | None:
    """Copy the damaged store and its side files to a folder that is kept permanently.

    Returns the path of the copy, None if there is nothing to copy. Raises `OSError`.
    """
    files = [path, *_side_files(path)]
    if not any(file.exists() and file.stat().st_size for file in files):
        return None
    folder = private_folder(path.parent / DAMAGED_FOLDER)
    last = max((int(each.name) for each in folder.iterdir() if each.name.isdigit()), default=0)
    kept = folder / str(last) / path.name
    if path.exists() and kept.exists() and filecmp.cmp(path, kept, shallow=False):
        return kept  # copied by an earlier failed attempt
    number = last + 1
    temporary = folder / f".{os.getpid()}-{number}"
    shutil.rmtree(temporary, ignore_errors=True)
    private_folder(temporary)
    for file in files:
        if file.exists():
            shutil.copy2(file, temporary)
            make_private(temporary / file.name)
            with (temporary / file.name).open("rb+") as copied:
                os.fsync(copied.fileno())
    os.replace(temporary, folder / str(number))
    return folder / str(number) / path.name


def _side_files(path: Path) -> list[Path]:
    return [side_file for suffix in _SIDE_FILE_SUFFIXES if (side_file := path.with_name(path.name + suffix)).exists()]


def _has_wal(path: Path) -> bool:
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _replace_store(restored: Path, path: Path) -> None:
    for side_file in _side_files(path):  # SQLite would apply the damaged store's log to the restored one
        side_file.unlink()
    os.replace(restored, path)


@dataclass(frozen=True, slots=True)
class _SalvageCounts:
    """Numbers of drawings: `added` to the backup, `total` after that, `unreadable` in the damaged store."""

    added: int
    total: int
    unreadable: int


def _add_newer_trials(target: Path, damaged: Path, damaged_copy: Path | None) -> _SalvageCounts:
    """Add to `target`, a copy of the backup or an empty file, what can be read from the damaged store.

    `damaged_copy` is the untouched copy to salvage from; SQLite may change `damaged` when it opens it.
    """
    Store(target).close()  # creates or migrates the schema
    with connect(target, mode="rw") as connection:
        backup_ids = {trial_id for (trial_id,) in connection.execute("SELECT id FROM trials")}
        rows = salvage(damaged_copy, column_names(connection)) if damaged_copy else {}
        connection.execute("BEGIN IMMEDIATE")
        _add_writers(connection, damaged)
        indexed = _query_damaged(damaged, "SELECT id FROM trials INDEXED BY trials_by_writer_and_how")
        indexed_ids = {trial_id for (trial_id,) in indexed or ()}
        if indexed is not None:  # a trial missing in the index and in the pages was deleted
            connection.executemany(
                "DELETE FROM trials WHERE id = ?", [(each,) for each in backup_ids - indexed_ids - rows.keys()]
            )
        for row in rows.values():
            placeholder = (row["writer_id"], f"writer {row['writer_id']}")  # used only if the writer's name is lost
            connection.execute("INSERT OR IGNORE INTO writers (id, name) VALUES (?, ?)", placeholder)
            names, parameters = ", ".join(row), ", ".join("?" * len(row))
            connection.execute(f"INSERT OR REPLACE INTO trials ({names}) VALUES ({parameters})", tuple(row.values()))
        stored_ids = {trial_id for (trial_id,) in connection.execute("SELECT id FROM trials")}
        max_stored_id = max(stored_ids | backup_ids, default=0)
        sequence = _query_damaged(damaged, "SELECT max(seq) FROM sqlite_sequence WHERE typeof(seq) = 'integer'") or [
            (0,)
        ]
        last_id = max(max_stored_id, (sequence[0][0] or 0))
        last_id = last_id if last_id < max_stored_id + _MAX_ID_GAP else max_stored_id
        connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'trials'", (last_id,))
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = DELETE")  # leaves no side files
    expected_ids = set(range(max(backup_ids, default=0) + 1, last_id + 1)) if indexed is None else indexed_ids
    return _SalvageCounts(len(stored_ids - backup_ids), len(stored_ids), len(expected_ids - stored_ids))


def _add_writers(connection: sqlite3.Connection, damaged: Path) -> None:
    """Add the writers of the damaged store, and what they chose since the backup."""
    writers = _query_damaged(damaged, "SELECT id, name, label_set, own_label_sets FROM writers")
    if writers is None:  # an earlier version's: digits were all that it read
        writers = _query_damaged(damaged, "SELECT id, name, 'digits', NULL FROM writers") or []
    connection.executemany(
        "INSERT OR IGNORE INTO writers (id, name, label_set, own_label_sets) VALUES (?, ?, ?, ?)", writers
    )
    connection.executemany(
        "UPDATE writers SET label_set = ifnull(?3, label_set), own_label_sets = ifnull(?4, own_label_sets)"
        " WHERE id = ?1 AND name = ?2",
        writers,
    )


def _query_damaged(damaged: Path, query: str) -> list[tuple[Any, ...]] | None:
    """The rows of a query on the damaged store; None if SQLite cannot run it."""
    try:
        with connect(damaged, mode="rw") as connection:
            return [tuple(row) for row in connection.execute(query)]
    except sqlite3.Error:
        return None
