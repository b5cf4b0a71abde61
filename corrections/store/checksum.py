"""Checksum of a trial's content. SQLite detects damage to its own structure only, not to the stored values."""

import zlib
from collections.abc import Collection, Mapping
from typing import Any

from corrections.trials.line import LINE_COLUMNS

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
"""The columns of `trials` that the checksum covers in every schema, in its order. Those of lines follow them."""


def checksum(*values: Any) -> int:
    """CRC-32 of a row's values, those of `CHECKSUM_COLUMNS` first. An int and a float of equal value count the same.

    NULL is left out: the checksums that were made before a step added columns are right after it.
    """
    crc = 0
    for value in values:
        if value is None:
            continue
        data = value if isinstance(value, bytes) else repr(value if isinstance(value, str) else float(value)).encode()
        crc = zlib.crc32(data, zlib.crc32(b"%d:" % len(data), crc))
    return crc


def row_checksum(row: Mapping[str, Any]) -> int:
    """The checksum of a row that maps column names to values; one of an earlier schema has none for lines."""
    return checksum(*(row[name] for name in CHECKSUM_COLUMNS), *(row.get(name) for name in LINE_COLUMNS))


def checksum_expression(columns: Collection[str]) -> str:
    """The SQL expression for the checksum of a row of `trials` that has these columns."""
    return f"checksum({', '.join([*CHECKSUM_COLUMNS, *(name for name in LINE_COLUMNS if name in columns)])})"
