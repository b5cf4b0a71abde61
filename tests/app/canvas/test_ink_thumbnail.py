import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPixmap

from app.canvas.ink_thumbnail import thumbnail
from models.ink.ink import AnyInk, Ink, Picture, Point
from tests.support.strokes import stroke

RED = QColor(200, 10, 20)


def alpha(pixmap: QPixmap) -> NDArray[np.uint8]:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_Alpha8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()


def box(ink: AnyInk, side: int = 100, ratio: float = 1.0) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is inked, in pixels."""
    ys, xs = np.nonzero(alpha(thumbnail(ink, side, ratio, RED)) > 127)
    return int(xs.min()), int(ys.min()), int(xs.max()), int(ys.max())


@pytest.mark.usefixtures("qapp")
def test_strokes_fill_the_room_with_their_proportions_kept() -> None:
    left, top, right, bottom = box(Ink.of([stroke((0, 0), (10, 0)), stroke((0, 5), (10, 5))]))
    assert right - left == pytest.approx(2 * (bottom - top), abs=6)
    assert left == pytest.approx(99 - right, abs=2) and top == pytest.approx(99 - bottom, abs=2)
    assert left >= 5


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ink", [Ink.of([[Point(3, 3)]]), Ink.of([[Point(3, 3), Point(3, 3, 1.0)]])])
def test_a_dot_is_seen(ink: Ink) -> None:
    left, top, right, bottom = box(ink)
    assert 3 <= right - left <= 8 and abs((left + right) / 2 - 50) < 3 and abs((top + bottom) / 2 - 50) < 3


@pytest.mark.usefixtures("qapp")
def test_nothing_drawn_is_nothing() -> None:
    assert not alpha(thumbnail(Ink(), 40, 1.0, RED)).any()


@pytest.mark.usefixtures("qapp")
def test_on_a_fine_screen_it_has_all_the_pixels(seven: Ink) -> None:
    pixmap = thumbnail(seven, 50, 2.0, RED)
    assert (pixmap.width(), pixmap.devicePixelRatio(), pixmap.deviceIndependentSize().width()) == (100, 2.0, 50.0)
    assert box(seven, 50, 2.0) == box(seven, 100, 1.0)


@pytest.mark.usefixtures("qapp")
def test_strokes_are_smooth_and_in_the_colour_asked_for(zigzag: Ink) -> None:
    pixmap = thumbnail(zigzag, 60, 1.0, RED)
    assert len(np.unique(alpha(pixmap))) > 10
    image = pixmap.toImage()
    ys, xs = np.nonzero(alpha(pixmap) == 255)
    assert image.pixelColor(int(xs[0]), int(ys[0])).rgb() == RED.rgb()


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_scaled_and_takes_the_colour_where_its_ink_is() -> None:
    pixels = np.zeros((20, 10), np.uint8)
    pixels[:, 5:] = 255
    pixmap = thumbnail(Picture(20, 10, pixels.tobytes()), 100, 1.0, RED)
    seen = alpha(pixmap)
    assert seen[50, 40] == 0 and seen[50, 60] == 255
    left, top, right, bottom = box(Picture(20, 10, pixels.tobytes()))
    assert 2 * (right - left) == pytest.approx((bottom - top) / 2, abs=6)
    assert pixmap.toImage().pixelColor(60, 50).rgb() == RED.rgb()
