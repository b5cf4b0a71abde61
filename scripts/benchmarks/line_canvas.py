"""Benchmark of a canvas with a line: pen events, marks and scrolling. `scripts/bench.py` runs it; it prints JSON."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

import json
import math
import time
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.canvas.canvas import InkCanvas
from app.canvas.marks.character_mark import CharacterMark
from app.toolkit import appearance
from models.ink.ink import Ink, Point
from scripts.benchmarks.timing import elapsed_ms, spread

CANVAS = (1000, 600)  # logical pixels
CHARACTERS, POINTS = 10, 200  # on the canvas, and points of each
SIZE, PITCH = 110, 160  # logical pixels: of a character, and from one to the next
MEASURED_POINTS, FRAMES = 400, 200


def main() -> dict[str, Any]:
    """Times in ms on a line of `CHARACTERS` characters: from a pen event to its paint, without and with new marks at
    each event; and from a step of the view to its paint.
    """
    application = QApplication([])
    appearance.install(application)
    canvas = InkCanvas()
    canvas.resize(*CANVAS)
    canvas.show()
    canvas.show_ink(Ink.of([_spiral(PITCH * number + SIZE, POINTS) for number in range(CHARACTERS)]))
    marks = [_mark(PITCH * number + SIZE) for number in range(CHARACTERS)]
    canvas.show_marks(marks)
    application.processEvents()
    result = {
        "event_painted_ms": spread(_draw(canvas, [])),
        "event_and_marks_painted_ms": spread(_draw(canvas, marks)),
    }
    right = round(canvas.transform.dx())
    frames = [elapsed_ms(lambda step=step: _scroll(canvas, -right - 3 * step)) for step in range(FRAMES)]
    result["scrolled_by_3_pixels_ms"] = spread(frames)
    canvas.close()
    return result


def _draw(canvas: InkCanvas, marks: list[CharacterMark]) -> list[float]:
    """Draw a stroke on the last character; with `marks`, show them anew at each point, with a lower last one."""
    times = []
    left = PITCH * (CHARACTERS - 1) + SIZE + canvas.transform.dx()
    for number, point in enumerate(_spiral(left, MEASURED_POINTS)):
        kind = QEvent.Type.MouseMove if number else QEvent.Type.MouseButtonPress
        started = time.perf_counter()
        _send(canvas, kind, QPointF(point.x, point.y))
        if marks:
            x0, y0, x1, y1 = marks[-1].box
            canvas.show_marks([*marks[:-1], replace(marks[-1], box=(x0, y0, x1, y1 + number / 10))])
        QApplication.sendPostedEvents()
        times.append((time.perf_counter() - started) * 1000)
    _send(canvas, QEvent.Type.MouseButtonRelease, QPointF(left, CANVAS[1] / 2))
    canvas.undo()
    QApplication.sendPostedEvents()
    return times


def _scroll(canvas: InkCanvas, place: float) -> None:
    canvas.scroll_to(place)
    QApplication.sendPostedEvents()


def _spiral(middle: float, count: int) -> list[Point]:
    turns = [number / count for number in range(1, count + 1)]
    return [
        Point(
            middle + turn * SIZE / 2 * math.cos(20 * turn), CANVAS[1] / 2 + turn * SIZE / 2 * math.sin(20 * turn), turn
        )
        for turn in turns
    ]


def _mark(middle: float) -> CharacterMark:
    top = (CANVAS[1] - SIZE) / 2
    return CharacterMark(
        (middle - SIZE / 2, top, middle + SIZE / 2, top + SIZE), "9", is_chosen=middle > PITCH * (CHARACTERS - 1)
    )


def _send(canvas: InkCanvas, kind: QEvent.Type, at: QPointF) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, left, none)
    event.setTimestamp(round(time.monotonic() * 1000))
    QApplication.sendEvent(canvas, event)


if __name__ == "__main__":
    print(json.dumps(main()))
