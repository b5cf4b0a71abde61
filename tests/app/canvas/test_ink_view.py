"""All ink stays in view, and the ink itself is not changed by that."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.canvas.canvas import InkCanvas
from app.canvas.ink_view import InkView
from models.ink.ink import Ink
from tests.support.main_window import LEFT, NO_KEYS
from tests.support.strokes import stroke


@pytest.fixture
def canvas(qtbot: QtBot) -> InkCanvas:
    made = InkCanvas()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(canvas: InkCanvas, *places: tuple[int, int]) -> None:
    corners = [QPoint(*place) for place in places]
    QTest.mousePress(canvas, LEFT, NO_KEYS, corners[0])
    for corner in corners[1:]:
        QTest.mouseMove(canvas, corner)
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, corners[-1])


def is_dark_at(canvas: InkCanvas, x: float, y: float) -> bool:
    image = canvas.grab().toImage()
    return image.pixelColor(int(x * image.devicePixelRatio()), int(y * image.devicePixelRatio())).lightnessF() < 0.4


def test_ink_in_view_is_shown_as_it_was_drawn() -> None:
    view = InkView()
    assert not view.follow([stroke((10, 10), (300, 200))], QRectF(0, 0, 400, 300))
    assert view.transform.isIdentity()


def test_ink_outside_is_moved_in_and_made_smaller_only_where_it_must_be() -> None:
    view = InkView()
    assert view.follow([stroke((350, 50), (390, 100))], QRectF(0, 0, 300, 200))
    assert view.scale == 1
    assert view.follow([stroke((50, 50), (390, 350))], QRectF(0, 0, 200, 200), anew=True)
    assert view.scale < 1
    for place in (QPointF(50, 50), QPointF(390, 350)):
        shown = view.transform.map(place)
        assert QRectF(0, 0, 200, 200).contains(shown)
        back = view.to_ink(shown)
        assert (back.x(), back.y()) == pytest.approx((place.x(), place.y()))
    assert view.follow([], QRectF(0, 0, 200, 200)) and view.transform.isIdentity()


@pytest.mark.parametrize("size", [(200, 400), (400, 160), (200, 130)])
def test_on_a_smaller_canvas_all_ink_is_seen_and_nothing_of_it_changes(
    canvas: InkCanvas, size: tuple[int, int]
) -> None:
    drag(canvas, (330, 100), (380, 380), (330, 380))
    drawn = canvas.ink
    canvas.resize(*size)
    assert canvas.ink == drawn
    corners = [canvas._view.transform.map(QPointF(point.x, point.y)) for point in drawn.strokes[0]]
    assert all(QRectF(canvas.rect()).contains(corner) for corner in corners)
    assert all(is_dark_at(canvas, end.x(), end.y()) for end in (corners[0], corners[-1]))
    canvas.resize(400, 400)
    assert canvas._view.transform.isIdentity() and is_dark_at(canvas, 330, 380)


def test_the_pen_draws_and_erases_where_it_is_seen(canvas: InkCanvas) -> None:
    drag(canvas, (20, 20), (380, 380))
    canvas.resize(200, 200)
    drag(canvas, (20, 180), (180, 180))
    first, second = canvas.ink.strokes
    assert second[0].x < 60 and second[-1].x > 340  # in the size of the first one
    assert is_dark_at(canvas, 100, 180)
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, NO_KEYS, QPoint(100, 176))
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, NO_KEYS, QPoint(100, 176))
    assert canvas.ink.strokes == (first,)


def test_what_is_drawn_beyond_the_edge_comes_into_view_when_the_pen_is_lifted(canvas: InkCanvas) -> None:
    drag(canvas, (100, 100), (480, 100))
    assert max(point.x for point in canvas.ink.strokes[0]) == 480
    end = canvas._view.transform.map(QPointF(480, 100))
    assert canvas.rect().contains(end.toPoint())


def test_nothing_moves_under_the_pen(canvas: InkCanvas) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(350, 350))
    canvas.resize(200, 200)
    QTest.mouseMove(canvas, QPoint(150, 150))
    assert canvas._view.transform.isIdentity()
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(150, 150))
    assert QRectF(canvas.rect()).contains(canvas._view.transform.map(QPointF(350, 350)))


def test_the_next_drawing_begins_unmoved(canvas: InkCanvas) -> None:
    drag(canvas, (20, 20), (380, 380))
    canvas.resize(200, 200)
    canvas.show_ink(Ink())
    assert canvas._view.transform.isIdentity()
