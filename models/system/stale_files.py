"""Removes the temporary files that crashed processes left. Standard library only."""

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
"""The names that `models.system.atomic_files.temporary_path` gives."""
TEMPORARY_FOLDER = re.compile(r"\.inkloop-(\d+)-.+")
"""The names of the folders of `models.system.atomic_files.atomic_folder`."""


def challenger_path(folder: Path) -> Path:
    """The file to which a retrain of this process writes its challenger."""
    return folder / f"challenger-{os.getpid()}.h5"


def remove_stale_files(folders: Iterable[Path], *patterns: re.Pattern[str]) -> None:
    """Remove from `folders` the files and folders whose name matches and whose process has ended.

    The first group of each of `patterns` is the process id. A failure to remove is logged, not raised: the next start
    tries again.
    """
    for path in [path for folder in folders if folder.is_dir() for path in folder.iterdir()]:
        match = next((match for pattern in patterns if (match := pattern.fullmatch(path.name))), None)
        try:
            if match and not _may_be_in_use(path, int(match[1])):
                shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        except OSError as error:
            logging.warning("cannot remove stale file: %s", error)


def _may_be_in_use(path: Path, process_id: int) -> bool:
    """True while the process runs; on Windows, while the file is less than a day old."""
    if os.name == "nt":  # os.kill(pid, 0) would end the process there
        return time.time() - path.stat().st_mtime < _DAY_S
    try:
        os.kill(process_id, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # a process of another user
        return True
    return True
