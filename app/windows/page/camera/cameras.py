"""Which cameras there are, and what keeps one from giving pictures. No Qt in here."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from models.system.errors import Message

_DEVICES, _NAMES = Path("/dev"), Path("/sys/class/video4linux")
_GUESSED = 4
"""Where the system has no list of them, so many cameras can be chosen."""

NO_CAMERA = Message("No camera was found. Connect one, then try again.")
BUSY = Message(
    "The camera gives no picture. Close other programs that use it, or connect it anew, and see whether the system's"
    " settings let this program use it. Then try again."
)
NO_VIDEO = Message("This is not a video that can be read.")


@dataclass(frozen=True, slots=True)
class Camera:
    """`source` is the number of a camera, or a video file in the place of one; `name` is "" where it is not known."""

    source: int | Path
    name: str = ""


def cameras() -> list[Camera]:
    """The cameras of this computer. Only Linux lists them; elsewhere the first numbers, whether they exist or not."""
    if not sys.platform.startswith("linux"):
        return [Camera(number) for number in range(_GUESSED)]
    found = [Camera(number, _name(number)) for number in _numbers() if _gives_pictures(number)]
    return sorted(found, key=lambda each: each.source)


def problem_of(camera: Camera) -> Message:
    """Why `camera`, which gives no picture, gives none."""
    if isinstance(camera.source, Path):
        return NO_VIDEO
    if sys.platform.startswith("linux"):
        device = _DEVICES / f"video{camera.source}"
        if not device.exists():
            return NO_CAMERA
        if not os.access(device, os.R_OK | os.W_OK):
            return Message(
                "This program may not use the camera {device}. Allow it (on most systems by adding yourself to the"
                " group “video”), log in again, then try again.",
                device=device,
            )
    return BUSY


def _numbers() -> list[int]:
    names = [each.name.removeprefix("video") for each in _DEVICES.glob("video*")]
    return [int(name) for name in names if name.isdecimal()]


def _name(number: int) -> str:
    try:
        return (_NAMES / f"video{number}" / "name").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _gives_pictures(number: int) -> bool:
    """False for a camera's second device, which gives only data about its pictures."""
    try:
        return int((_NAMES / f"video{number}" / "index").read_text()) == 0
    except (OSError, ValueError):
        return True
