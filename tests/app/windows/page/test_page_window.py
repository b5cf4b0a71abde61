"""Several pages, files and closing in the window of pages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.core.pages.page_opening import OpenedPage
from app.core.pages.table_cell import CellStatus
from app.core.session import Session
from app.windows.page.page_document import PageDocument
from app.windows.page.page_window import PageWindow

Press = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chosen_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """The next file or folder that a dialog asks for."""

    def choose(name: str) -> Path:
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))
        return path

    return choose


def test_an_empty_window_offers_to_open_pages(empty_window: PageWindow, qtbot: QtBot) -> None:
    assert empty_window.empty.isVisible()
    assert not empty_window.menus.save.isEnabled()
    with qtbot.waitSignal(empty_window.open_requested):
        QTest.mouseClick(empty_window.empty.action, Qt.MouseButton.LeftButton)


def test_dropped_files_are_reported(empty_window: PageWindow, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/a.png")])
    how = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(empty_window.files_dropped) as dropped:
        enter = QDragEnterEvent(QPoint(9, 9), *how)
        QApplication.sendEvent(empty_window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(empty_window, QDropEvent(QPointF(9, 9), *how))
    assert dropped.args == [["/tmp/a.png"]]


def test_pages_have_steps_of_their_own(window: PageWindow, opened: OpenedPage, press: Press) -> None:
    window.open_pages([opened])
    assert window.area.document is window.documents[1]
    assert window.area.pages.isVisible()
    press("b")
    QTest.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert window.area.document is window.documents[0]
    assert not window.menus.undo.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert window.menus.undo.isEnabled()


def test_what_one_page_teaches_is_read_on_the_next(window: PageWindow, opened: OpenedPage, press: Press) -> None:
    window.open_pages([opened])
    press("b")
    window.show_page(0)
    assert window.documents[0].page.table.texts[1][1] == "b0"


def test_saved_and_opened_again(
    window: PageWindow,
    document: PageDocument,
    press: Press,
    chosen_file: Callable[[str], Path],
    qtbot: QtBot,
    session: Session,
) -> None:
    press("b")
    assert window.isWindowModified()
    path = chosen_file("mine.inkpage")
    with qtbot.waitSignal(window.files.saved):
        QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert not window.isWindowModified()
    assert window.windowTitle() == "mine[*] – Inkloop"
    window.close_page()
    assert window.empty.isVisible()
    with qtbot.waitSignal(window.files.opened):
        window.open_file(path)
    (again,) = window.documents
    cell = again.page.table.at(0, 0)
    assert cell and (cell.text, cell.status) == ("1b", CellStatus.CORRECTED)
    assert not again.is_modified


def test_a_file_that_is_no_page_is_refused(empty_window: PageWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "broken.inkpage"
    path.write_bytes(b"no page")
    with qtbot.waitSignal(empty_window.files.failed):
        empty_window.open_file(path)
    assert not empty_window.documents
    assert empty_window.message_bar.isVisible()


@pytest.mark.parametrize("name", ["table.csv", "table.txt"])
def test_the_table_is_exported(window: PageWindow, chosen_file: Callable[[str], Path], qtbot: QtBot, name: str) -> None:
    path = chosen_file(name)
    with qtbot.waitSignal(window.files.exported):
        window.menus.export.trigger()
    assert path.stat().st_size
    assert window.statusBar().currentMessage() == f"Table saved as {name}"


def test_all_tables_are_exported_into_a_folder(
    window: PageWindow, opened: OpenedPage, chosen_file: Callable[[str], Path], qtbot: QtBot
) -> None:
    window.open_pages([opened])
    folder = chosen_file("tables")
    folder.mkdir()
    with qtbot.waitSignal(window.files.exported):
        window.menus.export_all.trigger()
    assert sorted(path.name for path in folder.iterdir()) == ["meters-2.csv", "meters.csv"]


@pytest.mark.parametrize(("button", "is_open"), [("Cancel", True), ("Discard", False)])
def test_closing_asks_about_what_is_in_no_file(
    window: PageWindow, press: Press, answered: Callable[..., list[str]], button: str, is_open: bool
) -> None:
    press("b")
    texts = answered(button)
    window.close()
    assert "meters" in texts[0]
    assert window.isVisible() is is_open


def test_closing_saves(
    window: PageWindow,
    press: Press,
    answered: Callable[..., list[str]],
    chosen_file: Callable[[str], Path],
    qtbot: QtBot,
) -> None:
    press("b")
    path = chosen_file("kept.inkpage")
    answered("Save")
    with qtbot.waitSignal(window.files.saved):
        window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert path.exists()


def test_nothing_is_asked_about_a_page_that_was_only_read(window: PageWindow) -> None:
    window.close()
    assert not window.isVisible()


def test_another_writer_reads_with_their_own_memory(
    window: PageWindow, document: PageDocument, press: Press, session: Session, qtbot: QtBot
) -> None:
    press("b")
    session.switch_writer("Ada")
    with qtbot.waitSignal(document.table_changed):
        window.refresh()
    assert document.page.table.texts[:2] == [["1b", "345"], ["7", "60"]]


def test_steps_of_a_deleted_writer_are_forgotten_and_stay_unsaved(
    window: PageWindow, document: PageDocument, press: Press
) -> None:
    press("b")
    window.forget_steps()
    assert not window.menus.undo.isEnabled()
    assert window.isWindowModified()
    window.documents.clear()


def test_a_page_on_which_hardly_anything_is_sure_is_open_with_a_warning(
    empty_window: PageWindow, opened: OpenedPage
) -> None:
    (first, *_) = opened.page.cells
    doubtful = [replace(each, grouping=0.3) for each in first.characters]
    line = replace(first.lines[0], characters=tuple(doubtful) * 20)
    page = replace(opened.page, cells=(replace(first, lines=(line,)),))
    empty_window.open_pages([replace(opened, page=page, reader=None)])
    assert empty_window.documents and empty_window.message_bar.text.startswith("Hardly anything on this picture")


def test_a_page_of_handwriting_is_open_without_a_warning(window: PageWindow) -> None:
    assert window.message_bar.isHidden()
