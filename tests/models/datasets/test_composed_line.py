import numpy as np
import pytest

from models.datasets.composed_line import Composed, compose, hands_of, joining
from models.ink.ink import Ink, LabelledInk
from tests.support.strokes import stroke


@pytest.fixture
def inks(one: Ink, seven: Ink) -> list[LabelledInk]:
    barred = Ink.of([*seven.strokes, stroke((40, 70), (75, 70))])
    return [LabelledInk(one, "1", "a"), LabelledInk(barred, "7", "a"), LabelledInk(barred, "7", "b")]


def _line(inks: list[LabelledInk], seed: int, *, joined: float, late: float = 0.0) -> Composed:
    hand = hands_of(inks, of_a_pen=True)[0]
    return compose(hand, 3, np.random.default_rng(seed), joined=joined, late=late)


def test_each_writer_is_a_hand(inks: list[LabelledInk]) -> None:
    first, second = hands_of(inks, of_a_pen=True)
    assert set(first.by_label) == {"1", "7"} and set(second.by_label) == {"7"}
    assert hands_of([], of_a_pen=False) == ()


def test_characters_stand_side_by_side_and_are_about_1_high(inks: list[LabelledInk]) -> None:
    for seed in range(20):
        line = _line(inks, seed, joined=0)
        middles = [line.points[line.owner == place, 0].mean() for place in range(3)]
        assert middles == sorted(middles) and len(line.labels) == 3
        assert all(0.7 < np.ptp(line.points[line.owner == place, 1]) < 1.4 for place in range(3))
        assert len(line.strokes(line.owner >= 0)) == sum({"1": 1, "7": 2}[label] for label in line.labels)


def test_joined_characters_are_one_stroke_without_a_jump(inks: list[LabelledInk]) -> None:
    for seed in range(20):
        line = _line([inks[0]], seed, joined=1)
        (whole,) = line.strokes(np.ones(len(line.points), bool))
        assert np.hypot(*np.diff(whole, axis=0).T).max() < 0.15
        # A stub ends where the joining stroke was cut.
        stub = (line.owner == 0) | (np.cumsum(line.owner == joining(0)) < 3) & (line.owner == joining(0))
        assert len(line.strokes(stub)) == 1


def test_a_late_stroke_follows_the_next_character(inks: list[LabelledInk]) -> None:
    line = _line([inks[1]], 0, joined=0, late=1)
    order = [int(owner) for owner, before in zip(line.owner, [-9, *line.owner[:-1]], strict=True) if owner != before]
    assert order == [0, 1, 0, 2]  # of the second character it was decided while the first one waited
    assert sum(len(each) for each in line.strokes(line.owner == 0)) == (line.owner == 0).sum()
