"""Images as numbers whose ink is dark on white paper, where black paper is usual."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestion, Option
from corrections.samples.sample import Sample
from models.ink.ink import Picture
from models.system.errors import Message

BLACK, WHITE = "black", "white"
_BRIGHT = 128


class PaperCheck:
    """Counts the pictures that seem to lie on white paper: most pixels of their border are bright."""

    def __init__(self) -> None:
        self._count = self._bright = 0

    def add(self, sample: Sample) -> None:
        ink = sample.ink
        if isinstance(ink, Picture):
            levels = np.frombuffer(ink.pixels, np.uint8).reshape(ink.height, ink.width)
            border = np.concatenate([levels[0], levels[-1], levels[:, 0], levels[:, -1]])
            self._count += 1
            self._bright += bool(2 * np.count_nonzero(border >= _BRIGHT) > border.size)

    @property
    def is_white(self) -> bool:
        """Whether that holds for most pictures."""
        return 2 * self._bright > self._count


def inverted(sample: Sample) -> Sample:
    """`sample` with the levels of its picture inverted."""
    ink = sample.ink
    if not isinstance(ink, Picture):
        return sample
    pixels = 255 - np.frombuffer(ink.pixels, np.uint8)
    return replace(sample, ink=Picture(ink.height, ink.width, pixels.tobytes()))


def is_on_white(path: Path, choices: ImportChoices) -> bool:
    """Whether white paper was chosen. Raises `ImportExportError` for a choice that there is not."""
    return choices.get(Aspect.PAPER) is not None and choices.answer(paper_question(path)) == WHITE


def paper_question(path: Path) -> ImportQuestion:
    """The question which colour the paper has."""
    return ImportQuestion(
        Aspect.PAPER,
        Message("The images in {file} seem to be dark ink on white paper.", file=path.name),
        (
            Option(WHITE, Message("White paper: invert the images")),
            Option(BLACK, Message("Black paper: leave them as they are")),
        ),
    )
