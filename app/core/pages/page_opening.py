"""Files → pages: pictures and PDFs are decoded, straightened and read, in a thread of the background. No Qt in here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.core.pages.page_file import PageFile, read_page
from app.core.reader_snapshot import ReaderSnapshot
from models.inference.classifier import Classifier
from models.inference.prediction import Prediction
from models.ink.image_to_ink import PictureInImage
from models.ink.ink import InkError, Picture
from models.ink.raster import raster_from_ink
from models.pages.files.page_decoder import PageDecoder
from models.pages.files.page_image import PageImage
from models.pages.page import Cell, Page
from models.pages.picture_content import content_of
from models.pages.reader import PageReader
from models.pages.sheet import Sheet
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
    reading = _Reading(snapshot, on_progress, may_be_character=len(sources) == 1)
    with PageDecoder() as decoder:
        for source in sources:
            try:
                reading.add(_name(source), decoder.pages(source))
            except InkloopError as error:
                reading.failures.append(Failure(_name(source), error.message))
    return Opened(tuple(reading.pages), reading.picture, tuple(reading.failures))


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

    def __init__(self, snapshot: ReaderSnapshot, on_progress: OnProgress, *, may_be_character: bool) -> None:
        self._snapshot, self._on_progress = snapshot, on_progress
        self._may_be_character = may_be_character
        self.picture: Picture | None = None
        self.pages: list[OpenedPage] = []
        self.failures: list[Failure] = []

    def add(self, name: str, images: Iterable[PageImage]) -> None:
        """Read the pages of a file. Raises `InkError` if there is no page with ink, or if one cannot be decoded."""
        before, empty = len(self.pages), None
        for image in images:
            if len(self.pages) == MAX_PAGES:
                raise InkError(TOO_MANY)
            self._on_progress(image.number - 1, image.count)
            classifier = self._snapshot.open_classifier()
            reader = PageReader(classifier)
            try:
                content = self._content(image, classifier, reader)
            except InkError as error:
                empty = error
                continue
            if isinstance(content, PictureInImage):
                self.picture = content.picture
            else:
                kept = reader if len(self.pages) < _KEPT_READERS else None
                self.pages.append(OpenedPage(name, content, image.number, image.count, kept))
        if empty and len(self.pages) == before:
            raise empty

    def _content(self, image: PageImage, classifier: Classifier, reader: PageReader) -> Page | PictureInImage:
        memory, label_set = self._snapshot.memory, self._snapshot.label_set

        def read_picture(picture: Picture) -> Prediction:
            raster = raster_from_ink(picture, classifier.spec)
            return classifier.read(raster, memory=memory, label_set=label_set).prediction

        def read_sheet(sheet: Sheet) -> Page:
            return reader.read(sheet, memory=memory, label_set=label_set)

        if self._may_be_character and image.count == 1:
            return content_of(image, read_sheet, read_picture)
        return read_sheet(sheet_from_image(image.pixels))


def _name(source: Source) -> str:
    return source.name if isinstance(source, Path) else ""
