from math import exp

from app.core.splitting import best_split
from models.ink.ink import Ink, Point
from models.ink.pieces import Piece, ink_of, whole_strokes
from tests.support.strokes import shifted, stroke


def tight(ink: Ink) -> float:
    """A probability that falls with the area that the ink takes."""
    points = [point for points in ink.strokes for point in points]
    xs, ys = [point.x for point in points], [point.y for point in points]
    return exp(-(max(xs) - min(xs) + 1) * (max(ys) - min(ys) + 1) / 1e4)


def test_strokes_are_divided_as_they_are_most_probable(seven: Ink, one: Ink) -> None:
    late = Ink((*one.strokes, *shifted(one, 100).strokes, *shifted(one, 4).strokes))
    found = best_split(late, whole_strokes(late, range(3)), tight)
    assert found == (whole_strokes(late, [0, 2]), whole_strokes(late, [1]))


def test_a_single_stroke_is_cut() -> None:
    hook = Ink.of([stroke((0, 0), (0, 100), (100, 100))])
    found = best_split(hook, whole_strokes(hook, [0]), tight)
    assert found
    first, second = found
    assert ink_of(hook, first).strokes[0] + ink_of(hook, second).strokes[0] == hook.strokes[0]
    assert first[0].stop in (10, 11)  # at the corner


def test_a_part_of_a_stroke_is_cut_within_it() -> None:
    line = Ink.of([stroke((0, 0), (100, 0), (200, 0))])
    found = best_split(line, (Piece(0, 5, 21),), tight)
    assert found and found[0][0].start == 5 and found[1][0].stop == 21 and found[0][0].stop == found[1][0].start


def test_a_dot_cannot_be_split() -> None:
    dot = Ink.of([[Point(1, 1), Point(1, 1)]])
    assert best_split(dot, whole_strokes(dot, [0]), tight) is None


def test_many_strokes_are_divided_in_order_of_time(one: Ink) -> None:
    many = Ink(tuple(shifted(one, 10 * number + 100 * (number > 4)).strokes[0] for number in range(10)))
    found = best_split(many, whole_strokes(many, range(10)), tight)
    assert found == (whole_strokes(many, range(5)), whole_strokes(many, range(5, 10)))
