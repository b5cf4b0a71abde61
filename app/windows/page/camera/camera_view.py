"""The picture of the camera with the readings laid over it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.i18n.formatting import Sureness
from app.toolkit.colours import DARK
from app.windows.page.camera.reading_places import reading_places

if TYPE_CHECKING:
    from app.windows.page.camera.newest_frame import Frame
    from app.windows.page.camera.number_tracks import ReadNumber

_PAPER_OPACITY = 0.86
"""Behind what is read."""
_DIM_OPACITY = 0.45


class CameraView(QWidget):
    """Shows frames that were made for its size, on black. Readings keep the colours of the dark scheme: they lie on a
    picture.
    """

    room_changed = Signal(QSize)
    """The size in pixels of the screen, for frames."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture of the camera"))
        self._frame: Frame | None = None
        self._image = QImage()
        self._is_dim = False
        self.numbers: Sequence[ReadNumber] = ()
        """The readings that are shown."""

    @property
    def frame(self) -> "Frame | None":
        """The frame that is shown."""
        return self._frame

    @property
    def room(self) -> QSize:
        """Its size in pixels of the screen."""
        return self.size() * self.devicePixelRatioF()

    def show_frame(self, frame: "Frame | None") -> None:
        """Show this frame; None for none."""
        self._frame = frame
        if frame is None:
            self._image = QImage()
        else:
            height, width = frame.shown.shape[:2]
            # Without a copy: the frame, which is kept, has the pixels.
            self._image = QImage(frame.shown.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        self.update()

    def show_numbers(self, numbers: "Sequence[ReadNumber]") -> None:
        """Lay these readings over the picture."""
        self.numbers = numbers
        self.update()

    def set_dim(self, is_dim: bool) -> None:
        """Show the picture darker, as something that does not run."""
        self._is_dim = is_dim
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit(self.room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self._image.isNull():
            return
        place = self._place()
        painter.drawImage(place, self._image)
        if self._is_dim:
            painter.setOpacity(_DIM_OPACITY)
            painter.fillRect(place, Qt.GlobalColor.black)
            painter.setOpacity(1)
        if self.numbers:
            self._draw_readings(painter, QRectF(place))

    def _place(self) -> QRect:
        """Where the frame is, in logical pixels: as large as it fits, in the middle."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def _draw_readings(self, painter: QPainter, around: QRectF) -> None:
        """A frame around each number, and what is read beside it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlines = [
            QPolygonF([QPointF(around.left() + x * around.width(), around.top() + y * around.height()) for x, y in its])
            for its in (number.corners.tolist() for number in self.numbers)
        ]
        texts = [number.text for number in self.numbers]
        places = reading_places([each.boundingRect() for each in outlines], texts, around, self.font())
        paper = QColor(DARK.window)
        paper.setAlphaF(_PAPER_OPACITY)
        painter.setFont(places.font)
        for number, outline, box in zip(self.numbers, outlines, places.boxes, strict=True):
            is_sure = Sureness.of(number.probability) is Sureness.SURE
            colour = DARK.accent if is_sure else DARK.doubt
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine))
            painter.drawPolygon(outline)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paper)
            painter.drawRoundedRect(box, places.padding, places.padding)
            painter.setPen(colour)
            painter.drawText(QPointF(box.left() + places.padding, box.bottom() - places.padding), number.text)
