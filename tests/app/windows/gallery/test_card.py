import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot

import app.windows.gallery.card
from app.core.session import Session
from app.windows.gallery.card import GAP
from app.windows.gallery.gallery_window import GalleryWindow
from corrections.store.store_file import STORE_FILE
from tests.support.databases import execute
from tests.support.gallery import cards, opened, settle


def grey(gallery: GalleryWindow, row: int) -> NDArray[np.int64]:
    """The card in this row as somebody sees it who sees no colours."""
    settle(gallery)
    cell: QRect = gallery.view.visualRect(gallery.model.index(row))
    image = gallery.view.viewport().grab(cell).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].astype(int)


@pytest.mark.parametrize(("paper", "text"), [("white", "black"), ("#1e1e1e", "#e6e6e6")])
def test_a_wrong_reading_is_marked_by_more_than_colour(gallery: GalleryWindow, paper: str, text: str) -> None:
    palette = QPalette(gallery.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor(paper))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    gallery.view.setPalette(palette)
    wrong, right = grey(gallery, 0), grey(gallery, 1)
    card = cards(gallery).card_size
    x, y = (wrong.shape[1] + card.width()) // 2 - 11, GAP // 2 + 11
    mark = slice(y - 4, y + 5), slice(x - 4, x + 5)
    assert np.ptp(right[mark]) == 0  # paper
    assert np.ptp(wrong[mark]) > 100  # a cross in a disc
    assert gallery.model.index(0).data().startswith("w, wrongly read as")


def test_the_card_that_the_keyboard_is_at_shows_without_being_selected(gallery: GalleryWindow, qtbot: QtBot) -> None:
    gallery.view.setFocus()
    qtbot.waitUntil(gallery.view.hasFocus)
    gallery.view.selectionModel().setCurrentIndex(gallery.model.index(0), QItemSelectionModel.SelectionFlag.Clear)
    plain = grey(gallery, 1)
    gallery.view.selectionModel().setCurrentIndex(gallery.model.index(1), QItemSelectionModel.SelectionFlag.NoUpdate)
    assert not gallery.view.selectionModel().hasSelection()
    assert (grey(gallery, 1) != plain).any()


def test_what_a_frame_has_no_time_for_comes_with_the_next_ones(
    gallery: GalleryWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = grey(gallery, 0)
    with monkeypatch.context() as hurry:
        hurry.setattr(app.windows.gallery.card, "FRAME_BUDGET_S", -1.0)
        gallery.view.set_side(gallery.view.side + 2)
        gallery.view.viewport().repaint()
        assert not cards(gallery).unfinished.isEmpty()
    gallery.view.set_side(gallery.view.side - 2)
    assert (grey(gallery, 0) == before).all()


def test_damaged_strokes_are_said_to_be_so(gallery: GalleryWindow, drawn: Session, qtbot: QtBot) -> None:
    before = grey(gallery, 1)
    execute(drawn.data_dir / STORE_FILE, "UPDATE trials SET strokes = x'00'")
    for anew in opened(qtbot, drawn):
        damaged = [grey(anew, row) for row in (1, 2)]
        assert (damaged[0] == damaged[1]).all() and (damaged[0] != before).any()  # the same on both
        assert np.ptp(damaged[0][20:90]) > 100  # a word
