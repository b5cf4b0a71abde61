"""Half-written files of processes that are gone: after a crash, the next start removes them."""

import logging
import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

_DAY = 86_400.0  # seconds
_CHALLENGER = re.compile(r"challenger-(\d+)\.h5")
_WAITING = re.compile(r"\.(\d+)-.+")  # as models.files.waiting_path calls them


def challenger_path(folder: Path) -> Path:
    """Where this process's retrains write their challenger."""
    return folder / f"challenger-{os.getpid()}.h5"


def remove_leftovers(folders: Iterable[Path]) -> None:
    """Remove from `folders` the challengers and the files half written of processes that run no more.

    What cannot be removed is logged, and tried again at the next start.
    """
    for path in [path for folder in folders if folder.is_dir() for path in folder.iterdir()]:
        named = _CHALLENGER.fullmatch(path.name) or _WAITING.fullmatch(path.name)
        try:
            if named and not _may_be_written(path, int(named[1])):
                path.unlink(missing_ok=True)
        except OSError as error:
            logging.warning("a leftover cannot be removed: %s", error)


def _may_be_written(path: Path, process_id: int) -> bool:
    """Does the process that `path` is named after still run? Where that cannot be asked: is the file of today?"""
    if os.name == "nt":  # here os.kill ends what it asks
        return time.time() - path.stat().st_mtime < _DAY
    try:
        os.kill(process_id, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True
