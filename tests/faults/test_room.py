"""No room, no permission, no folder: the person is told at once, draws on, and nothing is lost."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.core.session import Session
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.system.errors import StoreError
from scripts.faults.acts import ink
from scripts.faults.room import TROUBLES, file_size_limit, full_disk, measure, small_disk
from tests.support.main_window import Draw, correct, draw_with_mouse, shown


@pytest.mark.parametrize("number", range(len(TROUBLES)), ids=list(TROUBLES))
def test_whatever_becomes_of_the_disk_nothing_is_lost_doubled_or_out_of_order(number: int) -> None:
    if list(TROUBLES)[number] == "disk full" and os.getuid() != 0:
        pytest.skip("only root can make a small disk")
    ((name, found),) = measure(1, number, lambda: None).items()
    assert name == list(TROUBLES)[number]
    assert found["tried"] == 1 and found["told"] > 3, found
    assert not any(found[key] for key in ("lost", "crashed", "doubled", "disordered")), found
    if name in ("files cannot grow", "disk full", "no permission", "locked"):
        assert found["waited"]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A data directory on a disk of 2 MB."""
    if os.getuid() != 0:
        pytest.skip("only root can make a small disk")
    folder = tmp_path / "data"
    folder.mkdir()
    with small_disk(folder):
        yield folder


def opened(qtbot: QtBot, folder: Path) -> MainWindow:
    made, opening = build(folder)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.session is not None, timeout=20_000)
    opening.wait()
    return made


def test_on_a_full_disk_one_is_told_draws_on_and_all_is_stored_when_there_is_room(qtbot: QtBot, small: Path) -> None:
    window = opened(qtbot, small)
    with full_disk(small):
        for number in range(3):
            draw_with_mouse(window, ink(number))
            correct(window, f"n{number}")
            assert window.message_bar.isVisible()
            assert f"{number + 1} drawing" in window.message_bar.text and "disk is full" in window.message_bar.text
            assert not window.canvas.ink  # ready for the next one
        assert shown(window, "Accuracy") == "3 new"
        draw_with_mouse(window, ink(1))
        QTest.keyClick(window.canvas, Qt.Key.Key_Space)
        assert shown(window, "Label read") == "n1"  # what waits is remembered
        window.recognition.clear()
    qtbot.waitUntil(lambda: "stored now" in window.message_bar.text, timeout=20_000)
    window.close()
    with closing(Session(small)) as session:
        assert [trial.label for trial in session.store.labelled(1)] == ["n0", "n1", "n2"]


def answer_dialog(
    button: QMessageBox.StandardButton, said: list[str], before: Callable[[], object] = lambda: None
) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        before()
        box.button(button).click()

    QTimer.singleShot(200, press)


def test_who_closes_with_drawings_that_are_not_stored_is_asked(window: MainWindow, draw: Draw, seven: Ink) -> None:
    assert window.session
    said: list[str] = []
    with file_size_limit(window.session.data_dir):
        draw(seven)
        correct(window, "a")
        answer_dialog(QMessageBox.StandardButton.Cancel, said)
        assert not window.close()
        assert "1 drawing is not stored yet" in said[0] and window.message_bar.text.startswith(said[0])
        assert window.isVisible()
        answer_dialog(QMessageBox.StandardButton.Discard, said)
        assert window.close()


def test_trying_again_on_closing_stores_what_can_be_stored(window: MainWindow, draw: Draw, seven: Ink) -> None:
    assert window.session
    folder = window.session.data_dir
    said: list[str] = []
    with ExitStack() as trouble:
        trouble.enter_context(file_size_limit(folder))
        draw(seven)
        correct(window, "a")
        answer_dialog(QMessageBox.StandardButton.Retry, said, trouble.close)
        assert window.close()
    assert len(said) == 1
    with closing(Session(folder)) as session:
        assert session.accuracy.n == 1


def test_an_answer_that_waits_can_be_taken_back(tmp_path: Path, seven: Ink, one: Ink) -> None:
    with closing(Session(tmp_path)) as session:
        before = session.recognise(seven).prediction
        with file_size_limit(tmp_path):
            session.label("a")
            assert session.store.waiting_count == 1 and session.recognise(seven).prediction.label == "a"
            assert session.undo_last_answer() == seven
            assert session.store.waiting_count == 0 and session.recognise(seven).prediction == before
            session.label("b")
            session.recognise(one)
            session.label("c")
        session.sync()
        assert session.store.waiting_count == 0
        assert session.undo_last_answer() == one  # by the id that it got meanwhile
        assert session.accuracy.n == 1
    with closing(Session(tmp_path)) as session:
        assert session.recognise(seven).prediction.label == "b"
        assert session.accuracy.n == 1


def test_the_later_of_two_labels_holds_though_the_earlier_had_waited(tmp_path: Path, seven: Ink) -> None:
    with closing(Session(tmp_path)) as session:
        session.recognise(seven)
        with file_size_limit(tmp_path):
            session.label("a")
        session.sync()
        session.recognise(seven)
        session.label("b")
        assert session.recognise(seven).prediction.label == "b"


def test_a_writer_who_comes_back_finds_what_waits(tmp_path: Path, seven: Ink) -> None:
    with closing(Session(tmp_path)) as session:
        session.switch_writer("Ada")
        session.switch_writer("me")
        session.recognise(seven)
        with file_size_limit(tmp_path):
            session.label("a")
            session.switch_writer("Ada")
            assert session.accuracy.n == 0
            session.switch_writer("me")
            assert session.accuracy.n == 1 and session.recognise(seven).prediction.label == "a"
            assert [each.label for each in session.retrain_request().drawings().learned] == ["a"]


def test_a_folder_that_cannot_be_written_is_told_and_used_when_it_can(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("in the way")
    made, opening = build(folder)
    qtbot.addWidget(made)
    qtbot.waitUntil(made.message_bar.isVisible, timeout=20_000)
    assert "cannot be opened" in made.message_bar.text and made.session is None
    folder.unlink()
    qtbot.waitUntil(lambda: made.session is not None, timeout=20_000)
    assert not made.message_bar.isVisible()
    opening.wait()
    made.close()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can mount")
def test_a_read_only_disk_is_told(small: Path) -> None:
    Session(small).close()
    assert os.system(f"mount -o remount,ro {small}") == 0
    with pytest.raises(StoreError, match="Read-only file system"):
        Session(small)
    assert os.system(f"mount -o remount,rw {small}") == 0
    Session(small).close()
