"""Ink as bytes for the store: a compressed table of float64, a row a point; a picture as its size and its bytes."""

import hashlib
import struct
import zlib

import numpy as np

from models.ink.ink import AnyInk, Ink, Picture, Point
from models.system.errors import Message

_COLUMNS = 5  # stroke number, x, y, t, pressure
_PICTURE = b"picture\0"
"""What a picture begins with; compressed strokes begin otherwise."""
_SIZE = struct.Struct("<HH")


def pack(ink: AnyInk) -> bytes:
    """Every point with its full precision, or every pixel."""
    if isinstance(ink, Picture):
        return _PICTURE + _SIZE.pack(ink.height, ink.width) + zlib.compress(ink.pixels)
    rows = [(number, *point) for number, stroke in enumerate(ink.strokes) for point in stroke]
    return zlib.compress(np.array(rows, "<f8").reshape(-1, _COLUMNS).T.tobytes(), level=1)


def unpack(packed: bytes) -> AnyInk:
    """The ink that `pack` was given. Raises `ValueError` when the bytes are damaged."""
    try:
        if packed.startswith(_PICTURE):
            height, width = _SIZE.unpack_from(packed, len(_PICTURE))
            pixels = zlib.decompress(packed[len(_PICTURE) + _SIZE.size :])
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
    """16 bytes that are the same for the same ink, however well it was compressed. Raises `ValueError` as `unpack`."""
    start = len(_PICTURE) + _SIZE.size if packed.startswith(_PICTURE) else 0
    try:
        return hashlib.blake2b(packed[:start] + zlib.decompress(packed[start:]), digest_size=16).digest()
    except zlib.error as error:
        raise ValueError(Message("damaged ink: {reason}", reason=error)) from error
