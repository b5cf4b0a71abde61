"""Opening image files of all kinds with Pillow: limits of size, transparency, high bit depths, and errors in words."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from models.ink.image_codecs import START_BYTES, prepare_codec
from models.ink.ink import InkError
from models.system.errors import Message

MAX_FILE_BYTES = 64_000_000
MAX_PIXELS = 80_000_000
"""Pixels of an image that are decoded at once."""
_ONE_COLOUR = 48
"""Maximum range, in grey levels, of pixels that count as one colour."""

NO_IMAGE = Message("This is not an image that can be opened. Choose another one, for example a PNG or JPEG.")


@contextmanager
def open_image(source: Path | bytes) -> Iterator[Image.Image]:
    """An image file, or the bytes of one, opened by Pillow and not decoded yet. HEIC needs pillow-heif.

    Raises `InkError` when it is no image or is too large, and for every error of Pillow's decoders in the block.
    """
    try:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > MAX_FILE_BYTES:
            raise too_large(size)
        prepare_codec(_start(source))
        # From a path, Pillow maps raw data into memory and forgets that TIFF's orientation exchanged the sides.
        with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file, _opened(file) as image:
            yield image
    except InkError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise InkError(NO_IMAGE) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, RuntimeError) as error:  # of Pillow's decoders
        raise InkError(
            "This image cannot be read: {reason}.", reason=getattr(error, "strerror", None) or error
        ) from error


def too_large(size: int) -> InkError:
    """The error for a file of `size` bytes."""
    return InkError(
        "This file has {size} MB; images of up to {maximum} MB are opened.",
        size=f"{size / 1e6:.0f}",
        maximum=MAX_FILE_BYTES // 10**6,
    )


def too_many_pixels(width: int, height: int) -> InkError:
    """The error for an image of this size in pixels."""
    return InkError(
        "This image has {width}×{height} pixels. Make it smaller, then open it.", width=width, height=height
    )


def without_transparency(image: Image.Image) -> Image.Image:
    """An image with transparent pixels on opaque paper, to be converted to grey levels or to RGB.

    Where all that can be seen is of one colour, opacity is ink. Otherwise the paper has the colour of most of it.
    """
    image = image.convert("RGBA")
    opacity = np.asarray(image.getchannel("A"))
    if opacity.min() > 250 or not opacity.any():
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    visible = opacity > opacity.max() / 2
    levels = np.asarray(image.convert("RGB").convert("L"))[visible]
    if np.ptp(np.quantile(levels, [0.02, 0.98])) < _ONE_COLOUR:
        return Image.fromarray(255 - opacity)
    level = int(np.median(levels))
    return Image.alpha_composite(Image.new("RGBA", image.size, (level, level, level)), image)


def is_deep(image: Image.Image) -> bool:
    """True for the modes of 16 and 32 bits, which Pillow's `convert` would clip at 255."""
    return image.mode[0] in "IF"


def deep_levels(image: Image.Image) -> NDArray[np.float32]:
    """The levels of an image of 16 or 32 bits (h×w), stretched to 0 to 255. Raises `InkError` if one is not finite."""
    levels = np.asarray(image, np.float32)
    if not np.isfinite(levels).all():
        raise InkError("This image holds values that are not finite numbers.")
    return (levels - levels.min()) * (255 / max(float(np.ptp(levels)), 1e-6))


def _opened(file: IO[bytes]) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the caller checks the size
        return Image.open(file)


def _start(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:START_BYTES]
    with source.open("rb") as file:
        return file.read(START_BYTES)
