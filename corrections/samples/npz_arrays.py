"""Arrays of an untrusted NPZ file, read as streams, without pickle, never more bytes than a checked header declares."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tokenize import TokenError
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import read_exactly
from corrections.samples.sample import ImportExportError

MAX_LOADED_BYTES = 500_000_000
"""Maximum size of an array that is loaded as a whole: NumPy pads each label to the longest."""
_BLOCK_ITEMS = 4096
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
class Header:
    """The declared shape and dtype of an array; not checked against its data."""

    shape: tuple[int, ...]
    dtype: np.dtype
    by_columns: bool

    @property
    def nbytes(self) -> int:
        """The declared size in bytes; below 0 if a part of the shape is."""
        if any(length < 0 for length in self.shape):
            return -1
        return int(np.prod(self.shape, dtype=object)) * self.dtype.itemsize


class Arrays:
    """The arrays of an open NPZ file, by name, and their headers."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = [name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")]

    def header(self, name: str) -> Header:
        """Raises `ImportExportError` for a damaged one and for Python objects."""
        with self.open(name) as (header, _):
            return header

    def has_objects(self, name: str) -> bool:
        """Whether the array holds Python objects, which are never read."""
        with self._archive.open(f"{name}.npy") as file:
            return _read_header(file).dtype.hasobject

    @contextmanager
    def open(self, name: str) -> Iterator[tuple[Header, IO[bytes]]]:
        """The header of an array, and the file positioned at its data."""
        with self._archive.open(f"{name}.npy") as file:
            header = _read_header(file)
            if header.dtype.hasobject:
                raise ImportExportError(
                    "an array in this npz file holds Python objects, which are not opened. Save it as numbers."
                )
            yield header, file

    def load(self, name: str) -> NDArray[Any]:
        """A whole array of numbers, bools or byte strings.

        Raises `ImportExportError` if it is too large or cut off.
        """
        with self.open(name) as (header, file):
            _check_loaded(name, header)
            data = read_exactly(file, header.nbytes, name)
        values = np.frombuffer(data, header.dtype) if header.nbytes else np.empty(0, header.dtype)
        return values.reshape(header.shape, order="F" if header.by_columns else "C")

    def blocks(self, name: str) -> Iterator[NDArray[Any]]:
        """The values of an array of numbers, some thousands at a time."""
        with self.open(name) as (header, file):
            while block := file.read(_BLOCK_ITEMS * header.dtype.itemsize):
                whole = len(block) - len(block) % header.dtype.itemsize
                yield np.frombuffer(block[:whole], header.dtype)

    def texts(self, name: str) -> list[str]:
        """A one-dimensional array as texts. If all values are whole numbers, they are written without a decimal point.

        Raises `ImportExportError`.
        """
        header = self.header(name)
        if header.dtype.kind == "U":
            return self._unicode(name)
        values = self.load(name).ravel()
        if header.dtype.kind == "S":
            try:
                return [value.decode() for value in values.tolist()]
            except UnicodeDecodeError as error:
                raise _not_unicode(name, error) from error
        whole = np.isfinite(values).all() and (values == np.rint(values)).all()
        return [str(int(value) if whole else value) for value in values.tolist()]

    def _unicode(self, name: str) -> list[str]:
        """Decoded without NumPy, which raises on invalid code points."""
        with self.open(name) as (header, file):
            _check_loaded(name, header)
            data = read_exactly(file, header.nbytes, name)
        try:
            text = data.decode("utf-32-be" if header.dtype.byteorder == ">" else "utf-32-le")
        except UnicodeDecodeError as error:
            raise _not_unicode(name, error) from error
        length = header.dtype.itemsize // 4
        return [text[start : start + length].rstrip("\0") for start in range(0, len(text), length or 1)]


@contextmanager
def open_arrays(path: Path) -> Iterator[Arrays]:
    """The arrays of an NPZ file. Raises `ImportExportError`, `OSError`."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Arrays(archive)
    except _DAMAGE_ERRORS as error:
        raise ImportExportError(
            "this npz file is damaged: {reason}. Fetch or export it again.", reason=error
        ) from error


def _check_loaded(name: str, header: Header) -> None:
    if not 0 <= header.nbytes <= MAX_LOADED_BYTES:
        raise ImportExportError(
            "{array} is too large to be read as a whole; it is {shape} of {dtype}.",
            array=name,
            shape=header.shape,
            dtype=header.dtype,
        )


def _not_unicode(name: str, error: UnicodeDecodeError) -> ImportExportError:
    return ImportExportError("{array} holds a label that is not Unicode ({reason}).", array=name, reason=error)


def _read_header(file: IO[bytes]) -> Header:
    try:
        version = np.lib.format.read_magic(file)
        parse = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}[version]
        shape, by_columns, dtype = parse(file)
    except (ValueError, KeyError, EOFError, TypeError, SyntaxError, TokenError, RecursionError) as error:
        raise ImportExportError("an array in this npz file is damaged ({reason}).", reason=error) from error
    return Header(shape, dtype, by_columns and len(shape) > 1)
