"""Count the points of a fast mouse that arrive on a busy machine, in the real window under an X server.

xvfb-run -a -s "-screen 0 1280x1024x24" uv run python -m scripts.benchmarks.points INKFILE
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.__main__ import build
from app.windows.main.main_window import MainWindow
from models.datasets.locations import MNIST_FILE, find_file
from models.ink.ink import Ink
from models.ink.ink_files import read_ink_file
from models.ink.labels import Label
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json

POINTS, INTERVAL_S = 73, 0.008  # of a stroke, as mice send them
RADIUS = 180  # pixels
LABELLED = 50
DRAIN_MS = 500


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="labelled ink to retrain on")
    arguments.add_argument("--strokes", type=int, default=20, help="strokes in each situation")
    arguments.add_argument("--busy", type=int, default=os.cpu_count() or 1, help="other busy processes")
    arguments.add_argument("--compress", action="store_true", help="let Qt merge mouse moves, as it does by default")
    args = arguments.parse_args()
    find_file(MNIST_FILE)  # the retrain would otherwise ask for a download
    os.environ["QT_QPA_PLATFORM"] = "xcb"  # mouse events come from the X server, as on a desktop
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window, opening = build(Path(folder))
        if args.compress:
            application.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents)
        _wait(lambda: window.session is not None)
        session = window.session
        assert session
        for each in read_ink_file(args.inkfile)[:LABELLED]:
            session.recognise(each.ink)
            session.label(Label.parse(each.label))
        rows = {"idle": _measure(window, args.strokes)}
        with _busy(args.busy):
            rows["busy"] = _measure(window, args.strokes)
        window.menus.retrain.trigger()
        _wait(window.retrain_bar.isVisible)
        rows["retrain"] = _measure(window, args.strokes)
        if not window.retrain_bar.isVisible():
            window.menus.retrain.trigger()
        with _busy(args.busy):
            rows["retrain, busy"] = _measure(window, args.strokes)
        is_over = not window.retrain_bar.isVisible()
        opening.wait()
        window.close()
    if args.json != "-":
        names = ("situation", "sent", "fewest", "all arrived", "strokes")
        print(table([names, *((name, *map(str, _summary(arrived))) for name, arrived in rows.items())]))
    write_json({"points": POINTS, "interval_s": INTERVAL_S, "retrain_over": is_over, "arrived": rows}, args.json)


def _summary(arrived: list[int]) -> tuple[int, int, int, int]:
    return POINTS, min(arrived), sum(count == POINTS for count in arrived), len(arrived)


def _measure(window: MainWindow, strokes: int) -> list[int]:
    """The number of points that arrived of each stroke."""
    arrived = []
    centre = window.canvas.mapToGlobal(QPoint(window.canvas.width() // 2, window.canvas.height() // 2))
    numbers = (centre.x(), centre.y(), RADIUS, POINTS, INTERVAL_S)
    for _ in range(strokes):
        mouse = subprocess.Popen([sys.executable, "-m", "scripts.benchmarks.x_mouse", *map(str, numbers)])
        _wait(lambda mouse=mouse: mouse.poll() is not None)
        if mouse.returncode:
            raise OSError("the mouse could not draw")
        _wait(lambda: not window.canvas.is_pen_down, DRAIN_MS)
        ink = window.canvas.ink
        assert isinstance(ink, Ink)
        arrived.append(sum(map(len, ink.strokes)))
        window.canvas.clear()
    return arrived


@contextmanager
def _busy(count: int) -> Iterator[None]:
    """`count` processes that compute without end, at normal priority."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def _wait(condition: Callable[[], object], then_ms: int = 0) -> None:
    """Process events until `condition` holds, and for `then_ms` more."""
    loop, timer = QEventLoop(), QTimer()
    until: list[float] = []

    def check() -> None:
        if not until and condition():
            until.append(time.monotonic() + then_ms / 1000)
        if until and time.monotonic() >= until[0]:
            loop.quit()

    timer.timeout.connect(check)
    timer.start(20)
    loop.exec()


if __name__ == "__main__":
    run(main)
