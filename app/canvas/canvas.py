"""The widget that ink is drawn on. Imports neither model nor store."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas import ink_painter
from app.canvas.eraser import Place
from app.canvas.ink_editor import InkEditor
from app.canvas.ink_view import InkView
from app.canvas.marks.surface import MarkSurface
from app.canvas.pen_input import ERASER_REACH
from app.toolkit.accessibility import set_role
from models.ink.ink import AnyInk, Picture, Point

WAITING_OPACITY = 0.55


class InkCanvas(MarkSurface):
    """Collects points in float precision with time and pressure; repaints only the changed region.

    Ink is kept in the coordinates (logical pixels) in which it was drawn, independent of the screen's pixel ratio.
    Smoothing and the view, which keeps all ink visible on a smaller canvas, affect the painting only.
    """

    ink_changed = Signal()
    """A point was added, or ink was erased, undone, redone, cleared or shown."""
    pause_begun = Signal()
    """The pen was lifted, moved without drawing, or the ink was edited while the pen is up."""
    capacity_reached = Signal()
    """A point was dropped because the ink holds `MAX_POINTS`."""
    painted = Signal()
    """The first paint event is done. Emitted once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = InkEditor()
        self._view = InkView()
        self._erased_to: Place | None = None  # position of the eraser while it is down
        self._smooth = True
        self._is_waiting = False
        self._dry = QPixmap()  # the finished ink
        self._pending = 1  # index of the first segment of the stroke in progress that is not in `_dry`
        self._was_painted = False
        self._hint = self.tr("Draw a character here")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        set_role(InkCanvas, QAccessible.Role.Canvas)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr(
                "Draw one character here with mouse, pen or finger, or with the arrow keys: Insert puts their pen down"
                " and lifts it, Shift makes it faster."
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    @property
    def transform(self) -> QTransform:
        return self._view.transform

    # The ink -------------------------------------------------------------------------------------------------------

    @property
    def ink(self) -> AnyInk:
        """All ink, including the stroke in progress."""
        return self._editor.ink

    @property
    def is_stroke_growing(self) -> bool:
        """True while a hand holds the pen down and there is room for its points."""
        return self.is_pen_held and not self._editor.is_full

    def clear(self) -> None:
        """Remove all ink. Can be undone."""
        self._edit(self._editor.clear)

    def undo(self) -> bool:
        """Undo the last stroke, erasure or clearing, or drop the stroke in progress. Returns False if there is none."""
        return self._edit(self._editor.undo)

    def redo(self) -> bool:
        """Redo the last undone step. Returns False if there is none."""
        return self._edit(self._editor.redo)

    def show_ink(self, ink: AnyInk) -> None:
        """Replace the ink by `ink` (widget coordinates). Each of its strokes becomes an undo step."""
        self.show_marks(())
        self._edit(lambda: self._editor.reset(ink))

    def set_picture(self, picture: Picture) -> None:
        """Replace the ink by a picture. Can be undone."""
        self._edit(lambda: self._editor.set_picture(picture))

    def set_smooth(self, smooth: bool) -> None:
        """Paint curves instead of straight lines between points."""
        self._smooth = smooth
        self._repaint_dry()

    def set_hint(self, text: str) -> None:
        """Show `text` on the empty canvas."""
        if text != self._hint:
            self._hint = text
            self.update()

    def show_as_waiting(self, is_waiting: bool) -> None:
        """Paint the ink fainter: it is finished, and the next stroke starts a new drawing."""
        if is_waiting is not self._is_waiting:
            self._is_waiting = is_waiting
            self.update()

    def _edit(self, change: Callable[[], bool]) -> bool:
        self.end_stroke()
        changed = change()
        if changed:
            self._on_edited()
        return changed

    def _on_edited(self) -> None:
        if not self._editor.strokes:
            self.show_marks(())
        self._follow()
        self._repaint_dry()
        self.ink_changed.emit()
        if not self.is_pen_down:
            self.pause_begun.emit()

    # The pen -------------------------------------------------------------------------------------------------------

    def pen_down(self, at: QPointF, pressure: float, *, erases: bool) -> None:
        at = self._view.to_ink(at)
        if erases:
            self._editor.begin_erasing()
            self._erased_to = (at.x(), at.y())
            self._erase(self._erased_to, at)
            return
        if not self._editor:
            self.update()  # removes the hint
        had_picture = self._editor.picture is not None
        self._pending = 1
        self._editor.begin_stroke(at.x(), at.y(), pressure, now=self._last_event)
        if had_picture:
            self._repaint_dry()
        if self._editor.wet:
            self._on_point_added()
        else:
            self.capacity_reached.emit()

    def pen_moved(self, at: QPointF, pressure: float, after: float) -> None:
        at = self._view.to_ink(at)
        if self._erased_to is not None:
            self._erase(self._erased_to, at)
        elif self._editor.is_full:
            self.capacity_reached.emit()
        else:
            self._editor.add_point(at.x(), at.y(), pressure, after=after)
            self._on_point_added()

    def pen_up(self) -> None:
        if self._erased_to is None:
            self._commit_segments()
            self._editor.end_stroke()
        self._erased_to = None
        if self._follow():  # the pen left the canvas
            self._repaint_dry()
        self.pause_begun.emit()

    def pen_dropped(self) -> None:
        self._erased_to = None
        if self._editor.drop_stroke():
            self._repaint_dry()
            self.ink_changed.emit()

    def pen_hovered(self) -> None:
        self.pause_begun.emit()

    def _erase(self, start: Place, to: QPointF) -> None:
        self._erased_to = (to.x(), to.y())
        if self._editor.erase(start, self._erased_to, ERASER_REACH / self._view.scale):
            self._on_edited()

    def _on_point_added(self) -> None:
        wet = self._editor.wet
        if (pending := ink_painter.last_run(wet, self._pending, smooth=self._smooth)) > self._pending:
            self._commit_segments(pending)
        self.update(self._view.to_canvas(QRectF(ink_painter.dirty_rect(wet))).toAlignedRect())
        self.ink_changed.emit()

    # Painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        if self._editor:
            self.paint_marks(painter, event.rect())  # below the ink
            ratio = self._dry.devicePixelRatio()
            area = QRectF(event.rect())
            painter.setOpacity(WAITING_OPACITY if self._is_waiting else 1.0)
            painter.drawPixmap(area, self._dry, QRectF(area.topLeft() * ratio, area.size() * ratio))
            painter.setOpacity(1.0)
            if self._editor.wet:
                painter.setTransform(self._view.transform, True)
                self._paint_stroke(painter, self._editor.wet, first=self._pending)
                painter.resetTransform()
        else:
            ink_painter.paint_guide(painter, self.rect(), self.palette(), self._hint)
        if self._cross is not None:
            colour = self.palette().highlight().color()
            ink_painter.paint_cross(painter, self._cross, colour, down=self.is_pen_down)
        ink_painter.paint_corners(painter, self.rect(), self.palette())
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._follow(anew=True)
        self._repaint_dry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint_dry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint_dry()
        return super().event(event)

    def _follow(self, *, anew: bool = False) -> bool:
        """Bring all ink into view, unless the pen is down: nothing moves under it."""
        if self.is_pen_down:
            return False
        strokes = () if self._editor.picture else self._editor.strokes
        moved = self._view.follow(strokes, QRectF(self.rect()), anew=anew)
        if moved or anew:
            self.place_marks()
        return moved

    def _commit_segments(self, stop: int | None = None) -> None:
        """Paint the pending segments of the stroke in progress, up to `stop` (exclusive), into the pixmap."""
        if self._dry.isNull():
            self._dry = self._blank()
        painter = QPainter(self._dry)
        painter.setTransform(self._view.transform, True)
        self._paint_stroke(painter, self._editor.wet, first=self._pending, stop=stop)
        painter.end()
        self._pending = stop or self._pending

    def _repaint_dry(self) -> None:
        self.update()
        self._pending = 1
        self._dry = QPixmap()
        if self._editor.strokes or self._editor.picture:
            self._dry = self._blank()
            painter = QPainter(self._dry)
            if self._editor.picture:
                guide = ink_painter.guide_area(self.rect())
                ink_painter.paint_picture(painter, self._editor.picture, guide, self.palette().text().color())
            painter.setTransform(self._view.transform, True)
            for stroke in self._editor.strokes:
                self._paint_stroke(painter, stroke)
            painter.end()

    def _paint_stroke(
        self, painter: QPainter, stroke: Sequence[Point], *, first: int = 1, stop: int | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().text().color()
        ink_painter.paint_stroke(painter, stroke, colour, smooth=self._smooth, first=first, stop=stop)

    def _blank(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
