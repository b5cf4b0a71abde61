"""The message bar never grows, and its messages go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.toolkit import message_bar
from app.toolkit.message_bar import MessageBar

FORTY_LINES = "\n".join(f"{number}: the library reports this" for number in range(40))


@pytest.fixture
def bar(qtbot: QtBot, english: None) -> Iterator[MessageBar]:
    window = QWidget()
    made = MessageBar()
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addStretch()
    qtbot.addWidget(window)
    window.resize(500, 200)
    window.show()
    yield made
    window.hide()  # it lives as long as the test


def test_forty_lines_take_two_and_details_hold_all(bar: MessageBar, qtbot: QtBot) -> None:
    size = bar.window().size()
    bar.warn("short")
    one_line = bar.height()
    bar.warn(FORTY_LINES)
    qtbot.waitUntil(bar.details_button.isVisible)
    assert bar.window().size() == size
    assert bar.height() < one_line + 2 * bar.fontMetrics().lineSpacing()
    assert bar.window().minimumSizeHint().height() < 200
    QTest.mouseClick(bar.details_button, Qt.MouseButton.LeftButton)
    (dialog,) = bar.window().findChildren(QDialog)
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert text.toPlainText() == FORTY_LINES
    dialog.reject()


def test_one_word_of_a_thousand_letters_does_not_widen_the_window(bar: MessageBar, qtbot: QtBot) -> None:
    bar.warn("x" * 1000)
    qtbot.waitUntil(bar.details_button.isVisible)
    assert bar.window().width() == 500


def test_a_short_message_has_no_details_unless_they_are_given(bar: MessageBar, qtbot: QtBot) -> None:
    bar.inform("Learned.")
    assert not bar.details_button.isVisible()
    bar.inform("Learned.", "It reads 4 of 4.")
    assert bar.details_button.isVisible()


def test_information_goes_after_a_while_and_a_warning_stays(
    bar: MessageBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "MIN_SHOWN_MS", 1)
    monkeypatch.setattr(message_bar, "SHOWN_PER_CHARACTER_MS", 1)
    bar.warn("The disk is full.")
    bar.inform("Exported.")
    qtbot.waitUntil(bar.isHidden)
    bar.inform("Exported.")
    bar.warn("The disk is full.")
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer))
