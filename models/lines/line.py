"""A line of characters as plain data: the strokes of each, its reading, and the reading of the whole."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.inference.network_output import NetworkOutput
from models.inference.prediction import Prediction
from models.ink.ink import AnyInk
from models.ink.pieces import Group


class Box(NamedTuple):
    """The smallest upright rectangle around some ink, in its unit, y growing downwards."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, eq=False)
class Character:
    """One character of a line.

    `ink` has the points of `group` in the coordinates of the whole ink, or is cut out of a page; `box` is around it;
    `raster` (size×size float32) and `output` are of that ink. `prediction` is made as for a single drawing.
    """

    group: Group
    ink: AnyInk
    box: Box
    raster: NDArray[np.float32]
    output: NetworkOutput
    prediction: Prediction
    follows_space: bool = False
    """True if a gap as wide as that between two words is before it."""
    grouping: float = 1.0
    """Probability (0 to 1) that these strokes are one character, whatever it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """The characters of one row, from left to right.

    `probability` (0 to 1) is that of the whole reading; `alternatives` are the next best texts and their probabilities,
    in descending order.
    """

    characters: tuple[Character, ...]
    probability: float
    alternatives: tuple[tuple[str, float], ...] = ()

    @property
    def text(self) -> str:
        """The labels, with a space before each character that follows one."""
        return "".join(" " * each.follows_space + each.prediction.label for each in self.characters)
