"""Checksum of a trial's content. SQLite detects damage to its own structure only, not to the stored values."""

import zlib
from collections.abc import Mapping
from typing import Any

CHECKSUM_COLUMNS = (
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
"""The columns of `trials` that the checksum covers, in its order."""


def checksum(*values: Any) -> int:
    """CRC-32 of a row's values in the order of `CHECKSUM_COLUMNS`. An int and a float of equal value count the same."""
    crc = 0
    for value in values:
        data = value if isinstance(value, bytes) else repr(value if isinstance(value, str) else float(value)).encode()
        crc = zlib.crc32(data, zlib.crc32(b"%d:" % len(data), crc))
    return crc


def row_checksum(row: Mapping[str, Any]) -> int:
    """The checksum of a row that maps the names in `CHECKSUM_COLUMNS` to values."""
    return checksum(*(row[name] for name in CHECKSUM_COLUMNS))
