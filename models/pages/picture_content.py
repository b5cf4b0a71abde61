"""What a decoded page shows: a table to read, or one character, which is read as a drawing is."""

from collections.abc import Callable
from math import prod

import cv2
import numpy as np
from numpy.typing import NDArray

from models.inference.prediction import Prediction
from models.ink.image_to_ink import PictureInImage, located_in
from models.ink.ink import InkError, Picture
from models.pages.files.page_image import PageImage
from models.pages.page import Page
from models.pages.sheet import INKED, Sheet
from models.pages.straightening import NO_INK, sheet_from_image

_LIKELY = 0.9
"""Least probability of a character that is all of a picture."""
_UNLIKELY = 0.1
"""Probability of a page below which a picture is rather one character, if it is like one."""
_MAX_ASPECT, _MAX_PICTURE_ASPECT = 1.6, 1.5
"""Width divided by height of a character, and of a picture in which one is looked for first: amounts are wider."""
_MIN_SHARE = 0.9
"""Least share of the ink that is one connected part."""
_MAX_HOLES, _MIN_HOLE_PIXELS = 2, 4
"""A frame or a table has more holes than a character."""


def content_of(
    image: PageImage, read_page: Callable[[Sheet], Page], read_picture: Callable[[Picture], Prediction]
) -> Page | PictureInImage:
    """The page, or, if all that is on it is one character, its picture and its box in the unit of `image.size`.

    `read_page` and `read_picture` read by one network, memory and label set. A picture that surely shows one character
    is read as that, which takes a twentieth of the time. Raises `InkError` if there is nothing to read.
    """
    located = _located(image)
    is_like_one = located is not None and _is_like_one(located, image, read_picture)
    height, width, _ = image.pixels.shape
    if located and is_like_one and width <= _MAX_PICTURE_ASPECT * height:
        return located
    try:
        page = read_page(sheet_from_image(image.pixels))
    except InkError as error:
        if located is None or error.message != NO_INK:
            raise
        return located  # very faint, or cut at its ink
    if located and (page.is_one_character or (is_like_one and prod(x.probability for x in page.cells) < _UNLIKELY)):
        return located
    return page


def _located(image: PageImage) -> PictureInImage | None:
    try:
        return located_in(image.pixels, image.size)
    except InkError:
        return None


def _is_like_one(located: PictureInImage, image: PageImage, read_picture: Callable[[Picture], Prediction]) -> bool:
    """Whether ink is connected as that of one character, and is read as one."""
    picture, (_, _, width, height) = located.picture, located.box
    x_scale, y_scale = image.scale
    if width / x_scale > _MAX_ASPECT * height / y_scale:
        return False
    inked = (np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width) >= INKED).astype(np.uint8)
    parts = _areas(inked)
    if not len(parts) or parts.max() < _MIN_SHARE * parts.sum():
        return False
    holes = _areas(np.pad(1 - inked, 1, constant_values=1), connectivity=4) >= _MIN_HOLE_PIXELS
    return holes.sum() - 1 <= _MAX_HOLES and read_picture(picture).shape_probability >= _LIKELY


def _areas(mask: NDArray[np.uint8], connectivity: int = 8) -> NDArray[np.int32]:
    """Numbers of pixels of the connected parts."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity)
    return stats[1:, cv2.CC_STAT_AREA].astype(np.int32)
