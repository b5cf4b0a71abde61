import math
from collections.abc import Callable
from time import monotonic

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QInputDevice,
    QKeyEvent,
    QPaintEvent,
    QPointingDevice,
    QTouchEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.canvas import InkCanvas
from app.canvas.ink_painter import RUN, dirty_rect
from app.canvas.keyboard_pen import FAST_STEP, STEP
from tests.support.main_window import LEFT, NO_KEYS
from tests.support.pen import send_pen_event
from tests.support.waiting import let_timers_fire


@pytest.fixture
def canvas(qtbot: QtBot) -> InkCanvas:
    made = InkCanvas()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(canvas: InkCanvas, *places: tuple[int, int]) -> None:
    corners = [QPoint(*place) for place in places]
    QTest.mousePress(canvas, LEFT, NO_KEYS, corners[0])
    for corner in corners[1:]:
        QTest.mouseMove(canvas, corner)
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, corners[-1])


def dark_at(canvas: InkCanvas, x: int, y: int) -> bool:
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).lightnessF() < 0.3


def test_the_mouse_draws_strokes(canvas: InkCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignals([canvas.stroke_begun, canvas.ink_changed]):
        drag(canvas, (50, 50), (150, 60), (100, 200))
    drag(canvas, (20, 100), (200, 100))
    first, second = canvas.ink.strokes
    assert [(p.x, p.y) for p in first][:3] == [(50, 50), (150, 60), (100, 200)]
    assert len(second) >= 2
    assert dark_at(canvas, 100, 100) and not dark_at(canvas, 250, 250)


def test_a_click_leaves_a_dot(canvas: InkCanvas) -> None:
    drag(canvas, (80, 80))
    assert dark_at(canvas, 80, 80)


def test_time_runs_from_the_first_point(canvas: InkCanvas) -> None:
    drag(canvas, (50, 50), (150, 60))
    times = [point.t for point in canvas.ink.strokes[0]]
    assert times[0] == 0 and times == sorted(times)


def test_time_goes_on_between_strokes(canvas: InkCanvas, qtbot: QtBot) -> None:
    drag(canvas, (50, 50), (150, 60))
    end = monotonic() + 0.05
    qtbot.waitUntil(lambda: monotonic() > end)
    drag(canvas, (20, 100), (200, 100))
    first, second = canvas.ink.strokes
    assert second[0].t >= first[-1].t and second[0].t >= 0.03


def test_the_right_button_draws_nothing(canvas: InkCanvas) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, NO_KEYS, QPoint(50, 50))
    assert not canvas.ink


def test_a_pen_draws_with_its_pressure_and_in_fractions_of_a_pixel(canvas: InkCanvas) -> None:
    send_pen_event(canvas, QEvent.Type.TabletPress, 50.25, 50.5, 0.2)
    send_pen_event(canvas, QEvent.Type.TabletMove, 90.75, 60.125, 0.9)
    send_pen_event(canvas, QEvent.Type.TabletRelease, 90.75, 60.125, 0.0)
    (stroke,) = canvas.ink.strokes
    assert [(p.x, p.y) for p in stroke] == [(50.25, 50.5), (90.75, 60.125)]
    assert [p.pressure for p in stroke] == pytest.approx([0.2, 0.9], abs=0.01)


def test_a_finger_draws(canvas: InkCanvas) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(50, 50), canvas).commit()
    QTest.touchEvent(canvas, screen).move(0, QPoint(120, 90), canvas).commit()
    QTest.touchEvent(canvas, screen).release(0, QPoint(120, 90), canvas).commit()
    (stroke,) = canvas.ink.strokes
    assert (stroke[0].x, stroke[0].y) == (50, 50)
    assert (stroke[-1].x, stroke[-1].y) == (120, 90)


def test_a_cancelled_touch_ends_its_stroke(canvas: InkCanvas) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(50, 50), canvas).commit()
    QApplication.sendEvent(canvas, QTouchEvent(QEvent.Type.TouchCancel, screen))
    drag(canvas, (20, 100), (200, 100))
    assert len(canvas.ink.strokes) == 2
    QTest.touchEvent(canvas, screen).release(0, QPoint(50, 50), canvas).commit()


def test_a_second_finger_does_not_disturb_the_first(canvas: InkCanvas) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(50, 50), canvas).commit()
    QTest.touchEvent(canvas, screen).stationary(0).press(1, QPoint(200, 200), canvas).commit()
    QTest.touchEvent(canvas, screen).move(0, QPoint(60, 60), canvas).move(1, QPoint(210, 210), canvas).commit()
    QTest.touchEvent(canvas, screen).release(0, QPoint(60, 60), canvas).stationary(1).commit()
    QTest.touchEvent(canvas, screen).release(1, QPoint(210, 210), canvas).commit()
    (stroke,) = canvas.ink.strokes
    assert max(point.x for point in stroke) <= 60


def test_a_second_device_does_not_disturb_a_stroke(canvas: InkCanvas) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(50, 50))
    send_pen_event(canvas, QEvent.Type.TabletPress, 200, 200, 1)
    send_pen_event(canvas, QEvent.Type.TabletMove, 220, 220, 1)
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(50, 50))
    assert len(canvas.ink.strokes) == 1
    assert max(point.x for point in canvas.ink.strokes[0]) < 100


def test_clearing_takes_everything_away(canvas: InkCanvas, qtbot: QtBot) -> None:
    assert not canvas.has_ink
    drag(canvas, (50, 50), (150, 60))
    assert canvas.has_ink
    with qtbot.waitSignal(canvas.ink_changed):
        canvas.clear()
    assert not canvas.ink and not canvas.has_ink
    assert not dark_at(canvas, 100, 55)


def test_the_picture_survives_a_new_size(canvas: InkCanvas) -> None:
    drag(canvas, (50, 50), (150, 60))
    canvas.resize(400, 350)
    assert dark_at(canvas, 100, 55)


@pytest.mark.parametrize("smooth", [True, False])
def test_drawing_piecewise_looks_as_painting_at_once(canvas: InkCanvas, smooth: bool) -> None:
    canvas.set_smooth(smooth)
    drag(canvas, (50, 50), (150, 60), (100, 200), (40, 180))
    send_pen_event(canvas, QEvent.Type.TabletPress, 50.25, 250.5, 0.2)
    send_pen_event(canvas, QEvent.Type.TabletMove, 90.75, 260.125, 0.9)
    send_pen_event(canvas, QEvent.Type.TabletMove, 150, 220, 0.5)
    in_progress = pixels(canvas)
    send_pen_event(canvas, QEvent.Type.TabletRelease, 150, 220, 0.0)
    piecewise = pixels(canvas)
    np.testing.assert_allclose(in_progress, piecewise, atol=ROUNDING)
    canvas.resize(301, 300)
    canvas.resize(300, 300)
    np.testing.assert_allclose(pixels(canvas), piecewise, atol=ROUNDING)


@pytest.mark.parametrize("smooth", [True, False])
def test_a_long_stroke_changes_the_screen_only_where_it_says(canvas: InkCanvas, smooth: bool) -> None:
    canvas.set_smooth(smooth)
    drag(canvas, (50, 50), (250, 250))
    places = [(150 + 1.3 * k * math.cos(k / 5), 150 + 1.3 * k * math.sin(k / 5)) for k in range(3 * RUN)]
    send_pen_event(canvas, QEvent.Type.TabletPress, *places[0], 0.5)
    before = pixels(canvas)
    for number, place in enumerate(places[1:]):
        pressure = 0.5 if number < 2 * RUN else 0.5 + number % 7 / 20
        send_pen_event(canvas, QEvent.Type.TabletMove, *place, pressure)
        after = pixels(canvas)
        outside = np.ones_like(after, bool)
        area = dirty_rect(list(canvas.ink.strokes[-1])).intersected(canvas.rect())
        outside[area.top() : area.bottom() + 1, area.left() : area.right() + 1] = False
        np.testing.assert_allclose(after[outside], before[outside], atol=ROUNDING)
        before = after
    send_pen_event(canvas, QEvent.Type.TabletRelease, *places[-1], 0)
    np.testing.assert_array_equal(pixels(canvas), before)
    canvas.undo()
    canvas.redo()
    np.testing.assert_array_equal(pixels(canvas), before)


def test_lines_are_smooth_on_the_screen_and_the_ink_is_what_was_drawn(canvas: InkCanvas) -> None:
    drag(canvas, (50, 50), (150, 50), (150, 150))
    drawn, smooth = canvas.ink, pixels(canvas)
    assert not dark_at(canvas, 149, 51)
    canvas.set_smooth(False)
    assert canvas.ink == drawn
    assert dark_at(canvas, 149, 51)
    canvas.set_smooth(True)
    np.testing.assert_array_equal(pixels(canvas), smooth)


def test_two_points_at_one_place_are_seen(canvas: InkCanvas) -> None:
    send_pen_event(canvas, QEvent.Type.TabletPress, 80, 80, 1)
    send_pen_event(canvas, QEvent.Type.TabletMove, 80, 80, 1)
    send_pen_event(canvas, QEvent.Type.TabletRelease, 80, 80, 0)
    assert dark_at(canvas, 80, 80)


class Painted(QObject):
    """Remembers what was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.area = QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area = self.area.united(event.rect())
        return False


def test_only_what_changed_is_painted(canvas: InkCanvas, qtbot: QtBot) -> None:
    drag(canvas, (20, 20), (280, 280))
    before = pixels(canvas)
    let_timers_fire(qtbot, 50)  # nothing waits to be painted any more
    watch = Painted()
    canvas.installEventFilter(watch)
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(100, 100))
    for place in (QPoint(100, 150), QPoint(150, 190)):
        QTest.mouseMove(canvas, place)
    qtbot.waitUntil(lambda: not watch.area.isEmpty())
    canvas.removeEventFilter(watch)
    assert watch.area.width() < 70 and watch.area.height() < 120
    rows, columns = np.nonzero(pixels(canvas) != before)
    assert watch.area.contains(QPoint(columns.min(), rows.min()))
    assert watch.area.contains(QPoint(columns.max(), rows.max()))


def test_strokes_are_undone_and_done_again(canvas: InkCanvas, qtbot: QtBot) -> None:
    drag(canvas, (50, 50), (150, 50))
    drag(canvas, (50, 150), (150, 150))
    whole = canvas.ink
    with qtbot.waitSignal(canvas.ink_changed):
        assert canvas.undo()
    assert dark_at(canvas, 100, 50) and not dark_at(canvas, 100, 150)
    assert canvas.redo()
    assert canvas.ink == whole and dark_at(canvas, 100, 150)
    assert not canvas.redo()


def erase_with_right_button(canvas: InkCanvas) -> None:
    right = Qt.MouseButton.RightButton
    QTest.mousePress(canvas, right, NO_KEYS, QPoint(100, 20))
    QTest.mouseMove(canvas, QPoint(100, 100))
    QTest.mouseRelease(canvas, right, NO_KEYS, QPoint(100, 100))


def erase_with_control(canvas: InkCanvas) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(canvas, LEFT, control, QPoint(100, 20))
    QTest.mouseMove(canvas, QPoint(100, 100))
    QTest.mouseRelease(canvas, LEFT, control, QPoint(100, 100))


def erase_with_the_other_end(canvas: InkCanvas) -> None:
    eraser = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Eraser,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        2,
    )
    send_pen_event(canvas, QEvent.Type.TabletPress, 100, 20, 0.5, eraser)
    send_pen_event(canvas, QEvent.Type.TabletMove, 100, 100, 0.5, eraser)
    send_pen_event(canvas, QEvent.Type.TabletRelease, 100, 100, 0.0, eraser)


def erase_with_the_action(canvas: InkCanvas) -> None:
    canvas.set_eraser(True)
    drag(canvas, (100, 20), (100, 100))
    canvas.set_eraser(False)


@pytest.mark.parametrize(
    "erase", [erase_with_right_button, erase_with_control, erase_with_the_other_end, erase_with_the_action]
)
def test_an_eraser_takes_whole_strokes(canvas: InkCanvas, qtbot: QtBot, erase: Callable[[InkCanvas], None]) -> None:
    drag(canvas, (50, 50), (150, 50))
    drag(canvas, (50, 150), (150, 150))
    whole = canvas.ink
    begun: list[None] = []
    canvas.stroke_begun.connect(lambda: begun.append(None))
    with qtbot.waitSignal(canvas.ink_changed):
        erase(canvas)
    assert [point[:2] for point in canvas.ink.strokes[0]] == [point[:2] for point in whole.strokes[1]]
    assert not dark_at(canvas, 60, 50) and dark_at(canvas, 100, 150)
    assert not begun  # nothing new was drawn
    assert canvas.undo() and canvas.ink == whole
    drag(canvas, (200, 200), (250, 250))
    assert len(canvas.ink.strokes) == 3


def test_the_other_button_does_not_end_a_stroke(canvas: InkCanvas) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(50, 50))
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, NO_KEYS, QPoint(60, 60))
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, NO_KEYS, QPoint(60, 60))
    assert canvas.is_pen_down
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(60, 60))
    assert not canvas.is_pen_down and len(canvas.ink.strokes) == 1


def test_arrow_keys_draw(canvas: InkCanvas, qtbot: QtBot) -> None:
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert not canvas.ink
    canvas.toggle_pen()
    for _ in range(4):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    canvas.toggle_pen()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    (stroke,) = canvas.ink.strokes
    centre = QPointF(canvas.rect().center())
    assert (stroke[0].x, stroke[0].y) == (centre.x(), centre.y() - 3 * STEP)
    assert (stroke[-1].x, stroke[-1].y) == (centre.x() + 4 * STEP, centre.y() - 3 * STEP + FAST_STEP)


def test_a_held_arrow_glides_and_two_glide_aslant(canvas: InkCanvas, qtbot: QtBot) -> None:
    canvas.toggle_pen()
    start = canvas.ink.strokes[0][0]
    QTest.keyPress(canvas, Qt.Key.Key_Right)
    QTest.keyPress(canvas, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: canvas.ink.strokes[0][-1].x > start.x + 30, timeout=3000)
    QTest.keyRelease(canvas, Qt.Key.Key_Right)
    QTest.keyRelease(canvas, Qt.Key.Key_Down)
    end = canvas.ink.strokes[0][-1]
    assert end.y - start.y == pytest.approx(end.x - start.x)
    assert canvas.ink.strokes[0][-1].t > 0
    let_timers_fire(qtbot, 50)
    assert canvas.ink.strokes[0][-1] == end  # it rests


def test_the_keyboards_pen_stays_on_the_canvas_and_its_cross_is_seen(canvas: InkCanvas) -> None:
    empty = pixels(canvas)
    for _ in range(20):
        QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert (pixels(canvas) != empty).any()
    canvas.toggle_pen()
    assert canvas.ink.strokes[0][0].x == 0
    canvas.toggle_pen()
    canvas.clear()
    assert (pixels(canvas) != empty).any()
    drag(canvas, (200, 50))  # the mouse draws now: no cross
    canvas.clear()
    np.testing.assert_array_equal(pixels(canvas), empty)


def test_keys_that_label_are_left_to_the_window(qtbot: QtBot) -> None:
    heard: list[str] = []

    class Around(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            heard.append(event.text())

    window = Around()
    qtbot.addWidget(window)
    canvas = InkCanvas(window)
    QTest.keyClicks(canvas, "7")
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert heard == ["7"]


def test_a_screen_reader_finds_a_canvas(canvas: InkCanvas) -> None:
    seen = QAccessible.queryAccessibleInterface(canvas)
    assert seen.role() == QAccessible.Role.Canvas
    assert seen.text(QAccessible.Text.Name) == "Canvas"
    assert "arrow keys" in seen.text(QAccessible.Text.Description)


ROUNDING = 1
"""Levels of grey: ink that is not quite black is blended once more in the pixmap of the finished ink."""


def pixels(canvas: InkCanvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1).astype(int)
