import dataclasses

import numpy as np
import pytest

from models.ink.ink import Ink, Point
from models.ink.raster import raster_from_ink
from models.ink.stroke_variation import StrokeVariation, render_varied_strokes

STILL = StrokeVariation(
    turn=0, scale=0, shift=0, cut=0, overshoot=0, rounding=0, joining=0, hook=0,
    rotation=0, slant=0, aspect=0, proportion=0, bend=0, tremor=0, pen_width=(2.6, 2.6),
)  # fmt: skip
SEVEN = [np.array([[20, 20], [80, 20], [45, 120]]), np.array([[40, 70], [70, 70]])]


def test_a_variation_of_amount_zero_is_the_ink_itself() -> None:
    ink = Ink.of([Point(float(x), float(y)) for x, y in stroke] for stroke in SEVEN)
    varied = render_varied_strokes(SEVEN, np.random.default_rng(0), STILL)
    np.testing.assert_allclose(varied, raster_from_ink(ink), atol=0.25)  # corners lie between two points
    assert np.abs(varied - raster_from_ink(ink)).mean() < 0.01


def test_variations_are_seeded_and_differ_but_resemble_each_other() -> None:
    rng = np.random.default_rng(5)
    drawn = np.stack([render_varied_strokes(SEVEN, rng) for _ in range(60)])
    np.testing.assert_array_equal(drawn[0], render_varied_strokes(SEVEN, np.random.default_rng(5)))
    assert drawn.shape == (60, 28, 28) and drawn.dtype == np.float32 and drawn.min() >= 0 and drawn.max() <= 1
    mean = drawn.mean(0)
    cosines = [float((mean * each).sum() / np.linalg.norm(mean) / np.linalg.norm(each)) for each in drawn]
    assert min(cosines) > 0.4 and max(cosines) < 0.99


@pytest.mark.parametrize("strokes", [[np.zeros((1, 2))], [np.zeros((2, 2))], [SEVEN[0], np.array([[10, 10]])]])
def test_dots_have_ink(strokes: list[np.ndarray]) -> None:
    for seed in range(20):
        raster = render_varied_strokes(strokes, np.random.default_rng(seed))
        assert np.isfinite(raster).all() and raster.max() > 0.5


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(StrokeVariation)])
def test_each_kind_of_variation_changes_the_raster(name: str) -> None:
    one = dataclasses.replace(STILL, **{name: getattr(StrokeVariation(), name)})
    if name in ("hook", "joining"):
        one = dataclasses.replace(STILL, **{name: 1.0})
    still = render_varied_strokes(SEVEN, np.random.default_rng(0), STILL)
    assert any(
        np.abs(render_varied_strokes(SEVEN, np.random.default_rng(s), one) - still).max() > 0.2 for s in range(20)
    )
