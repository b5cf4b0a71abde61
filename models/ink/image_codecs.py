"""Image formats that Pillow does not read by itself: HEIC, the photographs of many phones, and AVIF."""

import importlib
from functools import cache

from PIL import features

from models.ink.ink import InkError

_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"})
START_BYTES = 64
"""How much of a file `prepare_codec` looks at."""


def prepare_codec(start: bytes) -> None:
    """Make Pillow read a file that begins with `start`.

    Raises `InkError` if this is HEIC or AVIF and the library for it is not installed. pillow-heif is optional, and
    loaded at the first HEIC image.
    """
    brands = _brands(start)
    if brands & _AVIF_BRANDS:
        if not features.check("avif"):
            raise InkError("This is an AVIF image, which the installed Pillow cannot read. Export it as JPEG or PNG.")
    elif brands & _HEIF_BRANDS and not _register_heif():
        raise InkError(
            "This is a HEIC image. Export it as JPEG or PNG, or install the program's extra for HEIC: {command}.",
            command="uv sync --extra heic",
        )


def _brands(start: bytes) -> frozenset[bytes]:
    """The brands of an ISO media file (ISO/IEC 14496-12, box `ftyp`): four letters each, without the minor version."""
    if start[4:8] != b"ftyp":
        return frozenset()
    size = min(int.from_bytes(start[:4], "big"), len(start))
    return frozenset([start[8:12], *(start[position : position + 4] for position in range(16, size - 3, 4))])


@cache
def _register_heif() -> bool:
    """Whether pillow-heif is installed; if it is, Pillow uses it from now on."""
    try:
        library = importlib.import_module("pillow_heif")
    except ImportError:
        return False
    library.register_heif_opener(thumbnails=False)
    return True
