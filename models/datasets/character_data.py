"""All characters as a data set: MNIST's digits, and a hold-out of glyphs that no model learns from. NumPy only."""

from pathlib import Path

import numpy as np

from models.datasets.examples import Dataset, Examples, to_bytes
from models.datasets.glyphs import GLYPH_FILE, Glyphs, GlyphShare, draw_glyphs, read_glyphs
from models.datasets.locations import ReportBytes
from models.datasets.mnist import load_mnist
from models.ink.characters import CHARACTERS
from models.ink.raster import MNIST_SPEC, RasterSpec

_HELD_OUT = GlyphShare(digits=40, letters=60, others=30)
_HELD_OUT_DIGITS = 1500


def load_characters(folder: Path | None = None, report: ReportBytes | None = None, path: Path = GLYPH_FILE) -> Dataset:
    """The data set of the network for all characters.

    Training images are MNIST's: glyphs are varied anew in each epoch, from their strokes. The hold-out has the same
    variations of the glyphs of fonts that no model learns from each time, and some of MNIST's; the test part is
    MNIST's. `folder` and `report` as for `load_mnist`, `path` is the file of glyphs. Raises `DatasetError`.
    """
    mnist = load_mnist(folder, report)
    glyphs, digits = held_out_glyphs(read_glyphs(path), _HELD_OUT), mnist.hold_out[:_HELD_OUT_DIGITS]
    hold_out = Examples(
        np.concatenate([glyphs.rasters, digits.rasters]), np.concatenate([glyphs.labels, digits.labels])
    )
    return Dataset(
        name="characters",
        labels=CHARACTERS,
        spec=MNIST_SPEC,
        training=mnist.training,
        hold_out=hold_out,
        test=mnist.test,
    )


def held_out_glyphs(glyphs: Glyphs, share: GlyphShare, spec: RasterSpec = MNIST_SPEC) -> Examples:
    """Glyphs of the fonts that no model learns from: the same variations each time."""
    rasters, labels = draw_glyphs(glyphs, share, np.random.default_rng(0), held_out=True, spec=spec)
    return Examples(to_bytes(rasters), labels)
