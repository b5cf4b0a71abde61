"""Ink file → labelled inks: UNIPEN or InkML, plain or gzipped."""

import gzip
import zlib
from pathlib import Path

from models.ink.files.inkml import read_inkml
from models.ink.files.unipen import read_unipen
from models.ink.ink import InkFileError, LabelledInk


def read_ink_file(path: Path) -> list[LabelledInk]:
    """All characters of an ink file, in file order; the format is detected from the content.

    Raises `InkFileError`, naming file and line, when the file is unreadable, malformed or without a labelled character.
    """
    try:
        data = path.read_bytes()
        if data.startswith(b"\x1f\x8b"):
            data = gzip.decompress(data)
        data = data.removeprefix(b"\xef\xbb\xbf")
        is_xml = data.lstrip().startswith(b"<")
        inks = read_inkml(data) if is_xml else list(read_unipen(data.decode().splitlines()))
    except InkFileError as error:
        raise InkFileError("{path}: {reason}", path=path, reason=error) from error
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise InkFileError("{path}: cannot be read as ink: {reason}.", path=path, reason=error) from error
    if not inks:
        raise InkFileError("{path}: holds no labelled character.", path=path)
    return inks
