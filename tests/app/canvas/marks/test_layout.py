"""Where marks stand."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTransform
from PySide6.QtWidgets import QApplication

from app.canvas.marks.character_mark import CharacterMark
from app.canvas.marks.layout import HEIGHT, MAX_WIDTH, MIN_WIDTH, MarkLayout

CANVAS = QRect(0, 0, 600, 400)


def marks(*boxes: tuple[float, float, float, float], row: int = 0, chosen: int = -1) -> list[CharacterMark]:
    return [CharacterMark(box, str(number), is_chosen=number == chosen, row=row) for number, box in enumerate(boxes)]


def lay_out(given: Sequence[CharacterMark], transform: QTransform | None = None) -> MarkLayout:
    return MarkLayout(given, transform or QTransform(), CANVAS, QFontMetricsF(QFont()))


def covers_ink(layout: MarkLayout, given: Sequence[CharacterMark]) -> bool:
    boxes = [QRectF(QPointF(*mark.box[:2]), QPointF(*mark.box[2:])) for mark in given]
    return any(QRectF(each.area).intersects(box) for each in layout.placed for box in boxes)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts need one."""


def test_a_character_alone_is_not_marked() -> None:
    assert lay_out(marks((50, 50, 90, 150))).placed == []


def test_marks_of_a_row_stand_on_one_height_below_the_lowest_ink() -> None:
    given = marks((50, 50, 90, 150), (110, 80, 140, 190))  # the second one has a tail
    first, second = (each.area for each in lay_out(given).placed)
    assert first.top() == second.top() > 190
    assert first.center().x() == pytest.approx(70, abs=1) and second.center().x() == pytest.approx(125, abs=1)


def test_marks_of_narrow_characters_stand_side_by_side() -> None:
    given = marks(*((100 + 8 * number, 50, 102 + 8 * number, 150) for number in range(5)), (300, 50, 340, 150))
    areas = [each.area for each in lay_out(given).placed]
    assert all(left.right() < right.left() for left, right in pairwise(areas))
    assert (areas[0].left() + areas[4].right()) / 2 == pytest.approx(117, abs=2)  # around their characters
    assert areas[5].center().x() == pytest.approx(320, abs=1)


def test_marks_do_not_stand_on_the_ink_of_another_row() -> None:
    upper, lower = marks((50, 60, 90, 150), (110, 60, 150, 150)), marks((50, 160, 90, 250), (110, 160, 150, 250), row=1)
    layout = lay_out([*upper, *lower])
    assert not covers_ink(layout, [*upper, *lower])
    assert layout.placed[0].area.bottom() < 60 and layout.placed[2].area.top() > 250


def test_marks_of_ink_at_the_lower_edge_stand_above_it() -> None:
    given = marks((50, 100, 90, 395), (110, 100, 150, 395))
    assert lay_out(given).placed[0].area.bottom() < 100


def test_marks_of_ink_over_the_whole_height_stand_at_the_lower_edge() -> None:
    given = marks((50, 2, 90, 398), (110, 2, 150, 398))
    assert lay_out(given).placed[0].area == QRect(58, CANVAS.bottom() - HEIGHT, MIN_WIDTH, HEIGHT)


def test_a_long_label_has_a_mark_of_limited_width() -> None:
    given = [CharacterMark((50, 50, 90, 150), "a" * 90), CharacterMark((300, 50, 340, 150), "b")]
    assert [each.area.width() for each in lay_out(given).placed] == [MAX_WIDTH, MIN_WIDTH]


def test_marks_keep_their_size_where_ink_is_shown_smaller() -> None:
    given = marks((100, 100, 180, 300), (220, 100, 280, 300))
    area = lay_out(given, QTransform(0.5, 0, 0, 0.5, 0, 0)).placed[0].area
    assert (area.height(), area.center().x()) == (HEIGHT, pytest.approx(70, abs=1)) and area.top() > 150


def test_the_neighbours_of_the_chosen_mark() -> None:
    row = marks((50, 50, 90, 150), (150, 50, 190, 150), (250, 50, 290, 150), chosen=2)
    below = marks((60, 250, 90, 350), (160, 250, 190, 350), row=1)
    layout = lay_out([*row, *below])
    assert layout.beside(-1, 0) == 1 and layout.beside(1, 0) == 3
    assert layout.beside(0, 1) == 4 and layout.beside(0, -1) == 2
    assert lay_out(marks((50, 50, 90, 150), (150, 50, 190, 150))).beside(-1, 0) == 1  # none is chosen
    assert lay_out([]).beside(1, 0) is None
