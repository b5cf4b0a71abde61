"""The layer between marks and ink that decides where ink is shown: it follows the pen, and scrolls lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.canvas.devices import Device
from app.canvas.ink_editor import InkEditor
from app.canvas.ink_layer import InkLayer
from app.canvas.ink_view import InkView, bounds
from app.canvas.marks.character_mark import CharacterMark
from app.canvas.marks.surface import MarkSurface
from app.canvas.sample import Sample
from app.canvas.view_scroller import ViewScroller
from models.ink.ink import Stroke


class ScrolledSurface(MarkSurface):
    """Holds the ink, and shows it through a view. Nothing moves while the pen is down, except for the keyboard's pen.

    When the pen has rested for a while near the right edge, a line is scrolled to make room. A wheel, a touchpad, the
    bar, Home and End scroll it too, and so does choosing a mark that is out of sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = InkEditor()
        self._view = InkView()
        self._layer = InkLayer(self, self._editor, self._view)
        self._scroller = ViewScroller(self)
        self._scroller.scrolled.connect(self.scroll_to)
        self._scroller.room_due.connect(self._make_room)

    @property
    def transform(self) -> QTransform:
        return self._view.transform

    def show_marks(self, marks: Sequence[CharacterMark]) -> None:
        before = _chosen(self.marks)
        super().show_marks(marks)
        chosen = _chosen(self.marks)
        if self._device is not None:
            return
        if self.marks and self._is_line is not self._view.is_line:
            self._scroller.wait_for_room()
        if chosen is not None and before is not None and chosen.box != before.box:
            self._reveal(chosen)

    @property
    def _is_line(self) -> bool | None:
        """Whether several characters are read; None before anything is."""
        return len(self.marks) > 1 if self.marks else None

    def _repaint(self) -> None:
        self._layer.repaint()
        self.update()

    def _follow(self, written: Sequence[Stroke] = (), *, anew: bool = False) -> bool:
        """Bring the ink, and of a line the part `written`, into view, unless the pen is down: nothing moves under it.

        Returns whether the ink is shown elsewhere now.
        """
        if self.is_pen_down:
            return False
        strokes = () if self._editor.picture else self._editor.strokes
        before, self._view.ratio = self._view.transform, self.devicePixelRatioF()
        self._view.follow(strokes, QRectF(self.rect()), is_line=self._is_line, anew=anew)
        if area := self._area_of(written):
            self._view.scroll(self._view.place_after(area, self.width()))
        self._scroller.show_range(self._view.first, self._view.last, self._view.place)
        self.place_marks()
        return self._view.transform != before

    def _lost_at_the_edge(self) -> Sequence[Stroke]:
        """The last stroke, if the pen left the canvas sideways with it."""
        area = bounds(self._editor.strokes[-1:])
        shown = self._view.to_canvas(area) if area else QRectF()
        return self._editor.strokes[-1:] if shown.left() < 0 or shown.right() > self.width() else ()

    def _area_of(self, strokes: Sequence[Stroke]) -> QRectF | None:
        """The strokes with the characters that they may belong to, in the ink."""
        if (area := bounds(strokes)) is None:
            return None
        left, right = area.left(), area.right()
        for mark in self.marks:
            if mark.box[0] < right and mark.box[2] > left:
                area = area.united(QRectF(QPointF(*mark.box[:2]), QPointF(*mark.box[2:])))
        return area

    @Slot()
    def _make_room(self) -> None:
        """The pen rests: scroll on if the line has come near the edge."""
        if self.is_pen_down:
            return
        if self._follow():
            self._repaint()
        if self._view.is_line and (area := self._area_of(self._editor.strokes[-1:])):
            self._glide_to(self._view.place_after(area, self.width()))

    def _reveal(self, mark: CharacterMark) -> None:
        """Scroll to a mark that is out of sight."""
        left, top, right, bottom = mark.box
        shown = self._view.to_canvas(QRectF(QPointF(left, top), QPointF(right, bottom)))
        if shown.left() < 0 or shown.right() > self.width():
            self._glide_to(self._view.place + shown.center().x() - self.width() / 2)

    def _glide_to(self, place: float) -> None:
        place = min(max(place, self._view.first), self._view.last)
        if abs(place - self._view.place) >= 1:
            self._scroller.glide(self._view.place, place)

    @Slot(float)
    def scroll_to(self, place: float) -> None:
        """Scroll a line so that `place`, logical pixels from its beginning, is at the left edge, as far as it goes."""
        if way := self._view.scroll(place):
            self._layer.scroll(way)
            self._scroller.show_range(self._view.first, self._view.last, self._view.place)
            if self._cross is not None:
                self._cross = self.in_reach(self._cross - QPointF(way, 0))
            self.place_marks()
            self.update()

    def scroll_into_view(self, at: QPointF) -> QPointF:
        before = self._view.place
        if overflow := min(at.x(), 0.0) + max(at.x() - self.width() + 1, 0.0):
            self._scroller.stop()
            self.scroll_to(before + overflow)
        return at - QPointF(self._view.place - before, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._device is not None or not self._scroller.turn(event, self._view.place):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends: dict[int, float] = {Qt.Key.Key_Home: self._view.first, Qt.Key.Key_End: self._view.last}
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in ends and is_plain and self._device is None and self._view.first < self._view.last:
            self._glide_to(ends[event.key()])
        else:
            super().keyPressEvent(event)

    def _begin(self, device: Device, sample: Sample, *, erases: bool) -> None:
        self._scroller.stop()
        super()._begin(device, sample, erases=erases)


def _chosen(marks: Sequence[CharacterMark]) -> CharacterMark | None:
    return next((mark for mark in marks if mark.is_chosen), None)
