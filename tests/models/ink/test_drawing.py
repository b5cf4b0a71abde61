import numpy as np
import pytest

from models.ink.drawing import Drawing
from models.ink.ink import Ink, InkError, Picture, Point
from models.ink.raster import CHINESE_SPEC, MNIST_SPEC, points_of, raster_from_ink, segments, segments_of
from models.ink.stroke_path import stroke_path
from tests.support.strokes import stroke

DOT = (Point(170, 30),)


@pytest.mark.parametrize("spec", [MNIST_SPEC, CHINESE_SPEC])
def test_it_is_bit_for_bit_what_the_parts_compute(zigzag: Ink, spec) -> None:
    for ink in (
        zigzag,
        Ink((*zigzag.strokes, DOT)),
        Ink((DOT,)),
        Ink((DOT, *zigzag.strokes, tuple(stroke((0, 0), (9, 9))))),
    ):
        drawing = Drawing(ink)
        np.testing.assert_array_equal(drawing.raster(spec), raster_from_ink(ink, spec))
        np.testing.assert_array_equal(drawing.path(), stroke_path(ink))
        for one, other in zip(segments_of([points_of(each) for each in ink.strokes]), segments(ink), strict=True):
            np.testing.assert_array_equal(one, other)


def test_a_picture_has_a_raster_and_no_path() -> None:
    picture = Picture(2, 2, bytes([0, 255, 255, 0]))
    assert Drawing(picture).path() is None
    np.testing.assert_array_equal(Drawing(picture).raster(MNIST_SPEC), raster_from_ink(picture))


def test_no_ink_and_infinite_coordinates_are_errors() -> None:
    for ink in (Ink(), Ink(((Point(float("nan"), 0),),))):
        with pytest.raises(InkError):
            Drawing(ink).raster(MNIST_SPEC)
        with pytest.raises(InkError):
            Drawing(ink).path()
