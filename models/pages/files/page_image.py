"""A page as it comes out of a file, and the limits of what is read."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

MAX_PAGES = 200
"""Pages of one file."""
MAX_PAGE_PIXELS = 12_500_000
"""Pixels of a page; larger ones are reduced. The photographs of most phones have as many."""
MAX_PAGE_SIDE = 8192
"""Pixels of a page's longer side; longer ones are reduced."""


@dataclass(frozen=True, slots=True, eq=False)
class PageImage:
    """One page of a file: upright `pixels` (h×w×3 uint8, RGB), its `number` from 1, and how many the file has.

    `size` is the width and height of the page before it was reduced or drawn: in pixels of the upright picture, or in
    points (1/72 inch) of a PDF.
    """

    pixels: NDArray[np.uint8]
    number: int
    count: int
    size: tuple[float, float]

    @property
    def scale(self) -> tuple[float, float]:
        """What x and y of `pixels` are multiplied by, to be in the unit of `size`."""
        height, width, _ = self.pixels.shape
        return self.size[0] / width, self.size[1] / height


def page_size(width: float, height: float, scale: float = 1.0) -> tuple[int, int]:
    """Width and height in pixels of a page that is drawn at `scale`, or smaller where it has too many pixels."""
    scale = min(scale, sqrt(MAX_PAGE_PIXELS / (width * height)), MAX_PAGE_SIDE / max(width, height))
    return max(1, int(width * scale)), max(1, int(height * scale))
