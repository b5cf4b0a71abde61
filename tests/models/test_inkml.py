from pathlib import Path

import pytest

from models.ink import Point
from models.inkfile import read_ink_file
from models.inkml import read_inkml
from models.unipen import InkFileError

TEXT = """<?xml version="1.0"?>
<ink xmlns="http://www.w3.org/2003/InkML">
  <traceFormat><channel name="X"/><channel name="Y"/><channel name="T"/></traceFormat>
  <annotation type="writer">Ada</annotation>
  <traceGroup>
    <annotation type="truth">π</annotation>
    <trace>1 2 0, 3 4 10</trace>
    <trace>5 6 20</trace>
  </traceGroup>
  <traceGroup><annotation type="label">7</annotation><trace>1 1 0, 2 2 5</trace></traceGroup>
</ink>"""


def test_labelled_groups_are_characters() -> None:
    first, second = read_inkml(TEXT.encode())
    assert (first.label, first.writer, first.index) == ("π", "Ada", 0)
    assert first.ink.strokes == ((Point(1, 2, 0), Point(3, 4, 0.01)), (Point(5, 6, 0.02),))
    assert (second.label, second.index) == ("7", 1)


def test_a_document_with_one_label_is_one_character() -> None:
    text = '<ink><annotation type="label">3</annotation><trace>1 2, 3 4</trace><trace>5 6</trace></ink>'
    (only,) = read_inkml(text.encode())
    assert only.label == "3"
    assert len(only.ink.strokes) == 2


def test_broken_xml_names_its_line() -> None:
    with pytest.raises(InkFileError, match="line 2"):
        read_inkml(b"<ink>\n<trace></ink>")


def test_a_point_that_is_not_numbers_is_refused() -> None:
    text = '<ink><annotation type="label">3</annotation><trace id="t1">1 2, x 4</trace></ink>'
    with pytest.raises(InkFileError, match="trace t1, point 2"):
        read_inkml(text.encode())


def test_the_file_tells_its_own_format(tmp_path: Path) -> None:
    path = tmp_path / "a.inkml"
    path.write_text(TEXT, encoding="utf-8")
    assert [ink.label for ink in read_ink_file(path)] == ["π", "7"]
