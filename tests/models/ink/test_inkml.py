from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ink.ink import Ink, LabelledInk, Point
from models.ink.ink_files import read_ink_file
from models.ink.inkml import read_annotated, read_inkml, write_inkml
from models.ink.unipen import InkFileError

number = st.floats(allow_nan=False, allow_infinity=False)
strokes = st.lists(st.builds(Point, number, number, st.floats(-1e300, 1e300), number), min_size=1, max_size=4)
inks = st.lists(strokes, min_size=1, max_size=3).map(Ink.of)
texts = st.sampled_from(["<&>", "]]>", '"', "木", "👩‍👩‍👧", "a b", "'"])
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


def test_the_format_is_detected_from_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.inkml"
    path.write_text(TEXT, encoding="utf-8")
    assert [ink.label for ink in read_ink_file(path)] == ["π", "7"]


@given(st.lists(st.tuples(inks, texts, texts, texts), max_size=3))
def test_written_ink_is_read_back_bit_for_bit(drawn: list[tuple[Ink, str, str, str]]) -> None:
    characters = [
        (LabelledInk(ink, label, writer, index), {"note": note})
        for index, (ink, label, writer, note) in enumerate(drawn)
    ]
    document = "".join(write_inkml(characters)).encode()
    read = list(read_annotated([document[:100], document[100:]]))
    assert [ink for ink, _ in read] == [ink for ink, _ in characters]
    assert [notes["note"] for _, notes in read] == [notes["note"] for _, notes in characters]


def test_force_and_seconds_are_understood() -> None:
    text = (
        '<ink><traceFormat><channel name="X"/><channel name="Y"/><channel name="T" units="s"/>'
        '<channel name="F" min="0" max="1024"/></traceFormat>'
        '<annotation type="label">3</annotation><trace>1 2 0.5 512</trace></ink>'
    )
    assert read_inkml(text.encode())[0].ink.strokes == ((Point(1, 2, 0.5, 0.5),),)


def test_a_word_has_the_traces_of_its_letters() -> None:
    letters = "".join(
        f'<traceGroup><annotation type="label">{letter}</annotation><trace>1 2</trace></traceGroup>' for letter in "to"
    )
    text = f'<ink><traceGroup><annotation type="label">to</annotation>{letters}</traceGroup></ink>'
    assert [(each.label, len(each.ink.strokes)) for each in read_inkml(text.encode())] == [
        ("t", 1),
        ("o", 1),
        ("to", 2),
    ]


BOMB = """<?xml version="1.0"?>
<!DOCTYPE ink [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<ink><annotation type="label">&c;</annotation><trace>1 2</trace></ink>"""
OTHER_FILE = """<!DOCTYPE ink [<!ENTITY other SYSTEM "file:///etc/hostname">]>
<ink><annotation type="label">&other;</annotation><trace>1 2</trace></ink>"""
OTHER_DTD = '<!DOCTYPE ink SYSTEM "http://localhost:9/ink.dtd"><ink/>'


@pytest.mark.parametrize("text", [BOMB, OTHER_FILE, OTHER_DTD])
def test_entities_are_refused(text: str) -> None:
    with pytest.raises(InkFileError, match="DOCTYPE"):
        read_inkml(text.encode())


@pytest.mark.parametrize("value", ["nan", "inf", "1e999"])
def test_a_number_that_is_not_finite_is_refused(value: str) -> None:
    text = f'<ink><annotation type="label">3</annotation><trace>1 2, 1 {value}</trace></ink>'
    with pytest.raises(InkFileError, match="character 1, trace without id, point 2"):
        read_inkml(text.encode())


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(InkFileError, match="encoding"):
        read_inkml(b'<?xml version="1.0" encoding="klingon"?><ink/>')
