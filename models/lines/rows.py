"""Rows below each other, and which small strokes belong to which."""

from collections.abc import Callable, Iterable, Sequence
from math import hypot, inf
from statistics import median

from models.lines.grouping.geometry import typical_height
from models.lines.parts import Part

_BIG = 0.45
"""Height from which a stroke makes a row, in units of the typical height; smaller ones join the nearest row."""
_OVERLAP = 0.3
"""Share of the lower stroke's height by which two strokes of one row overlap."""
_BESIDE = 3.0
"""Greatest distance beside each other of two strokes that make a row directly."""
_CLEAR = 0.15
"""Least distance between two rows."""
_STEP, _MARGIN = 1.0, 0.15
"""Least distance between two rows of which no stroke is above another one, nor nearly."""
_CLEAR_IN_COLUMN, _ALIKE = 0.2, 0.6
"""Least distance between two rows that may be one character, as a share of their height together (half of it where they
are wider than high), and least ratio of their heights."""

_WIDE_APART = 0.35
"""Least distance between rows of characters of many strokes, as a share of the lower row's height."""


def split_rows(parts: Sequence[Part]) -> list[list[Part]]:
    """The rows from top to bottom, each with its parts sorted by their left edges, as `RowGeometry` needs them."""
    height = typical_height(parts)
    big = [part for part in parts if part.box.bottom - part.box.top >= _BIG * height or part.is_decided]
    if max((part.box.top for part in big), default=0.0) < min((part.box.bottom for part in big), default=1.0):
        return [_sorted(parts)]  # all have a height in common
    rows = _join_rows(_chains(big, height), height) if len(big) > 1 else []
    if len(rows) < 2:
        return [_sorted(parts)]
    is_big = {id(part) for part in big}
    for part in parts:
        if id(part) not in is_big:
            min(rows, key=lambda row: min(_distance(part, other) for other in row if id(other) in is_big)).append(part)
    return [_sorted(row) for row in sorted(rows, key=_middle)]


def split_rows_at_gaps(parts: Sequence[Part]) -> list[list[Part]]:
    """As `split_rows`, for characters of many strokes, whose own parts lie above each other: rows are wide apart."""
    blocks: list[list[Part]] = []
    bottom = -inf
    for part in sorted(parts, key=lambda part: part.box.top):
        if part.box.top > bottom:
            blocks.append([])
        blocks[-1].append(part)
        bottom = max(bottom, part.box.bottom)
    rows = blocks[:1]
    for block in blocks[1:]:
        gap = _side(block, "top", min) - _side(rows[-1], "bottom", max)
        heights = [_side(each, "bottom", max) - _side(each, "top", min) for each in (rows[-1], block)]
        if min(heights) >= max(_ALIKE * max(heights), gap / 2) and gap >= _WIDE_APART * min(heights):
            rows.append(block)
        else:
            rows[-1] = rows[-1] + block
    return [_sorted(row) for row in rows]


def _chains(parts: Sequence[Part], height: float) -> list[list[Part]]:
    """Parts joined where they are beside each other."""
    rows: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: part.box.left):
        joined = [row for row in rows if any(_is_beside(part, other, height) for other in row)]
        rows = [row for row in rows if row not in joined]
        rows.append([part, *(other for row in joined for other in row)])
    return rows


def _is_beside(one: Part, other: Part, height: float) -> bool:
    gap = max(one.box.left, other.box.left) - min(one.box.right, other.box.right)
    overlap = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    lower = min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)
    return gap <= _BESIDE * height and overlap >= _OVERLAP * max(lower, 1e-9)


def _join_rows(rows: list[list[Part]], height: float) -> list[list[Part]]:
    """Join chains at one height, and those too near to be two rows."""
    rows = sorted(rows, key=_middle)
    found = rows[:1]
    for row in rows[1:]:
        above = found[-1]
        clear = _median(row, "top") - _median(above, "bottom")
        if clear < _CLEAR * height or _may_be_column(above, row) or _is_step(above, row, clear, height):
            found[-1] = above + row
        else:
            found.append(row)
    return found


def _is_step(above: Sequence[Part], below: Sequence[Part], clear: float, height: float) -> bool:
    """True if nothing of the one is above the other, and they are near: a character that is out of line."""
    margin = _MARGIN * height
    return clear < _STEP * height and not any(
        one.box.left < other.box.right + margin and other.box.left < one.box.right + margin
        for one in above
        for other in below
    )


def _may_be_column(above: Sequence[Part], below: Sequence[Part]) -> bool:
    """True if the two may be the upper and the lower part of one character."""
    top, bottom = _side(above, "top", min), _side(below, "bottom", max)
    upper, lower = _side(above, "bottom", max), _side(below, "top", min)
    width = _side([*above, *below], "right", max) - _side([*above, *below], "left", min)
    heights = sorted((upper - top, bottom - lower))
    if width > max(heights[1], bottom - top):
        return False
    clear = _CLEAR_IN_COLUMN if width <= heights[1] else _CLEAR_IN_COLUMN / 2
    return heights[0] < _ALIKE * heights[1] or lower - upper < clear * (bottom - top)


def _side(row: Sequence[Part], side: str, of: Callable[[Iterable[float]], float]) -> float:
    return of(getattr(part.box, side) for part in row)


def _median(row: Sequence[Part], side: str) -> float:
    return median([getattr(part.box, side) for part in row])


def _middle(row: Sequence[Part]) -> float:
    return (_median(row, "top") + _median(row, "bottom")) / 2


def _distance(one: Part, other: Part) -> float:
    """Between the boxes, 0 where they overlap."""
    across = max(one.box.left, other.box.left) - min(one.box.right, other.box.right)
    down = max(one.box.top, other.box.top) - min(one.box.bottom, other.box.bottom)
    return hypot(max(across, 0.0), max(down, 0.0))


def _sorted(parts: Sequence[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: (part.box.left, part.pieces[0]))
