"""A pyqtgraph plot in the colours of the palette, with the same functions for pointer and keyboard."""

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.charts.chart_colours import Colours, colours, with_alpha
from app.i18n import formatting

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -50,
    Qt.Key.Key_PageDown: 50,
    Qt.Key.Key_Home: -(10**9),
    Qt.Key.Key_End: 10**9,
}
_ZOOM = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}


class CountAxis(pg.AxisItem):
    """An axis of integers with thousands separators."""

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:  # noqa: N803
        spacings = super().tickSpacing(minVal, maxVal, size)
        return [spacing for spacing in spacings if spacing[0] >= 1] or [(1, 0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [formatting.number(value) for value in values]


class ValueAxis(pg.AxisItem):
    """An axis of decimal numbers, with as many digits as its tick spacing needs."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [formatting.decimal(value, max(0, math.ceil(-math.log10(spacing)))) for value in values]


class PercentAxis(pg.AxisItem):
    """An axis of fractions from 0 to 1, labelled in per cent."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [formatting.per_cent(formatting.decimal(100 * value, 0 if spacing >= 0.01 else 1)) for value in values]


class Plot(pg.PlotWidget):
    """Dragging pans, the wheel zooms, a double click shows everything."""

    pointed = Signal(QPointF)
    """The pointer moved to this position (axis units)."""
    pointer_left = Signal()
    clicked = Signal()
    stepped = Signal(int)
    """A navigation key was pressed: move the crosshair by this many items."""
    show_everything_requested = Signal()
    recoloured = Signal(object)
    """The palette changed; carries the new `Colours`."""

    plot_item: Any = None
    """The `PlotItem`, set in `__init__`. Typed Any because pyqtgraph creates most of its methods at run time."""

    def __init__(self, axes: dict[str, pg.AxisItem], parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems=axes)
        self.plot_item = self.getPlotItem()
        self.box: Any = self.plot_item.getViewBox()
        self.zoomed = False
        """The user zoomed or panned: new data must not reset the view."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setDefaultPadding(0)
        self.box.sigRangeChangedManually.connect(self._on_zoomed)
        self.plot_item.setMenuEnabled(False)
        self.plot_item.hideButtons()
        self.plot_item.layout.setContentsMargins(8, 10, 12, 6)
        for side in ("left", "bottom"):
            self.plot_item.getAxis(side).enableAutoSIPrefix(False)
        scene: Any = self.scene()
        scene.sigMouseClicked.connect(self._on_clicked)

    def pen(self, colour: QColor, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen of `width` logical pixels. pyqtgraph itself counts device pixels."""
        return pg.mkPen(colour, width=width * self._ratio, style=style)

    def paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """Paint the visible part as vector shapes, not as pixels."""
        self._ratio = painter.device().devicePixelRatioF()
        self._recolour()
        items = [item for item in self.scene().items() if isinstance(item, pg.GraphicsItem)]
        for item in items:
            item.setExportMode(True, {"antialias": True})
        self.render(painter, area, self.viewport().rect())
        for item in items:
            item.setExportMode(False)
        self.apply_palette()

    def show_grid(self, side: str) -> None:
        """Show grid lines at the major ticks of this axis, behind everything else."""
        axis = self.plot_item.getAxis(side)
        axis.setGrid(40)
        axis.setStyle(maxTickLevel=0)
        axis.setZValue(-1000)

    def apply_palette(self) -> None:
        """Apply the palette's colours and emit `recoloured`."""
        self._ratio = self.devicePixelRatioF()
        self._recolour()

    def _recolour(self) -> None:
        scheme: Colours = colours(self.palette())
        self.setBackground(scheme.paper)
        for side in ("left", "bottom"):
            axis = self.plot_item.getAxis(side)
            axis.setPen(self.pen(with_alpha(scheme.text, 0.25)))
            axis.setTextPen(scheme.faint)
            axis.setTickFont(self.font())
        self.recoloured.emit(scheme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.plot_item and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.apply_palette()

    def event(self, event: QEvent) -> bool:
        if self.plot_item and event.type() == QEvent.Type.DevicePixelRatioChange:
            self.apply_palette()
        return super().event(event)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        if ev.buttons() == Qt.MouseButton.NoButton:
            place = self.mapToScene(ev.position().toPoint())
            if self.box.sceneBoundingRect().contains(place):
                self.pointed.emit(self.box.mapSceneToView(place))
            else:
                self.pointer_left.emit()

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.pointer_left.emit()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key = ev.key()
        if key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif key in _ZOOM:
            zoom = _ZOOM[Qt.Key(key)]
            self.zoomed = True
            self.box.scaleBy(x=zoom, y=zoom if self.box.mouseEnabled()[1] else None)
        elif key == Qt.Key.Key_0:
            self.show_everything_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            QWidget.keyPressEvent(self, ev)

    def _on_zoomed(self) -> None:
        self.zoomed = True

    def _on_clicked(self, event: Any) -> None:
        (self.show_everything_requested if event.double() else self.clicked).emit()
