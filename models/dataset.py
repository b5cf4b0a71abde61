"""The base data: where MNIST and the other sets are found, and what they hold as rasters and labels. NumPy only."""

import gzip
import hashlib
import os
import urllib.request
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelsError
from models.files import replaced
from models.ink import LabelledInk
from models.inkfile import read_ink_file
from models.raster import SIZE, raster_from_ink, raster_from_intensity
from models.training_process import MNIST_FILE

DIGITS = tuple("0123456789")
MNIST_URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
MNIST_URL_SHA256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"
BASE_HOLD_OUT = 5000
"""The last of MNIST's training images: no model of this program learns from them, promotion is judged on them."""


class DatasetError(ModelsError):
    """A data set is missing or is not what it should be; the message says where it was looked for."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Rasters (n×28×28 uint8, ink = 255) and their labels (n strings)."""

    rasters: NDArray[np.uint8]
    labels: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, which: slice | NDArray) -> "Examples":
        return Examples(self.rasters[which], self.labels[which])


@dataclass(frozen=True, slots=True)
class Mnist:
    """MNIST in three parts that never mix: to learn from, to judge a promotion by, to report."""

    training: Examples
    hold_out: Examples
    test: Examples


def load_mnist(folder: Path | None = None, report: Callable[[int, int], None] | None = None) -> Mnist:
    """Read MNIST from `INKLOOP_DATA`, `folder` or Keras' cache; fetch it into `folder` when it is in none.

    `folder` None looks only. `report(done, total)` follows a download in bytes. Raises `DatasetError`.
    """
    places = _places(folder)
    path = next((place / MNIST_FILE for place in places if (place / MNIST_FILE).is_file()), None)
    if path is None:
        if folder is None:
            raise DatasetError(_how_to_get_mnist(places))
        try:
            path = _download(MNIST_URL, MNIST_URL_SHA256, folder / MNIST_FILE, report)
        except (OSError, HTTPException) as error:
            raise DatasetError(f"MNIST could not be downloaded ({error}). {_how_to_get_mnist(places)}") from error
    arrays = _read_npz(path, "x_train", "y_train", "x_test", "y_test")
    images, digits, test_images, test_digits = arrays
    if images.shape != (60000, SIZE, SIZE) or test_images.shape != (10000, SIZE, SIZE) or len(digits) != 60000:
        raise DatasetError(f"{path} is not MNIST: its arrays have the shapes {[a.shape for a in arrays]}. Delete it.")
    everything = Examples(images, digits.astype(str))
    return Mnist(
        training=everything[:-BASE_HOLD_OUT],
        hold_out=everything[-BASE_HOLD_OUT:],
        test=Examples(test_images, test_digits.astype(str)),
    )


def load_evaluation(name: str, writers: set[str] | None = None) -> Examples:
    """The examples to measure a model on: `mnist`, `usps` or `chinese-mnist` (test parts where there are), or a file.

    A file is an npz of `x` (n×28×28 uint8, ink bright) and `y`, or recorded ink, of which `writers` leaves out all
    others. Raises `DatasetError` or `InkFileError`.
    """
    match name:
        case "mnist":
            return load_mnist().test
        case "usps":
            return _load_usps("zip.test.gz")
        case "chinese-mnist":
            return _load_chinese_mnist()
        case _ if name.endswith(".npz"):
            rasters, labels = _read_npz(Path(name), "x", "y")
            if rasters.ndim != 3 or rasters.shape[1:] != (SIZE, SIZE) or rasters.dtype != np.uint8:
                raise DatasetError(f"{name}: x must be n×28×28 uint8, it is {rasters.shape} {rasters.dtype}")
            if labels.shape != rasters.shape[:1]:
                raise DatasetError(f"{name}: {len(rasters)} images in x, but y has the shape {labels.shape}")
            return Examples(rasters, labels.astype(str))
        case _:
            inks = read_ink_file(Path(name))
            return examples_from_inks([each for each in inks if writers is None or each.writer in writers])


def examples_from_inks(inks: Sequence[LabelledInk]) -> Examples:
    """Render each ink; raises `InkError` when one cannot be."""
    rasters = np.zeros((len(inks), SIZE, SIZE), np.uint8)
    for raster, each in zip(rasters, inks, strict=True):
        raster[:] = to_bytes(raster_from_ink(each.ink))
    return Examples(rasters, np.array([each.label for each in inks], dtype=np.str_))


def to_bytes(raster: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Rasters in [0, 1] → uint8, ink = 255."""
    return np.rint(raster * 255).astype(np.uint8)


def to_floats(rasters: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Rasters as uint8, ink = 255 → float32 in [0, 1]."""
    return rasters.astype(np.float32) / np.float32(255)


def _load_usps(file: str) -> Examples:
    rasters, labels = [], []
    path = _find(file)
    try:
        with gzip.open(path, "rt") as lines:
            for number, line in enumerate(lines, 1):
                digit, *values = map(np.float32, line.split())
                pixels = np.array(values, np.float32)
                if len(pixels) != 256 or abs(pixels).max() > 1 or digit not in range(10):
                    raise DatasetError(f"{path}: line {number}: a digit and 256 values from -1 to 1 expected")
                rasters.append(
                    to_bytes(raster_from_intensity((pixels.reshape(16, 16) + np.float32(1)) / np.float32(2)))
                )
                labels.append(str(int(digit)))
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path} is not the USPS set: {error}") from error
    return Examples(np.stack(rasters), np.array(labels))


def _load_chinese_mnist() -> Examples:
    images, code, characters = _read_npz(_find("chinese_mnist.npz"), "images", "code", "characters")
    rasters = np.stack([to_bytes(raster_from_intensity(image.astype(np.float32))) for image in images])
    return Examples(rasters, np.asarray(characters, np.str_)[code - 1])


def _places(folder: Path | None) -> list[Path]:
    named = os.environ.get("INKLOOP_DATA")
    keras_home = Path(os.environ.get("KERAS_HOME", Path.home() / ".keras"))
    return [*([Path(named)] if named else []), *([folder] if folder else []), keras_home / "datasets"]


def _find(file: str) -> Path:
    places = _places(None)
    for place in places:
        if (place / file).is_file():
            return place / file
    looked = ", ".join(str(place) for place in places)
    raise DatasetError(f"{file} was not found in {looked}. Set INKLOOP_DATA to the folder that holds it.")


def _how_to_get_mnist(places: list[Path]) -> str:
    looked = ", ".join(str(place) for place in places)
    return (
        f"Looked for {MNIST_FILE} in {looked}. Put the file there (it is the one that keras.datasets.mnist uses,"
        f" {MNIST_URL}), or set INKLOOP_DATA to the folder that holds it."
    )


def _read_npz(path: Path, *names: str) -> list[NDArray]:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return [arrays[name] for name in names]
    except (OSError, ValueError, KeyError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise DatasetError(
            f"{path} cannot be read: {error}. It must be an npz file with {', '.join(names)}."
        ) from error


def _download(url: str, sha256: str, path: Path, report: Callable[[int, int], None] | None) -> Path:
    """Fetch `url` to `path`, which comes to be only when the checksum is right."""
    digest, done = hashlib.sha256(), 0
    with replaced(path) as waiting, urllib.request.urlopen(url, timeout=30) as answer, waiting.open("wb") as file:
        total = int(answer.headers.get("Content-Length", 0))
        while block := answer.read(1 << 16):
            file.write(block)
            digest.update(block)
            done += len(block)
            if report:
                report(done, total)
        if digest.hexdigest() != sha256:
            raise DatasetError(f"What {url} delivered is not MNIST: its checksum differs. Try again later.")
    return path
