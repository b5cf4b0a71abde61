"""Loss and accuracy of a running retrain, batch by batch."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.charts.chart_colours import Colours
from app.charts.plot import CountAxis, PercentAxis, Plot, ValueAxis
from app.model_management.retrain_progress import CurvePoint

_AXIS = 80  # width of both y axes in pixels, so that the plots are aligned


class LearningCurve(QWidget):
    """Two plots with a common x axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss = Plot({"bottom": CountAxis("bottom"), "left": ValueAxis("left")})
        self.accuracy = Plot({"bottom": CountAxis("bottom"), "left": PercentAxis("left")})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for plot, title in ((self.loss, self.tr("Loss")), (self.accuracy, self.tr("Own drawings read right"))):
            plot.setAccessibleName(title)
            plot.plot_item.setLabel("left", title)
            plot.plot_item.getAxis("left").setWidth(_AXIS)
            plot.plot_item.setMouseEnabled(x=False, y=False)
            plot.show_grid("left")
            column.addWidget(plot, 1)
        self.accuracy.plot_item.setLabel("bottom", self.tr("batches learned"))
        self.accuracy.plot_item.setYRange(0, 1, padding=0.06)
        self.accuracy.plot_item.setXLink(self.loss.plot_item)
        self._lines = {plot: plot.plot_item.plot(symbol="o", antialias=True) for plot in (self.loss, self.accuracy)}
        self.setMinimumSize(320, 360)  # the names of the axes fit
        self.loss.recoloured.connect(self._colour_loss)
        self.accuracy.recoloured.connect(self._colour_accuracy)
        self.loss.apply_palette()
        self.accuracy.apply_palette()
        self.show_learned(())

    def show_learned(self, learned: Sequence[CurvePoint]) -> None:
        """Show all points of `learned`, in the order received."""
        batches = [each.batches for each in learned]
        self._lines[self.loss].setData(batches, [each.loss for each in learned])
        self._lines[self.accuracy].setData(batches, [each.accuracy for each in learned])
        self.loss.plot_item.setXRange(0, max(batches, default=40), padding=0.02)
        self.loss.plot_item.setYRange(0, max((each.loss for each in learned), default=1.0), padding=0.06)

    @Slot(object)
    def _colour_loss(self, colours: Colours) -> None:
        self._colour(self.loss, colours.recent, colours)

    @Slot(object)
    def _colour_accuracy(self, colours: Colours) -> None:
        self._colour(self.accuracy, colours.overall, colours)

    def _colour(self, plot: Plot, colour: QColor, colours: Colours) -> None:
        line = self._lines[plot]
        line.setPen(plot.pen(colour, 2))
        line.setSymbolPen(None)
        line.setSymbolBrush(colour)
        line.setSymbolSize(5)
        for side in ("left", "bottom"):
            plot.plot_item.getAxis(side).label.setDefaultTextColor(colours.text)
