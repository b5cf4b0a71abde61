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
    waiting = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        yield waiting
        with waiting.open("rb+") as written:
            os.fsync(written.fileno())
        os.replace(waiting, path)
        _sync_folder(path.parent)
    finally:
        waiting.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folders, and its rename is already journalled.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
