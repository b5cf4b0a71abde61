"""The pages of a PDF, drawn by PDFium. Runs in the confined process."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from models.ink.ink import InkError
from models.pages.files.document import DrawnPage, too_many_pages
from models.pages.files.page_image import MAX_PAGES, page_size
from models.system.errors import Message

_PIXELS_PER_POINT = 200 / 72
"""200 pixels an inch: a digit of 5 mm is 40 pixels high."""
_MIN_POINTS, _MAX_POINTS = 1.0, 1e6
_REASONS: dict[int, Message] = {
    pdfium_c.FPDF_ERR_PASSWORD: Message("This PDF is protected by a password. Save a copy without it, then open that."),
    pdfium_c.FPDF_ERR_SECURITY: Message("This PDF is protected in a way that cannot be read. Print it as a PDF again."),
}
_EMPTY = Message("This PDF has no pages.")
_DAMAGED = Message("This PDF is damaged and cannot be read. Fetch or export it again.")


@contextmanager
def open_pdf(path: Path) -> Iterator["PdfDocument"]:
    """A PDF. Raises `InkError`."""
    try:
        opened = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise InkError(_reason(path)) from error
    with closing(opened):
        if len(opened) > MAX_PAGES:
            raise too_many_pages()
        yield PdfDocument(opened)


def _reason(path: Path) -> Message:
    """Why a PDF cannot be opened. PDFium keeps the code of an earlier error where it opens one without pages."""
    if opened := pdfium_c.FPDF_LoadDocument(os.fsencode(path) + b"\0", None):
        pdfium_c.FPDF_CloseDocument(opened)
        return _EMPTY
    return _REASONS.get(pdfium_c.FPDF_GetLastError(), _DAMAGED)


class PdfDocument:
    """An opened PDF."""

    def __init__(self, pdf: pdfium.PdfDocument) -> None:
        self._pdf = pdf

    @property
    def count(self) -> int:
        return len(self._pdf)

    def draw(self, number: int) -> DrawnPage:
        """The page with this number, from 1, on white paper, with what was drawn on it. Raises `InkError`."""
        try:
            with closing(self._pdf[number - 1]) as page:
                width, height = page.get_size()
                if not (_MIN_POINTS <= width <= _MAX_POINTS and _MIN_POINTS <= height <= _MAX_POINTS):
                    raise InkError(
                        "This PDF is damaged: page {number} cannot be drawn. Fetch or export it again.", number=number
                    )
                drawn = page_size(width, height, _PIXELS_PER_POINT)
                scale = min(drawn[0] / width, drawn[1] / height)
                with closing(page.render(scale=scale, rev_byteorder=True)) as bitmap:
                    image = bitmap.to_pil().convert("RGB")
                    image.load()
                    return DrawnPage(image, (width, height))
        except pdfium.PdfiumError as error:
            raise InkError(
                "This PDF is damaged: page {number} cannot be drawn. Fetch or export it again.", number=number
            ) from error
