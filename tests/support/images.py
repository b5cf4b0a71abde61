"""Small images of ink as people's files hold them: bright on dark, a dark border around."""

import numpy as np
from numpy.typing import NDArray

from corrections.samples.sample import Sample
from models.ink.ink import Ink, Picture
from models.ink.raster import raster_from_ink
from tests.support.strokes import stroke

_DIGITS = {
    "1": [((50, 20), (50, 120))],
    "2": [((25, 40), (40, 22), (70, 25), (75, 50), (25, 118), (80, 118))],
    "4": [((65, 120), (65, 20), (20, 85), (85, 85))],
    "7": [((20, 20), (80, 20), (45, 120))],
}


def blobs(count: int, side: int = 28) -> NDArray[np.uint8]:
    """`count`×`side`×`side` images of random pixels inside a border of 0."""
    rng = np.random.default_rng(count * side)
    images = np.zeros((count, side, side), np.uint8)
    images[:, 1:-1, 1:-1] = rng.integers(0, 256, (count, side - 2, side - 2))
    images[:, side // 2, side // 2] = 255
    return images


def drawn_digits() -> tuple[NDArray[np.uint8], list[str]]:
    """Rasters of a 1, 2, 4 and 7 as n×28×28 uint8, upright, and their labels."""
    inks = [Ink.of([stroke(*corners) for corners in strokes]) for strokes in _DIGITS.values()]
    return np.stack([np.rint(raster_from_ink(ink) * 255).astype(np.uint8) for ink in inks]), list(_DIGITS)


def pixels(sample: Sample) -> NDArray[np.uint8]:
    """The pixels of a sample's picture, height×width."""
    assert isinstance(sample.ink, Picture)
    return np.frombuffer(sample.ink.pixels, np.uint8).reshape(sample.ink.height, sample.ink.width)
