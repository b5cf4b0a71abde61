import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.toolkit.message_bar import MessageBar


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
