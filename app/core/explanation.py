"""What happens to one drawing, step by step, computed with the model in use. No Qt in here."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.inference.memory import Memory
from models.inference.prediction import Prediction
from models.ink.ink import Ink, Point
from models.ink.labels import Label
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path

if TYPE_CHECKING:
    from models.inference.classifier import Classifier

EXAMPLE_LABEL = Label("★")
"""A label that no shipped model has, so that the effect of one answer can be seen."""
_POINTS = 24  # of the example


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """One drawing on its way through the program."""

    ink: Ink
    raster: NDArray[np.float32]
    """size×size float32 in [0, 1]."""
    by_network: Prediction
    """The reading of the network alone."""
    after_answer: Prediction
    """The reading of the same drawing after it was labelled `EXAMPLE_LABEL` once."""


def explain(classifier: "Classifier") -> Explanation:
    """Follow an example, a 3, through raster, network and memory. Nothing is stored."""
    ink = example()
    raster = raster_from_ink(ink, classifier.spec)
    result = classifier.read(raster)
    memory = Memory()
    path = stroke_path(ink)
    memory.learn(1, result.output, EXAMPLE_LABEL, path=path)
    return Explanation(ink, raster, result.prediction, classifier.read(raster, path=path, memory=memory).prediction)


def example() -> Ink:
    """A 3, drawn in one stroke: two arcs."""
    arcs = [(0.5, 0.28, 0.26, 0.2, -150, 90), (0.5, 0.7, 0.3, 0.22, -90, 150)]
    points = [
        Point(100 * (x + rx * math.cos(turn)), 100 * (y + ry * math.sin(turn)), step / (2 * _POINTS), 0.6)
        for part, (x, y, rx, ry, begin, end) in enumerate(arcs)
        for step in range(part * _POINTS, (part + 1) * _POINTS)
        for turn in [math.radians(begin + (end - begin) * (step - part * _POINTS) / (_POINTS - 1))]
    ]
    return Ink.of([points])
