"""Photograph, scan or screenshot of one character → `Picture`, with background and noise removed. No Qt."""

import warnings
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from models.ink.components import boxes, connected_components, sizes
from models.ink.ink import InkError, Picture
from models.ink.paper import find_layout, raised_ink
from models.ink.paper_lines import without_lines
from models.ink.pen_width import sharpened, with_usual_width
from models.system.errors import Message

MAX_FILE_BYTES = 64_000_000
_MAX_PIXELS = 80_000_000
_ANALYSIS_SIDE = 512
"""Longer side, in pixels, of the image in which ink is segmented."""
_PICTURE_SIDE = 128
"""Maximum longer side, in pixels, of a `Picture`; larger than the box of every shipped model."""
_MIN_CONTRAST = 16.0
"""Minimum difference between ink and paper, in grey levels (0 to 255)."""
_ONE_COLOUR = 48
"""Maximum range, in grey levels, of pixels that count as one colour."""
_INKED = 0.25
"""Least intensity of an inked pixel."""
_SPECK_EXTENT, _SPECK_AREA = 0.06, 0.01
"""Specks are smaller than both shares of the largest patch of ink, in length and in area."""
_MIN_INSIDE = 0.2
"""Least darkness of a character inside the image, as a share of what reaches the border."""

NO_IMAGE = Message("This is not an image that can be opened. Choose another one, for example a PNG or JPEG.")
EMPTY_IMAGE = Message("There is no ink in this image: it is one even colour. Choose an image that shows a character.")


def read_picture(source: Path | bytes) -> Picture:
    """The character in an image file, or in the bytes of one, in any format of Pillow; of several frames the first.

    Raises `InkError` when it is not an image, is too large, or shows no ink.
    """
    try:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > MAX_FILE_BYTES:
            raise InkError(
                "This file has {size} MB; images of up to {maximum} MB are opened.",
                size=f"{size / 1e6:.0f}",
                maximum=MAX_FILE_BYTES // 10**6,
            )
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
            image.draft("L", (2 * _ANALYSIS_SIDE, 2 * _ANALYSIS_SIDE))  # decodes a JPEG at about the size needed
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
    """The character in `image`, cropped to its ink, its longer side at most 128 pixels.

    Arrays are h×w grey levels or h×w×3 colours. The border of the image defines the paper, so ink may be darker or
    lighter than it. Transparent pixels count as white paper; gradual shadows are removed. Raises `InkError` when there
    is no ink.
    """
    grey = _grey(Image.fromarray(image) if isinstance(image, np.ndarray) else ImageOps.exif_transpose(image))
    layout = find_layout(grey)
    is_cut = layout.is_cut
    ink = None
    for is_dark in (layout.is_dark,) if layout.is_certain else (layout.is_dark, not layout.is_dark):
        raised = _normalised(raised_ink(grey if is_dark else 255 - grey))
        unlined = None if raised is None else without_lines(raised)
        if unlined is not None:
            ink, is_cut = unlined, False
            break
    if ink is None:
        ink = _normalised(raised_ink(grey if layout.is_dark else 255 - grey, is_cut=is_cut))
    if ink is None:
        raise InkError(EMPTY_IMAGE)
    return _picture(_cropped(ink, is_cut=is_cut))


def _normalised(ink: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """Ink in grey levels as intensity, 0 to 1; None where it is hardly darker than the paper."""
    if ink.max() < _MIN_CONTRAST:
        return None
    return np.clip(ink / np.median(ink[ink >= ink.max() / 2]), 0, 1).astype(np.float32)


def _grey(image: Image.Image) -> NDArray[np.float32]:
    """Any image as h×w float32 grey levels, 0 to 255, its longer side at most `_ANALYSIS_SIDE` pixels."""
    if image.has_transparency_data:
        image = _without_transparency(image.convert("RGBA"))
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


def _without_transparency(image: Image.Image) -> Image.Image:
    """An image with transparent pixels as grey levels on opaque paper.

    Where all that can be seen is of one colour, opacity is ink. Otherwise the paper has the colour of most of it.
    """
    opacity = np.asarray(image.getchannel("A"))
    if opacity.min() > 250 or not opacity.any():
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
    visible = opacity > opacity.max() / 2
    levels = np.asarray(image.convert("RGB").convert("L"))[visible]
    if np.ptp(np.quantile(levels, [0.02, 0.98])) < _ONE_COLOUR:
        return Image.fromarray(255 - opacity)
    level = int(np.median(levels))
    return Image.alpha_composite(Image.new("RGBA", image.size, (level, level, level)), image).convert("L")


def _cropped(ink: NDArray[np.float32], *, is_cut: bool) -> NDArray[np.float32]:
    """The part of the image that holds the character, with a margin of one pixel; specks beside it are left out.

    Unless the image is cut at its ink, what reaches the border is a shadow or another thing, if anything else is there.
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
    return ink[max(top - 1, 0) : bottom + 2, max(left - 1, 0) : right + 2]


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
