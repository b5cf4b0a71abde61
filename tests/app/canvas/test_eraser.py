import pytest

from app.canvas.eraser import Place, strokes_outside
from models.ink.ink import Point

LINE = (Point(0, 0), Point(100, 0))
DOT = (Point(50, 50),)


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        ((50, 8), (50, 8), (LINE, DOT)),  # near, but not near enough
        ((50, 4), (50, 4), (DOT,)),
        ((50, -200), (50, 30), (DOT,)),  # across, between two points of the stroke
        ((104, 0), (104, 0), (DOT,)),  # beyond its end
        ((106, 0), (300, 0), (LINE, DOT)),
        ((0, 100), (100, 0), ()),  # both in one sweep
        ((46, 52), (46, 52), (LINE,)),
    ],
)
def test_an_eraser_takes_what_it_touches(start: Place, end: Place, left: tuple) -> None:
    assert strokes_outside((LINE, DOT), start, end, 5) == left
