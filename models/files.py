"""Files that are either wholly old or wholly new."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path` to write to; flush it to the disk and move it to `path` at the end.

    When the block raises, `path` stays as it was and the temporary file is gone.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = waiting_path(path, os.getpid())
    try:
        yield waiting
        with waiting.open("rb+") as written:
            os.fsync(written.fileno())
        os.replace(waiting, path)
        _sync_folder(path.parent)
    finally:
        waiting.unlink(missing_ok=True)


def waiting_path(path: Path, process_id: int) -> Path:
    """Where a process writes what will be `path`: what it leaves there when it is killed can be removed."""
    return path.with_name(f".{process_id}-{path.name}")


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folders, and its rename is already journalled.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
