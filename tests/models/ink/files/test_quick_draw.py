import json

import pytest

from models.ink.files.quick_draw import looks_like_quick_draw, read_quick_draw
from models.ink.ink import Ink, InkFileError, Point


def line(drawing: object, word: object = "cat") -> str:
    return json.dumps({"word": word, "countrycode": "DE", "recognized": True, "drawing": drawing})


def test_simplified_drawings_are_read() -> None:
    (cat,) = read_quick_draw(["\n", line([[[0, 10, 20], [1, 2, 3]], [[5], [6]]])])
    assert (cat.label, cat.writer, cat.index) == ("cat", "", 0)
    assert cat.ink == Ink(((Point(0, 1), Point(10, 2), Point(20, 3)), (Point(5, 6),)))


def test_raw_drawings_have_time_in_milliseconds() -> None:
    (one,) = read_quick_draw([line([[[0.5, 1.5], [2.5, 3.5], [100, 350]]], word="1")])
    assert one.ink == Ink(((Point(0.5, 2.5, 0), Point(1.5, 3.5, 0.25)),))


@pytest.mark.parametrize("length", range(1, 7))
def test_a_stroke_is_a_list_for_each_coordinate_whatever_its_length(length: int) -> None:
    xs, ys = list(range(length)), list(range(10, 10 + length))
    assert next(read_quick_draw([line([[xs, ys]])])).ink == Ink.of([map(Point, xs, ys)])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "line 2: no JSON"),
        ("[" * 100_000, "line 2: no JSON"),
        ("[]", 'line 2: .*an object with "word"'),
        (line([[[1, 2], [3]]]), "line 2, .* no lists of points"),
        (line([[[1], ["x"]]]), "line 2, .* no lists of points"),
        (line([[[1], [None]]]), "line 2, .* no lists of points"),
        (line([[[1], [float("nan")]]]), "line 2, .* no lists of points"),
        (line([[[10**400], [1]]]), "line 2, .* no lists of points"),
        (line([[[1]]]), "line 2, .* no lists of points"),
        (line([1, 2]), "line 2, .* no lists of points"),
        (line([]), "line 2, .* holds no point"),
        (line([[[1], [1]]], word=""), "line 2 has no label"),
        ("9" * 5000, "line 2: no JSON that can be read"),
    ],
)
def test_what_is_no_drawing_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(InkFileError, match=told):
        list(read_quick_draw([line([[[1], [1]]]), text]))


def test_its_files_are_known_by_their_first_line() -> None:
    assert looks_like_quick_draw(line([[[1], [1]]]))
    assert not looks_like_quick_draw('{"label": "a"}')
