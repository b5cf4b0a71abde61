import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ink_canvas import InkCanvas

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


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
    QTest.mousePress(canvas, LEFT, NONE, corners[0])
    for corner in corners[1:]:
        QTest.mouseMove(canvas, corner)
    QTest.mouseRelease(canvas, LEFT, NONE, corners[-1])


def dark_at(canvas: InkCanvas, x: int, y: int) -> bool:
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).lightnessF() < 0.3


def pen(canvas: InkCanvas, kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
    position = QPointF(x, y)
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else LEFT
    device = QPointingDevice.primaryPointingDevice()
    event = QTabletEvent(
        kind, device, position, QPointF(canvas.mapToGlobal(position)), pressure, 0, 0, 0, 0, 0, NONE, LEFT, held
    )
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()


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


def test_the_right_button_draws_nothing(canvas: InkCanvas) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, NONE, QPoint(50, 50))
    assert not canvas.ink


def test_a_pen_draws_with_its_pressure_and_in_fractions_of_a_pixel(canvas: InkCanvas) -> None:
    pen(canvas, QEvent.Type.TabletPress, 50.25, 50.5, 0.2)
    pen(canvas, QEvent.Type.TabletMove, 90.75, 60.125, 0.9)
    pen(canvas, QEvent.Type.TabletRelease, 90.75, 60.125, 0.0)
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
    QTest.mousePress(canvas, LEFT, NONE, QPoint(50, 50))
    pen(canvas, QEvent.Type.TabletPress, 200, 200, 1)
    pen(canvas, QEvent.Type.TabletMove, 220, 220, 1)
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(50, 50))
    assert len(canvas.ink.strokes) == 1
    assert max(point.x for point in canvas.ink.strokes[0]) < 100


def test_clearing_takes_everything_away(canvas: InkCanvas, qtbot: QtBot) -> None:
    drag(canvas, (50, 50), (150, 60))
    with qtbot.waitSignal(canvas.ink_changed):
        canvas.clear()
    assert not canvas.ink
    assert not dark_at(canvas, 100, 55)


def test_the_picture_survives_a_new_size(canvas: InkCanvas) -> None:
    drag(canvas, (50, 50), (150, 60))
    canvas.resize(400, 350)
    assert dark_at(canvas, 100, 55)


def test_drawing_piecewise_looks_as_painting_at_once(canvas: InkCanvas) -> None:
    drag(canvas, (50, 50), (150, 60), (100, 200), (40, 180))
    piecewise = pixels(canvas)
    canvas.resize(301, 300)
    canvas.resize(300, 300)
    np.testing.assert_array_equal(pixels(canvas), piecewise)


def pixels(canvas: InkCanvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1).copy()
