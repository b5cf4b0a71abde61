import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.samples.csv_cells import decode_cell, encode_cell
from tests.support.samples import odd


@given(odd | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n")))
def test_any_text_comes_back_from_its_cell(value: str) -> None:
    (row,) = csv.reader(StringIO(encode_cell(value) + "\n"), strict=True)
    assert [decode_cell(each) for each in row] == [value]


@given(odd | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n")))
def test_no_cell_begins_as_a_formula(value: str) -> None:
    (row,) = csv.reader(StringIO(encode_cell(value) + "\n"), strict=True)
    assert not row[0].startswith(tuple("=+-@\t＝＋－＠"))


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_formula_is_marked_by_an_apostrophe(formula: str) -> None:
    assert encode_cell(formula) == f'"\'{formula}"'


def test_plain_words_stand_plainly() -> None:
    assert encode_cell("7") == "7"
    assert encode_cell("a;=1") == '"a;=1"'  # a spreadsheet that takes ; for the separator must not cut it


def test_apostrophes_around_a_label_are_quotes() -> None:
    assert decode_cell("'4'") == "4"
