"""A gallery on a real store, with a session that follows."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.gallery.gallery_window import GalleryWindow
from models.ink.ink import Ink
from tests.support.gallery import centre, opened


@pytest.fixture
def drawn(session: Session, seven: Ink, one: Ink, zigzag: Ink) -> Session:
    """Ada's seven and one (1, 2); of "me" an accepted one and a corrected w (3, 4)."""
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


@pytest.fixture
def click(gallery: GalleryWindow) -> Callable[..., None]:
    """Clicks the card in this row."""

    def on_card(row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(gallery.view.viewport(), Qt.MouseButton.LeftButton, keys, centre(gallery, row))

    return on_card
