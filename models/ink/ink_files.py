"""Recorded ink on disk → labelled inks: UNIPEN or InkML, plain or gzipped."""

import gzip
import zlib
from pathlib import Path

from models.ink.ink import LabelledInk
from models.ink.inkml import read_inkml
from models.ink.unipen import InkFileError, read_unipen


def read_ink_file(path: Path) -> list[LabelledInk]:
    """All characters of an ink file, in file order.

    Raises `InkFileError`, which names the file and the line, when it cannot be read, is malformed or holds none.
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
