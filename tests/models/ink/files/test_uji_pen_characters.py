import pytest

from models.ink.files.uji_pen_characters import looks_like_uji, read_uji
from models.ink.ink import MAX_POINTS, Ink, InkFileError, Point

TEXT = """// UJI: 100 units per millimetre

// ASCII char: a
WORD a trn_UJI_W01-01
  NUMSTROKES 2
  POINTS 2 # 1 2 3 4
  POINTS 1 # -5 6
// Non-ASCII char: ntilde
WORD ñ tst_UPV_W18-02
  NUMSTROKES 1
  POINTS 1 # 7 8
"""


def test_characters_and_writers_are_read() -> None:
    a, n = read_uji(TEXT.splitlines())
    assert (a.label, a.writer, a.index) == ("a", "UJI_W01", 0)
    assert a.ink == Ink(((Point(1, 2), Point(3, 4)), (Point(-5, 6),)))
    assert (n.label, n.writer, n.index) == ("ñ", "UPV_W18", 1)


def test_line_ends_of_windows_and_other_ids_are_read() -> None:
    (one,) = read_uji(["WORD 1 mine\r\n", "NUMSTROKES 1\r\n", "POINTS 1 # 1 2\r\n"])
    assert (one.label, one.writer) == ("1", "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("  POINTS 2 # 1 2 3", "line 12: 2 points need twice as many numbers, not 3"),
        ("  POINTS 0 #", "line 12: 0 points"),
        ("  POINTS 1 # 1 x", "line 12: numbers expected"),
        ("  POINTS 1 # 1 nan", "line 12: numbers expected"),
        ("  POINTS 1 # 9 9", 'line 9: the character "ñ" has 2 strokes; NUMSTROKES says 1'),
        ("WORD b trn_UJI_W01-01", 'line 12: the character "b" has 0 strokes'),
        ("NUMSTROKES many", "line 12: numbers expected"),
        ("<html>", "line 12: WORD, NUMSTROKES or POINTS expected"),
        (f"  POINTS {MAX_POINTS + 1} # {'1 2 ' * (MAX_POINTS + 1)}", "line 12: more than 100,000 points"),
    ],
)
def test_what_is_malformed_is_told_with_its_line(line: str, told: str) -> None:
    with pytest.raises(InkFileError, match=told):
        list(read_uji([*TEXT.splitlines(), line]))


def test_strokes_before_a_character_are_refused() -> None:
    with pytest.raises(InkFileError, match="line 1: WORD"):
        list(read_uji(["POINTS 1 # 1 2"]))


def test_its_files_are_known_by_their_content() -> None:
    assert looks_like_uji(TEXT)
    assert not looks_like_uji("WORD is a word\nNUMSTROKES is none")
