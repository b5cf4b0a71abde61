from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.charts.chart import Chart
from app.core.session import Session
from app.toolkit.message_bar import MessageBar
from app.windows.main.main_window import MainWindow
from app.windows.progress.accuracy_chart import AccuracyChart
from app.windows.progress.chart_pages import ACCURACY, CONFUSION, LABELS, MAP, WRITERS
from app.windows.progress.confusion_view import ConfusionView
from app.windows.progress.map_view import MapView
from app.windows.progress.progress_window import ProgressWindow
from app.windows.progress.rate_chart import RateChart
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.line import WrittenLine
from models.ink.ink import Ink
from models.system.errors import StoreError
from tests.support.databases import execute
from tests.support.lines import characters

Kind = TypeVar("Kind", bound=QWidget)


def text(window: ProgressWindow, name: str) -> str:
    """The label that a screen reader calls `name`."""
    (found,) = (each for each in window.findChildren(QLabel) if each.accessibleName() == name)
    return found.text()


def told(window: ProgressWindow) -> str:
    """The text of the window's message bar."""
    (bar,) = window.findChildren(MessageBar)
    return bar.text


def chart(window: ProgressWindow, kind: type[Kind]) -> Kind:
    """The chart of this kind that shows."""
    (found,) = (each for each in window.findChildren(kind) if each.isVisible())
    return found


def settle(qtbot: QtBot, window: ProgressWindow) -> None:
    qtbot.waitUntil(lambda: not window.is_loading, timeout=20_000)
    QApplication.processEvents()  # a chart that is made now is laid out


def turn_to(window: ProgressWindow, tab: int) -> None:
    bar = window.findChild(QTabBar)
    assert bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tab).center())
    QApplication.processEvents()  # a chart that is made now is laid out


def test_it_shows_how_often_the_readings_were_right(shown: ProgressWindow) -> None:
    assert text(shown, "Accuracy of all drawings") == "75.0 %"
    assert text(shown, "Accuracy of the last drawings") == "75.0 %"
    assert text(shown, "Corrections") == "3"


def test_all_writers_can_be_shown(shown: ProgressWindow) -> None:
    (whose,) = shown.findChildren(QComboBox)
    assert whose.currentText() == "Ada"
    whose.setFocus()
    QTest.keyClick(whose, Qt.Key.Key_Down)
    assert whose.currentText() == "All writers"
    assert text(shown, "Corrections") == "4"
    QTest.keyClick(whose, Qt.Key.Key_Up)
    assert text(shown, "Corrections") == "3"


def test_each_chart_is_about_the_chosen_drawings(shown: ProgressWindow) -> None:
    counts = []
    for tab in (ACCURACY, LABELS, WRITERS):
        turn_to(shown, tab)
        counts.append(chart(shown, Chart).count())
    turn_to(shown, CONFUSION)
    assert counts == [12, 3, 2]  # drawings; labels; writers, always all of them
    assert chart(shown, ConfusionView).rows()[0] == ("meant", "1", "7", "w")


def test_charts_are_made_when_they_are_first_looked_at(shown: ProgressWindow) -> None:
    assert [type(each) for each in shown.findChildren(Chart)] == [AccuracyChart]
    turn_to(shown, LABELS)
    assert {type(each) for each in shown.findChildren(Chart)} == {AccuracyChart, RateChart}


def test_an_empty_store_says_what_to_do(qtbot: QtBot, progress: ProgressWindow) -> None:
    progress.show()
    settle(qtbot, progress)
    assert "Draw a character" in text(progress, "State of the window")
    (save,) = (button for button in progress.findChildren(QPushButton) if "Save" in button.text())
    assert not save.isEnabled()


def test_it_follows_the_answers(
    qtbot: QtBot, shown: ProgressWindow, drawn: Callable[..., int], session: Session
) -> None:
    made = drawn("1")
    shown.refresh()
    shown.refresh()  # while the first is still reading
    settle(qtbot, shown)
    qtbot.waitUntil(lambda: chart(shown, AccuracyChart).count() == 13)
    session.store.remove(made)
    shown.refresh()
    qtbot.waitUntil(lambda: chart(shown, AccuracyChart).count() == 12)


def test_while_hidden_it_reads_nothing_and_catches_up_when_shown(
    qtbot: QtBot, shown: ProgressWindow, drawn: Callable[..., int]
) -> None:
    shown.hide()
    drawn("1")
    shown.refresh()
    assert not shown.is_loading
    shown.show()
    qtbot.waitUntil(lambda: chart(shown, AccuracyChart).count() == 13)


def test_trials_changed_in_place_are_seen_after_a_reload(
    qtbot: QtBot, shown: ProgressWindow, drawn: Callable[..., int], session: Session, some: list[int]
) -> None:
    change = "UPDATE trials SET how = 'corrected', label = '4' WHERE id = ?"
    execute(session.data_dir / STORE_FILE, change, (some[0],))
    shown.reload()
    qtbot.waitUntil(lambda: text(shown, "Corrections") == "4")


def test_a_store_that_cannot_be_read_is_told(
    qtbot: QtBot, progress: ProgressWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StoreError("The disk is gone.")

    monkeypatch.setattr(Store, "history", broken)
    progress.show()
    qtbot.waitUntil(lambda: "disk is gone" in told(progress))


def test_a_damaged_list_of_models_is_told_and_the_charts_are_drawn(
    qtbot: QtBot, progress: ProgressWindow, session: Session, some: list[int]
) -> None:
    models = session.data_dir / "models"
    models.mkdir(exist_ok=True)
    (models / "registry.json").write_text("{")
    progress.show()
    settle(qtbot, progress)
    assert "list of models" in told(progress)
    assert chart(progress, AccuracyChart).count() == 12


def test_closing_ends_what_is_being_made(qtbot: QtBot, progress: ProgressWindow, some: list[int]) -> None:
    progress.show()
    assert progress.is_loading
    progress.close()
    assert not progress.is_loading


def test_ctrl_w_closes_it(qtbot: QtBot, shown: ProgressWindow) -> None:
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    QTest.keyClick(shown, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not shown.isVisible()


def test_the_charts_follow_the_palette(shown: ProgressWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for tab in (ACCURACY, LABELS, CONFUSION):
        turn_to(shown, tab)
    before = application.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Base, QColor("#101010"))
    dark.setColor(QPalette.ColorRole.Text, QColor("#f0f0f0"))
    try:
        application.setPalette(dark)
        application.processEvents()
        turn_to(shown, ACCURACY)
        picture = chart(shown, AccuracyChart).plot.grab().toImage()
        assert picture.pixelColor(2, 2).lightness() < 40
        turn_to(shown, CONFUSION)
        corner = chart(shown, ConfusionView).table.grab().toImage()
        assert corner.pixelColor(corner.width() - 3, corner.height() - 3).lightness() < 40
        middle = corner.height() // 2  # a row with counts in it
        assert any(corner.pixelColor(x, y).lightness() > 200 for x in range(corner.width()) for y in range(middle))
    finally:
        application.setPalette(before)


@pytest.mark.parametrize("tab", [ACCURACY, LABELS, WRITERS, CONFUSION])
@pytest.mark.parametrize("kind", ["Picture (*.png)", "Drawing (*.svg)", "Figures (*.csv)"])
def test_every_chart_can_be_saved(
    shown: ProgressWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tab: int, kind: str
) -> None:
    """The suffix need not be typed."""
    turn_to(shown, tab)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "chart"), kind))
    (save,) = (button for button in shown.findChildren(QPushButton) if "Save" in button.text())
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    (made,) = tmp_path.glob("chart.*")
    assert made.suffix in kind and made.stat().st_size > 30
    assert str(made) in told(shown)


def test_a_chart_that_cannot_be_saved_is_told(shown: ProgressWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shown.save_to(tmp_path / "file" / "chart.png")
    assert "could not be written" in told(shown)
    shown.save_to(tmp_path / "chart.jpg")
    assert ".png" in told(shown)
    assert not (tmp_path / "chart.jpg").exists()


def test_a_cell_leads_to_its_drawings(qtbot: QtBot, shown: ProgressWindow) -> None:
    turn_to(shown, CONFUSION)
    with qtbot.waitSignal(shown.cell_chosen) as chosen:
        chart(shown, ConfusionView).table.cell_chosen.emit("w", "7")
    assert chosen.args == ["w", "7"]


def test_the_map_is_made_when_it_is_looked_at(qtbot: QtBot, shown: ProgressWindow) -> None:
    turn_to(shown, MAP)
    qtbot.waitUntil(lambda: chart(shown, MapView).count() == 12, timeout=10_000)


def test_the_menu_opens_it_beside_the_window_and_it_follows(
    qtbot: QtBot, window: MainWindow, draw: Callable[[Ink], None], seven: Ink, let_write: Callable[[str], None]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    progress = window.child_windows.progress
    assert progress and progress.isVisible() and not progress.isModal()
    settle(qtbot, progress)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text(progress, "Accuracy of all drawings") == "100.0 %")
    window.recognition.undo()
    qtbot.waitUntil(lambda: "Nothing has been read" in text(progress, "State of the window"))
    progress.close()
    window.menus.progress.trigger()
    assert window.child_windows.progress is progress and progress.isVisible()
    let_write("Bob")
    (whose,) = progress.findChildren(QComboBox)
    qtbot.waitUntil(lambda: whose.currentText() == "Bob")
    window.close()
    assert not progress.isVisible()


def test_drawings_relabelled_in_the_other_window_are_seen(
    qtbot: QtBot, window: MainWindow, draw: Callable[[Ink], None], seven: Ink
) -> None:
    draw(seven)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    window.menus.progress.trigger()
    progress = window.child_windows.progress
    assert progress
    qtbot.waitUntil(lambda: text(progress, "Corrections") == "0", timeout=10_000)
    window.menus.drawings.trigger()
    gallery = window.child_windows.gallery
    assert gallery
    qtbot.waitUntil(lambda: len(gallery.model.ids) == 1)
    gallery.view.selectAll()
    gallery.relabel("4")
    qtbot.waitUntil(lambda: text(progress, "Corrections") == "1")
    gallery.delete()
    qtbot.waitUntil(lambda: "Nothing has been read" in text(progress, "State of the window"))


def test_before_the_session_is_there_the_menu_does_nothing(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert not window.menus.progress.isEnabled()
    window.child_windows.show_progress()
    assert window.child_windows.progress is None


def test_a_message_moves_nothing(shown: ProgressWindow, tmp_path: Path) -> None:
    before = shown.pages.mapTo(shown, shown.pages.rect().topLeft()), shown.pages.size()
    shown.save_to(tmp_path / "chart.csv")
    QApplication.processEvents()
    (bar,) = shown.findChildren(MessageBar)
    assert bar.isVisible() and shown.rect().contains(bar.geometry())
    assert (shown.pages.mapTo(shown, shown.pages.rect().topLeft()), shown.pages.size()) == before


def test_lines_that_were_read_exactly_are_counted_beside_the_characters(
    qtbot: QtBot, session: Session, shown: ProgressWindow
) -> None:
    def figure(name: str) -> QLabel:
        (found,) = (each for each in shown.findChildren(QLabel) if each.accessibleName() == name)
        return found

    def add(text: str, read: str) -> None:
        session.store.add_line(session.writer_id, WrittenLine(predicted=read), characters(text, read=read))
        shown.refresh()
        settle(qtbot, shown)

    add("7", "7")
    assert figure("Lines exactly right").isHidden()  # all that is known of a character is in the other figures
    add("407", "407")
    add("407", "4O7")
    assert figure("Lines exactly right").text() == "2 of 3" and figure("Lines exactly right").isVisible()
    session.store.add_line(session.store.writer("Bob"), WrittenLine(predicted="12"), characters("12"))
    shown.refresh()
    settle(qtbot, shown)
    (whose,) = shown.findChildren(QComboBox)
    whose.setFocus()
    QTest.keyClick(whose, Qt.Key.Key_Down)
    assert figure("Lines exactly right").text() == "3 of 4"
