"""Characters cut out of composed pictures of paper, with what a page leaves on them; and pieces that are none.

`scripts/pages.py pieces` writes them. What is left of printed lines, a neighbour's stroke, a broken or a blurred
stroke: a network that has seen them reads scanned ink as it reads a pen's. NumPy only.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.datasets.examples import Examples, read_npz, to_floats
from models.datasets.line_pieces import Pieces
from models.ink.augmentation import RasterAugmentation, warp_rasters

_WARP = RasterAugmentation(rotation=8, shear=0.3, scale=0.12, shift=0.8, elastic=0.7)
"""Hands slant more on forms than in MNIST."""


@dataclass(frozen=True, slots=True, eq=False)
class ScannedPieces:
    """`examples` are the rasters and their labels, "" where a piece is no character."""

    examples: Examples

    @classmethod
    def read(cls, path: Path) -> "ScannedPieces":
        """Those of an npz file with `rasters` (n×size×size uint8) and `labels`. Raises `DatasetError`."""
        return cls(Examples(*read_npz(path, "rasters", "labels")))

    def draw(self, rng: np.random.Generator, count: int) -> Pieces:
        """`count` of them at random, each warped anew."""
        chosen = self.examples[rng.choice(len(self.examples), count, replace=len(self.examples) < count)]
        rasters = warp_rasters(to_floats(chosen.rasters), rng, _WARP)
        return Pieces(rasters, chosen.labels, np.ones(count, bool))
