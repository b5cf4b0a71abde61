"""Data sets of an HDF5 file that somebody else may have made: looked at before they are read."""

from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import MOST_BYTES
from corrections.samples.sample import ImportExportError

_LARGEST_CHUNK = 64_000_000
"""Bytes; a chunk is unpacked whole, however little of it is read."""
_LARGEST_COLUMN = 500_000_000
_LONGEST_ATTRIBUTE = 1000


def attribute(file: h5py.File, name: str) -> bytes | int | None:
    """A short text or a whole number that stands in the file itself; None when there is no such attribute.

    A text of variable length is not read: the library takes as much memory as a forged length says, gigabytes.
    """
    found = file.attrs.get_id(name) if name in file.attrs else None
    if found is None or found.shape or found.dtype.kind not in "Siu" or found.dtype.itemsize > _LONGEST_ATTRIBUTE:
        return None
    value: Any = file.attrs[name]
    return value.item()


def dataset(file: h5py.File, name: str, kind: str) -> h5py.Dataset:
    """The data set `name` of values of `kind`, NumPy's letter, which lies in this file. Raises `ExchangeError`."""
    if not isinstance(file.get(name, getlink=True), h5py.HardLink):
        raise ImportExportError("{name} is missing in it, or lies in another file.", name=name)
    found: Any = file[name]
    if not isinstance(found, h5py.Dataset) or found.is_virtual or found.external:
        raise ImportExportError("{name} is not a dataset, or lies in another file.", name=name)
    if found.dtype.kind != kind or not found.ndim:
        raise ImportExportError(
            "{name} holds {dtype} in the shape {shape}.", name=name, dtype=found.dtype, shape=found.shape
        )
    chunk = int(np.prod(found.chunks, dtype=object)) if found.chunks else 0
    if found.nbytes > MOST_BYTES or chunk * found.dtype.itemsize > _LARGEST_CHUNK:
        raise ImportExportError(
            "{name} has {size} GB when unpacked, more than are read.", name=name, size=f"{found.nbytes / 1e9:.1f}"
        )
    return found


def column(file: h5py.File, name: str, kind: str, count: int) -> NDArray:
    """`count` values of `kind`, as they are stored: texts are bytes. Raises `ExchangeError`."""
    found = dataset(file, name, kind)
    if found.shape != (count,) or found.nbytes > _LARGEST_COLUMN:
        raise ImportExportError(
            "{name} has the shape {shape} of {dtype}; {count} rows expected.",
            name=name,
            shape=found.shape,
            dtype=found.dtype,
            count=f"{count:,}",
        )
    return found[()]


def slices(name: str, ends: NDArray[np.int64], length: int, *, most: int) -> list[slice]:
    """Where in `name`, which has `length` rows, each drawing lies, none with more than `most`.

    Raises `ExchangeError` when that cannot be.
    """
    starts = np.concatenate([[0], ends[:-1]])
    if ((ends < starts) | (ends - starts > most)).any() or ends[-1] != length:
        raise ImportExportError("its index of {name} does not fit its data: it is damaged.", name=name)
    return [slice(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
