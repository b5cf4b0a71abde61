"""The message bar never grows, and its messages go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
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


@pytest.fixture
def area(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_lies_over_the_lower_edge_whatever_the_size(area: QWidget) -> None:
    bar = MessageBar()
    bar.lie_over(area)
    bar.warn("Something happened while the pen was down.")
    assert bar.isVisible() and area.rect().contains(bar.geometry())
    assert bar.geometry().bottom() > 280
    area.resize(500, 200)
    assert area.rect().contains(bar.geometry()) and bar.geometry().bottom() > 180
    bar.warn("line\n" * 40)
    assert area.rect().contains(bar.geometry())


def test_a_button_does_what_is_offered_once(area: QWidget) -> None:
    done: list[str] = []
    bar = MessageBar(area)
    bar.inform("Renamed.", button="Undo", action=lambda: done.append("undone"))
    QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert done == ["undone"] and not bar.isVisible()
    bar.warn("Other")
    assert not bar.action.isVisible()


def test_a_click_on_it_does_not_reach_what_lies_below(area: QWidget) -> None:
    pressed: list[QPoint] = []
    area.mousePressEvent = lambda event: pressed.append(event.position().toPoint())  # type: ignore[method-assign]
    bar = MessageBar()
    bar.lie_over(area)
    bar.inform("Hello")
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(60, 5))
    assert not pressed
