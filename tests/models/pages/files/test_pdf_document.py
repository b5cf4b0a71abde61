"""The pages of PDFs, drawn in the confined process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from models.ink.ink import InkError
from models.pages.files.page_image import MAX_PAGE_PIXELS, PageImage
from tests.support.pdf_files import empty_pdf, locked_pdf, pdf_of_size, scanned_pdf

Opened = Callable[[Path | bytes], list[PageImage]]


def numbered(number: int) -> Image.Image:
    """A white page with so many black squares."""
    image = Image.new("RGB", (300, 200), "white")
    for place in range(number):
        ImageDraw.Draw(image).rectangle((20 + 60 * place, 20, 60 + 60 * place, 60), fill="black")
    return image


def test_all_pages_are_drawn_at_200_pixels_an_inch(opened: Opened) -> None:
    pages = opened(scanned_pdf([numbered(1), numbered(2), numbered(3)]))
    assert [(page.number, page.count) for page in pages] == [(1, 3), (2, 3), (3, 3)]
    for page in pages:
        assert page.size == pytest.approx((216, 144), abs=0.5)  # points: 3 by 2 inches
        assert page.pixels.shape == pytest.approx((400, 600, 3), abs=1)
        dark = page.pixels[80, :, 0] < 128
        assert (dark[1:] & ~dark[:-1]).sum() == page.number


def test_a_poster_and_a_stamp_are_drawn_at_a_size_that_can_be_read(opened: Opened) -> None:
    (poster,) = opened(pdf_of_size(14_000, 10_000))
    assert 0.9 * MAX_PAGE_PIXELS < poster.pixels[..., 0].size <= MAX_PAGE_PIXELS
    assert poster.size == (14_000, 10_000)
    (stamp,) = opened(pdf_of_size(72, 36))
    assert stamp.pixels.shape == pytest.approx((100, 200, 3), abs=1)
    for page in (poster, stamp):
        height, width, _ = page.pixels.shape
        assert page.pixels[height // 8, width // 8].max() == 0 and page.pixels[height // 2, width // 2].min() == 255


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (locked_pdf(), "protected by a password. Save a copy without it"),
        (empty_pdf(), "has no pages"),
        (scanned_pdf([numbered(1)])[:-900], "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
        (b"junk before the head\n%PDF-1.4", "damaged"),
        (scanned_pdf([Image.new("RGB", (4, 4))] * 250), "more than 200 pages"),
    ],
    ids=["locked", "empty", "cut off", "noise", "head only", "thousands of pages"],
)
def test_a_pdf_that_cannot_be_read_is_told(opened: Opened, data: bytes, word: str) -> None:
    with pytest.raises(InkError, match=word):
        opened(data)
