"""Reading lines of characters."""

import numpy as np
import pytest

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import Ink, InkError, Point
from models.ink.label_sets import LABEL_SETS, parse_label_set
from models.ink.labels import Label
from models.ink.pieces import whole_strokes
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path
from models.lines.line import Line
from models.lines.reader import MAX_STROKES, LineReader
from models.registry.shipped_models import SHIPPED_MODELS
from tests.support.shapes import strokes_of, written
from tests.support.strokes import stroke

DIGITS, LETTERS, BOTH = LABEL_SETS["digits"], LABEL_SETS["letters"], LABEL_SETS["letters-digits"]


@pytest.fixture(scope="module")
def digits() -> Classifier:
    return Classifier.open(SHIPPED_MODELS["digits"])


@pytest.fixture(scope="module")
def characters() -> Classifier:
    return Classifier.open(SHIPPED_MODELS["characters"])


def _texts(lines: tuple[Line, ...] | None) -> list[str] | None:
    return None if lines is None else [line.text for line in lines]


def _strokes(lines: tuple[Line, ...]) -> list[list[int]]:
    return [[piece.stroke for piece in each.group] for line in lines for each in line.characters]


@pytest.mark.parametrize("label", ["1", "7", "4"])
def test_one_character_reads_as_a_single_drawing_does(digits: Classifier, label: str) -> None:
    ink = Ink.of(strokes_of(label, 50))
    (line,) = LineReader(digits).read(ink)
    (character,) = line.characters
    alone = digits.read(raster_from_ink(ink, digits.spec), path=stroke_path(ink))
    assert character.prediction == alone.prediction
    assert np.array_equal(character.output.embedding, alone.output.embedding)
    assert np.array_equal(character.output.probabilities, alone.output.probabilities)


@pytest.mark.parametrize("text", ["17", "40", "1071", "7047", "111"])
@pytest.mark.parametrize("gap", [10, 25, 50])
def test_characters_are_read_from_left_to_right(digits: Classifier, text: str, gap: float) -> None:
    (line,) = LineReader(digits).read(written(text, gap=gap), label_set=DIGITS)
    assert line.text == text
    lefts = [each.box.left for each in line.characters]
    assert lefts == sorted(lefts)
    assert 0 < line.probability <= 1
    assert all(0 < each.grouping <= 1 for each in line.characters)


def test_characters_may_overlap_a_little(digits: Classifier) -> None:
    assert _texts(LineReader(digits).read(written("4070", gap=-4), label_set=DIGITS)) == ["4070"]


@pytest.mark.parametrize("text", ["71", "174", "7771"])
def test_a_bar_may_be_drawn_after_the_next_character(digits: Classifier, text: str) -> None:
    strokes = list(written(text, gap=15).strokes)
    bars = [number for number, each in enumerate(strokes[1:], 1) if abs(each[0].y - 52) < 5]
    late = [each for number, each in enumerate(strokes) if number not in bars] + [strokes[number] for number in bars]
    assert _texts(LineReader(digits).read(Ink.of(late), label_set=DIGITS)) == [text]


@pytest.mark.parametrize("label", ["E", "H", "T", "i", "k"])
def test_letters_of_several_strokes_stay_whole(characters: Classifier, label: str) -> None:
    for label_set in (LETTERS, BOTH):
        (line,) = LineReader(characters).read(Ink.of(strokes_of(label, 0)), label_set=label_set)
        assert len(line.characters) == 1


def test_symbols_and_letters_with_dots_stay_whole(characters: Classifier) -> None:
    for label in ("=", "i"):
        (line,) = LineReader(characters).read(Ink.of(strokes_of(label, 0)), label_set=LABEL_SETS["everything"])
        assert line.text == label


def test_lines_below_each_other_are_rows_from_top_to_bottom(digits: Classifier) -> None:
    below = written("40", y=160)
    above = written("17")
    assert _texts(LineReader(digits).read(Ink((*below.strokes, *above.strokes)), label_set=DIGITS)) == ["17", "40"]


def test_a_dot_between_two_rows_belongs_to_the_letter_below(characters: Classifier) -> None:
    ink = Ink((*written("TH").strokes, *written("Ti", y=130).strokes))
    assert _texts(LineReader(characters).read(ink, label_set=LETTERS)) == ["TH", "Ti"]


def test_a_gap_of_a_word_is_a_space(digits: Classifier) -> None:
    assert _texts(LineReader(digits).read(written("10 47 1"), label_set=DIGITS)) == ["10 47 1"]


def test_a_speck_is_no_character_where_no_label_is_a_dot(digits: Classifier) -> None:
    ink = Ink((*written("17").strokes, (Point(320, 50), Point(321, 51))))
    lines = LineReader(digits).read(ink, label_set=DIGITS)
    assert _texts(lines) == ["17"]
    assert sorted(number for group in _strokes(lines) for number in group) == list(range(len(ink.strokes)))


def test_a_line_of_every_move_of_the_pen_reads_as_at_once(digits: Classifier) -> None:
    """The cache changes no result, whatever was read, removed or moved before."""
    ink = written("4071")
    reader = LineReader(digits)
    rng = np.random.default_rng(0)
    for count in rng.integers(1, len(ink.strokes) + 1, 6).tolist():
        chosen = rng.permutation(len(ink.strokes))[:count].tolist()
        growing = ink.strokes[chosen[-1]]
        for stop in (1, len(growing) // 2, len(growing)):
            last = growing if stop == len(growing) else growing[:stop]
            part = Ink((*(ink.strokes[number] for number in chosen[:-1]), last))
            cached, fresh = (each.read(part, label_set=DIGITS) for each in (reader, LineReader(digits)))
            assert _strokes(cached) == _strokes(fresh)
            for one, other in zip(cached, fresh, strict=True):
                assert (one.text, one.probability, one.alternatives) == (
                    other.text,
                    other.probability,
                    other.alternatives,
                )
                assert [each.prediction for each in one.characters] == [each.prediction for each in other.characters]


def test_only_what_a_move_of_the_pen_touches_is_read_again(digits: Classifier, monkeypatch: pytest.MonkeyPatch) -> None:
    ink = written("4071107", gap=40)
    reader = LineReader(digits)
    reader.read(ink, label_set=DIGITS)
    runs = []
    outputs = digits.outputs
    monkeypatch.setattr(digits, "outputs", lambda rasters: runs.append(len(rasters)) or outputs(rasters))
    reader.read(Ink((*ink.strokes, tuple(strokes_of("1", 560)[0][:6]))), label_set=DIGITS)
    touched = len(runs)
    reader.read(ink, label_set=DIGITS)
    assert touched <= 4
    assert len(runs) == touched


def test_a_stroke_that_is_being_drawn_is_not_divided(digits: Classifier) -> None:
    """The pen goes from a 1 to another one without being lifted."""
    one = stroke((0, 0), (0, 100), (45, 5), (45, 105), (90, 10), (90, 110))
    ink = Ink.of([*written("7").strokes, [point._replace(x=point.x + 90) for point in one]])
    reader = LineReader(digits)
    down, up = (_strokes(reader.read(ink, label_set=DIGITS, pen_is_down=each)) for each in (True, False))
    assert down == [[0, 1], [2]]
    assert up == _strokes(LineReader(digits).read(ink, label_set=DIGITS))
    assert down == _strokes(reader.read(ink, label_set=DIGITS, pen_is_down=True))


def test_the_memory_takes_part(digits: Classifier) -> None:
    """A drawing that was taught is read in a line too, as soon as it was taught and no longer."""
    reader, memory = LineReader(digits), Memory()
    ink = written("10E1")
    before = _texts(reader.read(ink, memory=memory, label_set=DIGITS))
    taught = Ink.of(strokes_of("E", 0))
    (output,) = digits.outputs(raster_from_ink(taught, digits.spec)[None])
    memory.learn(1, output, Label("E"), path=stroke_path(taught))
    assert _texts(reader.read(ink, memory=memory, label_set=DIGITS)) == ["10E1"]
    memory.forget(1)
    assert _texts(reader.read(ink, memory=memory, label_set=DIGITS)) == before


def test_a_label_set_restricts_a_line(characters: Classifier) -> None:
    reader = LineReader(characters)
    ink = written("T1")
    texts = [_texts(reader.read(ink, label_set=each)) for each in (parse_label_set("T1"), parse_label_set("Tl"))]
    assert texts == [["T1"], ["Tl"]]


@pytest.mark.parametrize(
    ("text", "sizes", "expected"),
    [("H0E", None, "HOE"), ("704", None, "704"), ("kH", None, "kH")],
)
def test_neighbours_tell_which_label_of_a_shape_it_is(
    characters: Classifier, text: str, sizes: list[float] | None, expected: str
) -> None:
    assert _texts(LineReader(characters).read(written(text, sizes=sizes), label_set=BOTH)) == [expected]


def test_a_small_letter_is_told_by_its_height(characters: Classifier) -> None:
    reader = LineReader(characters)
    small, capital = (reader.read(written("H0TE", sizes=[1, size, 1, 1]), label_set=LETTERS)[0] for size in (0.55, 1.0))
    assert [small.text[1], capital.text[1]] == ["o", "O"]
    other = small.characters[1].prediction
    assert "O" in other.lookalikes
    assert other.probability >= other.alternatives[0][1]


def test_other_texts_are_less_probable(digits: Classifier) -> None:
    (line,) = LineReader(digits).read(written("4071"), label_set=DIGITS)
    shares = [line.probability, *(share for _, share in line.alternatives)]
    assert len(line.alternatives) >= 3
    assert line.text not in dict(line.alternatives)
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1 + 1e-9


def test_groups_decided_by_hand_stay_together_and_apart(digits: Classifier) -> None:
    ink = written("1171")  # its strokes: 1, 1, 7 and its bar, 1
    reader = LineReader(digits)
    together = (whole_strokes(ink, [0, 1]), whole_strokes(ink, [3]))
    found = _strokes(reader.read(ink, label_set=DIGITS, groups=together))
    assert [0, 1] in found
    assert [3] in found
    assert _strokes(reader.read(ink, label_set=DIGITS)) == [[0], [1], [2, 3], [4]]


def test_a_text_finds_its_characters_where_the_reading_is_another(digits: Classifier) -> None:
    ink = written("1171")
    reader = LineReader(digits)
    right = reader.align(ink, "1171", label_set=DIGITS)
    merged = reader.align(ink, "4 71", label_set=DIGITS)
    split = reader.align(ink, "11711", label_set=DIGITS)
    assert right is not None
    assert merged is not None
    assert split is not None
    assert _strokes(right) == [[0], [1], [2, 3], [4]]
    assert _strokes(merged) == [[0, 1], [2, 3], [4]]
    assert len(_strokes(split)) == 5
    free = reader.read(ink, label_set=DIGITS)
    assert [each.prediction for each in right[0].characters] == [each.prediction for each in free[0].characters]


def test_a_text_that_does_not_fit_is_none(digits: Classifier) -> None:
    reader = LineReader(digits)
    assert reader.align(Ink.of([[Point(0, 0), Point(0, 9)]]), "123456", label_set=DIGITS) is None
    assert reader.align(written("17"), "", label_set=DIGITS) is None


def test_the_text_of_two_rows_is_put_to_both(digits: Classifier) -> None:
    ink = Ink((*written("17").strokes, *written("40", y=160).strokes))
    lines = LineReader(digits).align(ink, "17\n40", label_set=DIGITS)
    assert lines is not None
    assert [len(line.characters) for line in lines] == [2, 2]


def test_combining_marks_belong_to_their_character(characters: Classifier) -> None:
    lines = LineReader(characters).align(written("kH"), "k\u0323H", label_set=LETTERS)
    assert lines is not None
    assert len(lines[0].characters) == 2


def test_nothing_to_read_is_an_error(digits: Classifier) -> None:
    with pytest.raises(InkError, match="no ink"):
        LineReader(digits).read(Ink())
    with pytest.raises(InkError, match="not a finite"):
        LineReader(digits).read(Ink.of([[Point(0, 0), Point(float("nan"), 1)]]))
    with pytest.raises(InkError, match="no ink"):
        LineReader(digits).align(Ink(), "1")


def test_one_point_is_a_line(digits: Classifier) -> None:
    (line,) = LineReader(digits).read(Ink.of([[Point(3, 4)]]), label_set=DIGITS)
    assert len(line.characters) == 1


def test_a_line_with_the_same_stroke_twice(digits: Classifier) -> None:
    one = tuple(strokes_of("1", 0)[0])
    (line,) = LineReader(digits).read(Ink((one, one)), label_set=DIGITS)
    assert sum(len(each.group) for each in line.characters) == 2


def test_chinese_characters_of_several_columns_stay_whole() -> None:
    reader = LineReader(Classifier.open(SHIPPED_MODELS["hanzi"]))
    tree = [[(10, 30), (90, 30)], [(50, 0), (50, 100)], [(50, 32), (10, 85)], [(50, 32), (90, 85)]]
    river = [[(10, 5), (12, 60), (2, 98)], [(48, 10), (48, 85)], [(90, 0), (90, 100)]]
    two = [[(20, 30), (80, 28)], [(5, 85), (95, 83)]]
    for corners in (tree, river, two):
        ink = Ink.of([[Point(*corner) for corner in each] for each in corners])
        (line,) = reader.read(ink, label_set=LABEL_SETS["chinese"])
        assert len(line.characters) == 1
    apart = Ink.of([[Point(x + at, y) for x, y in each] for at in (0, 130) for each in tree])
    (line,) = reader.read(apart, label_set=LABEL_SETS["chinese"])
    assert len(line.characters) == 2


def test_ink_of_very_many_strokes_is_one_drawing(digits: Classifier) -> None:
    ink = Ink.of([[Point(20.0 * number, number * 7 % 280)] for number in range(MAX_STROKES + 1)])
    (line,) = LineReader(digits).read(ink)
    (character,) = line.characters
    assert len(character.group) == MAX_STROKES + 1
