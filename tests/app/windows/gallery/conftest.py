"""A gallery on a real store, with a session that follows."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.gallery.gallery_window import GalleryWindow
from models.ink.ink import Ink


@pytest.fixture
def drawn(session: Session, seven: Ink, one: Ink, zigzag: Ink) -> Session:
    """Ada's seven and one (1, 2); of me a one that was let stand, and a w read as something else (3, 4)."""
    session.switch_writer("Ada")
    for ink in (seven, one):
        session.recognise(ink)
        session.confirm()
    session.switch_writer("me")
    session.recognise(one)
    session.accept()
    session.recognise(zigzag)
    session.label("w")
    return session


@pytest.fixture
def gallery(qtbot: QtBot, drawn: Session) -> Iterator[GalleryWindow]:
    yield from opened(qtbot, drawn)


def opened(qtbot: QtBot, session: Session) -> Iterator[GalleryWindow]:
    window = GalleryWindow(session)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.found):
        window.come_forward()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)  # shortcuts work in the active window only
    yield window
    window.close()


@pytest.fixture
def click(gallery: GalleryWindow) -> Callable[..., None]:
    """Clicks the card in this row."""

    def on_card(row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(gallery.view.viewport(), Qt.MouseButton.LeftButton, keys, centre(gallery, row))

    return on_card


def centre(gallery: GalleryWindow, row: int) -> QPoint:
    return gallery.view.visualRect(gallery.model.index(row)).center()
