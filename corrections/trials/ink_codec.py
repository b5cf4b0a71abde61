"""Encodes ink as bytes for the store.

Strokes become a zlib-compressed 5×n float64 table; a picture becomes its size and zlib-compressed pixels.
"""

import hashlib
import struct
import zlib

import numpy as np

from models.ink.ink import AnyInk, Ink, Picture, Point
from models.system.errors import Message

_COLUMNS = 5  # stroke number, x, y, t, pressure
_PICTURE_MAGIC = b"picture\0"
"""First bytes of an encoded picture; zlib data never begins with them."""
_PICTURE_SIZE = struct.Struct("<HH")


def pack(ink: AnyInk) -> bytes:
    """Encode without loss: every point in full precision, or every pixel."""
    if isinstance(ink, Picture):
        return _PICTURE_MAGIC + _PICTURE_SIZE.pack(ink.height, ink.width) + zlib.compress(ink.pixels)
    rows = [(number, *point) for number, stroke in enumerate(ink.strokes) for point in stroke]
    return zlib.compress(np.array(rows, "<f8").reshape(-1, _COLUMNS).T.tobytes(), level=1)


def unpack(packed: bytes) -> AnyInk:
    """The inverse of `pack`. Raises `ValueError` if the bytes are damaged."""
    try:
        if packed.startswith(_PICTURE_MAGIC):
            height, width = _PICTURE_SIZE.unpack_from(packed, len(_PICTURE_MAGIC))
            pixels = zlib.decompress(packed[len(_PICTURE_MAGIC) + _PICTURE_SIZE.size :])
            if len(pixels) != height * width:
                raise ValueError(
                    Message(
                        "damaged picture: {count} pixels for {height}×{width}",
                        count=len(pixels),
                        height=height,
                        width=width,
                    )
                )
            return Picture(height, width, pixels)
        table = np.frombuffer(zlib.decompress(packed), "<f8").reshape(_COLUMNS, -1).T
    except (zlib.error, struct.error) as error:
        raise ValueError(Message("damaged strokes: {reason}", reason=error)) from error
    starts = np.flatnonzero(np.diff(table[:, 0])) + 1
    return Ink.of([Point(*row) for row in stroke[:, 1:].tolist()] for stroke in np.split(table, starts) if len(stroke))


def fingerprint(packed: bytes) -> bytes:
    """A 16-byte hash of the ink, independent of the compression level. Raises `ValueError` if the bytes are damaged."""
    start = len(_PICTURE_MAGIC) + _PICTURE_SIZE.size if packed.startswith(_PICTURE_MAGIC) else 0
    try:
        return hashlib.blake2b(packed[:start] + zlib.decompress(packed[start:]), digest_size=16).digest()
    except zlib.error as error:
        raise ValueError(Message("damaged ink: {reason}", reason=error)) from error
