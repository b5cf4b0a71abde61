"""Files from elsewhere, opened with care: unpacked where they are gzipped, never more of them than has room."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TextIO, cast

from corrections.samples.sample import ImportExportError
from models.system.errors import Message

MOST_SAMPLES = 1_000_000
MOST_BYTES = 2_000_000_000
"""Of a file, unpacked."""
_LONGEST_LINE = 10_000_000
_BLOCK = 1 << 16
_GZIP = b"\x1f\x8b"


@contextmanager
def open_bounded(path: Path) -> Iterator[IO[bytes]]:
    """The bytes of a file, unpacked when it is gzipped. Reading beyond `MOST_BYTES` raises `ExchangeError`."""
    with path.open("rb") as file:
        packed = file.peek(len(_GZIP)).startswith(_GZIP)
        with gzip.GzipFile(fileobj=file) if packed else file as whole:
            yield io.BufferedReader(_Bounded(cast(IO[bytes], whole)), _BLOCK)


def create_file(path: Path) -> TextIO:
    """A UTF-8 text file to write, gzipped when its name ends so. Lines end as they are written, on every system."""
    if path.suffix == ".gz":
        return cast(TextIO, gzip.open(path, "wt", encoding="utf-8", newline=""))
    return path.open("w", encoding="utf-8", newline="")


def lines(file: IO[bytes]) -> Iterator[str]:
    """The lines of a UTF-8 text, a byte order mark left out. Raises `ExchangeError`, which names the line."""
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise ImportExportError(
                "line {line} is longer than {maximum} bytes, so this is no such file.",
                line=number,
                maximum=f"{_LONGEST_LINE:,}",
            )
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise ImportExportError("line {line} is not UTF-8. Save the file as UTF-8 text.", line=number) from error


def blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(_BLOCK):
        yield block


def exactly(file: IO[bytes], count: int, what: Message | str) -> bytes:
    """The next `count` bytes. Raises `ExchangeError` when the file ends before."""
    found = file.read(count)
    if len(found) != count:
        raise ImportExportError("the file ends in {part}: it is cut off. Fetch or export it again.", part=what)
    return found


class _Bounded(io.RawIOBase):
    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._left = file, MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        block = self._file.read(len(buffer))
        self._left -= len(block)
        if self._left < 0:
            raise ImportExportError(
                "the file is larger than {size} GB when unpacked. Import it in parts.", size=f"{MOST_BYTES / 1e9:g}"
            )
        buffer[: len(block)] = block
        return len(block)
