import numpy as np
import pytest

from app.core.line_reading import LineReading, is_supported, labels_of
from app.core.session import Session
from models.ink.ink import Ink, Picture
from models.ink.labels import LabelError
from models.ink.pieces import Piece
from tests.support.strokes import shifted


@pytest.fixture
def pair(seven: Ink, one: Ink) -> Ink:
    """A seven and a one beside it."""
    return Ink((*seven.strokes, *shifted(one, 100).strokes))


def test_each_character_has_its_own_reading(session: Session, pair: Ink, seven: Ink) -> None:
    line = session.read_lines(pair)
    assert line.text == "71" and [reading.prediction.label for reading in line.readings] == ["7", "1"]
    assert line.readings[0].ink.strokes[0] is pair.strokes[0]
    assert line.groups == ((Piece(0, 0, 21),), (Piece(1, 0, 11),))
    assert line.place_of((Piece(1, 0, 11),)) == 1 and line.place_of((Piece(1, 0, 5),)) is None
    assert line.rows == (range(2),) and line.spaced == (False, False) and not line.is_one
    assert line.text_with({1: "l"}) == "7l"


def test_a_line_of_one_is_read_as_a_single_drawing(session: Session, seven: Ink, one: Ink) -> None:
    for ink in (seven, one):
        alone, line = session.read(ink), session.read_lines(ink)
        (reading,) = line.readings
        assert line.is_one and reading.ink == ink and reading.prediction == alone.prediction
        np.testing.assert_array_equal(reading.raster, alone.raster)
        np.testing.assert_array_equal(reading.output.embedding, alone.output.embedding)


def test_a_picture_is_one_character(session: Session) -> None:
    picture = Picture(3, 2, bytes([0, 255, 0, 255, 0, 255]))
    line = session.read_lines(picture)
    assert line.is_one and line.lines == () and line.groups == ((),) and line.rows == (range(1),)
    assert line.text == session.read(picture).prediction.label


def test_a_single_drawing_is_no_line(session: Session, pair: Ink) -> None:
    line = LineReading.of_one(session.read(pair))
    assert line.groups == ((Piece(0, 0, 21), Piece(1, 0, 11)),) and line.is_one and line.lines == ()


def test_another_number_of_characters_needs_support(session: Session, pair: Ink, seven: Ink) -> None:
    read = session.recognise_lines(pair)
    assert is_supported(read, read, labels_of("42"))
    one = session.align("4")
    assert one and not is_supported(one, read, labels_of("4"))
    assert not is_supported(one, read, labels_of("π"))  # nothing is known of it
    alone = session.recognise_lines(pair, as_one=True)
    assert is_supported(read, alone, labels_of("71")) and not is_supported(read, alone, labels_of("42"))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("4078", ["4", "0", "7", "8"]),
        (" 4 2\n7 ", ["4", "2", "7"]),
        ("ﾊ7", ["ハ", "7"]),
        ("x\u0301y", ["x\u0301", "y"]),
        ("e\u0301", ["é"]),
        ("🏳\u200d🌈a", ["🏳\u200d🌈", "a"]),
        ("  ", []),
    ],
)
def test_a_text_is_divided_into_labels(text: str, labels: list[str]) -> None:
    assert list(labels_of(text)) == labels


def test_what_is_no_label_is_refused() -> None:
    with pytest.raises(LabelError):
        labels_of("4\x00")
