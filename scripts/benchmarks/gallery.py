"""The part of the benchmark that scrolls the gallery: run by `scripts/bench.py` as its own process, prints JSON."""

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
from scripts.bench import spread, timed

TRIALS = 100_000
SIZE = 1200, 900
FRAMES = 1500
"""Of each way to scroll."""
FILTERS = [TrialFilter(label=digit) for digit in "0123456789"] + [TrialFilter(writer="Ada"), TrialFilter(right=False)]


def scroll(inkfile: Path) -> dict[str, Any]:
    """The gallery in the program as it starts, over a store of recorded ink."""
    _application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "trials.sqlite", inkfile)
        window, opening = build(Path(folder))
        loop = QEventLoop()
        opening.session_opened.connect(loop.quit)
        loop.exec()
        assert window._session
        gallery = GalleryWindow(window._session)
        gallery.resize(*SIZE)
        opened = until_shown(gallery, gallery.show)
        frames = [timed(lambda place=place: frame(gallery, place)) for place in places(gallery)]
        filtered = []
        for selection in FILTERS:
            filtered.append(until_shown(gallery, lambda selection=selection: gallery.set_filter(selection)))
            filtered.append(until_shown(gallery, gallery.clear_filters))
        opening.wait()
        gallery.close()
        window.close()
    return {
        f"gallery_of_{TRIALS}_frame_while_scrolling_ms": spread(frames),
        f"gallery_of_{TRIALS}_opened_ms": opened,
        f"gallery_of_{TRIALS}_filtered_ms": spread(filtered),
    }


def fill(path: Path, inkfile: Path) -> None:
    """One in ten was read wrongly; three write."""
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


def places(gallery: GalleryWindow) -> list[int]:
    """Where the scroll bar stands in each frame: a notch of the wheel, a row, a page at a time, and dragged."""
    bar, row = gallery.view.verticalScrollBar(), gallery.view.gridSize().height()
    drag = random.Random(0)
    steps = [k * 40 for k in range(FRAMES)] + [k * row for k in range(FRAMES)]
    pages = [bar.maximum() // 2 + k * bar.pageStep() for k in range(FRAMES // 2)]
    return steps + pages + [drag.randrange(bar.maximum()) for _ in range(FRAMES // 2)]


def frame(gallery: GalleryWindow, place: int) -> None:
    gallery.view.verticalScrollBar().setValue(place)
    QApplication.processEvents()


def until_shown(gallery: GalleryWindow, ask: Callable[[], object]) -> float:
    """Milliseconds from asking to cards on the screen."""
    loop = QEventLoop()
    gallery.found.connect(loop.quit)
    began = time.perf_counter()
    ask()
    loop.exec()
    gallery.view.viewport().repaint()
    took = (time.perf_counter() - began) * 1000
    gallery.found.disconnect(loop.quit)
    return took


if __name__ == "__main__":
    print(json.dumps(scroll(Path(sys.argv[1]))))
