"""Half-written files of processes that are gone: after a crash, the next start removes them."""

import logging
import os
import re
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

_DAY_S = 86_400.0  # seconds
CHALLENGER_FILE = re.compile(r"challenger-(\d+)\.h5")
TEMPORARY_FILE = re.compile(r"\.(\d+)-.+")
"""As `models.system.atomic_files.waiting_path` calls them."""
TEMPORARY_FOLDER = re.compile(r"\.inkloop-(\d+)-.+")
"""As `models.system.atomic_files.moved_in` calls its folders."""


def challenger_path(folder: Path) -> Path:
    """Where this process's retrains write their challenger."""
    return folder / f"challenger-{os.getpid()}.h5"


def remove_stale_files(folders: Iterable[Path], *patterns: re.Pattern[str]) -> None:
    """Remove from `folders` what is called so and was written by processes that run no more.

    What cannot be removed is logged, and tried again at the next start.
    """
    for path in [path for folder in folders if folder.is_dir() for path in folder.iterdir()]:
        named = next((match for name in patterns if (match := name.fullmatch(path.name))), None)
        try:
            if named and not _may_be_in_use(path, int(named[1])):
                shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        except OSError as error:
            logging.warning("a leftover cannot be removed: %s", error)


def _may_be_in_use(path: Path, process_id: int) -> bool:
    """Does the process that `path` is named after still run? Where that cannot be asked: is the file of today?"""
    if os.name == "nt":  # here os.kill ends what it asks
        return time.time() - path.stat().st_mtime < _DAY_S
    try:
        os.kill(process_id, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True
