"""Error rates as bars, pointed at with mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.windows.progress.rate_chart import RateChart
from corrections.trials.accuracy import Accuracy
from tests.support.charts import place, readout


@pytest.mark.parametrize("lying", [False, True])
def test_bars_are_read_by_mouse_and_keyboard(qtbot: QtBot, lying: bool) -> None:
    chart = RateChart(horizontal=lying)
    qtbot.addWidget(chart)
    chart.resize(700, 400)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.show_rates({"Ada": Accuracy(9, 10), "Bob": Accuracy(5, 5)})
    QTest.mouseMove(chart.plot.viewport(), place(chart, *((0.05, 0.0) if lying else (0.0, 0.05))))
    qtbot.waitUntil(lambda: readout(chart) == "Ada: 1 of 10 read wrong, 10.0 % (1.8–40.4).")
    QTest.keyClick(chart.plot, Qt.Key.Key_Right)
    assert readout(chart) == "Bob: 0 of 5 read wrong, 0.0 % (0.0–43.4)."
    names = [
        name for ticks in chart.plot.plot_item.getAxis("left" if lying else "bottom")._tickLevels for _, name in ticks
    ]
    assert names == (["Ada  ·  10", "Bob  ·  5"] if lying else ["Ada\n10", "Bob\n5"])
    assert chart.rows()[1][:4] == ("Ada", 10, 1, pytest.approx(0.1))


def test_one_uncertain_label_does_not_dwarf_the_others(qtbot: QtBot) -> None:
    chart = RateChart()
    qtbot.addWidget(chart)
    chart.show_rates({"1": Accuracy(196, 200), "2": Accuracy(199, 200), "x": Accuracy(1, 1)})
    assert chart.plot.box.viewRange()[1][1] < 0.15
