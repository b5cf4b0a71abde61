"""The layer between pen and ink that shows marks: a press on one chooses a character instead of drawing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTabletEvent,
    QTouchEvent,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.canvas.devices import Device
from app.canvas.marks.character_mark import CharacterMark
from app.canvas.marks.layout import MarkLayout
from app.canvas.marks.painter import bold, paint_join, paint_mark
from app.canvas.marks.press import MarkPress
from app.canvas.pen_input import PenSurface
from app.canvas.sample import Sample

_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MarkSurface(PenSurface):
    """Subclasses also implement `transform`, call `place_marks` when it changes, and paint with `paint_marks`.

    A press on a mark that is released there chooses its character, and a way along the row joins the characters that it
    passes. A press that leaves the row becomes a stroke with all its points. While marks are shown, the arrow keys
    choose too, unless the keyboard's pen is in use; with Ctrl they always do.
    """

    character_chosen = Signal(int)
    """The number of a mark, as shown."""
    characters_joined = Signal(int, int)
    """The numbers of the first and the last of several marks of one row that are to become one character."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[CharacterMark, ...] = ()
        self._layout = MarkLayout((), QTransform(), QRect(), QFontMetricsF(self.font()))
        self._press: MarkPress | None = None
        self._is_over_mark = False

    @property
    def transform(self) -> QTransform:
        """From ink to the surface."""
        return QTransform()

    # Showing -------------------------------------------------------------------------------------------------------

    def show_marks(self, marks: Sequence[CharacterMark]) -> None:
        """Show what was read under each character, in place of what was shown before. One alone is not marked."""
        if self._marks != (given := tuple(marks)):
            self._marks = given
            self.place_marks()

    @property
    def marks(self) -> tuple[CharacterMark, ...]:
        """The marks that were given last."""
        return self._marks

    def place_marks(self) -> None:
        """Place the marks anew, and repaint those that changed."""
        before, self._layout = self._layout.placed, self._lay_out()
        after = self._layout.placed
        for number in range(max(len(before), len(after))):
            old, new = before[number : number + 1], after[number : number + 1]
            if old != new:
                for each in (*old, *new):
                    self.update(each.area)
        if self._is_over_mark and not after:
            self._show_cursor(erases=self._erases)

    def paint_marks(self, painter: QPainter, region: QRect) -> None:
        """Paint the marks within `region`."""
        shown = [each for each in self._layout.placed if each.area.intersects(region)]
        joined = self._press.join_area if self._press else QRect()
        if not shown and joined.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not joined.isEmpty():
            paint_join(painter, joined, self.palette())
        for each in shown:
            paint_mark(painter, each, self.font(), self.palette())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.place_marks()

    def _lay_out(self) -> MarkLayout:
        return MarkLayout(self._marks, self.transform, self.rect(), QFontMetricsF(bold(self.font())))

    # The pen -------------------------------------------------------------------------------------------------------

    @property
    def is_pen_down(self) -> bool:
        return super().is_pen_down and self._press is None

    @property
    def is_pen_held(self) -> bool:
        return super().is_pen_held and self._press is None

    def end_stroke(self) -> None:
        self._give_up_press()
        super().end_stroke()

    def _begin(self, device: Device, sample: Sample, *, erases: bool) -> None:
        number = None if erases or device is Device.KEYBOARD else self._layout.at(sample.at)
        if number is None:
            super()._begin(device, sample, erases=erases)
            return
        self._device, self._last_event = device, sample.time_s
        self._show_cross(None)
        self._press = MarkPress(self._layout, number, device, sample)

    def _take_pen(self, device: Device) -> bool:
        if self._press and self._may_take_pen(device):
            self._give_up_press()
        return super()._take_pen(device)

    def _moved(self, sample: Sample) -> None:
        if self._press is None:
            super()._moved(sample)
            return
        self._last_event = sample.time_s
        before = self._press.join_area
        if self._press.move(sample):
            if before != self._press.join_area:
                self.update(before.united(self._press.join_area))
            return
        self._draw(self._press)

    def _draw(self, press: MarkPress) -> None:
        """Begin the stroke that the press has turned out to be."""
        self._give_up_press()
        super()._begin(press.device, press.samples[0], erases=False)
        for each in press.samples[1:]:
            super()._moved(each)

    def _up(self, device: Device) -> None:
        press = self._press
        if press is None or device is not press.device:
            super()._up(device)
            return
        if press.other is None:
            self._draw(press)
            super()._up(device)
            return
        self._give_up_press()
        if press.count == len(self._layout.placed):  # nothing was read anew meanwhile
            if press.joined:
                self.characters_joined.emit(*press.joined)
            else:
                self.character_chosen.emit(press.first)
        self.pen_hovered()

    def _give_up_press(self) -> None:
        if self._press:
            self.update(self._press.join_area)
            self._press = self._device = None

    def _on_touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel and self._press:
            self._give_up_press()
        else:
            super()._on_touch(event)

    # The pointer over marks ----------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._on_hovered(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        super().tabletEvent(event)
        self._on_hovered(event.position())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._layout.at(QPointF(event.pos()))
            if number is not None and (text := self._layout.placed[number].mark.tooltip):
                QToolTip.showText(event.globalPos(), text, self, self._layout.placed[number].area)
                return True
        return super().event(event)

    def _on_hovered(self, at: QPointF) -> None:
        if self._device is not None:
            return
        is_over = not self._erases and self._layout.at(at) is not None
        if is_over is not self._is_over_mark:
            if is_over:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self._show_cursor(erases=self._erases)
            self._is_over_mark = is_over

    def _show_cursor(self, *, erases: bool) -> None:
        self._is_over_mark = False
        super()._show_cursor(erases=erases)

    # Keys ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._choose_with(event):
            super().keyPressEvent(event)

    def _choose_with(self, event: QKeyEvent) -> bool:
        """Choose the character beside the chosen one; False if the key has another meaning."""
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier and self._cross is None
        if event.key() not in _STEPS or not (is_control or is_plain) or self._device is not None:
            return False
        number = self._layout.beside(*_STEPS[event.key()])
        if number is None:
            return False
        if number != self._layout.chosen:
            self.character_chosen.emit(number)
        return True
