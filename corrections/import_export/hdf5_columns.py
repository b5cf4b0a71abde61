"""Datasets and attributes of an untrusted HDF5 file, checked before they are read."""

from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import MAX_BYTES
from corrections.samples.sample import ImportExportError

_MAX_CHUNK_BYTES = 64_000_000
"""HDF5 unpacks a whole chunk, however little of it is read."""
_MAX_COLUMN_BYTES = 500_000_000
_MAX_ATTRIBUTE_BYTES = 1000


def read_attribute(file: h5py.File, name: str) -> bytes | int | None:
    """A short fixed-length text or an integer; None if there is no such attribute.

    Variable-length texts are not read, because HDF5 allocates whatever length a forged file claims.
    """
    found = file.attrs.get_id(name) if name in file.attrs else None
    if found is None or found.shape or found.dtype.kind not in "Siu" or found.dtype.itemsize > _MAX_ATTRIBUTE_BYTES:
        return None
    value: Any = file.attrs[name]
    return value.item()


def checked_dataset(file: h5py.File, name: str, kind: str) -> h5py.Dataset:
    """The dataset `name`, which must lie in this file and have values of `kind`, NumPy's letter for a dtype.

    Raises `ImportExportError` if it is missing, external, of another kind or too large.
    """
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
    if found.nbytes > MAX_BYTES or chunk * found.dtype.itemsize > _MAX_CHUNK_BYTES:
        raise ImportExportError(
            "{name} has {size} GB when unpacked, more than are read.", name=name, size=f"{found.nbytes / 1e9:.1f}"
        )
    return found


def read_column(file: h5py.File, name: str, kind: str, count: int) -> NDArray:
    """A dataset of `count` values of `kind` (texts are bytes). Raises `ImportExportError` for another shape or size."""
    found = checked_dataset(file, name, kind)
    if found.shape != (count,) or found.nbytes > _MAX_COLUMN_BYTES:
        raise ImportExportError(
            "{name} has the shape {shape} of {dtype}; {count} rows expected.",
            name=name,
            shape=found.shape,
            dtype=found.dtype,
            count=f"{count:,}",
        )
    return found[()]


def drawing_slices(name: str, ends: NDArray[np.int64], length: int, *, max_length: int) -> list[slice]:
    """The rows of each drawing in the dataset `name` of `length` rows; `ends` are n int64, one end per drawing.

    Raises `ImportExportError` if the ends decrease or miss `length`, or if a drawing has more than `max_length`.
    """
    starts = np.concatenate([[0], ends[:-1]])
    if ((ends < starts) | (ends - starts > max_length)).any() or ends[-1] != length:
        raise ImportExportError("its index of {name} does not fit its data: it is damaged.", name=name)
    return [slice(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
