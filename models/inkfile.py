"""Recorded ink on disk → labelled inks: UNIPEN or InkML, plain or gzipped."""

import gzip
import zlib
from io import TextIOWrapper
from pathlib import Path

from models.ink import LabelledInk
from models.inkml import read_inkml
from models.unipen import InkFileError, read_unipen


def read_ink_file(path: Path) -> list[LabelledInk]:
    """All characters of an ink file, in file order.

    Raises `InkFileError`, which names the file and the line, when it cannot be read, is malformed or holds none.
    """
    try:
        with path.open("rb") as raw:
            gzipped = raw.read(2) == b"\x1f\x8b"
        with gzip.open(path, "rb") if gzipped else path.open("rb") as data:
            start = data.read(512).lstrip(b"\xef\xbb\xbf \t\r\n")
            data.seek(0)
            inks = read_inkml(data) if start.startswith(b"<") else list(read_unipen(TextIOWrapper(data, "utf-8")))
    except InkFileError as error:
        raise InkFileError(f"{path}: {error}") from error
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise InkFileError(f"{path}: cannot be read as ink: {error}") from error
    if not inks:
        raise InkFileError(f"{path}: holds no labelled character")
    return inks
