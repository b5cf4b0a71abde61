"""The first steps, in the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from tests.support.main_window import Draw, press


def test_somebody_new_is_invited_until_it_is_done(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink, zigzag: Ink, tmp_path: Path
) -> None:
    bar = window.invitation_bar
    assert bar.isVisible() and "Draw this" in bar.text and bar.text.endswith(" 3")
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    press(window.canvas, Qt.Key.Key_Return)
    assert "teach it something of yours" in bar.text
    for _ in range(3):
        draw(zigzag)
        window.recognition.give_label("w")
    assert "Your w can be read now" in bar.text
    draw(zigzag)
    press(window.canvas, Qt.Key.Key_Space)
    press(window.canvas, Qt.Key.Key_Return)
    assert not bar.isVisible()
    other, opening = build(tmp_path / "new")
    qtbot.addWidget(other)
    qtbot.waitUntil(lambda: other.session is not None, timeout=20_000)
    assert not other.invitation_bar.isVisible()
    opening.wait()
    other.close()


def test_it_can_be_dismissed_for_good(window: MainWindow, draw: Draw, seven: Ink) -> None:
    QTest.mouseClick(window.invitation_bar.dismiss_button, Qt.MouseButton.LeftButton)
    assert not window.invitation_bar.isVisible()
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    press(window.canvas, Qt.Key.Key_Return)
    assert not window.invitation_bar.isVisible()
