"""Shows the raster that the model sees, each pixel a square."""

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
    """Ink dark on paper as the canvas shows it; empty until there is a raster."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount: bytes | None = None
        self._side = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What the model sees"))

    def sizeHint(self) -> QSize:
        return QSize(114, 114)

    def show_raster(self, raster: "NDArray[np.float32] | None") -> None:
        """`raster` is size×size float32 in [0, 1], ink = 1; None empties the view."""
        self._amount = None if raster is None else (raster * 255).round().astype("uint8").tobytes()
        self._side = 0 if raster is None else len(raster)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(self.rect(), self.palette().mid())
        painter.fillRect(inside, self.palette().base())
        if self._amount is not None:
            self._paint_pixels(painter, inside, self._amount)

    def _paint_pixels(self, painter: QPainter, area: QRect, amount: bytes) -> None:
        image = QImage(amount, self._side, self._side, self._side, QImage.Format.Format_Indexed8)
        image.setColorTable(_shades(self.palette().base().color().rgb(), self.palette().text().color().rgb()))
        ratio = self.devicePixelRatioF()
        # Converted and enlarged first, which takes a tenth of the time that the painter would take for it.
        large = image.convertToFormat(QImage.Format.Format_RGB32).scaled(area.size() * ratio)
        large.setDevicePixelRatio(ratio)
        painter.drawImage(area.topLeft(), large)


@cache
def _shades(paper: int, ink: int) -> list[int]:
    """256 colours from `paper` to `ink`; kept, because making them takes longer than painting with them."""
    start, end = QColor(paper), QColor(ink)
    return [blend(start, end, level / 255).rgb() for level in range(256)]
