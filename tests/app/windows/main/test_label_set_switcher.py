"""Which labels are read, chosen in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.model_switch import ModelSwitcher
from app.label_sets.selection_dialog import SelectionDialog
from app.toolkit.background_task import tasks_of
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.ink.label_sets import LABEL_SETS, LabelSet, parse_label_set
from models.model_file.model_file import ModelFileError
from tests.support.main_window import Draw, button, correct, press, session_of, shown
from tests.support.strokes import stroke

A = Ink.of([stroke((10, 110), (50, 10), (90, 110)), stroke((27, 70), (73, 70))])
ReadOnly = Callable[[str], None]


def offered(window: MainWindow) -> list[str]:
    actions = window.menus.label_sets.actions()
    return [action.text().split("\t")[0].replace("&&", "&") for action in actions if action.text()]


def named(window: MainWindow) -> str:
    """The text of the button."""
    QApplication.processEvents()  # the row of buttons is laid out anew
    return window.canvas_area.label_set_button.text()


def checked(window: MainWindow) -> str:
    (action,) = (each for each in window.menus.label_sets.actions() if each.isChecked())
    return action.text().split("\t")[0]


def test_a_new_writer_reads_letters_and_digits_from_the_first_drawing(
    letters_first: None, window: MainWindow, draw: Draw
) -> None:
    chooser = window.canvas_area.label_set_button
    assert named(window) == "Letters and digits" == chooser.accessibleDescription() == checked(window)
    assert "0–9 A–Z a–z" in chooser.toolTip() and "Ctrl+L" in chooser.toolTip()
    assert shown(window, "Labels that can be read") == "Reads 0–9  A–Z  a–z"
    assert "letter or a digit" in window.invitation_bar.text
    draw(A)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "A"


def test_the_key_opens_the_menu_and_the_arrows_choose(window: MainWindow, qtbot: QtBot) -> None:
    menu = window.menus.label_sets
    QTest.keyClick(window.canvas, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert menu.isVisible() and menu.activeAction().text().startswith("Digits")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.label_set_switcher.ended, timeout=20_000):
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert session_of(window).label_set == LABEL_SETS["capitals"]
    assert checked(window) == named(window) == "Capitals"
    assert not menu.isVisible()


def test_a_pending_reading_is_read_again_and_stays_pending(window: MainWindow, draw: Draw, read_only: ReadOnly) -> None:
    draw(A)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") in set("0123456789")
    read_only("Capitals")
    assert shown(window, "Label read") == "A" and session_of(window).reading
    assert session_of(window).accuracy.n == 0 and window.canvas.ink
    press(window.canvas, Qt.Key.Key_Return)
    assert session_of(window).accuracy.n == 1


def test_what_is_being_drawn_is_read_with_the_new_set(
    window: MainWindow, qtbot: QtBot, draw: Draw, read_only: ReadOnly
) -> None:
    draw(A)
    read_only("Letters")
    qtbot.waitUntil(lambda: shown(window, "Label read") == "A")
    assert session_of(window).reading is None


def test_what_was_taught_stays_readable_except_where_a_label_of_the_set_has_its_shape(
    window: MainWindow, draw: Draw, zigzag: Ink, read_only: ReadOnly
) -> None:
    draw(zigzag)
    correct(window, "ш")
    read_only("Capitals")
    draw(zigzag)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "ш"
    assert shown(window, "Labels that can be read") == "Reads A–Z  ш"
    assert window.panel.label_tiles.labels == ["ш"]


def test_an_answer_can_be_undone_after_another_set_was_chosen(
    window: MainWindow, draw: Draw, zigzag: Ink, read_only: ReadOnly
) -> None:
    draw(zigzag)
    correct(window, "ш")
    read_only("Capitals")
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.canvas.ink and session_of(window).accuracy.n == 0
    assert shown(window, "Labels that can be read") == "Reads A–Z"


def test_each_writer_has_a_set_of_their_own(
    window: MainWindow, let_write: Callable[[str], None], read_only: ReadOnly
) -> None:
    read_only("Small letters")
    let_write("Ada")
    assert checked(window) == "Digits"
    let_write("me")
    assert checked(window) == "Small letters"


def test_nothing_is_offered_while_the_writer_changes(window: MainWindow, qtbot: QtBot) -> None:
    window.writer_switcher.switch("Ada")
    assert not window.menus.label_sets.isEnabled() and not window.canvas_area.label_set_button.isEnabled()
    qtbot.waitUntil(lambda: not tasks_of(window.writer_switcher))
    assert window.menus.label_sets.isEnabled() and window.canvas_area.label_set_button.isEnabled()


def test_a_set_chosen_before_the_writer_changed_is_that_of_the_writer_before(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    window.label_set_switcher.switch(LABEL_SETS["small"])
    session.switch_writer("Ada")
    qtbot.waitUntil(lambda: not tasks_of(window.label_set_switcher))
    assert session.writer == "Ada" and session.label_set == LABEL_SETS["digits"]
    session.switch_writer("me")
    assert session.label_set == LABEL_SETS["small"]


def test_a_set_that_cannot_be_read_leaves_the_one_before_and_is_told_of(
    window: MainWindow, draw: Draw, seven: Ink, read_only: ReadOnly, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(switcher: ModelSwitcher, label_set: LabelSet, writer: object) -> None:
        raise ModelFileError("characters.h5 is damaged.")

    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    monkeypatch.setattr(ModelSwitcher, "for_label_set", failing)
    read_only("Everything")
    assert "What is read could not be changed: characters.h5 is damaged." in window.message_bar.text
    assert checked(window) == named(window) == "Digits"
    assert shown(window, "Label read") == "7" and session_of(window).reading


def test_of_two_choices_the_last_one_counts(window: MainWindow, qtbot: QtBot) -> None:
    window.label_set_switcher.switch(LABEL_SETS["small"])
    window.label_set_switcher.switch(LABEL_SETS["capitals"])
    qtbot.waitUntil(lambda: not tasks_of(window.label_set_switcher))
    assert session_of(window).label_set == LABEL_SETS["capitals"] and checked(window) == "Capitals"


def test_an_own_selection_is_typed_kept_deleted_and_restored(window: MainWindow, qtbot: QtBot) -> None:
    (new,) = (each for each in window.menus.label_sets.actions() if "New Selection" in each.text())
    new.trigger()
    (dialog,) = window.findChildren(SelectionDialog)
    QTest.keyClicks(dialog.line, "0123+-&")
    with qtbot.waitSignal(window.label_set_switcher.ended, timeout=20_000):
        QTest.mouseClick(button(dialog, "Read These"), Qt.MouseButton.LeftButton)
    session = session_of(window)
    assert session.label_set == parse_label_set("0123+-&") and session.readable == set("0123+-&")
    assert checked(window) == "0123+-&&" == named(window)
    (delete,) = (each for each in window.menus.label_sets.actions() if "Delete" in each.text())
    with qtbot.waitSignal(window.label_set_switcher.ended, timeout=20_000):
        delete.trigger()
    assert session.label_set == LABEL_SETS["letters-digits"] and "0123+-&" not in offered(window)
    assert "0123+-& is deleted" in window.message_bar.text
    with qtbot.waitSignal(window.label_set_switcher.ended, timeout=20_000):
        QTest.mouseClick(window.message_bar.action, Qt.MouseButton.LeftButton)
    assert checked(window) == "0123+-&&" and session.own_label_sets == (parse_label_set("0123+-&"),)


def test_the_window_can_close_while_a_set_is_made_ready(window: MainWindow) -> None:
    window.label_set_switcher.switch(LABEL_SETS["everything"])
    assert window.close()
