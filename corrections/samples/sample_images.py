"""Converts drawings to images of one size (ink bright, paper 0) and arrays of numbers to pixels."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import MAX_BYTES, MAX_SAMPLES
from corrections.samples.sample import MAX_SIDE_PX, ImportExportError, Sample
from models.ink.ink import Picture
from models.ink.raster import RasterSpec, raster_from_ink
from models.system.errors import Message


def as_rasters(samples: Iterable[Sample], spec: RasterSpec) -> Iterator[Sample]:
    """Each drawing as a raster of `spec.size`×`spec.size` pixels.

    A picture of that size stays unchanged, so that an imported set of images is exported byte for byte.
    """
    for sample in samples:
        ink = sample.ink
        if not (isinstance(ink, Picture) and ink.height == ink.width == spec.size):
            raster = np.rint(raster_from_ink(ink, spec) * 255).astype(np.uint8)
            sample = replace(sample, ink=Picture(spec.size, spec.size, raster.tobytes()))
        yield sample


def pixels_of(sample: Sample) -> bytes:
    """The pixels, uint8, of a sample from `as_rasters`."""
    assert isinstance(sample.ink, Picture)
    return sample.ink.pixels


def stack_images(samples: Iterable[Sample]) -> tuple[NDArray[np.uint8], list[str], list[str]]:
    """Samples from `as_rasters` as images (n×size×size uint8), n labels and n writers."""
    data, labels, writers = bytearray(), [], []
    for sample in samples:
        data += pixels_of(sample)
        labels.append(sample.label)
        writers.append(sample.writer)
    size = round((len(data) / max(len(labels), 1)) ** 0.5)
    return np.frombuffer(data, np.uint8).reshape(len(labels), size, size), labels, writers


def check_size(count: int, height: int, width: int, bytes_each: int = 1) -> None:
    """Raise `ImportExportError` for too many or too large images, before memory is allocated for them."""
    if not 0 < count <= MAX_SAMPLES:
        raise ImportExportError(
            "it declares {count} images; 1 to {maximum} are allowed.",
            count=f"{count:,}",
            maximum=f"{MAX_SAMPLES:,}",
        )
    if not (0 < height <= MAX_SIDE_PX and 0 < width <= MAX_SIDE_PX):
        raise ImportExportError(
            "its images have {width}×{height} pixels; up to {maximum}×{maximum} are allowed.",
            width=f"{width:,}",
            height=f"{height:,}",
            maximum=MAX_SIDE_PX,
        )
    if count * height * width * bytes_each > MAX_BYTES:
        raise ImportExportError("its images take more than {size} GB. Import it in parts.", size=f"{MAX_BYTES / 1e9:g}")


def pixels_from_values(values: NDArray, peak: int, where: Message | str) -> bytes:
    """Numbers from 0 (paper) to `peak` (ink) as uint8 pixels. Raises `ImportExportError`, which names `where`."""
    wrong = np.flatnonzero(~((values >= 0) & (values <= peak)))  # negated, so that NaN is wrong too
    if wrong.size:
        raise ImportExportError(
            "{where}: value {number} is {value}, and all must be from 0 to 255, or all from 0 to 1.",
            where=where,
            number=wrong[0] + 1,
            value=values.ravel()[wrong[0]],
        )
    return np.rint(values * (255 / peak)).astype(np.uint8).tobytes()
