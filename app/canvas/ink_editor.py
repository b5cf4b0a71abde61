"""The ink of one character while it is made: a stroke that grows, an eraser, undo and redo by stroke. No Qt in here."""

from collections import deque
from typing import NamedTuple

from app.canvas.eraser import Place, left_by
from models.ink.ink import MOST_POINTS, AnyInk, Ink, Picture, Point, Stroke

_MOST_STEPS = 200
"""That can be undone: each keeps a row of all strokes, which are ten thousand when a pen trembles."""


class _State(NamedTuple):
    strokes: tuple[Stroke, ...] = ()
    began: float | None = None
    """When t was 0, in seconds of the caller's clock; None for ink of another time."""
    picture: Picture | None = None
    """Shown in place of strokes."""


class InkEditor:
    """Finished strokes never change, so taking the ink costs what the stroke in progress is long, not all of it."""

    def __init__(self) -> None:
        self._state = _State()
        self._wet: list[Point] = []
        self._wet_began = 0.0
        self._room = MOST_POINTS
        self._past: deque[_State] = deque(maxlen=_MOST_STEPS)
        self._future: deque[_State] = deque(maxlen=_MOST_STEPS)
        self._has_erased = True

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Those that are finished."""
        return self._state.strokes

    @property
    def wet(self) -> list[Point]:
        """The stroke in progress; empty when there is none."""
        return self._wet

    @property
    def picture(self) -> Picture | None:
        """What is shown in place of strokes; the first stroke takes it away."""
        return self._state.picture

    @property
    def ink(self) -> AnyInk:
        """Everything, the stroke in progress included."""
        if self._state.picture:
            return self._state.picture
        return Ink((*self._state.strokes, tuple(self._wet))) if self._wet else Ink(self._state.strokes)

    @property
    def is_full(self) -> bool:
        """It holds as many points as a drawing may have; further ones are not taken."""
        return self._room <= 0

    def __bool__(self) -> bool:
        return bool(self._state.strokes or self._wet or self._state.picture)

    # Drawing -------------------------------------------------------------------------------------------------------

    def begin_stroke(self, x: float, y: float, pressure: float, *, now: float) -> None:
        """The pen is down; `now` is in seconds, of a clock that runs on between strokes."""
        self.end_stroke()
        self._room = MOST_POINTS - sum(map(len, self._state.strokes))
        if self.is_full:
            return
        self._remember()
        self._state = self._state._replace(picture=None)
        began, last = self._state.began, self._last_time()
        if began is None:
            began = now - last
            self._state = self._state._replace(began=began)
        self._wet_began = max(now - began, last)
        self._wet.append(Point(x, y, self._wet_began, pressure))
        self._room -= 1

    def add_point(self, x: float, y: float, pressure: float, *, after: float) -> None:
        """`after` is in seconds since the stroke began, by the clock of the device that draws it."""
        if not self.is_full:
            self._wet.append(Point(x, y, max(self._wet_began + after, self._wet[-1].t), pressure))
            self._room -= 1

    def end_stroke(self) -> None:
        if self._wet:
            self._state = self._state._replace(strokes=(*self._state.strokes, tuple(self._wet)))
            self._wet = []

    def _last_time(self) -> float:
        return self._state.strokes[-1][-1].t if self._state.strokes else 0.0

    # Erasing -------------------------------------------------------------------------------------------------------

    def begin_erasing(self) -> None:
        """Whatever is erased until this is called again is one step of undo."""
        self.end_stroke()
        self._has_erased = False

    def erase(self, start: Place, end: Place, reach: float) -> bool:
        """Take away every stroke within `reach` of the way from `start` to `end`; whether there was one."""
        left = left_by(self._state.strokes, start, end, reach)
        if len(left) == len(self._state.strokes):
            return False
        if not self._has_erased:
            self._remember()
            self._has_erased = True
        self._state = _from_zero(_State(left, self._state.began))
        return True

    # Steps --------------------------------------------------------------------------------------------------------

    def clear(self) -> bool:
        """Take everything away, as a step that can be undone; whether there was anything."""
        self.end_stroke()
        if not self:
            return False
        self._remember()
        self._state = _State()
        return True

    def put(self, picture: Picture) -> bool:
        """Show a picture in place of what is there, as a step that can be undone."""
        self.end_stroke()
        self._remember()
        self._state = _State(picture=picture)
        return True

    def undo(self) -> bool:
        """Take back the last step; whether there was one. A stroke in progress is one, and ends."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Do again what was undone last; whether there was anything."""
        return self._step(self._future, self._past)

    def reset(self, ink: AnyInk) -> bool:
        """Begin anew with `ink`, as if its strokes had just been drawn. Returns whether anything was or is there."""
        changed = bool(self or ink)
        self._state = _State(picture=ink) if isinstance(ink, Picture) else _State(ink.strokes)
        self._wet = []
        strokes = self._state.strokes
        self._past.clear()
        self._past.extend(_State(strokes[:drawn]) for drawn in range(max(0, len(strokes) - _MOST_STEPS), len(strokes)))
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
        return True

    def _remember(self) -> None:
        self._past.append(self._state)
        self._future.clear()


def _from_zero(state: _State) -> _State:
    """The same with t counted from the first point that is left."""
    shift = state.strokes[0][0].t if state.strokes else 0.0
    if not shift:
        return state if state.strokes else _State()
    strokes = tuple(tuple(point._replace(t=point.t - shift) for point in stroke) for stroke in state.strokes)
    return _State(strokes, None if state.began is None else state.began + shift)
