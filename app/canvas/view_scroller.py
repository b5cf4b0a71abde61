"""Scrolls the canvas: by itself after a while, with a bar, a wheel or a touchpad."""

from PySide6.QtCore import QEasingCurve, QObject, QRect, QSignalBlocker, Qt, QTimer, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QWidget

DELAY_MS = 350
"""From the end of a stroke until the line is scrolled. A stroke that begins meanwhile, as the bar of a 5, keeps it."""
GLIDE_MS = 180
BAR_PX, _SIDE_PX = 10, 8
"""Height of the bar, and its distance from the rounded corners."""
_NOTCH_PX = 60.0
_EIGHTHS_PER_NOTCH = 120


class ViewScroller(QObject):
    """Places are logical pixels. The bar lies over the lower edge of the canvas while there is something to scroll."""

    scrolled = Signal(float)
    """The view is to be scrolled to this place."""
    room_due = Signal()
    """The pen has rested since `wait_for_room`."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.bar = QScrollBar(Qt.Orientation.Horizontal, canvas)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # ink does not turn round with the window
        self.bar.setCursor(Qt.CursorShape.ArrowCursor)
        self.bar.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # a pen on the bar does not draw
        self.bar.setAccessibleName(self.tr("Scroll the line"))
        self.bar.valueChanged.connect(self._on_bar_moved)
        self.bar.hide()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self.room_due)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_frame)

    def show_range(self, first: float, last: float, place: float) -> None:
        """The view is at `place`, and can be scrolled from `first` to `last`."""
        with QSignalBlocker(self.bar):
            self.bar.setRange(round(first), round(last))
            self.bar.setPageStep(self._canvas.width())
            self.bar.setSingleStep(round(_NOTCH_PX))
            self.bar.setValue(round(place))
        area = self._canvas.rect()
        self.bar.setGeometry(QRect(_SIDE_PX, area.height() - BAR_PX - 1, area.width() - 2 * _SIDE_PX, BAR_PX))
        self.bar.setVisible(last - first >= 1)

    def wait_for_room(self) -> None:
        """Emit `room_due` unless `stop` is called before."""
        self._delay.start()

    def stop(self) -> None:
        """The pen comes down: nothing moves any more."""
        self._delay.stop()
        self._animation.stop()

    def glide(self, start: float, end: float) -> None:
        """Scroll smoothly, or at once where the desktop shows no animations or nobody sees them."""
        self.stop()
        hint = self._canvas.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._canvas)
        duration = min(GLIDE_MS, hint)
        if duration <= 0 or not self._canvas.isVisible():
            self.scrolled.emit(end)
            return
        self._animation.setDuration(duration)
        self._animation.setStartValue(start)
        self._animation.setEndValue(end)
        self._animation.start()

    def turn(self, event: QWheelEvent, place: float) -> bool:
        """Scroll by a horizontal wheel or touchpad, or a wheel with Shift; False if it means something else."""
        pixels, eighths = event.pixelDelta(), event.angleDelta()
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        way = pixels.x() or eighths.x() * _NOTCH_PX / _EIGHTHS_PER_NOTCH
        if not way and is_shifted:
            way = pixels.y() or eighths.y() * _NOTCH_PX / _EIGHTHS_PER_NOTCH
        if not way or self.bar.isHidden():
            return False
        self.stop()
        self.scrolled.emit(place - way)
        return True

    @Slot(int)
    def _on_bar_moved(self, value: int) -> None:
        self.stop()
        self.scrolled.emit(float(value))

    @Slot(object)
    def _on_frame(self, place: float) -> None:
        self.scrolled.emit(float(place))
