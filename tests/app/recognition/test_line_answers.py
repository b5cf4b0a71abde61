"""Lines of several characters in the program's own window: read, confirmed, typed, corrected, undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.marks.character_mark import CharacterMark
from app.recognition.pause_timer import PauseTimer
from app.toolkit import accessibility
from app.windows.main.main_window import MainWindow
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import SegmentedBy
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink
from models.ink.pieces import Piece
from models.lines.reader import LineReader
from models.system.errors import StoreError
from tests.support.main_window import Draw, correct, last_trial, line, press, session_of, shown
from tests.support.strokes import shifted
from tests.support.waiting import let_timers_fire

CONTROL = Qt.KeyboardModifier.ControlModifier
TOO_MANY = "4" * 20
"""A text that no cut of two characters makes room for."""


@pytest.fixture
def pair(seven: Ink, one: Ink) -> Ink:
    """A seven and a one beside it."""
    return Ink((*seven.strokes, *shifted(one, 100).strokes))


@pytest.fixture
def drawn(window: MainWindow, draw: Draw, pair: Ink, qtbot: QtBot) -> Ink:
    """The two, drawn and read."""
    draw(pair)
    qtbot.waitUntil(lambda: texts(window) == ["7", "1"])
    ink = window.canvas.ink
    assert isinstance(ink, Ink)
    return ink


def texts(window: MainWindow) -> list[str]:
    return [mark.text for mark in window.canvas.marks]


def chosen(window: MainWindow) -> list[str]:
    return [mark.text for mark in window.canvas.marks if mark.is_chosen]


def trials(window: MainWindow) -> list[Trial]:
    session = session_of(window)
    return list(session.store.iter_trials(session.writer_id, LabelSource))


def labels(window: MainWindow) -> list[str]:
    return [trial.label for trial in trials(window)]


def notice(window: MainWindow) -> str:
    return window.message_bar.text if window.message_bar.isVisible() else ""


# Reading -------------------------------------------------------------------------------------------------------------


def test_each_character_has_a_mark_and_the_last_one_is_shown(window: MainWindow, drawn: Ink) -> None:
    assert session_of(window).pending is None and window.recognition.shown_text == "71"
    assert chosen(window) == ["1"] and shown(window, "Label read") == "1"
    assert window.panel.alternatives_view.bars[0].label == "1"
    assert shown(window, "What you can do") == "Right? Press Enter.\nWrong? Type the whole line, then Enter."


def test_a_single_character_has_no_mark(window: MainWindow, draw: Draw, seven: Ink, qtbot: QtBot) -> None:
    draw(seven)
    qtbot.waitUntil(lambda: shown(window, "Label read") == "7")
    assert not window.canvas.marks[1:] and window.recognition.shown_text == "7"
    press(window.canvas, Qt.Key.Key_Escape)
    assert not window.canvas.marks and window.recognition.shown_text == ""


def test_a_doubtful_character_is_marked_as_such(window: MainWindow, draw: Draw, seven: Ink, zigzag: Ink) -> None:
    draw(Ink((*seven.strokes, *shifted(zigzag, 120).strokes)))
    press(window.canvas, Qt.Key.Key_Space)
    first, *others = window.canvas.marks
    assert not first.is_doubtful and any(mark.is_doubtful for mark in others)
    assert isinstance(first, CharacterMark) and first.tooltip.startswith("7")


def test_a_single_stroke_is_labelled_at_once_whatever_is_read_of_it(
    window: MainWindow, draw: Draw, zigzag: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = LineReader.read
    cut = ((Piece(0, 0, 20),), (Piece(0, 20, 41),))
    monkeypatch.setattr(LineReader, "read", lambda reader, ink, **options: read(reader, ink, groups=cut))
    draw(zigzag)
    QTest.keyClicks(window.canvas, "3")
    assert labels(window) == ["3"] and trials(window)[0].ink.strokes[1:] == ()  # type: ignore[union-attr]
    draw(zigzag)
    QTest.keyClicks(window.canvas, "w")
    assert "New label" in shown(window, "About this label")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["3", "w"] and not window.canvas.ink


def test_a_new_label_of_one_character_is_that_of_all_that_is_drawn(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "w")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["w"] and trials(window)[0].ink == drawn


def test_what_is_read_is_announced(window: MainWindow, drawn: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    announced: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility", lambda event: announced.append(event.message())
    )
    press(window.canvas, Qt.Key.Key_Space)
    assert announced[-1] == "71"
    press(window.canvas, Qt.Key.Key_Return)
    assert "Confirmed: 71" in announced


def test_keys_and_clicks_choose_the_character_that_is_shown(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    assert chosen(window) == ["7"] and shown(window, "Label read") == "7"
    assert shown(window, "What you can do") == "Not 7? Type what it is.\nEnter: the line is right."
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    assert chosen(window) == ["1"] and window.recognition.view.is_chosen
    window.canvas.character_chosen.emit(1)  # a click on the chosen one takes it back
    assert chosen(window) == ["1"] and not window.recognition.view.is_chosen
    window.canvas.character_chosen.emit(0)
    press(window.canvas, Qt.Key.Key_Escape)
    assert chosen(window) == ["1"] and window.canvas.ink == drawn


def test_drawing_on_chooses_the_last_one_again(window: MainWindow, draw: Draw, drawn: Ink, one: Ink) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    draw(shifted(one, 160))
    press(window.canvas, Qt.Key.Key_Space)
    assert texts(window) == ["7", "1", "1"] and not window.recognition.view.is_chosen
    assert [mark.is_chosen for mark in window.canvas.marks] == [False, False, True]


# Answers -------------------------------------------------------------------------------------------------------------


def test_enter_confirms_every_character(window: MainWindow, drawn: Ink) -> None:
    said: list[str] = []
    window.recognition.line_answered.connect(said.append)
    press(window.canvas, Qt.Key.Key_Return)
    assert not window.canvas.ink and window.statusBar().currentMessage() == "Confirmed: 71" and said == ["71"]
    assert [(trial.label, trial.source) for trial in trials(window)] == [
        ("7", LabelSource.CONFIRMED),
        ("1", LabelSource.CONFIRMED),
    ]
    assert session_of(window).record.line_accuracy == Accuracy(1, 1)
    assert not window.canvas.marks


def test_the_next_stroke_accepts_a_line_that_was_ended(window: MainWindow, draw: Draw, drawn: Ink, seven: Ink) -> None:
    press(window.canvas, Qt.Key.Key_Space)
    draw(seven)
    assert [trial.source for trial in trials(window)] == [LabelSource.ACCEPTED] * 2
    assert len(window.canvas.ink.strokes) == 1  # type: ignore[union-attr]


def test_keys_fill_the_entry_until_enter(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "4")
    assert window.canvas.ink == drawn and trials(window) == []
    assert line(window).text() == "4" and shown(window, "About this label") == "Type the whole line, then Enter."
    assert shown(window, "What you can do") == "Enter sets the line, Esc clears it."
    assert QApplication.focusWidget() is line(window)
    QTest.keyClicks(line(window), "2")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["4", "2"] and not window.canvas.ink
    assert [trial.ink for trial in trials(window)] == [Ink(drawn.strokes[:1]), Ink(drawn.strokes[1:])]
    assert [trial.predicted for trial in trials(window)] == ["7", "1"]
    assert session_of(window).accuracy == Accuracy(0, 2)


def test_typing_what_was_read_confirms(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "71")
    press(line(window), Qt.Key.Key_Return)
    assert window.statusBar().currentMessage() == "Confirmed: 71"
    assert [trial.source for trial in trials(window)] == [LabelSource.CONFIRMED] * 2


def test_drawing_on_answers_with_what_was_typed(window: MainWindow, draw: Draw, drawn: Ink, seven: Ink) -> None:
    QTest.keyClicks(window.canvas, "17")
    draw(seven)
    assert labels(window) == ["1", "7"] and len(window.canvas.ink.strokes) == 1  # type: ignore[union-attr]


def test_a_text_with_a_character_too_few_is_taken_when_it_is_given_again(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "4")
    press(line(window), Qt.Key.Key_Return)
    assert trials(window) == [] and window.canvas.ink == drawn and line(window).text() == "4"
    assert shown(window, "About this label") == "⚠ 71 was read. Press Enter again if it is 4."
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["4"] and trials(window)[0].ink == drawn and not window.canvas.ink
    place = trials(window)[0].line
    assert place and place.written.predicted == "71" and place.written.segmented_by is SegmentedBy.TYPED


def test_another_text_is_asked_about_anew(window: MainWindow, drawn: Ink) -> None:
    for text in ("4", "5"):
        QTest.keyClick(window.canvas, Qt.Key.Key_F2)
        line(window).setText(text)
        press(line(window), Qt.Key.Key_Return)
        assert trials(window) == [] and shown(window, "About this label").endswith(f"if it is {text}.")


def test_a_text_that_does_not_fit_is_kept_as_one_symbol_only_if_it_is_wanted(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, TOO_MANY)
    press(line(window), Qt.Key.Key_Return)
    assert trials(window) == [] and window.canvas.ink == drawn and line(window).text() == TOO_MANY
    assert f"{TOO_MANY} does not fit the 2 character" in shown(window, "About this label")
    assert notice(window) == f"Is {TOO_MANY} the name of one symbol?"
    QTest.mouseClick(window.message_bar.action, Qt.MouseButton.LeftButton)
    assert labels(window) == [TOO_MANY] and trials(window)[0].ink == drawn and not window.canvas.ink
    place = trials(window)[0].line
    assert place and place.written.predicted == "71" and place.written.segmented_by is SegmentedBy.TYPED


def test_another_text_withdraws_the_offer(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, TOO_MANY)
    press(line(window), Qt.Key.Key_Return)
    line(window).setText("42")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["4", "2"] and not notice(window)


def test_a_long_text_that_does_not_fit_is_no_symbol(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "4")
    line(window).setText("4" * 40)
    press(line(window), Qt.Key.Key_Return)
    assert "does not fit" in shown(window, "About this label") and not notice(window)
    assert trials(window) == []


def test_a_text_that_does_not_fit_does_not_stop_the_pen(window: MainWindow, draw: Draw, drawn: Ink, one: Ink) -> None:
    QTest.keyClicks(window.canvas, "4")
    draw(shifted(one, 160))
    assert trials(window) == [] and len(window.canvas.ink.strokes) == 3  # type: ignore[union-attr]
    line(window).setText("711")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["7", "1", "1"]


def test_a_new_label_of_known_characters_is_remarked_upon(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    QTest.keyClicks(line(window), "4078")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["4078"]
    assert notice(window) == "4078 is the name of one symbol now. Ctrl+Z takes it back."


def test_a_text_mends_what_was_read_as_one(
    window: MainWindow, draw: Draw, pair: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = LineReader.read
    whole = ((Piece(0, 0, 21), Piece(1, 0, 11)),)
    monkeypatch.setattr(LineReader, "read", lambda reader, ink, **options: read(reader, ink, groups=whole))
    draw(pair)
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    QTest.keyClicks(line(window), "71")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["7", "1"] and not notice(window)
    places = [trial.line for trial in trials(window)]
    assert all(place and place.written.segmented_by is SegmentedBy.TYPED for place in places)


def test_a_label_of_several_characters_stays_one_for_a_single_drawing(
    window: MainWindow, draw: Draw, zigzag: Ink
) -> None:
    for _ in range(2):
        draw(zigzag)
        QTest.keyClick(window.canvas, Qt.Key.Key_F2)
        QTest.keyClicks(line(window), "ch")
        press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["ch", "ch"]


def test_a_label_of_several_characters_is_one_in_a_line(
    window: MainWindow, draw: Draw, zigzag: Ink, seven: Ink
) -> None:
    draw(zigzag)
    correct(window, "sch")
    draw(Ink((*zigzag.strokes, *shifted(seven, 140).strokes)))
    press(window.canvas, Qt.Key.Key_Space)
    assert texts(window) == ["sch", "7"]
    QTest.keyClicks(window.canvas, "s")
    QTest.keyClicks(line(window), "ch7")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["sch", "sch", "7"]
    assert window.statusBar().currentMessage() == "Confirmed: sch7"


def test_what_is_known_of_several_is_of_each(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "K2")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["K", "2"]  # a new label beside a known one


def test_a_slip_in_a_line_is_remarked_upon(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "21")
    press(line(window), Qt.Key.Key_Return)
    assert window.statusBar().currentMessage() == "You called a clear 7 “2”. Ctrl+Z takes it back."


def test_a_new_label_in_a_line_that_may_be_a_slip_is_remarked_upon(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    line(window).setText("٧1")
    press(line(window), Qt.Key.Key_Return)
    assert "another label than 7" in notice(window)


# One character of several --------------------------------------------------------------------------------------------


def test_a_key_corrects_the_chosen_character_only(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    QTest.keyClicks(window.canvas, "4")
    assert trials(window) == [] and window.canvas.ink == drawn
    assert texts(window) == ["4", "1"] and chosen(window) == ["4"]
    assert window.canvas.marks[0].tooltip.startswith("4, read as 7")
    assert window.recognition.shown_text == "41"
    press(window.canvas, Qt.Key.Key_Return)
    assert [(trial.predicted, trial.label, trial.source) for trial in trials(window)] == [
        ("7", "4", LabelSource.CORRECTED),
        ("1", "1", LabelSource.CONFIRMED),
    ]
    assert session_of(window).record.line_accuracy == Accuracy(0, 1)


def test_a_corrected_character_stays_when_the_line_goes_on(
    window: MainWindow, draw: Draw, drawn: Ink, one: Ink, qtbot: QtBot
) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    QTest.keyClicks(window.canvas, "4")
    draw(shifted(one, 160))
    qtbot.waitUntil(lambda: texts(window) == ["4", "1", "1"])
    press(window.canvas, Qt.Key.Key_Space)
    draw(shifted(one, 0))
    assert [trial.source for trial in trials(window)] == [LabelSource.CORRECTED, *[LabelSource.ACCEPTED] * 2]
    assert labels(window) == ["4", "1", "1"]


def test_a_new_label_for_the_chosen_character_waits_for_enter(window: MainWindow, drawn: Ink) -> None:
    window.canvas.character_chosen.emit(0)
    QTest.keyClicks(window.canvas, "w")
    assert line(window).text() == "w" and "press Enter" in shown(window, "About this label")
    assert shown(window, "What you can do").startswith("Enter sets this one character")
    press(line(window), Qt.Key.Key_Return)
    assert texts(window) == ["w", "1"] and trials(window) == [] and not line(window).text()
    press(window.canvas, Qt.Key.Key_Return)
    assert labels(window) == ["w", "1"]


def test_drawing_on_takes_what_was_typed_for_the_chosen_character(
    window: MainWindow, draw: Draw, drawn: Ink, seven: Ink
) -> None:
    window.canvas.character_chosen.emit(0)
    QTest.keyClicks(window.canvas, "w")
    draw(shifted(seven, 160))  # the line is open, and goes on
    assert not line(window).text() and trials(window) == []
    press(window.canvas, Qt.Key.Key_Space)
    window.canvas.character_chosen.emit(2)
    QTest.keyClicks(window.canvas, "v")
    draw(seven)
    assert labels(window) == ["w", "1", "v"] and session_of(window).memory.labels == ("w", "v")


def test_a_bar_is_a_label_for_the_character_that_is_shown(window: MainWindow, drawn: Ink) -> None:
    other = window.panel.alternatives_view.bars[1]
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert texts(window) == ["7", other.label] and trials(window) == []
    assert QApplication.focusWidget() is window.canvas
    press(window.canvas, Qt.Key.Key_Return)
    assert labels(window) == ["7", other.label]


def test_what_was_typed_for_the_whole_line_counts_more(window: MainWindow, drawn: Ink) -> None:
    window.canvas.character_chosen.emit(0)
    QTest.keyClicks(window.canvas, "4")
    press(window.canvas, Qt.Key.Key_Escape)
    QTest.keyClicks(window.canvas, "92")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["9", "2"]


def test_a_correction_of_one_character_is_undone_as_a_step(window: MainWindow, drawn: Ink) -> None:
    window.canvas.character_chosen.emit(0)
    QTest.keyClicks(window.canvas, "4")
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert texts(window) == ["7", "1"] and window.canvas.ink == drawn
    QTest.keyClick(window.canvas, Qt.Key.Key_Y, CONTROL)
    assert texts(window) == ["4", "1"]


# Undo ----------------------------------------------------------------------------------------------------------------


def test_undo_brings_the_whole_line_back(window: MainWindow, drawn: Ink) -> None:
    QTest.keyClicks(window.canvas, "42")
    press(line(window), Qt.Key.Key_Return)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.canvas.ink == drawn and trials(window) == [] and texts(window) == ["7", "1"]
    assert session_of(window).memory.labels == () and session_of(window).pending
    press(window.canvas, Qt.Key.Key_Return)
    assert labels(window) == ["7", "1"]


def test_undo_brings_back_what_was_decided_before_the_answer(window: MainWindow, drawn: Ink) -> None:
    window.canvas.character_chosen.emit(0)
    QTest.keyClicks(window.canvas, "4")
    press(window.canvas, Qt.Key.Key_Return)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert texts(window) == ["4", "1"]
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert texts(window) == ["7", "1"] and window.canvas.ink == drawn
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert len(window.canvas.ink.strokes) == 1  # type: ignore[union-attr]


def test_a_line_that_cannot_be_stored_waits(window: MainWindow, drawn: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> list[int]:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "_add_in_order", full)
        QTest.keyClicks(window.canvas, "42")
        press(line(window), Qt.Key.Key_Return)
        assert "disk is full" in window.message_bar.text and not window.canvas.ink
    window.store_monitor.check()
    assert labels(window) == ["4", "2"]


def test_an_undo_that_fails_changes_nothing(window: MainWindow, drawn: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    press(window.canvas, Qt.Key.Key_Return)

    def broken(*_: object) -> object:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(Store, "remove_all", broken)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert notice(window) == "The disk is full. Nothing was undone." and not window.canvas.ink
    assert labels(window) == ["7", "1"]


# Rapid mode, practice, label sets ------------------------------------------------------------------------------------


def test_a_pause_accepts_a_line_and_a_key_takes_it_back(
    window: MainWindow, draw: Draw, pair: Ink, rapid: PauseTimer, let_pause: Callable[[], None]
) -> None:
    rapid.set_pause(300)
    draw(pair)
    let_pause()
    assert [trial.source for trial in trials(window)] == [LabelSource.ACCEPTED] * 2
    press(window.canvas, Qt.Key.Key_Return)
    assert [trial.source for trial in trials(window)] == [LabelSource.CONFIRMED] * 2
    draw(pair)
    let_pause()
    QTest.keyClicks(window.canvas, "4")
    assert window.canvas.ink and line(window).text() == "4"
    QTest.keyClicks(line(window), "2")
    press(line(window), Qt.Key.Key_Return)
    assert labels(window) == ["7", "1", "4", "2"]


def test_a_chosen_character_stops_the_pause(
    window: MainWindow, draw: Draw, pair: Ink, rapid: PauseTimer, qtbot: QtBot
) -> None:
    rapid.set_pause(2000)
    draw(pair)
    qtbot.waitUntil(lambda: texts(window) == ["7", "1"])
    rapid.set_pause(20)
    window.canvas.character_chosen.emit(0)
    let_timers_fire(qtbot, 40)
    assert window.canvas.ink and trials(window) == []


def test_a_contested_character_is_chosen_and_asked_about(
    window: MainWindow, draw: Draw, seven: Ink, pair: Ink, rapid: PauseTimer, qtbot: QtBot
) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_2)  # a slip
    rapid.set_pause(300)
    draw(pair)
    qtbot.waitUntil(lambda: session_of(window).pending is not None)
    assert shown(window, "What you can do") == "Really 2 in 21? Press Enter.\nOtherwise type what it is."
    assert chosen(window) == ["2"] and len(trials(window)) == 1
    QTest.keyClicks(window.canvas, "7")
    assert texts(window) == ["7", "1"] and not shown(window, "What you can do").startswith("Really")
    press(window.canvas, Qt.Key.Key_Return)
    assert labels(window) == ["2", "7", "1"]


def test_practice_takes_all_that_is_drawn_for_the_character_it_asks_for(
    window: MainWindow, draw: Draw, pair: Ink, qtbot: QtBot
) -> None:
    window.menus.prompt_modes.actions()[1].trigger()
    prompt = window.recognition.practice.prompt
    assert prompt
    draw(pair)
    qtbot.waitUntil(lambda: shown(window, "Label read") != "–")
    assert not texts(window)[1:]
    press(window.canvas, Qt.Key.Key_Return)
    if window.canvas.ink:  # the reading was in doubt, and this answers
        press(window.canvas, Qt.Key.Key_Return)
    assert labels(window) == [prompt] and trials(window)[0].ink.strokes[1:]  # type: ignore[union-attr]
    window.menus.no_prompts.trigger()
    draw(pair)
    qtbot.waitUntil(lambda: len(texts(window)) == 2)


def test_what_a_line_taught_is_read_in_the_next_one(window: MainWindow, draw: Draw, drawn: Ink, pair: Ink) -> None:
    QTest.keyClicks(window.canvas, "ab")
    press(line(window), Qt.Key.Key_Return)
    draw(pair)
    press(window.canvas, Qt.Key.Key_Space)
    assert texts(window) == ["a", "b"]


def test_another_label_set_reads_a_pending_line_again(
    window: MainWindow, drawn: Ink, read_only: Callable[[str], None]
) -> None:
    press(window.canvas, Qt.Key.Key_Space)
    read_only("Capitals")
    pending = session_of(window).pending
    assert pending and pending.text.isalpha() and window.recognition.shown_text == pending.text
    assert window.canvas.ink == drawn


def test_the_first_steps_count_the_characters_of_a_line(window: MainWindow, drawn: Ink) -> None:
    assert "Welcome" in window.invitation_bar.text
    QTest.keyClicks(window.canvas, "ab")
    press(line(window), Qt.Key.Key_Return)
    assert "1 of 3" in window.invitation_bar.text


def test_a_line_is_remembered_after_a_restart(
    window: MainWindow, drawn: Ink, tmp_path: Path, pair: Ink, qtbot: QtBot
) -> None:
    from app.core.session import Session

    QTest.keyClicks(window.canvas, "wx")
    press(line(window), Qt.Key.Key_Return)
    session = Session(tmp_path / "data")
    try:
        assert session.read_lines(pair).text == "wx"
    finally:
        session.close()
    assert last_trial(window).label == "x"
