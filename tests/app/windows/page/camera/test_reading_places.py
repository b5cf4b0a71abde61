"""Readings stand beside the numbers, or above where there is no room, and inside of the picture."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.windows.page.camera.reading_places import reading_places

AROUND = QRectF(0, 0, 800, 600)


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return qapp.font()


def grid(columns: int, wide: float, *, rows: int = 5, high: float = 100) -> list[QRectF]:
    """Numbers of 60×30 in columns so far apart."""
    return [QRectF(40 + wide * column, 60 + high * row, 60, 30) for row in range(rows) for column in range(columns)]


def test_with_room_they_stand_at_the_right_and_cover_no_number(font: QFont) -> None:
    numbers = grid(3, 240)
    places = reading_places(numbers, ["123"] * len(numbers), AROUND, font)
    for box, number in zip(places.boxes, numbers, strict=True):
        assert box.left() >= number.right()
        assert number.top() <= box.center().y() <= number.bottom()
        assert not any(box.intersects(other) for other in numbers)


def test_with_little_room_they_are_smaller(font: QFont) -> None:
    numbers = grid(6, 125)
    small = reading_places(numbers, ["123"] * len(numbers), AROUND, font)
    large = reading_places(grid(3, 240), ["123"] * 15, AROUND, font)
    assert small.font.pixelSize() < large.font.pixelSize()
    assert not any(box.intersects(number) for box in small.boxes for number in numbers)


def test_without_room_at_the_right_they_stand_above(font: QFont) -> None:
    numbers = grid(9, 82)
    places = reading_places(numbers, ["123"] * len(numbers), AROUND, font)
    for box, number in zip(places.boxes, numbers, strict=True):
        assert box.bottom() <= number.top() + 1


def test_all_of_them_are_in_the_picture(font: QFont) -> None:
    numbers = [QRectF(1, 2, 60, 30), QRectF(735, 565, 60, 30)]
    places = reading_places(numbers, ["1234567", "7"], AROUND, font)
    assert all(AROUND.contains(box) for box in places.boxes)
