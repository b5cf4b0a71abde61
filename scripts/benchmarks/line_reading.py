"""Benchmark of reading a line while it is written. `scripts/bench.py` runs it as a process; it prints JSON."""

import json
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from app.core.session import Session
from models.datasets.lines import Hand, compose_line, hands_of, random_text
from models.ink.ink import Ink, Point, Stroke
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.lines.evaluation import growing
from scripts.benchmarks.timing import elapsed_ms, spread

LINES, CHARACTERS, POINTS = 10, 10, 2000
MEASURED = 300
"""Number of events that are timed in each line: the last ones, when nearly all of its characters are there."""
TAUGHT = 100


def main(inkfile: str) -> dict[str, Any]:
    """Times in ms from a pen event to what a line of `CHARACTERS` digits and `POINTS` points reads.

    With an empty memory, and with `TAUGHT` labelled drawings.
    """
    inks = read_ink_file(Path(inkfile))
    hands, rng = hands_of(inks), np.random.default_rng(0)
    hand = hands[inks[0].writer]
    lines = [_line(hand, rng) for _ in range(LINES)]
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder), label_set=LABEL_SETS["digits"])
        result = {"event_ms": spread([time for line in lines for time in _times(session, line)])}
        for each in inks[:TAUGHT]:
            session.recognise(each.ink)
            session.label(Label.parse(each.label))
        result[f"event_with_{TAUGHT}_taught_ms"] = spread([time for line in lines for time in _times(session, line)])
        session.close()
    return result


def _line(hand: Hand, rng: np.random.Generator) -> Ink:
    ink = compose_line(random_text("digits", hand, rng, CHARACTERS), hand, rng).ink
    step = sum(_length(stroke) for stroke in ink.strokes) / POINTS
    return Ink(tuple(_evenly(stroke, step) for stroke in ink.strokes))


def _length(stroke: Stroke) -> float:
    return float(np.hypot(*np.diff([(point.x, point.y) for point in stroke], axis=0).T).sum()) if stroke[1:] else 0.0


def _evenly(stroke: Stroke, step: float) -> Stroke:
    """The stroke with a point at each `step` of its length, as a fast pen sends them."""
    points = np.array([(point.x, point.y) for point in stroke])
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    at = np.linspace(0, along[-1], max(2, round(along[-1] / step) + 1)) if along[-1] else along[:1]
    xs, ys = (np.interp(at, along, values).tolist() for values in points.T)
    return tuple(Point(x, y) for x, y in zip(xs, ys, strict=True))


def _times(session: Session, line: Ink) -> Iterator[float]:
    count = sum(map(len, line.strokes))
    for number, ink in enumerate(islice(growing(line), count - MEASURED - 1, count)):
        last = len(ink.strokes) - 1
        pen_is_down = len(ink.strokes[last]) < len(line.strokes[last])
        time = elapsed_ms(partial(session.read_lines, ink, pen_is_down=pen_is_down))
        if number:  # the first event reads all that is there
            yield time


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
