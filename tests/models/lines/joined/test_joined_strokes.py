from dataclasses import replace

import numpy as np
import pytest

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import LineStyle, compose_line, hand_of_font
from models.inference.classifier import Classifier
from models.ink.characters import DIGITS
from models.ink.ink import Ink
from models.ink.label_sets import LABEL_SETS
from models.ink.pieces import Piece
from models.lines.evaluation import growing
from models.lines.grouping.groups import Script
from models.lines.grouping.weights import shipped_weights
from models.lines.joined.cuts import shipped_cut_weights
from models.lines.joined.joined_strokes import Judge, StrokeDivider, in_doubt, may_join, other_divisions
from models.lines.parts import Part, StrokeArrays
from models.lines.reader import LineReader, parts_apart
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.strokes import stroke

STEM = tuple(stroke((-40, 0), (-40, 100)))
JOINED_ONES = tuple(stroke((0, 0), (0, 100), (60, 0), (60, 100)))
INK = Ink((STEM, JOINED_ONES))
HEIGHT = 100.0


def _is_stem(part: Part) -> bool:
    width, height = part.box.right - part.box.left, part.box.bottom - part.box.top
    return width < 8 and height > 85


def _judge(*, whole: float = -2.5) -> Judge:
    """Stems are read for sure, and nothing else; `whole` is the logarithm for a whole joined stroke."""

    def read(part: Part) -> float:
        if len(part.pieces) == 1 and part.pieces[0] == Piece(1, 0, len(JOINED_ONES)):
            return whole
        return 0.0 if _is_stem(part) else -6.0

    script = Script.of(DIGITS)
    return Judge(read, script, shipped_weights()[script.kind], shipped_cut_weights()[script.kind])


def test_a_stroke_is_divided_where_that_reads_better() -> None:
    parts = StrokeArrays().parts(INK)
    divided = StrokeDivider().divide(parts, parts[1:], HEIGHT, _judge())
    assert [part.pieces[0].stroke for part in divided] == [0, 1, 1]
    assert all(map(_is_stem, divided))
    assert divided[1].pieces[0].stop < divided[2].pieces[0].start  # the joining part is left out


def test_a_stroke_stays_whole_where_that_reads_best_or_if_it_is_not_asked_about() -> None:
    parts = StrokeArrays().parts(INK)
    judge = _judge()
    reluctant = replace(judge, cut_weights=replace(judge.cut_weights, choice=np.array([1.0, -50.0, 0.0, 0.0, 0.0])))
    assert StrokeDivider().divide(parts, parts[1:], HEIGHT, reluctant) == parts
    assert StrokeDivider().divide(parts, parts[:1], HEIGHT, judge) == parts


def test_what_cannot_join_characters() -> None:
    dot, short, long = StrokeArrays().parts(Ink((STEM[:3], tuple(stroke((0, 0), (0, 60))), JOINED_ONES)))
    assert [may_join(part, HEIGHT) for part in (dot, short, long)] == [False, False, True]
    assert not may_join(replace(long, is_decided=True), HEIGHT)
    assert in_doubt(float(np.log(0.5))) and not in_doubt(float(np.log(0.99)))


def test_choices_are_kept_until_their_strokes_go() -> None:
    arrays, divider = StrokeArrays(), StrokeDivider()
    parts = arrays.parts(INK)
    divided = divider.divide(parts, parts[1:], HEIGHT, _judge())
    divider.forget(arrays.stale)
    assert len(divider.divide(parts, parts[1:], HEIGHT, _judge(whole=0.0))) == len(divided)  # not asked again
    arrays.parts(Ink((STEM,)))
    divider.forget(arrays.stale)
    assert not divider._chosen


def test_other_divisions_have_the_uncut_stroke_and_the_cuts() -> None:
    parts = StrokeArrays().parts(INK)
    divided = StrokeDivider().divide(parts, parts[1:], HEIGHT, _judge())
    others = [[part.pieces for part in each] for each in other_divisions(divided, parts, HEIGHT, _judge())]
    assert [part.pieces for part in parts] in others
    assert [part.pieces for part in divided] in others


def test_a_stroke_that_grows_keeps_its_number() -> None:
    arrays = StrokeArrays()
    before = arrays.parts(Ink((STEM, JOINED_ONES[:20])))
    after = arrays.parts(Ink((STEM, JOINED_ONES[:30])))
    assert after[0] is before[0]
    assert [part[1].key[0][0] for part in (before, after)] == [before[1].key[0][0]] * 2
    kept = [(before[1].key[0][0], 0, 10), (before[1].key[0][0], 0, 20)]
    assert arrays.stale([(key,) for key in kept]) == [(kept[1],)]
    other = arrays.parts(Ink((STEM, JOINED_ONES[1:40])))
    assert other[1].key[0][0] != after[1].key[0][0]


def test_what_joins_two_decided_characters_is_left_out() -> None:
    strokes = StrokeArrays().parts(INK)
    groups = [(Piece(1, 0, 10),), (Piece(1, 20, 30),)]
    found = [part.pieces[0] for part in parts_apart(strokes, groups)]
    assert found == [Piece(1, 0, 10), Piece(1, 20, 30), Piece(0, 0, len(STEM)), Piece(1, 30, len(JOINED_ONES))]


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.open(SHIPPED_MODEL)


def test_joined_characters_are_read_and_aligned(classifier: Classifier) -> None:
    rng = np.random.default_rng(4)
    line = compose_line("2072", hand_of_font(read_glyphs(), 3, DIGITS, rng), rng, LineStyle(joined=1.0, late=0.0))
    digits, reader = LABEL_SETS["digits"], LineReader(classifier)
    assert len(line.ink.strokes) < 4
    for ink in [*growing(line.ink)][::15]:
        reader.read(ink, label_set=digits)
    (drawn,), (read,) = (each.read(line.ink, label_set=digits) for each in (reader, LineReader(classifier)))
    assert [each.group for each in drawn.characters] == [each.group for each in read.characters]
    aligned = reader.align(line.ink, line.text, label_set=digits)
    assert aligned is not None
    assert len(aligned[0].characters) == 4
