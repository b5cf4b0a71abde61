"""Strokes of a picture made as wide as those that models learn from: thin ones wider, blurred ones sharper."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.ink.raster import BOX

_INKED = 0.25
"""Least intensity of an inked pixel."""
_THIN, _WIDENED = 1.6, 2.2
"""Width of a stroke below which it is widened, and what to, in pixels of MNIST's raster."""
_SHARP_EDGE, _SHARP_EDGE_MIN = 0.05, 3.0
"""Width of an edge above which strokes are blurred, as a share of the picture's longer side, and at least in pixels."""
_CLEARLY_SHARP = 0.03
"""Share of steep steps from which their quantile need not be computed."""
_FLANK = 0.3
"""Intensity of the flanks that are cut off."""
_WORKING_SIDE = 112
"""Longer side to which small pictures are enlarged before their strokes are widened, in pixels."""


def stroke_width(ink: NDArray[np.float32]) -> float:
    """Mean width of the strokes, in pixels: twice the area divided by the length of the outline."""
    mask = np.pad(ink > _INKED, 1).repeat(2, 0).repeat(2, 1)  # doubled, else strokes of 1 and 2 pixels are all outline
    inner = mask[1:-1, 1:-1] & mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]
    area = int(mask.sum())
    return area / max(area - int(inner.sum()), 1)


def with_usual_width(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """`ink` (h×w, 0 to 1) with strokes that are not too thin for a raster; small pictures are enlarged for it."""
    extent = max(ink.shape)
    unit = extent / BOX
    width = stroke_width(ink)
    if width >= _THIN * unit:
        return ink
    factor = max(1, _WORKING_SIDE // extent)
    added = round((_WIDENED * unit - width) * factor / 2)
    if added < 1:
        return ink
    image = Image.fromarray((255 * np.pad(ink, -(-added // factor))).astype(np.uint8))
    large = image.resize((image.width * factor, image.height * factor), Image.Resampling.BICUBIC)
    return _highest_within(np.asarray(large), added).astype(np.float32) / np.float32(255)


def _highest_within(image: NDArray[np.uint8], distance: int) -> NDArray[np.uint8]:
    """The maximum of the square around each pixel: row by row, then column by column, as fast as Pillow's is slow."""
    for axis in (0, 1):
        highest = image.copy()
        for step in range(1, distance + 1):
            near, far = [slice(None)] * 2, [slice(None)] * 2
            near[axis], far[axis] = slice(step, None), slice(None, -step)
            np.maximum(highest[tuple(near)], image[tuple(far)], out=highest[tuple(near)])
            np.maximum(highest[tuple(far)], image[tuple(near)], out=highest[tuple(far)])
        image = highest
    return image


def sharpened(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """`ink` (h×w, 0 to 1) with the faint flanks of blurred strokes cut off; sharp pictures stay as they are."""
    steps = [np.abs(np.diff(ink, axis=axis)) for axis in (0, 1) if ink.shape[axis] > 1]
    if any((step > 1 / _SHARP_EDGE_MIN).mean() > _CLEARLY_SHARP for step in steps):
        return ink
    steepest = max((float(np.quantile(step, 0.98)) for step in steps), default=1.0)
    edge = 1 / max(steepest, 1e-6)  # pixels from paper to ink
    if edge < max(_SHARP_EDGE_MIN, _SHARP_EDGE * max(ink.shape)):
        return ink
    return np.clip((ink - _FLANK) / (1 - _FLANK), 0, 1).astype(np.float32)
