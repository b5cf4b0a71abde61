import numpy as np
import pytest

from models.ink.ink import Ink, InkError, Picture, Point
from models.ink.stroke_path import FEATURES, POINTS, stroke_path
from tests.support.strokes import shifted, stroke


def path(ink: Ink) -> np.ndarray:
    found = stroke_path(ink)
    assert found is not None and found.shape == (POINTS, FEATURES) and found.dtype == np.float32
    assert np.isfinite(found).all()
    return found


def test_it_does_not_depend_on_position_size_and_speed(zigzag: Ink) -> None:
    enlarged = Ink.of(
        [[point._replace(x=7 * point.x - 900, y=7 * point.y + 50) for point in s] for s in zigzag.strokes]
    )
    faster = Ink.of([[s[0], *s[2::2], s[-1]] for s in zigzag.strokes])
    resting = Ink.of([[s[0], s[0], *s, s[-1], s[-1]] for s in zigzag.strokes])
    np.testing.assert_allclose(path(shifted(zigzag, 300)), path(zigzag), atol=1e-5)
    for other in (enlarged, faster, resting):
        np.testing.assert_allclose(path(other)[:, :2], path(zigzag)[:, :2], atol=0.02)


def test_points_are_evenly_spaced_from_their_mean_with_the_direction_of_the_pen() -> None:
    line = path(Ink.of([stroke((0, 0), (30, 0), (100, 0))]))
    np.testing.assert_allclose(line[:, 0], np.linspace(-0.5, 0.5, POINTS), atol=1e-6)
    np.testing.assert_allclose(line[:, 2:], np.tile([0.35, 0], (POINTS, 1)), atol=1e-6)


def test_the_way_between_strokes_is_left_out() -> None:
    found = path(Ink.of([stroke((0, 0), (0, 100)), stroke((100, 0), (100, 100))]))
    assert (np.abs(found[:, 0]) == pytest.approx(0.5)) and len(found) == POINTS


def test_a_dot_has_points_of_its_own() -> None:
    found = path(Ink.of([stroke((0, 20), (0, 100)), [Point(0, 0)]]))
    assert (found[:, 1] == found[:, 1].min()).sum() >= 2


def test_a_single_dot_is_all_zero() -> None:
    assert not path(Ink.of([[Point(5, 5)]])).any()


def test_a_speck_is_left_out(zigzag: Ink) -> None:
    specked = Ink((*zigzag.strokes, (Point(170, 30),)))
    np.testing.assert_array_equal(path(specked), path(zigzag))


def test_a_picture_has_none_and_no_ink_is_an_error() -> None:
    assert stroke_path(Picture(1, 2, bytes([0, 255]))) is None
    with pytest.raises(InkError):
        stroke_path(Ink())
