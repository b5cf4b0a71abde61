"""The ink of one character while it is drawn: the stroke in progress, the eraser, undo and redo. No Qt."""

from collections import deque
from typing import NamedTuple

from app.canvas.eraser import Place, strokes_outside
from models.ink.ink import MAX_POINTS, AnyInk, Ink, Picture, Point, Stroke

_MAX_UNDO_STEPS = 200
"""Undo steps kept. Each holds a tuple of all strokes, and a trembling pen can make ten thousand of them."""


class _State(NamedTuple):
    strokes: tuple[Stroke, ...] = ()
    began: float | None = None
    """Caller's clock (seconds) at t = 0; None for ink that was not drawn in this session."""
    picture: Picture | None = None
    """Replaces the strokes."""


class InkEditor:
    """Editable ink. Finished strokes are immutable, so `ink` only copies the stroke in progress."""

    def __init__(self) -> None:
        self._state = _State()
        self._wet: list[Point] = []
        self._wet_began = 0.0
        self._room = MAX_POINTS
        self._past: deque[_State] = deque(maxlen=_MAX_UNDO_STEPS)
        self._future: deque[_State] = deque(maxlen=_MAX_UNDO_STEPS)
        self._has_erased = True
        self._ends_with_stroke = False  # the newest step is a stroke

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The finished strokes."""
        return self._state.strokes

    @property
    def wet(self) -> list[Point]:
        """The stroke in progress; empty when there is none."""
        return self._wet

    @property
    def picture(self) -> Picture | None:
        """The picture that replaces the strokes, if any. The first stroke removes it."""
        return self._state.picture

    @property
    def ink(self) -> AnyInk:
        """All ink, including the stroke in progress."""
        if self._state.picture:
            return self._state.picture
        return Ink((*self._state.strokes, tuple(self._wet))) if self._wet else Ink(self._state.strokes)

    @property
    def is_full(self) -> bool:
        """True if the ink holds `MAX_POINTS`; further points are dropped."""
        return self._room <= 0

    def __bool__(self) -> bool:
        return bool(self._state.strokes or self._wet or self._state.picture)

    # Drawing -------------------------------------------------------------------------------------------------------

    def begin_stroke(self, x: float, y: float, pressure: float, *, now: float) -> None:
        """Start a stroke. `now` is in seconds of a monotonic clock."""
        self.end_stroke()
        self._room = MAX_POINTS - sum(map(len, self._state.strokes))
        if self.is_full:
            return
        self._push_undo()
        self._ends_with_stroke = True
        self._state = self._state._replace(picture=None)
        began, last = self._state.began, self._last_time()
        if began is None:
            began = now - last
            self._state = self._state._replace(began=began)
        self._wet_began = max(now - began, last)
        self._wet.append(Point(x, y, self._wet_began, pressure))
        self._room -= 1

    def add_point(self, x: float, y: float, pressure: float, *, after: float) -> None:
        """Add a point to the stroke in progress. `after`: seconds since the stroke began, by the device's clock."""
        if not self.is_full:
            self._wet.append(Point(x, y, max(self._wet_began + after, self._wet[-1].t), pressure))
            self._room -= 1

    def end_stroke(self) -> None:
        if self._wet:
            self._state = self._state._replace(strokes=(*self._state.strokes, tuple(self._wet)))
            self._wet = []

    def drop_stroke(self) -> bool:
        """Remove the stroke in progress or the one just ended, as if it had never begun.

        Returns False if there is none or the ink was edited since.
        """
        if not self._ends_with_stroke:
            return False
        self._wet = []
        self._state = self._past.pop()
        self._ends_with_stroke = False
        return True

    def _last_time(self) -> float:
        return self._state.strokes[-1][-1].t if self._state.strokes else 0.0

    # Erasing -------------------------------------------------------------------------------------------------------

    def begin_erasing(self) -> None:
        """Start an erasure: everything erased until the next call is one undo step."""
        self.end_stroke()
        self._has_erased = self._ends_with_stroke = False

    def erase(self, start: Place, end: Place, reach: float) -> bool:
        """Remove the strokes within `reach` of the segment from `start` to `end`. Returns False if there are none."""
        left = strokes_outside(self._state.strokes, start, end, reach)
        if len(left) == len(self._state.strokes):
            return False
        if not self._has_erased:
            self._push_undo()
            self._has_erased = True
        self._state = _rebase_times(_State(left, self._state.began))
        return True

    # Steps --------------------------------------------------------------------------------------------------------

    def clear(self) -> bool:
        """Remove everything, as one undo step. Returns False if there was nothing."""
        self.end_stroke()
        if not self:
            return False
        self._push_undo()
        self._state = _State()
        return True

    def set_picture(self, picture: Picture) -> bool:
        """Replace everything by a picture, as one undo step."""
        self.end_stroke()
        self._push_undo()
        self._state = _State(picture=picture)
        return True

    def undo(self) -> bool:
        """Undo the last step. A stroke in progress is ended and counts as one. Returns False if there is none."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Redo the last undone step. Returns False if there is none."""
        return self._step(self._future, self._past)

    def reset(self, ink: AnyInk) -> bool:
        """Start over with `ink`, as if its strokes had just been drawn.

        Returns False if there was no ink before and there is none now.
        """
        changed = bool(self or ink)
        self._ends_with_stroke = False
        self._state = _State(picture=ink) if isinstance(ink, Picture) else _State(ink.strokes)
        self._wet = []
        strokes = self._state.strokes
        self._past.clear()
        self._past.extend(
            _State(strokes[:drawn]) for drawn in range(max(0, len(strokes) - _MAX_UNDO_STEPS), len(strokes))
        )
        if self._state.picture:
            self._past.append(_State())
        self._future.clear()
        return changed

    def _step(self, source: deque[_State], target: deque[_State]) -> bool:
        self.end_stroke()
        if not source:
            return False
        target.append(self._state)
        self._state = source.pop()
        self._ends_with_stroke = False
        return True

    def _push_undo(self) -> None:
        self._past.append(self._state)
        self._future.clear()
        self._ends_with_stroke = False


def _rebase_times(state: _State) -> _State:
    """Shift the times so that the first remaining point is at t = 0."""
    shift = state.strokes[0][0].t if state.strokes else 0.0
    if not shift:
        return state if state.strokes else _State()
    strokes = tuple(tuple(point._replace(t=point.t - shift) for point in stroke) for stroke in state.strokes)
    return _State(strokes, None if state.began is None else state.began + shift)
