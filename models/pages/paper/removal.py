"""Lines of paper taken out of the darkness of a straight page, without breaking the strokes on them.

A pale line is subtracted: ink on it stays dark. Of a line as dark as ink, those pixels are removed where no stroke runs
through it: a run across the line that is longer than the line is thick stays, as when staves are removed from music
(Dalitz et al. 2008).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

_PALE = 0.6
"""Greatest darkness of a pale line, as a share of the ink's."""
_MARGIN = 1.2
"""How much more than its usual darkness is taken from a pale line."""


@dataclass(frozen=True)
class StraightLine:
    """A nearly horizontal line on the straight page: its row in each column from `start`."""

    start: int
    rows: NDArray[np.float64]

    @property
    def middle(self) -> float:
        return float(np.median(self.rows))


@dataclass(frozen=True)
class _Strip:
    """Pixels along a line: `places` are the rows (k×n, clipped), `inside` whether they are on the page."""

    places: NDArray[np.int64]
    columns: NDArray[np.int64]
    inside: NDArray[np.bool_]
    values: NDArray[np.int16]
    level: float
    thickness: int


def remove_lines(
    values: NDArray[np.int16],
    families: tuple[Sequence[StraightLine], Sequence[StraightLine]],
    *,
    ink: float,
    noise: float,
    reach: int,
) -> tuple[NDArray[np.bool_], float]:
    """Take the nearly horizontal and the nearly vertical lines out of `values` (h×w, changed in place).

    `ink` is the usual darkness of ink; `reach` is how far from its middle a line may have pixels. Returns where lines
    were (h×w), and the darkness of the darkest pale one.
    """
    near = np.zeros(values.shape, bool)
    strips = [
        [_strip(view, each, reach, noise) for each in lines]
        for view, lines in zip((values, values.T), families, strict=True)
    ]
    pale = np.zeros(values.shape, np.int16)
    for view, some in zip((pale, pale.T), strips, strict=True):
        for strip in some:
            if strip.level < _PALE * ink:
                _add_profile(view, strip)
    np.minimum(pale, int(_PALE * ink), out=pale)
    if pale.any():
        lined = pale > 0
        rest = values[lined] - _MARGIN * pale[lined]
        values[lined] = np.maximum(rest, 0) * (ink / np.maximum(ink - _MARGIN * pale[lined], 1))
    crossings = []
    for view, some in zip((near, near.T), strips, strict=True):
        marked = np.zeros(view.shape, bool)
        for strip in some:
            kept = (np.abs(_offsets(strip)) <= strip.thickness / 2 + 1.5)[:, None] & strip.inside
            marked[strip.places[kept], np.broadcast_to(strip.columns, strip.places.shape)[kept]] = True
        view |= marked
        crossings.append(marked)
    removed = np.zeros(values.shape, bool)
    for view, mask, crossing, some in (
        (values, removed, crossings[1].T, strips[0]),
        (values.T, removed.T, crossings[0].T, strips[1]),
    ):
        for strip in some:
            if strip.level >= _PALE * ink:
                _mark(view, strip, crossing, mask)
    values[removed] = 0
    levels = [strip.level for some in strips for strip in some if strip.level < _PALE * ink]
    return near, float(np.quantile(levels, 0.9)) if levels else 0.0


def _offsets(strip: _Strip) -> NDArray[np.int64]:
    reach = len(strip.places) // 2
    return np.arange(-reach, reach + 1)


def _strip(values: NDArray[np.int16], line: StraightLine, reach: int, noise: float) -> _Strip:
    """The pixels about a line, with its usual darkness and thickness. The rows are corrected by its darkest ones."""
    height = len(values)
    columns = np.arange(line.start, line.start + len(line.rows))
    offsets = np.arange(-reach, reach + 1)
    rows = line.rows
    for again in (True, False):
        places = np.rint(rows).astype(np.int64) + offsets[:, None]
        inside = (places >= 0) & (places < height)
        places = np.clip(places, 0, height - 1)
        part = np.where(inside, values[places, columns], 0)
        if again:
            rows = rows + _drift(part, offsets)
    profile = np.median(part, axis=1)
    middle = int(np.argmax(profile[reach - 1 : reach + 2])) + reach - 1
    level = float(profile[middle])
    dark = profile > max(0.4 * level, noise)
    above = int(np.cumprod(dark[middle::-1]).sum())
    below = int(np.cumprod(dark[middle:]).sum())
    return _Strip(places, columns, inside, part.astype(np.int16), level, above + below - 1)


def _drift(part: NDArray[np.int16], offsets: NDArray[np.int64]) -> NDArray[np.float64]:
    """How far the line is from where it was expected, along it."""
    width = part.shape[1]
    pieces = max(1, width // 48)
    edges = np.linspace(0, width, pieces + 1).astype(int)
    found = []
    for start, stop in pairwise(edges.tolist()):
        profile = np.maximum(np.median(part[:, start:stop], axis=1), 0) ** 2
        found.append(float((profile * offsets).sum() / profile.sum()) if profile.sum() > 0 else 0.0)
    smooth = cv2.medianBlur(np.array([found], np.float32), 3)[0] if pieces > 2 else np.array(found)
    return np.interp(np.arange(width), (edges[:-1] + edges[1:]) / 2, np.clip(smooth, -2.5, 2.5))


def _add_profile(pale: NDArray[np.int16], strip: _Strip) -> None:
    """Write the line's usual darkness across it into `pale`, locally adapted along it."""
    width = strip.values.shape[1]
    pieces = max(1, width // 160)
    edges = np.linspace(0, width, pieces + 1).astype(int)
    half = strip.thickness / 2 + 2
    for start, stop in pairwise(edges.tolist()):
        profile = np.median(strip.values[:, start:stop], axis=1)
        profile = np.minimum(profile, 1.5 * strip.level)
        kept = (np.abs(_offsets(strip)) <= half) & (profile > 0)
        places = strip.places[kept, start:stop]
        pale[places, strip.columns[start:stop]] += np.rint(profile[kept]).astype(np.int16)[:, None]


def _mark(values: NDArray[np.int16], strip: _Strip, crossing: NDArray[np.bool_], removed: NDArray[np.bool_]) -> None:
    """Mark in `removed` the pixels of a dark line where no stroke runs through it; `crossing` are lines across it."""
    reach = len(strip.places) // 2
    mask = (values[strip.places, strip.columns] > 0.35 * strip.level) & strip.inside
    up = np.cumprod(mask[reach::-1], axis=0).sum(0)
    down = np.cumprod(mask[reach:], axis=0).sum(0)
    length = up + down - mask[reach]
    longest = int(np.ceil(strip.thickness + max(2, 0.6 * strip.thickness)))
    is_line = length <= longest
    known = np.flatnonzero(~crossing[strip.places[reach], strip.columns])
    if len(known):
        every = np.arange(len(is_line))
        after = np.clip(np.searchsorted(known, every), 0, len(known) - 1)
        before = np.clip(np.searchsorted(known, every, side="right") - 1, 0, len(known) - 1)
        is_line = is_line[known[before]] & is_line[known[after]]
    half = int(np.ceil(strip.thickness / 2 + 1))
    across = (np.abs(_offsets(strip)) <= half)[:, None] & strip.inside & is_line
    removed[strip.places[across], np.broadcast_to(strip.columns, strip.places.shape)[across]] = True


def without_long_lines(ink: NDArray[np.uint8], length: float) -> NDArray[np.uint8]:
    """`ink` (h×w, 0 to 255) without nearly horizontal or upright lines of at least `length` pixels."""
    mask = (ink >= 64).astype(np.uint8)
    removed = _long_lines(mask, int(length)) | _long_lines(np.ascontiguousarray(mask.T), int(length)).T
    return np.where(removed, 0, ink).astype(np.uint8)


def _long_lines(mask: NDArray[np.uint8], length: int) -> NDArray[np.bool_]:
    thick = cv2.dilate(mask, np.ones((3, 1), np.uint8))
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((1, 7), np.uint8))
    long = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    near = np.asarray(cv2.dilate(long, np.ones((5, 1), np.uint8)), np.uint8) & mask
    if not near.any():
        return np.zeros(mask.shape, bool)
    up = _runs(mask)
    run = up + _runs(mask[::-1])[::-1] - mask
    thickness = float(np.median(run[near > 0]))
    return (near > 0) & (run <= thickness + max(2, 0.6 * thickness))


def _runs(mask: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Length of the run of ink that ends at each pixel, from above."""
    found = np.zeros(mask.shape, np.int32)
    found[0] = mask[0]
    for row in range(1, len(mask)):
        found[row] = (found[row - 1] + 1) * mask[row]
    return found
