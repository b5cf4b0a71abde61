"""Long straight lines of paper and of printed tables: where they are, before the page is made straight.

The picture is divided into narrow strips across the lines, in each of which the darkness is summed along the strip. A
Hough transform (Duda and Hart 1972) over the strips finds lines even where each pixel of them is as faint as the noise;
a bent line is then followed from strip to strip.
"""

from dataclasses import dataclass
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

STRIP = 32
"""Width of a strip in pixels."""
_MAX_SLOPE = 0.075
"""Greatest slope against the family's usual one: lines in perspective."""
_PRESENT = 0.45
"""Least share of a strip's width that a line covers."""
_MIN_SHARE, _MIN_STRIPS = 0.18, 6
"""Least length of a line, as a share of the picture's side, and in strips."""
_COVERAGE = 0.7
"""Least share of strips with a line between its ends."""
_SEARCH_SIDE, _SLICE = 480, 8
_MAX_TURN = 0.29
"""Greatest slope that is looked for: the tangent of 16°."""
_SAME = 5
"""Greatest distance of two lines that are one, in pixels."""
_BETWEEN_ENDS = 80
"""Pieces of one line whose ends are as near are the same line, in pixels."""
_Places = TypeVar("_Places", float, NDArray[np.float64])


@dataclass(frozen=True)
class PaperLine:
    """A nearly horizontal line from `start` to `stop` (x): y is a polynomial of second degree in x, highest power
    first; of a nearly vertical one, x and y are exchanged.
    """

    start: float
    stop: float
    curve: tuple[float, float, float]

    def at(self, place: _Places) -> _Places:
        bend, slope, level = self.curve
        return (bend * place + slope) * place + level

    @property
    def length(self) -> float:
        return self.stop - self.start


def slope_of(mask: NDArray[np.uint8]) -> float:
    """The slope (dy/dx) of rows on a mask (h×w, 0 to 255), lines or writing, at most `_MAX_TURN` up or down.

    It is the one that makes the sums along rows differ most (Postl 1986).
    """
    scale = min(1.0, _SEARCH_SIDE / max(mask.shape))
    size = (max(8, round(mask.shape[1] * scale)), max(8, round(mask.shape[0] * scale)))
    small = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
    strips = _profiles(small, _SLICE)
    coarse = np.asarray(cv2.blur(strips, (3, 1)), np.float32)
    best, step = 0.0, 0.008
    slopes = np.arange(-_MAX_TURN, _MAX_TURN + step / 2, step)
    for some in (coarse, strips, strips):
        scores = [_sharpness(some, each) for each in slopes.tolist()]
        best = float(slopes[int(np.argmax(scores))])
        slopes = best + np.linspace(-step, step, 9)
        step /= 4
    return best


def _sharpness(strips: NDArray[np.float32], slope: float) -> float:
    """How much the sums along sloping rows differ from their neighbours."""
    count, height = strips.shape
    pad = int(_MAX_TURN * count * _SLICE / 2) + 3
    shifts = pad - np.rint(slope * _SLICE * (np.arange(count) - (count - 1) / 2)).astype(int)
    total = np.zeros(height + 2 * pad, np.float32)
    for strip, shift in zip(strips, shifts.tolist(), strict=True):
        total[shift : shift + height] += strip
    return float(np.square(np.diff(total[pad : pad + height])).sum())


def _profiles(mask: NDArray[np.uint8], width: int) -> NDArray[np.float32]:
    """Mean of each row in each strip, n×h, 0 to 1."""
    count = max(1, mask.shape[1] // width)
    strips = cv2.resize(mask, (count, mask.shape[0]), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(strips.T).astype(np.float32) / np.float32(255)


def find_lines(mask: NDArray[np.uint8], slope: float) -> list[PaperLine]:
    """Nearly horizontal lines on a mask (h×w, 0 or 255), whose usual slope is `slope`, from the top.

    For nearly vertical ones the mask is transposed.
    """
    height, width = mask.shape
    strips = _profiles(mask, STRIP)
    count = len(strips)
    step = width / count
    if count < _MIN_STRIPS:
        return []
    strips = strips - cv2.blur(strips, (25, 1))  # what is as dark above and below is no line
    strips = np.maximum(strips, cv2.dilate(strips, np.ones((1, 3), np.uint8)) * np.float32(0.9))
    centres = (np.arange(count) + 0.5) * step
    off = centres - width / 2
    reach = max(1, round(_MAX_SLOPE * width / 2))
    rises = np.linspace(-reach, reach, 2 * (reach // 2) + 1) / (width / 2) + slope
    base = np.arange(height)
    votes = np.zeros((len(rises), height), np.float32)
    seen = strips > _PRESENT * 0.8
    extra = int(np.ceil((_MAX_SLOPE + abs(slope)) * width / 2)) + 2
    padded = np.pad(seen, ((0, 0), (extra, extra)))
    for number, rise in enumerate(rises.tolist()):
        shifts = np.rint(rise * off).astype(int) + extra
        for strip, shift in zip(padded, shifts.tolist(), strict=True):
            votes[number] += strip[shift : shift + height]
    least = max(_MIN_STRIPS, _MIN_SHARE * max(height, width) / step, 0.5 * _MIN_SHARE * count)
    found: list[PaperLine] = []
    known = _Known(width)
    order = np.argwhere(votes >= least)
    order = order[np.argsort(-votes[order[:, 0], order[:, 1]], kind="stable")]
    taken = np.zeros(height, bool)
    for rise_number, row in order.tolist():
        if taken[row]:
            continue
        line = _followed(strips, base[row] + rises[rise_number] * off, centres, least)
        taken[max(row - 2, 0) : row + 3] = True
        if line and known.add_if_new(line):
            found.append(line)
            middle = max(round(line.at(width / 2)), 0)
            taken[max(middle - 3, 0) : middle + 4] = True
    return sorted(found, key=lambda each: each.at(width / 2))


class _Known:
    """Lines that were found, to compare others with."""

    def __init__(self, width: int) -> None:
        self._places = np.linspace(0, width, 9)
        self._rows = np.empty((0, 9))
        self._ends = np.empty((0, 2))

    def add_if_new(self, line: PaperLine) -> bool:
        """Whether no line is as good as the same as `line` where both are, or near its end."""
        rows = line.at(self._places)
        starts, stops = np.maximum(self._ends[:, 0], line.start), np.minimum(self._ends[:, 1], line.stop)
        middle = ((starts + stops) / 2)[:, None]
        reach = np.maximum((stops - starts) / 2, _BETWEEN_ENDS)[:, None]
        is_there = np.abs(self._places - middle) <= np.maximum(reach, self._places[1] / 2)
        apart = np.where(is_there, np.abs(self._rows - rows), np.inf).min(1)
        if ((apart <= _SAME) & (starts - stops < _BETWEEN_ENDS)).any():
            return False
        self._rows = np.vstack([self._rows, rows])
        self._ends = np.vstack([self._ends, [line.start, line.stop]])
        return True


def _followed(
    strips: NDArray[np.float32], rows: NDArray[np.float64], centres: NDArray[np.float64], least: float
) -> PaperLine | None:
    """The line near `rows` (one for each strip), fitted to what is darkest there; None if it is too short."""
    count, height = strips.shape
    curve = None
    present = np.zeros(count, bool)
    for reach in (3, 2):
        offsets = np.arange(-reach, reach + 1)
        places = np.rint(rows)[:, None].astype(int) + offsets
        inside = (places >= 0) & (places < height)
        near = np.where(inside, strips[np.arange(count)[:, None], np.clip(places, 0, height - 1)], 0)
        weight = np.maximum(near, 0) ** 2
        peak = (weight * places).sum(1) / np.maximum(weight.sum(1), 1e-6)
        present = near.max(1) >= _PRESENT
        if present.sum() < least:
            return None
        degree = 2 if present.sum() >= 8 else 1
        x, y = centres[present], peak[present]
        curve = np.polyfit(x, y, degree)
        error = np.abs(np.polyval(curve, x) - y)
        good = error <= max(0.7, 2 * float(np.median(error)))
        if good.sum() < least:
            return None
        curve = np.polyfit(x[good], y[good], degree)
        rows = np.polyval(curve, centres)
    numbers = np.flatnonzero(present)
    start, stop = _longest(present)
    if stop - start < least or numbers.size == 0:
        return None
    half = (centres[1] - centres[0]) / 2 if count > 1 else 0.0
    coefficients = [0.0] * (3 - len(curve)) + [float(each) for each in curve]
    return PaperLine(
        float(centres[start] - half),
        float(centres[stop - 1] + half),
        (coefficients[0], coefficients[1], coefficients[2]),
    )


def _longest(present: NDArray[np.bool_]) -> tuple[int, int]:
    """First and last (exclusive) of the strips between which a line is present in most."""
    score = np.where(present, 1 - _COVERAGE, -_COVERAGE)
    total = np.concatenate([[0.0], np.cumsum(score)])
    lowest = np.minimum.accumulate(total)
    stop = int(np.argmax(total - lowest))
    start = int(np.argmin(total[: stop + 1]))
    return start, stop
