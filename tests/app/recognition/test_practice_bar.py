"""The bar above the canvas in a series has room for its texts."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.prompt_picker import GOAL, Round
from app.recognition.practice_bar import PracticeBar


@pytest.mark.usefixtures("desktop")
def test_a_summary_is_shown_whole_in_a_small_window(qtbot: QtBot) -> None:
    bar = PracticeBar()
    qtbot.addWidget(bar)
    bar.show_rapid(True)
    bar.show_prompt("3")
    bar.show_round(Round(drawn=3, right=3))
    bar.show()
    width = bar.minimumSizeHint().width()
    bar.resize(width, bar.height())
    bar.show_prompt("")
    bar.show_round(Round(drawn=GOAL, right=16, misread=("3", "8", "9", "K")))
    (text,) = (each for each in bar.findChildren(QLabel) if each.accessibleName() == "Practice round")
    qtbot.waitUntil(lambda: text.heightForWidth(text.width()) <= text.height())
    assert bar.width() == width and "Misread" in text.text()
