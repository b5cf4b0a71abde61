"""Hit test of a moving round eraser against strokes. Plain geometry, no Qt."""

from collections.abc import Iterable
from itertools import pairwise
from math import hypot
from typing import TypeAlias

from models.ink.ink import Point, Stroke

Place: TypeAlias = tuple[float, float]
"""x and y in the units of the ink."""


def strokes_outside(strokes: Iterable[Stroke], start: Place, end: Place, reach: float) -> tuple[Stroke, ...]:
    """Return the strokes that an eraser of radius `reach`, moved from `start` to `end`, does not touch."""
    return tuple(stroke for stroke in strokes if not _touches(stroke, start, end, reach))


def _touches(stroke: Stroke, start: Place, end: Place, reach: float) -> bool:
    left, right = min(start[0], end[0]) - reach, max(start[0], end[0]) + reach
    top, bottom = min(start[1], end[1]) - reach, max(start[1], end[1]) + reach

    def is_near(a: Point, b: Point) -> bool:  # bounding-box test: rejects most segments cheaply
        return (
            (a.x >= left or b.x >= left)
            and (a.x <= right or b.x <= right)
            and (a.y >= top or b.y >= top)
            and (a.y <= bottom or b.y <= bottom)
        )

    pieces = pairwise(stroke) if len(stroke) > 1 else [(point, point) for point in stroke]
    return any(is_near(a, b) and _segment_distance(a[:2], b[:2], start, end) <= reach for a, b in pieces)


def _segment_distance(a: Place, b: Place, c: Place, d: Place) -> float:
    """Distance between the segments a-b and c-d: 0 if they cross."""
    if _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0:
        return 0.0
    return min(_point_distance(a, c, d), _point_distance(b, c, d), _point_distance(c, a, b), _point_distance(d, a, b))


def _side(a: Place, b: Place, place: Place) -> float:
    return (b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0])


def _point_distance(place: Place, a: Place, b: Place) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    squared = dx * dx + dy * dy
    along = ((place[0] - a[0]) * dx + (place[1] - a[1]) * dy) / squared if squared else 0.0
    along = min(max(along, 0.0), 1.0)
    return hypot(place[0] - a[0] - along * dx, place[1] - a[1] - along * dy)
