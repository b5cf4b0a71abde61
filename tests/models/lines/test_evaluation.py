import numpy as np
import pytest

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import compose_line, hand_of_font
from models.inference.classifier import Classifier
from models.ink.characters import DIGITS
from models.ink.ink import Ink, LabelledInk, Point
from models.ink.label_sets import LABEL_SETS
from models.ink.pieces import Piece, whole_strokes
from models.lines.evaluation import (
    LineResult,
    count_cuts,
    edit_distance,
    event_times_ms,
    growing,
    memory_of,
    read_lines,
    summary,
)
from models.lines.reader import LineReader
from models.registry.shipped_models import SHIPPED_MODEL


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.open(SHIPPED_MODEL)


@pytest.mark.parametrize(
    ("one", "other", "distance"), [("", "", 0), ("42", "42", 0), ("402", "42", 1), ("12", "21", 2)]
)
def test_edit_distance(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == distance


def test_summary_counts_lines_and_characters() -> None:
    results = [LineResult("w", "42", "42", 0), LineResult("w", "407", "47", 1)]
    of = summary(results)
    assert (of["n"], of["exact"], of["cer"], of["joined_cuts"]) == (2, 0.5, 0.2, 1)
    assert of["by_length"] == {"2": {"n": 1, "exact": 1.0}, "3": {"n": 1, "exact": 0.0}}


def test_growing_keeps_finished_strokes() -> None:
    first, second = (Point(0, 0), Point(1, 1)), (Point(2, 0), Point(3, 1))
    inks = list(growing(Ink((first, second))))
    assert [sum(map(len, ink.strokes)) for ink in inks] == [1, 2, 3, 4]
    assert all(ink.strokes[0] is first for ink in inks[1:])


def test_lines_are_read_with_the_memory_of_their_writer(classifier: Classifier) -> None:
    rng = np.random.default_rng(0)
    hand = hand_of_font(read_glyphs(), 3, DIGITS, rng)
    line = compose_line("142", hand, rng)
    ink = LabelledInk(line.ink, line.text, "w")
    one = LabelledInk(compose_line("1", hand, rng).ink, "7", "w")  # taught to be a 7
    memory = memory_of(classifier, [one, one], 1, LABEL_SETS["digits"])
    assert memory.labels == ("7",) and len(memory) == 1
    assert not memory_of(classifier, [one], 1, LABEL_SETS["small"])
    (result,) = read_lines(classifier, [ink], label_set=LABEL_SETS["digits"], memories={"w": memory})
    assert result.text == "142" and result.cuts == 0
    times = event_times_ms(classifier, [ink])
    assert len(times) == sum(map(len, line.ink.strokes))


def test_cuts_are_changes_of_character_within_a_stroke(classifier: Classifier) -> None:
    stroke = tuple(Point(x, x % 3) for x in range(20))
    ink = Ink((stroke,))
    halves = [(Piece(0, 0, 10),), (Piece(0, 10, 20),)]
    reader = LineReader(classifier)
    assert count_cuts(reader.read(ink, groups=halves)) == 1
    assert count_cuts(reader.read(ink, groups=[whole_strokes(ink, [0])])) == 0
