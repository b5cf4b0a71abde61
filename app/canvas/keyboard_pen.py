"""A pen moved with the arrow keys: one step per tap, gliding while keys are held."""

from math import hypot
from time import monotonic

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal, Slot

STEP, FAST_STEP = 4.0, 20.0  # logical pixels per tap; FAST_STEP with Shift
SPEED, FAST_SPEED = 160.0, 480.0  # logical pixels per second while held
_DELAY_MS, _FRAME_MS = 200, 16  # before a held key starts gliding, and between two moves
_DIRECTIONS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KeyboardPen(QObject):
    """Two arrow keys held together move it diagonally."""

    moved = Signal(QPointF)
    """The offset in logical pixels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fast = False
        self._held: list[int] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._glide)

    def press(self, key: int) -> bool:
        """Start moving. Returns False if `key` is not an arrow key."""
        if key not in _DIRECTIONS:
            return False
        if key not in self._held:
            self._held.append(key)
            self._move(FAST_STEP if self.fast else STEP, [key])
            if not self._timer.isActive():
                self._timer.start(_DELAY_MS)
        return True

    def release(self, key: int) -> None:
        if key in self._held:
            self._held.remove(key)
        if not self._held:
            self._timer.stop()

    def release_all(self) -> None:
        """Release all keys, as when the canvas loses the keyboard focus."""
        self._held.clear()
        self._timer.stop()

    @Slot()
    def _glide(self) -> None:
        now = monotonic()
        if self._timer.interval() == _DELAY_MS:
            self._timer.start(_FRAME_MS)
        else:
            speed = FAST_SPEED if self.fast else SPEED
            self._move(speed * (now - self._last), self._held)
        self._last = now

    def _move(self, way: float, keys: list[int]) -> None:
        dx = sum(_DIRECTIONS[key][0] for key in keys)
        dy = sum(_DIRECTIONS[key][1] for key in keys)
        if length := hypot(dx, dy):
            self.moved.emit(QPointF(dx, dy) * (way / length))
