"""A line is scrolled when it comes near the edge; its ink stays what was drawn."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas import view_scroller
from app.canvas.canvas import InkCanvas
from app.canvas.ink_painter import RUN
from app.canvas.ink_view import NEAR_END, ROOM, InkView
from app.canvas.marks.character_mark import CharacterMark
from models.ink.ink import Ink
from tests.support.main_window import LEFT, NO_KEYS
from tests.support.pen import send_pen_event
from tests.support.strokes import stroke
from tests.support.waiting import let_timers_fire

WIDTH, HEIGHT = 400, 300


@pytest.fixture
def canvas(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> InkCanvas:
    monkeypatch.setattr(view_scroller, "DELAY_MS", 60)
    monkeypatch.setattr(view_scroller, "GLIDE_MS", 60)
    made = InkCanvas()
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(canvas: InkCanvas, *places: tuple[int, int]) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(*places[-1]))


def digits(count: int, *, left: float = 20) -> Ink:
    """Upright lines, 60 pixels apart."""
    return Ink.of([stroke((left + 60 * number, 80), (left + 10 + 60 * number, 180)) for number in range(count)])


def marks_of(canvas: InkCanvas, chosen: int = -1) -> Sequence[CharacterMark]:
    """One for each stroke."""
    assert isinstance(canvas.ink, Ink)
    marks = []
    for each in canvas.ink.strokes:
        xs, ys = [point.x for point in each], [point.y for point in each]
        marks.append(CharacterMark((min(xs), min(ys), max(xs), max(ys)), "1"))
    chosen %= len(marks)
    return [replace(mark, is_chosen=number == chosen) for number, mark in enumerate(marks)]


def rest(canvas: InkCanvas, qtbot: QtBot) -> None:
    """Wait until the view stands still."""
    let_timers_fire(qtbot, view_scroller.DELAY_MS + view_scroller.GLIDE_MS + 50)


def place(canvas: InkCanvas) -> float:
    return canvas._view.place


def right_end(canvas: InkCanvas) -> float:
    """Where the ink ends on the canvas."""
    assert isinstance(canvas.ink, Ink)
    last = max((point for each in canvas.ink.strokes for point in each), key=lambda point: point.x)
    return canvas.transform.map(QPointF(last.x, last.y)).x()


def pixels(canvas: InkCanvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.array(image.constBits(), np.uint8).reshape(image.height(), -1).astype(int)


def write_to_the_edge(canvas: InkCanvas, qtbot: QtBot) -> Ink:
    """A line that has been scrolled; returns its ink."""
    for left in (20, 80, 140, 200, 260, 320, 370):
        drag(canvas, (left, 80), (left + 5, 130), (left, 180))
        canvas.show_marks(marks_of(canvas))
    drawn = canvas.ink
    assert isinstance(drawn, Ink)
    rest(canvas, qtbot)
    return drawn


def test_a_line_near_the_edge_gets_room_and_its_ink_is_unchanged(canvas: InkCanvas, qtbot: QtBot) -> None:
    drawn = write_to_the_edge(canvas, qtbot)
    assert canvas.ink == drawn
    assert right_end(canvas) == pytest.approx(WIDTH * (1 - ROOM), abs=20)
    assert canvas.transform.m11() == 1
    drag(canvas, (300, 80), (300, 180))
    last = canvas.ink.strokes[-1]
    assert last[0].x == 300 + place(canvas) > 375
    assert canvas._layout.placed[-1].area.right() < WIDTH * 0.7  # marks move along


def test_marks_and_bar_follow_after_a_stroke_of_many_points(canvas: InkCanvas, qtbot: QtBot) -> None:
    canvas.show_ink(digits(5))
    drag(canvas, *((330 + step % 50, 80 + step) for step in range(3 * RUN)))
    canvas.show_marks(marks_of(canvas))
    rest(canvas, qtbot)
    assert place(canvas) > 0
    last = canvas._layout.placed[-1].area.center().x()
    assert last == pytest.approx(330 + 25 - place(canvas), abs=2)


def test_nothing_moves_before_the_pen_has_rested(canvas: InkCanvas, qtbot: QtBot) -> None:
    for left in (20, 370):
        drag(canvas, (left, 80), (left, 180))
    canvas.show_marks(marks_of(canvas))
    assert place(canvas) == 0
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(360, 100))
    rest(canvas, qtbot)
    assert place(canvas) == 0
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(360, 100))
    rest(canvas, qtbot)
    assert place(canvas) > 0


def test_a_pen_that_comes_down_stops_the_view(canvas: InkCanvas, qtbot: QtBot) -> None:
    for left in (20, 370):
        drag(canvas, (left, 80), (left, 180))
    canvas.show_marks(marks_of(canvas))
    qtbot.waitUntil(lambda: place(canvas) > 0)
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(200, 100))
    stopped = place(canvas)
    rest(canvas, qtbot)
    assert place(canvas) == stopped
    assert canvas.ink.strokes[-1][0].x == pytest.approx(200 + stopped)
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(200, 100))


def test_a_character_alone_is_not_scrolled(canvas: InkCanvas, qtbot: QtBot) -> None:
    drag(canvas, (300, 80), (390, 200), (300, 200))
    canvas.show_marks(marks_of(canvas))
    rest(canvas, qtbot)
    assert canvas.transform.isIdentity() and canvas._scroller.bar.isHidden()


def test_without_animations_the_view_jumps(canvas: InkCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_scroller, "GLIDE_MS", 0)
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert place(canvas) == 0
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert place(canvas) > 300


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_scrolled_canvas_is_painted_as_one_painted_at_once(
    canvas: InkCanvas, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    monkeypatch.setattr(InkCanvas, "devicePixelRatioF", lambda _: ratio)
    canvas.show_ink(digits(12))
    for target in (0, 37.3, 200, 111.9, 5000, -40):
        canvas.scroll_to(target)
        scrolled = canvas._layer._dry.toImage()
        canvas._layer.repaint()
        assert scrolled == canvas._layer._dry.toImage()


def turn(canvas: InkCanvas, pixels: QPoint, eighths: QPoint, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    at = QPointF(50, 50)
    event = QWheelEvent(at, canvas.mapToGlobal(at), pixels, eighths, Qt.MouseButton.NoButton, modifiers,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_wheel_touchpad_and_bar_scroll_as_far_as_the_line(canvas: InkCanvas) -> None:
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    end = place(canvas)
    assert end == round(canvas._view.last) > 0 and not canvas._scroller.bar.isHidden()
    turn(canvas, QPoint(30, 0), QPoint())
    assert place(canvas) == end - 30
    turn(canvas, QPoint(), QPoint(120, 0))
    turn(canvas, QPoint(), QPoint(0, 120), Qt.KeyboardModifier.ShiftModifier)
    assert place(canvas) == end - 150
    turn(canvas, QPoint(), QPoint(0, 120))  # a plain wheel means something else
    assert place(canvas) == end - 150
    turn(canvas, QPoint(5000, 0), QPoint())
    assert place(canvas) == 0 == canvas._scroller.bar.value()
    canvas._scroller.bar.setValue(70)
    assert place(canvas) == 70
    for held in (QPoint(200, 250), canvas._layout.placed[2].area.center()):
        QTest.mousePress(canvas, LEFT, NO_KEYS, held)
        turn(canvas, QPoint(-50, 0), QPoint())
        assert place(canvas) == 70  # the pen is down
        QTest.mouseRelease(canvas, LEFT, NO_KEYS, held)


def test_a_short_line_has_nothing_to_scroll(canvas: InkCanvas) -> None:
    canvas.show_ink(digits(4))
    canvas.show_marks(marks_of(canvas))
    turn(canvas, QPoint(-50, 0), QPoint())
    assert canvas.transform.isIdentity() and canvas._scroller.bar.isHidden()


def test_a_pen_on_the_bar_draws_nothing(canvas: InkCanvas) -> None:
    canvas.show_ink(digits(12))
    bar = canvas._scroller.bar
    event_at = QPointF(bar.rect().center())
    press = QTabletEvent(QEvent.Type.TabletPress, QPointingDevice.primaryPointingDevice(), event_at,
                         bar.mapToGlobal(event_at), 0.5, 0, 0, 0, 0, 0, NO_KEYS, LEFT, LEFT)  # fmt: skip
    QApplication.sendEvent(bar, press)
    assert canvas.ink == digits(12) and not canvas.is_pen_down


def test_a_chosen_mark_out_of_sight_is_brought_into_view(canvas: InkCanvas, qtbot: QtBot) -> None:
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    canvas.show_marks(marks_of(canvas, 1))
    rest(canvas, qtbot)
    assert place(canvas) == 0
    canvas.show_marks(marks_of(canvas, 2))  # in sight
    rest(canvas, qtbot)
    assert place(canvas) == 0


def test_an_unchanged_choice_leaves_the_view_where_it_is(canvas: InkCanvas, qtbot: QtBot) -> None:
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    turn(canvas, QPoint(5000, 0), QPoint())
    canvas.show_marks([replace(mark, text="7") for mark in marks_of(canvas)])
    rest(canvas, qtbot)
    assert place(canvas) == 0


def test_a_late_stroke_at_the_beginning_stays_in_view(canvas: InkCanvas, qtbot: QtBot) -> None:
    write_to_the_edge(canvas, qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    rest(canvas, qtbot)
    assert place(canvas) == 0
    drag(canvas, (10, 120), (40, 120))
    canvas.show_marks(canvas.marks)
    rest(canvas, qtbot)
    assert place(canvas) == 0


def test_undo_and_clear_bring_the_view_back(canvas: InkCanvas, qtbot: QtBot) -> None:
    drawn = write_to_the_edge(canvas, qtbot)
    assert place(canvas) > 0
    canvas.undo()
    canvas.undo()
    assert place(canvas) == 0 and right_end(canvas) < WIDTH * (1 - NEAR_END)
    canvas.redo()
    canvas.redo()
    assert canvas.ink == drawn and 0 < right_end(canvas) < WIDTH
    canvas.clear()
    assert canvas.transform.isIdentity()
    canvas.undo()
    assert 0 < right_end(canvas) < WIDTH


def test_the_eraser_works_where_it_is_seen_and_nothing_jumps(canvas: InkCanvas, qtbot: QtBot) -> None:
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    canvas.scroll_to(60)
    QTest.mouseClick(canvas, Qt.MouseButton.RightButton, NO_KEYS, QPoint(25, 130))  # 85 in the ink: the second
    assert [each[0].x for each in canvas.ink.strokes] == [20, *(20 + 60 * number for number in range(2, 12))]
    rest(canvas, qtbot)
    assert place(canvas) == 60


def test_a_wider_window_shows_more_and_a_narrower_one_scrolls(canvas: InkCanvas) -> None:
    canvas.show_ink(digits(8))
    canvas.show_marks(marks_of(canvas))
    assert place(canvas) > 0
    canvas.resize(800, HEIGHT)
    assert canvas.transform.isIdentity() and canvas._scroller.bar.isHidden()
    canvas.resize(300, HEIGHT)
    assert canvas.transform.m11() == 1 and not canvas._scroller.bar.isHidden()
    assert canvas._scroller.bar.geometry().bottom() < HEIGHT and canvas.rect().contains(canvas._scroller.bar.geometry())


def test_a_line_is_made_smaller_for_its_height_only() -> None:
    view = InkView()
    tall = [stroke((20, 10), (20, 500)), stroke((900, 10), (900, 500))]
    assert view.follow(tall, QRectF(0, 0, 400, 250), is_line=True)
    assert view.scale == pytest.approx(250 / 505, abs=0.01)
    assert view.first == 0 and view.last > 0
    assert not view.follow(tall, QRectF(0, 0, 400, 250), is_line=True)


def test_before_anything_is_read_the_shape_makes_a_line() -> None:
    view = InkView()
    view.follow([stroke((20, 100), (60, 150)), stroke((900, 100), (950, 150))], QRectF(0, 0, 400, 250))
    assert view.is_line and view.scale == 1
    view.follow([stroke((20, 20), (450, 240))], QRectF(0, 0, 400, 250))
    assert not view.is_line and view.scale < 1


def test_a_window_from_right_to_left_leaves_ink_and_bar_as_they_are(canvas: InkCanvas) -> None:
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    end = place(canvas)
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas.resize(WIDTH, HEIGHT + 1)
    assert place(canvas) == end and canvas._scroller.bar.layoutDirection() == Qt.LayoutDirection.LeftToRight


# The keyboard's pen --------------------------------------------------------------------------------------------------


def test_the_cross_moves_with_the_ink_and_stays_in_sight(canvas: InkCanvas, qtbot: QtBot) -> None:
    canvas.show_ink(digits(12))
    canvas.show_marks(marks_of(canvas))
    canvas.toggle_pen()
    canvas.toggle_pen()
    assert canvas._cross is not None
    at = canvas._cross.x() + place(canvas)
    canvas.scroll_to(place(canvas) - 30)
    assert canvas._cross.x() + place(canvas) == at
    canvas.scroll_to(0)
    assert canvas._cross.x() == WIDTH - 1


def test_the_keyboards_pen_writes_on_beyond_the_edge(canvas: InkCanvas) -> None:
    canvas.show_ink(digits(8))
    canvas.show_marks(marks_of(canvas))
    canvas.scroll_to(0)
    canvas.toggle_pen()
    start = canvas.ink.strokes[-1][0].x
    for _ in range(13):
        QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.ink.strokes[-1][-1].x == start + 13 * 20
    assert canvas._cross is not None and canvas._cross.x() == WIDTH - 1 and place(canvas) > 0
    shown = pixels(canvas)
    canvas._repaint()
    np.testing.assert_allclose(pixels(canvas), shown, atol=1)
    canvas.toggle_pen()
    press, move = QEvent.Type.TabletPress, QEvent.Type.TabletMove
    send_pen_event(canvas, press, 100, 100, 0.5)
    send_pen_event(canvas, move, 110, 100, 0.5)
    assert canvas.ink.strokes[-1][0].x == 100 + place(canvas)
