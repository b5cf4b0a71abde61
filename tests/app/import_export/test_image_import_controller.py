"""An image of a character comes in by file, clipboard and drop, and is read, corrected and taken back like ink."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink, Picture
from tests.support.main_window import Draw, last_trial, shown

pytestmark = pytest.mark.usefixtures("window", "immediate_tasks")  # in this order: the session opens in a thread

COPY = Qt.DropAction.CopyAction


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A 7 in dark ink on grey paper."""
    image = Image.new("L", (300, 400), 200)
    ImageDraw.Draw(image).line([(60, 60), (240, 60), (130, 360)], fill=40, width=30, joint="curve")
    image.save(tmp_path / "seven.png")
    return tmp_path / "seven.png"


def test_an_opened_image_is_read_corrected_and_learned(window: MainWindow, photo: Path) -> None:
    window.image_import.open(str(photo))
    assert shown(window, "Label read") == "7"
    assert isinstance(window.canvas.ink, Picture)
    QTest.keyClicks(window, "1")
    trial = last_trial(window)
    assert (trial.label, trial.predicted) == ("1", "7")
    assert isinstance(trial.ink, Picture)
    assert not window.canvas.ink
    window.image_import.open(str(photo))
    assert shown(window, "Label read") == "1"


def test_the_next_stroke_lets_the_image_stand_and_undo_brings_it_back(
    window: MainWindow, photo: Path, draw: Draw, one: Ink
) -> None:
    window.image_import.open(str(photo))
    assert shown(window, "Label read") == "7"
    draw(one)
    assert isinstance(window.canvas.ink, Ink) and window.session and window.session.accuracy.n == 1
    window.menus.undo.trigger()
    assert not window.canvas.ink
    window.menus.undo.trigger()
    assert isinstance(window.canvas.ink, Picture)
    assert window.session.accuracy.n == 0


def test_an_image_in_place_of_a_drawing_can_be_undone(window: MainWindow, photo: Path, draw: Draw, one: Ink) -> None:
    draw(one)
    drawn = window.canvas.ink
    window.image_import.open(str(photo))
    assert isinstance(window.canvas.ink, Picture)
    window.menus.undo.trigger()
    assert window.canvas.ink == drawn


def test_an_image_is_pasted(window: MainWindow, photo: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(photo)))
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(window, "Label read") == "7"


def test_a_clipboard_without_an_image_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("seven")
    window.menus.paste.trigger()
    assert "no picture in the clipboard" in window.message_bar.text


def drop(window: MainWindow, path: Path) -> None:
    """Drag a file over the window and drop it there."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(window.rect().center(), COPY, mime, buttons, modifiers)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), COPY, mime, buttons, modifiers))


def test_a_file_of_drawings_that_is_dropped_is_imported(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "seven.ndjson"
    path.write_text('{"word": "7", "drawing": [[[0, 20, 10], [0, 0, 40]]]}')
    drop(window, path)
    assert window.message_bar.text == "Imported 1 drawing from seven.ndjson."
    assert last_trial(window).label == "7"


def test_a_file_is_dropped_on_the_window(window: MainWindow, photo: Path) -> None:
    drop(window, photo)
    assert shown(window, "Label read") == "7"


def test_what_is_no_image_is_told_and_changes_nothing(window: MainWindow, tmp_path: Path, draw: Draw, one: Ink) -> None:
    draw(one)
    (tmp_path / "letter.txt").write_text("no image")
    window.image_import.open(str(tmp_path / "letter.txt"))
    assert "letter.txt" in window.message_bar.text
    assert isinstance(window.canvas.ink, Ink) and window.canvas.ink


def test_what_was_wrong_with_another_image_is_not_said_any_more(
    window: MainWindow, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.image_import.open(str(tmp_path / "gone.png"))
    qtbot.waitUntil(window.message_bar.isVisible)
    window.image_import.open(str(photo))
    assert bool(window.canvas.ink)
    assert not window.message_bar.isVisible()


def test_opened_images_can_be_opened_again(window: MainWindow, photo: Path, tmp_path: Path) -> None:
    menu = window.menus.recent_images
    assert not menu.isEnabled()
    for name in (photo, tmp_path / "gone.png", photo):
        window.image_import.open(str(name))
    assert "gone.png" in window.message_bar.text and bool(window.canvas.ink)
    window.menus.clear.trigger()
    menu.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in menu.actions()[:2]] == [
        ("seven.png", True),
        ("gone.png", False),
    ]
    menu.actions()[0].trigger()
    assert shown(window, "Label read") == "7"
    menu.actions()[-1].trigger()
    assert menu.isEmpty() and not menu.isEnabled()


def test_the_window_opens_where_it_was_closed(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(760, 730)
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 730)
