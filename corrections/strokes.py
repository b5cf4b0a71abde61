"""Ink as bytes for the store: a compressed table of float64, a row a point."""

import zlib

import numpy as np

from models.ink import Ink, Point

_COLUMNS = 5  # stroke number, x, y, t, pressure


def pack(ink: Ink) -> bytes:
    """Every point with its full precision."""
    rows = [(number, *point) for number, stroke in enumerate(ink.strokes) for point in stroke]
    return zlib.compress(np.array(rows, "<f8").reshape(-1, _COLUMNS).T.tobytes(), level=1)


def unpack(packed: bytes) -> Ink:
    """The ink that `pack` was given. Raises `ValueError` when the bytes are damaged."""
    try:
        table = np.frombuffer(zlib.decompress(packed), "<f8").reshape(_COLUMNS, -1).T
    except zlib.error as error:
        raise ValueError(f"damaged strokes: {error}") from error
    starts = np.flatnonzero(np.diff(table[:, 0])) + 1
    return Ink.of([Point(*row) for row in stroke[:, 1:].tolist()] for stroke in np.split(table, starts) if len(stroke))
