"""Another writer is made ready beside the loop."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.session import DEFAULT_WRITER
from app.toolkit.background_task import tasks_of
from app.windows.main.main_window import MainWindow
from app.windows.main.writer_switcher import RETRY_MS
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink
from models.registry.registry import Registry, RegistryError
from tests.support.main_window import Draw, model_shown
from tests.support.waiting import let_timers_fire


def taught(window: MainWindow, writer: str) -> int:
    store = window.model_controller.session.store
    return store.count_labelled(store.writer(writer))


def test_until_the_switch_is_done_the_one_before_writes(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink, one: Ink
) -> None:
    session = window.model_controller.session
    window.writer_switcher.switch("Ada")
    assert session.writer == "me" and "Ada" in model_shown(window)
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.writer == "Ada")
    assert "Ada" in window.windowTitle() and "Ada" not in model_shown(window)
    draw(one)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    assert taught(window, "me") == taught(window, "Ada") == 1


def test_a_reading_that_waits_when_the_switch_is_done_is_accepted_for_the_previous_writer(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink
) -> None:
    session = window.model_controller.session
    window.writer_switcher.switch("Ada")
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.writer == "Ada")
    assert session.accuracy.n == 0 and not window.canvas.ink
    session.switch_writer("me")
    assert session.accuracy.n == 1


def test_of_two_switches_the_last_one_counts(window: MainWindow, qtbot: QtBot) -> None:
    session = window.model_controller.session
    window.writer_switcher.switch("Ada")
    window.writer_switcher.switch("Bob")
    qtbot.waitUntil(lambda: not tasks_of(window.writer_switcher))
    assert session.writer == "Bob" and "Bob" in window.windowTitle()
    window.writer_switcher.switch("Ada")
    window.writer_switcher.switch("Bob")  # who writes already: Ada is not wanted any more
    qtbot.waitUntil(lambda: not tasks_of(window.writer_switcher))
    assert session.writer == "Bob" and "Bob" in window.windowTitle()


def test_a_switch_that_fails_is_told_of_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch, let_write: Callable[[str], None]
) -> None:
    def failing(registry: Registry, writer: str | None = None) -> None:
        raise RegistryError("The list of models cannot be read.")

    monkeypatch.setattr(Registry, "champion", failing)
    let_write("Ada")
    assert "could not be changed" in window.message_bar.text
    (checked,) = (action for action in window.menus.writers.actions() if action.isChecked())
    assert checked.text() == "me" == window.model_controller.session.writer


def test_the_window_can_close_while_a_writer_is_made_ready(window: MainWindow) -> None:
    window.writer_switcher.switch("Ada")
    assert window.close()
    assert window.model_controller.session.writer == "me"


def test_a_label_that_is_being_typed_is_not_cut_short(window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink) -> None:
    session = window.model_controller.session
    window.writer_switcher.switch("Ada")
    draw(seven)
    QTest.keyClicks(window.canvas, "s")
    qtbot.waitUntil(lambda: not tasks_of(window.writer_switcher))
    let_timers_fire(qtbot, 2 * RETRY_MS)
    assert session.writer == "me"
    QTest.keyClicks(window.focusWidget(), "ch")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.writer == "Ada")
    session.switch_writer("me")
    assert "sch" in session.labels and session.accuracy == Accuracy(0, 1)


def test_in_rapid_mode_a_drawing_of_meanwhile_ends_with_a_pause_all_the_same(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink
) -> None:
    session = window.model_controller.session
    window.menus.rapid.trigger()
    window.writer_switcher.switch("Ada")
    draw(seven)
    qtbot.waitUntil(lambda: session.writer == "Ada")
    qtbot.waitUntil(lambda: session.accuracy.n == 1)
    assert not window.canvas.ink


def test_what_is_relabelled_while_a_writer_is_made_ready_is_remembered(window: MainWindow, seven: Ink) -> None:
    session = window.model_controller.session
    session.recognise(seven)
    session.confirm()
    (trial_id,) = session.store.labels(session.writer_id)
    session.switch_writer("Ada")
    me = session.switcher.for_writer(DEFAULT_WRITER)
    with session.editing_trials() as store:
        store.relabel([trial_id], "J")
    session.switch_to(me)
    assert "J" in session.labels and session.recognise(seven).prediction.label == "J"
    assert session.store.trials([trial_id])[trial_id].source == LabelSource.CORRECTED
