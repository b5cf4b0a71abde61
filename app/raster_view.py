"""Shows the 28×28 raster that the model sees, each pixel a square."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:  # the window is painted before NumPy loads
    import numpy as np
    from numpy.typing import NDArray

SIDE = 28


class RasterView(QWidget):
    """Ink dark on paper as the canvas shows it; empty until there is a raster."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount: bytes | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What the model sees")

    def sizeHint(self) -> QSize:
        return QSize(114, 114)

    def show_raster(self, raster: "NDArray[np.float32] | None") -> None:
        """`raster` is 28×28 float32 in [0, 1], ink = 1; None empties the view."""
        self._amount = None if raster is None else (raster * 255).round().astype("uint8").tobytes()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(self.rect(), self.palette().mid())
        painter.fillRect(inside, self.palette().base())
        if self._amount is not None:
            self._paint_pixels(painter, inside, self._amount)

    def _paint_pixels(self, painter: QPainter, area: QRect, amount: bytes) -> None:
        image = QImage(amount, SIDE, SIDE, SIDE, QImage.Format.Format_Indexed8)
        paper, ink = self.palette().base().color(), self.palette().text().color()
        image.setColorTable([_between(paper, ink, level / 255) for level in range(256)])
        painter.drawImage(area, image)


def _between(start: QColor, end: QColor, way: float) -> int:
    return QColor.fromRgbF(
        start.redF() + (end.redF() - start.redF()) * way,
        start.greenF() + (end.greenF() - start.greenF()) * way,
        start.blueF() + (end.blueF() - start.blueF()) * way,
    ).rgb()
