import json
import pickle
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ink.labels import MAX_LENGTH, Label, LabelError, WriterName, is_label, same_number_in_ascii


@pytest.mark.parametrize("label", ["7", "a", "π", "木", "é", "👩‍👩‍👧", "ab", "ש", "لا", "नि", "🏳️‍🌈", "🇩🇪", "x̂", "Ⅷ"])
def test_visible_text_is_a_label(label: str) -> None:
    assert Label.parse(label) == label


def test_labels_have_one_normal_form() -> None:
    assert Label.parse(" e\u0301 ") == "é"


@pytest.mark.parametrize(
    ("form", "usual"),
    [("７", "7"), ("Ａｂ", "Ab"), ("ｱ", "ア"), ("ｶﾞ", "ガ"), ("　７　", "7"), ("￦", "₩"), ("＝1", "=1"), ("ￂ", "ㅏ")],
)
def test_full_and_half_width_forms_are_the_usual_characters(form: str, usual: str) -> None:
    assert Label.parse(form) == usual
    assert is_label(form.strip("　"))  # earlier versions stored it, and models that learned it still open


@pytest.mark.parametrize("other", ["²", "ﬁ", "①", "Ⅷ", "½", "𝟕", "٧", "ª", "℃", "㎏"])
def test_other_variants_are_labels_of_their_own(other: str) -> None:
    assert Label.parse(other) == other


@pytest.mark.parametrize(("text", "number"), [("٧", "7"), ("७", "7"), ("٤٢", "42"), ("𝟕", "7"), ("7٢", "72")])
def test_digits_of_another_script_have_a_number_in_ascii(text: str, number: str) -> None:
    assert same_number_in_ascii(text) == number


@pytest.mark.parametrize("text", ["7", "42", "七", "²", "Ⅷ", "x", "x٧", ""])
def test_other_texts_have_none(text: str) -> None:
    assert same_number_in_ascii(text) is None


@pytest.mark.parametrize("nothing", ["", " ", "\t", "\n \r", "\x07", "\u200b", "\u0301", "a\x00b", "\u2028", "a\ufffe"])
def test_invisible_text_is_refused(nothing: str) -> None:
    with pytest.raises(LabelError):
        Label.parse(nothing)


def test_long_text_is_refused() -> None:
    with pytest.raises(LabelError, match="at most"):
        Label.parse("x" * 33)


@pytest.mark.parametrize("turning", ["a\u202eb", "\u2066a", "a\u2069", "\u202aa\u202c"])
def test_bidirectional_controls_are_refused(turning: str) -> None:
    with pytest.raises(LabelError, match="direction"):
        Label.parse(turning)


@given(st.text())
def test_cleaning_a_label_twice_changes_nothing(text: str) -> None:
    try:
        label = Label.parse(text)
    except LabelError:
        return
    assert Label.parse(label) == label
    assert 0 < len(label) <= MAX_LENGTH
    assert is_label(label) and is_label(str(label))
    assert text != label or is_label(text)


@pytest.mark.parametrize("other", ["", " 7", "e\u0301", "x" * 33, 7, None, b"7", ["7"]])
def test_only_a_text_in_its_normal_form_is_a_label(other: object) -> None:
    assert not is_label(other)


def test_a_label_is_checked_once() -> None:
    label = Label.parse(" 7 ")
    assert Label.parse(label) is label and type(label) is Label
    unchecked = Label(" 7 ")  # from where labels were checked before
    assert Label.parse(unchecked) is unchecked


def test_a_label_is_the_text_that_it_is() -> None:
    label = Label.parse("ш")
    assert label == "ш" and hash(label) == hash("ш") and {label: 1}["ш"] == 1
    assert json.dumps({label: label}) == json.dumps({"ш": "ш"})
    assert type(pickle.loads(pickle.dumps(label))) is Label
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT ?, typeof(?)", (label, label)).fetchone() == ("ш", "text")


def test_a_writers_name_follows_the_same_rules() -> None:
    assert WriterName.parse(" Ada ") == "Ada"
    assert WriterName.parse("Ａｄａ") == "Ａｄａ"  # another name, perhaps of another person
    with pytest.raises(LabelError):
        WriterName.parse(" ")
