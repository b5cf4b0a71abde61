from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ink.files.inkml import read_annotated, read_inkml, write_inkml
from models.ink.ink import FileLine, Ink, InkFileError, LabelledInk, Point
from models.ink.ink_files import read_ink_file

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


def read_labels(text: str) -> list[tuple[str, int]]:
    """Label and number of strokes of each character."""
    return [(each.label, len(each.ink.strokes)) for each in read_inkml(text.encode()) if isinstance(each.ink, Ink)]


def test_of_a_labelled_word_the_letters_are_the_characters() -> None:
    letters = "".join(
        f'<traceGroup><annotation type="label">{letter}</annotation><trace>1 2</trace></traceGroup>' for letter in "to"
    )
    text = f'<ink><traceGroup><annotation type="label">to</annotation>{letters}</traceGroup></ink>'
    assert read_labels(text) == [("t", 1), ("o", 1)]


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


FORMULA = """<ink xmlns="http://www.w3.org/2003/InkML">
<traceFormat><channel name="X" type="decimal"/><channel name="Y" type="decimal"/></traceFormat>
<annotation type="truth">$4\\pi$</annotation>
<annotation type="writer">w7</annotation>
<annotationXML type="truth" encoding="Content-MathML">
<math><mi xml:id="p"><annotation>x</annotation></mi></math></annotationXML>
<trace id="0">1 2, 3 4</trace>
<trace id="1">5 6, 7 8</trace>
<trace id="2">9 1, 9 2</trace>
<traceGroup xml:id="3"><annotation type="truth">Segmentation</annotation>
<traceGroup xml:id="4"><annotation type="truth">4</annotation>
<traceView traceDataRef="0"/><traceView traceDataRef="#1"/>
<annotationXML href="p"/></traceGroup>
<traceGroup xml:id="5"><annotation type="truth">\\pi</annotation><traceView traceDataRef="2"/></traceGroup>
</traceGroup></ink>"""


def test_the_symbols_of_a_formula_view_its_traces() -> None:
    """As the CROHME competitions write it."""
    assert read_labels(FORMULA) == [("4", 2), (r"\pi", 1)]
    assert {each.writer for each in read_inkml(FORMULA.encode())} == {"w7"}


def test_a_formula_without_symbols_is_one_character() -> None:
    assert read_labels(FORMULA.partition("<traceGroup")[0] + "</ink>") == [(r"4\pi", 3)]


def test_views_may_come_before_their_traces_and_name_parts_and_groups() -> None:
    text = """<ink>
    <traceGroup><annotation type="label">a</annotation><traceView traceDataRef="#t" from="2" to="3"/></traceGroup>
    <traceGroup xml:id="g"><trace id="t">1 1, 2 2, 3 3, 4 4</trace><trace>5 5</trace></traceGroup>
    <traceView><annotation type="label">b</annotation><traceView traceDataRef="#g" from="2"/></traceView></ink>"""
    b, a = read_inkml(text.encode())
    assert (a.label, a.ink) == ("a", Ink(((Point(2, 2), Point(3, 3)),)))
    assert (b.label, b.ink) == ("b", Ink(((Point(5, 5),),)))


@pytest.mark.parametrize(
    ("views", "told"),
    [
        ('<traceView traceDataRef="none"/>', "line 3: there is no trace 'none'"),
        ('<traceView traceDataRef="#g"/>', "there is no trace 'g'"),
        ("", "line 2: the character .* holds no trace"),
        ('<traceView traceDataRef="#t"/>' * 100, "again and again"),
    ],
)
def test_views_that_lead_nowhere_are_refused(views: str, told: str) -> None:
    text = (
        f'<ink><trace id="t">1 2, 3 4</trace>\n<traceGroup xml:id="g"><annotation type="label">7</annotation>\n{views}'
    )
    with pytest.raises(InkFileError, match=told):
        read_inkml(f"{text}</traceGroup></ink>".encode())


def test_elements_without_end_are_refused() -> None:
    with pytest.raises(InkFileError, match="nested deeper"):
        read_inkml(b"<ink>" + b"<traceGroup>" * 100_000)


OFFICE = """<?xml version="1.0" encoding="UTF-8"?>
<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:definitions>
<inkml:context xml:id="c0"><inkml:inkSource xml:id="s0"><inkml:traceFormat>
<inkml:channel name="X" type="integer" max="1920" units="cm"/><inkml:channel name="Y" type="integer" units="cm"/>
<inkml:channel name="F" type="integer" max="1000" units="dev"/></inkml:traceFormat>
<inkml:channelProperties><inkml:channelProperty channel="X" name="resolution" value="40" units="1/cm"/>
<inkml:channelProperty channel="Y" name="resolution" value="20" units="1/cm"/></inkml:channelProperties>
</inkml:inkSource><inkml:timestamp xml:id="ts0" timeString="2024-01-01T00:00:00"/></inkml:context>
<inkml:context xml:id="c1"><inkml:inkSource xml:id="s1"><inkml:traceFormat>
<inkml:channel name="Y"/><inkml:channel name="X"/>
</inkml:traceFormat></inkml:inkSource></inkml:context>
<inkml:brush xml:id="br0"><inkml:brushProperty name="width" value="0.05"/></inkml:brush></inkml:definitions>
<inkml:traceGroup><inkml:annotation type="truth">3</inkml:annotation>
<inkml:trace contextRef="#c0" brushRef="#br0">10 20 500,'2'-1'0,3-5 0,"1"1"0,!7 1!250</inkml:trace>
<inkml:trace contextRef="#c1">1 2</inkml:trace>
<inkml:trace contextRef="#c1" type="penUp">3 4</inkml:trace></inkml:traceGroup>
</inkml:ink>"""


def test_differences_and_the_channels_of_each_context_are_understood() -> None:
    """As Word, OneNote and Windows Journal write it; Y has half the resolution of X."""
    (three,) = read_inkml(OFFICE.encode())
    assert three.label == "3"
    first = [Point(10, 40, 0, 0.5), Point(12, 38, 0, 0.5), Point(15, 28, 0, 0.5), Point(19, 20, 0, 0.5)]
    assert three.ink == Ink(((*first, Point(7, 20 + -6, 0, 0.25)), (Point(2, 1),)))


def test_elements_need_no_declared_prefix() -> None:
    assert read_labels('<i:ink><i:annotation type="label">3</i:annotation><i:trace>1 2</i:trace></i:ink>') == [("3", 1)]


def test_a_trace_continues_another_and_starts_later() -> None:
    text = """<ink><traceFormat><channel name="X"/><channel name="Y"/><channel name="T"/></traceFormat>
    <annotation type="label">3</annotation><trace id="a" continuation="begin">1 1 0</trace>
    <trace continuation="end" priorRef="#a" timeOffset="500">2 2 10</trace></ink>"""
    assert read_inkml(text.encode())[0].ink == Ink(((Point(1, 1, 0), Point(2, 2, 0.51)),))


def read_lines(text: str) -> list[tuple[str, int | None, str]]:
    """Label, number of the line and content of each character."""
    read = read_inkml(text.encode())
    return [(each.label, each.line.number if each.line else None, each.content.name) for each in read]


def labelled(label: str, inner: str = "<trace>1 2, 3 4</trace>", kind: str = "label") -> str:
    return f'<traceGroup><annotation type="{kind}">{label}</annotation>{inner}</traceGroup>'


@settings(max_examples=40)
@given(st.lists(st.tuples(st.booleans(), st.lists(st.tuples(inks, texts), min_size=1, max_size=3)), max_size=5))
def test_written_lines_are_read_back(lines: list[tuple[bool, list[tuple[Ink, str]]]]) -> None:
    numbers = iter(range(len(lines)))
    written = []
    for is_line, drawn in lines:
        line = FileLine(next(numbers), " ".join(label for _, label in drawn)) if is_line else None
        note = {"of line": "<&>"} if is_line else {}
        written += [
            (LabelledInk(ink, label, "Ada", len(written) + k, line), note) for k, (ink, label) in enumerate(drawn)
        ]
    document = "".join(write_inkml(written, of_lines=("of line",))).encode()
    read = list(read_annotated([document]))
    assert [ink for ink, _ in read] == [ink for ink, _ in written]
    assert [notes.get("of line") for _, notes in read] == [notes.get("of line") for _, notes in written]


def test_the_characters_of_a_group_are_a_line_if_they_are_its_label() -> None:
    word = labelled("to", labelled("t") + labelled("o"))
    row = labelled("to be", word + labelled("be", labelled("b") + labelled("e")))
    assert read_lines(f"<ink>{row}{labelled('x')}</ink>") == [
        *[(letter, number, "CHARACTER") for letter, number in (("t", 0), ("o", 0), ("b", 1), ("e", 1))],
        ("x", None, "CHARACTER"),
    ]
    half = labelled("two", labelled("t") + labelled("o"))
    assert read_lines(f"<ink>{half}{word}</ink>")[1:3] == [("o", None, "CHARACTER"), ("t", 0, "CHARACTER")]


def test_the_symbols_of_a_formula_are_a_line() -> None:
    assert [line for _, line, _ in read_lines(FORMULA)] == [0, 0]
    assert [line for _, line, _ in read_lines(FORMULA.replace(r"$4\pi$", r"$\frac{4}{\pi}$"))] == [None, None]


def test_what_may_be_a_line_is_told_apart() -> None:
    groups = labelled("4078", kind="truth") + labelled("e\u0301") + labelled("\\pi")
    assert read_lines(f"<ink>{groups}</ink>") == [
        ("4078", None, "OPEN"),
        ("e\u0301", None, "CHARACTER"),
        ("\\pi", None, "CHARACTER"),
    ]
