"""Copies an untrusted HDF5 file, accepting only groups, plain numbers and short texts. Does not import Keras.

HDF5 can refer to other files (external and soft links, external storage, virtual datasets: CVE-2026-1669), declare far
more data than it contains (CVE-2026-0897), compress and nest without bound, and name filters that load code. Keras
uses none of these.
"""

# h5py's compiled modules have no types.
# pyright: reportAttributeAccessIssue=false

import re
from math import prod
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from h5py import h5a, h5d, h5o, h5t

from models.system.errors import InkloopError

_MAX_OBJECTS = 10_000
_MAX_ATTRIBUTES = 64
"""Maximum number of attributes of one group; Keras writes at most seven."""
_MAX_TEXT_BYTES = 16 << 20
"""Maximum size of an attribute; the configuration of a network of 500 layers takes half a megabyte."""
_MAX_TEXTS = 20_000
_MAX_DEPTH = 32
TRAINING = frozenset({"optimizer_weights", "optimizer"})
"""Top-level groups with the state of an optimizer, which inference does not need."""
_PLAIN_TYPES = (h5t.STRING, h5t.INTEGER, h5t.FLOAT)


class Hdf5Error(InkloopError):
    """The file contains a part that is not allowed; the message is a sentence that names it."""


def copy_plain(source: Path, target: Path, *, excluded: frozenset[str] = TRAINING) -> None:
    """Check `source` and copy it to `target`; the top-level groups `excluded` are checked but not copied.

    Raises `Hdf5Error` when `source` contains anything but groups, arrays of numbers, and attributes of text or numbers.
    """
    try:
        with h5py.File(source, "r") as file, h5py.File(target, "w") as copy:
            _Copier(source.stat().st_size, excluded).copy_group(file, copy, 0)
    except (OSError, KeyError, ValueError, TypeError, AttributeError, RuntimeError, OverflowError) as error:
        reason = re.sub(r"^.*\((.*)\)$", r"\1", str(error))  # HDF5's own message is in parentheses at the end
        raise Hdf5Error(
            "It is not a model that Keras saved (.h5 or .keras), or it is damaged: {reason}.", reason=f"{reason:.200}"
        ) from error


class _Copier:
    """One pass over a file; `max_bytes` bounds the total size of its datasets."""

    def __init__(self, max_bytes: int, excluded: frozenset[str]) -> None:
        self._bytes_left, self._excluded = max_bytes, excluded
        self._seen: set[int] = set()

    def copy_group(self, source: h5py.Group, target: h5py.Group | None, depth: int) -> None:
        """Check `source` recursively, and copy it to `target` unless that is None."""
        if depth > _MAX_DEPTH:
            raise Hdf5Error(
                "Its groups are nested more than {maximum} deep; those of Keras are five deep.", maximum=_MAX_DEPTH
            )
        _copy_attributes(source, target)
        for name in source:
            if not isinstance(source.get(name, getlink=True), h5py.HardLink):
                raise Hdf5Error(
                    "Its {group} links to {name} instead of holding it; a link may lead to another file.",
                    group=source.name,
                    name=name,
                )
            item: Any = source[name]
            self._check_not_seen(item)
            destination = None if depth == 0 and name in self._excluded else target
            if isinstance(item, h5py.Group):
                self.copy_group(item, destination.create_group(name) if destination is not None else None, depth + 1)
            elif isinstance(item, h5py.Dataset):
                self._check_dataset(item)
                if destination is not None:
                    destination.create_dataset(name, data=item[()])
            else:
                raise Hdf5Error("Its {name} in {group} is neither a group nor numbers.", name=name, group=source.name)

    def _check_not_seen(self, item: Any) -> None:
        address = h5o.get_info(item.id).addr
        if address in self._seen:
            raise Hdf5Error("Its {item} occurs twice in the file, or contains itself.", item=item.name)
        self._seen.add(address)
        if len(self._seen) > _MAX_OBJECTS:
            raise Hdf5Error("It holds more than {maximum} parts.", maximum=f"{_MAX_OBJECTS:,}")

    def _check_dataset(self, dataset: h5py.Dataset) -> None:
        properties = dataset.id.get_create_plist()
        size = prod(dataset.shape or ()) * dataset.dtype.itemsize
        if properties.get_external_count() or dataset.is_virtual:
            raise Hdf5Error("Its {dataset} takes its numbers from another file.", dataset=dataset.name)
        if properties.get_nfilters():
            raise Hdf5Error(
                "Its {dataset} is compressed or filtered. Rewrite the file with h5repack -f NONE.",
                dataset=dataset.name,
            )
        if properties.get_layout() not in (h5d.CONTIGUOUS, h5d.COMPACT):
            raise Hdf5Error(
                "Its {dataset} is stored in chunks. Rewrite the file with h5repack -l CONTI.", dataset=dataset.name
            )
        if dataset.dtype.kind not in "fiu" or dataset.shape is None:
            raise Hdf5Error(
                "Its {dataset} does not hold numbers but {dtype}.", dataset=dataset.name, dtype=dataset.dtype
            )
        if dataset.id.get_storage_size() != size:
            raise Hdf5Error(
                "Its {dataset} declares {size} bytes but holds fewer.", dataset=dataset.name, size=f"{size:,}"
            )
        self._bytes_left -= size
        if self._bytes_left < 0:
            raise Hdf5Error(
                "Its {dataset} and the parts before it are larger than the whole file.", dataset=dataset.name
            )


def _copy_attributes(source: h5py.Group, target: h5py.Group | None) -> None:
    if len(source.attrs) > _MAX_ATTRIBUTES:
        raise Hdf5Error("Its {group} has more than {maximum} attributes.", group=source.name, maximum=_MAX_ATTRIBUTES)
    for name in source.attrs:
        attribute = h5a.open(source.id, name.encode())
        if attribute.get_type().get_class() not in _PLAIN_TYPES:
            raise Hdf5Error(
                "The attribute {name} of {group} is neither text nor a number.", name=name, group=source.name
            )
        count = prod(attribute.shape)
        too_long = count > _MAX_TEXTS or count * attribute.dtype.itemsize > _MAX_TEXT_BYTES
        value: Any = None if too_long else source.attrs[name]
        if too_long or _text_length(value) > _MAX_TEXT_BYTES:
            raise Hdf5Error(
                "The attribute {name} of {group} is longer than any that Keras writes.", name=name, group=source.name
            )
        if target is not None:
            texts = isinstance(value, np.ndarray) and value.dtype.kind == "O"
            target.attrs.create(name, value, dtype=h5py.string_dtype() if texts else None)


def _text_length(value: Any) -> int:
    """Total length of a text or of an array of texts; 0 for numbers."""
    if isinstance(value, str | bytes):
        return len(value)
    return sum(map(len, value.flat)) if isinstance(value, np.ndarray) and value.dtype.kind == "O" else 0
