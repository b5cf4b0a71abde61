"""Maps mouse, tablet, touch and arrow keys to one pen. Keeps no ink."""

from math import inf
from time import monotonic

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QCursor,
    QEnterEvent,
    QEventPoint,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from app.canvas import devices
from app.canvas.devices import PALM_S, Device, may_take_over
from app.canvas.ink_painter import cross_rect, eraser_pixmap
from app.canvas.keyboard_pen import KeyboardPen
from app.canvas.sample import Sample, sample_of

ERASER_REACH = 9.0  # logical pixels
_SHORTCUT_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class PenSurface(QWidget):
    """Base class of the canvas: subclasses implement `pen_down`, `pen_moved`, `pen_up`, `pen_dropped`, `pen_hovered`.

    A release can get lost, to a dialog or in a driver. The stroke then ends with the next press, with a move without a
    button, or when a dialog or menu opens.

    The right button, Ctrl and the eraser end of a pen erase. With `set_eraser(True)` every device erases.
    """

    stroke_begun = Signal()
    """The pen touched the surface to draw. Emitted before the first point, so the old ink can still be removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._device: Device | None = None
        self._last_device: Device | None = None  # that of the last stroke
        self._button = Qt.MouseButton.NoButton  # the held button
        self._finger = 0  # id of the drawing finger
        self._stamp_ms = 0.0  # event time stamp at the start of the stroke
        self._last_event = 0.0  # monotonic time of the last event of the device, in seconds
        self._palm_until = 0.0  # monotonic time until which a pen's press drops the finger's last stroke
        self._erases = False
        self._cross: QPointF | None = None  # position of the keyboard pen while it is in use
        self._keyboard_pen = KeyboardPen(self)
        self._keyboard_pen.moved.connect(self._on_keyboard_pen_moved)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)  # a move without a button shows that a release was lost
        self.setTabletTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the right button erases
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_cursor(erases=False)

    # Implemented by the subclass -----------------------------------------------------------------------------------

    def pen_down(self, at: QPointF, pressure: float, *, erases: bool) -> None:
        """The pen, or its eraser, touched the surface."""
        raise NotImplementedError

    def pen_moved(self, at: QPointF, pressure: float, after: float) -> None:
        """The pen moved while down; `after` is in seconds since `pen_down`."""
        raise NotImplementedError

    def pen_up(self) -> None:
        """The pen was lifted at its last position."""
        raise NotImplementedError

    def pen_dropped(self) -> None:
        """The stroke in progress, or the last one, was made by a palm: it is as if it had never begun."""
        raise NotImplementedError

    def pen_hovered(self) -> None:
        """The keyboard pen moved while up."""
        raise NotImplementedError

    def scroll_into_view(self, at: QPointF) -> QPointF:
        """The keyboard pen moves to `at`, maybe beyond the edge: scroll as far as possible, and return where it is."""
        raise NotImplementedError

    # Public --------------------------------------------------------------------------------------------------------

    @property
    def is_pen_down(self) -> bool:
        return self._device is not None

    @property
    def is_pen_held(self) -> bool:
        """True while a hand holds the pen down. The keyboard's pen stays down without one.

        A pen or finger that sends nothing for a while was lifted, and its release was lost.
        """
        if self._device in (Device.TABLET, Device.TOUCH):
            return monotonic() - self._last_event <= devices.STALE_S
        return self._device is Device.MOUSE

    @property
    def is_drawn_with_keys(self) -> bool:
        """True if the last stroke was drawn with the arrow keys."""
        return self._last_device is Device.KEYBOARD

    def end_stroke(self) -> None:
        """End the stroke in progress. The device draws again after it was lifted."""
        if self._device:
            self._up(self._device)

    def set_eraser(self, erases: bool) -> None:
        """Let every device erase instead of draw."""
        self._erases = erases
        self._show_cursor(erases=erases)

    def toggle_pen(self) -> None:
        """Put the keyboard pen down at its cross, or lift it."""
        if self._device is Device.KEYBOARD:
            self._up(Device.KEYBOARD)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            at = self._cross or QPointF(self.rect().center())
            self._down(Device.KEYBOARD, at, monotonic() * 1000, 1.0, erases=self._erases)

    # Events --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        held = self._device is Device.MOUSE and event.button() != self._button and event.buttons() & self._button
        by_system = event.source() == Qt.MouseEventSource.MouseEventSynthesizedBySystem and self.is_pen_held
        if (left or event.button() == Qt.MouseButton.RightButton) and not held and not by_system:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            erases = self._erases or control or not left
            self._down(Device.MOUSE, event.position(), event.timestamp(), 1.0, erases=erases)
            self._button = event.button()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & self._button:
            self._move(Device.MOUSE, event.position(), event.timestamp(), 1.0)
        else:
            self._up(Device.MOUSE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == self._button:
            self._up(Device.MOUSE)

    def enterEvent(self, event: QEnterEvent) -> None:
        if not event.buttons() & self._button:
            self._up(Device.MOUSE)
        super().enterEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        at, stamp, pressure = event.position(), event.timestamp(), event.pressure()
        match event.type():
            case QEvent.Type.TabletPress:
                other_end = event.pointerType() == QPointingDevice.PointerType.Eraser
                erases = self._erases or other_end or event.button() == Qt.MouseButton.RightButton
                self._down(Device.TABLET, at, stamp, pressure, erases=erases)
            case QEvent.Type.TabletMove if event.buttons() or pressure:
                self._move(Device.TABLET, at, stamp, pressure)
            case QEvent.Type.TabletMove:
                self._up(Device.TABLET)
            case QEvent.Type.TabletRelease:
                self._up(Device.TABLET)
        event.accept()  # otherwise Qt synthesises a mouse event

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._on_touch(event)
            return True
        if event.type() == QEvent.Type.WindowBlocked:
            self._end_held_stroke()  # the release goes to the dialog
        return super().event(event)

    def _on_touch(self, event: QTouchEvent) -> None:
        """The first finger draws until it is lifted; other fingers are ignored. A cancelled touch has no points."""
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._up(Device.TOUCH)
            if event.type() == QEvent.Type.TouchCancel and self._palm_until:
                self._palm_until = inf  # systems cancel a touch when a pen comes near
            return
        fingers = event.points()
        if event.type() == QEvent.Type.TouchBegin and fingers:
            self._finger = fingers[0].id()
            self._down(Device.TOUCH, fingers[0].position(), event.timestamp(), 1.0, erases=self._erases)
            return
        for finger in fingers:
            if finger.id() == self._finger and finger.state() == QEventPoint.State.Released:
                self._up(Device.TOUCH)
            elif finger.id() == self._finger:
                self._move(Device.TOUCH, finger.position(), event.timestamp(), 1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard_pen.fast = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & _SHORTCUT_KEYS or not self._keyboard_pen.press(event.key()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keyboard_pen.fast = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not event.isAutoRepeat():
            self._keyboard_pen.release(event.key())
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard_pen.release_all()
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            self._end_held_stroke()  # the release goes to the menu
        super().focusOutEvent(event)

    @Slot(QPointF)
    def _on_keyboard_pen_moved(self, way: QPointF) -> None:
        at = self.in_reach(self.scroll_into_view((self._cross or QPointF(self.rect().center())) + way))
        self._show_cross(at)
        if self._device is None:
            self.pen_hovered()
        self._move(Device.KEYBOARD, at, monotonic() * 1000, 1.0)

    def in_reach(self, at: QPointF) -> QPointF:
        """The place on the surface that is nearest to `at`."""
        return QPointF(min(max(at.x(), 0.0), self.width() - 1.0), min(max(at.y(), 0.0), self.height() - 1.0))

    # One pen -------------------------------------------------------------------------------------------------------

    def _down(self, device: Device, at: QPointF, stamp_ms: float, pressure: float, *, erases: bool) -> None:
        if (sample := sample_of(at, stamp_ms, pressure)) and self._take_pen(device):
            self._begin(device, sample, erases=erases)

    def _begin(self, device: Device, sample: Sample, *, erases: bool) -> None:
        """Begin a stroke, of ink or of the eraser. No other is in progress."""
        if not erases:
            self.stroke_begun.emit()
        self._device = self._last_device = device
        self._stamp_ms, self._last_event = sample.stamp_ms, sample.time_s
        self._show_cursor(erases=erases)
        self._show_cross(sample.at if device is Device.KEYBOARD else None)
        self.pen_down(sample.at, sample.pressure, erases=erases)

    def _take_pen(self, device: Device) -> bool:
        """End the stroke of another device, or a stroke whose release was lost. Returns False if it goes on."""
        old, palm_until = self._device, self._palm_until
        if not self._may_take_pen(device):
            return False
        self._palm_until = 0.0
        if device is Device.TABLET and (old is Device.TOUCH or (old is None and monotonic() < palm_until)):
            self._device = None
            self.pen_dropped()
        else:
            self.end_stroke()
        return True

    def _may_take_pen(self, device: Device) -> bool:
        return not self._device or may_take_over(device, self._device, idle_s=monotonic() - self._last_event)

    def _move(self, device: Device, at: QPointF, stamp_ms: float, pressure: float) -> None:
        if device is self._device and (sample := sample_of(at, stamp_ms, pressure)):
            self._moved(sample)

    def _moved(self, sample: Sample) -> None:
        self._last_event = sample.time_s
        self.pen_moved(sample.at, sample.pressure, (sample.stamp_ms - self._stamp_ms) / 1000)

    def _up(self, device: Device) -> None:
        if device is self._device:
            self._device = None
            if device is Device.TOUCH:
                self._palm_until = monotonic() + PALM_S
            self._show_cursor(erases=self._erases)
            self._show_cross(self._cross)
            self.pen_up()

    def _end_held_stroke(self) -> None:
        if self._device is not Device.KEYBOARD:
            self.end_stroke()

    # Cursor --------------------------------------------------------------------------------------------------------

    def _show_cross(self, at: QPointF | None) -> None:
        for place in (self._cross, at):
            if place is not None:
                self.update(cross_rect(place))
        self._cross = at

    def _show_cursor(self, *, erases: bool) -> None:
        ratio = self.devicePixelRatioF()
        self.setCursor(QCursor(eraser_pixmap(ERASER_REACH, ratio)) if erases else Qt.CursorShape.CrossCursor)
