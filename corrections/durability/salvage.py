"""What can still be read of a damaged store: its pages are searched for trials, one by one, whatever joins them.

The format is SQLite's (sqlite.org/fileformat2.html). What is taken for a trial has the right checksum.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from corrections.store.checksum import CHECKED, checksum_of
from corrections.trials.ink_codec import unpack

Row: TypeAlias = dict[str, Any]
_LEAF = 0x0D  # a page of rows
_WAL_HEADER, _FRAME_HEADER, _SALT = 32, 24, slice(8, 16)
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Serial type → bytes."""
_BEGINNING = re.compile(
    rb"(?=[\x80-\xff]{0,4}[\x00-\x7f]"  # how long it is
    rb"[\x80-\xff]{0,8}[\x00-\x7f]"  # its id
    rb"[\x0b-\x40]\x00[\x01-\x09][\x01-\x07])"  # how long its header is; no value for the id; two numbers
)
"""A trial, wherever that is."""


class _NoRecordError(Exception):
    """What was looked at is no trial."""


def salvage(path: Path, columns: Sequence[str]) -> dict[int, Row]:
    """Every trial in the store `path` and its log that is whole, by its id; of several the newest.

    `columns` are those of a trial in that store, in their order.
    """
    pages = _Pages.of(path)
    found: dict[int, Row] = {}
    for page in pages.all():
        listed = _listed(page)
        for start in listed if listed is not None else _searched(page):
            try:
                row = pages.row(page, start, columns)
                if _is_whole(row, sealed=listed is None):
                    found[row["id"]] = row
            except (_NoRecordError, ValueError, TypeError):
                continue
    return found


def _listed(page: bytes) -> tuple[int, ...] | None:
    """Where the rows of a page begin; None when that is no page of rows, or its list makes no sense."""
    count = int.from_bytes(page[3:5], "big")
    if page[0] != _LEAF or 8 + 2 * count > len(page):
        return None
    starts = struct.unpack_from(f">{count}H", page, 8)
    return starts if all(8 + 2 * count <= start < len(page) for start in starts) else None


def _searched(page: bytes) -> Iterator[int]:
    """Where a trial may begin, anywhere in a page: the same one may be told several times."""
    for match in _BEGINNING.finditer(page):
        yield match.start()


def _is_whole(row: Row, *, sealed: bool) -> bool:
    """`sealed`: only a checksum counts. Else a row that has none must make sense."""
    if row.get("checksum") is not None:
        return row["checksum"] == checksum_of(row)
    unpack(bytes(row["strokes"]))
    return not sealed and all(row[name] is not None for name in CHECKED)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of a store, and those of its log in the order in which they were written, by their numbers from 1."""

    size: int
    store: list[bytes]
    log: list[tuple[int, bytes]]
    latest: dict[int, bytes]

    @staticmethod
    def of(path: Path) -> "_Pages":
        data = path.read_bytes() if path.exists() else b""
        size = int.from_bytes(data[16:18], "big")
        size = size if 512 <= size <= 32768 and size & (size - 1) == 0 else 4096
        store = [data[at : at + size].ljust(size, b"\0") for at in range(0, len(data), size)]
        wal = path.with_name(f"{path.name}-wal")
        logged = wal.read_bytes() if wal.exists() else b""
        step = _FRAME_HEADER + size
        frames = [logged[at : at + step] for at in range(_WAL_HEADER, len(logged) - step + 1, step)]
        log = [
            (int.from_bytes(frame[:4], "big"), frame[_FRAME_HEADER:])
            for frame in frames
            if frame[_SALT] == frames[0][_SALT]  # others are older
        ]
        return _Pages(size, store, log, dict(enumerate(store, 1)) | dict(log))

    def all(self) -> Iterator[bytes]:
        yield from self.store
        for _, page in self.log:
            yield page

    def row(self, page: bytes, start: int, columns: Sequence[str]) -> Row:
        """The row that begins there. Raises `_NoRecordError`, `ValueError` when none does."""
        length, start = _varint(page, start)
        row_id, start = _varint(page, start)
        if not len(CHECKED) < length < 1 << 28:
            raise _NoRecordError
        payload = self._payload(page, start, length)
        end, at = _varint(payload, 0)
        kinds: list[int] = []
        while at < end:
            kind, at = _varint(payload, at)
            kinds.append(kind)
        if at != end or not len(CHECKED) <= len(kinds) <= len(columns):
            raise _NoRecordError
        values = []
        for kind in kinds:
            value, at = _value(payload, at, kind)
            values.append(value)
        if at != length or values[0] is not None:
            raise _NoRecordError
        return {**dict(zip(columns, values, strict=False)), "id": row_id}

    def _payload(self, page: bytes, start: int, length: int) -> bytes:
        most, least = self.size - 35, (self.size - 12) * 32 // 255 - 23
        if length <= most:
            return page[start : start + length]
        local = least + (length - least) % (self.size - 4)
        local = local if local <= most else least
        payload, following = page[start : start + local], page[start + local : start + local + 4]
        while len(payload) < length:
            overflow = self.latest.get(int.from_bytes(following, "big"))
            if overflow is None:
                raise _NoRecordError
            following, payload = overflow[:4], payload + overflow[4:]
        return payload[:length]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """SQLite's integer of 1 to 9 bytes at `at`, and where it ends."""
    value = 0
    for position, byte in enumerate(data[at : at + 9]):
        value = value << 8 | byte if position == 8 else value << 7 | byte & 0x7F
        if byte < 0x80 or position == 8:
            return value, at + position + 1
    raise _NoRecordError


def _value(data: bytes, at: int, kind: int) -> tuple[Any, int]:
    """The value of a serial type at `at`, and where it ends."""
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    size = _INTEGERS.get(kind) or (8 if kind == 7 else (kind - 12) // 2)
    taken = data[at : at + size]
    if size < 0 or len(taken) < size:
        raise _NoRecordError
    if kind in _INTEGERS:
        return int.from_bytes(taken, "big", signed=True), at + size
    if kind == 7:
        return struct.unpack(">d", taken)[0], at + size
    return (taken.decode() if kind % 2 else taken), at + size
