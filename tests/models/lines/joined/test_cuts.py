from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from models.lines.joined.cuts import CutWeights, StrokeLattice, Way, cut_points, shipped_cut_weights

HEIGHT = 100.0
WEIGHTS = shipped_cut_weights()["digits"]


def _stroke(*corners: tuple[float, float]) -> NDArray[np.float64]:
    """Straight from corner to corner, a point every five units."""
    points = [np.array(corners[:1], float)]
    for start, end in pairwise(corners):
        count = int(np.hypot(end[0] - start[0], end[1] - start[1]) / 5)
        points.append(np.linspace(start, end, count + 1)[1:])
    return np.concatenate(points)


JOINED_ONES = _stroke((0, 0), (0, 100), (60, 0), (60, 100))
"""Two stems and the way from the foot of one to the head of the other."""


def _ways(read: Callable[[int, int], float]) -> list[Way]:
    lattice = StrokeLattice(JOINED_ONES, HEIGHT, WEIGHTS)
    return lattice.ways(np.array([read(start, stop) for start, stop in lattice.pieces.tolist()]), WEIGHTS)


def _read_stems(start: int, stop: int) -> float:
    points = JOINED_ONES[start:stop]
    return 0.0 if np.ptp(points[:, 0]) < 5 and np.ptp(points[:, 1]) > 90 else -6.0


def test_a_stroke_may_be_cut_at_its_corners_and_in_long_parts() -> None:
    cuts = cut_points(JOINED_ONES, HEIGHT)
    assert np.abs(JOINED_ONES[cuts] - (0, 100)).sum(1).min() <= 5
    assert np.abs(JOINED_ONES[cuts] - (60, 0)).sum(1).min() <= 5
    assert np.abs(JOINED_ONES[cuts] - (0, 50)).sum(1).min() <= 5
    assert 0 not in cuts and len(JOINED_ONES) - 1 not in cuts


def test_a_dot_is_not_cut() -> None:
    assert cut_points(np.zeros((4, 2)), HEIGHT) == []


@pytest.mark.parametrize("scale", [0.01, 1.0, 50.0])
def test_cuts_do_not_depend_on_the_size(scale: float) -> None:
    assert cut_points(JOINED_ONES * scale, HEIGHT * scale) == cut_points(JOINED_ONES, HEIGHT)


def test_the_best_way_leaves_the_joining_part_out() -> None:
    best, *others = _ways(_read_stems)
    stems = [JOINED_ONES[start:stop] for start, stop in best.pieces]
    assert len(stems) == 2
    assert all(np.ptp(stem[:, 0]) < 10 for stem in stems)
    assert best.pieces[1][0] > best.pieces[0][1] + 10
    assert all(other.score <= best.score for other in others)


def test_every_way_has_a_cut_and_consecutive_pieces() -> None:
    for way in _ways(lambda start, stop: -1.0):
        assert len(way.pieces) > 1
        assert way.pieces[0][0] == 0 and way.pieces[-1][1] == len(JOINED_ONES)
        assert all(one[1] <= other[0] for one, other in pairwise(way.pieces))


def test_shapes_that_are_no_characters_are_not_read() -> None:
    every, likely = StrokeLattice(JOINED_ONES, HEIGHT), StrokeLattice(JOINED_ONES, HEIGHT, WEIGHTS)
    assert len(likely.pieces) < len(every.pieces)
    none = StrokeLattice(JOINED_ONES, HEIGHT, replace(WEIGHTS, threshold=99.0))
    assert none.pieces.tolist() == [[0, len(JOINED_ONES)]]
    assert none.ways(np.zeros(1), WEIGHTS) == []


def test_weights_are_stored_by_name() -> None:
    assert CutWeights.of(WEIGHTS.stored()).stored() == WEIGHTS.stored()
