"""The widget that ink is drawn on. Imports neither model nor store."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas import ink_painter
from app.canvas.eraser import Place
from app.canvas.pen_input import ERASER_REACH
from app.canvas.scrolled_surface import ScrolledSurface
from app.toolkit.accessibility import set_role
from models.ink.ink import AnyInk, Picture

WAITING_OPACITY = 0.55


class InkCanvas(ScrolledSurface):
    """Collects points in float precision with time and pressure; repaints only the changed region.

    Ink is kept in the coordinates (logical pixels) in which it was drawn, independent of the screen's pixel ratio.
    Smoothing and the view, which keeps ink visible on a smaller canvas and scrolls a line, affect the painting only.
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
        self._erased_to: Place | None = None  # position of the eraser while it is down
        self._is_waiting = False
        self._was_painted = False
        self._own_hint = self._hint = self.tr("Write here: a character, a number or a word")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        set_role(InkCanvas, QAccessible.Role.Canvas)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr(
                "Write a character or a line here with mouse, pen or finger, or with the arrow keys: Insert puts their"
                " pen down and lifts it, Shift makes it faster. Where several characters are read, the arrow keys"
                " choose one of them; with Ctrl also while their pen is in use."
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    # The ink -------------------------------------------------------------------------------------------------------

    @property
    def ink(self) -> AnyInk:
        """All ink, including the stroke in progress."""
        return self._editor.ink

    @property
    def has_ink(self) -> bool:
        """Whether anything is drawn. Unlike `ink`, it copies nothing of the stroke in progress."""
        return bool(self._editor)

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
        self._layer.is_smooth = smooth
        self._repaint()

    def set_hint(self, text: str) -> None:
        """Show `text` on the empty canvas; empty for the canvas's own."""
        text = text or self._own_hint
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
        is_erasing = self._erased_to is not None
        if not self.is_pen_down:
            self._scroller.stop()
            self._follow(() if is_erasing else self._editor.strokes[-1:])
        self._repaint()
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
        self._layer.begin_stroke()
        self._editor.begin_stroke(at.x(), at.y(), pressure, now=self._last_event)
        if had_picture:
            self._repaint()
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
        erased, self._erased_to = self._erased_to is not None, None
        if not erased:
            self._layer.commit()
            self._editor.end_stroke()
        if self._follow(() if erased else self._lost_at_the_edge()):  # the pen left the canvas
            self._repaint()
        if not erased:
            self._scroller.wait_for_room()
        self.pause_begun.emit()

    def pen_dropped(self) -> None:
        self._erased_to = None
        if self._editor.drop_stroke():
            self._repaint()
            self.ink_changed.emit()

    def pen_hovered(self) -> None:
        self.pause_begun.emit()

    def _erase(self, start: Place, to: QPointF) -> None:
        self._erased_to = (to.x(), to.y())
        if self._editor.erase(start, self._erased_to, ERASER_REACH / self._view.scale):
            self._on_edited()

    def _on_point_added(self) -> None:
        self._layer.commit_finished()
        self.update(self._view.to_canvas(QRectF(ink_painter.dirty_rect(self._editor.wet))).toAlignedRect())
        self.ink_changed.emit()

    # Painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        if self._editor:
            self.paint_marks(painter, event.rect())  # below the ink
            self._layer.paint(painter, QRectF(event.rect()), WAITING_OPACITY if self._is_waiting else 1.0)
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
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._follow(anew=True)
            self._repaint()
        return super().event(event)
