"""Benchmark of the charts. `scripts/bench.py` runs it as a process; it prints JSON."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from app.core.session import Session
from app.toolkit.gui_thread_gc import GuiThreadGC
from app.windows.progress.chart_pages import MAP
from app.windows.progress.history_loader import LoadedHistory, load
from app.windows.progress.progress_window import ProgressWindow
from corrections.store.history import EMPTY_HISTORY
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from scripts.benchmarks.timing import elapsed_ms, spread

TRIALS = 100_000
TRIALS_PER_MODEL = 10_000
"""Number of consecutive trials with predictions of the same model."""
ANSWERS = 50
READINGS = 5
CHARTS = ("accuracy", "labels", "writers", "confusion", "map")


def measure(inks: Sequence[LabelledInk], folder: Path) -> dict[str, Any]:
    """Times, in ms, to read new trials and to redraw each chart after an answer, with 100,000 trials in the store."""
    application = QApplication([])
    _collector = GuiThreadGC(application)
    session = Session(folder, label_set=LABEL_SETS["digits"])
    write_trials(session, inks)
    result: dict[str, Any] = {
        "read_100000_trials_ms": spread([elapsed_ms(session.store.history) for _ in range(READINGS)])
    }
    window = ProgressWindow(session)
    window.show()
    loaded = LoadedHistory(EMPTY_HISTORY, {}, {})
    read: list[float] = []

    def read_what_is_new() -> None:
        nonlocal loaded
        loaded = load(session.store, window._registry, loaded.history, lambda *_: None)

    def redraw() -> None:
        window._on_loaded(loaded)
        application.processEvents()

    read_what_is_new()
    for tab, name in enumerate(CHARTS):
        window.pages.setCurrentIndex(tab)
        while window.is_loading or window._loaded is None or (tab == MAP and window.pages._map.is_mapping):
            application.processEvents()
        redrawn = []
        for number in range(ANSWERS):
            session.recognise(inks[number % len(inks)].ink)
            session.accept()
            read.append(elapsed_ms(read_what_is_new))
            redrawn.append(elapsed_ms(redraw))
        result[f"{name}_of_100000_trials_redrawn_ms"] = spread(redrawn)
    window.close()
    session.close()
    return {**result, "read_what_is_new_ms": spread(read)}


def write_trials(session: Session, inks: Sequence[LabelledInk]) -> None:
    """Fill the store with `TRIALS` trials: a random one in twenty is wrong, and the model changes after each block."""
    rng = random.Random(0)
    writer = session.store.writer(session.writer)
    for start in range(0, TRIALS, TRIALS_PER_MODEL):
        numbered = [(number, inks[number % len(inks)]) for number in range(start, start + TRIALS_PER_MODEL)]
        session.store.add_all(writer, [_trial(number, ink, f"{start:016x}", rng) for number, ink in numbered])


def _trial(number: int, drawn: LabelledInk, model_id: str, rng: random.Random) -> Trial:
    wrong = rng.random() < 0.05
    return Trial(
        ink=drawn.ink,
        predicted=rng.choice("0123456789") if wrong else drawn.label,
        probability=0.9,
        alternatives=(("1", 0.1),),
        model_id=model_id,
        label=Label.parse(drawn.label),
        source=LabelSource.CORRECTED if wrong else LabelSource.ACCEPTED,
        time=1.7e9 + 60 * number,
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        print(json.dumps(measure(read_ink_file(Path(sys.argv[1])), Path(made))))
