"""Accuracy over drawings: cumulative and over the last 50, with 95 % intervals."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from app.charts.chart import Chart
from app.charts.chart_colours import Colours, with_alpha
from app.charts.plot import CountAxis, PercentAxis
from app.i18n import formatting
from app.windows.progress.model_change_marks import Mark
from corrections.store.history import EMPTY_HISTORY, History
from corrections.trials.accuracy import Accuracy
from corrections.trials.prequential import WINDOW, RunningAccuracy, cumulative, windowed

MAX_POINTS, THINNED_POINTS = 400, 200
"""If more than `MAX_POINTS` drawings are in view, each point is the mean of several, so that about `THINNED_POINTS`
remain: single values would be unreadable and take Qt 0.2 s to paint."""
_WARM_UP = 10
"""The first drawings, whose accuracy fluctuates. They are ignored for the range of the axis once there are more."""
_MIN_RANGE = 5  # drawings that the axis always has room for
_LABEL_WIDTH = 18  # pixels that the text beside a mark needs


class AccuracyChart(Chart):
    """Each drawing is scored with its stored prediction. Changes of the model are marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {"left": PercentAxis("left"), "bottom": CountAxis("bottom")}
        super().__init__(axes, "", parent)
        self._hint = self.tr(
            "Point at the chart, or use the arrow keys, to read it. Scroll to zoom, double-click to see all."
        )
        self.plot.setAccessibleName(self.tr("Accuracy over drawings"))
        self.plot.plot_item.setLabel("bottom", self.tr("drawings, in the order they were made"))
        self.plot.plot_item.setLabel("left", self.tr("read right"))
        self.plot.show_grid("left")
        self.plot.plot_item.setMouseEnabled(x=True, y=False)
        self._history = EMPTY_HISTORY
        self._marks: list[tuple[Mark, pg.InfiniteLine]] = []
        self._bands = [self._band(), self._band()]
        self._lines = [pg.PlotCurveItem(antialias=True) for _ in self._bands]
        self._lines[0].setZValue(1)  # the smoother line on top
        self._crosshair = pg.InfiniteLine(angle=90)
        self._crosshair.hide()
        self._legend: Any = pg.LegendItem(colCount=2, labelTextSize=f"{self.font().pointSizeF()}pt")
        self.plot.plot_item.layout.addItem(
            self._legend, 4, 1
        )  # below the axis, where it covers neither lines nor marks
        names = (self.tr("all drawings so far"), self.tr("the last {n}").format(n=WINDOW))
        for line, name in zip(self._lines, names, strict=True):
            self.plot.plot_item.addItem(line, ignoreBounds=True)
            self._legend.addItem(line, name)
        for sample, _ in self._legend.items:  # otherwise an SVG clips them to the item painted before
            sample.setFlag(sample.GraphicsItemFlag.ItemClipsToShape)
        self.plot.plot_item.addItem(self._crosshair, ignoreBounds=True)
        self.plot.box.sigXRangeChanged.connect(self._draw_range)
        self.plot.apply_palette()
        self.point_at(None)

    def show_history(self, history: History, marks: Sequence[Mark]) -> None:
        """Show these trials. A zoomed view scrolls along if it shows the newest ones, otherwise it stays."""
        added = len(history) - len(self._history)
        low, high = self.plot.box.viewRange()[0]
        newest_in_view = high >= len(self._history)
        self._history = history
        self._running = cumulative(history.right), windowed(history.right)
        self._show_marks(marks)
        for each in self._legend.items[-1]:
            each.setVisible(len(history) >= WINDOW)
        self.plot.plot_item.setLimits(xMin=0, xMax=max(len(history), _MIN_RANGE) + 1, minXRange=_MIN_RANGE)
        self._show_axis()
        if not self.plot.zoomed:
            self.show_everything()
        elif newest_in_view:
            self.plot.plot_item.setXRange(low + added, high + added, padding=0)
        self._draw_range()
        self.point_at(self.at if self.at is not None and self.at < len(history) else None)

    def count(self) -> int:
        return len(self._history)

    def nearest(self, place: QPointF) -> int | None:
        return min(max(round(place.x()) - 1, 0), len(self._history) - 1) if len(self._history) else None

    def mark(self) -> str:
        self._crosshair.setVisible(self.at is not None)
        if self.at is None:
            return ""
        self._crosshair.setValue(self.at + 1)
        history, (overall, recent) = self._history, self._running
        return self.tr("Drawing {number}, {who}, {when}: {trial}.  So far {overall}, last {window} {recent}.").format(
            number=formatting.number(self.at + 1),
            who=history.writers[self.at],
            when=formatting.moment(float(history.times[self.at])),
            trial=formatting.reading(history.labels[self.at], history.predicted[self.at]),
            overall=_with_interval(overall, self.at),
            window=min(WINDOW, self.at + 1),
            recent=_with_interval(recent, self.at),
        )

    def recolour(self, colours: Colours) -> None:
        for band, line, colour in zip(self._bands, self._lines, (colours.overall, colours.recent), strict=True):
            band.setBrush(with_alpha(colour, 0.18))
            line.setPen(self.plot.pen(colour, 2))
        self._crosshair.setPen(self.plot.pen(with_alpha(colours.text, 0.5)))
        self._mark_colour = colours.faint
        for _, line in self._marks:
            self._colour_mark(line)
        for _, name in self._legend.items:
            name.setText(name.text, color=colours.text)

    def show_everything(self) -> None:
        self.plot.plot_item.setXRange(0, max(len(self._history), _MIN_RANGE) + 1, padding=0)

    def rows(self) -> list[Sequence[object]]:
        history, (overall, recent) = self._history, self._running
        columns = [
            range(1, len(history) + 1),
            history.ids.tolist(),
            [formatting.iso_time(time) for time in history.times.tolist()],
            history.writers.values,
            history.labels.values,
            history.predicted.values,
            history.right.astype(int).tolist(),
            history.models.values,
        ]
        names = ["drawing", "trial", "time", "writer", "label", "read", "right", "model"]
        for name, running in (("cumulative", overall), (f"last_{WINDOW}", recent)):
            names += [name, f"{name}_low", f"{name}_high"]
            columns += [each.tolist() for each in (running.value, *running.interval)]
        return [names, *zip(*columns, strict=True)]

    # Drawing -------------------------------------------------------------------------------------------------------

    def _band(self) -> QGraphicsPathItem:
        band = QGraphicsPathItem()
        band.setPen(QPen(Qt.PenStyle.NoPen))
        self.plot.plot_item.addItem(band, ignoreBounds=True)
        return band

    def _draw_range(self) -> None:
        """Pass the visible range to the plot, thinned to the visible resolution."""
        n = len(self._history)
        if not n:
            return
        (left, right), (bottom, _) = self.plot.box.viewRange()
        first, last = max(int(left) - 2, 0), min(int(right) + 1, n)
        step = 1 if last - first <= MAX_POINTS else -(-(last - first) // THINNED_POINTS)
        starts = np.arange(first - first % step, last, step)  # bins do not depend on the scroll position
        end = min(int(starts[-1]) + step, n)
        middles = (starts + np.append(starts[1:], end) + 1) / 2
        # The windowed line starts once the window is full: before that it equals the cumulative one.
        for band, line, running, begin in zip(self._bands, self._lines, self._running, (0, WINDOW - 1), strict=True):
            thinned, shown = running.averaged(starts, end), starts >= begin
            # SVG output is not clipped: values below the axis would cover its labels.
            low, high = (np.maximum(edge, bottom) for edge in thinned.interval)
            value = np.where(thinned.value >= bottom, thinned.value, np.nan)
            line.setData(*_visible_line(middles[shown], value[shown]), connect="finite")
            band.setPath(_band_path(middles[shown], low[shown], high[shown]))
        self._place_mark_labels()

    def _show_axis(self) -> None:
        """Set the range from 100 % down to the multiple of 10 % below the lowest value after the warm-up."""
        first = _WARM_UP if len(self._history) > WINDOW else 0
        lowest = min((running.value[first:].min(initial=1) for running in self._running), default=1.0)
        bottom = max(0.0, float(np.floor(lowest * 10 - 0.3)) / 10)
        self.plot.plot_item.setYRange(bottom, 1 + 0.03 * (1 - bottom), padding=0)

    # Marks ---------------------------------------------------------------------------------------------------------

    def _show_marks(self, marks: Sequence[Mark]) -> None:
        if [mark for mark, _ in self._marks] == list(marks):
            return
        for _, line in self._marks:
            self.plot.plot_item.removeItem(line)
        self._marks = []
        for mark in marks:
            options = {"position": 0.04, "rotateAxis": (1, 0), "anchors": [(0, 0), (0, 0)]}
            line = pg.InfiniteLine(mark.position + 0.5, angle=90, label=mark.text, labelOpts=options)
            self._colour_mark(line)
            self.plot.plot_item.addItem(line, ignoreBounds=True)
            self._marks.append((mark, line))

    def _colour_mark(self, line: pg.InfiniteLine) -> None:
        line.setPen(self.plot.pen(self._mark_colour, 1, Qt.PenStyle.DashLine))
        line.label.setColor(self._mark_colour)

    def _place_mark_labels(self) -> None:
        """Hide the texts of marks that are too close to the next one."""
        width = self.plot.box.viewPixelSize()[0] * _LABEL_WIDTH
        free = float("inf")
        for mark, line in reversed(self._marks):
            line.label.setVisible(free - mark.position >= width)
            if line.label.isVisible():
                free = mark.position


def _with_interval(running: RunningAccuracy, at: int) -> str:
    accuracy = Accuracy(int(running.right[at]), int(running.n[at]))
    return formatting.with_interval(accuracy.value, *accuracy.interval)


def _visible_line(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Turn a single point into a short dash, because a line of length 0 is invisible."""
    return (np.append(x - 0.2, x + 0.2), np.append(y, y)) if len(x) == 1 else (x, y)


def _band_path(x: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]) -> QPainterPath:
    """The area between `low` and `high` as a closed path."""
    return pg.arrayToQPath(np.concatenate([x, x[::-1]]), np.concatenate([low, high[::-1]]))
