"""Images whose rows and columns are exchanged, as EMNIST (Cohen et al. 2017) stores them."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from corrections.samples.class_names import is_emnist
from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestion, Option
from corrections.samples.sample import Sample
from models.ink.ink import Picture
from models.system.errors import Message

UPRIGHT, TRANSPOSED = "upright", "transposed"


def transposed(sample: Sample) -> Sample:
    """`sample` with the rows and columns of its picture exchanged."""
    ink = sample.ink
    if not isinstance(ink, Picture):
        return sample
    pixels = np.frombuffer(ink.pixels, np.uint8).reshape(ink.height, ink.width)
    return replace(sample, ink=Picture(ink.width, ink.height, pixels.T.tobytes()))


def is_transposed(path: Path, choices: ImportChoices) -> bool:
    """Whether the images of `path` have to be transposed.

    Raises `ImportQuestionError` if the name is EMNIST's and nothing was chosen.
    """
    if choices.get(Aspect.ORIENTATION) is None and not is_emnist(path):
        return False
    return choices.answer(orientation_question(path)) == TRANSPOSED


def orientation_question(path: Path) -> ImportQuestion:
    """The question how the images of a file or folder stand."""
    return ImportQuestion(
        Aspect.ORIENTATION,
        Message("The images in {file} may lie transposed, as EMNIST stores them.", file=path.name),
        (
            Option(TRANSPOSED, Message("Transposed: turn them upright")),
            Option(UPRIGHT, Message("Upright as they are")),
        ),
    )
