"""Files → pages: pictures and PDFs are decoded, straightened and read, in a thread of the background. No Qt in here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.core.pages.page_file import PageFile, read_page
from app.core.reader_snapshot import ReaderSnapshot
from models.ink.ink import InkError, Picture
from models.pages.files.page_decoder import PageDecoder
from models.pages.files.page_image import PageImage
from models.pages.one_character import one_character
from models.pages.page import Cell, Page
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from models.system.errors import InkloopError, Message

Source = Path | bytes
"""A file, or the bytes of one."""
MAX_PAGES = 50
"""Opened at once: each takes about 30 MB."""
TOO_MANY = Message("{count} pages are opened at once. Divide the files, then open the rest.", count=MAX_PAGES)
OnProgress = Callable[[int, int], object]
"""Takes the number of pages of a file that are read, and of all. An exception from it ends the reading."""


_KEPT_READERS = 5


@dataclass(frozen=True, slots=True, eq=False)
class OpenedPage:
    """A page that was read, with the name of its file ("" for a picture of the clipboard) and its number there."""

    name: str
    page: Page
    number: int = 1
    count: int = 1
    """The pages of the file."""
    reader: PageReader | None = None
    """Read the page, for its `PageSession`: with what it keeps, the first answer is as fast as any. None for most pages
    of a file of many, whose readers would keep too much."""


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
    reading = _Reading(snapshot, on_progress)
    with PageDecoder() as decoder:
        for source in sources:
            try:
                reading.add(_name(source), decoder.pages(source))
            except InkloopError as error:
                reading.failures.append(Failure(_name(source), error.message))
    if len(sources) == 1 and (picture := reading.one_character()):
        return Opened(picture=picture)
    return Opened(tuple(reading.pages), failures=tuple(reading.failures))


def read_image(pixels: NDArray[np.uint8], snapshot: ReaderSnapshot, *, name: str) -> OpenedPage:
    """The page in a picture (h×w×3 uint8, RGB, upright). Raises `InkError`, `ModelFileError`."""
    reader = PageReader(snapshot.open_classifier())
    sheet = sheet_from_image(np.ascontiguousarray(pixels))
    page = reader.read(sheet, memory=snapshot.memory, label_set=snapshot.label_set)
    return OpenedPage(name, page, reader=reader)


def open_page_file(path: Path, snapshot: ReaderSnapshot) -> tuple[PageFile, PageReader]:
    """A page with its corrections, and a reader that has read it. Raises `PageError`, `ModelFileError`."""
    file, reader = read_page(path), PageReader(snapshot.open_classifier())
    cells = tuple(Cell(each.row, each.column, each.box, each.components, ()) for each in file.table.cells if each.box)
    if cells:
        reader.reread(Page(file.sheet, cells), memory=snapshot.memory, label_set=snapshot.label_set)
    return file, reader


class _Reading:
    """Reads page after page."""

    def __init__(self, snapshot: ReaderSnapshot, on_progress: OnProgress) -> None:
        self._snapshot, self._on_progress = snapshot, on_progress
        self._last: NDArray[np.uint8] | None = None
        self._count = 0
        self.pages: list[OpenedPage] = []
        self.failures: list[Failure] = []

    def add(self, name: str, images: Iterable[PageImage]) -> None:
        """Read the pages of a file. Raises `InkError` if there is no page with ink, or if one cannot be decoded."""
        before, empty = len(self.pages), None
        for image in images:
            if len(self.pages) == MAX_PAGES:
                raise InkError(TOO_MANY)
            self._on_progress(image.number - 1, image.count)
            self._last, self._count = image.pixels, self._count + 1
            reader = PageReader(self._snapshot.open_classifier())
            try:
                page = reader.read(
                    sheet_from_image(image.pixels), memory=self._snapshot.memory, label_set=self._snapshot.label_set
                )
            except InkError as error:
                empty = error
            else:
                kept = reader if len(self.pages) < _KEPT_READERS else None
                self.pages.append(OpenedPage(name, page, image.number, image.count, kept))
        if empty and len(self.pages) == before:
            raise empty

    def one_character(self) -> Picture | None:
        """The character of the only picture, if it shows no more."""
        if self._last is None or self._count > 1:
            return None
        reader = PageReader(self._snapshot.open_classifier())  # that of the page keeps what it has read
        page = self.pages[0].page if self.pages else None
        return one_character(self._last, page, reader, memory=self._snapshot.memory, label_set=self._snapshot.label_set)


def _name(source: Source) -> str:
    return source.name if isinstance(source, Path) else ""
