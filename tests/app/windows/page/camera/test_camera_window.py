"""The camera's window: readings over the picture as it runs, a page of it by Space, and a word where there is none."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.core.pages.page_opening import OpenedPage
from app.core.session import Session
from app.windows.page.camera.camera_window import CameraWindow
from app.windows.page.camera.cameras import NO_CAMERA, Camera
from models.ink.labels import Label
from tests.app.windows.page.camera.conftest import NUMBERS
from tests.support.main_window import button, press, shown

LONG_MS = 60_000
ALL = sorted(text for row in NUMBERS for text in row)

Open = Callable[..., CameraWindow]


@pytest.fixture
def open_window(session: Session, qtbot: QtBot) -> Iterator[Open]:
    """Opens a camera's window that finds these cameras."""
    opened: list[CameraWindow] = []

    def open_it(*found: Camera) -> CameraWindow:
        window = CameraWindow(session, find_cameras=lambda: found)
        qtbot.addWidget(window)
        opened.append(window)
        window.come_forward()
        return window

    yield open_it
    for window in opened:
        window.close()


def read_by(window: CameraWindow) -> list[str]:
    """What is laid over the picture."""
    return sorted(number.text for number in window.view.numbers)


def texts(window: CameraWindow) -> str:
    """All that the window tells."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_numbers_of_a_video_are_laid_over_it(open_window: Open, camera: Camera, qtbot: QtBot) -> None:
    window = open_window(camera)
    qtbot.waitUntil(lambda: read_by(window) == ALL, timeout=LONG_MS)
    by_text = {number.text: number.corners.mean(0) for number in window.view.numbers}
    assert by_text["12"][0] < by_text["375"][0] < by_text["7"][0]
    assert by_text["12"][1] < by_text["80"][1] < by_text["931"][1]
    assert not window.findChildren(QComboBox)[0].isVisible()  # there is one camera
    window.view.grab()


def test_space_makes_a_page_and_escape_goes_back(open_window: Open, camera: Camera, qtbot: QtBot) -> None:
    window = open_window(camera)
    qtbot.waitUntil(lambda: window.view.frame is not None, timeout=LONG_MS)
    with qtbot.waitSignal(window.pages_opened, timeout=LONG_MS) as opened:
        press(window, Qt.Key.Key_Space)
        assert not window.is_running
        assert "Reading the page" in texts(window)
    assert opened.args
    (page,) = opened.args[0]
    assert isinstance(page, OpenedPage)
    assert page.page.table == NUMBERS
    assert page.name.startswith("Camera ")
    press(window, Qt.Key.Key_Escape)
    assert window.is_running
    press(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not window.is_running


def test_the_camera_is_free_while_the_window_is_closed(open_window: Open, camera: Camera, qtbot: QtBot) -> None:
    window = open_window(camera)
    qtbot.waitUntil(lambda: window.view.frame is not None, timeout=LONG_MS)
    window.close()
    assert not window.is_running
    window.come_forward()
    qtbot.waitUntil(lambda: window.is_running and window.view.frame is not None, timeout=LONG_MS)


def test_coming_back_from_the_page_shows_the_camera_again(open_window: Open, camera: Camera, qtbot: QtBot) -> None:
    window = open_window(camera)
    qtbot.waitUntil(lambda: window.view.frame is not None, timeout=LONG_MS)
    with qtbot.waitSignal(window.pages_opened, timeout=LONG_MS):
        QTest.mouseClick(button(window, "Make a Page"), Qt.MouseButton.LeftButton)
    other = CameraWindow(window._session, find_cameras=lambda: ())
    qtbot.addWidget(other)
    other.come_forward()
    qtbot.waitUntil(lambda: not window.isActiveWindow(), timeout=LONG_MS)
    assert not window.is_running
    window.come_forward()
    qtbot.waitUntil(lambda: window.is_running, timeout=LONG_MS)
    other.close()


def test_what_was_learned_is_read_in_the_next_frames(
    open_window: Open, session: Session, camera: Camera, qtbot: QtBot
) -> None:
    window = open_window(camera)
    qtbot.waitUntil(lambda: read_by(window) == ALL, timeout=LONG_MS)
    with qtbot.waitSignal(window.pages_opened, timeout=LONG_MS) as opened:
        press(window, Qt.Key.Key_Space)
    assert opened.args
    (seven,) = next(cell for cell in opened.args[0][0].page.cells if cell.text == "7").characters
    for _ in range(2):
        session.recognise(seven.ink)
        session.label(Label("1"))
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "1" in read_by(window), timeout=LONG_MS)


@pytest.mark.parametrize("found", [[], [Camera(73)]])
def test_without_a_camera_there_is_a_word_and_what_to_do(
    open_window: Open, found: Sequence[Camera], video: Path, qtbot: QtBot
) -> None:
    window = open_window(*found)
    word = str(NO_CAMERA) if not found else ""
    qtbot.waitUntil(lambda: "There is no picture." in texts(window), timeout=LONG_MS)
    assert word in texts(window)
    assert not button(window, "Make a Page").isEnabled()
    window._find_cameras = lambda: [Camera(video)]
    QTest.mouseClick(button(window, "Try Again"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.view.frame is not None, timeout=LONG_MS)
    assert button(window, "Make a Page").isEnabled()


def test_a_file_that_is_no_video_is_told(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letter.avi").write_text("no video")
    window = open_window(Camera(tmp_path / "letter.avi"))
    qtbot.waitUntil(lambda: "no video" in texts(window) or "not a video" in texts(window), timeout=LONG_MS)


def test_of_several_cameras_one_is_chosen(open_window: Open, camera: Camera, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(Camera(tmp_path / "gone.avi", "Front"), camera)
    qtbot.waitUntil(lambda: "There is no picture." in texts(window), timeout=LONG_MS)
    (box,) = window.findChildren(QComboBox)
    assert [box.itemText(each) for each in range(box.count())] == ["Front", "A video"]
    box.setFocus()
    press(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.view.frame is not None, timeout=LONG_MS)
    assert box.currentText() == "A video"


def test_a_page_without_ink_is_told_and_the_camera_runs_on(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    import cv2
    import numpy as np

    writer = cv2.VideoWriter(str(tmp_path / "empty.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 30, (320, 240))
    for _ in range(5):
        writer.write(np.full((240, 320, 3), 240, np.uint8))
    writer.release()
    window = open_window(Camera(tmp_path / "empty.avi"))
    qtbot.waitUntil(lambda: window.frames_read > 1, timeout=LONG_MS)
    assert read_by(window) == []
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.is_running, timeout=LONG_MS)
    assert "nothing written" in shown(window, "Notice")
