"""The gallery window, opened on a session and looked at."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.gallery.card import CardDelegate
from app.windows.gallery.gallery_window import GalleryWindow


def opened(qtbot: QtBot, session: Session) -> Iterator[GalleryWindow]:
    """A gallery that is active and has found its drawings; closed when the generator goes on."""
    window = GalleryWindow(session)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.found, timeout=20_000):
        window.come_forward()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)  # shortcuts work in the active window only
    yield window
    window.close()


def centre(gallery: GalleryWindow, row: int) -> QPoint:
    """Where the middle of this card is in the view."""
    return gallery.view.visualRect(gallery.model.index(row)).center()


def cards(gallery: GalleryWindow) -> CardDelegate:
    """What paints the cards."""
    delegate = gallery.view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    return delegate


def settle(gallery: GalleryWindow) -> None:
    """Process events until all visible cards are painted."""
    for _ in range(200):
        QApplication.processEvents()
        gallery.view.viewport().repaint()
        if cards(gallery).unfinished.isEmpty():
            return
    raise AssertionError("still not painted")
