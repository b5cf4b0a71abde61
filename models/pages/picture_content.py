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
from models.system.errors import Message

_SURE, _LIKELY = 0.9, 0.5
"""Least probabilities of a character that is all of a picture: before it is read as a page, and after that."""
_UNLIKELY = 0.1
"""Probability of a page in a wide picture below which it is rather one character."""
_MAX_ASPECT, _MAX_PICTURE_ASPECT = 1.6, 1.5
"""Width divided by height of a character, and of a picture in which one is looked for first: amounts are wider."""
_MIN_SHARE = 0.9
"""Least share of the ink that is one connected part."""
_MAX_HOLES, _MIN_HOLE_PIXELS = 2, 4
"""A frame or a table has more holes than a character."""
_MAX_MARKS = 4000
"""Connected parts of ink; a page with a number in each of a thousand squares has fewer."""
_MIN_CHARACTERS = 20
_SURE_CHARACTER, _MIN_SURE = 0.95, 0.4
"""The probability of a sure character, and the least share of sure ones: a third or less is sure of print, of fur and
of clouds."""

NO_WRITING = Message(
    "Hardly anything on this picture can be read. It may be printed or show something else. Choose one that shows"
    " handwritten numbers."
)


def content_of(
    image: PageImage, read_page: Callable[[Sheet], Page], read_picture: Callable[[Picture], Prediction]
) -> Page | PictureInImage:
    """The page, or, if all that is on it is one character, its picture and its box in the unit of `image.size`.

    `read_page` and `read_picture` read by one network, memory and label set. A picture that surely shows one character
    is read as that, which takes a twentieth of the time. Raises `InkError` if there is nothing to read.
    """
    located = _located(image)
    probability = _probability(located, image, read_picture) if located else 0.0
    height, width, _ = image.pixels.shape
    is_wide = width > _MAX_PICTURE_ASPECT * height
    if located and probability >= _SURE and not is_wide:
        return located
    try:
        sheet = sheet_from_image(image.pixels)
        if len(sheet.components.boxes) > _MAX_MARKS:
            raise InkError(NO_WRITING)
        page = read_page(sheet)
    except InkError as error:
        if located and error.message == NO_INK and probability >= _LIKELY:
            return located  # very faint, or cut at its ink
        raise
    least = _UNLIKELY if is_wide else probability
    is_rather_one = probability >= _LIKELY and prod(each.probability for each in page.cells) < least
    return located if located and (page.is_one_character or is_rather_one) else page


def is_writing(page: Page) -> bool:
    """Whether what was read can be writing. False for print, or a picture of something else.

    Few characters are always taken for writing.
    """
    sure = [
        each.grouping >= _SURE_CHARACTER and each.prediction.shape_probability >= _SURE_CHARACTER
        for cell in page.cells
        for each in cell.characters
    ]
    return len(sure) < _MIN_CHARACTERS or sum(sure) >= _MIN_SURE * len(sure)


def _located(image: PageImage) -> PictureInImage | None:
    try:
        return located_in(image.pixels, image.size)
    except InkError:
        return None


def _probability(located: PictureInImage, image: PageImage, read_picture: Callable[[Picture], Prediction]) -> float:
    """The probability of the reading as one character; 0 if the ink is not connected as that of one."""
    picture, (_, _, width, height) = located.picture, located.box
    x_scale, y_scale = image.scale
    if width / x_scale > _MAX_ASPECT * height / y_scale:
        return 0.0
    inked = (np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width) >= INKED).astype(np.uint8)
    parts = _areas(inked)
    holes = _areas(np.pad(1 - inked, 1, constant_values=1), connectivity=4) >= _MIN_HOLE_PIXELS
    if not len(parts) or parts.max() < _MIN_SHARE * parts.sum() or holes.sum() - 1 > _MAX_HOLES:
        return 0.0
    return read_picture(picture).shape_probability


def _areas(mask: NDArray[np.uint8], connectivity: int = 8) -> NDArray[np.int32]:
    """Numbers of pixels of the connected parts."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity)
    return stats[1:, cv2.CC_STAT_AREA].astype(np.int32)
