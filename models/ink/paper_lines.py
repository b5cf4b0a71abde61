"""Lines of squared or ruled paper: found as long straight lines, removed where no stroke crosses them.

A Hough transform (Duda and Hart 1972) finds nearly horizontal and nearly vertical lines that cross the whole image,
each with a slope of its own, as lines seen from the side have. A line's pixels are then removed run by run, across the
line: a run that is longer than the line is thick belongs to a stroke and stays, as staves are removed from music
(Dalitz et al. 2008). NumPy only: OpenCV would add 60 MB for one Hough transform.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SEARCH_SIDE = 256
"""Longer side, in pixels, of the image in which lines are searched."""
_MAX_SLOPE = 0.21
"""Greatest slope of a line against the image's side, the tangent of 12°."""
_MIN_COVERAGE = 0.6
"""Least share of a line's length inside the image that must be inked."""
_MIN_VISIBLE = 0.2
"""Least length of a line inside the image, as a share of the image's side."""
_MIN_LINES = 3
"""Least number of parallel lines, apart from the image's edges; fewer may be strokes of a character."""
_MAX_THICKNESS = 0.4
"""Greatest thickness of a line, as a share of the distance to the next."""
_MIN_SPACING = 5
"""Least distance of two parallel lines, in pixels of the search image."""
_MAX_SHARE = 0.5
"""Greatest share of the image that lines and ink cover; where it is more, they are the squares between the lines."""
_INKED = 0.25
"""Least intensity of an inked pixel."""


@dataclass(frozen=True)
class _Line:
    """A nearly horizontal line: its row at each column, and its thickness, in pixels."""

    rows: NDArray[np.float64]
    thickness: float


def without_lines(ink: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """`ink` (h×w, 0 for paper to about 1) without the lines of squared or ruled paper; None where there are none."""
    mask = ink > _INKED
    if mask.mean() > _MAX_SHARE:
        return None
    families = [_lines(mask) if _crosses(mask) else [], _lines(mask.T) if _crosses(mask.T) else []]
    if not any(families):
        return None
    crossings = [_near(family, shape) for family, shape in zip(families, (mask.shape, mask.T.shape), strict=True)]
    removed = np.zeros_like(mask)
    for line in families[0]:
        _mark(line, mask, crossings[1].T, removed)
    for line in families[1]:
        _mark(line, mask.T, crossings[0].T, removed.T)
    return np.where(removed, np.float32(0), ink)


def _crosses(mask: NDArray[np.bool_]) -> bool:
    """Whether as many lines as are needed lie at the left and at the right. A quick look before the search."""
    starts = np.count_nonzero(mask[1:] & ~mask[:-1], axis=0)
    part = max(mask.shape[1] // 8, 1)
    return all(float(np.median(side)) >= _MIN_LINES for side in (starts[:part], starts[-part:]))


def _lines(mask: NDArray[np.bool_]) -> list[_Line]:
    """All nearly horizontal lines; none if there are too few."""
    height, width = mask.shape
    factor = -(-max(mask.shape) // _SEARCH_SIDE)
    padded = np.pad(mask, ((0, -height % factor), (0, -width % factor)))
    small = padded[::factor, ::factor].copy()
    for down in range(factor):
        for right in range(factor):
            small |= padded[down::factor, right::factor]
    found = _hough(small)
    lines = []
    for centre, rise in found:
        columns = np.arange(width)
        along = (columns + 0.5) / factor / small.shape[1] - 0.5
        line = _followed(mask, (centre + 0.5 + rise * along) * factor - 0.5)
        if line:
            lines.append(line)
    if len(lines) < 2:
        return []
    spacing = float(np.median(np.diff(sorted(float(np.median(line.rows)) for line in lines))))
    lines = [line for line in lines if line.thickness <= _MAX_THICKNESS * spacing]
    inner = [line for line in lines if 0.03 * height < np.median(line.rows) < 0.97 * height]
    return lines if len(inner) >= _MIN_LINES else []


def _hough(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The row at the centre and the rise from left to right of each line, in pixels."""
    height, width = mask.shape
    rows, columns = np.nonzero(mask)
    reach = int(_MAX_SLOPE * width)
    rises = np.arange(-reach, reach + 1)
    along = (np.arange(width) + 0.5) / width - 0.5
    shifts = np.rint(rises[:, None] * along).astype(np.int64)
    length = height + 2 * reach
    place = rows + reach - shifts[:, columns] + (np.arange(len(rises)) * length)[:, None]
    counts = np.bincount(place.ravel(), minlength=len(rises) * length).reshape(len(rises), length)
    inside = np.arange(length) - reach
    # A line with this rise and centre is inside the image for so many columns.
    steepness = np.maximum(np.abs(rises), 1)[:, None]
    visible = np.minimum(width, width * (np.minimum(inside, height - 1 - inside) / steepness + 0.5))
    share = np.where(visible >= _MIN_VISIBLE * width, counts / np.maximum(visible, 1), 0)[:, reach : reach + height]
    found = []
    while len(found) < height and share.size:
        rise, centre = divmod(int(share.argmax()), height)
        if share[rise, centre] < _MIN_COVERAGE:
            break
        found.append((centre, int(rises[rise])))
        share[:, max(centre - _MIN_SPACING + 1, 0) : centre + _MIN_SPACING] = 0
    return found


def _followed(mask: NDArray[np.bool_], rows: NDArray[np.float64]) -> _Line | None:
    """The line that runs near `rows`, slightly bent perhaps; None where it is too thick to be a paper's."""
    height, width = mask.shape
    reach = 5
    offsets = np.arange(-reach, reach + 1)[:, None]
    places = np.rint(rows).astype(np.int64) + offsets
    strip = mask[np.clip(places, 0, height - 1), np.arange(width)] & (places >= 0) & (places < height)
    counted = strip.sum(0)
    if not counted.any():
        return None
    thickness = float(np.median(counted[counted > 0]))
    usual = (counted > 0) & (counted <= thickness + 1)
    if thickness > 2 * reach - 2 or usual.sum() < width / 3:
        return None
    columns = np.flatnonzero(usual)
    centre = (strip * offsets).sum(0)[usual] / counted[usual]
    bend = np.polynomial.Polynomial.fit(columns, centre, 2)
    off = np.abs(bend(columns) - centre)
    kept = off <= max(1.0, 2 * float(np.median(off)))
    bend = np.polynomial.Polynomial.fit(columns[kept], centre[kept], 2)
    return _Line(rows + bend(np.arange(width)), thickness)


def _near(lines: list[_Line], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """The pixels on or beside the lines (h×w)."""
    near = np.zeros(shape, bool)
    for line in lines:
        reach = int(np.ceil(line.thickness / 2 + 1.5))
        places = np.rint(line.rows).astype(np.int64) + np.arange(-reach, reach + 1)[:, None]
        inside = (places >= 0) & (places < shape[0])
        near[places[inside], np.broadcast_to(np.arange(shape[1]), places.shape)[inside]] = True
    return near


def _mark(line: _Line, mask: NDArray[np.bool_], crossing: NDArray[np.bool_], removed: NDArray[np.bool_]) -> None:
    """Mark in `removed` the pixels of `line` where no stroke runs through it; `crossing` are lines across it."""
    height, width = mask.shape
    longest = int(np.ceil(line.thickness + max(2, 0.6 * line.thickness)))
    reach = longest + 2
    offsets = np.arange(-reach, reach + 1)
    places = np.rint(line.rows).astype(np.int64) + offsets[:, None]
    columns = np.broadcast_to(np.arange(width), places.shape)
    inside = (places >= 0) & (places < height)
    places = np.clip(places, 0, height - 1)
    strip = mask[places, columns] & inside
    up = np.cumprod(strip[reach::-1], axis=0).sum(0)
    down = np.cumprod(strip[reach:], axis=0).sum(0)
    length = up + down - strip[reach]
    is_line = length <= longest
    # Where another line crosses, the nearest columns on both sides decide.
    known = np.flatnonzero(~(crossing[places[reach], columns[0]]))
    if len(known) == 0:
        return
    after = np.clip(np.searchsorted(known, np.arange(width)), 0, len(known) - 1)
    before = np.clip(np.searchsorted(known, np.arange(width), side="right") - 1, 0, len(known) - 1)
    is_line = is_line[known[before]] & is_line[known[after]]
    half = int(np.ceil(line.thickness / 2 + 1))
    across = (np.abs(offsets) <= half)[:, None] & inside & is_line
    removed[places[across], columns[across]] = True
