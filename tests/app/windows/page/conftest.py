"""The window of pages with a real page: numbers, among them a letter that the model for digits takes for a 6."""

from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.pages.page_opening import OpenedPage
from app.core.session import Session
from app.windows.page.page_document import PageDocument
from app.windows.page.page_window import PageWindow
from models.ink.label_sets import LABEL_SETS
from models.pages.straightening import sheet_from_image
from tests.support.pages import page_image

NUMBERS = [["1b", "345"], ["7", "b0"], ["4", "9K"]]
"""1b and b0 are read as 16 and 60, and are doubtful, as is K; once b is taught, b0 is read right."""


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> OpenedPage:
    """A page with `NUMBERS` as it was read; nothing changes it."""
    sheet = sheet_from_image(page_image(NUMBERS))
    with closing(Session(tmp_path_factory.mktemp("reading"), label_set=LABEL_SETS["digits"])) as session:
        return OpenedPage("meters.png", session.read_page(sheet))


@pytest.fixture
def empty_window(qtbot: QtBot, session: Session) -> PageWindow:
    """The window without a page."""
    window = PageWindow(session)
    qtbot.addWidget(window, before_close_func=_forget_changes)
    window.resize(1000, 700)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _forget_changes(window: PageWindow) -> None:
    """So that it does not ask whether to save them."""
    for document in window.documents:
        document.undo_stack.setClean()


@pytest.fixture
def window(empty_window: PageWindow, opened: OpenedPage, qtbot: QtBot) -> PageWindow:
    """The window with one page."""
    empty_window.open_pages([opened])
    empty_window.area.table.setFocus()
    qtbot.waitUntil(empty_window.area.table.hasFocus)
    return empty_window


@pytest.fixture
def document(window: PageWindow) -> PageDocument:
    return window.documents[0]


@pytest.fixture
def press(window: PageWindow) -> Callable[..., None]:
    """Presses a key, given by its name or as text, in the table."""

    def on_table(key: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if named := getattr(Qt.Key, f"Key_{key}", None) if len(key) > 1 else None:
            QTest.keyClick(window.area.table, named, keys)
        else:
            QTest.keyClicks(window.area.table, key, keys)

    return on_table
