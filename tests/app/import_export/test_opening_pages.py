"""Pictures with more than one character, PDFs and saved pages come in by file, clipboard and drop, as pages."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.core.pages import page_opening
from app.core.pages.page_file import write_page
from app.windows.main.main_window import MainWindow
from app.windows.page.page_window import PageWindow
from models.ink.ink import Picture
from tests.support.pages import page_image
from tests.support.pdf_files import scanned_pdf

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FIRST, SECOND = [["12", "80"], ["31", "57"]], [["26", "7"], ["10", "93"]]


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """A picture of each table."""
    paths = [tmp_path / "first.png", tmp_path / "second.jpg"]
    for path, table in zip(paths, (FIRST, SECOND), strict=True):
        Image.fromarray(page_image(table)).save(path)
    return paths


def pages_of(window: MainWindow) -> PageWindow:
    """The window of pages, which is open."""
    pages = window.child_windows.pages
    assert pages
    assert pages.isVisible()
    return pages


def tables(window: MainWindow) -> list[list[list[str]]]:
    """What the open pages hold."""
    return [document.page.table.texts for document in pages_of(window).documents]


def drop(window: MainWindow | PageWindow, paths: Sequence[Path]) -> None:
    """Drag files over the window and drop them there."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(window.rect().center(), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), COPY, mime, LEFT, NO_KEYS))


@pytest.mark.usefixtures("window", "immediate_tasks")  # in this order: the session opens in a thread
class TestOpening:
    """In the main window."""

    def test_a_page_opens_the_window_of_pages_and_leaves_the_canvas(
        self, window: MainWindow, pictures: list[Path]
    ) -> None:
        window.image_import.open(str(pictures[0]))
        assert tables(window) == [FIRST]
        assert not window.canvas.has_ink

    def test_two_pictures_that_are_dropped_are_two_pages(self, window: MainWindow, pictures: list[Path]) -> None:
        drop(window, pictures)
        assert tables(window) == [FIRST, SECOND]

    def test_what_is_dropped_on_the_window_of_pages_is_added(self, window: MainWindow, pictures: list[Path]) -> None:
        window.image_import.open(str(pictures[0]))
        drop(pages_of(window), pictures[1:])
        assert tables(window) == [FIRST, SECOND]

    def test_a_page_is_pasted(self, window: MainWindow, pictures: list[Path]) -> None:
        QGuiApplication.clipboard().setImage(QImage(str(pictures[0])))
        window.menus.paste.trigger()
        assert tables(window) == [FIRST]

    def test_each_page_of_a_pdf_is_a_page(self, window: MainWindow, pictures: list[Path], tmp_path: Path) -> None:
        (tmp_path / "scan.pdf").write_bytes(scanned_pdf([Image.open(path) for path in pictures]))
        window.image_import.open(str(tmp_path / "scan.pdf"))
        assert tables(window) == [FIRST, SECOND]

    def test_a_broken_file_is_told_and_the_others_are_opened(
        self, window: MainWindow, pictures: list[Path], tmp_path: Path
    ) -> None:
        (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nbroken")
        drop(window, [pictures[0], tmp_path / "broken.pdf", pictures[1]])
        assert tables(window) == [FIRST, SECOND]
        assert "broken.pdf: " in window.message_bar.text

    def test_a_saved_page_is_opened_with_its_answers(
        self, window: MainWindow, pictures: list[Path], tmp_path: Path
    ) -> None:
        window.image_import.open(str(pictures[0]))
        (document,) = pages_of(window).documents
        document.page.answer(0, 0, "12")
        write_page(tmp_path / "first.inkpage", document.page.to_file())
        drop(window, [tmp_path / "first.inkpage", pictures[1]])
        assert sorted(tables(window)) == sorted([FIRST, FIRST, SECOND])
        cells = [each.page.table.at(0, 0) for each in pages_of(window).documents]
        assert sum(cell is not None and cell.answer is not None for cell in cells) == 2

    def test_more_pages_than_are_opened_at_once_are_told(
        self, window: MainWindow, pictures: list[Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(page_opening, "MAX_PAGES", 1)
        drop(window, pictures)
        assert tables(window) == [FIRST]
        assert "second.jpg: " in window.message_bar.text and "opened at once" in window.message_bar.text

    def test_an_empty_sheet_is_told(self, window: MainWindow, tmp_path: Path) -> None:
        Image.new("RGB", (400, 300), "white").save(tmp_path / "empty.png")
        window.image_import.open(str(tmp_path / "empty.png"))
        assert "empty.png: There is nothing written" in window.message_bar.text
        assert window.child_windows.pages is None

    def test_the_main_window_closes_after_its_pages(
        self, window: MainWindow, pictures: list[Path], answered: Callable[[str], list[str]]
    ) -> None:
        window.image_import.open(str(pictures[0]))
        pages = pages_of(window)
        pages.documents[0].do(lambda page: page.answer(0, 0, "19"))
        answered("Cancel")
        assert not window.close()
        assert pages.isVisible()
        answered("Discard")
        assert window.close()
        assert not pages.isVisible()


def test_what_is_opened_before_the_session_is_read_as_soon_as_it_is_there(
    qtbot: QtBot, desktop: None, tmp_path: Path
) -> None:
    Image.fromarray(page_image([["7"]])).save(tmp_path / "seven.png")
    window, opening = build(tmp_path / "data")
    qtbot.addWidget(window)
    window.image_import.open(str(tmp_path / "seven.png"))
    assert not window.canvas.has_ink
    qtbot.waitUntil(lambda: isinstance(window.canvas.ink, Picture), timeout=60_000)
    opening.wait()
    window.close()
