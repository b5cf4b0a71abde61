import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ink.files.unipen import read_unipen, write_unipen
from models.ink.ink import MAX_POINTS, Ink, InkFileError, LabelledInk, Point
from models.ink.ink_files import read_ink_file

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
