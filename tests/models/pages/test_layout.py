from collections.abc import Mapping, Sequence

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from models.lines.line import Box
from models.pages.layout import Layout, layout_of
from models.pages.sheet import Rules, Sheet

Positions = Sequence[tuple[str, float, float]]


def _sheet(texts: Positions, *, rules: Rules | None = None, size: tuple[int, int] = (700, 900), pen: int = 3) -> Sheet:
    """A sheet with each text from its left end and base line; a digit is about 30 pixels high."""
    ink = np.zeros(size, np.uint8)
    for text, left, base in texts:
        cv2.putText(ink, text, (round(left), round(base)), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 255, pen, cv2.LINE_AA)
    return _sheet_of(ink, rules)


def _sheet_of(ink: NDArray[np.uint8], rules: Rules | None = None) -> Sheet:
    return Sheet(np.zeros((*ink.shape, 3), np.uint8), ink, rules or Rules())


def _table(layout: Layout, texts: Positions) -> Mapping[tuple[int, int], str]:
    """What stands in each place: the texts that begin in its box."""
    found = {}
    for place in layout.places:
        box = place.box
        inside = [t for t, x, y in texts if box.left - 8 < x < box.right and box.top < y - 10 < box.bottom]
        assert len(inside) <= 1
        found[place.row, place.column] = inside[0] if inside else ""
    return found


_COLUMNS = (60, 330, 560)


def _grid(table: Sequence[Sequence[str]], pitch: float = 60) -> list[tuple[str, float, float]]:
    return [
        (text, _COLUMNS[column], 80 + pitch * row)
        for row, texts in enumerate(table)
        for column, text in enumerate(texts)
        if text
    ]


def test_columns_that_align_are_a_table_and_empty_places_have_no_cell() -> None:
    texts = _grid([["1234", "56", "789"], ["5", "", "42"], ["67890", "3", ""], ["21", "888", "6"]])
    layout = layout_of(_sheet(texts))
    assert layout.size == (4, 3)
    assert _table(layout, texts) == {
        (0, 0): "1234", (0, 1): "56", (0, 2): "789", (1, 0): "5", (1, 2): "42", (2, 0): "67890", (2, 1): "3",
        (3, 0): "21", (3, 1): "888", (3, 2): "6",
    }  # fmt: skip


def test_numbers_may_be_anywhere_in_their_column_and_near_those_beside() -> None:
    rows = [("1234567", 40), ("12", 180), ("505", 60), ("9", 40), ("8", 205), ("4321", 110)]
    texts = [(text, x, 80.0 + 60 * row) for row, (text, x) in enumerate(rows)]
    texts += [("41526", 40.0 + 215, 80.0), ("8", 400.0, 140.0), ("700", 330.0, 200.0), ("6655443", 258.0, 260.0)]
    texts += [("33", 260.0, 320.0), ("7", 300.0, 380.0)]
    layout = layout_of(_sheet(texts))
    assert layout.size == (6, 2)
    assert _table(layout, texts) == {(round((y - 80) / 60), int(x > 250)): text for text, x, y in texts}


def test_rows_may_be_uneven_and_slope_a_little() -> None:
    table = [["123", "45", "6"], ["7", "8899", "10"], ["22", "3", "4567"], ["505", "", "77"]]
    texts = [(t, x, y + 0.03 * x + 4 * (-1) ** round(x)) for t, x, y in _grid(table, pitch=58)]
    layout = layout_of(_sheet(texts))
    assert layout.size == (4, 3)
    assert _table(layout, texts)[3, 2] == "77" and (3, 1) not in _table(layout, texts)


@pytest.mark.parametrize("text", ["7", "1234.50", "1 234 50", "12  3"])
def test_one_number_is_one_cell(text: str) -> None:
    layout = layout_of(_sheet([(text, 100, 200)]))
    assert layout.size == (1, 1)
    assert len(layout.places[0].components) == len(layout.sheet.components.areas)


def test_words_that_do_not_align_are_one_column() -> None:
    lines = ["12 345 6 7890 1", "4567 89 1234 56", "1 2 3456 78901", "98765 4 321 09", "222 33 4 55555 6"]
    layout = layout_of(_sheet([(text, 60, 80 + 60 * row) for row, text in enumerate(lines)]))
    assert layout.size == (5, 1)


def test_small_marks_belong_to_the_number_beside_them() -> None:
    texts = _grid([["-12.5", "4,50", "1"], ["3.25", "-7", "2"], ["-1", "8,75", "3"]], pitch=56)
    layout = layout_of(_sheet(texts))
    assert layout.size == (3, 3)
    assert sum(len(each.components) for each in layout.places) == len(layout.sheet.components.areas)
    assert len(layout.places[0].components) == 5


def test_parts_over_each_other_are_one_row() -> None:
    ink = np.zeros((200, 200), np.uint8)
    for y, width in ((60, 50), (90, 40), (120, 70)):
        cv2.line(ink, (100 - width, y), (100 + width, y), 255, 6)
    layout = layout_of(_sheet_of(ink))
    assert layout.size == (1, 1) and layout.places[0].components == (0, 1, 2)


def test_printed_rules_make_the_table_with_its_empty_rows_and_columns() -> None:
    rules = Rules(rows=(30.0, 100.0, 170.0, 240.0, 310.0), columns=(20.0, 220.0, 420.0, 620.0, 820.0))
    texts = [("123", 40, 80), ("4567890", 225, 80), ("9", 590, 80), ("55", 178, 220), ("7", 650, 290)]
    layout = layout_of(_sheet(texts, rules=rules))
    assert layout.size == (4, 4)
    assert _table(layout, texts) == {(0, 0): "123", (0, 1): "4567890", (0, 2): "9", (2, 0): "55", (3, 3): "7"}


def test_what_is_outside_of_the_rules_and_what_is_left_of_their_crossings_is_in_no_cell() -> None:
    rules = Rules(rows=(200.0, 270.0, 340.0), columns=(20.0, 220.0, 420.0))
    texts = [("24", 40, 100), ("12", 40, 250), ("34", 250, 250)]
    sheet = _sheet(texts, rules=rules)
    cv2.rectangle(sheet.ink, (218, 268), (222, 272), 255, -1)
    assert _table(layout_of(sheet), texts) == {(0, 0): "12", (0, 1): "34"}


def test_numbers_that_touch_another_row_or_column_are_separated() -> None:
    texts = _grid([["1234", "56", "789"], ["58", "17", "42"], ["67890", "3", "1"], ["21", "888", "6"]], pitch=60)
    sheet = _sheet(texts)
    joined = sheet.ink.copy()
    cv2.line(joined, (78, 78), (78, 115), 255, 3)
    assert len(_sheet_of(joined).components.areas) == len(sheet.components.areas) - 1
    layout = layout_of(_sheet_of(joined))
    assert layout.size == (4, 3) and layout.sheet.ink is not joined
    assert _table(layout, texts) == _table(layout_of(sheet), texts)
    assert int((layout.sheet.ink != joined).sum()) < 40  # no more is blanked than the joint


def test_a_region_is_the_table_of_the_ink_in_it() -> None:
    texts = _grid([["1234", "56", "789"], ["5", "", "42"], ["67", "3", ""], ["21", "888", "6"]])
    layout = layout_of(_sheet(texts), Box(300, 100, 900, 400))
    assert layout.size == (3, 2)
    assert _table(layout, texts) == {(0, 1): "42", (1, 0): "3", (2, 0): "888", (2, 1): "6"}
    assert layout_of(_sheet(texts), Box(0, 500, 900, 700)).places == ()


def test_a_region_of_a_ruled_table_has_the_rows_and_columns_in_it() -> None:
    rules = Rules(rows=(30.0, 100.0, 170.0, 240.0), columns=(20.0, 220.0, 420.0, 620.0))
    texts = [("123", 40, 80), ("45", 240, 150), ("9", 450, 220)]
    layout = layout_of(_sheet(texts, rules=rules), Box(210, 95, 640, 250))
    assert layout.size == (2, 2)
    assert _table(layout, texts) == {(0, 0): "45", (1, 1): "9"}


def test_many_parts_take_bounded_time() -> None:
    ink = np.zeros((400, 400), np.uint8)
    ink[::6, ::6] = 255
    layout = layout_of(_sheet_of(ink))
    assert sum(len(each.components) for each in layout.places) <= 1500 < len(layout.sheet.components.areas)


def test_no_ink_has_no_table() -> None:
    assert layout_of(_sheet([])).size == (0, 0)
