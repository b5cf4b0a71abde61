import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.windows.main.main_window import MainWindow
from models.inference.score import Comparison, Score
from models.ink.ink import Ink
from models.registry.promotion import Outcome, judge
from tests.support.main_window import Draw, button, correct, line, press, shown
from tests.support.untrusted.forging import retitle


def test_draw_recognise_and_correct_by_keyboard(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "7"
    assert "%" in shown(window, "How sure the model is")
    QTest.keyClicks(line(window), "1")
    press(line(window), Qt.Key.Key_Return)
    assert shown(window, "Accuracy") == "0 of 1 right"
    assert not window.canvas.ink
    assert shown(window, "Label read") == "–"


def test_an_empty_enter_confirms(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    QTest.mouseClick(button(window, "Recognise"), Qt.MouseButton.LeftButton)
    press(line(window), Qt.Key.Key_Return)
    assert shown(window, "Accuracy") == "1 of 1 right"


def test_the_next_drawing_accepts(window: MainWindow, draw: Draw, seven: Ink, one: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    draw(one)
    assert shown(window, "Accuracy") == "1 of 1 right"
    assert len(window.canvas.ink.strokes) == 1
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "1"


def test_a_held_enter_confirms_nothing(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    for target in (line(window), window.canvas):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
        QApplication.sendEvent(target, key)
    assert shown(window, "Accuracy") == "nothing read yet"


def test_reading_waits_for_the_end_of_the_stroke(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(150, 250))
    press(window.canvas, Qt.Key.Key_Space)
    assert window.session and window.session.reading is None
    QTest.mouseMove(window.canvas, QPoint(20, 20))
    QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert window.session.reading and window.canvas.ink == window.session.reading.ink
    assert len(window.canvas.ink.strokes[1]) >= 2


def test_escape_throws_away(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    press(line(window), Qt.Key.Key_Escape)
    assert not window.canvas.ink
    assert shown(window, "Accuracy") == "nothing read yet"


def test_typing_on_the_canvas_starts_the_label(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    window.canvas.setFocus()
    QTest.keyClicks(window.canvas, "b")
    assert shown(window, "Label read") == "7"
    assert line(window).text() == "b"


def test_an_alternative_corrects_at_a_click(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    bars = window.panel.alternatives_view.bars
    names = [bar.accessibleName().split()[0] for bar in bars if bar.isVisible()]
    assert names[0] == "Confirm" and len(names) > 2 and set(names[1:]) == {"Correct"}
    QTest.mouseClick(bars[1], Qt.MouseButton.LeftButton)
    assert shown(window, "Accuracy") == "0 of 1 right"


@pytest.mark.parametrize("text", [" ", "\u200b"])
def test_a_label_nobody_can_see_is_refused_in_place(window: MainWindow, draw: Draw, seven: Ink, text: str) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    line(window).setText(text)
    press(line(window), Qt.Key.Key_Return)
    assert "visible character" in shown(window, "About this label")
    assert window.canvas.ink
    assert shown(window, "Accuracy") == "nothing read yet"


def test_nothing_drawn_is_said_and_nothing_breaks(window: MainWindow) -> None:
    press(window.canvas, Qt.Key.Key_Space)
    assert "Draw a character first" in window.statusBar().currentMessage()


def test_the_model_reads_the_same_at_any_window_size(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    assert window.session and window.session.reading
    before = window.session.reading.raster
    window.resize(1200, 900)
    window.recognition.recognise()
    np.testing.assert_array_equal(window.session.reading.raster, before)


def test_asking_before_the_model_is_there_is_answered_when_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    window, opening = build(tmp_path)
    qtbot.addWidget(window)
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton)
    window.recognition.recognise()
    assert shown(window, "Label read") == "–"
    qtbot.waitUntil(lambda: shown(window, "Label read") != "–", timeout=20_000)
    opening.wait()
    window.close()


def test_a_corrected_drawing_is_right_at_once(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    correct(window, "ш")
    draw(zigzag)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "ш"
    assert shown(window, "Labels that can be read") == "Reads 0–9  ш"


def test_undo_takes_back_the_last_answer_and_all_that_it_taught(window: MainWindow, draw: Draw, zigzag: Ink) -> None:
    draw(zigzag)
    press(window.canvas, Qt.Key.Key_Space)
    before = shown(window, "Label read")
    correct(window, "ш")
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.canvas.ink  # the drawing is back, read as before, and waits for its label
    assert shown(window, "Label read") == before
    assert shown(window, "Accuracy") == "nothing read yet"
    assert shown(window, "Labels that can be read") == "Reads 0–9"


def test_undo_takes_back_a_typed_correction_from_wherever_the_keyboard_is(
    window: MainWindow, draw: Draw, seven: Ink
) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    QTest.keyClicks(line(window), "Q")
    press(line(window), Qt.Key.Key_Return)
    assert shown(window, "Accuracy") == "1 new"
    line(window).setFocus()
    QTest.keyClick(line(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(window, "Accuracy") == "nothing read yet"
    assert window.canvas.ink and not line(window).text()


def test_undo_brings_back_what_was_cleared_and_nothing_else(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink
) -> None:
    draw(one)
    correct(window, "1")
    draw(seven)
    drawn = window.canvas.ink
    press(window.canvas, Qt.Key.Key_Escape)
    press(window.canvas, Qt.Key.Key_Escape)
    window.recognition.undo()
    assert window.canvas.ink == drawn
    assert shown(window, "Accuracy") == "1 of 1 right"


def test_undo_takes_back_strokes_first(window: MainWindow, draw: Draw, seven: Ink) -> None:
    draw(Ink.of([*seven.strokes, *seven.strokes]))
    press(window.canvas, Qt.Key.Key_Space)
    QTest.keyClick(line(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.canvas.ink.strokes) == 1
    assert window.session and window.session.reading is None  # it is open again
    window.recognition.undo()
    assert shown(window, "Label read") == "–"
    window.recognition.undo()
    assert "nothing to undo" in window.statusBar().currentMessage()


def test_another_writer_begins_afresh(
    window: MainWindow, qtbot: QtBot, draw: Draw, zigzag: Ink, let_write: Callable[[str], None]
) -> None:
    draw(zigzag)
    correct(window, "ш")
    let_write("Ada")
    assert window.windowTitle() == "Ada – Inkloop"
    assert shown(window, "Accuracy") == "nothing read yet"
    draw(zigzag)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") != "ш"
    names = [action.text() for action in window.menus.writers.actions() if action.isCheckable()]
    assert names == ["me", "Ada"]
    window.menus.writers.actions()[0].trigger()
    qtbot.waitUntil(lambda: window.windowTitle() == "me – Inkloop")


def test_a_switch_that_fails_counts_nothing_and_the_same_writer_is_no_switch(
    window: MainWindow, draw: Draw, seven: Ink, let_write: Callable[[str], None]
) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    for name in ("  ", "me", "x" * 40):
        let_write(name)
        assert window.windowTitle() == "me – Inkloop"
        assert window.canvas.ink and shown(window, "Label read") == "7"
        assert shown(window, "Accuracy") == "nothing read yet"
    assert "not a valid name" in window.message_bar.text
    let_write("Ada")
    assert not window.canvas.ink
    draw(seven)  # not read yet: it stays for the one who comes
    let_write("me")
    assert window.canvas.ink
    assert shown(window, "Accuracy") == "1 of 1 right"


def test_a_damaged_champion_is_told_of_when_its_writer_comes(
    window: MainWindow, tmp_path: Path, let_write: Callable[[str], None]
) -> None:
    session = window.session
    assert session
    challenger = tmp_path / "challenger.h5"
    shutil.copy(session.champion.path, challenger)
    better = Comparison(Score(1, 2), Score(2, 2))
    session.adopt(Outcome(challenger, session.champion.path, "me", judge(base=better, held_out=better, learned=better)))
    let_write("Ada")
    (damaged,) = (session.data_dir / "models").glob("*.h5")
    damaged.write_text("no model")
    let_write("me")
    assert "damaged" in window.message_bar.text and session.champion.shipped
    assert not session.has_new_champion()  # by another window, that is


def test_rolling_back_to_the_shipped_model_is_one_click(
    window: MainWindow, qtbot: QtBot, draw: Callable[[Ink], None], seven: Ink, tmp_path: Path
) -> None:
    session = window.session
    assert session
    assert not window.menus.roll_back.isEnabled()
    challenger = tmp_path / "challenger.h5"
    shutil.copy(session.champion.path, challenger)
    retitle(challenger)
    better = Comparison(Score(1, 2), Score(2, 2))
    window.model_controller.adopt(
        Outcome(challenger, session.champion.path, "me", judge(base=better, held_out=better, learned=better))
    )
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert "2 of your 2 held-out drawings (before 1)" in window.message_bar.details
    assert window.menus.roll_back.isEnabled() and not session.champion.shipped
    newest, shipped = window.menus.roll_back.actions()
    assert newest.isChecked() and "2 of 2" in newest.toolTip()
    draw(seven)
    window.recognition.recognise()
    shipped.trigger()
    assert not session.champion.shipped  # the loop goes on while the memory is rebuilt
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert session.champion.shipped
    assert session.reading and session.reading.prediction.model_id == session.shipped_model_id
    window.panel.label_entry.start("sc")
    window.model_controller.task_queue.champion_changed.emit()
    assert line(window).text() == "sc"  # what is being typed stays
    window.recognition.clear()
    assert " is in use now" in window.message_bar.text
    window.menus.roll_back.actions()[0].trigger()
    qtbot.waitUntil(lambda: not session.champion.shipped)


def test_retraining_without_labels_says_what_to_do(window: MainWindow) -> None:
    window.menus.retrain.trigger()
    assert "nothing to learn from yet" in window.message_bar.text


def test_a_damaged_champion_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "registry.json").write_text("{")
    window, opening = build(tmp_path)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.message_bar.isVisible, timeout=20_000)
    assert "shipped model is used instead" in window.message_bar.text
    opening.wait()
    window.close()


def test_a_store_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "trials.sqlite").mkdir()
    window, opening = build(tmp_path)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.message_bar.isVisible, timeout=20_000)
    assert "cannot be opened" in window.message_bar.text
    opening.wait()
    window.close()


def test_a_cancelled_retrain_leaves_everything_as_it_was(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink
) -> None:
    draw(seven)
    press(window.canvas, Qt.Key.Key_Space)
    QTest.keyClicks(line(window), "1\r")
    assert window.session
    before = window.session.champion
    window.menus.retrain.trigger()
    assert window.retrain_bar.isVisible() and not window.menus.retrain.isEnabled()
    QTest.mouseClick(button(window, "Cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.retrain_bar.isVisible(), timeout=20_000)
    assert window.session.champion is before
    assert list((window.session.data_dir).rglob("challenger*")) == []
    assert window.menus.retrain.isEnabled()


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_correction_is_retrained_and_the_next_drawing_read_by_the_new_model(
    window: MainWindow, qtbot: QtBot, draw: Draw, zigzag: Ink
) -> None:
    assert window.session
    shipped = window.session.champion.classifier.model_id
    for _ in range(2):
        draw(zigzag)
        press(window.canvas, Qt.Key.Key_Space)
        QTest.keyClicks(line(window), "w")
        press(line(window), Qt.Key.Key_Return)
    window.menus.retrain.trigger()
    qtbot.waitUntil(lambda: not window.retrain_bar.isVisible(), timeout=180_000)
    assert window.message_bar.text.startswith("Learned. ")
    draw(zigzag)
    press(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "w"
    assert window.session.reading
    assert window.session.reading.prediction.model_id != shipped


def test_the_gallery_shows_new_answers_and_what_is_changed_there_counts_here(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink, zigzag: Ink
) -> None:
    draw(seven)
    correct(window, "q")
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    gallery = window.child_windows.gallery
    assert gallery
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    draw(zigzag)
    correct(window, "ш")
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 2)
    assert shown(window, "Accuracy") == "2 new"
    gallery.view.setCurrentIndex(gallery.model.index(0))
    gallery.delete()
    assert shown(window, "Accuracy") == "1 new"
    assert shown(window, "Labels that can be read") == "Reads 0–9  q"
    window.menus.undo.trigger()  # the last answer that is still there
    assert shown(window, "Accuracy") == "nothing read yet"
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 0)
    gallery.undo()
    assert shown(window, "Accuracy") == "1 new"
    assert shown(window, "Labels that can be read") == "Reads 0–9  ш"
    gallery.close()
    assert window.isVisible()
    window.menus.drawings.trigger()
    assert gallery.isVisible()
    window.close()
    assert not gallery.isVisible()


def test_a_notice_neither_moves_nor_shrinks_the_canvas(window: MainWindow) -> None:
    QApplication.processEvents()
    before = window.canvas.mapToGlobal(QPoint(0, 0)), window.canvas.size(), window.size()
    window.message_bar.warn("Something happened while the pen was down.\n" * 8)
    QApplication.processEvents()
    assert window.message_bar.isVisible()
    assert (window.canvas.mapToGlobal(QPoint(0, 0)), window.canvas.size(), window.size()) == before
