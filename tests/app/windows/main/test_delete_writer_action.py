"""Writer → Delete, with the real window and real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from corrections.store.trial_filter import TrialFilter
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from scripts.faults.damage import another_model
from tests.support.verdicts import PROMOTED


def delete(window: MainWindow) -> None:
    (action,) = (each for each in window.menus.writers.actions() if "Delete" in each.text())
    action.trigger()


@pytest.fixture
def ada(window: MainWindow, seven: Ink, one: Ink, tmp_path: Path, let_write: Callable[[str], None]) -> None:
    """Ada taught two labels, and two models learned them: her own, and one for everybody; she writes now."""
    session = window.model_controller.session
    session.recognise(one)
    session.confirm()
    let_write("Ada")
    for ink, label in ((seven, "S"), (one, "I")):
        session.recognise(ink)
        session.label(label)
    shipped = session.champion.path
    for writer, name in ((None, "everybody"), ("Ada", "ada")):
        challenger = another_model(tmp_path / f"{name}.h5")
        champion = session.registry.champion(writer).path if writer else shipped
        session.adopt(Outcome(challenger, champion, writer, PROMOTED, last_trial_id=3))


def test_everything_of_a_writer_goes_and_the_next_one_writes(
    window: MainWindow, qtbot: QtBot, ada: None, answered: Callable[..., list[str]], tmp_path: Path
) -> None:
    session = window.model_controller.session
    own, shared = session.champion, session.registry.champion(None)
    texts = answered("Delete for Good")
    delete(window)
    qtbot.waitUntil(lambda: "me" in window.windowTitle(), timeout=20_000)
    assert "Delete all data of Ada?" in texts[0]
    assert "2 drawing" in texts[1] and shared.classifier.model_id[:8] in texts[1]
    assert session.writers == ["me"]
    assert session.accuracy.n == 1 and len(session.memory) == 1
    assert not own.path.exists() and shared.path.exists()
    assert session.champion.path == shared.path
    assert shared.classifier.model_id[:8] in window.message_bar.text
    left = [path.name for path in (tmp_path / "data").rglob("*") if path.is_file() and b"Ada" in path.read_bytes()]
    assert not left


def test_the_only_writer_begins_anew(
    window: MainWindow, qtbot: QtBot, seven: Ink, answered: Callable[..., list[str]]
) -> None:
    session = window.model_controller.session
    session.recognise(seven)
    session.label("S")
    answered("Delete for Good")
    delete(window)
    qtbot.waitUntil(lambda: "deleted" in window.message_bar.text, timeout=20_000)
    assert session.writers == ["me"]
    assert session.accuracy.n == 0 and len(session.memory) == 0
    session.recognise(seven)
    session.confirm()
    assert session.accuracy.n == 1


def test_what_was_deleted_before_does_not_come_back_by_undo(
    window: MainWindow, qtbot: QtBot, ada: None, answered: Callable[..., list[str]], let_write: Callable[[str], None]
) -> None:
    session = window.model_controller.session
    window.child_windows.show_gallery()
    gallery = window.child_windows.gallery
    assert gallery and gallery.undo_stack.delete([3], "Delete")
    gallery.set_filter(TrialFilter(writer="Ada"))
    answered("Delete for Good")
    delete(window)
    qtbot.waitUntil(lambda: "me" in window.windowTitle(), timeout=20_000)
    let_write("Bo")
    gallery.undo()
    assert gallery.filters.trial_filter == TrialFilter()
    assert not gallery.undo_stack.canUndo() and session.accuracy.n == 0


def test_the_window_is_shut_off_until_the_deletion_is_done(
    window: MainWindow, qtbot: QtBot, ada: None, answered: Callable[..., list[str]]
) -> None:
    answered("Delete for Good")
    delete(window)
    (busy,) = window.findChildren(QProgressDialog)
    QTest.keyClick(busy, Qt.Key.Key_Escape)
    assert not busy.close() and busy.isVisible()
    assert window.close()  # and waits
    assert window.model_controller.session.registry.history("Ada")[-1].writer is None


def test_deletion_waits_while_a_model_is_prepared(window: MainWindow, qtbot: QtBot, ada: None) -> None:
    session = window.model_controller.session
    window.model_controller.roll_back(session.shipped_model_id)
    delete(window)
    assert "Another model is being prepared" in window.message_bar.text
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert session.writers == ["me", "Ada"]


def test_deletion_waits_for_a_retrain_that_started_during_the_confirmation(
    window: MainWindow, qtbot: QtBot, ada: None, seven: Ink, answered: Callable[..., list[str]]
) -> None:
    window.model_controller.session.recognise(seven)  # something new, so that the retrain begins without a question
    window.model_controller.session.confirm()
    answered("Delete for Good", before=window.menus.retrain.trigger)
    delete(window)
    assert "A retrain that may use these drawings is running" in window.message_bar.text
    assert window.model_controller.session.writers == ["me", "Ada"]
    window.model_controller.abandon()


def test_cancelled_nothing_is_deleted(window: MainWindow, ada: None, answered: Callable[..., list[str]]) -> None:
    texts = answered("Cancel")
    delete(window)
    assert texts
    assert window.model_controller.session.writers == ["me", "Ada"]
