"""Benchmark of drawing, from a pen event to the screen. `scripts/bench.py` runs it as a process; it prints JSON."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

import json
import math
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.__main__ import build
from app.windows.main.main_window import MainWindow

CANVAS_SIDE = 1000  # logical pixels
POINTS, STROKES = 5000, 10  # on the canvas before the long ink is measured
MEASURED_POINTS = 500  # points
POINT_INTERVAL_S = 0.008  # time between two events of a mouse


def main() -> dict[str, Any]:
    """Times, in ms, from a pen event to its paint and to its prediction, in a short ink and after `POINTS` points."""
    from scripts.benchmarks.timing import elapsed_ms, spread

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window, opening = build(Path(folder))
        loop = QEventLoop()
        opening.session_opened.connect(lambda _: QTimer.singleShot(0, loop.quit))
        loop.exec()
        window.canvas.setFixedSize(CANVAS_SIDE, CANVAS_SIDE)
        window.adjustSize()
        application.processEvents()
        pen = Pen(window)
        result: dict[str, Any] = {"device_pixel_ratio": window.canvas.devicePixelRatioF()}
        for name, before in (("", 0), (f"_after_{POINTS}_points", POINTS)):
            for _ in range(STROKES if before else 0):
                pen.draw(before // STROKES)
            painted, read = pen.measure_stroke(MEASURED_POINTS)
            result[f"event_painted{name}_ms"] = spread(painted)
            result[f"event_read_live{name}_ms"] = spread(read)
        result[f"undo_painted_after_{POINTS}_points_ms"] = elapsed_ms(lambda: (window.canvas.undo(), _paint()))
        opening.wait()
        window.close()
    return result


class Pen:
    """A simulated mouse that moves over the whole canvas on a fixed random path."""

    def __init__(self, window: MainWindow) -> None:
        self._canvas, self._reader = window.canvas, window.recognition.reader
        self._rng = random.Random(0)
        self._x = self._y = CANVAS_SIDE / 2
        self._direction = 0.0

    def draw(self, points: int) -> None:
        """Draw one stroke of `points` points."""
        self._send(QEvent.Type.MouseButtonPress)
        for _ in range(points - 1):
            self._move()
        self._send(QEvent.Type.MouseButtonRelease)
        _paint()

    def measure_stroke(self, points: int) -> tuple[list[float], list[float]]:
        """Draw one stroke. For each point: milliseconds until it is painted, and until its prediction is painted."""
        painted, read = [], []
        shown = False

        def on_shown() -> None:
            nonlocal shown
            shown = True

        self._reader.reading_shown.connect(on_shown)
        self._send(QEvent.Type.MouseButtonPress)
        _paint()
        for _ in range(points):
            time.sleep(POINT_INTERVAL_S)
            QApplication.processEvents()
            shown = False
            started = time.perf_counter()
            self._move()
            _paint()
            painted.append((time.perf_counter() - started) * 1000)
            while not shown:
                QApplication.processEvents()
            _paint()
            read.append((time.perf_counter() - started) * 1000)
        self._reader.reading_shown.disconnect(on_shown)
        self._send(QEvent.Type.MouseButtonRelease)
        return painted, read

    def _move(self) -> None:
        self._direction += self._rng.gauss(0, 0.25)
        step = QPointF(math.cos(self._direction), math.sin(self._direction)) * 4
        if not (20 < self._x + step.x() < CANVAS_SIDE - 20 and 20 < self._y + step.y() < CANVAS_SIDE - 20):
            self._direction += math.pi
            step = -step
        self._x, self._y = self._x + step.x(), self._y + step.y()
        self._send(QEvent.Type.MouseMove)

    def _send(self, kind: QEvent.Type) -> None:
        at = QPointF(self._x, self._y)
        moves = kind == QEvent.Type.MouseMove
        button = Qt.MouseButton.NoButton if moves else Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, self._canvas.mapToGlobal(at), button, Qt.MouseButton.LeftButton, none)
        event.setTimestamp(round(time.monotonic() * 1000))
        QApplication.sendEvent(self._canvas, event)


def _paint() -> None:
    """Process pending paint events now, without running timers."""
    QApplication.sendPostedEvents()


if __name__ == "__main__":
    print(json.dumps(main()))
