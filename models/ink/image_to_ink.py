"""Photograph, scan or screenshot of one character → `Picture`: light evened out, grain and specks gone. No Qt."""

import warnings
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from models.ink.ink import InkError, Picture
from models.system.errors import Message

LARGEST_FILE = 64_000_000  # bytes
_MOST_PIXELS = 80_000_000
_WORKED = 512
"""Longer side, in pixels, at which ink is told from paper."""
_KEPT = 128
"""Longer side of the character in a `Picture`: more than any model reads of a character drawn with a pen."""
_LIGHT = 64
"""Longer side at which the light on the paper is looked at, and the window that a stroke must be thinner than."""
_LIGHT_WINDOW = 21
_FAINTEST = 16.0
"""Of 255 grey levels: ink that departs less from its paper is none."""

NO_IMAGE = Message("This is not an image that can be opened. Choose another one, for example a PNG or JPEG.")
EMPTY_IMAGE = Message("There is no ink in this image: it is one even colour. Choose an image that shows a character.")


def read_picture(source: Path | bytes) -> Picture:
    """The character in an image file of any kind that Pillow knows, or in its bytes; of several images the first.

    Raises `InkError` when that is no image, is too large, or shows no ink.
    """
    try:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > LARGEST_FILE:
            raise InkError(
                "This file has {size} MB; images of up to {maximum} MB are opened.",
                size=f"{size / 1e6:.0f}",
                maximum=LARGEST_FILE // 10**6,
            )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is looked at below
            image = Image.open(BytesIO(source) if isinstance(source, bytes) else source)
        with image:
            if image.width * image.height > _MOST_PIXELS:
                raise InkError(
                    "This image has {width}×{height} pixels. Make it smaller, then open it.",
                    width=image.width,
                    height=image.height,
                )
            image.draft("L", (2 * _WORKED, 2 * _WORKED))  # a JPEG is decoded at about the size that is needed
            image.load()
            return picture_from_image(image)
    except InkError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise InkError(NO_IMAGE) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:  # what Pillow's decoders raise
        raise InkError(
            "This image cannot be read: {reason}.", reason=getattr(error, "strerror", None) or error
        ) from error


def picture_from_image(image: Image.Image | NDArray[np.uint8]) -> Picture:
    """The one character in `image`, cut out, its longer side up to 128 pixels.

    Dark ink on light paper and light ink on a dark ground are both understood: the border is the paper. Transparency
    counts as white paper, a shadow over the paper as none. Raises `InkError` when there is no ink.
    """
    grey = _grey(Image.fromarray(image) if isinstance(image, np.ndarray) else ImageOps.exif_transpose(image))
    border = np.concatenate([grey[0], grey[-1], grey[1:-1, 0], grey[1:-1, -1]])
    contrast = grey - np.median(border)
    # Ink is what departs furthest from the paper, whichever way.
    dark = -contrast.min() >= contrast.max()
    grey = grey if dark else 255 - grey
    ink = np.maximum(_light(grey) - grey, 0)
    ink = np.maximum(ink - _noise(ink), 0)
    if ink.max() < _FAINTEST:
        raise InkError(EMPTY_IMAGE)
    ink = np.clip(ink / np.median(ink[ink >= ink.max() / 2]), 0, 1).astype(np.float32)
    rows, columns = _where(ink)
    cut = Image.fromarray((255 * ink[rows, columns]).astype(np.uint8))
    if max(cut.size) > _KEPT:
        cut.thumbnail((_KEPT, _KEPT), Image.Resampling.BOX)
    return Picture(cut.height, cut.width, cut.tobytes())


def _grey(image: Image.Image) -> NDArray[np.float32]:
    """Any kind of image as float32 grey levels, 0 to 255, its longer side at most `_WORKED` pixels."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    if image.mode[0] in "IF":  # 16 and 32 bits, which Pillow would cut off at 255
        levels = np.asarray(image, np.float32)
        if not np.isfinite(levels).all():
            raise InkError("This image holds values that are not finite numbers.")
        image = Image.fromarray((levels - levels.min()) * (255 / max(float(np.ptp(levels)), 1e-6)))
    else:
        image = image.convert("L").convert("F")
    if max(image.size) > _WORKED:
        scale = _WORKED / max(image.size)
        size = [max(1, round(side * scale)) for side in image.size]
        image = image.resize((size[0], size[1]), Image.Resampling.BOX)
    return np.asarray(image, np.float32)


def _light(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """How bright the paper is at each pixel: a closing, which takes out whatever is dark and thin."""
    height, width = grey.shape
    scale = min(1.0, _LIGHT / max(height, width))
    small = Image.fromarray(grey).resize(
        (max(1, round(width * scale)), max(1, round(height * scale))), Image.Resampling.BOX
    )
    padded = Image.fromarray(np.pad(np.asarray(small.convert("L")), _LIGHT_WINDOW, mode="edge"))
    closed = padded.filter(ImageFilter.MaxFilter(_LIGHT_WINDOW)).filter(ImageFilter.MinFilter(_LIGHT_WINDOW))
    smooth = closed.filter(ImageFilter.GaussianBlur(3))
    inner = smooth.crop((_LIGHT_WINDOW, _LIGHT_WINDOW, _LIGHT_WINDOW + small.width, _LIGHT_WINDOW + small.height))
    return np.asarray(inner.convert("F").resize((width, height), Image.Resampling.BICUBIC), np.float32)


def _noise(ink: NDArray[np.float32]) -> float:
    """Below this lies the grain of the paper: most of an image is paper."""
    middle = float(np.median(ink))
    return middle + 3 * 1.4826 * float(np.median(np.abs(ink - middle)))


def _where(ink: NDArray[np.float32]) -> tuple[slice, slice]:
    """The box around the ink; a speck of a pixel or two is none."""
    present = Image.fromarray(np.where(ink > 0.25, 255, 0).astype(np.uint8))
    found = np.asarray(present.filter(ImageFilter.MedianFilter(3))) > 0
    if not found.any():
        found = np.asarray(present) > 0
    rows, columns = np.flatnonzero(found.any(1)), np.flatnonzero(found.any(0))
    return slice(max(rows[0] - 1, 0), rows[-1] + 2), slice(max(columns[0] - 1, 0), columns[-1] + 2)
