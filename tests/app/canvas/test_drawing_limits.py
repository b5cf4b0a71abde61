"""Drawing that no hand does: what devices, drivers and cats send."""

from math import inf, nan

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.canvas import InkCanvas
from app.windows.main.main_window import MainWindow
from models.ink.ink import MAX_POINTS, Ink, Point
from tests.support.main_window import LEFT, NO_KEYS
from tests.support.pen import send_pen_event

PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease


@pytest.fixture
def canvas(window: MainWindow) -> InkCanvas:
    return window.canvas


def points(canvas: InkCanvas) -> list[Point]:
    assert isinstance(canvas.ink, Ink)
    return [point for stroke in canvas.ink.strokes for point in stroke]


def read(window: MainWindow) -> str:
    """What the window says it read."""
    reading = window.model_controller.session.reading
    assert reading
    return reading.prediction.label


@pytest.mark.parametrize("nowhere", [nan, inf, -inf, 1e300])
def test_places_that_there_are_not_are_not_drawn(canvas: InkCanvas, window: MainWindow, nowhere: float) -> None:
    send_pen_event(canvas, PRESS, nowhere, 50, 1)
    send_pen_event(canvas, RELEASE, nowhere, 50, 1)
    assert not canvas.ink
    send_pen_event(canvas, PRESS, 50, 50, 1)
    send_pen_event(canvas, MOVE, nowhere, 60, 1)
    send_pen_event(canvas, MOVE, 60, nowhere, 1)
    send_pen_event(canvas, MOVE, 50, 150, 1)
    send_pen_event(canvas, RELEASE, nowhere, nowhere, 0)
    assert [(point.x, point.y) for point in points(canvas)] == [(50, 50), (50, 150)]
    window.menus.recognise.trigger()
    assert read(window) == "1"


@pytest.mark.parametrize(("told", "kept"), [(nan, 1.0), (inf, 1.0), (-0.5, 0.0), (7.0, 1.0), (0.5, 0.5)])
def test_pressure_stays_in_its_range(canvas: InkCanvas, told: float, kept: float) -> None:
    send_pen_event(canvas, PRESS, 50, 50, told)
    send_pen_event(canvas, MOVE, 60, 60, told)
    send_pen_event(canvas, RELEASE, 60, 60, 0)
    assert {point.pressure for point in points(canvas)} == {kept}


def test_a_stroke_may_leave_the_canvas(canvas: InkCanvas, window: MainWindow) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(100, 20))
    for y in range(20, -4000, -100):
        QTest.mouseMove(canvas, QPoint(100, y))
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(100, -3980))
    window.menus.recognise.trigger()
    assert read(window) == "1"
    assert min(point.y for point in points(canvas)) == -3980


@pytest.mark.slow
def test_a_pen_that_never_lifts_fills_the_drawing_and_no_more(canvas: InkCanvas, window: MainWindow) -> None:
    window.menus.live.setChecked(False)
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(20, 20))
    for number in range(MAX_POINTS + 1000):
        place = QPointF(20 + number % 300, 20 + number * 7 % 280)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, NO_KEYS
        )
        QApplication.sendEvent(canvas, event)
    assert len(points(canvas)) == MAX_POINTS
    assert "100,000 points" in window.message_bar.text
    window.menus.recognise.trigger()  # counts when the pen is lifted
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(20, 20))
    assert read(window)
    session = window.model_controller.session
    window.menus.confirm.trigger()
    (stored,) = session.store.labelled(session.writer_id)
    assert isinstance(stored.ink, Ink)
    assert sum(map(len, stored.ink.strokes)) == MAX_POINTS


@pytest.mark.slow
def test_ten_thousand_strokes_are_drawn_undone_and_read(canvas: InkCanvas, window: MainWindow, qtbot: QtBot) -> None:
    window.menus.live.setChecked(False)
    for number in range(10_000):
        QTest.mouseClick(canvas, LEFT, NO_KEYS, QPoint(20 + number % 300, 20 + number * 7 % 280))
    assert isinstance(canvas.ink, Ink)
    assert len(canvas.ink.strokes) == 10_000
    window.menus.undo.trigger()
    assert len(canvas.ink.strokes) == 9_999
    window.menus.recognise.trigger()
    assert read(window)


def test_two_devices_at_once_draw_one_stroke_after_the_other(canvas: InkCanvas) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 1)
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(200, 200))  # the pen's release seems to be lost
    QTest.mouseMove(canvas, QPoint(220, 220))
    send_pen_event(canvas, MOVE, 60, 60, 1)
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(220, 220))
    send_pen_event(canvas, MOVE, 70, 70, 1)
    send_pen_event(canvas, RELEASE, 70, 70, 0)
    assert [(point.x, point.y) for point in points(canvas)] == [(50, 50), (200, 200), (220, 220)]
    assert isinstance(canvas.ink, Ink) and len(canvas.ink.strokes) == 2
