"""Benchmark of the gallery. `scripts/bench.py` runs it as a process; it prints JSON."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app.__main__ import build
from app.windows.gallery.gallery_window import GalleryWindow
from corrections.store.store import Store
from corrections.store.trial_filter import TrialFilter
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink_files import read_ink_file
from models.ink.labels import Label
from scripts.benchmarks.timing import elapsed_ms, spread

TRIALS = 100_000
SIZE = 1200, 900
FRAMES = 1500
"""Number of frames for each way to scroll."""
FILTERS = [TrialFilter(label=digit) for digit in "0123456789"] + [TrialFilter(writer="Ada"), TrialFilter(right=False)]


def scroll(inkfile: Path) -> dict[str, Any]:
    """Times, in ms, to open, scroll and filter the gallery over a store of recorded ink."""
    _application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        fill_store(Path(folder) / "trials.sqlite", inkfile)
        window, opening = build(Path(folder))
        loop = QEventLoop()
        opening.session_opened.connect(loop.quit)
        loop.exec()
        assert window._session
        gallery = GalleryWindow(window._session)
        gallery.resize(*SIZE)
        opened = time_until_shown(gallery, gallery.show)
        frames = [elapsed_ms(lambda place=place: show_frame(gallery, place)) for place in scroll_positions(gallery)]
        filtered = []
        for selection in FILTERS:
            filtered.append(time_until_shown(gallery, lambda selection=selection: gallery.set_filter(selection)))
            filtered.append(time_until_shown(gallery, gallery.clear_filters))
        opening.wait()
        gallery.close()
        window.close()
    return {
        f"gallery_of_{TRIALS}_frame_while_scrolling_ms": spread(frames),
        f"gallery_of_{TRIALS}_opened_ms": opened,
        f"gallery_of_{TRIALS}_filtered_ms": spread(filtered),
    }


def fill_store(path: Path, inkfile: Path) -> None:
    """Create a store of `TRIALS` trials by three writers; every tenth prediction is wrong."""
    store = Store(path)
    inks = read_ink_file(inkfile)
    writers = [store.writer(name) for name in ("me", "Ada", "Bob")]

    def made(numbers: Iterable[int]) -> Iterator[Trial]:
        for number in numbers:
            each, wrong = inks[number % len(inks)], number % 10 == 0
            yield Trial(
                ink=each.ink,
                predicted="?" if wrong else each.label,
                probability=0.9,
                alternatives=tuple((str(digit), 0.01) for digit in range(9)),
                model_id="0" * 64,
                label=Label.parse(each.label),
                source=LabelSource.CORRECTED if wrong else LabelSource.ACCEPTED,
                time=1.7e9 + number,
            )

    block = TRIALS // 30
    for number, start in enumerate(range(0, TRIALS, block)):
        store.add_all(writers[number % 3], made(range(start, min(start + block, TRIALS))))
    store.close()


def scroll_positions(gallery: GalleryWindow) -> list[int]:
    """Positions of the scroll bar in each frame: by wheel steps, rows and pages, and dragged at random."""
    bar, row = gallery.view.verticalScrollBar(), gallery.view.gridSize().height()
    drag = random.Random(0)
    steps = [k * 40 for k in range(FRAMES)] + [k * row for k in range(FRAMES)]
    pages = [bar.maximum() // 2 + k * bar.pageStep() for k in range(FRAMES // 2)]
    return steps + pages + [drag.randrange(bar.maximum()) for _ in range(FRAMES // 2)]


def show_frame(gallery: GalleryWindow, place: int) -> None:
    gallery.view.verticalScrollBar().setValue(place)
    QApplication.processEvents()


def time_until_shown(gallery: GalleryWindow, action: Callable[[], object]) -> float:
    """Milliseconds from `action` until the cards are painted."""
    loop = QEventLoop()
    gallery.found.connect(loop.quit)
    started = time.perf_counter()
    action()
    loop.exec()
    gallery.view.viewport().repaint()
    elapsed = (time.perf_counter() - started) * 1000
    gallery.found.disconnect(loop.quit)
    return elapsed


if __name__ == "__main__":
    print(json.dumps(scroll(Path(sys.argv[1]))))
