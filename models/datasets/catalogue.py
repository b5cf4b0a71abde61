"""Data sets by name, and the examples of a data set or file on which a model is evaluated. NumPy only."""

from pathlib import Path

import numpy as np

from models.datasets.character_data import load_characters
from models.datasets.chinese_mnist import load_chinese_mnist, load_chinese_mnist_whole
from models.datasets.examples import Dataset, Examples, examples_from_inks, read_npz, resample
from models.datasets.hanzi import load_hanzi
from models.datasets.locations import DatasetError, ReportBytes
from models.datasets.mnist import load_mnist
from models.datasets.usps import load_usps
from models.ink.ink_files import read_ink_file
from models.ink.raster import MNIST_SPEC, RasterSpec


def load_dataset(name: str, folder: Path | None = None, report: ReportBytes | None = None) -> Dataset:
    """The data set with one of the `NAMES`.

    `chinese-mnist` is split by writer. `usps-random` and `chinese-mnist-random` have parts of the same sizes, split at
    random: every writer occurs in every part, so their test accuracy is optimistic. `chinese-mnist-whole` has
    a test part only, with all writers.

    `folder` and `report` as for `load_mnist`; only MNIST is downloaded. Raises `DatasetError`.
    """
    match name:
        case "mnist":
            return load_mnist(folder, report)
        case "usps":
            return load_usps(folder)
        case "usps-random":
            return load_usps(folder, at_random=True)
        case "chinese-mnist":
            return load_chinese_mnist(folder)
        case "chinese-mnist-random":
            return load_chinese_mnist(folder, at_random=True)
        case "chinese-mnist-whole":
            return load_chinese_mnist_whole(folder)
        case "hanzi":
            return load_hanzi(folder)
        case "characters":
            return load_characters(folder, report)
        case _:
            raise DatasetError("There is no data set {name}; there are {known}.", name=name, known=", ".join(NAMES))


NAMES = (
    "mnist", "characters", "usps", "usps-random", "chinese-mnist", "chinese-mnist-random", "chinese-mnist-whole",
    "hanzi",
)  # fmt: skip


def load_evaluation(name: str, writers: set[str] | None = None, spec: RasterSpec = MNIST_SPEC) -> Examples:
    """Examples to evaluate a model with the raster `spec`: the test part of the data set `name`, or the file `name`.

    A file is an npz with `x` (n×size×size uint8, ink = 255) and `y` (n labels), or an ink file, restricted to `writers`
    unless that is None. Raises `DatasetError` or `InkFileError`.
    """
    if name in NAMES:
        dataset = load_dataset(name)
        return resample(dataset.test, dataset.spec, spec)
    if not name.endswith(".npz"):
        inks = read_ink_file(Path(name))
        return examples_from_inks([ink for ink in inks if writers is None or ink.writer in writers], spec)
    rasters, labels = read_npz(Path(name), "x", "y")
    if rasters.ndim != 3 or rasters.shape[1:] != (spec.size, spec.size) or rasters.dtype != np.uint8:
        raise DatasetError(
            "{name}: x must be n×{size}×{size} uint8, it is {shape} {dtype}",
            name=name,
            size=spec.size,
            shape=rasters.shape,
            dtype=rasters.dtype,
        )
    if labels.shape != rasters.shape[:1]:
        raise DatasetError(
            "{name}: {count} images in x, but y has the shape {shape}",
            name=name,
            count=len(rasters),
            shape=labels.shape,
        )
    return Examples(rasters, labels.astype(str))
