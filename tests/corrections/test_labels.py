import pytest

from corrections.labels import LabelError, cleaned


@pytest.mark.parametrize("label", ["7", "a", "π", "木", "é", "👩‍👩‍👧", "ab", "ש"])
def test_text_a_person_can_mean_is_a_label(label: str) -> None:
    assert cleaned(label) == label


def test_labels_have_one_normal_form() -> None:
    assert cleaned(" e\u0301 ") == "é"


@pytest.mark.parametrize("nothing", ["", " ", "\t", "\n \r", "\x07", "\u200b", "\u0301", "a\x00b", "\u2028", "a\ufffe"])
def test_what_nobody_can_see_is_refused(nothing: str) -> None:
    with pytest.raises(LabelError):
        cleaned(nothing)


def test_a_novel_is_refused() -> None:
    with pytest.raises(LabelError, match="at most"):
        cleaned("x" * 33)
