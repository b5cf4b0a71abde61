"""Random variations of a glyph's strokes, nearer to what hands do than a warp of the whole. NumPy only.

Each stroke is moved, turned and scaled for itself, its ends are cut short or overshoot, corners are rounded, now and
then the pen is not lifted between two strokes; then the whole is slanted, stretched and bent.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.raster import MNIST_SPEC, PEN_WIDTH, RasterSpec, raster_from_segments

_STEP = 0.045  # longest piece of a varied stroke, as a fraction of the glyph's longer side


@dataclass(frozen=True)
class StrokeVariation:
    """Parameters; lengths are fractions of the glyph's longer side, "deviation" is a standard deviation."""

    turn: float = 6.0
    """Deviation of a stroke's rotation about its centre, in degrees."""
    scale: float = 0.09
    """Deviation of the logarithm of a stroke's width, and of its height."""
    shift: float = 0.03
    """Deviation of a stroke's shift."""
    cut: float = 0.12
    """Largest share of a stroke that is cut off an end."""
    overshoot: float = 0.08
    """Largest length by which an end goes on straight."""
    rounding: float = 0.05
    """Largest radius over which corners are rounded."""
    joining: float = 0.08
    """Probability that the pen is not lifted before a near stroke."""
    hook: float = 0.08
    """Probability of a short hook at an end."""
    rotation: float = 6.0
    """Deviation of the glyph's rotation, in degrees."""
    slant: float = 0.3
    """Largest slant to either side."""
    aspect: float = 0.35
    """Largest logarithm of the ratio by which width and height are changed."""
    proportion: float = 0.3
    """Largest coefficient of the quadratic terms: one half of the glyph becomes larger than the other."""
    bend: float = 0.035
    """Deviation of two smooth waves of displacement."""
    tremor: float = 0.008
    """Deviation of a smooth displacement along a stroke."""
    pen_width: tuple[float, float] = (2.0, 3.3)
    """Range, in pixels of MNIST's raster."""


USUAL = StrokeVariation()


def render_varied_strokes(
    strokes: Sequence[NDArray],
    rng: np.random.Generator,
    variation: StrokeVariation = USUAL,
    spec: RasterSpec = MNIST_SPEC,
) -> NDArray[np.float32]:
    """Render a random variation of `strokes` (each n×2, any unit, y downwards): size×size float32 in [0, 1]."""
    starts, ends = varied_segments(strokes, rng, variation)
    return raster_from_segments(starts, ends, spec, pen=rng.uniform(*variation.pen_width) / PEN_WIDTH)


def varied_segments(
    strokes: Sequence[NDArray], rng: np.random.Generator, variation: StrokeVariation = USUAL
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Starts and ends of the line segments of a random variation of `strokes`, n×2 each; a dot has no length."""
    varied = varied_strokes(strokes, rng, variation)
    lengths = np.array([len(stroke) for stroke in varied])
    points = np.concatenate(varied)
    is_last = np.zeros(len(points), bool)
    is_last[np.cumsum(lengths) - 1] = True
    follows = ~is_last[:-1]
    starts, ends = points[:-1][follows], points[1:][follows]
    dots = points[(np.cumsum(lengths) - 1)[lengths == 1]]
    return np.concatenate([starts, dots]), np.concatenate([ends, dots])


def varied_strokes(
    strokes: Sequence[NDArray], rng: np.random.Generator, variation: StrokeVariation = USUAL
) -> list[NDArray[np.float64]]:
    """A random variation of `strokes` (each n×2, any unit, y downwards), scaled to a longer side of about 1."""
    everything = np.concatenate(strokes).astype(np.float64)
    low, high = everything.min(0), everything.max(0)
    extent = float((high - low).max()) or 1.0
    centre = (low + high) / 2
    varied = [_one_stroke((stroke - centre) / extent, rng, variation) for stroke in strokes]
    varied = _joined(varied, rng, variation)
    points = varied_as_a_whole(np.concatenate(varied), rng, variation)
    return np.split(points, np.cumsum([len(stroke) for stroke in varied])[:-1])


def _one_stroke(
    stroke: NDArray[np.float64], rng: np.random.Generator, variation: StrokeVariation
) -> NDArray[np.float64]:
    """A stroke resampled evenly, with its own ends, corners, size, direction and place."""
    shift = rng.standard_normal(2) * variation.shift
    if len(stroke) < 2:
        return stroke + shift
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(stroke, axis=0).T))])
    length = float(along[-1])
    if length < 0.02:
        return stroke[:1] + shift
    chance = rng.random(6)
    cut = variation.cut * chance[:2] * (chance[2:4] < 0.3) * (length > 0.25)
    count = int(np.ceil(length / _STEP)) + 1
    at = np.linspace(cut[0] * length, (1 - cut[1]) * length, count)
    points = np.stack([np.interp(at, along, stroke[:, 0]), np.interp(at, along, stroke[:, 1])], 1)
    radius = rng.uniform(0, variation.rounding) / _STEP
    if count > 4 and radius > 0.2:
        points = _rounded(points, radius)
    if count > 2:
        for end, inner in ((0, 1), (-1, -2)):
            if rng.random() < 0.25 and length > 0.15 and variation.overshoot:
                way = points[end] - points[inner]
                way = way / max(float(np.hypot(*way)), 1e-9)
                extra = points[end] + way * rng.uniform(0, variation.overshoot)
                points = np.concatenate([extra[None], points] if end == 0 else [points, extra[None]])
            if rng.random() < variation.hook / 2 and length > 0.3:
                points = _hooked(points, end, rng)
    middle = (points.min(0) + points.max(0)) / 2
    angle = np.deg2rad(rng.standard_normal() * variation.turn)
    cos, sin = np.cos(angle), np.sin(angle)
    size = np.exp(rng.standard_normal(2) * variation.scale)
    points = ((points - middle) * size) @ np.array([[cos, sin], [-sin, cos]]) + middle + shift
    if len(points) > 4 and variation.tremor:
        noise = rng.standard_normal((len(points) + 2, 2))
        points = points + (noise[:-2] + noise[1:-1] + noise[2:]) * (variation.tremor / 1.7)
    return points


def _rounded(points: NDArray[np.float64], radius: float) -> NDArray[np.float64]:
    """A moving average over ±`radius` steps; the ends stay."""
    reach = max(1, int(np.ceil(2 * radius)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / radius) ** 2)
    kernel /= kernel.sum()
    padded = np.concatenate([np.repeat(points[:1], reach, 0), points, np.repeat(points[-1:], reach, 0)])
    smooth = np.empty_like(points)
    for axis in (0, 1):
        smooth[:, axis] = np.convolve(padded[:, axis], kernel, "valid")
    smooth[0], smooth[-1] = points[0], points[-1]
    return smooth


def _hooked(points: NDArray[np.float64], end: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """A short tail that turns off from an end of the stroke."""
    way = points[end] - points[1 if end == 0 else -2]
    angle = np.arctan2(way[1], way[0]) + rng.choice([-1, 1]) * rng.uniform(0.5, 2.2)
    size = rng.uniform(0.05, 0.13)
    turns = angle + np.array([-0.3, 0.0, 0.3]) * rng.choice([-1, 1])
    tail = points[end] + np.cumsum(np.stack([np.cos(turns), np.sin(turns)], 1) * size / 3, axis=0)
    return np.concatenate([tail[::-1], points] if end == 0 else [points, tail])


def _joined(
    strokes: list[NDArray[np.float64]], rng: np.random.Generator, variation: StrokeVariation
) -> list[NDArray[np.float64]]:
    joined = strokes[:1]
    for stroke in strokes[1:]:
        before = joined[-1]
        gap = float(np.hypot(*(stroke[0] - before[-1])))
        if min(len(before), len(stroke)) > 3 and gap < 0.6 and rng.random() < variation.joining:
            joined[-1] = np.concatenate([before, stroke])
        else:
            joined.append(stroke)
    return joined


def varied_as_a_whole(
    points: NDArray[np.float64], rng: np.random.Generator, variation: StrokeVariation
) -> NDArray[np.float64]:
    """Proportions, waves, slant, stretch and rotation of the glyph; `points` are about ±0.5."""
    x, y = points.T
    a, b, c, d = rng.uniform(-variation.proportion, variation.proportion, 4)
    points = np.stack([x + a * (x * x - 0.1) + b * x * y, y + c * (y * y - 0.1) + d * x * y], 1)
    for _ in range(2):
        wave = rng.standard_normal(2)
        wave *= rng.uniform(3, 9) / max(float(np.hypot(*wave)), 1e-9)
        bend = rng.standard_normal(2) * variation.bend
        points = points + np.sin(points @ wave + rng.uniform(0, 2 * np.pi))[:, None] * bend
    angle = np.deg2rad(np.clip(rng.standard_normal(), -2.5, 2.5) * variation.rotation)
    cos, sin = np.cos(angle), np.sin(angle)
    aspect = np.exp(rng.uniform(-variation.aspect, variation.aspect) / 2)
    slant = np.array([[1, 0], [rng.uniform(-variation.slant, variation.slant), 1]])
    return points @ np.diag([aspect, 1 / aspect]) @ slant @ np.array([[cos, sin], [-sin, cos]])
