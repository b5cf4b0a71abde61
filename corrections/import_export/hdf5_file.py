"""HDF5: drawings of both kinds with everything that the store knows of them. Export and import give equal trials.

Columns of n rows: `label`, `writer`, `how`, `time` (seconds since the epoch, NaN unknown), `predicted`, `probability`,
`model_id`. `points` is a table of stroke, x, y, t, pressure, of which `points_end` says where each drawing ends, and
`pixels` a row of bytes, of which `height` and `width` say the same; a drawing has one of the two. `alternatives_label`
and `alternatives_probability` are rows of which `alternatives_end` says where each drawing ends. Texts are UTF-8 of
fixed length, also `format` and `version`, so that nothing in the file can name more memory than it says.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from corrections.import_export.hdf5_columns import attribute, column, dataset, slices
from corrections.import_export.hdf5_sanitizer import written_anew
from corrections.samples.bounded_files import MOST_SAMPLES
from corrections.samples.sample import MOST_SIDE, ImportExportError, Sample
from corrections.trials.trial import LabelSource
from models.ink.ink import MOST_POINTS, AnyInk, Ink, Picture, Point

FORMAT = b"inkloop drawings"
VERSION = 1
_TEXTS = ("label", "writer", "how", "predicted", "model_id")
_FRACTIONS = ("time", "probability")
_COUNTS = ("points_end", "alternatives_end", "height", "width")
_PACKED: dict[str, Any] = {"compression": "gzip", "shuffle": True, "fletcher32": True}
"""With a checksum, so that damage shows."""
_MOST_ALTERNATIVES = 100_000
"""Of one drawing."""
_ROWS = 50_000
"""Points or pixels that are gathered before they are written."""


def read(path: Path) -> Iterator[Sample]:
    with written_anew(path) as own:
        yield from read_own(own)


def read_own(path: Path) -> Iterator[Sample]:
    """Of a file that this program wrote, or in a process that may break."""
    try:
        with h5py.File(path, "r") as file:
            yield from _samples(file)
    except (OSError, KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        raise ImportExportError(
            "it is not an HDF5 file of drawings, or it is damaged ({reason}). Fetch or export it again.", reason=error
        ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    with h5py.File(path, "w") as file:
        file.attrs["format"], file.attrs["version"] = np.bytes_(FORMAT), VERSION
        points = _Growing(file, "points", (5,), np.dtype("<f8"))
        pixels = _Growing(file, "pixels", (), np.dtype("u1"))
        columns: dict[str, list[Any]] = {name: [] for name in (*_TEXTS, *_FRACTIONS, *_COUNTS)}
        alternatives: list[tuple[str, float]] = []
        for sample in samples:
            height, width = 0, 0
            if isinstance(sample.ink, Picture):
                height, width = sample.ink.height, sample.ink.width
                pixels.append(np.frombuffer(sample.ink.pixels, np.uint8))
            else:
                points.append(np.array([(n, *p) for n, stroke in enumerate(sample.ink.strokes) for p in stroke]))
            alternatives += sample.alternatives
            for name in _TEXTS:
                columns[name].append(str(getattr(sample, name)).encode())
            time = np.nan if sample.time is None else sample.time
            numbers = (time, sample.probability, points.length, len(alternatives), height, width)
            for name, value in zip((*_FRACTIONS, *_COUNTS), numbers, strict=True):
                columns[name].append(value)
        points.flush()
        pixels.flush()
        columns["alternatives_label"] = [label.encode() for label, _ in alternatives]
        columns["alternatives_probability"] = [probability for _, probability in alternatives]
        for name, values in columns.items():
            if name in _TEXTS or name == "alternatives_label":
                dtype: Any = h5py.string_dtype("utf-8", max([1, *map(len, values)]))
            else:
                dtype = "<f8" if name.endswith(("time", "probability")) else "<i8"
            file.create_dataset(name, data=np.array(values, dtype), **(_PACKED if values else {}))


class _Growing:
    """A data set that is written as it comes."""

    def __init__(self, file: h5py.File, name: str, row: tuple[int, ...], dtype: np.dtype) -> None:
        chunk = 4096 if row else 65_536
        self._data = file.create_dataset(name, (0, *row), dtype, maxshape=(None, *row), chunks=(chunk, *row), **_PACKED)
        self._waiting: list[NDArray] = []
        self._gathered = self.length = 0

    def append(self, rows: NDArray) -> None:
        self._waiting.append(rows)
        self._gathered += len(rows)
        self.length += len(rows)
        if self._gathered >= _ROWS:
            self.flush()

    def flush(self) -> None:
        if self._waiting:
            self._data.resize(self.length, axis=0)
            self._data[self.length - self._gathered :] = np.concatenate(self._waiting)
            self._waiting, self._gathered = [], 0


def _samples(file: h5py.File) -> Iterator[Sample]:
    if attribute(file, "format") != FORMAT:
        if "model_weights" in file:
            raise ImportExportError("this HDF5 file holds no drawings. It is a model: Model → Open reads it.")
        raise ImportExportError("this HDF5 file holds no drawings. Choose one that was exported here.")
    if attribute(file, "version") != VERSION:
        raise ImportExportError("a later version of this program wrote it. Import it there.")
    count = len(dataset(file, "label", "S"))
    if not 0 < count <= MOST_SAMPLES:
        raise ImportExportError(
            "it declares {count} drawings; 1 to {maximum} are allowed.",
            count=f"{count:,}",
            maximum=f"{MOST_SAMPLES:,}",
        )
    texts = {name: column(file, name, "S", count) for name in _TEXTS}
    time, probability = (column(file, name, "f", count).astype("f8") for name in _FRACTIONS)
    point_ends, alternative_ends, height, width = (column(file, name, "i", count).astype("i8") for name in _COUNTS)
    points, pixels = dataset(file, "points", "f"), dataset(file, "pixels", "u")
    if points.shape[1:] != (5,) or pixels.ndim != 1 or pixels.dtype.itemsize != 1:
        raise ImportExportError(
            "points has the shape {point_shape}, pixels {pixel_shape} of {dtype}.",
            point_shape=points.shape,
            pixel_shape=pixels.shape,
            dtype=pixels.dtype,
        )
    if not ((height >= 0) & (height <= MOST_SIDE) & (width >= 0) & (width <= MOST_SIDE)).all():
        raise ImportExportError("a picture in it has more than {maximum}×{maximum} pixels.", maximum=MOST_SIDE)
    of_points = slices("points", point_ends, len(points), most=MOST_POINTS)
    of_pixels = slices("pixels", np.cumsum(height * width), len(pixels), most=MOST_SIDE**2)
    others = len(dataset(file, "alternatives_label", "S"))
    names = column(file, "alternatives_label", "S", others)
    chances = column(file, "alternatives_probability", "f", others).astype("f8")
    of_alternatives = slices("alternatives", alternative_ends, others, most=_MOST_ALTERNATIVES)
    for n in range(count):
        theirs = of_alternatives[n]
        text = {name: texts[name][n].decode() for name in _TEXTS}
        yield Sample(
            ink=_ink(points[of_points[n]], pixels[of_pixels[n]], (int(height[n]), int(width[n])), n),
            label=text["label"],
            writer=text["writer"],
            time=None if np.isnan(time[n]) else float(time[n]),
            how=LabelSource(text["how"]),
            predicted=text["predicted"],
            probability=float(probability[n]),
            alternatives=tuple(zip(map(bytes.decode, names[theirs]), chances[theirs].tolist(), strict=True)),
            model_id=text["model_id"],
        )


def _ink(points: NDArray, pixels: NDArray, size: tuple[int, int], n: int) -> AnyInk:
    if pixels.size and points.size:
        raise ImportExportError("drawing {number} has both points and pixels: the file is damaged.", number=n + 1)
    if pixels.size:
        return Picture(*size, pixels.tobytes())
    strokes = groupby(points.tolist(), key=lambda row: row[0])
    return Ink.of([Point(*row[1:]) for row in rows] for _, rows in strokes)
