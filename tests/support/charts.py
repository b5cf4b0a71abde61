"""Charts, pointed at and read."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from app.charts.chart import Chart


def place(chart: Chart, x: float, y: float) -> QPoint:
    """Where this place of the axes is on the plot, in pixels."""
    QApplication.processEvents()  # axes take the room that their texts need
    return chart.plot.mapFromScene(chart.plot.box.mapViewToScene(QPointF(x, y)))


def readout(chart: Chart) -> str:
    """The text about what is pointed at."""
    return chart.plot.accessibleDescription()
