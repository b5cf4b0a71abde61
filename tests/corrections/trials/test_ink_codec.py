import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.trials.ink_codec import pack, unpack
from models.ink.ink import Ink, Picture, Point

number = st.floats(allow_nan=False, allow_infinity=False)
inks = st.lists(st.lists(st.builds(Point, number, number, number, number), min_size=1, max_size=9), max_size=4).map(
    Ink.of
)
pictures = st.builds(
    lambda rows, width: Picture(rows, width, bytes(range(rows * width))), st.integers(1, 9), st.integers(1, 9)
)


@given(inks | pictures)
def test_ink_comes_back_bit_for_bit(ink: Ink | Picture) -> None:
    assert unpack(pack(ink)) == ink


@pytest.mark.parametrize("ink", [Ink.of([[Point(1, 2)]]), Picture(3, 4, bytes(12))])
def test_what_is_cut_off_is_damaged(ink: Ink | Picture) -> None:
    packed = pack(ink)
    for length in range(1, len(packed)):
        with pytest.raises(ValueError, match="damaged|buffer size"):
            unpack(packed[:length])


def test_a_picture_of_another_size_than_its_bytes_is_damaged() -> None:
    with pytest.raises(ValueError, match="12 pixels for 3×5"):
        unpack(pack(Picture(3, 5, bytes(12))))
