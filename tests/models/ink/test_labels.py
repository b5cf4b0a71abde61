import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ink.labels import MAX_LENGTH, LabelError, cleaned


@pytest.mark.parametrize("label", ["7", "a", "π", "木", "é", "👩‍👩‍👧", "ab", "ש", "لا", "नि", "🏳️‍🌈", "🇩🇪", "x̂", "Ⅷ"])
def test_visible_text_is_a_label(label: str) -> None:
    assert cleaned(label) == label


def test_labels_have_one_normal_form() -> None:
    assert cleaned(" e\u0301 ") == "é"


@pytest.mark.parametrize("nothing", ["", " ", "\t", "\n \r", "\x07", "\u200b", "\u0301", "a\x00b", "\u2028", "a\ufffe"])
def test_invisible_text_is_refused(nothing: str) -> None:
    with pytest.raises(LabelError):
        cleaned(nothing)


def test_long_text_is_refused() -> None:
    with pytest.raises(LabelError, match="at most"):
        cleaned("x" * 33)


@pytest.mark.parametrize("turning", ["a\u202eb", "\u2066a", "a\u2069", "\u202aa\u202c"])
def test_bidirectional_controls_are_refused(turning: str) -> None:
    with pytest.raises(LabelError, match="direction"):
        cleaned(turning)


@given(st.text())
def test_cleaning_a_label_twice_changes_nothing(text: str) -> None:
    try:
        label = cleaned(text)
    except LabelError:
        return
    assert cleaned(label) == label
    assert 0 < len(label) <= MAX_LENGTH
