"""Zinnia (Kudo 2008), which learns with support vector machines: its own programs, from Debian's `zinnia-utils`."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from models.ink.ink import Ink, LabelledInk
from scripts.studies.baselines.paths import in_unit_box, ink_of, stroke_arrays

PACKAGE = "zinnia-utils"
_SIDE = 1000  # of the square in which Zinnia takes a character to be drawn


def is_installed() -> bool:
    return bool(shutil.which("zinnia_learn") and shutil.which("zinnia"))


def rank(taught: Sequence[LabelledInk], inks: Sequence[Ink]) -> list[tuple[str, ...]]:
    """For each of `inks` the taught labels, the most probable first."""
    labels = list(dict.fromkeys(each.label for each in taught))
    with tempfile.TemporaryDirectory(prefix="inkloop-zinnia-") as folder:
        learned, read, model = (Path(folder) / name for name in ("learned", "read", "model"))
        learned.write_text("".join(character(ink_of(each), labels.index(each.label)) for each in taught))
        read.write_text("".join(character(ink) for ink in inks))
        _run("zinnia_learn", learned, model)
        answers = _run("zinnia", "-n", len(labels), "-m", model, read)
    # An answer is a line "Answer: NUMBER", then lines "NUMBER SCORE", the best first.
    numbers = [[int(line.split()[0]) for line in answer.splitlines()[1:]] for answer in answers.split("Answer:")[1:]]
    return [tuple(labels[number] for number in each) for each in numbers]


def character(ink: Ink, number: int = 0) -> str:
    """A line of Zinnia's format: the ink in the middle of the square, and the number that stands for its label."""
    strokes = stroke_arrays(ink)
    places = in_unit_box(np.concatenate(strokes))
    places = np.rint(_SIDE * (places + (1 - places.max(0)) / 2)).astype(int)
    pieces = np.split(places, np.cumsum([len(stroke) for stroke in strokes])[:-1])
    drawn = "".join("(" + "".join(f"({x} {y})" for x, y in piece.tolist()) + ")" for piece in pieces)
    return f"(character (value {number}) (width {_SIDE}) (height {_SIDE}) (strokes {drawn}))\n"


def _run(*command: object) -> str:
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout
