"""The pane by itself: it follows its end and keeps what is selected."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollBar
from pytestqt.qtbot import QtBot

from app.recognition.page.page_pane import PagePane

TWENTY = [f"line {number}" for number in range(20)]


@pytest.fixture
def pane(qtbot: QtBot) -> PagePane:
    made = PagePane()
    qtbot.addWidget(made)
    made.set_visible_lines(4)
    made.resize(400, made.height())
    made.show()
    return made


def bar(pane: PagePane) -> QScrollBar:
    return pane.text.verticalScrollBar()


def test_the_newest_line_is_shown_until_the_writer_scrolls_away(pane: PagePane, qtbot: QtBot) -> None:
    pane.show_lines(TWENTY)
    qtbot.waitUntil(lambda: 0 < bar(pane).value() == bar(pane).maximum())
    up = QPoint(0, 1200)
    centre = QPointF(bar(pane).rect().center())
    wheel = QWheelEvent(
        centre,
        QPointF(bar(pane).mapToGlobal(centre.toPoint())),
        QPoint(),
        up,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bar(pane), wheel)
    value = bar(pane).value()
    assert value < bar(pane).maximum()
    pane.show_lines([*TWENTY, "more"])
    assert bar(pane).value() == value


def test_a_selection_outlasts_the_next_line(pane: PagePane) -> None:
    pane.show_lines(["abc"])
    pane.text.selectAll()
    pane.show_lines(["abc", "<b>d</b>"])
    assert pane.text.textCursor().selectedText() == "abc"
    assert pane.text.toPlainText() == "abc\n<b>d</b>"


def test_a_new_line_is_not_selected(pane: PagePane) -> None:
    for count in (1, 2, 3):
        pane.show_lines(["abc", "d", "e"][:count])
        assert not pane.text.textCursor().hasSelection()


def test_the_menu_offers_what_can_be_done(pane: PagePane, qtbot: QtBot) -> None:
    def enabled() -> dict[str, bool]:
        QApplication.sendEvent(
            pane.text.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        )
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = {each.text().replace("&", ""): each.isEnabled() for each in menu.actions() if not each.isSeparator()}
        menu.close()
        return found

    assert set(enabled().values()) == {False}
    pane.show_lines(["abc"], can_restore=True)
    assert enabled() == dict.fromkeys(
        ("Copy", "Select All", "Save as Text…", "Clear", "Bring Back Cleared Lines"), True
    )
