"""The picture of a page: zoomed, moved, clicked; and how both views follow each other."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.toolkit.colours import LIGHT
from app.windows.page.flash import DURATION_MS
from app.windows.page.page_document import PageDocument
from app.windows.page.page_window import PageWindow
from app.windows.page.picture.overlay import Overlay
from app.windows.page.shown_table import Place, ShownCell, ShownCharacter, ShownTable
from models.lines.line import Box

Press = Callable[..., None]


def click(window: PageWindow, place: Place) -> None:
    at = window.area.picture.place_area(place).center().toPoint()
    QTest.mouseClick(window.area.picture.viewport(), Qt.MouseButton.LeftButton, pos=at)


def roll(window: PageWindow, notches: int) -> None:
    view = window.area.picture.viewport()
    at = QPointF(view.rect().center())
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, keys, phase, False
    )
    QApplication.sendEvent(view, event)


def test_a_click_on_the_picture_chooses_the_cell_in_the_table(window: PageWindow) -> None:
    click(window, (0, 1))
    assert window.area.table.current == (0, 1)
    assert window.area.table.hasFocus()


def test_a_double_click_edits_the_text(window: PageWindow) -> None:
    at = window.area.picture.place_area((0, 1)).center().toPoint()
    QTest.mouseDClick(window.area.picture.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.area.table.is_editing


def test_the_picture_scrolls_to_the_current_cell(window: PageWindow, press: Press) -> None:
    for _ in range(8):
        window.menus.zoom_in.trigger()
    press("Tab")
    assert window.area.picture.viewport().rect().intersects(window.area.picture.place_area((1, 1)).toRect())


def test_zoom_has_limits_and_fits_again(window: PageWindow) -> None:
    picture = window.area.picture
    fitted = picture.scale_factor
    roll(window, 1)
    assert picture.scale_factor > fitted
    roll(window, 60)
    largest = picture.scale_factor
    roll(window, 1)
    assert picture.scale_factor == largest
    roll(window, -100)
    assert abs(picture.scale_factor - fitted) < 1e-6
    roll(window, 3)
    window.menus.fit.trigger()
    assert abs(picture.scale_factor - fitted) < 1e-6


def test_a_picture_that_was_not_zoomed_fits_a_window_of_another_size(window: PageWindow, qtbot: QtBot) -> None:
    before = window.area.picture.scale_factor
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: window.area.picture.scale_factor > before)


def test_dragging_moves_the_picture_and_chooses_nothing(window: PageWindow) -> None:
    for _ in range(4):
        window.menus.zoom_in.trigger()
    view, before = window.area.picture.viewport(), window.area.picture.mapToScene(QPoint())
    current, middle = window.area.table.current, view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    for way in (10, 20, 40):
        QTest.mouseMove(view, middle - QPoint(way, way))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle - QPoint(40, 40))
    assert window.area.picture.mapToScene(QPoint()) != before
    assert window.area.table.current == current


def test_what_changed_flashes_in_both_views_and_fades(
    window: PageWindow, document: PageDocument, press: Press, qtbot: QtBot
) -> None:
    press("b")
    assert (1, 1) in window.area.table.delegate.flashes
    qtbot.waitUntil(lambda: not window.area.flash.places, timeout=DURATION_MS * 5)
    assert not window.area.table.delegate.flashes


def test_doubt_is_painted_at_the_ink(window: PageWindow) -> None:
    area = window.area.picture.place_area((1, 1)).toRect()
    image = window.area.picture.viewport().grab(area).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert LIGHT.doubt.name() in colours
    area = window.area.picture.place_area((0, 1)).toRect()
    image = window.area.picture.viewport().grab(area).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert QColor(LIGHT.doubt).name() not in colours


def test_a_reading_covers_no_ink_where_there_is_room(window: PageWindow) -> None:
    def cell(row: int, top: float) -> ShownCell:
        return ShownCell(
            row=row,
            column=0,
            text="7",
            box=Box(20, top, 60, top + 40),
            characters=(ShownCharacter("7", Box(20, top, 60, top + 40)),),
        )

    cells = {(0, 0): cell(0, 50), (1, 0): cell(1, 96)}  # no room between the two
    overlay = Overlay(ShownTable(2, 1, cells), 1.0, window.font())
    assert overlay.area((0, 0)).top() < 40
    assert overlay.area((1, 0)).bottom() > 145
    assert overlay.at(QPointF(40, 60)) == (0, 0)
    assert overlay.at(QPointF(140, 60)) is None
