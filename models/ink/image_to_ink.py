"""Photograph, scan or screenshot of one character → `Picture`, with background and noise removed. No Qt."""

from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from models.ink.components import boxes, connected_components, sizes
from models.ink.image_files import MAX_PIXELS, deep_levels, is_deep, open_image, too_many_pixels, without_transparency
from models.ink.ink import InkError, Picture
from models.ink.paper import find_layout, raised_ink
from models.ink.paper_lines import without_lines
from models.ink.pen_width import sharpened, with_usual_width
from models.system.errors import Message

_ANALYSIS_SIDE = 512
"""Longer side, in pixels, of the image in which ink is segmented."""
_PICTURE_SIDE = 128
"""Maximum longer side, in pixels, of a `Picture`; larger than the box of every shipped model."""
_MIN_CONTRAST = 16.0
"""Minimum difference between ink and paper, in grey levels (0 to 255)."""
_INKED = 0.25
"""Least intensity of an inked pixel."""
_SPECK_EXTENT, _SPECK_AREA = 0.06, 0.01
"""Specks are smaller than both shares of the largest patch of ink, in length and in area."""
_MIN_INSIDE = 0.2
"""Least darkness of a character inside the image, as a share of what reaches the border."""

_EXIF_ORIENTATION = 0x0112

EMPTY_IMAGE = Message("There is no ink in this image: it is one even colour. Choose an image that shows a character.")


@dataclass(frozen=True, slots=True)
class PictureInImage:
    """The character of an image, and `box` around its ink: x, y, width and height in pixels of the upright image."""

    picture: Picture
    box: tuple[int, int, int, int]


def read_picture(source: Path | bytes) -> Picture:
    """The character in an image file, or in the bytes of one, in any format of Pillow; of several frames the first.

    HEIC needs pillow-heif. Raises `InkError` when it is not an image, is too large, or shows no ink.
    """
    return locate_picture(source).picture


def locate_picture(source: Path | bytes) -> PictureInImage:
    """As `read_picture`, with the place of the character. Raises the same error."""
    with open_image(source) as image:
        if image.width * image.height > MAX_PIXELS:
            raise too_many_pixels(image.width, image.height)
        size = _upright_size(image)
        image.draft("L", (2 * _ANALYSIS_SIDE, 2 * _ANALYSIS_SIDE))  # decodes a JPEG at about the size needed
        image.load()
        return located_in(image, size)


def located_in(image: Image.Image | NDArray[np.uint8], size: tuple[float, float]) -> PictureInImage:
    """The character in `image`, which may be a reduced copy of an upright image whose width and height are `size`.

    Raises the same error as `picture_from_image`.
    """
    picture, (left, top, right, bottom) = find_picture(image)
    width, height = size
    x, y = floor(left * width), floor(top * height)
    return PictureInImage(picture, (x, y, ceil(right * width) - x, ceil(bottom * height) - y))


def picture_from_image(image: Image.Image | NDArray[np.uint8]) -> Picture:
    """The character in `image`, cropped to its ink, its longer side at most 128 pixels.

    Arrays are h×w grey levels or h×w×3 colours. Ink may be darker or lighter than the paper. Transparent pixels are
    paper; shadows and the lines of squared paper are removed. Raises `InkError` when there is no ink.
    """
    return find_picture(image)[0]


def find_picture(image: Image.Image | NDArray[np.uint8]) -> tuple[Picture, tuple[float, float, float, float]]:
    """As `picture_from_image`, and where the ink is: left, top, right and bottom, in parts (0 to 1) of the upright
    image. Raises the same error.
    """
    grey = _grey(Image.fromarray(image) if isinstance(image, np.ndarray) else ImageOps.exif_transpose(image))
    ink, is_cut = _segmented(grey)
    ink, rows, columns = _character(ink, is_cut=is_cut)
    height, width = ink.shape
    place = (columns.start / width, rows.start / height, columns.stop / width, rows.stop / height)
    return _picture(ink[rows, columns]), place


def _segmented(grey: NDArray[np.float32]) -> tuple[NDArray[np.float32], bool]:
    """The intensity of ink, 0 to 1 (h×w), and whether the image is cut at it. Raises `InkError` when there is none."""
    layout = find_layout(grey)
    for is_dark in (layout.is_dark,) if layout.is_certain else (layout.is_dark, not layout.is_dark):
        ink = _normalised(raised_ink(grey if is_dark else 255 - grey))
        unlined = None if ink is None else without_lines(ink)
        if unlined is not None:
            return unlined, False
    ink = _normalised(raised_ink(grey if layout.is_dark else 255 - grey, is_cut=layout.is_cut))
    if ink is None:
        raise InkError(EMPTY_IMAGE)
    return ink, layout.is_cut


def _normalised(ink: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """Ink in grey levels as intensity, 0 to 1; None where it is hardly darker than the paper."""
    if ink.max() < _MIN_CONTRAST:
        return None
    return np.clip(ink / np.median(ink[ink >= ink.max() / 2]), 0, 1).astype(np.float32)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height of `image` after its EXIF orientation is applied."""
    is_turned = image.getexif().get(_EXIF_ORIENTATION) in range(5, 9)  # by a quarter
    return (image.height, image.width) if is_turned else image.size


def _grey(image: Image.Image) -> NDArray[np.float32]:
    """Any image as h×w float32 grey levels, 0 to 255, its longer side at most `_ANALYSIS_SIDE` pixels."""
    if image.has_transparency_data:
        image = without_transparency(image)
    image = Image.fromarray(deep_levels(image)) if is_deep(image) else image.convert("L").convert("F")
    if max(image.size) > _ANALYSIS_SIDE:
        scale = _ANALYSIS_SIDE / max(image.size)
        size = [max(1, round(side * scale)) for side in image.size]
        image = image.resize((size[0], size[1]), Image.Resampling.BOX)
    return np.asarray(image, np.float32)


def _character(ink: NDArray[np.float32], *, is_cut: bool) -> tuple[NDArray[np.float32], slice, slice]:
    """`ink` without what is no part of the character, and the character's rows and columns, with a margin of one pixel.

    Specks beside it are left out. Unless the image is cut at its ink, what reaches the border is a shadow or another
    thing, if anything else is there.
    """
    components = connected_components(ink > _INKED)
    area, box = sizes(components), boxes(components)
    extent = (box[:, 2:] - box[:, :2]).max(1) + 1
    candidates = area > 0
    if not is_cut:
        bottom, right = (length - 1 for length in ink.shape)
        inside = candidates & (box[:, 0] > 0) & (box[:, 1] > 0) & (box[:, 2] < bottom) & (box[:, 3] < right)
        darkness = np.bincount(components.ravel(), (ink**2).ravel())
        darkness[0] = 0
        if darkness[inside].max(initial=0) >= _MIN_INSIDE * darkness.max():
            ink = np.where(inside[components] | (components == 0), ink, 0)
            candidates = inside
    largest = np.where(candidates, area, 0).argmax()
    kept = candidates & ((extent >= _SPECK_EXTENT * extent[largest]) | (area >= _SPECK_AREA * area[largest]))
    top, left = box[kept, :2].min(0)
    bottom, right = box[kept, 2:].max(0)
    height, width = ink.shape
    rows = slice(max(int(top) - 1, 0), min(int(bottom) + 2, height))
    return ink, rows, slice(max(int(left) - 1, 0), min(int(right) + 2, width))


def _picture(ink: NDArray[np.float32]) -> Picture:
    ink = with_usual_width(sharpened(_within(ink, _PICTURE_SIDE)))
    image = Image.fromarray((255 * _within(ink, _PICTURE_SIDE)).astype(np.uint8))
    return Picture(image.height, image.width, image.tobytes())


def _within(ink: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """`ink` made smaller, if need be, so that its longer side is at most `side` pixels."""
    if max(ink.shape) <= side:
        return ink
    image = Image.fromarray(ink)
    scale = side / max(ink.shape)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return np.asarray(image.resize(size, Image.Resampling.BOX))
