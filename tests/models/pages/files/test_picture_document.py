"""Pictures of many kinds as pages, decoded in the confined process."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pytest
from PIL import Image, ImageDraw, features

from models.ink.image_to_ink import locate_picture, located_in
from models.ink.ink import InkError
from models.pages.files.page_image import MAX_PAGE_PIXELS, MAX_PAGE_SIDE, PageImage
from tests.models.ink.test_image_codecs import PHOTOGRAPH

Opened = Callable[[Path | bytes], list[PageImage]]
PAPER, INK = (240, 230, 210), (20, 30, 90)


def drawing(width: int = 60, height: int = 40) -> Image.Image:
    """Coloured paper with ink in the upper left corner."""
    image = Image.new("RGB", (width, height), PAPER)
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill=INK)
    return image


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def is_drawing(page: PageImage, *, tolerance: int = 12) -> bool:
    """Whether paper and ink are where `drawing` has them."""
    height, width, _ = page.pixels.shape
    corner, middle = page.pixels[height // 12, width // 12], page.pixels[height // 2, width // 2]
    return bool(np.allclose(corner, INK, atol=tolerance) and np.allclose(middle, PAPER, atol=tolerance))


@pytest.mark.parametrize(
    ("kind", "mode", "options"),
    [
        ("PNG", "RGB", {}),
        ("PNG", "P", {}),
        ("PNG", "RGBA", {}),
        ("JPEG", "RGB", {"quality": 95}),
        ("JPEG", "CMYK", {"quality": 95}),
        ("TIFF", "RGB", {"compression": "tiff_lzw"}),
        ("TIFF", "CMYK", {}),
        ("WEBP", "RGB", {"lossless": True}),
        ("BMP", "RGB", {}),
        ("GIF", "RGB", {}),
        ("PPM", "RGB", {}),
        ("JPEG2000", "RGB", {}),
    ],
)
def test_colours_are_kept(opened: Opened, kind: str, mode: str, options: dict[str, Any]) -> None:
    image = drawing().quantize(4) if mode == "P" else drawing().convert(mode)
    (page,) = opened(saved(image, kind, **options))
    assert (page.number, page.count, page.size, page.scale) == (1, 1, (60, 40), (1, 1))
    assert page.pixels.dtype == np.uint8 and page.pixels.shape == (40, 60, 3)
    assert is_drawing(page)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG", "WEBP"])
def test_a_photograph_is_turned_upright(opened: Opened, kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    (page,) = opened(saved(drawing(400, 240).rotate(90, expand=True), kind, exif=exif))
    assert page.size == (400, 240) and page.pixels.shape == (240, 400, 3)
    assert is_drawing(page)


def test_heic_and_avif_are_read(opened: Opened) -> None:
    pytest.importorskip("pillow_heif")
    (page,) = opened(PHOTOGRAPH)
    assert page.pixels.shape == (128, 128, 3)
    assert located_in(page.pixels, page.size).picture == locate_picture(PHOTOGRAPH).picture
    if features.check("avif"):
        assert is_drawing(opened(saved(drawing(), "AVIF", quality=95))[0])


def test_deep_levels_are_stretched(opened: Opened) -> None:
    levels = np.full((30, 40), 4000, np.uint16)
    levels[5:10, 5:10] = 1000
    (page,) = opened(saved(Image.fromarray(levels), "PNG"))
    assert page.pixels[7, 7].tolist() == [0, 0, 0] and page.pixels[20, 20].tolist() == [255, 255, 255]
    infinite = np.full((8, 8), np.inf, np.float32)
    with pytest.raises(InkError, match="not finite"):
        opened(saved(Image.fromarray(infinite), "TIFF"))


def test_transparent_pixels_are_paper(opened: Opened) -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((5, 5, 12, 12), fill=(255, 255, 255, 255))
    (page,) = opened(saved(image, "PNG"))  # white ink on nothing
    assert page.pixels[8, 8].tolist() == [0, 0, 0] and page.pixels[30, 30].tolist() == [255, 255, 255]


def test_every_page_of_a_tiff_is_one_and_its_previews_are_none(opened: Opened) -> None:
    small = drawing(30, 20)
    small.encoderinfo = {"tiffinfo": {254: 1}}  # a reduced copy
    pages = opened(
        saved(drawing(), "TIFF", save_all=True, append_images=[small, drawing(80, 120), drawing().convert("L")])
    )
    assert [(page.number, page.count, page.size) for page in pages] == [
        (1, 3, (60, 40)),
        (2, 3, (80, 120)),
        (3, 3, (60, 40)),
    ]


def test_an_animation_is_one_page(opened: Opened) -> None:
    (page,) = opened(saved(drawing(), "GIF", save_all=True, append_images=[drawing().rotate(180)]))
    assert is_drawing(page)


def test_thousands_of_pages_are_refused(opened: Opened) -> None:
    page = Image.new("1", (8, 8))
    with pytest.raises(InkError, match="more than 200 pages"):
        opened(saved(page, "TIFF", save_all=True, append_images=[page] * 250))


@pytest.mark.parametrize(
    ("width", "height"), [(5200, 3900), pytest.param(12_000, 9000, marks=pytest.mark.slow)], ids=["20 MP", "108 MP"]
)
def test_a_large_photograph_is_reduced_while_it_is_decoded(opened: Opened, width: int, height: int) -> None:
    (page,) = opened(saved(drawing(width, height).convert("L"), "JPEG"))
    rows, columns, _ = page.pixels.shape
    assert 0.95 * MAX_PAGE_PIXELS < rows * columns <= MAX_PAGE_PIXELS
    assert page.size == (width, height)
    assert page.scale == pytest.approx((width / columns, height / rows))
    assert page.pixels[rows // 8, columns // 8].max() < 60 and page.pixels[rows // 2, columns // 2].min() > 200


def test_a_long_strip_is_reduced(opened: Opened) -> None:
    (page,) = opened(saved(drawing(40_000, 40), "PNG"))
    assert page.pixels.shape == (8, MAX_PAGE_SIDE, 3)


def test_other_pictures_of_100_megapixels_are_refused_before_they_are_decoded(opened: Opened) -> None:
    with pytest.raises(InkError, match="12000×9000 pixels. Make it smaller"):
        opened(saved(Image.new("1", (12_000, 9000)), "TIFF", compression="group4"))


def bitmap_of_other_size() -> bytes:
    data = bytearray(saved(drawing(), "BMP"))
    data[18:26] = (60_000).to_bytes(4, "little") * 2
    return bytes(data)


def png_of_other_size() -> bytes:
    data = bytearray(saved(drawing(), "PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    data[29:33] = crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize("data", [bitmap_of_other_size(), png_of_other_size()], ids=["BMP", "PNG"])
def test_a_picture_that_states_a_huge_size_is_refused(opened: Opened, data: bytes) -> None:
    with pytest.raises(InkError, match="60000×60000"):
        opened(data)


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0" + bytes(8)])
def test_what_is_no_picture_is_told(opened: Opened, data: bytes) -> None:
    with pytest.raises(InkError, match="not an image that can be opened"):
        opened(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_half_a_picture_is_told(opened: Opened, kind: str) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (200, 200, 3), np.uint8))
    whole = saved(noise, kind)
    with pytest.raises(InkError, match=r"cannot be (read|opened)"):
        opened(whole[: len(whole) // 2])
