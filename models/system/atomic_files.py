"""Atomic replacement of files, and permissions of private ones. Standard library only."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from models.system.stale_files import TEMPORARY_FOLDER, remove_stale_files


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; on exit fsync that file and rename it to `path`.

    When the block raises, `path` is unchanged and the temporary file is removed. Raises `OSError`.
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
    """Yield an empty temporary folder inside `folder`; on exit move its entries to `folder`, one rename each.

    An entry replaces the file of the same name. When the block raises, `folder` is unchanged. The temporary folder of
    a killed process is removed by the next call. Raises `OSError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remove_stale_files([folder], TEMPORARY_FOLDER)
    with TemporaryDirectory(prefix=f".inkloop-{os.getpid()}-", dir=folder) as temporary:
        yield Path(temporary)
        entries = sorted(Path(temporary).iterdir())
        for entry in entries:
            if entry.is_file():  # subfolders hold too many files for an fsync each
                with entry.open("rb+") as file:
                    os.fsync(file.fileno())
        for entry in entries:
            os.replace(entry, folder / entry.name)
        _sync_folder(folder)


def private_folder(path: Path) -> Path:
    """Make the folder with mode 0700, whatever the umask; the mode of a folder that is not empty is not changed."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name != "nt" and path.stat().st_uid == os.getuid() and not any(path.iterdir()):
        path.chmod(0o700)
    return path


def make_private(path: Path) -> None:
    """Set mode 0600: only the owner reads and writes this file."""
    path.chmod(0o600)


def file_identity(path: Path) -> tuple[int, int] | None:
    """Device and inode number, which identify a file while it exists; None when there is no file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def file_state(path: Path) -> tuple[int, int]:
    """Size in bytes and time of the last change in ns, (0, 0) when there is no file: equal while nobody writes it."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def temporary_path(path: Path, process_id: int) -> Path:
    """The temporary file of `atomic_write(path)` in the process with this id.

    The id in the name lets `remove_stale_files` recognise the files of killed processes.
    """
    return path.with_name(f".{process_id}-{path.name}")


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders, and NTFS journals the rename.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
