"""A file with pages, opened in the confined process: what pictures and PDFs have in common."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PIL import Image

from models.ink.ink import InkError
from models.pages.files.page_image import MAX_PAGES

_PDF_START_BYTES = 1024
"""Adobe's readers accept other bytes before the head of a PDF, so many at most."""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A decoded page: an upright RGB image, and the `size` of `PageImage`."""

    image: Image.Image
    size: tuple[float, float]


class Document(Protocol):
    """An open file; `count` pages, from 1 to `MAX_PAGES`."""

    @property
    def count(self) -> int: ...

    def draw(self, number: int) -> DrawnPage:
        """The page with this number, from 1. Raises `InkError`."""
        ...


@contextmanager
def open_document(path: Path) -> Iterator[Document]:
    """The pages of a file, whose content decides what it is. Raises `InkError`, in the block too."""
    with path.open("rb") as file:
        is_pdf = b"%PDF-" in file.read(_PDF_START_BYTES)
    if is_pdf:  # each library is loaded only for its files
        from models.pages.files.pdf_document import open_pdf as opened
    else:
        from models.pages.files.picture_document import open_pictures as opened
    with opened(path) as document:
        yield document


def too_many_pages() -> InkError:
    """The error for a file with more than `MAX_PAGES`."""
    return InkError("This file has more than {maximum} pages. Divide it, then open the parts.", maximum=MAX_PAGES)
