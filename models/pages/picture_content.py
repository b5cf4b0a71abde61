"""What a decoded page shows: a page to read, or one character, which is read as a drawing is."""

from collections.abc import Callable

from models.ink.image_to_ink import PictureInImage, located_in
from models.ink.ink import InkError
from models.pages.files.page_image import PageImage
from models.pages.page import Page
from models.pages.sheet import Sheet
from models.pages.straightening import NO_INK, sheet_from_image


def content_of(image: PageImage, read: Callable[[Sheet], Page]) -> Page | PictureInImage:
    """The page, or, if all that is on it is one character, its picture and its box in the unit of `image.size`.

    `read` is `PageReader.read` with its memory and label set. Raises `InkError` if there is nothing to read.
    """
    try:
        page = read(sheet_from_image(image.pixels))
    except InkError as error:
        if error.message != NO_INK:
            raise
        try:
            return located_in(image.pixels, image.size)  # of very faint ink
        except InkError:
            raise error from None
    return located_in(image.pixels, image.size) if page.is_one_character else page
