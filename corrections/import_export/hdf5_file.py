"""HDF5: strokes and pictures with all data of the store. An import after an export gives equal trials.

Datasets of n rows: `label`, `writer`, `how` (label source), `time` (seconds since the epoch, NaN if unknown),
`predicted`, `probability`, `model_id`. A drawing has either points or pixels: `points` (m×5: stroke, x, y, t, pressure)
with each drawing's end row in `points_end`, and `pixels` (uint8) with `height` and `width`. `alternatives_label` and
`alternatives_probability` have each drawing's end row in `alternatives_end`. Texts are fixed-length UTF-8, so that a
forged length cannot make HDF5 allocate more memory than the file holds.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from corrections.import_export.hdf5_columns import checked_dataset, drawing_slices, read_attribute, read_column
from corrections.import_export.hdf5_sanitizer import sanitized_copy
from corrections.samples.bounded_files import MAX_SAMPLES
from corrections.samples.sample import MAX_SIDE_PX, ImportExportError, Sample
from corrections.trials.trial import LabelSource
from models.ink.ink import MAX_POINTS, AnyInk, Ink, Picture, Point

FORMAT = b"inkloop drawings"
VERSION = 1
_TEXT_COLUMNS = ("label", "writer", "how", "predicted", "model_id")
_FLOAT_COLUMNS = ("time", "probability")
_INTEGER_COLUMNS = ("points_end", "alternatives_end", "height", "width")
_COMPRESSION: dict[str, Any] = {"compression": "gzip", "shuffle": True, "fletcher32": True}
"""Fletcher-32 detects damage."""
_MAX_ALTERNATIVES = 100_000
"""Maximum number of alternatives of one drawing."""
_FLUSH_ROWS = 50_000
"""Number of points or pixels that are buffered before they are written."""


def read(path: Path) -> Iterator[Sample]:
    """The samples of an untrusted file, read in a sandboxed process. Raises `ImportExportError`, `OSError`."""
    with sanitized_copy(path) as own:
        yield from read_trusted(own)


def read_trusted(path: Path) -> Iterator[Sample]:
    """The samples of a file that this program wrote, or, in a sandboxed process, of any. Raises `ImportExportError`."""
    try:
        with h5py.File(path, "r") as file:
            yield from _read_samples(file)
    except (OSError, KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        raise ImportExportError(
            "it is not an HDF5 file of drawings, or it is damaged ({reason}). Fetch or export it again.", reason=error
        ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples to a new file. Raises `OSError`."""
    with h5py.File(path, "w") as file:
        file.attrs["format"], file.attrs["version"] = np.bytes_(FORMAT), VERSION
        points = _AppendableDataset(file, "points", (5,), np.dtype("<f8"))
        pixels = _AppendableDataset(file, "pixels", (), np.dtype("u1"))
        columns: dict[str, list[Any]] = {name: [] for name in (*_TEXT_COLUMNS, *_FLOAT_COLUMNS, *_INTEGER_COLUMNS)}
        alternatives: list[tuple[str, float]] = []
        for sample in samples:
            height, width = 0, 0
            if isinstance(sample.ink, Picture):
                height, width = sample.ink.height, sample.ink.width
                pixels.append(np.frombuffer(sample.ink.pixels, np.uint8))
            else:
                points.append(np.array([(n, *p) for n, stroke in enumerate(sample.ink.strokes) for p in stroke]))
            alternatives += sample.alternatives
            texts = (sample.label, sample.writer, sample.source.value, sample.predicted, sample.model_id)
            for name, text in zip(_TEXT_COLUMNS, texts, strict=True):
                columns[name].append(text.encode())
            time = np.nan if sample.time is None else sample.time
            numbers = (time, sample.probability, points.length, len(alternatives), height, width)
            for name, value in zip((*_FLOAT_COLUMNS, *_INTEGER_COLUMNS), numbers, strict=True):
                columns[name].append(value)
        points.flush()
        pixels.flush()
        columns["alternatives_label"] = [label.encode() for label, _ in alternatives]
        columns["alternatives_probability"] = [probability for _, probability in alternatives]
        for name, values in columns.items():
            if name in _TEXT_COLUMNS or name == "alternatives_label":
                dtype: Any = h5py.string_dtype("utf-8", max([1, *map(len, values)]))
            else:
                dtype = "<f8" if name.endswith(("time", "probability")) else "<i8"
            file.create_dataset(name, data=np.array(values, dtype), **(_COMPRESSION if values else {}))


class _AppendableDataset:
    """A dataset of growing length, written in large blocks."""

    def __init__(self, file: h5py.File, name: str, row: tuple[int, ...], dtype: np.dtype) -> None:
        chunk = 4096 if row else 65_536
        self._data = file.create_dataset(
            name, (0, *row), dtype, maxshape=(None, *row), chunks=(chunk, *row), **_COMPRESSION
        )
        self._buffer: list[NDArray] = []
        self._buffered_rows = self.length = 0

    def append(self, rows: NDArray) -> None:
        self._buffer.append(rows)
        self._buffered_rows += len(rows)
        self.length += len(rows)
        if self._buffered_rows >= _FLUSH_ROWS:
            self.flush()

    def flush(self) -> None:
        if self._buffer:
            self._data.resize(self.length, axis=0)
            self._data[self.length - self._buffered_rows :] = np.concatenate(self._buffer)
            self._buffer, self._buffered_rows = [], 0


def _read_samples(file: h5py.File) -> Iterator[Sample]:
    if read_attribute(file, "format") != FORMAT:
        if "model_weights" in file:
            raise ImportExportError("this HDF5 file holds no drawings. It is a model: Model → Open reads it.")
        raise ImportExportError("this HDF5 file holds no drawings. Choose one that was exported here.")
    if read_attribute(file, "version") != VERSION:
        raise ImportExportError("a later version of this program wrote it. Import it there.")
    count = len(checked_dataset(file, "label", "S"))
    if not 0 < count <= MAX_SAMPLES:
        raise ImportExportError(
            "it declares {count} drawings; 1 to {maximum} are allowed.",
            count=f"{count:,}",
            maximum=f"{MAX_SAMPLES:,}",
        )
    texts = {name: read_column(file, name, "S", count) for name in _TEXT_COLUMNS}
    time, probability = (read_column(file, name, "f", count).astype("f8") for name in _FLOAT_COLUMNS)
    point_ends, alternative_ends, height, width = (
        read_column(file, name, "i", count).astype("i8") for name in _INTEGER_COLUMNS
    )
    points, pixels = checked_dataset(file, "points", "f"), checked_dataset(file, "pixels", "u")
    if points.shape[1:] != (5,) or pixels.ndim != 1 or pixels.dtype.itemsize != 1:
        raise ImportExportError(
            "points has the shape {point_shape}, pixels {pixel_shape} of {dtype}.",
            point_shape=points.shape,
            pixel_shape=pixels.shape,
            dtype=pixels.dtype,
        )
    if not ((height >= 0) & (height <= MAX_SIDE_PX) & (width >= 0) & (width <= MAX_SIDE_PX)).all():
        raise ImportExportError("a picture in it has more than {maximum}×{maximum} pixels.", maximum=MAX_SIDE_PX)
    of_points = drawing_slices("points", point_ends, len(points), max_length=MAX_POINTS)
    of_pixels = drawing_slices("pixels", np.cumsum(height * width), len(pixels), max_length=MAX_SIDE_PX**2)
    alternative_count = len(checked_dataset(file, "alternatives_label", "S"))
    names = read_column(file, "alternatives_label", "S", alternative_count)
    probabilities = read_column(file, "alternatives_probability", "f", alternative_count).astype("f8")
    of_alternatives = drawing_slices("alternatives", alternative_ends, alternative_count, max_length=_MAX_ALTERNATIVES)
    for n in range(count):
        alternatives = of_alternatives[n]
        text = {name: texts[name][n].decode() for name in _TEXT_COLUMNS}
        yield Sample(
            ink=_decode_ink(points[of_points[n]], pixels[of_pixels[n]], (int(height[n]), int(width[n])), n),
            label=text["label"],
            writer=text["writer"],
            time=None if np.isnan(time[n]) else float(time[n]),
            source=LabelSource(text["how"]),
            predicted=text["predicted"],
            probability=float(probability[n]),
            alternatives=tuple(
                zip(map(bytes.decode, names[alternatives]), probabilities[alternatives].tolist(), strict=True)
            ),
            model_id=text["model_id"],
        )


def _decode_ink(points: NDArray, pixels: NDArray, size: tuple[int, int], n: int) -> AnyInk:
    if pixels.size and points.size:
        raise ImportExportError("drawing {number} has both points and pixels: the file is damaged.", number=n + 1)
    if pixels.size:
        return Picture(*size, pixels.tobytes())
    strokes = groupby(points.tolist(), key=lambda row: row[0])
    return Ink.of([Point(*row[1:]) for row in rows] for _, rows in strokes)
