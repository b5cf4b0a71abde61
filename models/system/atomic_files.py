"""Files that are either wholly old or wholly new."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from models.system.stale_files import TEMPORARY_FOLDER, remove_stale_files


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path` to write to; flush it to the disk and move it to `path` at the end.

    When the block raises, `path` stays as it was and the temporary file is gone.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_path(path, os.getpid())
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
        _sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def atomic_folder(folder: Path) -> Iterator[Path]:
    """Give an empty temporary folder inside `folder`; at the end all that was written there moves to `folder`.

    A file takes the place of one of its name. When the block raises, `folder` stays as it was. When the process is
    killed, the temporary folder is removed the next time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remove_stale_files([folder], TEMPORARY_FOLDER)
    with TemporaryDirectory(prefix=f".inkloop-{os.getpid()}-", dir=folder) as temporary:
        yield Path(temporary)
        entries = sorted(Path(temporary).iterdir())
        for entry in entries:
            if entry.is_file():  # what lies in folders is too many files to wait for the disk at each
                with entry.open("rb+") as file:
                    os.fsync(file.fileno())
        for entry in entries:
            os.replace(entry, folder / entry.name)
        _sync_folder(folder)


def private_folder(path: Path) -> Path:
    """Make the folder, for its owner alone whatever the umask is; one that has something in it stays as it is."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name != "nt" and path.stat().st_uid == os.getuid() and not any(path.iterdir()):
        path.chmod(0o700)
    return path


def make_private(path: Path) -> None:
    """Let nobody but the owner read or write this file."""
    path.chmod(0o600)


def file_identity(path: Path) -> tuple[int, int] | None:
    """What names a file as long as it exists, None when there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def temporary_path(path: Path, process_id: int) -> Path:
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
