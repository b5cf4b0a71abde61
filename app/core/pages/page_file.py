"""A page with its corrections as one file, which opens again on another computer and with another model. No Qt in here.

An `.inkpage` is a ZIP archive of `page.json` (the table), `picture.jpg` (the straightened page, to be looked at) and
`ink.png` (the ink, which is read, without loss). The same page always makes the same bytes. Readings are kept as texts
and probabilities, for other programs; this one reads the ink again.
"""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.core.pages.page_error import PageError
from app.core.pages.page_json import page_from_json, page_to_json, table_of_json
from app.core.pages.page_table import PageTable
from models.ink.ink import InkError
from models.pages.files.page_decoder import PageDecoder
from models.pages.sheet import Sheet
from models.system.atomic_files import atomic_write
from models.system.errors import Message

SUFFIX = ".inkpage"
_MAX_BYTES = {"page.json": 32 << 20, "picture.jpg": 64 << 20, "ink.png": 64 << 20}
"""Most bytes of each part, unpacked."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_JPEG_QUALITY = 90


@dataclass(frozen=True, eq=False)
class PageFile:
    """A page from a file, or for one.

    The cells of `table` have the component numbers of `sheet`. From a file they have no lines, and `line_ids` instead
    of trials. `source` is the name of the picture's file and `number` that of its page, from 1.
    """

    sheet: Sheet
    table: PageTable
    source: str = ""
    number: int = 1
    picture_data: bytes = b""
    """The picture as it is in a file. It is written again as it is, so that saving costs no sharpness."""


def write_page(path: Path, page: PageFile) -> None:
    """Write the file, or leave it as it is if this raises. Raises `PageError`."""
    picture = page.picture_data or jpeg(page.sheet.picture)
    ink = io.BytesIO()
    Image.fromarray(page.sheet.ink).save(ink, "PNG", compress_level=3)
    parts = {
        "page.json": page_to_json(page.sheet, page.table, page.source, page.number),
        "picture.jpg": picture,
        "ink.png": ink.getvalue(),
    }
    try:
        with atomic_write(path) as temporary, zipfile.ZipFile(temporary, "w") as archive:
            for name, data in parts.items():
                kind = zipfile.ZIP_DEFLATED if name == "page.json" else zipfile.ZIP_STORED
                archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, kind)
    except OSError as error:
        raise PageError("{path} cannot be written: {reason}", path=path, reason=error.strerror or error) from error


def read_page(path: Path) -> PageFile:
    """Read a file. Raises `PageError` if it cannot be read, is damaged, too large, or of a later version."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {name: _part(archive, name, limit) for name, limit in _MAX_BYTES.items()}
        stored = table_of_json(parts["page.json"])
        with PageDecoder() as decoder:  # it may come from anywhere
            picture, ink = (_pixels(decoder, parts[name]) for name in ("picture.jpg", "ink.png"))
        if picture.shape != ink.shape:
            raise ValueError(Message("picture and ink have different sizes"))
        sheet, table, source, number = page_from_json(stored, picture, np.ascontiguousarray(ink[..., 0]))
        return PageFile(sheet, table, source, number, parts["picture.jpg"])
    except FileNotFoundError as error:
        raise PageError("{path} does not exist.", path=path) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise PageError("{path} is no page of this program, or is damaged.", path=path) from error
    except OSError as error:
        raise PageError("{path} cannot be read: {reason}", path=path, reason=error.strerror or error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, InkError) as error:
        raise PageError("{path} is damaged: {reason}", path=path, reason=error) from error


def jpeg(picture: NDArray[np.uint8]) -> bytes:
    """A picture, h×w×3 uint8, as a file."""
    data = io.BytesIO()
    Image.fromarray(picture).save(data, "JPEG", quality=_JPEG_QUALITY)
    return data.getvalue()


def _part(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """One part of the archive, unpacked no further than `limit` bytes, whatever the archive states about its size."""
    names = archive.namelist()
    if names.count(name) != 1:
        raise ValueError(Message("the part {name} is missing", name=name))
    with archive.open(name) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise ValueError(Message("the part {name} is too large", name=name))
    return data


def _pixels(decoder: PageDecoder, data: bytes) -> NDArray[np.uint8]:
    """The pixels of an image, h×w×3, in its own size. Raises `InkError`, `ValueError`."""
    (image,) = decoder.pages(data)
    if image.scale != (1.0, 1.0):
        raise ValueError(Message("it is too large"))
    return image.pixels
