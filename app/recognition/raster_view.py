"""Shows the raster that the model reads, enlarged."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.toolkit.colours import blend

if TYPE_CHECKING:  # the window is painted before NumPy loads
    import numpy as np
    from numpy.typing import NDArray


class RasterView(QWidget):
    """Dark ink on paper in the colours of the canvas; empty without a raster."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels: bytes | None = None
        self._side = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What the model sees"))

    def sizeHint(self) -> QSize:
        return QSize(86, 86)  # three pixels for each of 28, and a frame

    def show_raster(self, raster: "NDArray[np.float32] | None") -> None:
        """`raster` is size×size float32 in [0, 1], ink = 1; None empties the view."""
        self._pixels = None if raster is None else (raster * 255).round().astype("uint8").tobytes()
        self._side = 0 if raster is None else len(raster)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(self.rect(), self.palette().mid())
        painter.fillRect(inside, self.palette().base())
        if self._pixels is not None:
            self._paint_pixels(painter, inside, self._pixels)

    def _paint_pixels(self, painter: QPainter, area: QRect, pixels: bytes) -> None:
        image = QImage(pixels, self._side, self._side, self._side, QImage.Format.Format_Indexed8)
        image.setColorTable(_shades(self.palette().base().color().rgb(), self.palette().text().color().rgb()))
        ratio = self.devicePixelRatioF()
        # Converting and scaling the image first is ten times faster than letting the painter do it.
        large = image.convertToFormat(QImage.Format.Format_RGB32).scaled(area.size() * ratio)
        large.setDevicePixelRatio(ratio)
        painter.drawImage(area.topLeft(), large)


@cache
def _shades(paper: int, ink: int) -> list[int]:
    """256 colours from `paper` to `ink`; cached, because computing them takes longer than painting."""
    start, end = QColor(paper), QColor(ink)
    return [blend(start, end, level / 255).rgb() for level in range(256)]
