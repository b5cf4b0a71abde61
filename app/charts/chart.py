"""Base class of the charts: a plot, and below it a line that describes the item at the crosshair."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.charts.chart_colours import Colours
from app.charts.plot import Plot


class Chart(QWidget):
    """A chart of numbered items. `at` is the number of the item at the crosshair, or None. Subclasses draw them."""

    def __init__(self, axes: dict[str, pg.AxisItem], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at: int | None = None
        self.plot = Plot(axes)
        self._hint = hint
        self._readout = QLabel(hint)
        self._readout.setTextFormat(Qt.TextFormat.PlainText)
        self._readout.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._readout.setContentsMargins(8, 0, 8, 2)
        self._readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # never widens
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.plot, 1)
        self.column.addWidget(self._readout)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.pointer_left.connect(self._on_left)
        self.plot.stepped.connect(self._on_stepped)
        self.plot.show_everything_requested.connect(self._on_show_everything)
        self.plot.recoloured.connect(self.recolour)

    # Implemented by the subclasses ---------------------------------------------------------------------------------

    def count(self) -> int:
        """Number of items."""
        raise NotImplementedError

    def nearest(self, place: QPointF) -> int | None:
        """The item nearest to `place` (axis units), or None."""
        raise NotImplementedError

    def mark(self) -> str:
        """Draw the crosshair at item `at`, or remove it. Returns the item's description, or an empty string."""
        raise NotImplementedError

    def recolour(self, colours: Colours) -> None:
        """Use these colours."""
        raise NotImplementedError

    def show_everything(self) -> None:
        """Zoom out to all items."""
        raise NotImplementedError

    def rows(self) -> list[Sequence[object]]:
        """The plotted figures as a table; the first row names the columns."""
        raise NotImplementedError

    def picture_size(self) -> QSize:
        return self.plot.size()

    def paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """Paint the visible part of the chart, without crosshair and description."""
        at = self.at
        self.point_at(None)
        self.plot.paint_picture(painter, area)
        self.point_at(at)

    def reset_view(self) -> None:
        """Reset zoom and crosshair, before other data are shown."""
        self.plot.zoomed = False
        self.point_at(None)

    @Slot()
    def _on_show_everything(self) -> None:
        self.plot.zoomed = False
        self.show_everything()

    # Pointing ------------------------------------------------------------------------------------------------------

    def point_at(self, number: int | None) -> None:
        """Put the crosshair at this item; None removes it."""
        self.at = number
        description = self.mark()
        self._readout.setText(description or self._hint)
        self._readout.setForegroundRole(QPalette.ColorRole.Text if description else QPalette.ColorRole.PlaceholderText)
        self.plot.setAccessibleDescription(description or self._hint)

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
