"""Photograph, scan or screenshot of one character → `Picture`, with background and noise removed. No Qt."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from math import ceil, floor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from models.ink.image_codecs import START_BYTES, prepare_codec
from models.ink.ink import InkError, Picture
from models.system.errors import Message

MAX_FILE_BYTES = 64_000_000
_MAX_PIXELS = 80_000_000
_ANALYSIS_SIDE = 512
"""Longer side, in pixels, of the image in which ink is segmented."""
_PICTURE_SIDE = 128
"""Maximum longer side, in pixels, of a `Picture`; larger than the box of every shipped model."""
_BACKGROUND_SIDE = 64
"""Longer side, in pixels, of the image in which the background is estimated."""
_CLOSING_WINDOW = 21
"""Side, in pixels of that image, of the closing's window; strokes must be thinner."""
_MIN_CONTRAST = 16.0
"""Minimum difference between ink and paper, in grey levels (0 to 255)."""

_EXIF_ORIENTATION = 0x0112

NO_IMAGE = Message("This is not an image that can be opened. Choose another one, for example a PNG or JPEG.")
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
    try:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > MAX_FILE_BYTES:
            raise InkError(
                "This file has {size} MB; images of up to {maximum} MB are opened.",
                size=f"{size / 1e6:.0f}",
                maximum=MAX_FILE_BYTES // 10**6,
            )
        prepare_codec(_start(source))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is checked below
            image = Image.open(BytesIO(source) if isinstance(source, bytes) else source)
        with image:
            if image.width * image.height > _MAX_PIXELS:
                raise InkError(
                    "This image has {width}×{height} pixels. Make it smaller, then open it.",
                    width=image.width,
                    height=image.height,
                )
            width, height = _upright_size(image)
            image.draft("L", (2 * _ANALYSIS_SIDE, 2 * _ANALYSIS_SIDE))  # decodes a JPEG at about the size needed
            image.load()
            picture, (left, top, right, bottom) = find_picture(image)
            x, y = floor(left * width), floor(top * height)
            return PictureInImage(picture, (x, y, ceil(right * width) - x, ceil(bottom * height) - y))
    except InkError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise InkError(NO_IMAGE) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, RuntimeError) as error:  # of Pillow's decoders
        raise InkError(
            "This image cannot be read: {reason}.", reason=getattr(error, "strerror", None) or error
        ) from error


def _start(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:START_BYTES]
    with source.open("rb") as file:
        return file.read(START_BYTES)


def picture_from_image(image: Image.Image | NDArray[np.uint8]) -> Picture:
    """The character in `image`, cropped to its ink, its longer side at most 128 pixels.

    Arrays are h×w grey levels or h×w×3 colours. The border of the image defines the paper, so ink may be darker or
    lighter than it. Transparent pixels count as white paper; gradual shadows are removed. Raises `InkError` when there
    is no ink.
    """
    return find_picture(image)[0]


def find_picture(image: Image.Image | NDArray[np.uint8]) -> tuple[Picture, tuple[float, float, float, float]]:
    """As `picture_from_image`, and where the ink is: left, top, right and bottom, in parts (0 to 1) of the upright
    image. Raises the same error.
    """
    grey = _grey(Image.fromarray(image) if isinstance(image, np.ndarray) else ImageOps.exif_transpose(image))
    border = np.concatenate([grey[0], grey[-1], grey[1:-1, 0], grey[1:-1, -1]])
    contrast = grey - np.median(border)
    # The largest deviation from the paper decides whether ink is dark or light.
    is_dark_ink = -contrast.min() >= contrast.max()
    grey = grey if is_dark_ink else 255 - grey
    ink = np.maximum(_background(grey) - grey, 0)
    ink = np.maximum(ink - _noise_level(ink), 0)
    if ink.max() < _MIN_CONTRAST:
        raise InkError(EMPTY_IMAGE)
    ink = np.clip(ink / np.median(ink[ink >= ink.max() / 2]), 0, 1).astype(np.float32)
    rows, columns = _bounding_box(ink)
    cropped = Image.fromarray((255 * ink[rows, columns]).astype(np.uint8))
    if max(cropped.size) > _PICTURE_SIDE:
        cropped.thumbnail((_PICTURE_SIDE, _PICTURE_SIDE), Image.Resampling.BOX)
    height, width = ink.shape
    left, top = columns.start / width, rows.start / height
    right, bottom = min(columns.stop / width, 1.0), min(rows.stop / height, 1.0)
    return Picture(cropped.height, cropped.width, cropped.tobytes()), (left, top, right, bottom)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height of `image` after its EXIF orientation is applied."""
    is_turned = image.getexif().get(_EXIF_ORIENTATION) in range(5, 9)  # by a quarter
    return (image.height, image.width) if is_turned else image.size


def _grey(image: Image.Image) -> NDArray[np.float32]:
    """Any image as h×w float32 grey levels, 0 to 255, its longer side at most `_ANALYSIS_SIDE` pixels."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    if image.mode[0] in "IF":  # 16 and 32 bits: convert("L") would clip at 255
        levels = np.asarray(image, np.float32)
        if not np.isfinite(levels).all():
            raise InkError("This image holds values that are not finite numbers.")
        image = Image.fromarray((levels - levels.min()) * (255 / max(float(np.ptp(levels)), 1e-6)))
    else:
        image = image.convert("L").convert("F")
    if max(image.size) > _ANALYSIS_SIDE:
        scale = _ANALYSIS_SIDE / max(image.size)
        size = [max(1, round(side * scale)) for side in image.size]
        image = image.resize((size[0], size[1]), Image.Resampling.BOX)
    return np.asarray(image, np.float32)


def _background(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """Brightness of the paper at each pixel (h×w), by a morphological closing that removes thin dark strokes."""
    height, width = grey.shape
    scale = min(1.0, _BACKGROUND_SIDE / max(height, width))
    small = Image.fromarray(grey).resize(
        (max(1, round(width * scale)), max(1, round(height * scale))), Image.Resampling.BOX
    )
    padded = Image.fromarray(np.pad(np.asarray(small.convert("L")), _CLOSING_WINDOW, mode="edge"))
    closed = padded.filter(ImageFilter.MaxFilter(_CLOSING_WINDOW)).filter(ImageFilter.MinFilter(_CLOSING_WINDOW))
    smooth = closed.filter(ImageFilter.GaussianBlur(3))
    inner = smooth.crop(
        (_CLOSING_WINDOW, _CLOSING_WINDOW, _CLOSING_WINDOW + small.width, _CLOSING_WINDOW + small.height)
    )
    return np.asarray(inner.convert("F").resize((width, height), Image.Resampling.BICUBIC), np.float32)


def _noise_level(ink: NDArray[np.float32]) -> float:
    """Upper bound of the paper's noise: median + 3 robust standard deviations, since most pixels are paper."""
    median = float(np.median(ink))
    return median + 3 * 1.4826 * float(np.median(np.abs(ink - median)))


def _bounding_box(ink: NDArray[np.float32]) -> tuple[slice, slice]:
    """Rows and columns of the ink, with a margin of one pixel; specks of one or two pixels are ignored."""
    inked = Image.fromarray(np.where(ink > 0.25, 255, 0).astype(np.uint8))
    mask = np.asarray(inked.filter(ImageFilter.MedianFilter(3))) > 0
    if not mask.any():
        mask = np.asarray(inked) > 0
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return slice(max(rows[0] - 1, 0), rows[-1] + 2), slice(max(columns[0] - 1, 0), columns[-1] + 2)
