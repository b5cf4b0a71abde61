from pathlib import Path

import numpy as np
import pytest

from models.ink.augmentation import InkAugmentation, RasterAugmentation, render_varied, warp_rasters
from models.ink.ink import Ink
from models.ink.raster import raster_from_ink

STILL = RasterAugmentation(rotation=0, shear=0, scale=0, shift=0, elastic=0)
STEADY = InkAugmentation(
    rotation=0, slant=0, aspect=0, bend=0, stroke_shift=0, tremor=0, dropped_points=0, pen_width=(2.6, 2.6)
)


def test_a_warp_of_amount_zero_does_not_change_a_raster(seven: Ink) -> None:
    rasters = raster_from_ink(seven)[None]
    warped = warp_rasters(rasters, np.random.default_rng(0), STILL)
    np.testing.assert_array_equal(warped > 0.5, rasters > 0.5)


def test_warped_rasters_are_as_sharp_as_their_originals(real_data: Path) -> None:
    with np.load(real_data / "mnist.npz") as mnist:
        originals = mnist["x_train"][:3000].astype(np.float32) / 255
    warped = warp_rasters(originals, np.random.default_rng(0))
    for sharpness in (share_of_full_ink, share_of_steep_edges):
        assert sharpness(warped) == pytest.approx(sharpness(originals), rel=0.06)


def share_of_full_ink(rasters: np.ndarray) -> float:
    return float((rasters > 0.95).mean())


def share_of_steep_edges(rasters: np.ndarray) -> float:
    return float((np.abs(np.diff(rasters)) > 0.5).mean())


def test_a_variation_of_amount_zero_does_not_change_the_ink(seven: Ink) -> None:
    np.testing.assert_allclose(
        render_varied(seven, np.random.default_rng(0), STEADY), raster_from_ink(seven), atol=1e-5
    )


def test_variations_differ_and_the_same_seed_repeats_them(seven: Ink) -> None:
    first, second, other = (render_varied(seven, np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, second)
    assert np.abs(first - other).max() > 0.5


def test_warped_rasters_stay_rasters(seven: Ink) -> None:
    warped = warp_rasters(np.repeat(raster_from_ink(seven)[None], 50, 0), np.random.default_rng(0))
    assert warped.shape == (50, 28, 28)
    assert warped.dtype == np.float32
    assert warped.min() >= 0 and warped.max() <= 1.0001
    assert warped.std(0).max() > 0.2
