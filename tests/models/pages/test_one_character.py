"""A picture of one character is told from a page."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from models.inference.classifier import Classifier
from models.ink.ink import InkError
from models.pages.one_character import one_character
from models.pages.page import Page
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.pages import page_image


@pytest.fixture(scope="module")
def reader() -> PageReader:
    return PageReader(Classifier.open(SHIPPED_MODEL))


def seven(size: tuple[int, int], scale: float, at: tuple[float, float]) -> NDArray[np.uint8]:
    """A 7 on grey paper; `size` is width and height."""
    image = Image.new("RGB", size, (200, 200, 200))
    points = [(at[0] + x * scale, at[1] + y * scale) for x, y in ((0, 0), (18, 0), (7, 30))]
    ImageDraw.Draw(image).line(points, fill=(40, 40, 40), width=round(3 * scale), joint="curve")
    return np.asarray(image)


def read(reader: PageReader, image: NDArray[np.uint8]) -> Page | None:
    try:
        return reader.read(sheet_from_image(image))
    except InkError:
        return None


@pytest.mark.parametrize(
    "image",
    [seven((300, 400), 10, (60, 60)), seven((26, 36), 1, (4, 3)), seven((900, 600), 4, (500, 200))],
    ids=["photograph", "small", "much paper"],
)
def test_one_character_is_one_wherever_it_stands(reader: PageReader, image: NDArray[np.uint8]) -> None:
    assert one_character(image, read(reader, image), reader) is not None


def test_a_picture_that_is_cut_at_its_character_is_one(reader: PageReader) -> None:
    image = seven((300, 400), 10, (60, 60))[45:375, 45:255].copy()
    assert one_character(image, read(reader, image), reader) is not None


@pytest.mark.parametrize("table", [[["12"]], [["80"], ["31"]], [["7", "1"], ["2", "0"]]])
def test_a_number_or_a_table_is_a_page(reader: PageReader, table: list[list[str]]) -> None:
    image = page_image(table)
    assert one_character(image, read(reader, image), reader) is None


def test_an_empty_picture_is_no_character(reader: PageReader) -> None:
    image = np.full((300, 200, 3), 230, np.uint8)
    assert one_character(image, read(reader, image), reader) is None
