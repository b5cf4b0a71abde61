"""Labelled rasters, and the data sets that models learn from and are measured on. NumPy only."""

from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datafiles import DatasetError, Report, download, places, read_npz
from models.ink import LabelledInk
from models.raster import MNIST_FORM, SIZE, RasterForm, raster_from_ink, raster_from_intensity
from models.training_process import MNIST_FILE

DIGITS = tuple("0123456789")
MNIST_HOST, MNIST_MEGABYTES = "storage.googleapis.com", 11
MNIST_URL = f"https://{MNIST_HOST}/tensorflow/tf-keras-datasets/mnist.npz"
MNIST_URL_SHA256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"
MNIST_HOLD_OUT = 5000
"""The last of MNIST's training images."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Rasters (n×size×size uint8, ink = 255) and their labels (n strings)."""

    rasters: NDArray[np.uint8]
    labels: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, which: slice | NDArray) -> "Examples":
        return Examples(self.rasters[which], self.labels[which])


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A data set in three parts that never mix, all framed alike."""

    name: str
    labels: tuple[str, ...]
    form: RasterForm
    training: Examples
    """To learn from."""
    hold_out: Examples
    """No model learns from it: promotion is judged on it, and a training is watched by it."""
    test: Examples
    """To report."""

    def in_form(self, form: RasterForm) -> "Dataset":
        """The same characters, framed for a model that reads `form`."""
        parts = [reframed(part, self.form, form) for part in (self.training, self.hold_out, self.test)]
        training, hold_out, test = parts
        return Dataset(name=self.name, labels=self.labels, form=form, training=training, hold_out=hold_out, test=test)


def load_mnist(folder: Path | None = None, report: Report | None = None) -> Dataset:
    """Read MNIST from `INKLOOP_DATA`, `folder` or Keras' cache; fetch it into `folder` when it is in none.

    `folder` None looks only. `report(done, total)` follows a download in bytes. Raises `DatasetError`.
    """
    searched = places(folder)
    path = next((place / MNIST_FILE for place in searched if (place / MNIST_FILE).is_file()), None)
    if path is None:
        if folder is None:
            raise DatasetError(_how_to_get_mnist(searched))
        try:
            path = download(MNIST_URL, MNIST_URL_SHA256, folder / MNIST_FILE, report)
        except (OSError, HTTPException) as error:
            raise DatasetError(f"MNIST could not be downloaded ({error}). {_how_to_get_mnist(searched)}") from error
    arrays = read_npz(path, "x_train", "y_train", "x_test", "y_test")
    images, digits, test_images, test_digits = arrays
    if images.shape != (60000, SIZE, SIZE) or test_images.shape != (10000, SIZE, SIZE) or len(digits) != 60000:
        raise DatasetError(f"{path} is not MNIST: its arrays have the shapes {[a.shape for a in arrays]}. Delete it.")
    everything = Examples(images, digits.astype(str))
    return Dataset(
        name="mnist",
        labels=DIGITS,
        form=MNIST_FORM,
        training=everything[:-MNIST_HOLD_OUT],
        hold_out=everything[-MNIST_HOLD_OUT:],
        test=Examples(test_images, test_digits.astype(str)),
    )


def examples_from_inks(inks: Sequence[LabelledInk], form: RasterForm = MNIST_FORM) -> Examples:
    """Render each ink; raises `InkError` when one cannot be."""
    rasters = np.zeros((len(inks), form.size, form.size), np.uint8)
    for raster, each in zip(rasters, inks, strict=True):
        raster[:] = to_bytes(raster_from_ink(each.ink, form))
    return Examples(rasters, np.array([each.label for each in inks], dtype=np.str_))


def reframed(examples: Examples, old: RasterForm, form: RasterForm) -> Examples:
    """Fit the ink of rasters of the form `old` anew, into `form`; of the same form they stay as they are.

    An empty raster stays empty.
    """
    if old == form:
        return examples
    rasters = np.zeros((len(examples), form.size, form.size), np.uint8)
    for raster, framed in zip(rasters, examples.rasters, strict=True):
        if framed.any():
            raster[:] = to_bytes(raster_from_intensity(framed.astype(np.float32), form))
    return Examples(rasters, examples.labels)


def balanced(examples: Examples, count: int, rng: np.random.Generator) -> Examples:
    """Up to `count` of `examples`, as many of each label."""
    labels = np.unique(examples.labels)
    where = [np.flatnonzero(examples.labels == label) for label in labels]
    share = min(count // len(labels), *map(len, where))
    chosen = [rng.choice(each, share, replace=False) for each in where]
    return examples[np.concatenate(chosen)]


def to_bytes(raster: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Rasters in [0, 1] → uint8, ink = 255."""
    return np.rint(raster * 255).astype(np.uint8)


def to_floats(rasters: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Rasters as uint8, ink = 255 → float32 in [0, 1]."""
    return rasters.astype(np.float32) / np.float32(255)


def _how_to_get_mnist(searched: list[Path]) -> str:
    looked = ", ".join(str(place) for place in searched)
    return (
        f"Looked for {MNIST_FILE} in {looked}. Put the file there (it is the one that keras.datasets.mnist uses,"
        f" {MNIST_URL}), or set INKLOOP_DATA to the folder that holds it."
    )
