"""From the store to files and back: all of it or nothing."""

import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from corrections.import_export.format_table import Format, Holds, Shape, format_of
from corrections.samples.bounded_files import MOST_SAMPLES
from corrections.samples.file_pairs import pair
from corrections.samples.sample import ImportExportError, Sample, check_sample
from corrections.samples.sample_images import framed
from corrections.store.store import Store, StoreError
from corrections.trials.ink_codec import fingerprint, pack
from corrections.trials.trial import LABELLED, LabelSource, Trial
from models.ink.ink import Picture
from models.ink.raster import MNIST_SPEC, RasterSpec
from models.ink.unipen import InkFileError
from models.system.atomic_files import atomic_folder

_BATCH = 2000


class Which(Enum):
    """The drawings that are exported."""

    LABELLED = LABELLED
    """Confirmed, corrected and imported ones."""
    CORRECTED = (LabelSource.CORRECTED,)
    ALL = tuple(LabelSource)
    """Also those that were let stand."""


@dataclass(frozen=True, slots=True)
class Exported:
    """`written` drawings went to `path`; `pictures` were left out where the format holds strokes only, and `empty`
    ones everywhere."""

    path: Path
    format: Format
    written: int
    pictures: int
    empty: int


@dataclass(frozen=True, slots=True)
class Imported:
    """`added` drawings are stored; `known` ones were there already, and `empty` ones were left out."""

    added: int
    known: int
    empty: int
    new_writers: tuple[str, ...]


def stored_samples(store: Store, writers: Sequence[str], which: Which) -> Iterator[Sample]:
    """What the store holds of these writers."""
    for name in writers:
        for trial in store.iter_trials(store.writer(name), which.value):
            yield Sample.of(trial, name)


def count_stored(store: Store, writers: Sequence[str], which: Which) -> int:
    """How many `stored_samples` gives."""
    counts = [store.counts(store.writer(name)) for name in writers]
    return sum(count[how] for count in counts for how in which.value)


def read_samples(path: Path) -> Iterator[Sample]:
    """The drawings in a file, a pair of files or a folder, in the order in which they stand there, all checked.

    Raises `ExchangeError`, which names the file and the place, also after drawings were given.
    """
    format, path = format_of(path)
    number = 0
    try:
        for number, sample in enumerate(format.read(path), 1):
            if number > MOST_SAMPLES:
                raise ImportExportError(f"it holds more than {MOST_SAMPLES:,} drawings. Import it in parts")
            try:
                yield check_sample(sample)
            except ImportExportError as error:
                raise ImportExportError(f"drawing {number}: {error}") from error
    except (ImportExportError, InkFileError) as error:
        told = str(error).removesuffix(".")
        raise ImportExportError(f"{told}." if path.name in told else f"{path.name}: {told}.") from error
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        where = f" behind drawing {number}" if number else ""
        raise ImportExportError(f"{path.name} cannot be read{where}: {reason}.") from error
    if not number:
        raise ImportExportError(f"{path.name} holds no labelled drawing.")


def write_samples(path: Path, format: Format, samples: Iterable[Sample], spec: RasterSpec = MNIST_SPEC) -> Exported:
    """Write `samples` in a format, whole or not at all; `path` and, in a pair, its partner are replaced.

    Images are written as rasters of `spec`. Raises `ExchangeError` when there is nothing to write or a folder is in
    the way.
    """
    path = format.complete(path)
    _check_way(path, format)
    kept = _Kept(samples, strokes_only=format.holds is Holds.STROKES)
    try:
        with atomic_folder(path.parent) as folder:
            format.write(folder / path.name, framed(kept, spec) if format.holds is Holds.IMAGES else kept)
            if not kept.written:
                raise ImportExportError(
                    f"There is nothing to export: {format.name} holds strokes, and these drawings are pictures."
                    if kept.pictures
                    else "There is nothing to export."
                )
    except OSError as error:
        raise ImportExportError(f"{path} cannot be written: {error.strerror or error}.") from error
    return Exported(path, format, kept.written, kept.pictures, kept.empty)


def import_samples(store: Store, samples: Iterable[Sample], *, writer: str) -> Imported:
    """Store `samples`, or none of them when this raises; those of nobody in particular become `writer`'s.

    One is not stored again that the writer had with the same ink and label before. Raises `StoreError`, and whatever
    `samples` raises.
    """
    before = store.writers()
    known: dict[str, set[tuple[bytes, str]]] = {}
    added = again = empty = 0
    now = time.time()
    try:
        with TemporaryDirectory(prefix="inkloop-import-") as folder:
            path = Path(folder) / "trials.sqlite"
            staged = Store(path)
            try:
                waiting: list[tuple[str, Trial]] = []
                for sample in samples:
                    name = sample.writer or writer
                    theirs = known.get(name)
                    if theirs is None:
                        theirs = known[name] = store.fingerprints(name)
                    if not sample.ink:
                        empty += 1
                    elif theirs and (fingerprint(pack(sample.ink)), sample.label) in theirs:
                        again += 1
                    else:
                        added += 1
                        waiting.append((name, sample.trial(now)))
                        if len(waiting) == _BATCH:
                            _stage(staged, waiting)
                            waiting.clear()
                _stage(staged, waiting)
            finally:
                staged.close()
            store.merge_from(path)
    except OSError as error:
        raise StoreError(f"Nothing was imported: {error.strerror or error}.") from error
    new = tuple(name for name in store.writers() if name in known and name not in before)
    return Imported(added, again, empty, new)


def _stage(staged: Store, waiting: list[tuple[str, Trial]]) -> None:
    for name in dict.fromkeys(name for name, _ in waiting):
        staged.add_all(staged.writer(name), [trial for of, trial in waiting if of == name])


def _check_way(path: Path, format: Format) -> None:
    if format.shape is Shape.FOLDER and path.exists():
        raise ImportExportError(f"{path.name} is there already. Choose a new name for the folder.")
    if format.shape is Shape.PAIR and not path.exists():
        _, labels = pair(path)
        if labels.exists():
            raise ImportExportError(f"{labels.name} is there already, without its images. Choose another name.")


class _Kept:
    """The samples that a format can hold; counts them and the others."""

    def __init__(self, samples: Iterable[Sample], *, strokes_only: bool) -> None:
        self._samples, self._strokes_only = samples, strokes_only
        self.written = self.pictures = self.empty = 0

    def __iter__(self) -> Iterator[Sample]:
        for sample in self._samples:
            if not sample.ink:
                self.empty += 1
            elif self._strokes_only and isinstance(sample.ink, Picture):
                self.pictures += 1
            else:
                self.written += 1
                yield sample
