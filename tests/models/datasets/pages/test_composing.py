import numpy as np
import pytest

from models.datasets.examples import Examples
from models.datasets.lines import Hand
from models.datasets.pages.amounts import compose_amount
from models.datasets.pages.composing import KINDS, compose_page
from models.datasets.pages.hands import PenHand, image_hands


@pytest.fixture
def hand() -> PenHand:
    one = [np.array([[0.0, -1.0], [0.0, 0.0]])]
    seven = [np.array([[0.0, -1.0], [0.6, -1.0], [0.2, 0.0]])]
    drawings: Hand = {"1": [one], "7": [seven]}
    return PenHand(drawings)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_its_table_and_the_place_of_every_character(hand: PenHand, kind: str) -> None:
    page, again = (compose_page(hand, np.random.default_rng(3), kind, size=(700, 550)) for _ in range(2))
    np.testing.assert_array_equal(page.image, again.image)
    assert page.image.shape == (700, 550, 3) and page.kind == kind
    assert len(page.table) == page.rows and all(len(row) == page.columns for row in page.table)
    assert [page.table[cell.row][cell.column] for cell in page.cells] == [cell.text for cell in page.cells]
    grey = page.image.mean(2)
    for cell in page.cells:
        for left, top, right, bottom in cell.boxes.astype(int):
            inside = grey[top:bottom, left:right]
            assert inside.size and inside.min() < np.median(grey) - 20  # ink


def test_an_amount_is_a_small_grey_picture(hand: PenHand) -> None:
    rng = np.random.default_rng(1)
    for _ in range(20):
        amount = compose_amount(hand, rng)
        (cell,) = amount.cells
        assert 2 <= len(cell.text) <= 6 and amount.image.shape[0] < 140
        assert np.isfinite(cell.boxes).all() and amount.owner.max() == len(cell.text) - 1


def test_hands_of_images_have_one_style() -> None:
    upright, slanted = np.zeros((2, 28, 28), np.uint8)
    upright[4:24, 13:15] = 255
    for row in range(4, 24):
        slanted[row, 24 - row // 2 - 4 : 26 - row // 2 - 4] = 255
    digits = Examples(np.stack([upright, slanted] * 8), np.array(["1"] * 16))
    for hand in image_hands(digits, 4, np.random.default_rng(0), each=3):
        assert len({image.tobytes() for image in hand.images["1"]}) == 1
        drawn = hand.draw("1", np.random.default_rng(0), height=40, pen=3, slant=0.2)
        assert 35 <= len(drawn) <= 50 and drawn.max() > 0.9
