"""The page in the main window: what it has, and what can be done with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.windows.main.main_window import MainWindow
from corrections.trials.line import WrittenLine
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink
from tests.support.lines import characters
from tests.support.main_window import Draw, button, correct, line, press, session_of
from tests.support.strokes import shifted


@pytest.fixture(autouse=True)
def page_shown(window: MainWindow) -> None:
    window.menus.page.setChecked(True)


def page(window: MainWindow) -> list[str]:
    return window.page.text.splitlines()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def undo(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_answers_are_collected_and_undo_takes_them_out(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    assert page(window) == [] and not window.page.pane.copy.isEnabled()
    draw(seven)
    correct(window, "7")
    assert page(window) == ["7"] and window.page.pane.isVisible()
    draw(Ink((*seven.strokes, *shifted(one, 250).strokes)))
    window.recognition.recognise()
    press(line(window), Qt.Key.Key_Return)
    assert [text.replace(" ", "") for text in page(window)] == ["7", "71"]
    undo(window)
    assert page(window) == ["7"]


def test_what_is_changed_in_the_store_changes_the_page(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    correct(window, "q")
    session = session_of(window)
    with session.editing_trials() as store:
        store.rename_label(session.writer_id, "q", "x")  # pyright: ignore[reportArgumentType]
    window.recognition.on_trials_changed()
    assert page(window) == ["x"]


def test_each_writer_has_a_page(window: MainWindow, draw: Draw, seven: Ink, let_write: Callable[[str], None]) -> None:
    draw(seven)
    correct(window, "7")
    let_write("Ada")
    assert page(window) == []
    let_write("me")
    assert page(window) == ["7"]


def test_imported_lines_are_none_that_were_answered(window: MainWindow) -> None:
    session = session_of(window)
    line_read = WrittenLine(predicted="")
    session.store.add_line(session.writer_id, line_read, characters("12", source=LabelSource.IMPORTED))
    window.recognition.refresh()
    assert page(window) == []


def test_clearing_is_undone_and_lasts_over_a_restart(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(seven)
    correct(window, "7")
    QTest.mouseClick(window.page.pane.clear, Qt.MouseButton.LeftButton)
    assert page(window) == [] and session_of(window).accuracy.n == 1
    QTest.mouseClick(button(window.message_bar, "Undo"), Qt.MouseButton.LeftButton)
    assert page(window) == ["7"]
    window.page.clear()
    draw(one)
    correct(window, "1")
    assert page(window) == ["1"]
    other, opening = build(tmp_path / "data")
    qtbot.addWidget(other)
    with qtbot.waitSignal(opening.session_opened, timeout=20_000):
        other.show()
    assert page(other) == ["1"] and other.menus.page.isChecked()
    other.page.restore()  # nothing was cleared in this window
    assert page(other) == ["1"]
    opening.wait()
    other.close()


def test_ctrl_c_copies_what_is_read_and_the_button_the_page(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink
) -> None:
    QGuiApplication.clipboard().clear()
    QTest.keySequence(window.canvas, QKeySequence.StandardKey.Copy)
    assert clipboard() == "" and "Nothing is read" in window.statusBar().currentMessage()
    draw(Ink((*seven.strokes, *shifted(one, 250).strokes)))
    window.recognition.recognise()
    QTest.keySequence(window.canvas, QKeySequence.StandardKey.Copy)
    assert clipboard().replace(" ", "") == "71"
    assert "Copied: 7" in window.statusBar().currentMessage()
    press(line(window), Qt.Key.Key_Return)
    QTest.mouseClick(window.page.pane.copy, Qt.MouseButton.LeftButton)
    assert clipboard() == window.page.text


def test_ctrl_c_in_a_text_copies_its_selection(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    correct(window, "hello")
    draw(seven)
    window.recognition.recognise()
    text = window.page.pane.text
    text.setFocus()
    text.selectAll()
    QTest.keySequence(text, QKeySequence.StandardKey.Copy)
    assert clipboard() == "hello"
    line(window).setText("abc")
    line(window).setFocus()
    line(window).selectAll()
    QTest.keySequence(line(window), QKeySequence.StandardKey.Copy)
    assert clipboard() == "abc"


def test_typing_in_the_page_labels_the_drawing(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    correct(window, "7")
    draw(seven)
    window.page.pane.text.setFocus()
    QTest.keyClicks(window.page.pane.text, "1")
    assert page(window) == ["7", "1"]
    assert window.focusWidget() is window.canvas


def test_the_page_is_saved_as_text_where_the_last_one_was(
    window: MainWindow, draw: Draw, zigzag: Ink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(zigzag)
    correct(window, "三")
    suggested: list[str] = []

    def choose(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        suggested.append(name)
        return str(tmp_path / "mine" / "text"), ""

    (tmp_path / "mine").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for _ in range(2):
        QTest.mouseClick(window.page.pane.save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "mine" / "text.txt").read_bytes() == "三\n".encode()
    assert "Saved as" in window.message_bar.text
    assert suggested[1] == str(tmp_path / "mine" / "page.txt")
    window.page.save(tmp_path / "mine")  # a folder
    assert "could not be written" in window.message_bar.text


def test_the_pane_gives_way_in_a_low_window(window: MainWindow, qtbot: QtBot) -> None:
    least = window.minimumSizeHint().height()
    window.resize(1120, 800)
    qtbot.waitUntil(window.page.pane.isVisible)
    assert window.canvas.height() > 300
    assert window.minimumSizeHint().height() == least
    window.resize(480, least)
    qtbot.waitUntil(window.page.pane.isHidden)
    assert window.menus.page.isChecked()
    window.menus.page.setChecked(False)
    window.menus.page.setChecked(True)
    assert "window is higher" in window.message_bar.text


def test_the_pane_is_hidden_at_first_and_stays_as_it_was_left(window: MainWindow) -> None:
    assert QSettings().value("view/page", None) in (True, "true")
    hide = next(each for each in window.page.pane.findChildren(type(window.page.pane.copy)) if "Hide" in each.toolTip())
    QTest.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert not window.menus.page.isChecked() and window.page.pane.isHidden()
