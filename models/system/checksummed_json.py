"""A JSON file that survives damage: it carries its checksum, and is kept twice."""

import hashlib
import json
from pathlib import Path
from typing import Any

from models.system.atomic_files import atomic_write, make_private
from models.system.errors import Message

_CHECKSUM = "sha256"


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write `content` and its copy, each whole or not at all, for the owner alone."""
    text = json.dumps({**content, _CHECKSUM: _digest(content)}, indent=1, ensure_ascii=False)
    for each in (path, copy_of(path)):
        with atomic_write(each) as waiting:
            waiting.write_text(text, encoding="utf-8")
            make_private(waiting)


def read_json(path: Path) -> tuple[dict[str, Any] | None, Message | None]:
    """What was written last, None when nothing was; and why it comes from the copy, if it does.

    A damaged file is set aside then. Raises `OSError`, `ValueError` when neither can be read.
    """
    copy = copy_of(path)
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
            path.replace(set_aside(path))
        write_json(path, content)
        return content, warning


def copy_of(path: Path) -> Path:
    return path.with_stem(f"{path.stem}-copy")


def set_aside(path: Path) -> Path:
    """Where it goes when it is damaged."""
    return path.with_stem(f"{path.stem}-damaged")


def _read(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError(Message("it is not a JSON object"))
    checksum = content.pop(_CHECKSUM, None)  # an earlier version of the program gave none
    if checksum not in (None, _digest(content)):
        raise ValueError(Message("its checksum differs"))
    return content


def _digest(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
