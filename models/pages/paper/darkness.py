"""How much darker than the paper each pixel of a picture is, in uneven light, and what of it is ink."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.paper import find_layout

PAPER = 200
"""Level of the paper after division by its brightness; what is brighter than the paper has room above it."""
MIN_CONTRAST = 14
"""Least darkness of ink, in steps of 1/`PAPER` of the paper's brightness."""
_POLARITY_SIDE = 480
_THIN_SHARES = (1 / 60, 1 / 25, 1 / 12)
"""Windows in which strokes are looked for, as shares of the longer side, from the finest."""
_WIDEST = 1 / 3
_STRONG = 0.5
_PER_STROKE = 5.0
"""Width of the window in which the paper is looked for, in widths of a stroke."""


@dataclass(frozen=True)
class Writing:
    """How ink lies on the paper: whether it is dark, and the width of a usual stroke in shares of the longer side."""

    is_dark: bool
    stroke: float


def writing_of(grey: NDArray[np.uint8]) -> Writing:
    """Polarity and stroke width of a grey picture (h×w).

    A closing with a small window removes thin dark lines, an opening thin light ones. The finest window with which one
    of both removes much of the picture's contrast tells the width; thicker strokes are those of single characters.
    """
    small = _within(grey, _POLARITY_SIDE)
    side = max(small.shape)
    rough = _hats(small, max(3, round(side * _WIDEST / 4) | 1))
    contrast = max(float(np.quantile(each, 0.995)) for each in rough)
    for share in _THIN_SHARES:
        window = max(5, round(side * share) | 1)
        hats = _hats(small, window)
        if max(float(np.quantile(each, 0.99)) for each in hats) < _STRONG * contrast:
            continue
        is_dark = _is_ink_dark(small)
        return Writing(is_dark, _stroke_width(hats[0 if is_dark else 1] > 0.35 * contrast) / side)
    layout = find_layout(small.astype(np.float32))
    hat = rough[0 if layout.is_dark else 1]
    return Writing(layout.is_dark, max(_stroke_width(hat > 0.35 * contrast) / side, _THIN_SHARES[-1]))


def _is_ink_dark(grey: NDArray[np.uint8]) -> bool:
    """Whether the rarest differences from the level around, which is the paper's, are darker or lighter than it."""
    side = max(grey.shape) // 4 | 1
    margin = side // 4
    around = cv2.medianBlur(np.pad(grey, margin, mode="symmetric"), min(side, 255))
    off = grey.astype(np.int16) - around[margin : margin + grey.shape[0], margin : margin + grey.shape[1]]
    return -float(np.quantile(off, 0.01)) >= float(np.quantile(off, 0.99))


def _hats(grey: NDArray[np.uint8], window: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """What a closing adds and what an opening takes away."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (window, window))
    black, white = (cv2.morphologyEx(grey, kind, kernel) for kind in (cv2.MORPH_BLACKHAT, cv2.MORPH_TOPHAT))
    return np.asarray(black, np.uint8), np.asarray(white, np.uint8)


def _stroke_width(mask: NDArray[np.bool_]) -> float:
    """Width of the usual stroke in pixels: twice the greatest distance to the paper, along the strokes' middle."""
    distance = cv2.distanceTransform(np.pad(mask, 1).astype(np.uint8), cv2.DIST_L2, 3)
    ridge = (distance > 0) & (distance >= cv2.dilate(distance, np.ones((3, 3), np.uint8)))
    return 2 * float(np.median(distance[ridge])) - 0.5 if ridge.any() else 1.0


@dataclass(frozen=True)
class Darkness:
    """`values`: h×w int16, 0 for paper, `PAPER` for black; brighter than paper is negative. `noise` is one standard
    deviation of the paper's own.
    """

    values: NDArray[np.int16]
    noise: float


def darkness_of(grey: NDArray[np.uint8], stroke: float) -> Darkness:
    """The darkness of a picture with dark ink, whose strokes are about `stroke` pixels wide.

    Ink absorbs a share of the light, so the picture is divided by the paper's brightness: first the closing of the
    picture, then the mean of what is not ink.
    """
    height, width = grey.shape
    window = min(max(_PER_STROKE * stroke, 9.0), 0.7 * max(grey.shape))
    factor = max(1.0, window / 11)
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    side = max(3, round(window / factor) | 1)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel, borderType=cv2.BORDER_REPLICATE)
    closed = np.asarray(cv2.blur(closed, (3, 3), borderType=cv2.BORDER_REPLICATE), np.uint8)
    rough = PAPER - _divided(grey, closed).astype(np.int16)
    level = _otsu(rough)
    kept = (rough < max(level * 0.6, 6)).astype(np.uint8)
    share = cv2.resize(kept * np.uint8(255), size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    light = cv2.resize(grey * kept, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    around = (2 * (side // 2) + 1,) * 2
    share, light = (cv2.blur(each, around, borderType=cv2.BORDER_REPLICATE) for each in (share, light))
    mean = np.where(share > 0.1, light / np.maximum(share, 1e-3), closed)
    paper = np.clip(np.minimum(mean, closed), 24, 255).astype(np.uint8)
    values = PAPER - _divided(grey, paper).astype(np.int16)
    bright = values[values <= 0]
    noise = (
        float(np.sqrt(np.mean(np.square(bright[:: max(1, bright.size // 200_000)], dtype=np.float32))))
        if bright.size
        else 0.0
    )
    return Darkness(values, max(noise, 1.0))


def _divided(grey: NDArray[np.uint8], paper: NDArray[np.uint8]) -> NDArray[np.uint8]:
    large = cv2.resize(np.maximum(paper, 24), grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, large, scale=PAPER), np.uint8)


def _otsu(values: NDArray[np.int16]) -> float:
    threshold, _ = cv2.threshold(np.clip(values, 0, 255).astype(np.uint8), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return float(threshold)


def _within(grey: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    scale = side / max(grey.shape)
    if scale >= 1:
        return grey
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
