"""Events of a pen on the canvas."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from app.canvas.canvas import InkCanvas


def send_pen_event(
    canvas: InkCanvas,
    kind: QEvent.Type,
    x: float,
    y: float,
    pressure: float,
    device: QPointingDevice | None = None,
    *,
    held: Qt.MouseButton | None = None,
) -> None:
    """A press, move or release of a tablet's pen, at a place in pixels that may have a fraction.

    The button is `held` unless the pen is released or hovers, which is a move without pressure.
    """
    position = QPointF(x, y)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    if held is None:
        up = kind == QEvent.Type.TabletRelease or (kind == QEvent.Type.TabletMove and not pressure)
        held = Qt.MouseButton.NoButton if up else left
    device = device or QPointingDevice.primaryPointingDevice()
    event = QTabletEvent(
        kind, device, position, QPointF(canvas.mapToGlobal(position)), pressure, 0, 0, 0, 0, 0, none, left, held
    )
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()
