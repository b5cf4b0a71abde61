"""Which connected parts of the ink are in which cell, before they are boxes and places."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Cut(NamedTuple):
    """Where a connected part of the ink is to be separated: along a line of y (between rows) or of x."""

    part: int
    at: float
    is_between_rows: bool


@dataclass(frozen=True, eq=False)
class Cells:
    """The row and the column of each of the `parts` (n numbers of components); parts that are not in it are in no cell.

    `size` are the numbers of rows and columns, `cuts` the places where ink of two cells touches, and `height` is the
    typical one of a character.
    """

    parts: NDArray[np.int64]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    size: tuple[int, int]
    cuts: tuple[Cut, ...]
    height: float
