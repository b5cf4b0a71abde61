"""The picture of a page in a scene, smooth at every zoom."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

_LEAST_SIDE_PX = 256
"""A picture is not halved below this."""


class PaperItem(QGraphicsItem):
    """One pixel of the picture is one unit of the scene.

    The picture is kept halved several times, and painted from the smallest that has enough pixels: a large one would
    lose the thin lines of a pen if it were shrunk in one step, and take long in every frame.
    """

    def __init__(self, picture: NDArray[np.uint8]) -> None:
        """`picture` is h×w×3 (RGB)."""
        super().__init__()
        image = image_of(picture)
        self._area = QRectF(0, 0, image.width(), image.height())
        self._pixmaps = [QPixmap.fromImage(image)]
        while min(image.width(), image.height()) >= 2 * _LEAST_SIDE_PX:
            half = QSize(image.width() // 2, image.height() // 2)
            image = image.scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
            self._pixmaps.append(QPixmap.fromImage(image))

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        device = widget.devicePixelRatioF() if widget else 1.0
        scale = option.levelOfDetailFromTransform(painter.worldTransform()) * device
        level = 0
        while level + 1 < len(self._pixmaps) and scale <= 0.5 ** (level + 1):
            level += 1
        pixmap = self._pixmaps[level]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._area, pixmap, QRectF(pixmap.rect()))

    def crop(self, area: QRectF) -> QPixmap:
        """The part of the picture in `area`, in its own pixels."""
        return self._pixmaps[0].copy(area.toAlignedRect().intersected(self._area.toRect()))


def image_of(picture: NDArray[np.uint8]) -> QImage:
    """A copy of an h×w×3 array (RGB) as a Qt image."""
    height, width = picture.shape[:2]
    pixels = np.ascontiguousarray(picture)
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).convertToFormat(
        QImage.Format.Format_RGB32
    )
