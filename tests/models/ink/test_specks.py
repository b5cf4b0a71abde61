import numpy as np
import pytest

from models.ink.ink import Ink, Point, Stroke
from models.ink.raster import raster_from_ink
from models.ink.specks import without_specks
from tests.support.strokes import stroke


def at(x: float, y: float, length: float = 0) -> Stroke:
    return (Point(x, y), Point(x + length, y + length)) if length else (Point(x, y),)


def kept(ink: Ink) -> list[int]:
    strokes = [np.array(each)[:, :2] for each in ink.strokes]
    left = without_specks(strokes)
    return [number for number, each in enumerate(strokes) if any(each is one for one in left)]


@pytest.mark.parametrize(
    "speck",
    [at(140, 70), at(-80, 60), at(150, 300, 3), at(50, 260, 2), at(260, 60, 8)],
    ids=lambda each: str(each[0][:2]),
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_stray_speck_does_not_decide_the_frame(seven: Ink, speck: Stroke, is_first: bool) -> None:
    specked = Ink.of([speck, *seven.strokes] if is_first else [*seven.strokes, speck])
    np.testing.assert_array_equal(raster_from_ink(specked), raster_from_ink(seven))
    assert len(specked.strokes) == 2  # the ink itself keeps it


def test_several_specks_are_left_out(seven: Ink) -> None:
    specked = Ink.of([at(200, 10), *seven.strokes, at(210, 12, 1), at(-70, 0)])
    np.testing.assert_array_equal(raster_from_ink(specked), raster_from_ink(seven))


@pytest.mark.parametrize(
    "strokes",
    [
        [stroke((50, 40), (50, 120)), at(52, 10)],  # i
        [stroke((50, 40), (50, 120)), at(70, -20)],  # i, its dot high and beside
        [stroke((50, 40), (50, 120), (20, 140)), at(50, 8, 2)],  # j
        [stroke((20, 40), (20, 100), (60, 100), (60, 40)), at(25, 15), at(55, 15)],  # ü
        [stroke((50, 0), (50, 80)), at(50, 110)],  # !
        [stroke((20, 50), (80, 50)), at(50, 30, 1), at(50, 70, 1)],  # ÷
        [stroke((20, 20), (80, 20), (45, 120)), at(90, 120)],  # a 7 and its point
        [stroke((0, 0), (10, 10), (0, 10), (0, 0)), stroke((90, 90), (99, 99)), stroke((95, 0), (0, 100))],  # %
        [at(50, 10, 3), at(50, 60)],  # :
        [at(0, 0), at(30, 0, 2), at(60, 0, 1)],  # …
        [at(0, 0), at(30, 0)],
        [at(5, 5)],
    ],
    ids=["i", "high i", "j", "ü", "!", "÷", "7.", "%", ":", "…", "..", "."],
)
def test_dots_that_belong_to_a_character_count(strokes: list[Stroke]) -> None:
    assert kept(Ink.of(strokes)) == list(range(len(strokes)))


def test_a_far_stroke_that_is_no_dot_counts(seven: Ink) -> None:
    assert kept(Ink.of([*seven.strokes, at(180, 40, 25)])) == [0, 1]
