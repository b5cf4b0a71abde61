"""Accuracy over drawings, pointed at with mouse and keyboard."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsPathItem
from pytestqt.qtbot import QtBot

from app.charts.chart import Chart
from app.core.session import Session
from app.windows.progress.accuracy_chart import THINNED_POINTS, AccuracyChart
from app.windows.progress.model_change_marks import Mark
from corrections.trials.accuracy import Accuracy
from tests.support.charts import place, readout
from tests.support.histories import made_up


@pytest.fixture
def chart(qtbot: QtBot) -> AccuracyChart:
    made = AccuracyChart()
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def items(chart: Chart, kind: type[Any]) -> list[Any]:
    """What of this very kind is painted on the plot."""
    return [each for each in chart.plot.scene().items() if type(each) is kind]


def lines(chart: Chart) -> list[pg.PlotCurveItem]:
    """The overall accuracy, and that of the last drawings."""
    return chart.plot.plot_item.listDataItems()


def marks(chart: Chart) -> list[pg.InfiniteLine]:
    """The vertical lines with a text, from left to right."""
    found = [line for line in items(chart, pg.InfiniteLine) if hasattr(line, "label")]
    return sorted(found, key=lambda line: line.value())


def test_pointing_tells_of_the_drawing_its_date_and_the_accuracy_then(
    qtbot: QtBot, chart: AccuracyChart, session: Session, drawn: Callable[..., int]
) -> None:
    for label, read in (("1", ""), ("1", "7"), ("7", ""), ("7", "")):
        drawn(label, read, time=1_700_000_000)
    chart.show_history(session.store.history(), [])
    QTest.mouseMove(chart.plot.viewport(), place(chart, 2, 0.9))
    qtbot.waitUntil(lambda: "Drawing 2, Ada, " in readout(chart))
    assert "Nov 2023" in readout(chart)
    assert "1, read as 7" in readout(chart)
    assert "So far 50.0 % (9.5–90.5)" in readout(chart)
    QTest.mouseMove(chart.plot.viewport(), place(chart, 3.6, 0.9))
    qtbot.waitUntil(lambda: "Drawing 4" in readout(chart) and "75.0 %" in readout(chart))


def test_the_last_fifty_are_drawn_from_the_fiftieth_on(chart: AccuracyChart) -> None:
    overall, recent = lines(chart)
    _, (_, name) = items(chart, pg.LegendItem)[0].items
    chart.show_history(made_up(49), [])
    assert len(overall.xData) == 49 and len(recent.xData) == 0 and not name.isVisible()
    chart.show_history(made_up(60), [])
    assert recent.xData.tolist() == list(range(50, 61)) and name.isVisible()


def test_the_first_drawings_are_in_view(chart: AccuracyChart) -> None:
    wrong = made_up(30)
    wrong.right[0] = False
    for n in (1, 30):
        chart.show_history(wrong.subset(slice(n)), [])
        (left, right), (bottom, top) = chart.plot.box.viewRange()
        x, y = lines(chart)[0].getData()
        assert left <= x.min() < x.max() <= right and bottom <= y.min() <= y.max() <= top


def test_nothing_is_drawn_below_the_axis(chart: AccuracyChart) -> None:
    wrong = made_up(200)
    wrong.right[0] = False
    chart.show_history(wrong, [])
    bottom = chart.plot.box.viewRange()[1][0]
    assert bottom > 0.5
    assert min(band.boundingRect().top() for band in items(chart, QGraphicsPathItem)) >= bottom
    assert np.nanmin(lines(chart)[0].yData) >= bottom and np.isnan(lines(chart)[0].yData[0])


def test_arrow_keys_go_from_drawing_to_drawing(chart: AccuracyChart) -> None:
    chart.show_history(made_up(200), [])
    for key, number in (
        (Qt.Key.Key_Left, 200),
        (Qt.Key.Key_Left, 199),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_PageDown, 51),
        (Qt.Key.Key_Right, 52),
        (Qt.Key.Key_End, 200),
    ):
        QTest.keyClick(chart.plot, key)
        assert f"Drawing {number}," in readout(chart)


def drawn_points(chart: AccuracyChart) -> int:
    return len(lines(chart)[0].getData()[0])


def test_of_very_many_drawings_only_what_can_be_seen_is_drawn(chart: AccuracyChart) -> None:
    chart.show_history(made_up(100_000), [])
    assert THINNED_POINTS / 2 < drawn_points(chart) <= THINNED_POINTS
    x, y = lines(chart)[0].getData()
    assert 99_000 < x[-1] < 100_000 and y[-1] == pytest.approx(0.9, abs=1e-3)
    chart.plot.plot_item.setXRange(5000, 5100, padding=0)
    x, y = lines(chart)[0].getData()
    assert 100 < len(x) < 110 and set(np.diff(x)) == {1}
    assert y[x == 5050] == pytest.approx(0.9)


def wheel(chart: Chart, at: QPoint) -> None:
    """Zoom in."""
    viewport = chart.plot.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(0, 0),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_view_follows_the_newest_unless_older_ones_are_looked_at(chart: AccuracyChart) -> None:
    def view() -> tuple[float, float]:
        return tuple(chart.plot.box.viewRange()[0])

    chart.show_history(made_up(100), [])
    assert view() == (0, 101)
    chart.show_history(made_up(110), [])
    assert view() == (0, 111)
    wheel(chart, place(chart, 20, 0.9))
    zoomed = view()
    assert zoomed[1] < 100
    chart.show_history(made_up(111), [])
    assert view() == pytest.approx(zoomed)
    for act in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):  # as Qt is given it
        act(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=place(chart, 20, 0.9))
    assert view() == (0, 112)
    wheel(chart, place(chart, 110.9, 0.9))
    zoomed = view()
    chart.show_history(made_up(113), [])
    assert view() == pytest.approx((zoomed[0] + 2, zoomed[1] + 2), abs=0.5)


def test_marks_stand_where_the_model_changed_and_are_named_as_far_as_there_is_room(chart: AccuracyChart) -> None:
    changes = [Mark(50, "retrained"), Mark(51, "rolled back"), Mark(150, "retrained")]
    chart.show_history(made_up(200), changes)
    assert [line.value() for line in marks(chart)] == [50.5, 51.5, 150.5]
    assert [line.label.isVisible() for line in marks(chart)] == [False, True, True]
    chart.plot.plot_item.setXRange(45, 60, padding=0)
    assert marks(chart)[0].label.isVisible()
    chart.show_history(made_up(200), changes[:1])
    assert len(marks(chart)) == 1


def test_the_axis_reaches_down_to_the_lowest_accuracy_and_no_further(chart: AccuracyChart) -> None:
    chart.show_history(made_up(400), [])
    low, high = chart.plot.box.viewRange()[1]
    assert low == pytest.approx(0.8) and 1 < high < 1.05


def test_the_figures_of_the_accuracy_chart(chart: AccuracyChart) -> None:
    chart.show_history(made_up(60), [])
    header, *rows = chart.rows()
    assert list(header)[:3] == ["drawing", "trial", "time"] and len(rows) == 60
    last = dict(zip(header, rows[-1], strict=True))
    assert last["time"] == "1970-01-01T00:59:00+00:00"
    assert last["right"] == 0 and last["read"] == "7"
    assert last["cumulative"] == pytest.approx(0.9)
    assert (last["last_50_low"], last["last_50_high"]) == pytest.approx(Accuracy(45, 50).interval)
