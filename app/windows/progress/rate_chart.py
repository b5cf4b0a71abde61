"""Error rates by label or by writer: one bar each, with its 95 % interval and count."""

from collections.abc import Mapping, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.charts.chart import Chart
from app.charts.chart_colours import Colours
from app.charts.plot import PercentAxis
from app.i18n import formatting
from corrections.trials.accuracy import Accuracy

_THICKNESS = 0.62  # of the space between bars
_MIN_BARS = 4
"""Room for this many bars, so that a single bar does not fill the chart."""
_MIN_RANGE = 0.1
"""The axis reaches at least to 10 %, so that one error in a thousand does not look like a disaster."""


class RateChart(Chart):
    """Vertical bars for labels; horizontal bars for writers, whose names are long."""

    def __init__(self, *, horizontal: bool = False, parent: QWidget | None = None) -> None:
        self._names_side, self._rates_side = ("left", "bottom") if horizontal else ("bottom", "left")
        names_axis = pg.AxisItem(self._names_side)
        super().__init__({self._names_side: names_axis, self._rates_side: PercentAxis(self._rates_side)}, "", parent)
        self._horizontal = horizontal
        self._rates: list[tuple[str, Accuracy]] = []
        names_axis.setStyle(tickLength=0, autoReduceTextSpace=False, hideOverlappingLabels=False)
        self._hint = self.tr(
            "Point at a bar to read it. The lines are 95 % intervals, the small figures how many there are."
        )
        self.plot.setAccessibleName(self.tr("Errors by writer") if horizontal else self.tr("Errors by label"))
        self.plot.plot_item.setLabel(self._rates_side, self.tr("read wrong"))
        self.plot.show_grid(self._rates_side)
        self.plot.plot_item.setMouseEnabled(x=False, y=False)
        if horizontal:
            self.plot.box.invertY()
        self._bars = pg.BarGraphItem(x=[], height=[], width=_THICKNESS)
        self._pointed = pg.BarGraphItem(x=[], height=[], width=_THICKNESS)
        self._whiskers = pg.ErrorBarItem(beam=0.14)
        for item in (self._bars, self._pointed, self._whiskers):
            self.plot.plot_item.addItem(item, ignoreBounds=True)
        self.plot.apply_palette()
        self.point_at(None)

    def show_rates(self, rates: Mapping[str, Accuracy]) -> None:
        """Show these accuracies, each of at least one drawing, in this order."""
        self._rates = list(rates.items())
        at = np.arange(len(self._rates), dtype=float)
        errors, low, high = self._errors()
        self._bars.setOpts(**self._bar(at, errors))
        left, right = ("left", "right") if self._horizontal else ("bottom", "top")
        x, y = (errors, at) if self._horizontal else (at, errors)
        self._whiskers.setData(x=x, y=y, **{left: errors - low, right: high - errors})
        self._show_names()
        self.show_everything()
        self.point_at(self.at if self.at is not None and self.at < len(self._rates) else None)

    def count(self) -> int:
        return len(self._rates)

    def nearest(self, place: QPointF) -> int | None:
        at = round(place.y() if self._horizontal else place.x())
        return at if 0 <= at < len(self._rates) else None

    def mark(self) -> str:
        at = np.array([] if self.at is None else [self.at], float)
        errors = self._errors()[0] if self._rates else np.empty(0)
        self._pointed.setOpts(**self._bar(at, errors[at.astype(int)]))
        if self.at is None:
            return ""
        name, accuracy = self._rates[self.at]
        low, high = accuracy.interval
        return self.tr("{name}: {wrong} of {n} read wrong, {rate}.").format(
            name=name,
            wrong=formatting.number(accuracy.n - accuracy.right),
            n=formatting.number(accuracy.n),
            rate=formatting.with_interval(1 - accuracy.value, 1 - high, 1 - low),
        )

    def recolour(self, colours: Colours) -> None:
        self._bars.setOpts(brush=colours.wrong, pen=None)
        self._pointed.setOpts(brush=colours.wrong, pen=self.plot.pen(colours.text, 2))
        self._whiskers.setOpts(pen=self.plot.pen(colours.faint))

    def show_everything(self) -> None:
        """Show all bars, and long intervals only as far as they do not dwarf the bars."""
        errors, _, high = self._errors()
        interval_end = min(high.max(initial=0), 1.5 * errors.max(initial=0))
        top = 1.06 * max(_MIN_RANGE, errors.max(initial=0), interval_end, high.min(initial=1))
        along, across = (-0.6, max(len(self._rates), _MIN_BARS) - 0.4), (0, min(top, 1.03))
        x, y = (across, along) if self._horizontal else (along, across)
        self.plot.plot_item.setRange(xRange=x, yRange=y, padding=0)

    def rows(self) -> list[Sequence[object]]:
        table: list[Sequence[object]] = [("name", "drawings", "read_wrong", "error", "error_low", "error_high")]
        for (name, accuracy), error, low, high in zip(
            self._rates, *map(np.ndarray.tolist, self._errors()), strict=True
        ):
            table.append((name, accuracy.n, accuracy.n - accuracy.right, error, low, high))
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_names()

    def _errors(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Error rates and the ends of their intervals: three float arrays."""
        found = [(1 - each.value, 1 - each.interval[1], 1 - each.interval[0]) for _, each in self._rates]
        errors, low, high = np.array(found).reshape(-1, 3).T
        return errors, low, high

    def _bar(self, at: np.ndarray, errors: np.ndarray) -> dict[str, object]:
        if self._horizontal:
            return {"x0": np.zeros(len(at)), "y": at, "width": errors, "height": _THICKNESS}
        return {"x": at, "y0": np.zeros(len(at)), "height": errors, "width": _THICKNESS}

    def _show_names(self) -> None:
        """Label the axis with the names, and with the counts if there is room."""
        widest = max(
            (self.fontMetrics().horizontalAdvance(formatting.number(each.n)) for _, each in self._rates), default=0
        )
        axis = self.plot.plot_item.getAxis(self._names_side)
        counts = self._horizontal or widest + 6 < self.plot.width() / max(len(self._rates), 1)
        between = "  ·  " if self._horizontal else "\n"
        ticks = [
            (at, f"{_elided(name)}{between}{formatting.number(accuracy.n)}" if counts else _elided(name))
            for at, (name, accuracy) in enumerate(self._rates)
        ]
        axis.setTicks([ticks])
        if not self._horizontal:
            axis.setHeight((2 if counts else 1) * self.fontMetrics().lineSpacing() + 8)


def _elided(name: str, longest: int = 16) -> str:
    return name if len(name) <= longest else name[: longest - 1] + "…"
