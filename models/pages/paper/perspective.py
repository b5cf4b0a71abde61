"""How a photographed page lies: its turn and its perspective, from lines on the paper or from rows of writing."""

import cv2
import numpy as np
from numpy.typing import NDArray

_STEEPEST = 0.27
"""Greatest slope against the picture's side, the tangent of 15°."""
_LEAST_LINES = 3
_TURN = 0.002
"""Slope below which a page is straight enough to stay as it is."""


def straightening(mask: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Homography (3×3) from pixels of a picture to those of the straightened page of the same size.

    `mask` is 1 where there is ink or a printed line. Lines show turn and perspective; without them rows of writing show
    the turn. The identity where nothing is certain.
    """
    height, width = mask.shape
    scale = min(1.0, 900 / max(mask.shape))
    size = (round(width * scale), round(height * scale))
    small = (cv2.resize(mask, size, interpolation=cv2.INTER_AREA) > 0).astype(np.uint8) if scale < 1 else mask
    least = min(small.shape) // 5
    found = cv2.HoughLinesP(small * 255, 1, np.pi / 720, max(40, least // 2), minLineLength=least, maxLineGap=6)
    segments = np.zeros((0, 4)) if found is None else np.asarray(found, np.float64).reshape(-1, 4) / scale
    flat = _fitted(segments, height)
    upright = _fitted(segments[:, [1, 0, 3, 2]], width)
    if flat is None and upright is None:
        slope = _slope_of_writing(small)
        flat = (slope, 0.0) if slope else None
    if flat is None and upright is None:
        return np.eye(3)
    flat = flat or (-upright[0], 0.0) if upright else flat or (0.0, 0.0)
    upright = upright or (-flat[0], 0.0)
    turn, change = (max(abs(flat[part]), abs(upright[part])) for part in (0, 1))
    if turn < _TURN and change * max(mask.shape) < 2 * _TURN:
        return np.eye(3)
    return _homography(flat, upright, width=width, height=height)


def _fitted(segments: NDArray[np.float64], extent: float) -> tuple[float, float] | None:
    """Slope of nearly horizontal segments at the middle of the picture, and its change with y; None if too few."""
    run = segments[:, 2] - segments[:, 0]
    level = np.abs(segments[:, 3] - segments[:, 1]) < _STEEPEST * np.abs(run)
    if level.sum() < _LEAST_LINES:
        return None
    x0, y0, x1, y1 = segments[level].T
    slope, middle, weight = (y1 - y0) / (x1 - x0), (y0 + y1) / 2 - extent / 2, np.abs(x1 - x0)
    kept = np.abs(slope - np.median(slope)) < 0.05
    base = change = 0.0
    for _ in range(3):
        if kept.sum() < _LEAST_LINES:
            return None
        spread = np.ptp(middle[kept]) if kept.any() else 0.0
        if spread > 0.25 * extent:
            change, base = np.polyfit(middle[kept], slope[kept], 1, w=weight[kept])
        else:
            change, base = 0.0, float(np.average(slope[kept], weights=weight[kept]))
        off = np.abs(slope - base - change * middle)
        kept = off < max(0.003, 2.5 * float(np.median(off[kept])))
    return float(base), float(change)


def _slope_of_writing(mask: NDArray[np.uint8]) -> float:
    """The slope at which rows of writing are told apart best; 0 where none is clearly better than level."""
    ys, xs = np.nonzero(mask)
    if len(ys) < 200:
        return 0.0
    chosen = np.random.default_rng(0).choice(len(ys), min(len(ys), 20_000), replace=False)
    ys, xs = ys[chosen].astype(float), xs[chosen] - mask.shape[1] / 2
    slopes = np.linspace(-0.12, 0.12, 49)

    def contrast(slope: float) -> float:
        rows = np.floor((ys - slope * xs) / 2).astype(int)
        counts = np.bincount(rows - rows.min()).astype(float)
        return float((counts**2).sum())

    values = np.array([contrast(slope) for slope in slopes])
    best = int(values.argmax())
    return float(slopes[best]) if values[best] > 1.03 * values[len(slopes) // 2] else 0.0


def _homography(
    flat: tuple[float, float], upright: tuple[float, float], *, width: int, height: int
) -> NDArray[np.float64]:
    """Maps two level and two upright lines of the page to level and upright ones."""

    def level(y: float) -> tuple[float, float]:
        slope = flat[0] + flat[1] * (y - height / 2)
        return slope, y - slope * width / 2  # y = slope · x + offset

    def steep(x: float) -> tuple[float, float]:
        slope = upright[0] + upright[1] * (x - width / 2)
        return slope, x - slope * height / 2  # x = slope · y + offset

    corners = []
    for y, x in ((0.05, 0.05), (0.05, 0.95), (0.95, 0.95), (0.95, 0.05)):
        (a, b), (c, d) = level(y * height), steep(x * width)
        corner_y = (a * d + b) / (1 - a * c)
        corners.append((c * corner_y + d, corner_y))
    target = [(x * width, y * height) for y, x in ((0.05, 0.05), (0.05, 0.95), (0.95, 0.95), (0.95, 0.05))]
    return np.asarray(
        cv2.getPerspectiveTransform(np.array(corners, np.float32), np.array(target, np.float32)), np.float64
    )
