from collections.abc import Callable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from models.datasets.pages.composing import ComposedPage, compose_page
from models.datasets.pages.hands import PenHand
from models.ink.ink import InkError
from models.pages.sheet import INKED, Sheet
from models.pages.straightening import sheet_from_image


@pytest.fixture
def hand() -> PenHand:
    angles = np.linspace(0, 2 * np.pi, 24)
    ring = [np.stack([0.3 + 0.3 * np.cos(angles), -0.5 + 0.5 * np.sin(angles)], axis=1)]
    seven = [np.array([[0.0, -1.0], [0.6, -1.0], [0.2, 0.0]])]
    return PenHand({"0": [ring], "7": [seven]})


def owners(page: ComposedPage, sheet: Sheet) -> NDArray[np.bool_]:
    """Where characters are on the sheet."""
    height, width = sheet.ink.shape
    flags = cv2.WARP_INVERSE_MAP | cv2.INTER_NEAREST
    return cv2.warpPerspective((page.owner >= 0).astype(np.uint8), sheet.to_picture, (width, height), flags=flags) > 0


def scores(page: ComposedPage, sheet: Sheet) -> tuple[float, float]:
    """Which share of the ink is found, and which share of what is found is ink."""
    true, found = owners(page, sheet), sheet.ink >= INKED
    near = cv2.dilate(true.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    return float((found & true).sum() / true.sum()), float((found & near).sum() / found.sum())


@pytest.mark.parametrize(("kind", "seed"), [("ruled", 1), ("plain", 2), ("squared", 3), ("squared", 4)])
def test_what_is_left_of_a_page_is_what_was_written(hand: PenHand, kind: str, seed: int) -> None:
    page = compose_page(hand, np.random.default_rng(seed), kind)
    sheet = sheet_from_image(page.image)
    recall, precision = scores(page, sheet)
    assert recall > 0.8 and precision > 0.9
    lines = (page.rows + 1, page.columns + 1) if kind == "ruled" else (0, 0)
    assert (len(sheet.rules.rows), len(sheet.rules.columns)) == lines


def test_a_turned_page_is_straight_afterwards(hand: PenHand) -> None:
    page = compose_page(hand, np.random.default_rng(5), "ruled")
    height, width = page.owner.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 5, 0.9)
    turned = cv2.warpAffine(page.image, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    sheet = sheet_from_image(np.asarray(turned, np.uint8))
    assert (len(sheet.rules.rows), len(sheet.rules.columns)) == (page.rows + 1, page.columns + 1)
    # What the sheet has in one row of pixels was on a slope in the picture.
    one, other = cv2.perspectiveTransform(np.array([[[100.0, 700.0], [900.0, 700.0]]]), sheet.to_picture)[0]
    slope = (other[1] - one[1]) / (other[0] - one[0])
    assert slope == pytest.approx(-np.tan(np.deg2rad(5)), abs=0.06)


def test_chalk_is_ink_too(hand: PenHand) -> None:
    page = compose_page(hand, np.random.default_rng(2), "plain")
    sheet = sheet_from_image(255 - page.image)
    assert scores(page, sheet)[0] > 0.8


def test_small_pictures_are_enlarged_and_lose_the_line_below(hand: PenHand) -> None:
    image = np.full((50, 140, 3), 210, np.uint8)
    for left in (15, 50, 85):
        cv2.ellipse(image, (left + 12, 22), (9, 14), 0, 0, 360, (60, 60, 60), 2, cv2.LINE_AA)
    cv2.line(image, (0, 44), (140, 44), (90, 90, 90), 1)
    sheet = sheet_from_image(image)
    assert min(sheet.ink.shape) > 100 and len(sheet.components.boxes) == 3


def even(_: np.random.Generator) -> NDArray[np.uint8]:
    return np.full((400, 300, 3), 200, np.uint8)


def noise(rng: np.random.Generator) -> NDArray[np.uint8]:
    return rng.normal(200, 4, (400, 300, 1)).clip(0, 255).astype(np.uint8).repeat(3, 2)


@pytest.mark.parametrize("paint", [even, noise])
def test_without_ink_there_is_a_word(paint: Callable[[np.random.Generator], NDArray[np.uint8]]) -> None:
    with pytest.raises(InkError, match="nothing written"):
        sheet_from_image(paint(np.random.default_rng(0)))
