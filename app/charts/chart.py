"""What the charts have in common: a plot, and under it a line that says in words what is pointed at."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.charts.chart_colours import Colours
from app.charts.plot import Plot


class Chart(QWidget):
    """Something is `at` the crosshair, by its number, or nothing. Subclasses say what, and draw it."""

    def __init__(self, axes: dict[str, pg.AxisItem], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at: int | None = None
        self.plot = Plot(axes)
        self._hint = hint
        self._readout = QLabel(hint)
        self._readout.setTextFormat(Qt.TextFormat.PlainText)
        self._readout.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._readout.setContentsMargins(8, 0, 8, 2)
        self._readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # no text widens the window
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.plot, 1)
        self.column.addWidget(self._readout)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.left.connect(self._on_left)
        self.plot.stepped.connect(self._on_stepped)
        self.plot.everything_wanted.connect(self._on_everything_wanted)
        self.plot.recoloured.connect(self.recolour)

    # What a chart is -----------------------------------------------------------------------------------------------

    def count(self) -> int:
        """How many things can be pointed at."""
        raise NotImplementedError

    def nearest(self, place: QPointF) -> int | None:
        """The number of what is pointed at with the pointer at `place`, in the axes' units."""
        raise NotImplementedError

    def mark(self) -> str:
        """Draw the crosshair at `at`, or take it away; what it is in words, or nothing."""
        raise NotImplementedError

    def recolour(self, colours: Colours) -> None:
        """Draw in these colours from now on."""
        raise NotImplementedError

    def show_everything(self) -> None:
        """Zoom out to all that there is."""
        raise NotImplementedError

    def rows(self) -> list[Sequence[object]]:
        """The figures that are drawn, as a table whose first row names the columns."""
        raise NotImplementedError

    def picture_size(self) -> QSize:
        return self.plot.size()

    def paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """Paint the chart as it shows, without the crosshair and the line under it."""
        at = self.at
        self.point_at(None)
        self.plot.paint_picture(painter, area)
        self.point_at(at)

    def begin_afresh(self) -> None:
        """Other drawings will be shown: what was zoomed and pointed at means nothing any more."""
        self.plot.zoomed = False
        self.point_at(None)

    @Slot()
    def _on_everything_wanted(self) -> None:
        self.plot.zoomed = False
        self.show_everything()

    # Pointing ------------------------------------------------------------------------------------------------------

    def point_at(self, number: int | None) -> None:
        """Put the crosshair at the thing with this number, or away."""
        self.at = number
        said = self.mark()
        self._readout.setText(said or self._hint)
        self._readout.setForegroundRole(QPalette.ColorRole.Text if said else QPalette.ColorRole.PlaceholderText)
        self.plot.setAccessibleDescription(said or self._hint)

    @Slot(QPointF)
    def _on_pointed(self, place: QPointF) -> None:
        number = self.nearest(place)
        if number != self.at:
            self.point_at(number)

    @Slot()
    def _on_left(self) -> None:
        self.point_at(None)

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        last = self.count() - 1
        if last >= 0:
            start = self.at if self.at is not None else (-1 if step > 0 else last + 1)
            self.point_at(min(max(start + step, 0), last))
