"""Middle lines as rasters of nearness, from which a character is drawn with any pen, many at once. NumPy only.

A raster of nearness holds for each pixel how near its centre is to the nearest middle line: 255 on the line, `STEPS`
less for each pixel of distance, 0 from four pixels on. It can be warped like an image; the pen, its softness and its
faintness are chosen afterwards. That costs a twentieth of rendering strokes.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.augmentation import RasterAugmentation, resample_warped, smooth_fields
from models.ink.raster import RasterSpec, distances_from_segments

STEPS = 64
"""Steps of nearness in one pixel of distance."""
_REACH = 255 / STEPS


def nearness_from_segments(
    starts: NDArray[np.float64], ends: NDArray[np.float64], spec: RasterSpec
) -> NDArray[np.uint8]:
    """Nearness to n line segments (two n×2 arrays of finite x, y) placed by `spec`: size×size uint8."""
    distance = distances_from_segments(starts, ends, spec, pen_width=spec.pen_width, reach=_REACH)
    return np.rint(255 - STEPS * np.minimum(distance, _REACH)).astype(np.uint8)


_WARP = RasterAugmentation(rotation=7, shear=0.13, scale=0.09, shift=0.8, elastic=0.7)


@dataclass(frozen=True)
class PenVariation:
    """How rasters of nearness are warped and drawn; ranges are uniform."""

    warp: RasterAugmentation = _WARP
    width: tuple[float, float] = (1.1, 3.0)
    """Width of the pen, in pixels of the raster."""
    softness: tuple[float, float] = (0.9, 2.4)
    """Width of a line's edge, in pixels: that of a rendered stroke is 1, an enlarged scan has more."""
    faintness: float = 0.6
    """Largest part of the ink that a line lacks in places."""
    power: float = 0.5
    """Half-range of log γ, where the ink is raised to the power γ."""


def draw_with_pens(
    nearness: NDArray[np.uint8], rng: np.random.Generator, variation: PenVariation = PenVariation()
) -> NDArray[np.float32]:
    """Warp rasters of nearness (n×size×size) and draw each with a pen of its own: float32 in [0, 1]."""
    n, height, width = nearness.shape
    warped = resample_warped(nearness.astype(np.float32) / np.float32(255), rng, variation.warp)
    distance = (1 - warped) * np.float32(_REACH)

    def uniform(low: float, high: float) -> NDArray[np.float32]:
        return rng.uniform(low, high, n).astype(np.float32)[:, None, None]

    half, softness = uniform(*variation.width) / 2, uniform(*variation.softness)
    ink = np.clip((half - distance) / softness + np.float32(0.5), 0, 1)
    # An image's ink is scaled so that its maximum is 1 (`raster_from_intensity`).
    ink /= np.minimum(half / softness + np.float32(0.5), 1)
    places = np.abs(smooth_fields(rng, n, height, width)[0]).reshape(n, height, width)
    ink *= 1 - np.minimum(uniform(0, variation.faintness) * places, np.float32(variation.faintness))
    return np.clip(ink, 0, 1) ** np.exp(uniform(-variation.power, variation.power))
