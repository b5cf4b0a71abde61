from itertools import pairwise

import cv2
import numpy as np

from models.pages.reading.cutting import cuts_of
from models.pages.reading.pieces import InkPieces
from models.pages.sheet import Sheet


def _touching_zeros() -> np.ndarray:
    ink = np.zeros((60, 96), np.uint8)
    for middle in (26, 68):
        cv2.ellipse(ink, (middle, 30), (20, 26), 0, 0, 360, 255, 4, cv2.LINE_AA)
    return ink


def _sheet(ink: np.ndarray) -> Sheet:
    return Sheet(np.zeros((*ink.shape, 3), np.uint8), ink)


def test_two_touching_zeros_can_be_cut_apart() -> None:
    cuts = cuts_of(_touching_zeros())
    middle = min(cuts, key=lambda cut: abs(cut.path.mean() - 47))
    assert abs(middle.path.mean() - 47) <= 6
    assert middle.path.shape == (60,)
    assert 0 < middle.cost < 0.5


def test_cuts_do_not_cross_and_are_the_same_each_time() -> None:
    ink = _touching_zeros()
    first, second = cuts_of(ink), cuts_of(ink)
    assert [cut.at for cut in first] == [cut.at for cut in second]
    for one, other in pairwise(first):
        assert (one.path <= other.path).all()
        assert one.at < other.at


def test_tiny_ink_is_not_cut() -> None:
    assert cuts_of(np.full((3, 3), 255, np.uint8)) == ()


def test_pieces_make_up_the_connected_part() -> None:
    sheet = _sheet(_touching_zeros())
    pieces = InkPieces(sheet)
    (left, top, right, bottom) = sheet.components.boxes[0]
    whole = pieces.crop(pieces.whole(0).pieces)
    assert (whole == sheet.ink[top:bottom, left:right] * (sheet.components.numbers[top:bottom, left:right] == 0)).all()
    parts = pieces.divided(pieces.whole(0))
    assert len(parts) > 1
    pixels = sum(int((pieces.crop(part.pieces) > 0).sum()) for part in parts)
    assert pixels == int((whole > 0).sum())
    joints = pieces.joints(parts)
    assert (joints == joints.T).all()
    assert sum(joints[number, number + 1] >= 0 for number in range(len(parts) - 1)) == len(parts) - 1
