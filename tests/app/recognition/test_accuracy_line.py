from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.recognition.accuracy_line import AccuracyLine
from app.toolkit.colours import LIGHT
from app.windows.main.main_window import MainWindow
from corrections.trials.accuracy import Accuracy, RecentResults, TrialResult
from corrections.trials.line import WrittenLine
from models.ink.ink import Ink
from tests.support.lines import characters
from tests.support.main_window import Draw, correct, shown

R, W, N = TrialResult.RIGHT, TrialResult.WRONG, TrialResult.NEW


def test_the_line_rises_with_the_accuracy(qtbot: QtBot) -> None:
    line = AccuracyLine()
    qtbot.addWidget(line)
    line.resize(280, 40)
    line.show()
    qtbot.waitExposed(line)

    def last_dot(results: tuple[TrialResult, ...]) -> float:
        line.show_results(RecentResults(results))
        image = line.sparkline.grab().toImage()
        ratio = image.devicePixelRatio()
        column = int((line.sparkline.width() - 5) * ratio) - 1
        rows = [y for y in range(image.height()) if image.pixelColor(column, y).rgb() == LIGHT.accent.rgb()]
        return rows[0] / ratio

    assert last_dot((R,) * 10) < last_dot((R, W) * 5) < last_dot((W,) * 10)
    assert line.sparkline.accessibleDescription() == "0.0 %"


def test_teaching_three_letters_shows_no_falling_accuracy(
    window: MainWindow, draw: Draw, seven: Ink, one: Ink, zigzag: Ink
) -> None:
    for ink, label in ((seven, "S"), (one, "I"), (zigzag, "ш")):
        draw(ink)
        correct(window, label)
    assert shown(window, "Accuracy") == "3 new"
    draw(seven)
    correct(window, "S")
    assert shown(window, "Accuracy") == "1 of 1 right · 3\N{NO-BREAK SPACE}new"


def test_a_click_opens_the_full_series(window: MainWindow) -> None:
    window.resize(1100, 800)
    QTest.mouseClick(window.panel.accuracy_line.sparkline, Qt.MouseButton.LeftButton)
    assert window.child_windows.progress and window.child_windows.progress.isVisible()


def test_lines_that_were_read_exactly_stand_behind_the_characters(qtbot: QtBot) -> None:
    line = AccuracyLine()
    qtbot.addWidget(line)
    line.show_results(RecentResults((R, W)), Accuracy(34, 40))
    assert plain_spaces(shown(line, "Accuracy")) == "1 of 2 right · 34 of 40 lines exact"
    line.show_results(RecentResults((R, W)), None)
    assert shown(line, "Accuracy") == "1 of 2 right"


def test_lines_are_counted_for_those_who_write_several_characters(window: MainWindow) -> None:
    session = window.session
    assert session
    for text, expected in (("7", "1 of 1 right"), ("42", "3 of 3 right · 2 of 2 lines exact")):
        session.store.add_line(session.writer_id, WrittenLine(predicted=text), characters(text))
        session.record.read()
        window.panel.show_record(session.record)
        assert plain_spaces(shown(window, "Accuracy")) == expected


def plain_spaces(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")
