"""Ink → the raster that a model reads. The one definition of the models' input.

The ink's bounding box is fitted into a box with its aspect kept. In the form that the shipped model reads, MNIST's
(LeCun et al. 1998), that is 20×20 of 28×28 pixels, and the ink's centre of mass is put at the centre. Only the shape of
the ink counts: not its place, its size, the window or the screen.
"""

from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.ink.ink import AnyInk, Ink, InkError, Picture

RASTER_VERSION = 1
"""Stored in every model file; a model made for another version of this module is refused."""

SIZE = 28
BOX = 20
PEN_WIDTH = 2.6
"""Width of a rendered stroke in pixels of the raster: about that of MNIST's digits."""

_SPACING = 0.4  # of the stamps along a stroke, in pixels of 28: their scallops stay below 1/100 of a grey level's range
_MAX_STAMPS = 40_000  # a scribble of a million points is rendered in milliseconds too, a little coarser


@dataclass(frozen=True, slots=True)
class RasterSpec:
    """How a data set frames its characters, and so every model that learned from it."""

    size: int = SIZE
    """Height and width of the raster, in pixels."""
    box: int = BOX
    """What the longer side of the ink is fitted to, in pixels."""
    pen_width: float = PEN_WIDTH
    """Of a rendered stroke, in pixels."""
    by_mass: bool = True
    """The centre of mass goes to the centre of the raster, as far as the ink stays inside; else that of the box."""


MNIST_SPEC = RasterSpec()
USPS_SPEC = RasterSpec(size=16, box=16, pen_width=2.1, by_mass=False)
CHINESE_SPEC = RasterSpec(size=64, box=36, pen_width=2.6, by_mass=False)
"""In Chinese MNIST a character's longer side is 14 to 43 pixels, each writer's own size."""


def batch_size_for(size: int) -> int:
    """So many rasters of size×size go through a network in one call: 500 of MNIST's, fewer of larger ones."""
    return max(8, 500 * SIZE**2 // max(size, SIZE) ** 2)


EMPTY_INK = "There is no ink to read. Draw a character first."
EMPTY_PICTURE = "There is no ink in this image. Choose one that shows a character."


def raster_from_ink(ink: AnyInk, spec: RasterSpec = MNIST_SPEC) -> NDArray[np.float32]:
    """Render strokes with a round pen of constant width, or fit a picture, into size×size float32 in [0, 1], ink = 1.

    Raises `InkError` when there is no ink or a coordinate is not finite.
    """
    if isinstance(ink, Picture):
        pixels = np.frombuffer(ink.pixels, np.uint8).reshape(ink.height, ink.width)
        return raster_from_intensity(pixels.astype(np.float32), spec)
    starts, ends = _segments(ink)
    return raster_from_segments(starts, ends, spec)


def raster_from_segments(
    starts: NDArray[np.float64], ends: NDArray[np.float64], spec: RasterSpec = MNIST_SPEC, *, pen: float = 1.0
) -> NDArray[np.float32]:
    """Render straight pen movements, given as two n×2 arrays of finite x, y, as `raster_from_ink` does.

    The pen is `pen` times as wide as the form's.
    """
    pen_width = pen * spec.pen_width
    points = np.concatenate([starts, ends]).T.copy()  # two long rows are reduced ten times as fast as many short ones
    low, high = points.min(1), points.max(1)
    extent = float((high - low).max())
    scale = (spec.box - pen_width) / extent if extent > 0 else 0.0
    starts, ends = (starts - low) * scale, (ends - low) * scale
    half_extent = (high - low) * scale / 2
    length = np.hypot(*(ends - starts).T)
    # A dot has no length, yet it has mass: it weighs as much as a movement of the pen's own width.
    mass = length + np.where(length > 0, 0.0, pen_width)
    centre = mass @ (starts + ends) / (2 * mass.sum()) if spec.by_mass else half_extent
    # The centre goes to the raster's, as far as the ink stays inside.
    slack = np.maximum(spec.size / 2 - half_extent - pen_width / 2, 0)
    origin = spec.size / 2 - half_extent - np.clip(centre - half_extent, -slack, slack)
    return _stamp(starts + origin, ends + origin, length, pen_width, spec.size)


def raster_from_intensity(intensity: NDArray[np.float32], spec: RasterSpec = MNIST_SPEC) -> NDArray[np.float32]:
    """Fit an image whose value is the amount of ink (h×w, at least 0, any scale) into size×size float32 in [0, 1].

    Raises `InkError` when the image holds no ink.
    """
    peak = float(intensity.max(initial=0))
    if peak <= 0:
        raise InkError(EMPTY_PICTURE)
    intensity = intensity.astype(np.float32) / peak
    mask = intensity > 0.25
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    inked = intensity[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = (max(1, round(side * spec.box / max(inked.shape))) for side in inked.shape)
    small = np.asarray(Image.fromarray(inked).resize((width, height), Image.Resampling.BILINEAR))
    # A pen thin in a large image pales when it is reduced; its darkest point is ink all the same.
    small = np.clip(small / small.max(), 0, 1)
    raster = np.zeros((spec.size, spec.size), np.float32)
    top, left = (_first_pixel(small.sum(axis), spec) for axis in (1, 0))
    raster[top : top + height, left : left + width] = small
    return raster


def _first_pixel(mass: NDArray[np.float32], form: RasterSpec) -> int:
    """First pixel of a strip whose centre shall lie at the raster's."""
    length = len(mass)
    centre = float(mass @ (np.arange(length) + 0.5) / mass.sum()) if form.by_mass else length / 2
    return int(np.clip(round(form.size / 2 - centre), 0, form.size - length))


def _segments(ink: Ink) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if not ink:
        raise InkError(EMPTY_INK)
    starts, ends = [], []
    for stroke in ink.strokes:
        # As one row of numbers: four times as fast as point by point.
        points = np.fromiter(chain.from_iterable(stroke), np.float64).reshape(len(stroke), -1)[:, :2]
        starts.append(points[:-1] if len(points) > 1 else points)
        ends.append(points[1:] if len(points) > 1 else points)
    start, end = np.concatenate(starts), np.concatenate(ends)
    if not (np.isfinite(start).all() and np.isfinite(end).all()):
        raise InkError("The ink holds a coordinate that is not a finite number. Clear it and draw again.")
    return start, end


def _stamp(
    starts: NDArray[np.float64], ends: NDArray[np.float64], length: NDArray[np.float64], pen_width: float, size: int
) -> NDArray[np.float32]:
    """Cover each pixel by how far the pen's edge lies beyond its centre: an anti-aliased disc at each stamp."""
    spacing = max(_SPACING * size / SIZE, float(length.sum()) / _MAX_STAMPS)
    counts = np.maximum(np.ceil(length / spacing).astype(np.int64), 1)
    segment = np.repeat(np.arange(len(counts)), counts)
    step = np.arange(len(segment)) - np.repeat(np.cumsum(counts) - counts, counts)
    fraction = ((step + 0.5) / counts[segment])[:, None]
    is_first = np.concatenate([[True], (starts[1:] != ends[:-1]).any(1)])  # the others start where the last one ended
    stamps = np.concatenate([starts[segment] * (1 - fraction) + ends[segment] * fraction, starts[is_first], ends])
    distance = np.sqrt(_squared_distance(stamps, int(np.ceil(pen_width / 2 + 0.5)), size))
    return np.clip(pen_width / 2 + 0.5 - distance, 0, 1).astype(np.float32)


def _squared_distance(stamps: NDArray[np.float64], reach: int, size: int) -> NDArray[np.float64]:
    """From each pixel's centre to the nearest stamp; infinite where there is none within `reach` pixels.

    Stamps of one pixel reach the same pixels, so they are reduced to one window of distances before those are spread:
    live ink of thousands of points is read while it is drawn.
    """
    margin = reach + 1
    width = size + 2 * margin
    corner = np.floor(stamps)
    pixel = ((corner[:, 1] + 1) * width + corner[:, 0] + 1).astype(np.int64)
    order = np.argsort(pixel.astype(np.min_scalar_type(width * width)), kind="stable")  # 16 bits are sorted at once
    pixel = pixel[order]
    first = np.flatnonzero(np.concatenate([[True], pixel[1:] != pixel[:-1]]))
    window = np.arange(2 * reach + 1)
    dx, dy = ((corner[order, axis] + (window - reach + 0.5)[:, None] - stamps[order, axis]) ** 2 for axis in (0, 1))
    nearest = np.stack([np.minimum.reduceat(dx + row, first, axis=1) for row in dy])
    index = (window[:, None] * width + window)[:, :, None] + pixel[first]
    field = np.full(width * width, np.inf)
    np.minimum.at(field, index.ravel(), nearest.ravel())
    return field.reshape(width, width)[margin : margin + size, margin : margin + size]
