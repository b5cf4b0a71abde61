"""Import into and export from the session's store, for a thread. No Qt in here."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from app.core.import_reader import ImportReader
from app.core.line_alignment import LineAligner
from app.core.memory_sync import MemorySync
from app.core.session import Session
from corrections.import_export.format_table import Format
from corrections.import_export.transfer import (
    ExportResult,
    ImportResult,
    TrialSelection,
    count_stored,
    import_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.import_choices import NO_CHOICES, ImportChoices
from corrections.samples.sample import Sample
from corrections.store.store import Store
from models.system.errors import InkloopError, Message

OnProgress: TypeAlias = Callable[[int, int], object]
"""Called with the drawings done and the total (0 if unknown); an exception it raises ends the task."""
_REPORT_INTERVAL = 50  # drawings


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """Result of an import, and the memory for `Session.apply_rebuild`; None and the reason if that failed."""

    imported: ImportResult
    rebuilt_memory: MemorySync | None
    warning: Message | None = None
    turned: bool = False
    """Whether transposed images were turned upright."""
    lines: int = 0
    """Number of lines that were divided into characters."""
    unaligned: int = 0
    """Number of lines that could not be divided into characters and were left out."""


def counts(session: Session, *, all_writers: bool) -> Counter[str]:
    """Number of drawings of the current writer or of `all_writers`, by label source."""
    store = session.store
    names = session.writers if all_writers else [session.writer]
    return sum((store.counts(store.writer(name)) for name in names), Counter())


def export_drawings(
    store: Store,
    path: Path,
    format: Format,
    writers: Sequence[str] | None,
    which: TrialSelection,
    on_progress: OnProgress,
) -> ExportResult:
    """Write the drawings of these writers, or of all if None. Raises `ImportExportError`, `StoreError`."""
    writers = store.writers() if writers is None else writers
    total = count_stored(store, writers, which)
    return write_samples(path, format, _with_progress(stored_samples(store, writers, which), total, on_progress))


def import_drawings(
    session: Session, path: Path, on_progress: OnProgress, choices: ImportChoices = NO_CHOICES
) -> ImportOutcome:
    """Store the drawings in `path`; those without a writer are assigned to the current one.

    Raises `ImportExportError`, `StoreError`, and `ImportQuestionError` if the file leaves open what `choices` does not
    answer; then nothing is stored.
    """
    reader = ImportReader(path, choices, aligner=LineAligner(session.registry, session.writer))
    imported = import_samples(session.store, _with_progress(reader, 0, on_progress), writer=session.writer)
    outcome = partial(ImportOutcome, imported, turned=reader.turned, lines=reader.lines, unaligned=reader.unaligned)
    try:
        return outcome(session.rebuild_memory())
    except InkloopError as error:
        return outcome(None, error.message)


def _with_progress(samples: Iterable[Sample], total: int, on_progress: OnProgress) -> Iterator[Sample]:
    for number, sample in enumerate(samples):
        if number % _REPORT_INTERVAL == 0:
            on_progress(number, total)
        yield sample
