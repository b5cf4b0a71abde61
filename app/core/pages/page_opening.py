"""Files → pages: pictures and PDFs are decoded, straightened and read, for a thread in the background. No Qt in here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from app.core.reader_snapshot import ReaderSnapshot
from models.ink.image_to_ink import find_picture, read_picture
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
        name = source.name if isinstance(source, Path) else ""
        try:
            if len(sources) == 1 and (picture := _one_character(source, reader, snapshot, pages)):
                return Opened(picture=picture)
            if len(sources) > 1:
                pages += _pages(source, reader, snapshot)
        except InkloopError as error:
            failures.append(Failure(name, error.message))
    return Opened(tuple(pages), failures=tuple(failures))
