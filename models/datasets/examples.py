"""Labelled rasters, and data sets in three parts. NumPy only."""

import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.locations import DatasetError
from models.ink.ink import LabelledInk
from models.ink.raster import MNIST_SPEC, RasterSpec, raster_from_ink, raster_from_intensity

DIGITS = tuple("0123456789")


@dataclass(frozen=True, slots=True)
class Examples:
    """Rasters (n×size×size uint8, ink = 255) and their labels (n strings)."""

    rasters: NDArray[np.uint8]
    labels: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, index: slice | NDArray) -> "Examples":
        return Examples(self.rasters[index], self.labels[index])


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A data set in three disjoint parts, all with the raster specification `spec`."""

    name: str
    labels: tuple[str, ...]
    spec: RasterSpec
    training: Examples
    """The examples that models are trained on."""
    hold_out: Examples
    """Never trained on: used for early stopping, calibration and promotion."""
    test: Examples
    """Never trained on: used for reported figures."""

    def resampled(self, spec: RasterSpec) -> "Dataset":
        """The same data set with the raster specification `spec`."""
        parts = [resample(part, self.spec, spec) for part in (self.training, self.hold_out, self.test)]
        training, hold_out, test = parts
        return Dataset(name=self.name, labels=self.labels, spec=spec, training=training, hold_out=hold_out, test=test)


def examples_from_inks(inks: Sequence[LabelledInk], spec: RasterSpec = MNIST_SPEC) -> Examples:
    """Render `inks` with the specification `spec`. Raises `InkError` when one cannot be rendered."""
    rasters = np.zeros((len(inks), spec.size, spec.size), np.uint8)
    for raster, labelled in zip(rasters, inks, strict=True):
        raster[:] = to_bytes(raster_from_ink(labelled.ink, spec))
    return Examples(rasters, np.array([labelled.label for labelled in inks], dtype=np.str_))


def resample(examples: Examples, old: RasterSpec, new: RasterSpec) -> Examples:
    """Convert rasters from the specification `old` to `new`. Empty rasters stay empty."""
    if old == new:
        return examples
    rasters = np.zeros((len(examples), new.size, new.size), np.uint8)
    for raster, source in zip(rasters, examples.rasters, strict=True):
        if source.any():
            raster[:] = to_bytes(raster_from_intensity(source.astype(np.float32), new))
    return Examples(rasters, examples.labels)


def balanced(examples: Examples, count: int, rng: np.random.Generator) -> Examples:
    """At most `count` of `examples`, drawn at random, the same number for each label."""
    labels = np.unique(examples.labels)
    indices = [np.flatnonzero(examples.labels == label) for label in labels]
    share = min(count // len(labels), *map(len, indices))
    chosen = [rng.choice(candidates, share, replace=False) for candidates in indices]
    return examples[np.concatenate(chosen)]


def to_bytes(raster: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Rasters in [0, 1] → uint8, ink = 255."""
    return np.rint(raster * 255).astype(np.uint8)


def to_floats(rasters: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Rasters as uint8, ink = 255 → float32 in [0, 1]."""
    return rasters.astype(np.float32) / np.float32(255)


def read_npz(path: Path, *names: str) -> list[NDArray]:
    """The arrays `names` of an npz file, in that order; pickled objects are refused. Raises `DatasetError`."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return [arrays[name] for name in names]
    except (OSError, ValueError, KeyError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise DatasetError(
            "{path} cannot be read: {reason}. It must be an npz file with {arrays}.",
            path=path,
            reason=error,
            arrays=", ".join(names),
        ) from error
