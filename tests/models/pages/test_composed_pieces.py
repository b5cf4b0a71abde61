import cv2
import numpy as np
import pytest

from models.datasets.pages.amounts import compose_amount
from models.datasets.pages.hands import PenHand
from models.pages.composed_pieces import on_sheet, pieces_of
from models.pages.straightening import sheet_from_image


@pytest.fixture
def hand() -> PenHand:
    angles = np.linspace(0, 2 * np.pi, 24)
    ring = [np.stack([0.3 + 0.3 * np.cos(angles), -0.5 + 0.5 * np.sin(angles)], axis=1)]
    seven = [np.array([[0.0, -1.0], [0.6, -1.0], [0.2, 0.0]])]
    return PenHand({"0": [ring], "7": [seven]})


def test_pieces_are_characters_with_their_labels_and_outliers(hand: PenHand) -> None:
    rng, again = np.random.default_rng(1), np.random.default_rng(1)
    pieces = [piece for _ in range(25) for piece in pieces_of(compose_amount(hand, rng), rng)]
    same = [piece for _ in range(25) for piece in pieces_of(compose_amount(hand, again), again)]
    labels = [label for _, label in pieces]
    assert set(labels) == {"0", "7", ""} and labels == [label for _, label in same]
    assert all(raster.shape == (28, 28) and 0 < raster.max() <= 1 for raster, _ in pieces)
    # A ring has a hole that a seven has not: nearly all zeros have paper in the middle with ink on both sides.
    holes = [_has_hole(raster) for raster, label in pieces if label == "0"]
    sevens = [_has_hole(raster) for raster, label in pieces if label == "7"]
    assert np.mean(holes) > 0.8 and np.mean(sevens) < 0.3


def _has_hole(raster: np.ndarray) -> bool:
    count, _ = cv2.connectedComponents((np.pad(raster, 1) < 0.4).astype(np.uint8), connectivity=4)
    return count > 2


def test_the_truth_of_a_picture_lies_on_the_ink_of_its_sheet(hand: PenHand) -> None:
    amount = compose_amount(hand, np.random.default_rng(4))
    sheet = sheet_from_image(amount.image)
    owner = on_sheet(amount.owner, sheet)
    assert owner.shape == sheet.ink.shape and set(np.unique(owner)) == set(np.unique(amount.owner))
    assert (sheet.ink[owner >= 0] >= 64).mean() > 0.8
