"""What the arrays of an NPZ file can be by shape, dtype and values: images in some layout, or their labels."""

from dataclasses import dataclass
from math import isqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corrections.samples.npz_arrays import MAX_LOADED_BYTES, Arrays, Header
from corrections.samples.sample import ImportExportError

FIRST, LAST = "first", "last"
"""Which axis counts the images."""
_MIN_FLAT_SIDE_PX = 5
_MAX_CLASSES = 10_000
"""Columns of one-hot labels."""


@dataclass(frozen=True, slots=True)
class ImageLayout:
    """`count` images of `height`×`width` pixels along the `axis`, `FIRST` or `LAST`."""

    count: int
    height: int
    width: int
    axis: str = FIRST


def image_layouts(header: Header) -> list[ImageLayout]:
    """The layouts that an array of this shape can have: n×h×w, n×h×w×1, n×1×h×w, n×size², and the same with n last."""
    shape = header.shape
    if header.dtype.kind not in "buif":
        return []
    match shape:
        case (count, height, width, 1) | (count, 1, height, width):
            return [ImageLayout(count, height, width)]
        case (height, width, 1, count):
            return [ImageLayout(count, height, width, LAST)]
        case (first, middle, last):
            turned = [ImageLayout(last, first, middle, LAST)] if first == middle >= _MIN_FLAT_SIDE_PX else []
            return [ImageLayout(first, middle, last), *turned]
        case (first, last):
            sides = (_side(last), _side(first))
            counts = zip((first, last), sides, (FIRST, LAST), strict=True)
            return [ImageLayout(count, side, side, axis) for count, side, axis in counts if side]
    return []


def load_images(arrays: Arrays, name: str, layout: ImageLayout) -> NDArray[Any]:
    """The whole array as n×height×width. Raises `ImportExportError`."""
    values = arrays.load(name)
    values = values.reshape(-1, values.shape[-1]).T if layout.axis == LAST else values
    return values.reshape(layout.count, layout.height, layout.width)


def label_texts(arrays: Arrays, name: str) -> list[str] | None:
    """The labels that an array holds: numbers, texts, or one-hot rows or columns as class numbers; None if none.

    Raises `ImportExportError` for damaged data.
    """
    header = arrays.header(name)
    if not 0 <= header.nbytes <= MAX_LOADED_BYTES or header.dtype.kind not in "buifUS":
        return None
    lengths = [length for length in header.shape if length != 1] or [1]
    if len(lengths) == 1 and 1 <= len(header.shape) <= 2:
        return arrays.texts(name)
    if len(header.shape) != 2 or header.dtype.kind not in "buif" or min(lengths) > _MAX_CLASSES:
        return None
    if max(lengths) == lengths[1] and _side(lengths[1]) > 16:  # images, far more likely than one of so many classes
        return None
    values = arrays.load(name)
    classes = _classes(values) if _classes(values) is not None else _classes(values.T)
    return None if classes is None else [str(number) for number in classes.tolist()]


def has_whole_values(arrays: Arrays, name: str) -> bool:
    """Whether a row of labels holds no fractions, as weights do."""
    header = arrays.header(name)
    if header.dtype.kind != "f":
        return True
    values = arrays.load(name)
    return bool(np.isfinite(values).all() and (values == np.rint(values)).all())


def check_labels(arrays: Arrays, name: str) -> list[str]:
    """`label_texts`, but raises `ImportExportError` if there are none."""
    found = label_texts(arrays, name)
    if found is None:
        header = arrays.header(name)
        raise ImportExportError(
            "{array} must be a row of labels; it is {shape} of {dtype}.",
            array=name,
            shape=header.shape,
            dtype=header.dtype,
        )
    return found


def _classes(values: NDArray[Any]) -> NDArray[np.intp] | None:
    """The class number of each row if all rows are one-hot: a single 1 among zeros."""
    ones = values == 1
    if (ones.sum(1) == 1).all() and ((values == 0) | ones).all():
        return ones.argmax(1)
    return None


def _side(count: int) -> int:
    """The side of a square image of `count` pixels; 0 if there is none of that size."""
    side = isqrt(max(count, 0))
    return side if side * side == count and side >= _MIN_FLAT_SIDE_PX else 0
