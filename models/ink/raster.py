"""Ink → raster: the only definition of the models' input.

The ink's bounding box is scaled into a box with its aspect ratio kept. In MNIST's specification (LeCun et al. 1998),
which the shipped model reads, the box is 20×20 of 28×28 pixels, and the ink's centre of mass is at the centre. The
raster does not depend on the ink's position or size, nor on window or screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.ink.ink import AnyInk, Ink, InkError, Picture, Stroke
from models.ink.specks import without_specks
from models.system.errors import Message

RASTER_VERSION = 1
"""Stored in every model file; models of another version are refused."""

SIZE = 28
BOX = 20
PEN_WIDTH = 2.6
"""Width of a rendered stroke in pixels of the raster, about that of MNIST's digits."""

_SPACING = 0.4  # pixels of 28 between stamps along a stroke: the error stays below 1 % of the range of grey levels
_MAX_STAMPS = 40_000  # bounds the time for very long ink, which is rendered with larger spacing


@dataclass(frozen=True, slots=True)
class RasterSpec:
    """How a data set, and every model trained on it, places a character in its raster."""

    size: int = SIZE
    """Height and width of the raster, in pixels."""
    box: int = BOX
    """Length of the ink's longer side, in pixels."""
    pen_width: float = PEN_WIDTH
    """Width of a rendered stroke, in pixels."""
    by_mass: bool = True
    """Centre the ink's centre of mass, as far as the ink stays inside; else centre its bounding box."""


MNIST_SPEC = RasterSpec()
USPS_SPEC = RasterSpec(size=16, box=16, pen_width=2.1, by_mass=False)
CHINESE_SPEC = RasterSpec(size=64, box=36, pen_width=2.6, by_mass=False)
"""In Chinese MNIST the longer side of a character is 14 to 43 pixels, depending on the writer."""


def batch_size_for(size: int) -> int:
    """Number of size×size rasters per call of a network: 500 of MNIST's size, fewer of larger ones, at least 8."""
    return max(8, 500 * SIZE**2 // max(size, SIZE) ** 2)


EMPTY_INK = Message("There is no ink to read. Draw a character first.")
EMPTY_PICTURE = Message("There is no ink in this image. Choose one that shows a character.")


def raster_from_ink(ink: AnyInk, spec: RasterSpec = MNIST_SPEC) -> NDArray[np.float32]:
    """Render strokes with a round pen of constant width, or scale a picture, to size×size float32 in [0, 1], ink = 1.

    Stray specks beside the character are left out, as they would decide the scale.
    Raises `InkError` when there is no ink or a coordinate is not finite.
    """
    if isinstance(ink, Picture):
        pixels = np.frombuffer(ink.pixels, np.uint8).reshape(ink.height, ink.width)
        return raster_from_intensity(pixels.astype(np.float32), spec)
    starts, ends = segments(ink)
    return raster_from_segments(starts, ends, spec)


def raster_from_segments(
    starts: NDArray[np.float64], ends: NDArray[np.float64], spec: RasterSpec = MNIST_SPEC, *, pen: float = 1.0
) -> NDArray[np.float32]:
    """Render n line segments, given by two n×2 arrays of finite x, y, as `raster_from_ink` does.

    `pen` is a factor on the specification's pen width.
    """
    pen_width = pen * spec.pen_width
    distance = distances_from_segments(starts, ends, spec, pen_width=pen_width, reach=pen_width / 2 + 0.5)
    return np.clip(pen_width / 2 + 0.5 - distance, 0, 1).astype(np.float32)


def distances_from_segments(
    starts: NDArray[np.float64], ends: NDArray[np.float64], spec: RasterSpec, *, pen_width: float, reach: float
) -> NDArray[np.float64]:
    """Distances of the pixels' centres from n segments placed as `raster_from_ink` does, size×size, in pixels.

    Right up to `reach`, beyond it at least `reach`. A pen of `pen_width` pixels fills the box.
    """
    points = np.concatenate([starts, ends]).T.copy()  # reducing 2×n is ten times as fast as n×2
    low, high = points.min(1), points.max(1)
    extent = float((high - low).max())
    scale = (spec.box - pen_width) / extent if extent > 0 else 0.0
    starts, ends = (starts - low) * scale, (ends - low) * scale
    half_extent = (high - low) * scale / 2
    length = np.hypot(*(ends - starts).T)
    # A dot has no length: it gets the mass of a segment as long as the pen is wide.
    mass = length + np.where(length > 0, 0.0, pen_width)
    centre = mass @ (starts + ends) / (2 * mass.sum()) if spec.by_mass else half_extent
    # The shift to the centre is limited so that the ink stays inside.
    slack = np.maximum(spec.size / 2 - half_extent - pen_width / 2, 0)
    origin = spec.size / 2 - half_extent - np.clip(centre - half_extent, -slack, slack)
    stamps = _stamps(starts + origin, ends + origin, length, spec.size)
    return np.sqrt(_squared_distance(stamps, int(np.ceil(reach)), spec.size))


def raster_from_intensity(intensity: NDArray[np.float32], spec: RasterSpec = MNIST_SPEC) -> NDArray[np.float32]:
    """Scale an image of ink intensity (h×w, at least 0, any range) to size×size float32 in [0, 1].

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
    # Reducing a thin stroke makes it paler: rescale so that the maximum is 1.
    small = np.clip(small / small.max(), 0, 1)
    raster = np.zeros((spec.size, spec.size), np.float32)
    top, left = (_first_pixel(small.sum(axis), spec) for axis in (1, 0))
    raster[top : top + height, left : left + width] = small
    return raster


def _first_pixel(mass: NDArray[np.float32], spec: RasterSpec) -> int:
    """First pixel, along one axis, of a strip with this mass per pixel, so that its centre is the raster's."""
    length = len(mass)
    centre = float(mass @ (np.arange(length) + 0.5) / mass.sum()) if spec.by_mass else length / 2
    return int(np.clip(round(spec.size / 2 - centre), 0, spec.size - length))


def points_of(stroke: Stroke) -> NDArray[np.float64]:
    """x and y of the points of a stroke, n×2. Raises `InkError` if one of them is not finite."""
    # np.fromiter over all numbers is four times as fast as np.array of points.
    points = np.fromiter(chain.from_iterable(stroke), np.float64).reshape(len(stroke), -1)[:, :2]
    if not np.isfinite(points).all():
        raise InkError("The ink holds a coordinate that is not a finite number. Clear it and draw again.")
    return points


def segments(ink: Ink, *, keep_specks: bool = False) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Starts and ends of all line segments, two n×2 arrays; a dot is a segment of length 0.

    Stray specks are left out unless `keep_specks`. Raises `InkError`.
    """
    return segments_of([points_of(stroke) for stroke in ink.strokes], keep_specks=keep_specks)


def segments_of(
    strokes: Sequence[NDArray[np.float64]], *, keep_specks: bool = False
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The same of strokes given as `points_of`, for callers that keep those of finished strokes. Raises `InkError`."""
    if not strokes:
        raise InkError(EMPTY_INK)
    kept = strokes if keep_specks else without_specks(strokes)
    if len(kept) == 1 and len(kept[0]) > 1:
        return kept[0][:-1], kept[0][1:]
    return (
        np.concatenate([points[:-1] if len(points) > 1 else points for points in kept]),
        np.concatenate([points[1:] if len(points) > 1 else points for points in kept]),
    )


def _stamps(
    starts: NDArray[np.float64], ends: NDArray[np.float64], length: NDArray[np.float64], size: int
) -> NDArray[np.float64]:
    """Points along the segments, close enough that discs about them make lines (n×2)."""
    spacing = max(_SPACING * size / SIZE, float(length.sum()) / _MAX_STAMPS)
    counts = np.maximum(np.ceil(length / spacing).astype(np.int64), 1)
    segment = np.repeat(np.arange(len(counts)), counts)
    step = np.arange(len(segment)) - np.repeat(np.cumsum(counts) - counts, counts)
    fraction = ((step + 0.5) / counts[segment])[:, None]
    is_first = np.concatenate([[True], (starts[1:] != ends[:-1]).any(1)])  # the other segments continue the one before
    return np.concatenate([starts[segment] * (1 - fraction) + ends[segment] * fraction, starts[is_first], ends])


def _squared_distance(stamps: NDArray[np.float64], reach: int, size: int) -> NDArray[np.float64]:
    """Squared distance from each pixel's centre to the nearest stamp; infinite beyond `reach` pixels (size×size).

    Stamps in the same pixel are first reduced to one window of distances, then windows are merged. That is fast enough
    to render thousands of points at every move of the pen.
    """
    margin = reach + 1
    width = size + 2 * margin
    corner = np.floor(stamps)
    pixel = ((corner[:, 1] + 1) * width + corner[:, 0] + 1).astype(np.int64)
    order = np.argsort(pixel.astype(np.min_scalar_type(width * width)), kind="stable")  # radix sort for 16-bit integers
    pixel = pixel[order]
    first = np.flatnonzero(np.concatenate([[True], pixel[1:] != pixel[:-1]]))
    window = np.arange(2 * reach + 1)
    offsets = corner.T.take(order, 1)[:, None] + (window - reach + 0.5)[:, None]
    offsets -= stamps.T.take(order, 1)[:, None]
    dx, dy = np.square(offsets, out=offsets)
    nearest = np.minimum.reduceat(dy[:, None] + dx, first, axis=2)
    index = (window[:, None] * width + window)[:, :, None] + pixel[first]
    field = np.full(width * width, np.inf)
    np.minimum.at(field, index.ravel(), nearest.ravel())
    return field.reshape(width, width)[margin : margin + size, margin : margin + size]
