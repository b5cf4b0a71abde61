"""Ink file → labelled inks: InkML, UNIPEN and other text formats, plain or gzipped."""

import gzip
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from models.ink.files.inkml import looks_like_inkml, read_inkml
from models.ink.files.json_strokes import looks_like_json, read_json_strokes
from models.ink.files.line_groups import by_lines
from models.ink.files.uji_pen_characters import looks_like_uji, read_uji
from models.ink.files.unipen import read_unipen
from models.ink.files.unipen_statements import Includes
from models.ink.ink import Content, Ink, InkFileError, LabelledInk

_START_BYTES = 1 << 16


def read_ink_file(path: Path) -> list[LabelledInk]:
    """All characters of an ink file, in file order; the format is detected from the content.

    Raises `InkFileError`, naming file and line, when the file is unreadable, malformed or without a labelled character.
    """
    try:
        inks = list(_read(path, _read_bytes(path)))
    except InkFileError as error:
        raise InkFileError("{path}: {reason}", path=path, reason=error) from error
    except (OSError, EOFError, zlib.error) as error:
        raise InkFileError("{path}: cannot be read as ink: {reason}.", path=path, reason=error) from error
    if not inks:
        raise InkFileError("{path}: holds no labelled character.", path=path)
    return inks


def read_line_file(path: Path) -> list[LabelledInk]:
    """All lines of a UNIPEN file, in file order: segments of words, lines or texts, and what they read.

    A line that is divided into characters is put together from them.

    Raises `InkFileError`, naming file and line, when the file is unreadable, malformed or without a line.
    """
    try:
        lines = _lines(_read_bytes(path))
        read = read_unipen(lines, Includes(path, _open_lines), whole_lines=True)
        inks = [_whole(characters) for characters in by_lines(read, lambda each: each.line) if _is_line(characters[0])]
    except InkFileError as error:
        raise InkFileError("{path}: {reason}", path=path, reason=error) from error
    except (OSError, EOFError, zlib.error) as error:
        raise InkFileError("{path}: cannot be read as ink: {reason}.", path=path, reason=error) from error
    if not inks:
        raise InkFileError("{path}: holds no line.", path=path)
    return inks


def _is_line(first: LabelledInk) -> bool:
    return first.content is Content.LINE or first.line is not None


def _whole(characters: Sequence[LabelledInk]) -> LabelledInk:
    """A line of its characters."""
    strokes = [stroke for each in characters if isinstance(each.ink, Ink) for stroke in each.ink.strokes]
    line = characters[0].line
    label = line.text if line else characters[0].label
    return replace(characters[0], ink=Ink(tuple(strokes)), label=label, line=None, content=Content.LINE)


def _read(path: Path, data: bytes) -> Iterable[LabelledInk]:
    start = data[:_START_BYTES].decode(errors="replace")
    if looks_like_inkml(start) or start.lstrip().startswith("<"):
        return read_inkml(data)
    lines = _lines(data)
    if looks_like_json(start):  # those of Quick, Draw! too
        return read_json_strokes(lines)
    return read_uji(lines) if looks_like_uji(start) else read_unipen(lines, Includes(path, _open_lines))


def _read_bytes(path: Path) -> bytes:
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    return data.removeprefix(b"\xef\xbb\xbf")


@contextmanager
def _open_lines(path: Path) -> Iterator[list[str]]:
    yield _lines(_read_bytes(path))


def _lines(data: bytes) -> list[str]:
    try:
        return data.decode().splitlines()
    except UnicodeDecodeError:
        return data.decode("latin-1").splitlines()  # files of the nineties
