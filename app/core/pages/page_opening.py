"""Files → pages: pictures and PDFs are decoded, straightened and read, for a thread in the background. No Qt in here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from app.core.reader_snapshot import ReaderSnapshot
from models.ink.image_files import NO_IMAGE
from models.ink.image_to_ink import read_picture
from models.ink.ink import InkError, Picture
from models.pages.page import Page
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from models.system.errors import InkloopError, Message

Source = Path | bytes
"""A file, or the bytes of one."""
OnProgress = Callable[[int, int], object]
"""Takes the number of sources that are read, and of all. An exception from it ends the reading."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenedPage:
    """A page that was read, with the name of its file ("" for a picture of the clipboard) and its number there."""

    name: str
    page: Page
    number: int = 1
    count: int = 1
    """The pages of the file."""


@dataclass(frozen=True, slots=True, eq=False)
class Failure:
    """A file that could not be opened, and why."""

    name: str
    reason: Message


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """What was opened: pages in the order of the files, or, of one picture with one character, that character."""

    pages: tuple[OpenedPage, ...] = ()
    picture: Picture | None = None
    failures: tuple[Failure, ...] = ()


def open_sources(sources: Sequence[Source], snapshot: ReaderSnapshot, on_progress: OnProgress) -> Opened:
    """Read all pages of `sources`. Those that cannot be opened are among the failures, the others are opened.

    Raises `ModelFileError`.
    """
    reader = PageReader(snapshot.open_classifier())
    pages: list[OpenedPage] = []
    failures: list[Failure] = []
    for number, source in enumerate(sources):
        on_progress(number, len(sources))
        try:
            pages += _pages(source, reader, snapshot)
        except InkloopError as error:
            failures.append(Failure(_name(source), error.message))
    if len(sources) == 1 and (picture := _one_character(sources[0], pages)):
        return Opened(picture=picture)
    return Opened(tuple(pages), failures=tuple(failures))


def read_image(pixels: NDArray[np.uint8], snapshot: ReaderSnapshot, *, name: str) -> OpenedPage:
    """The page in a picture (h×w×3 uint8, RGB, upright). Raises `InkError`, `ModelFileError`."""
    reader = PageReader(snapshot.open_classifier())
    sheet = sheet_from_image(np.ascontiguousarray(pixels))
    return OpenedPage(name, reader.read(sheet, memory=snapshot.memory, label_set=snapshot.label_set))


def _pages(source: Source, reader: PageReader, snapshot: ReaderSnapshot) -> list[OpenedPage]:
    """The pages with ink. Raises `InkError` if there is none."""
    pages: list[OpenedPage] = []
    empty: InkError | None = None
    for image in _images(source):
        try:
            page = reader.read(sheet_from_image(image), memory=snapshot.memory, label_set=snapshot.label_set)
        except InkError as error:
            empty = error
        else:
            pages.append(OpenedPage(_name(source), page))
    if empty and not pages:
        raise empty
    return pages


def _one_character(source: Source, pages: Sequence[OpenedPage]) -> Picture | None:
    """The character of a source of which nothing else was read; None if there is more, or none."""
    if pages and not (len(pages) == 1 and pages[0].page.is_one_character):
        return None
    try:
        return read_picture(source)
    except InkError:
        return None  # the failure of the page tells why


def _images(source: Source) -> Iterator[NDArray[np.uint8]]:
    try:
        with Image.open(BytesIO(source) if isinstance(source, bytes) else source) as image:
            yield np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    except (OSError, ValueError) as error:
        raise InkError(NO_IMAGE) from error


def _name(source: Source) -> str:
    return source.name if isinstance(source, Path) else ""
