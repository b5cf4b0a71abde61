"""Chinese MNIST (Nazarpour and Chen, Newcastle University), split by writer or at random. NumPy only."""

from pathlib import Path

import numpy as np

from models.datasets.examples import Dataset, Examples, read_npz
from models.datasets.locations import DatasetError, find_file
from models.ink.raster import CHINESE_SPEC

CHINESE_TEST_SUITES, CHINESE_HOLD_OUT_SUITES = range(81, 101), range(71, 81)
"""Numbers of the writers (called suites) in the test and hold-out parts."""


def load_chinese_mnist_whole(folder: Path | None = None) -> Dataset:
    """Chinese MNIST with all its writers in the test part: for models that learned none of it.

    Raises `DatasetError`.
    """
    data = load_chinese_mnist(folder)
    parts = (data.training, data.hold_out, data.test)
    everything = Examples(
        np.concatenate([part.rasters for part in parts]), np.concatenate([part.labels for part in parts])
    )
    return Dataset(
        name="chinese-mnist-whole",
        labels=data.labels,
        spec=data.spec,
        training=everything[:0],
        hold_out=everything[:0],
        test=everything,
    )


def load_chinese_mnist(folder: Path | None = None, *, at_random: bool = False) -> Dataset:
    """Chinese MNIST: 15,000 characters, 64×64, by 100 writers, of 15 numerals.

    Training, hold-out and test are 70, 10 and 20 writers; `at_random` gives parts of the same sizes that share writers.
    Raises `DatasetError`, naming file and image.
    """
    path = find_file("chinese_mnist.npz", folder)
    images, suite, sample, code, characters = read_npz(path, "images", "suite", "sample", "code", "characters")
    if images.shape != (15000, 64, 64) or images.dtype != np.uint8 or characters.shape != (15,):
        raise DatasetError(
            "{path}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {shape}.",
            path=path,
            shape=images.shape,
        )
    for name, values, maximum in (("suite", suite, 100), ("sample", sample, 10), ("code", code, 15)):
        if values.shape != (15000,):
            raise DatasetError(
                "{path}: {name} has the shape {shape}, 15,000 values expected", path=path, name=name, shape=values.shape
            )
        if (wrong := np.flatnonzero((values < 1) | (values > maximum))).size:
            raise DatasetError(
                "{path}, image {number}: {name} is {value}, 1 to {maximum} expected",
                path=path,
                number=wrong[0] + 1,
                name=name,
                value=values[wrong[0]],
                maximum=maximum,
            )
    index = np.ravel_multi_index((suite - 1, sample - 1, code - 1), (100, 10, 15))
    if (duplicates := np.flatnonzero(np.bincount(index, minlength=15000) != 1)).size:
        where = np.flatnonzero(index == duplicates[0])
        raise DatasetError(
            "{path}, images {numbers}: the same suite, sample and code", path=path, numbers=(where + 1).tolist()
        )
    if at_random:
        suite = suite[np.random.default_rng(0).permutation(len(suite))]
    examples = Examples(images, characters.astype(np.str_)[code - 1])
    test, hold_out = np.isin(suite, CHINESE_TEST_SUITES), np.isin(suite, CHINESE_HOLD_OUT_SUITES)
    return Dataset(
        name="chinese-mnist-random" if at_random else "chinese-mnist",
        labels=tuple(characters.tolist()),
        spec=CHINESE_SPEC,
        training=examples[~test & ~hold_out],
        hold_out=examples[hold_out],
        test=examples[test],
    )
