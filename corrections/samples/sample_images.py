"""Drawings as images of one size, ink bright, and arrays of images as drawings."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import MOST_BYTES, MOST_SAMPLES
from corrections.samples.sample import MOST_SIDE, ImportExportError, Sample
from models.ink.ink import Picture
from models.ink.raster import RasterSpec, raster_from_ink


def framed(samples: Iterable[Sample], spec: RasterSpec) -> Iterator[Sample]:
    """Each drawing as the raster that a model of this spec reads.

    A picture of the spec's size stays as it is, so that a set of images goes out byte for byte as it came in.
    """
    for sample in samples:
        ink = sample.ink
        if not (isinstance(ink, Picture) and ink.height == ink.width == spec.size):
            raster = np.rint(raster_from_ink(ink, spec) * 255).astype(np.uint8)
            sample = replace(sample, ink=Picture(spec.size, spec.size, raster.tobytes()))
        yield sample


def pixels(sample: Sample) -> bytes:
    """The pixels of a sample that is framed."""
    assert isinstance(sample.ink, Picture)
    return sample.ink.pixels


def stacked(samples: Iterable[Sample]) -> tuple[NDArray[np.uint8], list[str], list[str]]:
    """Framed samples as images (n×size×size uint8), labels and writers."""
    data, labels, writers = bytearray(), [], []
    for sample in samples:
        data += pixels(sample)
        labels.append(sample.label)
        writers.append(sample.writer)
    size = round((len(data) / max(len(labels), 1)) ** 0.5)
    return np.frombuffer(data, np.uint8).reshape(len(labels), size, size), labels, writers


def check_size(count: int, height: int, width: int, bytes_each: int = 1) -> None:
    """Raises `ExchangeError` for more images, or larger ones, than are taken: before there is memory for them."""
    if not 0 < count <= MOST_SAMPLES:
        raise ImportExportError(f"it says that it holds {count:,} images; 1 to {MOST_SAMPLES:,} are taken")
    if not (0 < height <= MOST_SIDE and 0 < width <= MOST_SIDE):
        raise ImportExportError(f"its images have {width:,}×{height:,} pixels; up to {MOST_SIDE}×{MOST_SIDE} are taken")
    if count * height * width * bytes_each > MOST_BYTES:
        raise ImportExportError(f"its images take more than {MOST_BYTES / 1e9:g} GB. Import it in parts")


def from_values(values: NDArray, peak: int, where: str) -> bytes:
    """Numbers from 0 (paper) to `peak` (ink) as pixels. Raises `ExchangeError`, which names `where`."""
    wrong = np.flatnonzero(~((values >= 0) & (values <= peak)))  # so that what is no number is wrong as well
    if wrong.size:
        raise ImportExportError(
            f"{where}: value {wrong[0] + 1} is {values.ravel()[wrong[0]]}, and all must be from 0 to 255, or all from"
            " 0 to 1"
        )
    return np.rint(values * (255 / peak)).astype(np.uint8).tobytes()
