"""Pictures as pages: every format of Pillow, and each page of a TIFF. Runs in the confined process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from models.ink.image_files import (
    MAX_PIXELS,
    deep_levels,
    is_deep,
    open_image,
    too_many_pixels,
    without_transparency,
)
from models.pages.files.document import DrawnPage, too_many_pages
from models.pages.files.page_image import MAX_PAGES, page_size

_MAX_REDUCED_PIXELS = 200_000_000
"""Pixels of a JPEG, which is reduced while it is decoded; the largest cameras of phones make as many."""
_FORMATS_WITH_PAGES = frozenset({"TIFF", "DCX"})
"""Further frames of other formats are an animation, a preview or a map of depths."""
_SUBFILE_TYPE = 254
_NO_PAGE = 1 | 4
"""Bits of TIFF's tag 254: a frame is a smaller copy of another one, or its mask."""


@contextmanager
def open_pictures(path: Path) -> Iterator["PictureDocument"]:
    """The pictures in a file. Raises `InkError`, in the block too."""
    Image.MAX_IMAGE_PIXELS = None  # the number of pixels is checked where it is known how many are decoded
    with open_image(path) as image:
        yield PictureDocument(image)


class PictureDocument:
    """An opened image file, whose frames are decoded one by one."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self._frames = _pages(image) if image.format in _FORMATS_WITH_PAGES else [None]

    @property
    def count(self) -> int:
        return len(self._frames)

    def draw(self, number: int) -> DrawnPage:
        """The picture with this number, from 1, in RGB. Raises `InkError` and the errors of Pillow's decoders."""
        image = self._image
        if (frame := self._frames[number - 1]) is not None:
            image.seek(frame)
        stored = image.size
        image.draft(None, page_size(*stored))  # pyright: ignore[reportArgumentType]  # the mode stays
        is_reduced = image.size != stored
        if image.width * image.height > MAX_PIXELS or (is_reduced and stored[0] * stored[1] > _MAX_REDUCED_PIXELS):
            raise too_many_pixels(*stored)
        image.load()
        ImageOps.exif_transpose(image, in_place=True)
        is_turned = (image.width > image.height) != (stored[0] > stored[1])
        size = (stored[1], stored[0]) if is_turned else stored
        return DrawnPage(_rgb(image, page_size(*size)), size)


def _pages(image: Image.Image) -> list[int | None]:
    """The frames that are pages; the first if none is marked as one."""
    found: list[int | None] = []
    for frame in range(MAX_PAGES + 1):
        try:
            image.seek(frame)
        except EOFError:
            break
        tags = getattr(image, "tag_v2", {})
        if not int(tags.get(_SUBFILE_TYPE, 0)) & _NO_PAGE:
            found.append(frame)
    else:
        raise too_many_pages()
    return found or [0]


def _rgb(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Any upright image in RGB on opaque paper, reduced to `size` (width, height) if it is larger."""
    if image.has_transparency_data:
        image = without_transparency(image)
    if is_deep(image):
        image = Image.fromarray(deep_levels(image).astype(np.uint8))
    image = image.convert("RGB")
    return image.resize(size, Image.Resampling.HAMMING) if size[0] < image.width or size[1] < image.height else image
