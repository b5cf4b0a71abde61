"""JSON files with a checksum and a second copy, from which a damaged file is restored."""

import hashlib
import json
from pathlib import Path
from typing import Any

from models.system.atomic_files import atomic_write, make_private
from models.system.errors import Message

_CHECKSUM = "sha256"


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write `content` to `path` and to its copy, each atomically and with mode 0600. Raises `OSError`."""
    text = json.dumps({**content, _CHECKSUM: _digest(content)}, indent=1, ensure_ascii=False)
    for target in (path, copy_path(path)):
        with atomic_write(target) as temporary:
            temporary.write_text(text, encoding="utf-8")
            make_private(temporary)


def read_json(path: Path) -> tuple[dict[str, Any] | None, Message | None]:
    """The content written last, or None when there is no file; and a warning, None unless the copy was used.

    When only the copy is valid, the damaged file is renamed to `damaged_path` and written again from the copy. Raises
    `OSError` or `ValueError` when neither can be read.
    """
    copy = copy_path(path)
    if not path.exists() and not copy.exists():
        return None, None
    try:
        return _read(path), None
    except (OSError, ValueError) as error:
        try:
            content = _read(copy)
        except (OSError, ValueError):
            raise error from None
        warning = Message("{path} was missing; its copy took its place.", path=path)
        if isinstance(error, ValueError):
            warning = Message("{path} was damaged; its copy took its place.", path=path)
            path.replace(damaged_path(path))
        write_json(path, content)
        return content, warning


def copy_path(path: Path) -> Path:
    """Path of the second copy."""
    return path.with_stem(f"{path.stem}-copy")


def damaged_path(path: Path) -> Path:
    """Path to which a damaged file is renamed."""
    return path.with_stem(f"{path.stem}-damaged")


def _read(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError(Message("it is not a JSON object"))
    checksum = content.pop(_CHECKSUM, None)  # files of earlier versions have no checksum
    if checksum not in (None, _digest(content)):
        raise ValueError(Message("its checksum differs"))
    return content


def _digest(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
