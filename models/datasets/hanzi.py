"""Chinese characters as a data set: middle lines of open fonts' glyphs and varied strokes, from a file. NumPy only.

The file is what `scripts/hanzi.py` makes; it is too large for the wheel. None of Chinese MNIST is learned from: it is
the test part, all 100 writers of it.
"""

from pathlib import Path

import numpy as np

from models.datasets.chinese_mnist import load_chinese_mnist_whole
from models.datasets.examples import Dataset, Examples, read_npz, resample, to_bytes
from models.datasets.locations import DatasetError, find_file
from models.ink.characters import HANZI
from models.ink.nearness import draw_with_pens
from models.ink.raster import RasterSpec

HANZI_FILE = "hanzi.npz"
"""Name of the file in the data folder."""
HANZI_SPEC = RasterSpec(size=36, box=32, pen_width=2.2, by_mass=False)
"""What the network for Chinese characters reads: more pixels than for digits, as characters have up to 23 strokes."""
_HELD_OUT = 6000


def load_hanzi(folder: Path | None = None) -> Dataset:
    """The data set of the network for Chinese characters.

    The training part holds rasters of nearness (`models.ink.nearness`), the others images. The hold-out is drawn from
    fonts that no model learns from, each time with the same pens; the test part is Chinese MNIST. Raises
    `DatasetError`.
    """
    path = find_file(HANZI_FILE, folder)
    names = ("labels", "sources", "held_out", "label", "source", "nearness")
    labels, sources, held_out, label, source, nearness = read_npz(path, *names)
    size = HANZI_SPEC.size
    if (
        tuple(labels.tolist()) != HANZI
        or nearness.shape != (len(label), size, size)
        or nearness.dtype != np.uint8
        or source.shape != label.shape
        or held_out.shape != sources.shape
    ):
        raise DatasetError(
            "{path} does not hold the {count} characters as rasters of {size}×{size}. Make it again with"
            " scripts/hanzi.py.",
            path=path,
            count=len(HANZI),
            size=size,
        )
    texts = labels.astype(np.str_)[label]
    is_held_out = held_out.astype(bool)[source]
    rng = np.random.default_rng(0)
    chosen = rng.permutation(np.flatnonzero(is_held_out))[:_HELD_OUT]
    whole = load_chinese_mnist_whole(folder)
    return Dataset(
        name="hanzi",
        labels=HANZI,
        spec=HANZI_SPEC,
        training=Examples(nearness[~is_held_out], texts[~is_held_out]),
        hold_out=Examples(to_bytes(draw_with_pens(nearness[chosen], rng)), texts[chosen]),
        test=resample(whole.test, whole.spec, HANZI_SPEC),
    )
