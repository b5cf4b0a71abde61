"""NPZ: images `x` (n×size×size uint8, ink bright), labels `y` and optionally `writer`; also Keras' mnist.npz.

Read as a stream, without pickle, and never more bytes than the checked header declares.
"""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tokenize import TokenError
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import read_exactly
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, pixels_from_values, stack_images
from models.ink.ink import Picture
from models.system.errors import Message

_ARRAY_NAMES = (("x", "y", "writer"), ("x_train", "y_train", ""), ("x_test", "y_test", ""))
"""Names of the arrays of images, labels and writers; every triple whose images and labels exist is read."""
_MAX_TEXT_BYTES = 500_000_000
"""Maximum size of an array of labels; NumPy pads each label to the longest."""
_WANTED = Message(
    "It must have the arrays x and y (and writer, if it is known), or x_train, y_train, x_test and y_test."
)

_DAMAGE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""Exceptions of `zipfile` for a damaged file."""


@dataclass(frozen=True, slots=True)
class _Header:
    shape: tuple[int, ...]
    dtype: np.dtype


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file. Raises `ImportExportError`, `OSError`."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.removesuffix(".npy") for name in archive.namelist()}
            parts = [part for part in _ARRAY_NAMES if {part[0], part[1]} <= names]
            if not parts:
                if not names:
                    raise ImportExportError("it holds nothing. {advice}", advice=_WANTED)
                raise ImportExportError(
                    "it holds {arrays}. {advice}", arrays=", ".join(sorted(names)[:8]), advice=_WANTED
                )
            for x, y, writer in parts:
                yield from _read_arrays(archive, x, y, writer if writer in names else "")
    except _DAMAGE_ERRORS as error:
        raise ImportExportError(
            "this npz file is damaged: {reason}. Fetch or export it again.", reason=error
        ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples from `as_rasters` to a new file. Raises `OSError`."""
    images, labels, writers = stack_images(samples)
    known: dict[str, Any] = {"writer": np.array(writers, np.str_)} if any(writers) else {}
    with path.open("wb") as file:
        np.savez_compressed(file, x=images, y=np.array(labels, np.str_), **known)


def _read_arrays(archive: zipfile.ZipFile, x: str, y: str, writer: str) -> Iterator[Sample]:
    labels = _read_texts(archive, y)
    writers = _read_texts(archive, writer) if writer else [""] * len(labels)
    with _open_array(archive, x) as (header, file):
        shape = header.shape[:-1] if len(header.shape) == 4 and header.shape[-1] == 1 else header.shape
        if len(shape) != 3 or header.dtype.kind not in "buif":
            raise ImportExportError(
                "{array} must be n×height×width numbers; it is {shape} of {dtype}.",
                array=x,
                shape=header.shape,
                dtype=header.dtype,
            )
        count, height, width = shape
        check_size(count, height, width, header.dtype.itemsize)
        if not count == len(labels) == len(writers):
            raise ImportExportError(
                "{image_count} images in {images}, but {label_count} labels in {labels}, {writer_count} writers.",
                image_count=count,
                images=x,
                label_count=len(labels),
                labels=y,
                writer_count=len(writers),
            )
        peak = 1 if header.dtype == bool else 255
    if header.dtype not in (np.uint8, bool):
        peak = _find_peak(archive, x)
    with _open_array(archive, x) as (header, file):
        for number, (label, name) in enumerate(zip(labels, writers, strict=True), 1):
            where = Message("image {number} of {array}", number=number, array=x)
            image = read_exactly(file, height * width * header.dtype.itemsize, where)
            if header.dtype != np.uint8:
                image = pixels_from_values(np.frombuffer(image, header.dtype), peak, where)
            yield Sample(ink=Picture(height, width, image), label=label, writer=name)


def _find_peak(archive: zipfile.ZipFile, name: str) -> int:
    """The value of full ink: 255 if any value is above 1, else 1."""
    with _open_array(archive, name) as (header, file):
        while block := file.read(4096 * header.dtype.itemsize):
            whole = len(block) - len(block) % header.dtype.itemsize
            if (np.frombuffer(block[:whole], header.dtype) > 1).any():
                return 255
    return 1


def _read_texts(archive: zipfile.ZipFile, name: str) -> list[str]:
    """A one-dimensional array as texts. If all values are whole numbers, they are written without a decimal point."""
    with _open_array(archive, name) as (header, file):
        size = header.shape[0] * header.dtype.itemsize if len(header.shape) == 1 else -1
        if not 0 <= size <= _MAX_TEXT_BYTES or header.dtype.kind not in "buifUS":
            raise ImportExportError(
                "{array} must be a row of labels; it is {shape} of {dtype}.",
                array=name,
                shape=header.shape,
                dtype=header.dtype,
            )
        data = read_exactly(file, size, name)
    try:
        if header.dtype.kind == "U":  # NumPy raises on invalid code points
            text = data.decode("utf-32-be" if header.dtype.byteorder == ">" else "utf-32-le")
            length = header.dtype.itemsize // 4
            return [text[start : start + length].rstrip("\0") for start in range(0, len(text), length or 1)]
        values: NDArray[Any] = np.frombuffer(data, header.dtype) if size else np.empty(0)
        if header.dtype.kind == "S":
            return [value.decode() for value in values.tolist()]
        whole = np.isfinite(values).all() and (values == np.rint(values)).all()
        return [str(int(value) if whole else value) for value in values.tolist()]
    except UnicodeDecodeError as error:
        raise ImportExportError(
            "{array} holds a label that is not Unicode ({reason}).", array=name, reason=error
        ) from error


@contextmanager
def _open_array(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[_Header, IO[bytes]]]:
    """The header of an array, and the file positioned at its data. Raises `ImportExportError` if there is none."""
    try:
        with archive.open(f"{name}.npy") as file:
            yield _read_header(file), file
    except KeyError as error:
        raise ImportExportError("{array} is missing. {advice}", array=name, advice=_WANTED) from error


def _read_header(file: IO[bytes]) -> _Header:
    try:
        version = np.lib.format.read_magic(file)
        parse = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}[version]
        shape, fortran_order, dtype = parse(file)
    except (ValueError, KeyError, EOFError, TypeError, SyntaxError, TokenError, RecursionError) as error:
        raise ImportExportError("an array in this npz file is damaged ({reason}).", reason=error) from error
    if dtype.hasobject:
        raise ImportExportError(
            "an array in this npz file holds Python objects, which are not opened. Save it as numbers."
        )
    if fortran_order and len(shape) > 1:
        raise ImportExportError(
            "an array in this npz file is ordered by columns. Save it through np.ascontiguousarray."
        )
    return _Header(shape, dtype)
