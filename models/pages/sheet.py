"""A straightened page with its ink apart from the paper, and the connected parts of the ink, as plain data."""

from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

INKED = 64
"""Least intensity (0 to 255) of an inked pixel."""


@dataclass(frozen=True, eq=False)
class Rules:
    """The printed lines of a table, straight and upright: `rows` are their y, `columns` their x, in pixels."""

    rows: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        return len(self.rows) > 1 and len(self.columns) > 1


@dataclass(frozen=True, eq=False)
class Sheet:
    """A straightened page.

    `picture` is h×w×3 uint8 (RGB), to be looked at. `ink` is h×w uint8: 0 for paper, 255 for full ink, without the
    lines of the paper and without specks. `to_picture` (3×3 float64) maps x, y of the sheet to pixels of the upright
    picture.
    """

    picture: NDArray[np.uint8]
    ink: NDArray[np.uint8]
    rules: Rules = field(default_factory=Rules)
    to_picture: NDArray[np.float64] = field(default_factory=lambda: np.eye(3))

    @cached_property
    def components(self) -> "Components":
        """The connected parts of the ink."""
        return Components.of(self.ink)


@dataclass(frozen=True, eq=False)
class Components:
    """Connected parts of the ink of a sheet, numbered from 0 in the order of their first pixels.

    `numbers` is h×w int32: the part of each pixel, -1 for paper. `boxes` are n×4: left, top, right and bottom, the last
    two exclusive. `areas` are n numbers of pixels.
    """

    numbers: NDArray[np.int32]
    boxes: NDArray[np.int32]
    areas: NDArray[np.int32]

    @classmethod
    def of(cls, ink: NDArray[np.uint8]) -> "Components":
        _, numbers, stats, _ = cv2.connectedComponentsWithStats((ink >= INKED).astype(np.uint8), connectivity=8)
        boxes = stats[1:, :4].astype(np.int32)
        boxes[:, 2:] += boxes[:, :2]
        return cls((numbers - 1).astype(np.int32), boxes, stats[1:, 4].astype(np.int32))
