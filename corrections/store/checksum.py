"""A checksum of what a trial holds. SQLite notices damage to its own structure; to what is in it, only this does."""

import zlib
from collections.abc import Mapping
from typing import Any

CHECKED = (
    "id",
    "writer_id",
    "time",
    "strokes",
    "predicted",
    "probability",
    "alternatives",
    "model_id",
    "label",
    "how",
)
"""The columns that it covers."""


def checksum(*values: Any) -> int:
    """CRC-32 of a row's values, in the order of `CHECKED`: bytes, text and numbers, however SQLite stores them."""
    crc = 0
    for value in values:
        data = value if isinstance(value, bytes) else repr(value if isinstance(value, str) else float(value)).encode()
        crc = zlib.crc32(data, zlib.crc32(b"%d:" % len(data), crc))
    return crc


def checksum_of(row: Mapping[str, Any]) -> int:
    """The checksum of a row that has the columns `CHECKED` by name."""
    return checksum(*(row[name] for name in CHECKED))
