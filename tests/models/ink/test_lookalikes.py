"""Labels that look alike."""

from collections import Counter

import pytest

from models.ink.characters import CHARACTERS, DIGITS
from models.ink.lookalikes import DIGIT_LIKE, DIGIT_SHAPED, SHAPES, are_kin, digit_of, shape_of


def test_every_label_has_one_shape_and_one_digit_and_the_network_has_it() -> None:
    for texts in (SHAPES, DIGIT_SHAPED.values()):
        assert set(Counter("".join(texts)).values()) == {1}
    assert set("".join(SHAPES)) | DIGIT_LIKE <= set(CHARACTERS)
    assert DIGIT_SHAPED.keys() <= set(DIGITS)


@pytest.mark.parametrize(
    ("one", "other", "same_shape", "kin"),
    [
        ("O", "o", True, True),
        ("0", "°", True, True),
        ("2", "Z", False, True),
        ("Z", "z", True, True),
        ("g", "q", False, True),
        ("1", "7", False, False),
        ("A", "a", False, False),
        ("木", "木", True, True),
        ("木", "本", False, False),
    ],
)
def test_shapes_and_kinship(one: str, other: str, *, same_shape: bool, kin: bool) -> None:
    assert (shape_of(one) == shape_of(other)) is same_shape
    assert are_kin(one, other) is are_kin(other, one) is kin


def test_a_label_of_the_shape_of_a_digit_is_written_like_it() -> None:
    assert [digit_of(label) for label in "0O°|2Z7T木"] == ["0", "0", "0", "1", "2", "2", None, None, None]
