"""Whether a picture shows one character, which is then read by itself, or a page.

A page with one character is one. But a picture that is cut at its character, or that shows more paper than ink, is hard
to tell from a page: specks, rules and pieces of broken strokes are read as characters too. So the ink that
`find_picture` takes for a character is read as a page as well. If it is one character, and what was read of the picture
is small beside it, the picture shows one character.
"""

import numpy as np
from numpy.typing import NDArray

from models.inference.memory import Memory
from models.ink.image_to_ink import find_picture
from models.ink.ink import InkError, Picture
from models.ink.label_sets import LabelSet
from models.lines.line import Character
from models.pages.page import Page
from models.pages.reader import PageReader
from models.pages.sheet import Sheet

_SMALL = 0.55
"""Height of the highest character that was read, as a share of the one character: less is a part of it, or noise."""
_TALL = 0.4
"""Height of a character, as a share of the highest one, that may be of one page with it."""
_SURE = 0.9
_MANY = 8
"""Tall and sure characters that are a page, whatever else is in the picture."""


def one_character(
    image: NDArray[np.uint8],
    page: Page | None,
    reader: PageReader,
    *,
    memory: Memory | None = None,
    label_set: LabelSet | None = None,
) -> Picture | None:
    """The character of an upright picture (h×w×3 uint8, RGB); None if it shows more, or nothing.

    `page` is what was read of it by `reader`; None if that was nothing.
    """
    characters = [character for cell in page.cells for character in cell.characters] if page else []
    if _count_of_page(characters) > _MANY:
        return None
    try:
        picture, (_, top, _, bottom) = find_picture(image)
        if page and page.is_one_character:
            return picture
        highest = max(map(_height, characters), default=0.0)
        if page and highest > _SMALL * (bottom - top) * page.sheet.ink.shape[0]:
            return None
        read = reader.read(_sheet_of(picture), memory=memory, label_set=label_set)
    except InkError:
        return None
    return picture if read.is_one_character else None


def _count_of_page(characters: list[Character]) -> int:
    """How many characters are sure and about as high as the highest."""
    highest = max(map(_height, characters), default=0.0)
    return sum(_height(each) >= _TALL * highest and each.prediction.probability > _SURE for each in characters)


def _height(character: Character) -> float:
    return character.box.bottom - character.box.top


def _sheet_of(picture: Picture) -> Sheet:
    ink = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width)
    return Sheet(np.repeat(255 - ink[..., None], 3, axis=2), ink)
