"""The camera, opened from the menu, and the page that is made of its picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from app.windows.page.camera import cameras
from app.windows.page.camera.cameras import Camera
from tests.support.main_window import press
from tests.support.videos import write_page_video

LONG_MS = 60_000
NUMBERS = [["12", "80"], ["31", "57"]]


def test_space_in_the_camera_opens_the_window_of_pages(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_page_video(tmp_path / "page.avi", NUMBERS)
    monkeypatch.setattr(cameras, "cameras", lambda: [Camera(tmp_path / "page.avi")])
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    camera = window.child_windows.camera
    assert camera
    qtbot.waitUntil(lambda: camera.view.frame is not None, timeout=LONG_MS)
    press(camera, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.child_windows.pages is not None, timeout=LONG_MS)
    pages = window.child_windows.pages
    assert pages
    (document,) = pages.documents
    assert document.page.table.texts == NUMBERS
