"""NumPy's npz: images `x` (n×size×size uint8, ink bright), labels `y` and `writer`; also Keras' own mnist.npz.

Read as a stream, never through a pickle, and never more than its headers say.
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

from corrections.samples.bounded_files import exactly
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, from_values, stacked
from models.ink.ink import Picture
from models.system.errors import Message

_PARTS = (("x", "y", "writer"), ("x_train", "y_train", ""), ("x_test", "y_test", ""))
"""Names of images, labels and writers; all parts that are there are read."""
_MOST_TEXT = 500_000_000
"""Bytes of all labels, which NumPy makes as long as the longest."""
_WANTED = Message(
    "It must have the arrays x and y (and writer, if it is known), or x_train, y_train, x_test and y_test."
)

_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises when it is given something else than it wrote."""


@dataclass(frozen=True, slots=True)
class _Header:
    shape: tuple[int, ...]
    dtype: np.dtype


def read(path: Path) -> Iterator[Sample]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.removesuffix(".npy") for name in archive.namelist()}
            parts = [part for part in _PARTS if {part[0], part[1]} <= names]
            if not parts:
                if not names:
                    raise ImportExportError("it holds nothing. {advice}", advice=_WANTED)
                raise ImportExportError(
                    "it holds {arrays}. {advice}", arrays=", ".join(sorted(names)[:8]), advice=_WANTED
                )
            for x, y, writer in parts:
                yield from _part(archive, x, y, writer if writer in names else "")
    except _DAMAGE as error:
        raise ImportExportError(
            "this npz file is damaged: {reason}. Fetch or export it again.", reason=error
        ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    images, labels, writers = stacked(samples)
    known: dict[str, Any] = {"writer": np.array(writers, np.str_)} if any(writers) else {}
    with path.open("wb") as file:
        np.savez_compressed(file, x=images, y=np.array(labels, np.str_), **known)


def _part(archive: zipfile.ZipFile, x: str, y: str, writer: str) -> Iterator[Sample]:
    labels = _texts(archive, y)
    writers = _texts(archive, writer) if writer else [""] * len(labels)
    with _array(archive, x) as (header, file):
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
        peak = _peak(archive, x)
    with _array(archive, x) as (header, file):
        for number, (label, name) in enumerate(zip(labels, writers, strict=True), 1):
            where = Message("image {number} of {array}", number=number, array=x)
            image = exactly(file, height * width * header.dtype.itemsize, where)
            if header.dtype != np.uint8:
                image = from_values(np.frombuffer(image, header.dtype), peak, where)
            yield Sample(ink=Picture(height, width, image), label=label, writer=name)


def _peak(archive: zipfile.ZipFile, name: str) -> int:
    """255 when any value is above 1, else 1."""
    with _array(archive, name) as (header, file):
        while block := file.read(4096 * header.dtype.itemsize):
            whole = len(block) - len(block) % header.dtype.itemsize
            if (np.frombuffer(block[:whole], header.dtype) > 1).any():
                return 255
    return 1


def _texts(archive: zipfile.ZipFile, name: str) -> list[str]:
    """A row of labels or names. Whole numbers lose the point that some programs give them."""
    with _array(archive, name) as (header, file):
        size = header.shape[0] * header.dtype.itemsize if len(header.shape) == 1 else -1
        if not 0 <= size <= _MOST_TEXT or header.dtype.kind not in "buifUS":
            raise ImportExportError(
                "{array} must be a row of labels; it is {shape} of {dtype}.",
                array=name,
                shape=header.shape,
                dtype=header.dtype,
            )
        data = exactly(file, size, name)
    try:
        if header.dtype.kind == "U":  # NumPy itself breaks on code points that there are not
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
def _array(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[_Header, IO[bytes]]]:
    """The header of an array, and its bytes behind it."""
    try:
        with archive.open(f"{name}.npy") as file:
            yield _header(file), file
    except KeyError as error:
        raise ImportExportError("{array} is missing. {advice}", array=name, advice=_WANTED) from error


def _header(file: IO[bytes]) -> _Header:
    try:
        version = np.lib.format.read_magic(file)
        parse = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}[version]
        shape, by_column, dtype = parse(file)
    except (ValueError, KeyError, EOFError, TypeError, SyntaxError, TokenError, RecursionError) as error:
        raise ImportExportError("an array in this npz file is damaged ({reason}).", reason=error) from error
    if dtype.hasobject:
        raise ImportExportError(
            "an array in this npz file holds Python objects, which are not opened. Save it as numbers."
        )
    if by_column and len(shape) > 1:
        raise ImportExportError(
            "an array in this npz file is ordered by columns. Save it through np.ascontiguousarray."
        )
    return _Header(shape, dtype)
