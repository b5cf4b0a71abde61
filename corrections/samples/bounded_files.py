"""Reads untrusted files with bounded memory, gunzips them if needed, and creates text files."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TextIO, cast

from corrections.samples.sample import ImportExportError
from models.system.errors import Message

MAX_SAMPLES = 1_000_000
MAX_BYTES = 2_000_000_000
"""Maximum size of a file when unpacked."""
_MAX_LINE_BYTES = 10_000_000
_BLOCK_BYTES = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b"


@contextmanager
def open_bounded(path: Path) -> Iterator[IO[bytes]]:
    """The bytes of a file, gunzipped if needed. Reading beyond `MAX_BYTES` raises `ImportExportError`."""
    with path.open("rb") as file:
        packed = file.peek(len(_GZIP_MAGIC)).startswith(_GZIP_MAGIC)
        with gzip.GzipFile(fileobj=file) if packed else file as whole:
            yield io.BufferedReader(_BoundedReader(cast(IO[bytes], whole)), _BLOCK_BYTES)


def read_start(path: Path) -> str:
    """The first characters of a text file, unpacked if needed; empty if it cannot be read."""
    try:
        with open_bounded(path) as file:
            return file.read(_BLOCK_BYTES).decode("utf-8-sig", errors="replace")
    except (OSError, EOFError, zlib.error):
        return ""


def create_file(path: Path) -> TextIO:
    """A UTF-8 text file to write, gzipped if its name ends in `.gz`. Line ends are written unchanged on all systems."""
    if path.suffix == ".gz":
        return cast(TextIO, gzip.open(path, "wt", encoding="utf-8", newline=""))
    return path.open("w", encoding="utf-8", newline="")


def read_lines(file: IO[bytes], *, fallback: str = "", max_bytes: int = _MAX_LINE_BYTES) -> Iterator[str]:
    """The lines of a UTF-8 text without a byte order mark; lines that are not UTF-8 are in the encoding `fallback`.

    Raises `ImportExportError`, with the line's number, for a line that is longer than `max_bytes`, or not UTF-8 where
    there is no `fallback`.
    """
    number = 0
    while line := file.readline(max_bytes):
        number += 1
        if len(line) == max_bytes:
            raise ImportExportError(
                "line {line} is longer than {maximum} bytes, so the file is not in this format.",
                line=number,
                maximum=f"{max_bytes:,}",
            )
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            if fallback:
                yield line.decode(fallback)
                continue
            raise ImportExportError("line {line} is not UTF-8. Save the file as UTF-8 text.", line=number) from error


def read_blocks(file: IO[bytes]) -> Iterator[bytes]:
    """The content in blocks of at most 64 KiB."""
    while block := file.read(_BLOCK_BYTES):
        yield block


def read_exactly(file: IO[bytes], count: int, part: Message | str) -> bytes:
    """The next `count` bytes. Raises `ImportExportError`, which names `part`, if the file ends before."""
    found = file.read(count)
    if len(found) != count:
        raise ImportExportError("the file ends in {part}: it is cut off. Fetch or export it again.", part=part)
    return found


class _BoundedReader(io.RawIOBase):
    """Raises `ImportExportError` after `MAX_BYTES` bytes."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._bytes_left = file, MAX_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        block = self._file.read(len(buffer))
        self._bytes_left -= len(block)
        if self._bytes_left < 0:
            raise ImportExportError(
                "the file is larger than {size} GB when unpacked. Import it in parts.", size=f"{MAX_BYTES / 1e9:g}"
            )
        buffer[: len(block)] = block
        return len(block)
