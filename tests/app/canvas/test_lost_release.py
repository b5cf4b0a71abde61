"""Strokes whose end never arrives, and palms, in the program's own window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.canvas import devices, pen_input
from app.canvas.canvas import InkCanvas
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from tests.support.main_window import LEFT, NO_KEYS
from tests.support.pen import send_pen_event

PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
NONE = Qt.MouseButton.NoButton
Finger = Callable[..., None]


@pytest.fixture
def canvas(window: MainWindow) -> InkCanvas:
    return window.canvas


@pytest.fixture
def finger(canvas: InkCanvas) -> Finger:
    """Presses, moves, releases or cancels a finger."""
    screen = QTest.createTouchDevice()

    def touch(what: str, x: int = 0, y: int = 0) -> None:
        if what == "cancel":
            QApplication.sendEvent(canvas, QTouchEvent(QEvent.Type.TouchCancel, screen))
            return
        event = QTest.touchEvent(canvas, screen)
        getattr(event, what)(0, QPoint(x, y), canvas)
        event.commit()

    return touch


def strokes(canvas: InkCanvas) -> list[list[tuple[float, float]]]:
    assert isinstance(canvas.ink, Ink)
    return [[(point.x, point.y) for point in stroke] for stroke in canvas.ink.strokes]


def drag(canvas: InkCanvas, *places: tuple[int, int]) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(*places[-1]))


def open_dialog(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    QApplication.processEvents()
    QTest.mouseRelease(dialog, LEFT, NO_KEYS, QPoint(5, 5))
    dialog.close()
    QApplication.processEvents()


def open_menu(window: MainWindow) -> None:
    menu = window.menus.writers
    menu.popup(window.mapToGlobal(QPoint(10, 10)))
    QApplication.processEvents()
    QTest.mouseRelease(menu, LEFT, NO_KEYS, QPoint(-500, -500))
    menu.close()
    QApplication.processEvents()


@pytest.mark.parametrize("open_it", [open_dialog, open_menu])
def test_a_dialog_or_menu_that_takes_the_release_ends_the_stroke(
    window: MainWindow, canvas: InkCanvas, open_it: Callable[[MainWindow], None]
) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(50, 50))
    QTest.mouseMove(canvas, QPoint(60, 50))
    open_it(window)
    assert not canvas.is_pen_down
    QTest.mouseMove(canvas, QPoint(150, 150))
    drag(canvas, (200, 200), (210, 200))
    assert strokes(canvas) == [[(50, 50), (60, 50)], [(200, 200), (210, 200)]]


@pytest.mark.parametrize("open_it", [open_dialog, open_menu])
def test_it_ends_a_pens_stroke_too(
    window: MainWindow, canvas: InkCanvas, open_it: Callable[[MainWindow], None]
) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 0.5)
    open_it(window)
    assert not canvas.is_pen_down
    drag(canvas, (200, 200), (210, 200))
    assert strokes(canvas) == [[(50, 50)], [(200, 200), (210, 200)]]


def test_the_keyboards_pen_stays_down_while_a_menu_is_open(window: MainWindow, canvas: InkCanvas) -> None:
    canvas.toggle_pen()
    open_menu(window)
    assert canvas.is_pen_down


def send_mouse(canvas: InkCanvas, kind: QEvent.Type, x: int, y: int, *, held: Qt.MouseButton = NONE) -> None:
    """A mouse event as the system sends it, with no regard to earlier ones."""
    at, button = QPointF(x, y), NONE if kind == QEvent.Type.MouseMove else LEFT
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, NO_KEYS))


def test_a_move_without_a_button_ends_the_stroke(canvas: InkCanvas) -> None:
    send_mouse(canvas, QEvent.Type.MouseButtonPress, 50, 50, held=LEFT)
    send_mouse(canvas, QEvent.Type.MouseMove, 60, 50, held=LEFT)
    send_mouse(canvas, QEvent.Type.MouseMove, 150, 150)
    assert not canvas.is_pen_down
    drag(canvas, (200, 200), (210, 200))
    assert strokes(canvas) == [[(50, 50), (60, 50)], [(200, 200), (210, 200)]]


def test_the_mouse_coming_back_without_a_button_ends_the_stroke(canvas: InkCanvas) -> None:
    send_mouse(canvas, QEvent.Type.MouseButtonPress, 50, 50, held=LEFT)
    at = QPointF(0, 100)
    QApplication.sendEvent(canvas, QEnterEvent(at, at, canvas.mapToGlobal(at)))
    assert not canvas.is_pen_down and strokes(canvas) == [[(50, 50)]]


def test_a_stroke_that_leaves_the_canvas_goes_on(canvas: InkCanvas) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(50, 50))
    QTest.mouseMove(canvas, QPoint(-20, 50))
    QTest.mouseMove(canvas, QPoint(60, 60))
    assert canvas.is_pen_down
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(60, 60))
    assert len(strokes(canvas)) == 1


def test_a_new_press_of_the_mouse_ends_the_stroke(canvas: InkCanvas) -> None:
    send_mouse(canvas, QEvent.Type.MouseButtonPress, 50, 50, held=LEFT)
    drag(canvas, (200, 200), (210, 200))
    assert strokes(canvas) == [[(50, 50)], [(200, 200), (210, 200)]]


def test_a_new_press_of_the_pen_or_the_mouse_ends_the_pens_stroke(canvas: InkCanvas) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 0.5)
    send_pen_event(canvas, PRESS, 100, 100, 0.5)
    send_pen_event(canvas, MOVE, 110, 100, 0.5)
    drag(canvas, (200, 200), (210, 200))
    assert strokes(canvas) == [[(50, 50)], [(100, 100), (110, 100)], [(200, 200), (210, 200)]]


def test_a_pen_that_hovers_ends_its_stroke(canvas: InkCanvas) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 0.5)
    send_pen_event(canvas, MOVE, 150, 150, 0)
    assert not canvas.is_pen_down and strokes(canvas) == [[(50, 50)]]


def test_a_pen_whose_driver_names_no_button_draws(canvas: InkCanvas) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 0.5)
    send_pen_event(canvas, MOVE, 60, 50, 0.5, held=NONE)
    assert strokes(canvas) == [[(50, 50), (60, 50)]]


def test_a_mouse_that_the_system_makes_of_the_pen_draws_nothing(canvas: InkCanvas) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 0.5)
    at, by_system = QPointF(50, 50), Qt.MouseEventSource.MouseEventSynthesizedBySystem
    press = QMouseEvent(QEvent.Type.MouseButtonPress, at, at, canvas.mapToGlobal(at), LEFT, LEFT, NO_KEYS, by_system)
    QApplication.sendEvent(canvas, press)
    send_pen_event(canvas, MOVE, 60, 50, 0.5)
    assert strokes(canvas) == [[(50, 50), (60, 50)]]


def test_a_new_touch_ends_a_fingers_stroke(canvas: InkCanvas, finger: Finger) -> None:
    finger("press", 50, 50)
    other = QTest.createTouchDevice()
    QTest.touchEvent(canvas, other).press(0, QPoint(100, 100), canvas).commit()
    QTest.touchEvent(canvas, other).release(0, QPoint(100, 100), canvas).commit()
    assert [stroke[0] for stroke in strokes(canvas)] == [(50, 50), (100, 100)]
    finger("release", 50, 50)


def test_a_finger_draws_again_after_the_release_of_another_device_was_lost(
    canvas: InkCanvas, finger: Finger, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_pen_event(canvas, PRESS, 50, 50, 0.5)
    finger("press", 100, 100)
    finger("release", 100, 100)
    assert len(strokes(canvas)) == 1  # a palm, while the pen draws
    monkeypatch.setattr(devices, "STALE_S", -1)
    finger("press", 100, 100)
    finger("release", 100, 100)
    assert [stroke[0] for stroke in strokes(canvas)] == [(50, 50), (100, 100)]


def test_the_mouse_draws_while_the_keyboards_pen_is_down(canvas: InkCanvas) -> None:
    canvas.toggle_pen()
    drag(canvas, (200, 200), (210, 200))
    assert strokes(canvas)[1] == [(200, 200), (210, 200)] and not canvas.is_pen_down


# A palm --------------------------------------------------------------------------------------------------------------


def draw_with_pen(canvas: InkCanvas) -> None:
    send_pen_event(canvas, PRESS, 100, 100, 0.5)
    send_pen_event(canvas, MOVE, 110, 100, 0.5)
    send_pen_event(canvas, RELEASE, 110, 100, 0)


def test_a_pen_takes_over_from_a_palm_that_touched_first(canvas: InkCanvas, finger: Finger) -> None:
    drag(canvas, (200, 200), (210, 200))
    finger("press", 50, 50)
    finger("move", 55, 55)
    draw_with_pen(canvas)
    finger("move", 60, 60)
    draw_with_pen(canvas)
    finger("release", 60, 60)
    assert strokes(canvas) == [[(200, 200), (210, 200)], *2 * [[(100, 100), (110, 100)]]]
    canvas.undo()
    canvas.undo()
    canvas.undo()
    assert not canvas.ink  # no step is left of the palm


@pytest.mark.parametrize("end", ["cancel", "release"])
def test_a_touch_that_ends_when_the_pen_comes_was_a_palm(canvas: InkCanvas, finger: Finger, end: str) -> None:
    finger("press", 50, 50)
    finger(end, 50, 50)
    draw_with_pen(canvas)
    draw_with_pen(canvas)
    assert strokes(canvas) == 2 * [[(100, 100), (110, 100)]]


def test_a_finger_that_drew_before_the_pen_stays(
    canvas: InkCanvas, finger: Finger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pen_input, "PALM_S", -1)
    finger("press", 50, 50)
    finger("release", 50, 50)
    draw_with_pen(canvas)
    assert len(strokes(canvas)) == 2


def test_what_was_edited_after_a_touch_is_not_the_palms(canvas: InkCanvas, finger: Finger) -> None:
    drag(canvas, (200, 200), (210, 200))
    finger("press", 50, 50)
    finger("release", 50, 50)
    canvas.undo()
    draw_with_pen(canvas)
    assert strokes(canvas) == [[(200, 200), (210, 200)], [(100, 100), (110, 100)]]


def test_a_palm_that_erases_takes_no_stroke_with_it(canvas: InkCanvas, finger: Finger) -> None:
    drag(canvas, (200, 200), (210, 200))
    canvas.set_eraser(True)
    finger("press", 50, 50)
    canvas.set_eraser(False)
    draw_with_pen(canvas)
    assert strokes(canvas) == [[(200, 200), (210, 200)], [(100, 100), (110, 100)]]
