"""USPS (LeCun et al. 1990), as distributed with The Elements of Statistical Learning. NumPy only."""

import gzip
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import DIGITS, Dataset, Examples, to_bytes
from models.datasets.locations import DatasetError, find_file
from models.ink.raster import USPS_SPEC
from models.system.errors import Message

USPS_COUNTS = {"zip.train.gz": 7291, "zip.test.gz": 2007}
USPS_HOLD_OUT = 1000
"""Size of the hold-out: the last of USPS's training images."""


def load_usps(folder: Path | None = None, *, at_random: bool = False) -> Dataset:
    """USPS: 7,291 + 2,007 digits, 16×16; `at_random` shuffles both files together before the split.

    Raises `DatasetError`, naming file and line.
    """
    training, test = (read_usps(find_file(file, folder), count) for file, count in USPS_COUNTS.items())
    if at_random:
        order = np.random.default_rng(0).permutation(len(training) + len(test))
        rasters = np.concatenate([training.rasters, test.rasters])[order]
        shuffled = Examples(rasters, np.concatenate([training.labels, test.labels])[order])
        training, test = shuffled[: len(training)], shuffled[len(training) :]
    return Dataset(
        name="usps-random" if at_random else "usps",
        labels=DIGITS,
        spec=USPS_SPEC,
        training=training[:-USPS_HOLD_OUT],
        hold_out=training[-USPS_HOLD_OUT:],
        test=test,
    )


def read_usps(path: Path, count: int) -> Examples:
    """Read a gzipped file of `count` lines: a digit, then 256 values from -1 (paper) to 1 (ink).

    Raises `DatasetError`, naming the malformed line.
    """
    rasters, labels = [], []
    try:
        with gzip.open(path, "rt") as lines:
            for number, line in enumerate(lines, 1):
                digit, pixels = _parse_line(line, Message("{file}, line {line}", file=path, line=number))
                rasters.append(to_bytes((pixels.reshape(16, 16) + np.float32(1)) / np.float32(2)))
                labels.append(digit)
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise DatasetError(
            "{path} cannot be read: {reason}. It must be one of USPS's two gzipped files.", path=path, reason=error
        ) from error
    if len(rasters) != count:
        raise DatasetError(
            "{path} has {count} lines, USPS's has {expected}: it is cut or not USPS.",
            path=path,
            count=len(rasters),
            expected=count,
        )
    return Examples(np.stack(rasters), np.array(labels))


def _parse_line(line: str, where: Message) -> tuple[str, NDArray[np.float32]]:
    try:
        digit, *values = map(float, line.split())
    except ValueError as error:
        raise DatasetError("{where}: a digit and 256 values expected ({reason})", where=where, reason=error) from error
    pixels = np.array(values, np.float32)
    if digit not in range(10):
        raise DatasetError("{where}: the label is {digit}, a digit is expected", where=where, digit=f"{digit:g}")
    if len(pixels) != 256:
        raise DatasetError("{where}: {count} values, 256 expected", where=where, count=len(pixels))
    if not (np.abs(pixels) <= 1).all():
        raise DatasetError(
            "{where}: value {number} is not from -1 to 1",
            where=where,
            number=np.flatnonzero(~(np.abs(pixels) <= 1))[0] + 1,
        )
    return str(int(digit)), pixels
