"""Data augmentation: random warps of rasters, and random variations of ink before it is rendered. NumPy only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import AnyInk, Picture
from models.ink.raster import MNIST_SPEC, PEN_WIDTH, SIZE, RasterSpec, raster_from_ink, raster_from_segments
from models.ink.specks import without_specks

_CONTRAST = 1.4
"""Contrast factor that compensates the blur of bilinear resampling on MNIST.

Without it, a network trained on warped copies is less accurate on the sharper originals (98.8 % against 99.6 %). On
data fainter than MNIST a fixed factor is not enough: on Chinese MNIST it gives 96.6 % on originals and 98.9 % on warped
copies; random contrast (`RasterAugmentation.faintness`) closes the gap.
"""


@dataclass(frozen=True)
class RasterAugmentation:
    """Half-ranges of the uniformly distributed parameters of a raster's warp; the defaults suit MNIST's digits."""

    rotation: float = 10.0  # degrees
    shear: float = 0.15
    scale: float = 0.12
    shift: float = 1.3  # pixels of 28
    elastic: float = 0.8  # pixels of 28: standard deviation of the displacement at the points of a 5×5 control grid
    faintness: float = 0.0
    """Half-range of the contrast and of log γ, where the warped raster is raised to the power γ."""


def warp_rasters(
    rasters: NDArray[np.float32], rng: np.random.Generator, augmentation: RasterAugmentation = RasterAugmentation()
) -> NDArray[np.float32]:
    """Random affine and elastic distortion of each raster (Simard et al. 2003).

    `rasters` is n×size×size float32 in [0, 1], and so is the result. Resampling is bilinear with zeros outside.
    """
    warped = resample_warped(rasters, rng, augmentation)
    contrast, power = np.float32(_CONTRAST), np.float32(1)
    if augmentation.faintness:
        bound, n = augmentation.faintness, len(rasters)
        contrast += rng.uniform(-bound, bound, n).astype(np.float32)[:, None, None]
        power = np.exp(rng.uniform(-bound, bound, n).astype(np.float32))[:, None, None]
    return (np.clip((warped - 0.5) * contrast + 0.5, 0, 1) ** power).astype(np.float32)


def resample_warped(
    rasters: NDArray[np.float32], rng: np.random.Generator, augmentation: RasterAugmentation
) -> NDArray[np.float32]:
    """`warp_rasters` without its contrast: random distortion alone, n×size×size float32."""
    n, height, width = rasters.shape

    def uniform(bound: float) -> NDArray[np.float32]:
        return rng.uniform(-bound, bound, n).astype(np.float32)

    angle = np.deg2rad(uniform(augmentation.rotation))
    shear = uniform(augmentation.shear)
    scale_x, scale_y = 1 / (1 + uniform(augmentation.scale)), 1 / (1 + uniform(augmentation.scale))
    cos, sin = np.cos(angle), np.sin(angle)
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    centre_y, centre_x = (height - 1) / 2, (width - 1) / 2
    ys, xs = (ys - centre_y).ravel(), (xs - centre_x).ravel()
    pixel = height / SIZE
    bend = smooth_fields(rng, n, height, width) * np.float32(augmentation.elastic * pixel)
    to_x = np.stack([cos * scale_x, (shear * cos - sin) * scale_y], 1)
    to_y = np.stack([sin * scale_x, (shear * sin + cos) * scale_y], 1)
    grid = np.stack([xs, ys])
    from_x = to_x @ grid + bend[0] + (centre_x + uniform(augmentation.shift * pixel))[:, None]
    from_y = to_y @ grid + bend[1] + (centre_y + uniform(augmentation.shift * pixel))[:, None]
    return _bilinear(rasters, from_x, from_y)


def smooth_fields(rng: np.random.Generator, n: int, height: int, width: int) -> NDArray[np.float32]:
    """Two displacement fields per raster, 2×n×(height·width): unit normal at a 5×5 grid, cubic in between."""
    rows, columns = _hat_basis(height), _hat_basis(width)
    control = rng.standard_normal((2, n, rows.shape[1], columns.shape[1]), dtype=np.float32)
    return (rows @ control @ columns.T).reshape(2, n, height * width).astype(np.float32)


def _hat_basis(length: int, knots: int = 5) -> NDArray[np.float32]:
    """Smoothstep interpolation weights (length×knots) from `knots` evenly spaced values to `length` pixels."""
    distance = np.abs(np.linspace(0, knots - 1, length)[:, None] - np.arange(knots))
    near = np.clip(1 - distance, 0, 1)
    return (near * near * (3 - 2 * near)).astype(np.float32)


def _bilinear(rasters: NDArray[np.float32], x: NDArray[np.float32], y: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bilinear interpolation of n×height×width `rasters` at pixel coordinates `x`, `y` (n×(height·width))."""
    n, height, width = rasters.shape
    padded = np.zeros((n, height + 2, width + 2), np.float32)
    padded[:, 1:-1, 1:-1] = rasters
    x, y = np.clip(x + 1, 0, width + 0.999), np.clip(y + 1, 0, height + 0.999)
    left, top = x.astype(np.int32), y.astype(np.int32)
    fx, fy = x - left, y - top
    flat = padded.reshape(-1)
    index = top * (width + 2) + left + (np.arange(n, dtype=np.int32) * (height + 2) * (width + 2))[:, None]
    upper = flat[index] * (1 - fx) + flat[index + 1] * fx
    lower = flat[index + width + 2] * (1 - fx) + flat[index + width + 3] * fx
    return (upper * (1 - fy) + lower * fy).reshape(n, height, width).astype(np.float32)


PICTURE_WARP = RasterAugmentation(rotation=8, shear=0.15, scale=0.08, shift=0.7, elastic=0.6)
"""Warp of ink that is known as an image only."""


@dataclass(frozen=True)
class InkAugmentation:
    """Parameters of the random variation of an ink; lengths are fractions of the ink's longer side.

    Rotation, slant and aspect are half-ranges of uniform distributions.
    """

    rotation: float = 8.0  # degrees
    slant: float = 0.15
    aspect: float = 0.15
    bend: float = 0.025  # standard deviation of a smooth displacement
    stroke_shift: float = 0.02  # standard deviation of the shift of a stroke
    tremor: float = 0.006  # standard deviation of the shift of a point
    dropped_points: float = 0.3  # maximum fraction of points left out, as by a fast hand or a slow device
    pen_width: tuple[float, float] = (2.3, 2.9)  # range in pixels of MNIST's raster


def render_varied(
    ink: AnyInk,
    rng: np.random.Generator,
    augmentation: InkAugmentation = InkAugmentation(),
    spec: RasterSpec = MNIST_SPEC,
) -> NDArray[np.float32]:
    """Render a random variation of `ink`: size×size float32 in [0, 1]. A `Picture` is rendered, then warped.

    Raises `InkError` when a picture is empty.
    """
    if isinstance(ink, Picture):
        return warp_rasters(raster_from_ink(ink, spec)[None], rng, PICTURE_WARP)[0]
    strokes = without_specks([np.asarray(stroke, np.float64)[:, :2] for stroke in ink.strokes])
    all_points = np.concatenate(strokes)
    low, high = all_points.min(0), all_points.max(0)
    extent = float((high - low).max()) or 1.0
    centre = (low + high) / 2
    angle = np.deg2rad(rng.uniform(-augmentation.rotation, augmentation.rotation))
    rotation = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    slant = np.array([[1, 0], [rng.uniform(-augmentation.slant, augmentation.slant), 1]])
    stretch = np.diag([1 + rng.uniform(-augmentation.aspect, augmentation.aspect), 1])
    warp = slant @ stretch @ rotation / extent
    wave, phase = rng.uniform(1.5, 5, (2, 2)), rng.uniform(0, 2 * np.pi, 2)
    bend = rng.standard_normal(2) * augmentation.bend * np.sqrt(2)
    dropped = rng.uniform(0, augmentation.dropped_points)
    starts, ends = [], []
    for points in strokes:
        if len(points) > 8:
            keep = rng.random(len(points)) >= dropped
            keep[[0, -1]] = True
            points = points[keep]
        points = (points - centre) @ warp
        points = points + np.sin(points @ wave + phase) * bend + rng.standard_normal(2) * augmentation.stroke_shift
        points = points + rng.standard_normal(points.shape) * augmentation.tremor
        starts.append(points[:-1] if len(points) > 1 else points)
        ends.append(points[1:] if len(points) > 1 else points)
    pen = rng.uniform(*augmentation.pen_width) / PEN_WIDTH
    return raster_from_segments(np.concatenate(starts), np.concatenate(ends), spec, pen=pen)
