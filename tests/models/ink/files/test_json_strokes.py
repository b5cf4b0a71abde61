import json
from typing import Any

import pytest

from models.ink.files import json_strokes
from models.ink.files.json_strokes import looks_like_json, read_json_strokes
from models.ink.ink import MAX_POINTS, Ink, InkFileError, Point

TWO = Ink(((Point(1, 2, 0), Point(3, 4, 0.01)), (Point(5, 6, 0.03),)))
"""Two strokes, as all of the following are."""
OBJECTS = [
    [{"x": 1, "y": 2, "t": 1700000000000}, {"x": 3, "y": 4, "t": 1700000000010}],
    [{"x": 5, "y": 6, "t": 1700000000030}],
]
LISTS = [[[1, 2, 0], [3, 4, 10]], [[5, 6, 30]]]
COLUMNS = [{"x": [1, 3], "y": [2, 4], "t": [0, 10]}, {"x": [5], "y": [6], "t": [30]}]
TIMELESS = Ink(((Point(1, 2), Point(3, 4)), (Point(5, 6),)))


def read(value: Any) -> list[tuple[str, Any]]:
    return [(each.label, each.ink) for each in read_json_strokes([json.dumps(value)])]


@pytest.mark.parametrize("strokes", [OBJECTS, LISTS, COLUMNS, [{"points": each} for each in LISTS], json.dumps(LISTS)])
def test_strokes_are_read_in_every_common_form(strokes: Any) -> None:
    assert read([{"id": "4", "data": strokes}]) == [("4", TWO)]


@pytest.mark.parametrize(
    ("strokes", "ink"),
    [
        ([[[1, 2], [3, 4]], [[5, 6]]], TIMELESS),
        ([[[1, 3], [2, 4]], [[5], [6]]], TIMELESS),  # lists of one value can only be coordinates
        ([{"x": 1, "y": 2}, {"x": 3, "y": 4}], Ink((TIMELESS.strokes[0],))),
        ([[1, 2], [3, 4]], Ink((TIMELESS.strokes[0],))),
        ([1, 2, 3, 4], Ink((TIMELESS.strokes[0],))),
        ([[1, 2, 3, 4, 5, 6], [7, 8]], Ink(((Point(1, 2), Point(3, 4), Point(5, 6)), (Point(7, 8),)))),
        ([[[1, 2, None, None], [3, 4, None, 0.5]]], Ink(((Point(1, 2), Point(3, 4, 0, 0.5)),))),
        ([[{"X": 1, "Y": 2, "pressure": 0.5}]], Ink(((Point(1, 2, 0, 0.5),),))),
        ([[[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]], Ink.of([map(Point, range(5), range(5, 10))])),
    ],
)
def test_short_and_single_strokes_are_read(strokes: Any, ink: Ink) -> None:
    assert read({"label": "4", "strokes": strokes}) == [("4", ink)]


DRAWING = {"label": "4", "strokes": LISTS}


@pytest.mark.parametrize(
    "document",
    [
        DRAWING,
        [DRAWING],
        {"samples": [DRAWING]},
        {"name": "my set", "data": [DRAWING]},
        {"version": 1, "drawings": [{"symbol": "4", "ink": LISTS}]},
        {"rows": [{"id": "a1", "doc": {"id": "4", "data": OBJECTS}}]},
        {"4": [LISTS]},
        {"4": LISTS},
        {"4": [{"strokes": LISTS}]},
        [{"word": "4", "drawing": [[[1, 3], [2, 4], [0, 10]], [[5], [6], [30]]]}],
        [{"label": 4, "id": "x1", "strokes": LISTS}],
        [{"symbol": {"command": "4"}, "strokes": LISTS}],
        [{"id": 0, "digit": 4, "strokes": LISTS}],
        [{"name": "Ada", "letter": "4", "strokes": LISTS}],
        [
            {
                "Name": "4",
                "Strokes": [[{"X": 1, "Y": 2, "T": 0}, {"X": 3, "Y": 4, "T": 10}], [{"X": 5, "Y": 6, "T": 30}]],
            }
        ],
        [{"label": "4", "ink": {"strokes": [{"points": each} for each in OBJECTS]}}],
        [{"label": "4", "strokeGroups": [{"strokes": COLUMNS}]}],
        {"requests": [{"label": "4", "ink": LISTS}]},
    ],
)
def test_drawings_are_found_in_every_common_document(document: Any) -> None:
    assert read(document) == [("4", TWO)]


def test_documents_over_many_lines_and_one_a_line_are_read() -> None:
    spread = json.dumps([DRAWING, {**DRAWING, "label": "7", "writer": "Ada"}], indent=1).splitlines(keepends=True)
    assert [(each.label, each.writer) for each in read_json_strokes(spread)] == [("4", ""), ("7", "Ada")]
    lines = ["\n", json.dumps(DRAWING), "\n", json.dumps({**DRAWING, "label": "7"})]
    assert [(each.label, each.index) for each in read_json_strokes(lines)] == [("4", 0), ("7", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[\n{"label": "4",\n]', "line 3: no JSON: Expecting"),
        ("[" * 100_000, "line 1: no JSON"),
        (json.dumps([DRAWING, {"strokes": LISTS}]), "line 1, drawing 2 has no label: a text under label, truth"),
        (json.dumps({"label": "4", "strokes": [["a"]]}), 'line 1, drawing 1, "4": its strokes are no lists of points'),
        (json.dumps({"label": "4", "strokes": [{"x": 1}]}), "no lists of points"),
        (json.dumps({"label": "4", "strokes": [[[1, 2, 3, 4, 5], [1, 2]]]}), "no lists of points"),
        (json.dumps({"label": "4", "strokes": [[[1, True]]]}), "no lists of points"),
        (json.dumps({"label": "4", "strokes": [[[1, float("inf")]]]}), "no lists of points"),
        (json.dumps({"label": "4", "strokes": [[[0, 0]] * (MAX_POINTS + 1)]}), "no lists of points"),
        (json.dumps({"label": "4", "strokes": []}), "holds no point"),
        (json.dumps({"label": "4", "strokes": "[[1, 2"}), "no lists of points"),
        (json.dumps({"label": "4", "strokes": "[[" * 100_000}), "no lists of points"),
        (json.dumps(DRAWING) + "\n{", "line 2: no JSON"),
        (json.dumps({"id": 3, "strokes": LISTS}), "has no label"),
        (json.dumps({"label": "4", "data": [0, 255] * 392}), "no lists of points"),
        (json.dumps({"label": "4", "data": [[0] * 28] * 28}), "no lists of points"),
    ],
)
def test_what_is_no_drawing_is_told(text: str, told: str) -> None:
    with pytest.raises(InkFileError, match=told):
        list(read_json_strokes(text.splitlines(keepends=True)))


DRAWING_PROGRAM = json.dumps({"version": 2, "elements": [{"id": "a", "type": "freedraw", "points": [[0, 0], [1, 2]]}]})
"""As Excalidraw saves drawings: nothing in it is a label."""


@pytest.mark.parametrize(
    "text", ["", "\n", "[]", "{}", "3", '"a"', "null", '{"a": 1}', "[[[[[[[[[1]]]]]]]]]", DRAWING_PROGRAM]
)
def test_documents_without_drawings_yield_none(text: str) -> None:
    assert list(read_json_strokes([text])) == []


def test_a_document_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_strokes, "MAX_DOCUMENT", 100)
    with pytest.raises(InkFileError, match="longer than 100 characters. Write one drawing a line"):
        list(read_json_strokes(json.dumps([DRAWING] * 5, indent=1).splitlines(keepends=True)))


def test_json_is_known_by_its_first_character() -> None:
    assert looks_like_json(' [{"a"') and looks_like_json("{")
    assert not looks_like_json("WORD")
