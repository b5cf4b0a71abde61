"""Why a folder cannot hold the program's data, in words. No Qt in here."""

import os
from pathlib import Path

from models.system.errors import Message


def why_unusable(data_dir: Path) -> Message | None:
    """What stands in the way of a folder at `data_dir`; None if nothing is seen.

    The operating system reports a dangling link as an existing file.
    """
    for path in (data_dir, *data_dir.parents):
        if path.is_symlink() and not path.exists():
            return Message("{link} is a link to {target}, which does not exist", link=path, target=os.readlink(path))
        if path.exists():
            return Message("{path} is a file", path=path) if path.is_file() else None
    return None
