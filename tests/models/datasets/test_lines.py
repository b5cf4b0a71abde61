from itertools import pairwise

import numpy as np
import pytest

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import (
    LINE_STYLES,
    ComposedLine,
    LineStyle,
    compose_line,
    hand_of_font,
    hands_of,
    random_text,
)
from models.ink.characters import DIGITS, SMALL
from models.ink.ink import Ink, LabelledInk, Point
from models.ink.pieces import ink_of

BAR = (Point(0, 0), Point(10, 0), Point(20, 2))
STEM = (Point(10, 0), Point(10, 30), Point(8, 60))
LETTERS = [LabelledInk(Ink((STEM, BAR)), "7", "w"), LabelledInk(Ink((STEM,)), "1", "w")]


def _line(text: str, style: LineStyle, seed: int = 0) -> ComposedLine:
    return compose_line(text, hands_of(LETTERS)["w"], np.random.default_rng(seed), style)


def test_each_character_keeps_its_strokes() -> None:
    line = _line("717", LINE_STYLES["realistic"])
    assert line.text == "717"
    assert [len(group) for group in line.groups] == [2, 1, 2]
    assert len(line.ink.strokes) == 5
    lefts = [min(p.x for s in ink_of(line.ink, group).strokes for p in s) for group in line.groups]
    assert lefts == sorted(lefts)


def test_late_strokes_come_after_the_next_character() -> None:
    line = _line("711", LineStyle(late=1.0))
    assert [[piece.stroke for piece in group] for group in line.groups] == [[0, 2], [1], [3]]


def test_joined_characters_share_a_stroke_and_the_joint_belongs_to_none() -> None:
    line = _line("1111", LineStyle(joined=1.0, late=0.0))
    assert len(line.ink.strokes) == 1
    pieces = sorted([piece for group in line.groups for piece in group] + list(line.joints))
    assert pieces[0].start == 0
    assert pieces[-1].stop == len(line.ink.strokes[0])
    assert all(one.stop == other.start for one, other in pairwise(pieces))
    assert len(line.joints) == 3


@pytest.mark.parametrize("kind", ["digits", "small", "capitals"])
def test_fonts_are_hands_whose_tails_hang_below_the_line(kind: str) -> None:
    rng = np.random.default_rng(0)
    glyphs = read_glyphs()
    hand = hand_of_font(glyphs, 0, (*DIGITS, *SMALL, "A", "B"), rng, drawings=1)
    assert set(random_text(kind, hand, rng, 20)) <= set(hand)
    foot = {label: max(points[:, 1].max() for points in hand[label][0]) for label in "gp1A"}
    assert foot["g"] > 0.15 < foot["p"]
    assert abs(foot["1"]) < 0.05 > abs(foot["A"])


def test_the_same_seed_composes_the_same_line() -> None:
    assert _line("7171", LINE_STYLES["joined"], 3).ink == _line("7171", LINE_STYLES["joined"], 3).ink
