"""Benchmark of the main window: start, recognition, retrain. `scripts/bench.py` runs it; it prints JSON."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.__main__ import build
from app.i18n import translation
from app.windows.main.main_window import MainWindow
from models.ink.labels import Label

READINGS = 2000
LABELLED = 50
TICK_MS = 5


def start(started: float) -> dict[str, float]:
    """Seconds from `started` (since the epoch) to a painted window and to the first possible prediction, and memory."""
    seconds: dict[str, float] = {}
    application = QApplication([])
    translation.install(application)
    with tempfile.TemporaryDirectory() as folder:
        window, opening = build(Path(folder))
        window.canvas.painted.connect(lambda: seconds.update(window_painted_s=time.time() - started))
        opening.session_opened.connect(lambda _: seconds.update(first_reading_possible_s=time.time() - started))
        opening.session_opened.connect(lambda _: QTimer.singleShot(500, application.quit))
        application.exec()
        seconds["idle_resident_mb"] = resident_mb()
        opening.wait()
        window.close()
    return seconds


def use(inkfile: Path) -> dict[str, Any]:
    """Times of recognition and of a retrain in one window that stays open."""
    from models.datasets.examples import to_bytes, to_floats
    from models.ink.ink import Ink
    from models.ink.ink_files import read_ink_file
    from scripts.benchmarks.timing import elapsed_ms, spread

    application = QApplication([])
    translation.install(application)
    with tempfile.TemporaryDirectory() as folder:
        window, opening = build(Path(folder))
        loop = QEventLoop()
        opening.session_opened.connect(lambda _: QTimer.singleShot(0, loop.quit))
        loop.exec()
        session = window._session
        assert session
        inks = read_ink_file(inkfile)
        window.menus.live.setChecked(False)
        readings, decisions, graph = [], [], []
        for number in range(READINGS):
            ink = inks[number % len(inks)].ink
            assert isinstance(ink, Ink)
            window.canvas.show_ink(ink)
            readings.append(elapsed_ms(lambda: _recognise_and_paint(window)))
            assert session.pending
            raster = to_floats(to_bytes(session.pending.readings[0].raster))[None]
            decisions.append(elapsed_ms(lambda: session.recognise(window.canvas.ink)))
            graph.append(elapsed_ms(lambda raster=raster: session.champion.classifier.probabilities(raster)))
            session.discard()
            if number % 100 == 0:
                application.processEvents()
        window.menus.live.setChecked(True)
        for each in inks[:LABELLED]:
            session.recognise(each.ink)
            session.label(Label.parse(each.label))
        gaps: list[float] = []
        seconds = _retrain(window, gaps)
        result = {
            "recognise_ms": spread(readings),
            "session_ms": spread(decisions),
            "graph_ms": spread(graph),
            "retrain_50_s": seconds,
            "gui_timer_gap_while_retraining_ms": spread(gaps),
            "retrain_said": window.message_bar.text,
        }
        opening.wait()
        window.close()
    return result


def _recognise_and_paint(window: MainWindow) -> None:
    window.recognition.recognise()
    window.panel.prediction_view.repaint()
    window.panel.alternatives_view.repaint()
    window.panel.raster_view.repaint()


def _retrain(window: MainWindow, gaps: list[float]) -> float:
    """Seconds from the click to the verdict on the screen. Appends the milliseconds between timer ticks to `gaps`."""
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(TICK_MS)
    began = last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now
        if not window.retrain_bar.isVisible():
            loop.quit()

    timer.timeout.connect(tick)
    window.menus.retrain.trigger()
    timer.start()
    loop.exec()
    return time.perf_counter() - began


def resident_mb() -> float:
    """Current resident memory of this process in MB on Linux; elsewhere its peak."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    task, argument = sys.argv[1:]
    print(json.dumps(start(float(argument)) if task == "start" else use(Path(argument))))
