"""Tab, Enter and typed labels in the table of a page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.core.pages.table_cell import CellStatus
from app.core.session import Session
from app.windows.page.page_document import PageDocument
from app.windows.page.page_window import PageWindow
from corrections.store.trial_filter import TrialFilter
from corrections.trials.trial import LabelSource

Press = Callable[..., None]


def type_text(text: str) -> None:
    """Into the open editor, in place of its text, with Enter."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_the_first_doubtful_character_is_chosen_at_once(window: PageWindow) -> None:
    assert window.area.answers.current == (0, 0)
    assert window.area.answers.character == 1
    assert window.area.close_up.question.text() == "Is this 6?"


def test_tab_goes_through_the_doubtful_cells(window: PageWindow, press: Press) -> None:
    places = []
    for _ in range(3):
        press("Tab")
        places.append(window.area.answers.current)
    assert places == [(1, 1), (2, 1), (0, 0)]
    press("Backtab", Qt.KeyboardModifier.ShiftModifier)
    assert window.area.answers.current == (2, 1)


def test_one_key_corrects_a_character_and_the_rest_is_read_again(
    window: PageWindow, document: PageDocument, press: Press
) -> None:
    press("b")
    table = document.page.table
    assert table.texts[:2] == [["1b", "345"], ["7", "b0"]]
    corrected = table.at(0, 0)
    assert corrected and corrected.status is CellStatus.CORRECTED
    assert (1, 1) in window.area.flash.places  # and another one may be in less doubt now
    assert "60 → b0" in window.message_bar.text


def test_a_correction_is_a_trial_of_each_character(window: PageWindow, press: Press, session: Session) -> None:
    press("b")
    answers = [
        (each.predicted, each.label, each.source)
        for each in session.store.trials(session.store.ids(TrialFilter())).values()
    ]
    assert answers == [("1", "1", LabelSource.CONFIRMED), ("6", "b", LabelSource.CORRECTED)]


def test_enter_confirms_and_goes_on(window: PageWindow, document: PageDocument, press: Press) -> None:
    press("Return")
    confirmed = document.page.table.at(0, 0)
    assert confirmed and confirmed.status is CellStatus.CONFIRMED
    assert document.shown.doubtful == [(2, 1)]  # the same shape in another cell is in no doubt any more
    assert window.area.answers.current == (2, 1)


def test_when_nothing_is_doubtful_the_window_tells_it(window: PageWindow, document: PageDocument, press: Press) -> None:
    assert window.area.doubts.label.text().startswith("○ 3 of 6 ")
    while document.shown.doubtful:
        press("Return")
    assert window.area.doubts.label.text() == "✓ All cells are read or confirmed."
    assert window.area.doubts.bar.value() == window.area.doubts.bar.maximum()


def test_a_key_replaces_the_text_of_a_cell_that_is_in_no_doubt(
    window: PageWindow, document: PageDocument, press: Press
) -> None:
    window.area.answers.choose((0, 1))
    assert window.area.answers.character is None
    press("9")
    type_text("946")
    assert document.page.table.texts[0] == ["16", "946"]
    assert window.area.answers.current == (1, 1)  # down, as in every table


def test_escape_leaves_the_text_as_it_was(window: PageWindow, document: PageDocument, press: Press) -> None:
    window.area.answers.choose((0, 1))
    press("9")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert document.page.table.texts[0] == ["16", "345"]
    assert not document.undo_stack.canUndo()


def test_f2_edits_the_whole_text_of_a_doubtful_cell(window: PageWindow, document: PageDocument, press: Press) -> None:
    press("F2")
    type_text("7b")
    assert document.page.table.texts[0][0] == "7b"
    assert window.area.answers.current != (0, 0)


def test_an_empty_text_deletes_the_cell(window: PageWindow, document: PageDocument, press: Press) -> None:
    window.area.answers.choose((1, 0))
    press("F2")
    type_text("")
    assert document.page.table.at(1, 0) is None


def test_delete_empties_places_and_typing_fills_them(window: PageWindow, document: PageDocument, press: Press) -> None:
    window.area.answers.choose((1, 0))
    press("Delete")
    assert document.page.table.at(1, 0) is None
    press("5")
    type_text("57")
    added = document.page.table.at(1, 0)
    assert added and (added.text, added.status) == ("57", CellStatus.ADDED)


def test_left_and_right_choose_characters_of_a_doubtful_cell(window: PageWindow, press: Press) -> None:
    answers = window.area.answers
    press("Left")
    assert (answers.current, answers.character) == ((0, 0), 0)
    press("Right")
    press("Right")
    assert (answers.current, answers.character) == ((0, 1), None)
    press("Right", Qt.KeyboardModifier.ControlModifier)
    assert (answers.current, answers.character) == ((0, 1), 0)


def test_a_cell_is_answered_when_all_its_doubtful_characters_are(
    window: PageWindow, document: PageDocument, press: Press
) -> None:
    press("Left")
    press("7")
    assert window.area.answers.character == 1
    assert document.shown.cells[0, 0].text == "76"
    assert not document.undo_stack.canUndo()
    press("b")
    assert document.page.table.texts[0][0] == "7b"


def test_an_alternative_is_given_by_a_click(window: PageWindow, document: PageDocument) -> None:
    label = window.area.close_up.alternatives[1].property("label")
    QTest.mouseClick(window.area.close_up.alternatives[1], Qt.MouseButton.LeftButton)
    assert document.page.table.texts[0][0] == f"1{label}"


def test_confirm_button_and_focus(window: PageWindow, document: PageDocument) -> None:
    QTest.mouseClick(window.area.close_up.confirm, Qt.MouseButton.LeftButton)
    assert document.shown.cells[0, 0].is_answered
    assert window.area.table.hasFocus()


def test_undo_and_redo_follow_store_and_readings(
    window: PageWindow, document: PageDocument, press: Press, session: Session
) -> None:
    press("b")
    assert window.menus.undo.text() == "&Undo Correct Cell"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.page.table.texts[:2] == [["16", "345"], ["7", "60"]]
    assert not list(session.store.trials(session.store.ids(TrialFilter())).values())
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Z, keys)
    assert document.page.table.texts[1] == ["7", "b0"]
    assert len(list(session.store.trials(session.store.ids(TrialFilter())).values())) == 2
