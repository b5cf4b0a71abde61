import gzip
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ink.files.unipen import read_unipen
from models.ink.files.unipen_writing import write_unipen
from models.ink.ink import MAX_POINTS, Content, FileLine, Ink, InkFileError, LabelledInk, Point
from models.ink.ink_files import read_ink_file, read_line_file

number = st.floats(allow_nan=False, allow_infinity=False)
moment = st.floats(-1e300, 1e300)
strokes = st.lists(st.builds(Point, number, number, moment, number), min_size=1, max_size=4)
inks = st.lists(strokes, min_size=1, max_size=3).map(Ink.of)

TEXT = """.VERSION 1.0
.COORD X Y
.SEGMENT DIGIT 0 ? "8"
.COMMENT 8 12 224
.PEN_DOWN
 1 2
 3.5 4
.PEN_UP
.PEN_DOWN
 5 6
.PEN_UP

.SEGMENT DIGIT 1 ? "木"
.PEN_DOWN
 7 8
.PEN_UP
"""


def test_characters_strokes_labels_and_writers_are_read() -> None:
    first, second = read_unipen(TEXT.splitlines())
    assert (first.label, first.writer, first.index) == ("8", "12", 224)
    assert first.ink.strokes == ((Point(1, -2), Point(3.5, -4)), (Point(5, -6),))
    assert (second.label, second.writer) == ("木", "")


def test_y_grows_downwards_as_on_the_screen() -> None:
    first, _ = read_unipen(TEXT.splitlines())
    assert first.ink.strokes[0][0].y > first.ink.strokes[0][1].y


def test_time_and_pressure_are_read_where_the_file_has_them() -> None:
    lines = [".COORD X Y T P", '.SEGMENT A 0 ? "a"', ".PEN_DOWN", "1 2 500 0.25"]
    assert next(read_unipen(lines)).ink.strokes[0][0] == Point(1, -2, 0.5, 0.25)


@pytest.mark.parametrize(
    ("line", "number"),
    [("1 x", 4), ("1 2 3", 4), ("nan 1", 4), (".SEGMENT DIGIT 0 ? 8", 4)],
)
def test_a_syntax_error_names_its_line(line: str, number: int) -> None:
    lines = ['.SEGMENT DIGIT 0 ? "8"', ".PEN_DOWN", "1 2", line]
    with pytest.raises(InkFileError, match=f"line {number}"):
        list(read_unipen(lines))


def test_a_segment_without_points_is_an_error() -> None:
    with pytest.raises(InkFileError, match="line 1: .*no point"):
        list(read_unipen(['.SEGMENT DIGIT 0 ? "8"']))


def test_plain_and_gzipped_files_are_read_alike(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.unp", tmp_path / "a.unp.gz"
    plain.write_text(TEXT, encoding="utf-8")
    packed.write_bytes(gzip.compress(TEXT.encode()))
    assert read_ink_file(plain) == read_ink_file(packed)


def test_a_truncated_gzip_is_refused_with_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "a.unp.gz"
    path.write_bytes(gzip.compress(TEXT.encode() * 50)[:100])
    with pytest.raises(InkFileError, match="a.unp.gz"):
        read_ink_file(path)


def test_the_recorded_writers_are_read_completely(pendigits: Path) -> None:
    inks = read_ink_file(pendigits)
    assert len(inks) == 7494
    assert {ink.writer for ink in inks} == {str(writer) for writer in range(1, 31)}
    assert {ink.label for ink in inks} == set("0123456789")


@given(
    st.lists(
        st.builds(LabelledInk, inks, st.sampled_from(['"', "\\", '\\"', "a b", "木"]), st.just("Ada L.")), max_size=3
    )
)
def test_written_ink_is_read_back_bit_for_bit(characters: list[LabelledInk]) -> None:
    assert list(read_unipen(write_unipen(characters))) == characters


def test_a_writer_applies_until_the_next_one() -> None:
    point = Ink.of([[Point(1, 2)]])
    characters = [LabelledInk(point, "a", writer) for writer in ("Ada", "Ada", "", "Bob")]
    lines = list(write_unipen(characters))
    assert [line for line in lines if line.startswith(".WRITER_ID")] == [
        ".WRITER_ID Ada",
        ".WRITER_ID",
        ".WRITER_ID Bob",
    ]
    assert [each.writer for each in read_unipen(lines)] == ["Ada", "Ada", "", "Bob"]


def test_components_are_counted_as_the_format_requires() -> None:
    one, two = Ink.of([[Point(1, 2)]]), Ink.of([[Point(1, 2)], [Point(3, 4)]])
    lines = write_unipen([LabelledInk(two, "t"), LabelledInk(one, "l"), LabelledInk(two, "x")])
    assert [line.split()[2] for line in lines if line.startswith(".SEGMENT")] == ["0-1", "2", "3-4"]


def test_a_character_without_end_is_refused() -> None:
    lines = ['.SEGMENT A 0 ? "a"', ".PEN_DOWN", *["1 2"] * (2 * MAX_POINTS + 1)]
    with pytest.raises(InkFileError, match="goes on for more than"):
        list(read_unipen(lines))


INK = """.WRITER_ID Ada
.COORD X Y T P
.PEN_DOWN
1 1 0 5
2 2 10 5
.PEN_UP
3 3 20 0
.PEN_DOWN
4 4 30 5
5 5 40 5
6 6 50 5
.PEN_UP
.PEN_DOWN
7 7 60 5
"""
"""Components 0, 2 and 3 are pen-downs; the pen-up before 3 holds no point and does not count, as on the discs."""


def xs(text: str) -> list[tuple[str, list[list[float]]]]:
    """Label and the x of all points of each character."""
    characters = read_unipen(text.splitlines())
    return [(each.label, [[p.x for p in stroke] for stroke in each.ink.strokes]) for each in characters]  # pyright: ignore


@pytest.mark.parametrize(
    ("components", "found"),
    [
        ("0", [[1, 2]]),
        ("0-2", [[1, 2], [4, 5, 6]]),
        ("0-1", [[1, 2]]),
        ("0,3", [[1, 2], [7]]),
        ("0, 2 ,3 OK", [[1, 2], [4, 5, 6], [7]]),
        ("0-0,2-3 ?", [[1, 2], [4, 5, 6], [7]]),
        ("0:1-2:1 GOOD", [[2], [4, 5]]),
        ("2:1-2:1", [[5]]),
        ("2:1-3 BAD", [[5, 6], [7]]),
    ],
)
def test_segments_name_components_in_every_way(components: str, found: list[list[float]]) -> None:
    segment = f'.SEGMENT CHARACTER {components} "a"\n'
    other = '.SEGMENT CHARACTER 3 "b"\n'
    assert xs(INK + segment + other) == [("a", found), ("b", [[7]])]
    assert xs(segment + other + INK) == [("a", found), ("b", [[7]])]


def test_the_writer_may_stand_with_the_strokes() -> None:
    segments = '.SEGMENT CHARACTER 0 "a"\n.SEGMENT CHARACTER 2 "b"\n.COMMENT b Bob 7\n'
    a, b = read_unipen((segments + INK).splitlines())
    assert (a.writer, b.writer, b.index) == ("Ada", "Bob", 7)


def test_empty_components_count_where_the_numbers_need_it() -> None:
    ink = ".PEN_DOWN\n1 1\n.PEN_UP\n.PEN_DOWN\n2 2\n.PEN_UP\n"
    assert xs(ink + '.SEGMENT DIGIT 0 "1"\n.SEGMENT DIGIT 2 "2"\n') == [("1", [[1]]), ("2", [[2]])]
    assert xs(ink + '.SEGMENT DIGIT 0 "1"\n.SEGMENT DIGIT 1 "2"\n') == [("1", [[1]]), ("2", [[2]])]


def test_of_texts_only_the_characters_are_read() -> None:
    levels = '.HIERARCHY PAGE WORD CHAR STROKE\n.SEGMENT PAGE 0-3 ? "to be"\n.SEGMENT WORD 0-3 OK "to"\n'
    characters = '.SEGMENT CHAR 0 OK "t"\n.SEGMENT STROKE 0 OK "|"\n.SEGMENT CHAR 2-3 OK "o"\n'
    assert xs(levels + INK + characters) == [("t", [[1, 2]]), ("o", [[4, 5, 6], [7]])]
    with pytest.raises(InkFileError, match=r"words or lines \(2\) and no characters"):
        xs(levels + INK)


def test_the_last_level_of_the_hierarchy_is_that_of_characters() -> None:
    text = '.HIERARCHY SCORE NOTE\n.SEGMENT SCORE 0-3 "all"\n.SEGMENT NOTE 0 "c"\n.SEGMENT NOTE 2 "d"\n' + INK
    assert [label for label, _ in xs(text)] == ["c", "d"]


def test_axes_of_other_resolution_get_one_unit() -> None:
    text = '.X_POINTS_PER_INCH 200\n.Y_POINTS_PER_INCH 100\n.SEGMENT A 0 "a"\n.PEN_DOWN 1 1 2 3\n'
    assert next(read_unipen(text.splitlines())).ink == Ink.of([[Point(1, -2), Point(2, -6)]])


@pytest.mark.parametrize(
    ("segments", "told"),
    [
        ('.SEGMENT CHARACTER 5 "a"', r"line 15: .* names other components than the file has \(5\)"),
        ('.SEGMENT CHARACTER ? "a"', "line 15: .* names other components"),
        ('.SEGMENT CHARACTER 1 "a"', "line 15: .* holds no point"),
        ('.SEGMENT CHARACTER 3-1 "a"', "line 15: '3-1' are no components"),
        ('.SEGMENT CHARACTER 0-:1 "a"', "line 15: '0-:1' are no components"),
        ('.SEGMENT CHARACTER 0-99999999 "a"', "line 15: .* names other components"),
        ('.SEGMENT CHARACTER 0-3 "a"\n' * 1000, "again and again"),
    ],
)
def test_segments_that_name_no_ink_are_refused(segments: str, told: str) -> None:
    with pytest.raises(InkFileError, match=told):
        xs(INK + segments)


def test_included_files_are_read_and_named_in_messages(tmp_path: Path) -> None:
    (tmp_path / "include").mkdir()
    (tmp_path / "sub").mkdir()
    main, strokes = tmp_path / "sub" / "a.dat", tmp_path / "include" / "strokes.dat"
    main.write_text('.INCLUDE a.doc\n.INCLUDE strokes.dat\n.SEGMENT DIGIT 0-2 "4"\n.SEGMENT DIGIT 3 "1"\n')
    strokes.write_bytes(".COMMENT é\n".encode("latin-1") + INK.encode())
    assert [each.label for each in read_ink_file(main)] == ["4", "1"]
    strokes.write_text(INK + "8 x\n")
    with pytest.raises(InkFileError, match="a.dat: strokes.dat: line 15: 4 numbers expected"):
        read_ink_file(main)
    strokes.unlink()
    with pytest.raises(InkFileError, match="line 3: .* names strokes of a missing file: a.doc, strokes.dat"):
        read_ink_file(main)


def test_a_single_segment_names_components_of_an_included_file(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_text('.SEGMENT DIGIT 3 "1"\n.INCLUDE strokes.dat\n')
    (tmp_path / "strokes.dat").write_text(".X_POINTS_PER_INCH unknown\n" + INK)
    (one,) = read_ink_file(tmp_path / "a.dat")
    assert one.ink == Ink.of([[Point(7, -7, 0.06, 5)]])


def test_what_is_wrong_in_an_included_list_of_segments_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_text(INK + ".INCLUDE a.seg\n")
    (tmp_path / "a.seg").write_text('.SEGMENT DIGIT 0 "4"\n.SEGMENT DIGIT 9 "1"\n')
    with pytest.raises(InkFileError, match='a.dat: a.seg: line 2: the segment "1" holds no point'):
        read_ink_file(tmp_path / "a.dat")


def drawings(lines: Iterable[str], **options: bool) -> list[tuple[str, int | None, Content]]:
    """Label, number of the line and content of all that is read."""
    read = read_unipen(lines, **options)
    return [(each.label, each.line.number if each.line else None, each.content) for each in read]


CHARACTER, LINE = Content.CHARACTER, Content.LINE


in_lines = st.lists(
    st.tuples(
        st.none() | st.sampled_from(["Ada L.", "Bob"]),
        st.lists(st.builds(LabelledInk, inks, st.sampled_from(['"', "\\", "a b", "木"])), min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=5,
)
"""Characters, each list of them a line by a writer, or without a line for None."""


@settings(max_examples=40)
@given(in_lines)
def test_written_lines_are_read_back(lines: list[tuple[str | None, list[LabelledInk]]]) -> None:
    numbers = iter(range(len(lines)))
    written = []
    for writer, characters in lines:
        line = FileLine(next(numbers), " ".join(each.label for each in characters)) if writer else None
        written += [replace(each, writer=writer or "", line=line) for each in characters]
    for whole_lines in (False, True):
        assert list(read_unipen(write_unipen(written), whole_lines=whole_lines)) == written


def test_a_line_names_the_components_of_its_characters() -> None:
    one, two = Ink.of([[Point(1, 2)]]), Ink.of([[Point(1, 2)], [Point(3, 4)]])
    line = FileLine(7, '4 "')
    written = [LabelledInk(two, "4", line=line), LabelledInk(one, '"', line=line), LabelledInk(one, "1")]
    assert [line for line in write_unipen(written) if line.startswith((".SEGMENT", ".HIERARCHY"))] == [
        ".HIERARCHY LINE CHARACTER",
        r'.SEGMENT LINE 0-2 ? "4 \""',
        '.SEGMENT CHARACTER 0-1 ? "4"',
        r'.SEGMENT CHARACTER 2 ? "\""',
        '.SEGMENT CHARACTER 3 ? "1"',
    ]


def test_characters_belong_to_the_line_that_names_their_components() -> None:
    levels = '.SEGMENT TEXT 0-3 ? "ab cd"\n.SEGMENT WORD 0-2:1 ? "ab"\n.SEGMENT WORD 2:2-3 ? "cd"\n'
    characters = (
        '.SEGMENT CHAR 0 ? "a"\n.SEGMENT CHAR 2:0-2:1 ? "b"\n.SEGMENT CHAR 2:2-2:2 ? "c"\n.SEGMENT CHAR 3 ? "d"\n'
    )
    words = [("a", 0, CHARACTER), ("b", 0, CHARACTER), ("c", 1, CHARACTER), ("d", 1, CHARACTER)]
    for text in (levels + characters + INK, INK + levels + characters):
        assert drawings(text.splitlines(), whole_lines=True) == words
    row = levels + '.SEGMENT LINE 0-3 ? "ab cd"\n' + characters
    assert [line for _, line, _ in drawings((row + INK).splitlines())] == [0, 0, 0, 0]
    assert [line for _, line, _ in drawings((characters + INK).splitlines())] == [None] * 4


def test_the_characters_of_a_line_follow_one_another() -> None:
    text = INK + '.SEGMENT LINE 0,3 ? "ac"\n.SEGMENT LINE 2 ? "b"\n'
    characters = "".join(f'.SEGMENT CHAR {number} ? "{label}"\n' for number, label in ((0, "a"), (2, "b"), (3, "c")))
    assert drawings((text + characters).splitlines()) == [("a", 0, CHARACTER), ("c", 0, CHARACTER), ("b", 1, CHARACTER)]


def test_lines_without_characters_are_read_where_they_are_wanted() -> None:
    named = INK + '.SEGMENT WORD 0 ? "to"\n.SEGMENT WORD 2-3 ? "be"\n.SEGMENT CHAR 2-3 ? "b"\n'
    assert drawings(named.splitlines()) == [("b", 0, CHARACTER)]
    assert drawings(named.splitlines(), whole_lines=True) == [("b", 0, CHARACTER), ("to", None, LINE)]
    points = ".PEN_DOWN\n1 2\n.PEN_UP\n"
    followed = f'.SEGMENT TEXT 0 ? "11"\n{points}{points}.SEGMENT TEXT 1 ? "799"\n{points}.SEGMENT TEXT 2 ?\n{points}'
    assert drawings(followed.splitlines(), whole_lines=True) == [("11", None, LINE), ("799", None, LINE)]
    assert [label for label, *_ in drawings(followed.splitlines(), whole_lines=True, unlabelled=True)] == [
        "11",
        "799",
        "",
    ]
    with pytest.raises(InkFileError, match=r"words or lines \(3\) and no characters"):
        drawings(followed.splitlines())


def test_a_line_whose_components_are_unknown_holds_nothing() -> None:
    for components in ("", "7-9", "3-1", "0-99999999"):
        text = f'{INK}.SEGMENT LINE {components} ? "to"\n.SEGMENT CHAR 0 ? "t"\n'
        assert drawings(text.splitlines(), whole_lines=True)[0] == ("t", None, CHARACTER)


def test_recorded_lines_are_read(real_data: Path) -> None:
    path = real_data / "strings" / "pendigits-30-joined.unp.gz"
    with gzip.open(path, "rt") as file:
        lines = list(read_unipen(file, whole_lines=True))
    assert [(each.label, each.writer, each.content) for each in lines[:2]] == [("11", "1", LINE), ("799", "10", LINE)]
    assert len(lines[0].ink.strokes) == 1 and {each.line for each in lines} == {None}  # pyright: ignore


def test_a_file_of_lines_is_read_as_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.unp"
    whole = '.SEGMENT TEXT 0 ? "42"\n.COMMENT 42 7 0\n.PEN_DOWN\n1 2 0 1\n.PEN_UP\n'
    divided = [LabelledInk(Ink.of([[Point(1, 2)]]), label, "Ada", line=FileLine(0, "1 7")) for label in "17"]
    path.write_text("\n".join([*write_unipen([*divided, LabelledInk(Ink.of([[Point(1, 2)]]), "3", "Ada")]), whole]))
    assert [(line.label, line.writer) for line in read_line_file(path)] == [("1 7", "Ada"), ("42", "7")]
    path.write_text("\n".join(write_unipen([LabelledInk(Ink.of([[Point(1, 2)]]), "3")])))
    with pytest.raises(InkFileError, match="no line"):
        read_line_file(path)
