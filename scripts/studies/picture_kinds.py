"""Renderings of digits as people bring them as image files, one function per kind. Everything is random but seeded.

`KINDS` holds them by name. Each takes a `Digit` and a random generator and returns the bytes of an image file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from models.ink.ink import Ink

Grey = NDArray[np.float64]
"""Coverage by ink (0 to 1) or brightness (0 to 255), h×w."""

_OVERSAMPLING = 4


@dataclass(frozen=True)
class Digit:
    """A digit to render: `pixels` (28×28 uint8 of MNIST) or `ink`, whichever is not None."""

    label: str
    ink: Ink | None = None
    pixels: NDArray[np.uint8] | None = None


def coverage(digit: Digit, side: float, pen: float, *, antialiased: bool = True) -> Grey:
    """The digit as coverage, cut at its ink: longer side about `side` pixels, strokes about `pen` pixels wide.

    MNIST's digits are enlarged and sharpened, and thickened where `pen` is more than their own width.
    """
    if digit.ink is not None:
        return _drawn(digit.ink, side, pen, antialiased=antialiased)
    assert digit.pixels is not None
    inked = Image.fromarray(digit.pixels).crop(Image.fromarray(digit.pixels).getbbox())
    scale = side / max(inked.size)
    height, width = (max(4, round(length * scale)) for length in (inked.height, inked.width))
    large = inked.resize((width, height), Image.Resampling.BICUBIC)
    thicker = int(max(pen - 2.6 * scale, 0) / 2)
    if thicker:
        padded = Image.new("L", (width + 2 * thicker, height + 2 * thicker))
        padded.paste(large, (thicker, thicker))
        large = padded.filter(ImageFilter.MaxFilter(2 * thicker + 1))
    sharp = (np.asarray(large, float) / 255 - 0.5) * max(scale / 2, 1) + 0.5
    return _cut(np.clip(sharp, 0, 1), 0.05)


def _drawn(ink: Ink, side: float, pen: float, *, antialiased: bool) -> Grey:
    strokes = [np.asarray(stroke, float)[:, :2] for stroke in ink.strokes]
    points = np.concatenate(strokes)
    low, extent = points.min(0), float(np.ptp(points, axis=0).max()) or 1.0
    factor = _OVERSAMPLING if antialiased else 1
    scale, wide = (side - pen) / extent * factor, max(1, round(pen * factor))
    margin = 2 + wide
    size = np.ceil((points.max(0) - low) * scale).astype(int) + 2 * margin + 1
    size += -size % factor
    image = Image.new("L", (int(size[0]), int(size[1])))
    draw = ImageDraw.Draw(image)
    for stroke in strokes:
        places = [(float(x), float(y)) for x, y in (stroke - low) * scale + margin]
        if not antialiased:
            places = [(round(x), round(y)) for x, y in places]
        draw.line(places if len(places) > 1 else places * 2, fill=255, width=wide, joint="curve")
        if wide > 2:
            for x, y in places:
                draw.ellipse((x - wide / 2, y - wide / 2, x + wide / 2, y + wide / 2), fill=255)
    if factor > 1:
        image = image.resize((image.width // factor, image.height // factor), Image.Resampling.BOX)
    return _cut(np.asarray(image, float) / 255, 0.05)


def _cut(covered: Grey, least: float) -> Grey:
    rows, columns = (np.flatnonzero((covered > least).any(axis)) for axis in (1, 0))
    return covered[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _placed(covered: Grey, height: int, width: int, rng: np.random.Generator, margin: int = 1) -> Grey:
    """`covered` at a random place on an empty h×w field that is large enough for it."""
    field = np.zeros((max(height, covered.shape[0] + 2 * margin), max(width, covered.shape[1] + 2 * margin)))
    top, left = (
        int(rng.integers(margin, whole - part - margin + 1))
        for whole, part in zip(field.shape, covered.shape, strict=True)
    )
    field[top : top + covered.shape[0], left : left + covered.shape[1]] = covered
    return field


def _blurred(grey: Grey, sigma: float) -> Grey:
    reach = int(np.ceil(3 * sigma))
    bell = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma**2))
    bell /= bell.sum()
    for axis in (0, 1):
        padded = np.pad(grey, [(reach, reach) if axis == of else (0, 0) for of in (0, 1)], mode="edge")
        grey = np.apply_along_axis(np.convolve, axis, padded, bell, "valid")
    return grey


def _file(grey: Grey, *, quality: int | None = None) -> bytes:
    """Brightness as the bytes of a PNG, or of a JPEG of this quality."""
    image = Image.fromarray(np.clip(np.rint(grey), 0, 255).astype(np.uint8))
    file = BytesIO()
    image.save(file, "PNG") if quality is None else image.save(file, "JPEG", quality=quality)
    return file.getvalue()


def _light(shape: tuple[int, ...], rng: np.random.Generator, half_range: float) -> Grey:
    """Brightness of paper under light from one side, about 190."""
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j]
    return 190 + half_range * (x * rng.uniform(-1, 1) + y * rng.uniform(-1, 1))


def plain(digit: Digit, rng: np.random.Generator) -> bytes:
    """A photograph as it should be: a pen of usual width, a soft shadow, grain, a margin on every side."""
    side = rng.uniform(90, 200)
    inked = _placed(coverage(digit, side, 0.1 * side), 300, 400, rng, 20)
    photograph = _light(inked.shape, rng, 50) * (1 - inked * rng.uniform(0.45, 0.8)) + rng.normal(0, 4, inked.shape)
    return _file(_blurred(photograph, 1.2), quality=85)


def thin_pen(digit: Digit, rng: np.random.Generator) -> bytes:
    """A small image, 28×28 and others, drawn with a pen of 1 pixel, with and without antialiasing."""
    size = int(rng.choice([28, 28, 28, 24, 32, 40, 64, 100]))
    drawn = coverage(digit, max(14.0, size * rng.uniform(0.5, 0.85)), 1, antialiased=rng.random() < 0.4)
    paper, ink = [(255, 0), (255, 0), (0, 255), (235, 60)][rng.integers(4)]
    return _file(paper + (ink - paper) * _placed(drawn, size, size, rng))


def tight_crop(digit: Digit, rng: np.random.Generator) -> bytes:
    """Bold, cut at the ink, or a little into it; light on dark and dark on light."""
    side = float(rng.choice([28, 40, 40, 64, 120, 250]))
    drawn = _blurred(np.pad(coverage(digit, side, side * rng.uniform(0.13, 0.2)), 3), side * rng.uniform(0.004, 0.025))
    drawn = _cut(drawn, rng.uniform(0.15, 0.6))
    paper, ink = [(0, 255), (255, 0), (25, 225), (215, 40)][rng.integers(4)]
    noise = rng.normal(0, rng.choice([0, 2]), drawn.shape)
    return _file(paper + (ink - paper) * drawn + noise, quality=None if rng.random() < 0.6 else 85)


def squared_paper(digit: Digit, rng: np.random.Generator) -> bytes:
    """A photograph of squared paper, its lines as dark as the pencil; many are turned, some seen from the side."""
    height, width = 480, 640
    side = rng.uniform(130, 300)
    pencil = side * rng.uniform(0.03, 0.06)
    dark = rng.uniform(0.4, 0.75)
    inked = _placed(coverage(digit, side, pencil), height, width, rng, 30)
    spacing, line = rng.uniform(22, 70), rng.uniform(1.2, 2.6)
    turn = np.deg2rad(rng.choice([0, 1]) * rng.uniform(-6, 6))
    y, x = np.mgrid[0:height, 0:width] - np.array([height / 2, width / 2])[:, None, None]
    away = 1 + rng.choice([0, 1]) * (rng.uniform(-0.08, 0.08) * x / width + rng.uniform(-0.08, 0.08) * y / height)
    along = (np.cos(turn) * x + np.sin(turn) * y) / away + rng.uniform(0, spacing)
    across = (np.cos(turn) * y - np.sin(turn) * x) / away + rng.uniform(0, spacing)
    distance = np.minimum(*(np.abs((place + spacing / 2) % spacing - spacing / 2) for place in (along, across)))
    lines = np.clip(line / 2 + 0.5 - distance, 0, 1) * rng.uniform(0.8, 1.05)
    photograph = _light((height, width), rng, 25) * (1 - dark * np.maximum(inked, np.minimum(lines, 1)))
    return _file(_blurred(photograph, rng.uniform(0.5, 1)) + rng.normal(0, 3, inked.shape), quality=88)


def blur(digit: Digit, rng: np.random.Generator) -> bytes:
    """Out of focus and cut closely: there is hardly any clean paper."""
    side = rng.uniform(50, 280)
    pen = side * rng.uniform(0.09, 0.14)
    sigma = pen * rng.uniform(0.3, 0.55)
    drawn = _blurred(np.pad(coverage(digit, side, pen), int(3 * sigma) + 2), sigma)
    cut = _cut(drawn, rng.uniform(0.08, 0.3))
    return _file(_light(cut.shape, rng, 15) * (1 - 0.75 * cut) + rng.normal(0, 3, cut.shape), quality=85)


def shadow(digit: Digit, rng: np.random.Generator) -> bytes:
    """A photograph under a lamp: a strong gradient, and the edge of a shadow across the paper."""
    side = rng.uniform(110, 240)
    inked = _placed(coverage(digit, side, side * rng.uniform(0.06, 0.11)), 360, 480, rng, 15)
    y, x = np.mgrid[-1 : 1 : inked.shape[0] * 1j, -1 : 1 : inked.shape[1] * 1j]
    angle = rng.uniform(0, 2 * np.pi)
    place = x * np.cos(angle) + y * np.sin(angle) - rng.uniform(-0.5, 0.5)
    in_shadow = 1 / (1 + np.exp(-place / rng.uniform(0.01, 0.06)))
    photograph = _light(inked.shape, rng, 40) * (1 - in_shadow * rng.uniform(0.3, 0.6))
    photograph = photograph * (1 - inked * rng.uniform(0.5, 0.8)) + rng.normal(0, 3, inked.shape)
    return _file(_blurred(photograph, 1), quality=85)


def transparent(digit: Digit, rng: np.random.Generator) -> bytes:
    """Ink on no paper, as drawing programs export it: white, black, coloured, or half transparent."""
    side = rng.uniform(40, 350)
    drawn = coverage(digit, side, side * rng.uniform(0.04, 0.14))
    margin = int(side * rng.uniform(0, 0.3))
    inked = np.pad(drawn, margin)
    colour = [(255, 255, 255), (0, 0, 0), tuple(rng.integers(0, 256, 3)), (255, 230, 60)][rng.integers(4)]
    opacity = 1.0 if rng.random() < 0.7 else rng.uniform(0.35, 0.8)
    hidden = np.broadcast_to(np.array([(0, 0, 0), (255, 255, 255), colour][rng.integers(3)]), (*inked.shape, 3))
    rgb = np.where((inked > 0)[..., None], np.array(colour), hidden)
    image = np.dstack([rgb, np.rint(255 * opacity * inked)]).astype(np.uint8)
    file = BytesIO()
    Image.fromarray(image, "RGBA").save(file, "PNG")
    return file.getvalue()


KINDS: dict[str, Callable[[Digit, np.random.Generator], bytes]] = {
    "plain": plain,
    "thin pen": thin_pen,
    "tight crop": tight_crop,
    "squared paper": squared_paper,
    "blur": blur,
    "shadow": shadow,
    "transparent": transparent,
}
NEEDS_STROKES = frozenset({"thin pen"})
"""Kinds that are rendered from recorded strokes only."""
