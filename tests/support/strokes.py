"""Ink made of straight lines."""

from itertools import pairwise

from models.ink.ink import Ink, Point


def stroke(*corners: tuple[float, float]) -> list[Point]:
    """Straight lines through `corners`: ten points a line, 10 ms apart."""
    points = [Point(*corners[0])]
    for (x0, y0), (x1, y1) in pairwise(corners):
        points += [Point(x0 + (x1 - x0) * k / 10, y0 + (y1 - y0) * k / 10) for k in range(1, 11)]
    return [point._replace(t=number / 100) for number, point in enumerate(points)]


def shifted(ink: Ink, by: float) -> Ink:
    """The same ink, `by` pixels further right: another ink with the same raster."""
    return Ink.of([[point._replace(x=point.x + by) for point in stroke] for stroke in ink.strokes])
