"""Export from the store to files and import from files into the store, each complete or not at all."""

import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from corrections.import_export.format_table import Format, Holds, Shape, format_of
from corrections.samples.bounded_files import MAX_SAMPLES
from corrections.samples.file_pairs import pair_paths
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestionError
from corrections.samples.orientation import is_transposed, transposed
from corrections.samples.paper import inverted, is_on_white
from corrections.samples.sample import ImportExportError, Sample, check_sample
from corrections.samples.sample_images import as_rasters
from corrections.store.store import Store
from corrections.trials.ink_codec import fingerprint, pack
from corrections.trials.trial import LABELLED_SOURCES, LabelSource, Trial
from models.ink.ink import InkFileError, Picture
from models.ink.raster import MNIST_SPEC, RasterSpec
from models.system.atomic_files import atomic_folder
from models.system.errors import StoreError

_BATCH = 2000


class TrialSelection(Enum):
    """The label sources whose trials are exported."""

    LABELLED = LABELLED_SOURCES
    """Confirmed, corrected and imported."""
    CORRECTED = (LabelSource.CORRECTED,)
    ALL = tuple(LabelSource)
    """Also accepted."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """Numbers of drawings: `written` to `path`, `pictures` skipped by a format of strokes, `empty` skipped."""

    path: Path
    format: Format
    written: int
    pictures: int
    empty: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Numbers of drawings: `added` to the store, `duplicates` skipped, `empty` skipped."""

    added: int
    duplicates: int
    empty: int
    new_writers: tuple[str, ...]


def stored_samples(store: Store, writers: Sequence[str], which: TrialSelection) -> Iterator[Sample]:
    """The selected trials of these writers as samples, read one at a time. Raises `StoreError`."""
    for name in writers:
        for trial in store.iter_trials(store.writer(name), which.value):
            yield Sample.from_trial(trial, name)


def count_stored(store: Store, writers: Sequence[str], which: TrialSelection) -> int:
    """The number of samples from `stored_samples`. Raises `StoreError`."""
    counts = [store.counts(store.writer(name)) for name in writers]
    return sum(count[how] for count in counts for how in which.value)


def read_samples(
    path: Path, choices: ImportChoices = NO_CHOICES, format: Format | None = None, *, whole_lines: bool = False
) -> Iterator[Sample]:
    """The checked drawings of a file, a pair of files or a folder, in their order. Its name decides a `format` of None.

    Lines that are not divided into characters are among them with `whole_lines`, and otherwise left out.

    Raises `ImportQuestionError` before the first one if the file leaves open what `choices` does not answer, and
    `ImportExportError`, which names the file and the place, possibly after some drawings were yielded.
    """
    if format is None:
        format, path = format_of(path)
    number = 0
    try:
        for number, sample in enumerate(_read(format, path, choices, whole_lines), 1):
            if number > MAX_SAMPLES:
                raise ImportExportError(
                    "it holds more than {maximum} drawings. Import it in parts.", maximum=f"{MAX_SAMPLES:,}"
                )
            try:
                yield check_sample(sample)
            except ImportExportError as error:
                raise ImportExportError("drawing {number}: {reason}", number=number, reason=error) from error
    except ImportQuestionError:
        raise
    except (ImportExportError, InkFileError) as error:
        if path.name in str(error):
            raise ImportExportError(error.message) from error
        raise ImportExportError("{path}: {reason}", path=path.name, reason=error) from error
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        if number:
            raise ImportExportError(
                "{path} cannot be read after drawing {number}: {reason}.", path=path.name, number=number, reason=reason
            ) from error
        raise ImportExportError("{path} cannot be read: {reason}.", path=path.name, reason=reason) from error
    if not number:
        raise ImportExportError("{path} holds no labelled drawing.", path=path.name)


def _read(format: Format, path: Path, choices: ImportChoices, whole_lines: bool) -> Iterator[Sample]:
    if whole_lines and format.read_whole_lines:
        return format.read_whole_lines(path)
    samples = format.read(path, choices) if format.open_aspects else format.read(path)
    if Aspect.PAPER in format.open_aspects and is_on_white(path, choices):
        samples = map(inverted, samples)
    if Aspect.ORIENTATION in format.open_aspects and is_transposed(path, choices):
        samples = map(transposed, samples)
    return samples


def write_samples(path: Path, format: Format, samples: Iterable[Sample], spec: RasterSpec = MNIST_SPEC) -> ExportResult:
    """Write `samples` to `path` completely or not at all. An existing file or pair is replaced; a folder is not.

    A format of images writes rasters of `spec`. Raises `ImportExportError` if there is nothing to write, the folder
    exists, or writing fails.
    """
    if not format.write:
        raise ImportExportError("{format} can only be imported. Choose another format.", format=format.name)
    path = format.completed_name(path)
    _check_target(path, format)
    exportable = _ExportableSamples(samples, strokes_only=format.holds is Holds.STROKES)
    try:
        with atomic_folder(path.parent) as folder:
            format.write(
                folder / path.name, as_rasters(exportable, spec) if format.holds is Holds.IMAGES else exportable
            )
            if not exportable.written:
                if exportable.pictures:
                    raise ImportExportError(
                        "There is nothing to export: {format} holds strokes, and these drawings are pictures.",
                        format=format.name,
                    )
                raise ImportExportError("There is nothing to export.")
    except OSError as error:
        raise ImportExportError(
            "{path} cannot be written: {reason}.", path=path, reason=error.strerror or error
        ) from error
    return ExportResult(path, format, exportable.written, exportable.pictures, exportable.empty)


def import_samples(store: Store, samples: Iterable[Sample], *, writer: str) -> ImportResult:
    """Add all `samples` to the store, or none if this raises; samples without a writer are added to `writer`.

    A sample is a duplicate if its writer already has a drawing with the same ink and label. Raises `StoreError`, and
    whatever iterating over `samples` raises.
    """
    before = store.writers()
    known: dict[str, set[tuple[bytes, str]]] = {}
    added = duplicates = empty = 0
    now = time.time()
    try:
        with TemporaryDirectory(prefix="inkloop-import-") as folder:
            path = Path(folder) / "trials.sqlite"
            staged = Store(path)
            try:
                batch: list[tuple[str, Trial]] = []
                for sample in samples:
                    name = sample.writer or writer
                    known_drawings = known.get(name)
                    if known_drawings is None:
                        known_drawings = known[name] = store.fingerprints(name)
                    if not sample.ink:
                        empty += 1
                    elif known_drawings and (fingerprint(pack(sample.ink)), sample.label) in known_drawings:
                        duplicates += 1
                    else:
                        added += 1
                        batch.append((name, sample.to_trial(now)))
                        if len(batch) == _BATCH:
                            _stage(staged, batch)
                            batch.clear()
                _stage(staged, batch)
            finally:
                staged.close()
            store.merge_from(path)
    except OSError as error:
        raise StoreError("Nothing was imported: {reason}.", reason=error.strerror or error) from error
    new = tuple(name for name in store.writers() if name in known and name not in before)
    return ImportResult(added, duplicates, empty, new)


def _stage(staged: Store, batch: list[tuple[str, Trial]]) -> None:
    for name in dict.fromkeys(name for name, _ in batch):
        staged.add_all(staged.writer(name), [trial for of, trial in batch if of == name])


def _check_target(path: Path, format: Format) -> None:
    if format.shape is Shape.FOLDER and path.exists():
        raise ImportExportError("{path} is there already. Choose a new name for the folder.", path=path.name)
    if format.shape is Shape.PAIR and not path.exists():
        _, labels = pair_paths(path)
        if labels.exists():
            raise ImportExportError(
                "{file} is there already, without its images. Choose another name.", file=labels.name
            )


class _ExportableSamples:
    """Iterates over the samples that a format can store, and counts these and the skipped ones."""

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
