"""Salvage of trials from a damaged store: scans each page for records, without the B-tree that links the pages.

The format is SQLite's (sqlite.org/fileformat2.html). A record outside of a valid page list counts only if its checksum
is right.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from corrections.store.checksum import CHECKSUM_COLUMNS, row_checksum
from corrections.trials.ink_codec import unpack

Row: TypeAlias = dict[str, Any]
_LEAF_PAGE = 0x0D  # type byte of a page that holds rows
_WAL_HEADER, _FRAME_HEADER, _SALT_BYTES = 32, 24, slice(8, 16)
_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Size in bytes of each integer serial type."""
_RECORD_START = re.compile(
    rb"(?=[\x80-\xff]{0,4}[\x00-\x7f]"  # varint: payload size
    rb"[\x80-\xff]{0,8}[\x00-\x7f]"  # varint: row id
    rb"[\x0b-\x40]\x00[\x01-\x09][\x01-\x07])"  # header size; NULL for the id; writer_id, time
)
"""The beginning of a trial's record at any position in a page."""


class _NotATrialError(Exception):
    """The bytes are not a trial's record."""


def salvage(path: Path, columns: Sequence[str]) -> dict[int, Row]:
    """All intact trials in the store `path` and its write-ahead log, by id; the newest version of each.

    `columns` are the column names of the table `trials` in that store, in their order. Raises `OSError`.
    """
    pages = _Pages.read_files(path)
    found: dict[int, Row] = {}
    for page in pages.all():
        offsets = _cell_offsets(page)
        for offset in offsets if offsets is not None else _scan_for_records(page):
            try:
                row = pages.read_row(page, offset, columns)
                if _is_intact(row, require_checksum=offsets is None):
                    found[row["id"]] = row
            except (_NotATrialError, ValueError, TypeError):
                continue
    return found


def _cell_offsets(page: bytes) -> tuple[int, ...] | None:
    """Byte offsets of the rows of a page; None if it is no page of rows or its offsets are invalid."""
    count = int.from_bytes(page[3:5], "big")
    if page[0] != _LEAF_PAGE or 8 + 2 * count > len(page):
        return None
    offsets = struct.unpack_from(f">{count}H", page, 8)
    return offsets if all(8 + 2 * count <= start < len(page) for start in offsets) else None


def _scan_for_records(page: bytes) -> Iterator[int]:
    """Byte offsets in a page where a record may begin. Several offsets can match the same record."""
    for match in _RECORD_START.finditer(page):
        yield match.start()


def _is_intact(row: Row, *, require_checksum: bool) -> bool:
    """Whether the checksum is right; a row without one must be complete, unless `require_checksum`.

    Raises `ValueError` or `TypeError` if the ink of a row without a checksum is damaged.
    """
    if row.get("checksum") is not None:
        return row["checksum"] == row_checksum(row)
    unpack(bytes(row["strokes"]))
    return not require_checksum and all(row[name] is not None for name in CHECKSUM_COLUMNS)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of a store's file and of its write-ahead log. Page numbers start at 1.

    `wal_pages` are (number, page) in the order of writing; `latest` maps each number to its newest version.
    """

    page_size: int
    store_pages: list[bytes]
    wal_pages: list[tuple[int, bytes]]
    latest: dict[int, bytes]

    @staticmethod
    def read_files(path: Path) -> "_Pages":
        data = path.read_bytes() if path.exists() else b""
        size = int.from_bytes(data[16:18], "big")
        size = size if 512 <= size <= 32768 and size & (size - 1) == 0 else 4096
        store = [data[at : at + size].ljust(size, b"\0") for at in range(0, len(data), size)]
        wal = path.with_name(f"{path.name}-wal")
        wal_data = wal.read_bytes() if wal.exists() else b""
        frame_size = _FRAME_HEADER + size
        frames = [
            wal_data[at : at + frame_size] for at in range(_WAL_HEADER, len(wal_data) - frame_size + 1, frame_size)
        ]
        log = [
            (int.from_bytes(frame[:4], "big"), frame[_FRAME_HEADER:])
            for frame in frames
            if frame[_SALT_BYTES] == frames[0][_SALT_BYTES]  # frames with another salt are older
        ]
        return _Pages(size, store, log, dict(enumerate(store, 1)) | dict(log))

    def all(self) -> Iterator[bytes]:
        yield from self.store_pages
        for _, page in self.wal_pages:
            yield page

    def read_row(self, page: bytes, offset: int, columns: Sequence[str]) -> Row:
        """The row at `offset`. Raises `_NotATrialError` or `ValueError` if there is none."""
        length, offset = _read_varint(page, offset)
        row_id, offset = _read_varint(page, offset)
        if not len(CHECKSUM_COLUMNS) < length < 1 << 28:
            raise _NotATrialError
        payload = self._payload(page, offset, length)
        header_end, at = _read_varint(payload, 0)
        serial_types: list[int] = []
        while at < header_end:
            serial_type, at = _read_varint(payload, at)
            serial_types.append(serial_type)
        if at != header_end or not len(CHECKSUM_COLUMNS) <= len(serial_types) <= len(columns):
            raise _NotATrialError
        values = []
        for serial_type in serial_types:
            value, at = _read_value(payload, at, serial_type)
            values.append(value)
        if at != length or values[0] is not None:
            raise _NotATrialError
        return {**dict(zip(columns, values, strict=False)), "id": row_id}

    def _payload(self, page: bytes, offset: int, payload_size: int) -> bytes:
        max_local, least = self.page_size - 35, (self.page_size - 12) * 32 // 255 - 23
        if payload_size <= max_local:
            return page[offset : offset + payload_size]
        local = least + (payload_size - least) % (self.page_size - 4)
        local = local if local <= max_local else least
        payload, next_page = page[offset : offset + local], page[offset + local : offset + local + 4]
        while len(payload) < payload_size:
            overflow_page = self.latest.get(int.from_bytes(next_page, "big"))
            if overflow_page is None:
                raise _NotATrialError
            next_page, payload = overflow_page[:4], payload + overflow_page[4:]
        return payload[:payload_size]


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    """SQLite's variable-length integer of 1 to 9 bytes at `at`, and the offset behind it."""
    value = 0
    for position, byte in enumerate(data[at : at + 9]):
        value = value << 8 | byte if position == 8 else value << 7 | byte & 0x7F
        if byte < 0x80 or position == 8:
            return value, at + position + 1
    raise _NotATrialError


def _read_value(data: bytes, at: int, serial_type: int) -> tuple[Any, int]:
    """The value of the given serial type at `at`, and the offset behind it."""
    if serial_type == 0:
        return None, at
    if serial_type in (8, 9):
        return serial_type - 8, at
    size = _INTEGER_SIZES.get(serial_type) or (8 if serial_type == 7 else (serial_type - 12) // 2)
    value_bytes = data[at : at + size]
    if size < 0 or len(value_bytes) < size:
        raise _NotATrialError
    if serial_type in _INTEGER_SIZES:
        return int.from_bytes(value_bytes, "big", signed=True), at + size
    if serial_type == 7:
        return struct.unpack(">d", value_bytes)[0], at + size
    return (value_bytes.decode() if serial_type % 2 else value_bytes), at + size
