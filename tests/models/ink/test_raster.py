import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ink.ink import Ink, InkError, Point
from models.ink.raster import BOX, SIZE, _squared_distance, raster_from_ink

coordinate = st.integers(-500, 500).map(float)
strokes = st.lists(st.lists(st.builds(Point, coordinate, coordinate), min_size=1, max_size=20), min_size=1, max_size=4)


def placed(ink: Ink, scale: float, dx: float, dy: float) -> Ink:
    return Ink.of([Point(p.x * scale + dx, p.y * scale + dy) for p in stroke] for stroke in ink.strokes)


def test_a_raster_is_28_by_28_with_ink_at_1(seven: Ink) -> None:
    raster = raster_from_ink(seven)
    assert raster.shape == (SIZE, SIZE)
    assert raster.dtype == np.float32
    assert raster.min() == 0 and raster.max() == 1


def test_the_ink_fills_the_box_on_its_longer_side(seven: Ink) -> None:
    inked = raster_from_ink(seven) > 0.5
    assert np.ptp(np.flatnonzero(inked.any(1))) + 1 == pytest.approx(BOX, abs=1)


def test_the_centre_of_mass_is_at_the_centre(seven: Ink) -> None:
    raster = raster_from_ink(seven)
    rows, columns = np.mgrid[0:SIZE, 0:SIZE] + 0.5
    assert (raster * rows).sum() / raster.sum() == pytest.approx(SIZE / 2, abs=0.5)
    assert (raster * columns).sum() / raster.sum() == pytest.approx(SIZE / 2, abs=0.5)


@given(strokes, st.sampled_from([0.1, 0.5, 1.25, 2.0, 37.0]), coordinate, coordinate)
def test_the_raster_does_not_depend_on_position_and_size(
    drawn: list[list[Point]], scale: float, dx: float, dy: float
) -> None:
    ink = Ink.of(drawn)
    np.testing.assert_allclose(raster_from_ink(placed(ink, scale, dx, dy)), raster_from_ink(ink), atol=1e-4)


@given(strokes)
def test_no_ink_is_cut_off(drawn: list[list[Point]]) -> None:
    ink = Ink.of(drawn)
    raster = raster_from_ink(ink)
    assert raster.min() >= 0 and raster.max() <= 1
    xs, ys = zip(*((point.x, point.y) for stroke in ink.strokes for point in stroke), strict=True)
    if max(np.ptp(xs), np.ptp(ys)) > 0:
        longer_side = max(np.ptp(np.flatnonzero((raster > 0.3).any(axis))) + 1 for axis in (0, 1))
        assert longer_side == pytest.approx(BOX, abs=1)


def test_a_dot_is_a_dot() -> None:
    raster = raster_from_ink(Ink.of([[Point(3, 4)]]))
    assert 3 < raster.sum() < 9
    assert raster[13:15, 13:15].min() > 0.5


def test_empty_ink_is_refused() -> None:
    with pytest.raises(InkError, match="no ink"):
        raster_from_ink(Ink())


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_a_coordinate_that_is_not_finite_is_refused(bad: float) -> None:
    with pytest.raises(InkError, match="finite"):
        raster_from_ink(Ink.of([[Point(0, 0), Point(bad, 1)]]))


def test_a_scribble_of_many_points_is_rendered() -> None:
    points = np.random.default_rng(0).uniform(0, 1000, (200_000, 2))
    assert raster_from_ink(Ink.of([[Point(x, y) for x, y in points.tolist()]])).mean() > 0.3


@pytest.mark.parametrize("count", [1, 2, 300])
def test_each_pixel_has_the_distance_to_its_nearest_stamp(count: int) -> None:
    stamps = np.random.default_rng(count).uniform(0, 12, (count, 2))
    rows, columns = np.mgrid[0:12, 0:12] + 0.5
    every = (columns[..., None] - stamps[:, 0]) ** 2 + (rows[..., None] - stamps[:, 1]) ** 2
    found = _squared_distance(stamps, 2, 12)
    near = every.min(-1) <= 4
    np.testing.assert_array_equal(found[near], every.min(-1)[near])
    assert (found[~near] > 4).all()
