"""Where the readings stand that are laid over numbers: beside them, or above, so that what was written can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

_TEXT_HEIGHT = 0.8
"""Of digits, as a share of the usual height of the numbers."""
_LEAST_TEXT_PX, _MOST_TEXT_PX = 8.0, 48.0
"""Height of digits."""
_PADDING = 0.25
"""Around the text, as a share of the digits' height."""
_SMALLER = (1.0, 0.8, 0.65)
"""Sizes that are tried at the right, as shares of the wanted one."""
_MOST_FREE = 0.85
"""Share of the readings that must have room at the right; else all stand above."""


@dataclass(frozen=True, slots=True)
class ReadingPlaces:
    """All readings have one `font` and one `padding`; `boxes` are what they fill, with the padding."""

    font: QFont
    padding: float
    boxes: list[QRectF]


def reading_places(numbers: Sequence[QRectF], texts: Sequence[str], around: QRectF, font: QFont) -> ReadingPlaces:
    """Places for the `texts` read of `numbers`, inside of `around`, which is the whole picture."""
    usual = median(each.height() for each in numbers)
    digits = min(max(_TEXT_HEIGHT * usual, _LEAST_TEXT_PX), _MOST_TEXT_PX)
    for share in _SMALLER:
        places = _at_right(numbers, texts, _sized(font, max(share * digits, _LEAST_TEXT_PX)))
        free = sum(_is_free(box, number, numbers, around) for box, number in zip(places.boxes, numbers, strict=True))
        if free >= _MOST_FREE * len(numbers):
            break
    else:
        room = median(_room_above(each, numbers, around) for each in numbers)
        digits = min(digits, max(room / (1 + 2 * _PADDING), _LEAST_TEXT_PX))
        places = _above(numbers, texts, _sized(font, digits))
    return ReadingPlaces(places.font, places.padding, [_inside(box, around) for box in places.boxes])


def _sized(font: QFont, digits: float) -> QFont:
    """`font` with digits of about this height in pixels."""
    sized = QFont(font)
    sized.setWeight(QFont.Weight.DemiBold)
    sized.setPixelSize(100)
    sized.setPixelSize(max(1, round(100 * digits / QFontMetricsF(sized).tightBoundingRect("0").height())))
    return sized


def _sizes(texts: Sequence[str], font: QFont) -> tuple[float, list[tuple[float, float]]]:
    """The padding, and the width and height of each text with it."""
    metrics = QFontMetricsF(font)
    digits = metrics.tightBoundingRect("0").height()
    padding = _PADDING * digits
    return padding, [(metrics.horizontalAdvance(text) + 2 * padding, digits + 2 * padding) for text in texts]


def _at_right(numbers: Sequence[QRectF], texts: Sequence[str], font: QFont) -> ReadingPlaces:
    padding, sizes = _sizes(texts, font)
    boxes = [
        QRectF(number.right() + padding, number.center().y() - height / 2, width, height)
        for number, (width, height) in zip(numbers, sizes, strict=True)
    ]
    return ReadingPlaces(font, padding, boxes)


def _above(numbers: Sequence[QRectF], texts: Sequence[str], font: QFont) -> ReadingPlaces:
    padding, sizes = _sizes(texts, font)
    boxes = [
        QRectF(number.center().x() - width / 2, number.top() - height, width, height)
        for number, (width, height) in zip(numbers, sizes, strict=True)
    ]
    return ReadingPlaces(font, padding, boxes)


def _is_free(box: QRectF, its: QRectF, numbers: Sequence[QRectF], around: QRectF) -> bool:
    return around.contains(box) and not any(box.intersects(other) for other in numbers if other is not its)


def _room_above(number: QRectF, numbers: Sequence[QRectF], around: QRectF) -> float:
    """The height that is free above a number."""
    over = [
        other.bottom()
        for other in numbers
        if other.bottom() <= number.center().y() and other.left() < number.right() and number.left() < other.right()
    ]
    return max(number.top() - max(over, default=around.top()), 0.0)


def _inside(box: QRectF, around: QRectF) -> QRectF:
    """`box`, moved into the picture."""
    moved = QRectF(box)
    moved.moveLeft(max(min(box.left(), around.right() - box.width()), around.left()))
    moved.moveTop(max(min(box.top(), around.bottom() - box.height()), around.top()))
    return moved
