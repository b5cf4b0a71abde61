import numpy as np
import pytest

from models.ink.augmentation import RasterAugmentation
from models.ink.nearness import STEPS, PenVariation, draw_with_pens, nearness_from_segments
from models.ink.raster import RasterSpec, raster_from_segments

SPEC = RasterSpec(size=36, box=32, pen_width=2.2, by_mass=False)
CROSS = np.array([[0.0, 0.0], [0.0, 100.0]]), np.array([[100.0, 100.0], [100.0, 0.0]])
STILL = RasterAugmentation(rotation=0, shear=0, scale=0, shift=0, elastic=0)


def test_nearness_falls_with_the_distance_from_the_line() -> None:
    across = nearness_from_segments(np.array([[0.0, 0.0]]), np.array([[100.0, 0.0]]), SPEC)
    assert across.shape == (36, 36) and across.dtype == np.uint8
    middle = across[:, 18].astype(int)
    assert middle[17] == middle[18] == pytest.approx(255 - STEPS / 2, abs=5)  # the line runs between two pixels
    assert (np.diff(middle[18:21]) < -50).all() and middle[23:].max() == 0


def test_a_pen_on_nearness_draws_what_rendering_draws() -> None:
    nearness = nearness_from_segments(*CROSS, SPEC)
    pens = PenVariation(warp=STILL, width=(2.2, 2.2), softness=(1, 1), faintness=0, power=0)
    drawn = draw_with_pens(nearness[None], np.random.default_rng(0), pens)[0]
    assert drawn.dtype == np.float32
    np.testing.assert_allclose(drawn, raster_from_segments(*CROSS, SPEC), atol=0.06)


def test_every_raster_is_drawn_with_a_pen_of_its_own() -> None:
    nearness = np.repeat(nearness_from_segments(*CROSS, SPEC)[None], 40, 0)
    drawn = draw_with_pens(nearness, np.random.default_rng(1))
    again = draw_with_pens(nearness, np.random.default_rng(1))
    np.testing.assert_array_equal(drawn, again)
    mass = drawn.sum((1, 2))
    assert drawn.min() == 0 and drawn.max() <= 1 and mass.max() > 2 * mass.min()
    assert (drawn.max((1, 2)) > 0.5).all()
