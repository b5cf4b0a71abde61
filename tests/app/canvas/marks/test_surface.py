"""Choosing and joining characters with mouse, pen, finger and keys; what is drawn is never taken for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QInputDevice, QMouseEvent, QPalette, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolTip
from pytestqt.qtbot import QtBot

from app.canvas.canvas import InkCanvas
from app.canvas.marks.character_mark import CharacterMark
from app.toolkit.appearance import palette_of
from app.toolkit.colours import DARK, LIGHT
from models.ink.ink import Ink
from tests.support.main_window import LEFT, NO_KEYS
from tests.support.pen import send_pen_event
from tests.support.strokes import stroke
from tests.support.waiting import let_timers_fire

INK = Ink.of([stroke((60, 80), (60, 180)), stroke((140, 80), (160, 180)), stroke((240, 80), (220, 180))])
MARKS = [CharacterMark((60, 80, 60, 180), "4"), CharacterMark((140, 80, 160, 180), "2", is_doubtful=True),
         CharacterMark((220, 80, 240, 180), "7", is_chosen=True, tooltip="7, sure")]  # fmt: skip
Device = Callable[[InkCanvas, Sequence[tuple[int, int]]], None]


class Heard:
    """What the canvas reports."""

    def __init__(self, canvas: InkCanvas) -> None:
        self.chosen: list[int] = []
        self.joined: list[tuple[int, int]] = []
        self.strokes_begun = 0
        canvas.character_chosen.connect(self.chosen.append)
        canvas.characters_joined.connect(lambda *numbers: self.joined.append(numbers))
        canvas.stroke_begun.connect(self._on_begun)

    def _on_begun(self) -> None:
        self.strokes_begun += 1


@pytest.fixture
def canvas(qtbot: QtBot) -> InkCanvas:
    made = InkCanvas()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    made.show_ink(INK)
    made.show_marks(MARKS)
    return made


@pytest.fixture
def heard(canvas: InkCanvas) -> Heard:
    return Heard(canvas)


def middle(canvas: InkCanvas, number: int) -> tuple[int, int]:
    return canvas._layout.placed[number].area.center().toTuple()


def with_mouse(canvas: InkCanvas, places: Sequence[tuple[int, int]]) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(*places[-1]))


def with_pen(canvas: InkCanvas, places: Sequence[tuple[int, int]]) -> None:
    send_pen_event(canvas, QEvent.Type.TabletPress, *places[0], 0.5)
    for place in places[1:]:
        send_pen_event(canvas, QEvent.Type.TabletMove, *place, 0.5)
    send_pen_event(canvas, QEvent.Type.TabletRelease, *places[-1], 0.0)


def with_finger(canvas: InkCanvas, places: Sequence[tuple[int, int]]) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(*places[0]), canvas).commit()
    for place in places[1:]:
        QTest.touchEvent(canvas, screen).move(0, QPoint(*place), canvas).commit()
    QTest.touchEvent(canvas, screen).release(0, QPoint(*places[-1]), canvas).commit()


def pixels(canvas: InkCanvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.array(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def of_mark(canvas: InkCanvas, number: int) -> np.ndarray:
    """Its pixels."""
    area = canvas._layout.placed[number].area
    ratio = round(canvas.devicePixelRatioF())
    return pixels(canvas)[area.top() * ratio : area.bottom() * ratio, area.left() * ratio : area.right() * ratio]


every_device = pytest.mark.parametrize("device", [with_mouse, with_pen, with_finger])


@every_device
def test_a_click_on_a_mark_chooses_and_draws_nothing(canvas: InkCanvas, heard: Heard, device: Device) -> None:
    x, y = middle(canvas, 0)
    device(canvas, [(x, y), (x + 3, y - 2)])
    assert (heard.chosen, heard.joined, heard.strokes_begun) == ([0], [], 0) and canvas.ink == INK
    assert not canvas.is_pen_down


@every_device
def test_a_way_along_the_marks_joins_in_either_direction(canvas: InkCanvas, heard: Heard, device: Device) -> None:
    device(canvas, [middle(canvas, 0), middle(canvas, 1)])
    device(canvas, [middle(canvas, 2), middle(canvas, 1), middle(canvas, 0)])
    assert (heard.chosen, heard.joined, heard.strokes_begun) == ([], [(0, 1), (0, 2)], 0) and canvas.ink == INK


def test_going_back_to_the_pressed_mark_chooses_it(canvas: InkCanvas, heard: Heard) -> None:
    with_mouse(canvas, [middle(canvas, 0), middle(canvas, 1), middle(canvas, 0)])
    assert (heard.chosen, heard.joined) == ([0], [])


@every_device
def test_a_press_that_leaves_the_row_becomes_a_stroke_with_all_its_points(
    canvas: InkCanvas, heard: Heard, device: Device
) -> None:
    x, y = middle(canvas, 1)
    way = [(x, y), (x + 4, y - 3), (x + 8, y - 20), (x + 10, y - 60)]
    device(canvas, way)
    drawn = canvas.ink.strokes[-1]
    assert [(point.x, point.y) for point in drawn][:4] == way and len(canvas.ink.strokes) == 4
    assert (heard.chosen, heard.joined, heard.strokes_begun) == ([], [], 1)
    assert canvas.undo() and canvas.ink == INK


def test_a_line_drawn_beyond_the_marks_is_a_stroke(canvas: InkCanvas, heard: Heard) -> None:
    x, y = middle(canvas, 2)
    with_mouse(canvas, [(x, y), (x + 10, y), (x + 60, y)])
    assert len(canvas.ink.strokes) == 4 and (heard.chosen, heard.joined) == ([], [])


def test_a_line_that_ends_between_two_marks_is_a_stroke(canvas: InkCanvas, heard: Heard) -> None:
    (x, y), (end, _) = middle(canvas, 0), middle(canvas, 1)
    with_mouse(canvas, [(x, y), (x + 20, y + 1), ((x + end) // 2, y)])
    assert len(canvas.ink.strokes) == 4 and canvas.ink.strokes[-1][0][:2] == (x, y)
    assert (heard.chosen, heard.joined, heard.strokes_begun) == ([], [], 1) and not canvas.is_pen_down


def test_the_times_of_such_a_stroke_run_from_its_press(canvas: InkCanvas) -> None:
    x, y = middle(canvas, 1)
    with_pen(canvas, [(x, y), (x, y - 2), (x, y - 30)])
    times = [point.t for point in canvas.ink.strokes[-1]]
    assert times == sorted(times) and times[0] >= INK.strokes[-1][-1].t


@every_device
def test_a_dot_beside_a_mark_is_drawn(canvas: InkCanvas, heard: Heard, device: Device) -> None:
    area = canvas._layout.placed[1].area
    places = [(area.right() + 2, area.center().y()), (area.center().x(), area.top() - 2), (area.left() - 2, area.top())]
    for place in places:
        device(canvas, [place])
    assert len(canvas.ink.strokes) == 3 + len(places) and heard.chosen == []


def test_one_character_has_no_mark_and_is_drawn_on(canvas: InkCanvas, heard: Heard) -> None:
    place = middle(canvas, 0)
    canvas.show_marks(MARKS[:1])
    with_mouse(canvas, [place])
    assert len(canvas.ink.strokes) == 4 and heard.chosen == []


def test_the_eraser_erases_on_marks_too(canvas: InkCanvas, heard: Heard) -> None:
    place = QPoint(*middle(canvas, 0))
    canvas.show_ink(
        Ink.of([stroke((60, 80), (60, 180)), stroke((place.x() - 3, place.y()), (place.x() + 3, place.y()))])
    )
    canvas.show_marks(MARKS)
    QTest.mouseClick(canvas, Qt.MouseButton.RightButton, NO_KEYS, place)
    assert len(canvas.ink.strokes) == 1 and heard.chosen == []


def test_a_dialog_that_opens_meanwhile_ends_the_press(canvas: InkCanvas, heard: Heard) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(*middle(canvas, 0)))
    dialog = QDialog(canvas)
    dialog.setModal(True)
    dialog.show()
    QApplication.processEvents()
    dialog.close()
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(*middle(canvas, 0)))
    assert heard.chosen == [] and canvas.ink == INK
    with_mouse(canvas, [middle(canvas, 0)])
    assert heard.chosen == [0]


def test_a_press_that_outlives_its_marks_chooses_nothing(canvas: InkCanvas, heard: Heard) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(*middle(canvas, 0)))
    canvas.show_marks(MARKS[:2])
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(*middle(canvas, 0)))
    assert heard.chosen == [] and not canvas.is_pen_down


def test_a_palm_on_a_mark_takes_no_stroke_away(canvas: InkCanvas, heard: Heard) -> None:
    with_pen(canvas, [(300, 100), (310, 120)])
    with_finger(canvas, [middle(canvas, 0)])
    with_pen(canvas, [(350, 100), (360, 120)])
    assert len(canvas.ink.strokes) == 5
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(*middle(canvas, 1)), canvas).commit()
    with_pen(canvas, [(400, 100), (410, 120)])
    assert len(canvas.ink.strokes) == 6 and heard.chosen == [0]


def test_a_cancelled_touch_chooses_nothing(canvas: InkCanvas, heard: Heard) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(*middle(canvas, 0)), canvas).commit()
    QApplication.sendEvent(canvas, QTouchEvent(QEvent.Type.TouchCancel, screen))
    assert heard.chosen == [] and canvas.ink == INK and not canvas.is_pen_down


# Keys ----------------------------------------------------------------------------------------------------------------


def press(canvas: InkCanvas, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    for key in keys:
        QTest.keyClick(canvas, key, modifiers)


def test_arrow_keys_choose(canvas: InkCanvas, heard: Heard) -> None:
    press(canvas, Qt.Key.Key_Left)
    canvas.show_marks([replace(mark, is_chosen=number == 1) for number, mark in enumerate(MARKS)])
    press(canvas, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert heard.chosen == [1, 2, 0] and canvas._cross is None
    canvas.show_marks(MARKS)
    press(canvas, Qt.Key.Key_Right)  # there is none
    assert heard.chosen == [1, 2, 0]


def test_arrow_keys_move_the_keyboards_pen_once_it_is_used(canvas: InkCanvas, heard: Heard) -> None:
    canvas.toggle_pen()
    press(canvas, Qt.Key.Key_Left, Qt.Key.Key_Down)
    canvas.toggle_pen()
    press(canvas, Qt.Key.Key_Left)
    assert heard.chosen == [] and len(canvas.ink.strokes[-1]) == 3
    press(canvas, Qt.Key.Key_Left, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert heard.chosen == [1]
    with_mouse(canvas, [middle(canvas, 0)])
    press(canvas, Qt.Key.Key_Left)
    assert heard.chosen == [1, 0, 1]


def test_arrow_keys_move_the_pen_where_one_character_is_read(canvas: InkCanvas, heard: Heard) -> None:
    canvas.show_marks(MARKS[:1])
    press(canvas, Qt.Key.Key_Left)
    assert canvas._cross is not None and heard.chosen == []


# What is seen --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("palette", [palette_of(LIGHT), palette_of(DARK)], ids=["light", "dark"])
def test_doubt_and_choice_are_seen_without_colour(canvas: InkCanvas, palette: QPalette) -> None:
    canvas.setPalette(palette)
    same = [replace(mark, text="1", is_doubtful=False, is_chosen=False) for mark in MARKS]
    canvas.show_marks([same[0], replace(same[1], is_doubtful=True), replace(same[2], is_chosen=True)])
    plain, doubtful, chosen = (of_mark(canvas, number).mean(2) for number in range(3))
    base = palette.base().color().lightness()

    def ink_of(shown: np.ndarray) -> int:
        return int((abs(shown - base) > 40).sum())

    assert doubtful.shape[1] > plain.shape[1] and ink_of(doubtful) > ink_of(plain) > 0
    assert ink_of(chosen) > 2 * ink_of(plain)  # its frame


def test_a_join_is_seen_while_dragging(canvas: InkCanvas) -> None:
    before = pixels(canvas)
    QTest.mousePress(canvas, LEFT, NO_KEYS, QPoint(*middle(canvas, 0)))
    QTest.mouseMove(canvas, QPoint(*middle(canvas, 1)))
    assert (pixels(canvas) != before).any()
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, QPoint(*middle(canvas, 1)))
    np.testing.assert_array_equal(pixels(canvas), before)


def test_ink_is_painted_over_marks(canvas: InkCanvas) -> None:
    x, y = middle(canvas, 1)
    with_mouse(canvas, [(x - 40, y), (x + 5, y), (x + 40, y)])  # from beside the mark
    canvas.show_marks(MARKS)
    assert pixels(canvas)[y * round(canvas.devicePixelRatioF()), x * round(canvas.devicePixelRatioF())].max() < 60


def test_clearing_removes_the_marks(canvas: InkCanvas) -> None:
    canvas.clear()
    assert canvas.marks == () and not canvas._layout.placed
    canvas.undo()
    canvas.show_marks(MARKS)
    canvas.show_ink(Ink.of([stroke((60, 80), (60, 180))]))
    assert canvas.marks == ()


def test_the_pointer_shows_what_can_be_pressed(canvas: InkCanvas) -> None:
    def hover_over(*place: int) -> Qt.CursorShape:
        """Sent at once: a window manager may move a new window under the real pointer."""
        at, button = QPointF(*place), Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), button, button, NO_KEYS)
        QApplication.sendEvent(canvas, event)
        return canvas.cursor().shape()

    assert hover_over(*middle(canvas, 0)) == Qt.CursorShape.PointingHandCursor
    assert hover_over(400, 300) == Qt.CursorShape.CrossCursor
    hover = QPointingDevice("pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
                            QInputDevice.Capability.Position, 1, 2)  # fmt: skip
    send_pen_event(canvas, QEvent.Type.TabletMove, *middle(canvas, 0), 0.0, hover)
    assert canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    canvas.set_eraser(True)
    assert hover_over(*middle(canvas, 0)) == Qt.CursorShape.BitmapCursor


def test_a_mark_has_a_tooltip(canvas: InkCanvas, qtbot: QtBot) -> None:
    for number, shown in ((2, "7, sure"), (0, "")):
        at = QPoint(*middle(canvas, number))
        QToolTip.hideText()
        QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
        assert not shown or QToolTip.text() == shown


def test_only_the_marks_that_change_are_painted(canvas: InkCanvas, qtbot: QtBot) -> None:
    from tests.app.canvas.test_canvas import Painted

    let_timers_fire(qtbot, 50)  # nothing waits to be painted any more
    watch = Painted()
    canvas.installEventFilter(watch)
    canvas.show_marks([*MARKS[:2], replace(MARKS[2], text="1")])
    qtbot.waitUntil(lambda: not watch.area.isEmpty())
    canvas.removeEventFilter(watch)
    assert canvas._layout.placed[2].area.contains(watch.area)
