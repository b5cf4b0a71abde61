"""Makes changed cells flash in both views."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, Qt, QTimer, QVariantAnimation, Signal, Slot
from PySide6.QtWidgets import QStyle, QWidget

from app.windows.page.shown_table import Place

DURATION_MS = 1200
_STEADY = 0.6
"""How strong it is where the desktop shows no animations."""


class Flash(QObject):
    """Fades; where the desktop shows no animations, it stays as long and then goes."""

    changed = Signal(object)
    """How strongly each place flashes now: a mapping to 0 to 1."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._places: tuple[Place, ...] = ()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InQuad)
        self._animation.valueChanged.connect(self._on_frame)
        self._timer = QTimer(self, singleShot=True, interval=DURATION_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._end)

    @property
    def places(self) -> tuple[Place, ...]:
        """What flashes now."""
        return self._places

    def start(self, places: Iterable[Place]) -> None:
        """Let these places flash, in place of those before."""
        self.stop()
        self._places = tuple(places)
        if not self._places:
            return
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self._widget.style().styleHint(hint, None, self._widget) > 0:
            self._show(1.0)
            self._animation.start()
        else:
            self._show(_STEADY)
            self._timer.start()

    def stop(self) -> None:
        """End it now."""
        self._animation.stop()
        self._timer.stop()
        self._end()

    @Slot(object)
    def _on_frame(self, strength: float) -> None:
        if strength > 0:
            self._show(strength)
        elif self._animation.state() != QAbstractAnimation.State.Stopped:
            self._end()

    def _show(self, strength: float) -> None:
        self.changed.emit(dict.fromkeys(self._places, strength))

    @Slot()
    def _end(self) -> None:
        if self._places:
            self._places = ()
            self.changed.emit({})
