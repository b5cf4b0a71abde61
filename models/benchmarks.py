"""The published data sets besides MNIST, each checked as it is read, and any set or file to measure a model on.

USPS: LeCun et al. 1990, as the book The Elements of Statistical Learning distributes it. Chinese MNIST: Nazarpour and
Chen, Newcastle University. NumPy only.
"""

import gzip
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datafiles import DatasetError, Report, find, read_npz
from models.dataset import DIGITS, Dataset, Examples, balanced, examples_from_inks, load_mnist, reframed, to_bytes
from models.inkfile import read_ink_file
from models.raster import CHINESE_FORM, MNIST_FORM, USPS_FORM, RasterForm
from models.recipes import Recipe

USPS_COUNTS = {"zip.train.gz": 7291, "zip.test.gz": 2007}
USPS_HOLD_OUT = 1000
"""The last of USPS's training images."""
CHINESE_TEST_SUITES, CHINESE_HOLD_OUT_SUITES = range(81, 101), range(71, 81)
"""The writers, called suites, whose characters are the test and the hold-out."""


def load_dataset(name: str, folder: Path | None = None, report: Report | None = None) -> Dataset:
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


def load_for(recipe: Recipe) -> Dataset:
    """What `recipe` learns from and is measured on, in the form that its network reads. Raises `DatasetError`."""
    data = load_dataset(recipe.data)
    if recipe.per_label:
        rng = np.random.default_rng(recipe.seed)
        data = replace(data, training=balanced(data.training, recipe.per_label * len(data.labels), rng))
    return data.in_form(recipe.form or data.form)


NAMES = ("mnist", "usps", "usps-random", "chinese-mnist", "chinese-mnist-random")


def load_evaluation(name: str, writers: set[str] | None = None, form: RasterForm = MNIST_FORM) -> Examples:
    """What to measure a model on that reads `form`: the test part of a data set, or a file.

    A file is an npz of `x` (n×size×size uint8, ink bright) and `y`, or recorded ink, of which `writers` leaves out all
    others. Raises `DatasetError` or `InkFileError`.
    """
    if name in NAMES:
        dataset = load_dataset(name)
        return reframed(dataset.test, dataset.form, form)
    if not name.endswith(".npz"):
        inks = read_ink_file(Path(name))
        return examples_from_inks([each for each in inks if writers is None or each.writer in writers], form)
    rasters, labels = read_npz(Path(name), "x", "y")
    if rasters.ndim != 3 or rasters.shape[1:] != (form.size, form.size) or rasters.dtype != np.uint8:
        raise DatasetError(f"{name}: x must be n×{form.size}×{form.size} uint8, it is {rasters.shape} {rasters.dtype}")
    if labels.shape != rasters.shape[:1]:
        raise DatasetError(f"{name}: {len(rasters)} images in x, but y has the shape {labels.shape}")
    return Examples(rasters, labels.astype(str))


def load_usps(folder: Path | None = None, *, at_random: bool = False) -> Dataset:
    """USPS's 7,291 + 2,007 digits, 16×16. Raises `DatasetError`, which names file and line."""
    training, test = (read_usps(find(file, folder), count) for file, count in USPS_COUNTS.items())
    if at_random:
        order = np.random.default_rng(0).permutation(len(training) + len(test))
        rasters = np.concatenate([training.rasters, test.rasters])[order]
        everything = Examples(rasters, np.concatenate([training.labels, test.labels])[order])
        training, test = everything[: len(training)], everything[len(training) :]
    return Dataset(
        name="usps-random" if at_random else "usps",
        labels=DIGITS,
        form=USPS_FORM,
        training=training[:-USPS_HOLD_OUT],
        hold_out=training[-USPS_HOLD_OUT:],
        test=test,
    )


def read_usps(path: Path, count: int) -> Examples:
    """A gzipped file of `count` lines: a digit, then 256 values from -1 (paper) to 1 (ink).

    Raises `DatasetError`, which names the line that is not so.
    """
    rasters, labels = [], []
    try:
        with gzip.open(path, "rt") as lines:
            for number, line in enumerate(lines, 1):
                digit, pixels = _usps_line(line, f"{path}, line {number}")
                rasters.append(to_bytes((pixels.reshape(16, 16) + np.float32(1)) / np.float32(2)))
                labels.append(digit)
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise DatasetError(f"{path} cannot be read: {error}. It must be one of USPS's two gzipped files.") from error
    if len(rasters) != count:
        raise DatasetError(f"{path} has {len(rasters)} lines, USPS's has {count}: it is cut or not USPS.")
    return Examples(np.stack(rasters), np.array(labels))


def _usps_line(line: str, where: str) -> tuple[str, NDArray[np.float32]]:
    try:
        digit, *values = map(float, line.split())
    except ValueError as error:
        raise DatasetError(f"{where}: a digit and 256 values expected ({error})") from error
    pixels = np.array(values, np.float32)
    if digit not in range(10):
        raise DatasetError(f"{where}: the label is {digit:g}, a digit is expected")
    if len(pixels) != 256:
        raise DatasetError(f"{where}: {len(pixels)} values, 256 expected")
    if not (np.abs(pixels) <= 1).all():
        raise DatasetError(f"{where}: value {np.flatnonzero(~(np.abs(pixels) <= 1))[0] + 1} is not from -1 to 1")
    return str(int(digit)), pixels


def load_chinese_mnist(folder: Path | None = None, *, at_random: bool = False) -> Dataset:
    """Chinese MNIST's 15,000 characters, 64×64, of 100 writers and 15 numerals; the parts are of 70, 10 and 20 writers.

    Raises `DatasetError`, which names file and image.
    """
    path = find("chinese_mnist.npz", folder)
    images, suite, sample, code, characters = read_npz(path, "images", "suite", "sample", "code", "characters")
    if images.shape != (15000, 64, 64) or images.dtype != np.uint8 or characters.shape != (15,):
        raise DatasetError(f"{path}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {images.shape}.")
    for name, values, most in (("suite", suite, 100), ("sample", sample, 10), ("code", code, 15)):
        if values.shape != (15000,):
            raise DatasetError(f"{path}: {name} has the shape {values.shape}, 15,000 values expected")
        if (wrong := np.flatnonzero((values < 1) | (values > most))).size:
            raise DatasetError(f"{path}, image {wrong[0] + 1}: {name} is {values[wrong[0]]}, 1 to {most} expected")
    place = np.ravel_multi_index((suite - 1, sample - 1, code - 1), (100, 10, 15))
    if (twice := np.flatnonzero(np.bincount(place, minlength=15000) != 1)).size:
        where = np.flatnonzero(place == twice[0])
        raise DatasetError(f"{path}, images {(where + 1).tolist()}: the same suite, sample and code")
    if at_random:
        suite = suite[np.random.default_rng(0).permutation(len(suite))]
    everything = Examples(images, characters.astype(np.str_)[code - 1])
    test, hold_out = np.isin(suite, CHINESE_TEST_SUITES), np.isin(suite, CHINESE_HOLD_OUT_SUITES)
    return Dataset(
        name="chinese-mnist-random" if at_random else "chinese-mnist",
        labels=tuple(characters.tolist()),
        form=CHINESE_FORM,
        training=everything[~test & ~hold_out],
        hold_out=everything[hold_out],
        test=everything[test],
    )
