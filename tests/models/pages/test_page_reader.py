from collections.abc import Sequence
from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import hand_of_font
from models.datasets.pages.hands import draw_strokes
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import Picture
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.ink.raster import raster_from_ink
from models.lines.grouping.groups import Script
from models.pages.page import Page
from models.pages.reader import PageReader
from models.pages.sheet import Sheet
from models.pages.turning import is_unreadable, legibility, turned
from models.registry.shipped_models import SHIPPED_MODELS

DIGITS = LABEL_SETS["digits"]
_FONT = 0
"""Number of a font of glyphs."""
_TABLE = [["142", "908", "36"], ["57", "4083", "219"], ["635", "70", "1824"]]


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.open(SHIPPED_MODELS["digits"])


@cache
def _digits() -> dict[str, NDArray[np.uint8]]:
    """Each digit as a font writes it, 45 pixels high."""
    rng = np.random.default_rng(3)
    hand = hand_of_font(read_glyphs(), _FONT, DIGITS.labels, rng)
    drawn = {label: draw_strokes(hand[label][0], height=45, pen=5) for label in "0123456789"}
    return {label: np.rint(255 * ink).astype(np.uint8) for label, ink in drawn.items()}


def _sheet(table: Sequence[Sequence[str]], *, gap: int = 4) -> Sheet:
    """A sheet with numbers of handwritten digits."""
    ink = np.zeros((40 + 90 * len(table), 40 + 260 * max(map(len, table))), np.uint8)
    for row, texts in enumerate(table):
        for column, text in enumerate(texts):
            _write(ink, text, 20 + 260 * column, 30 + 90 * row, gap=gap)
    return Sheet(np.zeros((*ink.shape, 3), np.uint8), ink)


def _write(ink: NDArray[np.uint8], text: str, left: int, top: int, *, gap: int) -> None:
    for label in text:
        crop = _digits()[label]
        place = ink[top : top + len(crop), left : left + crop.shape[1]]
        np.maximum(place, crop, out=place)
        left += crop.shape[1] + gap


def _texts(page: Page) -> list[list[str]]:
    return page.table


def test_a_table_is_read(classifier: Classifier) -> None:
    page = PageReader(classifier).read(_sheet(_TABLE), label_set=DIGITS)
    assert _texts(page) == _TABLE
    assert 0.5 < min(cell.probability for cell in page.cells) <= 1


def test_touching_digits_are_read_apart(classifier: Classifier) -> None:
    sheet = _sheet([["3608"]], gap=-3)
    assert len(sheet.components.boxes) < 4
    assert PageReader(classifier).read(sheet, label_set=DIGITS).table == [["3608"]]


def test_a_character_keeps_the_picture_that_it_is_read_by(classifier: Classifier) -> None:
    page = PageReader(classifier).read(_sheet(_TABLE), label_set=DIGITS)
    for character in page.cells[1].characters:
        assert isinstance(character.ink, Picture)
        raster = raster_from_ink(character.ink, classifier.spec)
        assert (raster == character.raster).all()
        (output,) = classifier.outputs(raster[None])
        assert (output.probabilities == character.output.probabilities).all()


def test_results_do_not_depend_on_what_was_read_before(classifier: Classifier) -> None:
    sheet, reader = _sheet(_TABLE), PageReader(classifier)
    reader.read(_sheet([["88"], ["1"]]), label_set=DIGITS)
    memory = Memory()
    page = reader.read(sheet, label_set=DIGITS)
    seven = next(each for each in page.cells[2].characters if each.prediction.label == "3")
    memory.learn(1, seven.output, Label("8"), is_new=False)
    taught = reader.reread(page, memory=memory, label_set=DIGITS)
    assert taught.cells[2].text == "86"
    again = reader.reread(taught, label_set=DIGITS)
    fresh = PageReader(classifier).read(sheet, label_set=DIGITS)
    for one, other in zip(again.cells, fresh.cells, strict=True):
        assert one.text == other.text
        assert one.probability == other.probability
        assert [each.grouping for each in one.characters] == [each.grouping for each in other.characters]


def test_lines_that_read_as_before_stay_the_same_objects(classifier: Classifier) -> None:
    reader = PageReader(classifier)
    page = reader.read(_sheet(_TABLE), label_set=DIGITS)
    again = reader.reread(page, label_set=DIGITS)
    assert all(one.lines[0] is other.lines[0] for one, other in zip(page.cells, again.cells, strict=True))


def test_points_and_dashes_are_no_digits(classifier: Classifier) -> None:
    sheet = _sheet([["142"]])
    right = int(sheet.components.boxes[:, 2].max())
    cv2.circle(sheet.ink, (right + 14, 76), 3, 255, -1)
    cv2.line(sheet.ink, (right + 30, 56), (right + 62, 55), 255, 4)
    plain = Sheet(sheet.picture, sheet.ink)
    assert PageReader(classifier).read(plain, label_set=DIGITS).table == [["142"]]


def test_a_text_is_put_to_the_ink(classifier: Classifier) -> None:
    sheet, reader = _sheet([["3608"]], gap=-3), PageReader(classifier)
    components = range(len(sheet.components.boxes))
    lines = reader.align(sheet, components, "36 08", label_set=DIGITS)
    assert lines is not None
    assert [len(line.characters) for line in lines] == [4]
    assert [each.prediction.label for each in lines[0].characters] == ["3", "6", "0", "8"]
    other = reader.align(sheet, components, "3607", label_set=DIGITS)
    assert other is not None
    assert other[0].characters[-1].prediction.label == "8"  # the prediction is that of the ink
    assert reader.align(sheet, components, "3608" * 9, label_set=DIGITS) is None


def test_a_page_upside_down_is_turned(classifier: Classifier) -> None:
    sheet = _sheet(_TABLE)
    upside_down = turned(sheet, 180)
    photographed = Sheet(upside_down.picture, upside_down.ink)
    page = PageReader(classifier).read(photographed, label_set=DIGITS)
    assert page.table == _TABLE
    x, y, w = page.sheet.to_picture @ np.array([10.0, 20.0, 1.0])
    height, width = sheet.ink.shape
    assert (x / w, y / w) == (width - 10, height - 20)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_sheet_turned_and_turned_back_is_the_same(degrees: int) -> None:
    sheet = _sheet([["19"]])
    there = turned(sheet, degrees)
    back = turned(there, 360 - degrees)
    assert (back.ink == sheet.ink).all()
    assert np.allclose(back.to_picture, np.eye(3))
    y, x = np.argwhere(there.ink == there.ink.max())[0]
    left, top, _ = there.to_picture @ np.array([x + 0.5, y + 0.5, 1.0])
    assert sheet.ink[int(top), int(left)] == there.ink[y, x]


def test_much_that_reads_badly_is_no_writing(classifier: Classifier) -> None:
    page = PageReader(classifier).read(_sheet(_TABLE), label_set=DIGITS)
    characters = [each for cell in page.cells for each in cell.characters]
    digits = Script.of(DIGITS.labels, is_picture=True)
    assert not is_unreadable(legibility(characters), 1000, digits)
    assert is_unreadable(-1.0, 20, digits)
    assert is_unreadable(-0.5, 200, digits)
    assert not is_unreadable(-1.0, 5, digits)
    assert not is_unreadable(-1.0, 20, Script.of(LABEL_SETS["letters"].labels, is_picture=True))
    assert legibility([]) == -np.inf


def test_a_dash_alone_is_nothing(classifier: Classifier) -> None:
    sheet = _sheet([["142"], ["35"]])
    cv2.line(sheet.ink, (200, 60), (240, 60), 255, 4)
    with_dash = Sheet(sheet.picture, sheet.ink)
    boxes = with_dash.components.boxes
    dash = int((boxes[:, 3] - boxes[:, 1]).argmin())
    assert PageReader(classifier).read_ink(with_dash, [dash], label_set=DIGITS) == ()
