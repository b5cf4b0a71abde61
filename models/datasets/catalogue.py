"""The published data sets besides MNIST, each checked as it is read, and any set or file to measure a model on.

USPS: LeCun et al. 1990, as the book The Elements of Statistical Learning distributes it. Chinese MNIST: Nazarpour and
Chen, Newcastle University. NumPy only.
"""

from pathlib import Path

import numpy as np

from models.datasets.chinese_mnist import load_chinese_mnist
from models.datasets.examples import Dataset, Examples, examples_from_inks, read_npz, resample
from models.datasets.locations import DatasetError, ReportBytes
from models.datasets.mnist import load_mnist
from models.datasets.usps import load_usps
from models.ink.ink_files import read_ink_file
from models.ink.raster import MNIST_SPEC, RasterSpec


def load_dataset(name: str, folder: Path | None = None, report: ReportBytes | None = None) -> Dataset:
    """The data set `mnist`, `usps` or `chinese-mnist` (whose parts are by writer), or one of the last two at random.

    At random, `usps-random` and `chinese-mnist-random` have as many examples in each part, but a writer's are in all of
    them, which flatters a model.

    `folder` and `report` as for `load_mnist`: of all sets, only MNIST is fetched. Raises `DatasetError`.
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
        case _:
            raise DatasetError(f"There is no data set {name}; there are {', '.join(NAMES)}.")


NAMES = ("mnist", "usps", "usps-random", "chinese-mnist", "chinese-mnist-random")


def load_evaluation(name: str, writers: set[str] | None = None, spec: RasterSpec = MNIST_SPEC) -> Examples:
    """What to measure a model on that reads `form`: the test part of a data set, or a file.

    A file is an npz of `x` (n×size×size uint8, ink bright) and `y`, or recorded ink, of which `writers` leaves out all
    others. Raises `DatasetError` or `InkFileError`.
    """
    if name in NAMES:
        dataset = load_dataset(name)
        return resample(dataset.test, dataset.spec, spec)
    if not name.endswith(".npz"):
        inks = read_ink_file(Path(name))
        return examples_from_inks([each for each in inks if writers is None or each.writer in writers], spec)
    rasters, labels = read_npz(Path(name), "x", "y")
    if rasters.ndim != 3 or rasters.shape[1:] != (spec.size, spec.size) or rasters.dtype != np.uint8:
        raise DatasetError(f"{name}: x must be n×{spec.size}×{spec.size} uint8, it is {rasters.shape} {rasters.dtype}")
    if labels.shape != rasters.shape[:1]:
        raise DatasetError(f"{name}: {len(rasters)} images in x, but y has the shape {labels.shape}")
    return Examples(rasters, labels.astype(str))
