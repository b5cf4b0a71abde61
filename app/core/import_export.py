"""Import into and export from the session's store, for a thread. No Qt in here."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from app.core.memory_sync import MemorySync
from app.core.session import Session
from corrections.import_export.format_table import Format
from corrections.import_export.transfer import (
    Exported,
    Imported,
    Which,
    count_stored,
    import_samples,
    read_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.sample import Sample
from corrections.store.store import Store, StoreError
from models.system.errors import ModelsError

OnProgress: TypeAlias = Callable[[int, int], object]
"""Hears how many drawings of how many are done, of 0 when that is not known; what it raises ends the work."""
_TOLD_EVERY = 50  # drawings


@dataclass(frozen=True, slots=True)
class Arrived:
    """What was imported, and the memory for `Session.apply_rebuild`: None, and why, when it could not be built."""

    imported: Imported
    rebuilt_memory: MemorySync | None
    complaint: str = ""


def counts(session: Session, *, all_writers: bool) -> Counter[str]:
    """How many drawings there are of the current writer or of `all_writers`, by how they got their label."""
    store = session.store
    names = session.writers if all_writers else [session.writer]
    return sum((store.counts(store.writer(name)) for name in names), Counter())


def export_drawings(
    store: Store, path: Path, format: Format, writers: Sequence[str] | None, which: Which, on_progress: OnProgress
) -> Exported:
    """Write what the store holds of these writers, or of all when None. Raises `ExchangeError`, `StoreError`."""
    writers = store.writers() if writers is None else writers
    total = count_stored(store, writers, which)
    return write_samples(path, format, _followed(stored_samples(store, writers, which), total, on_progress))


def import_drawings(session: Session, path: Path, on_progress: OnProgress) -> Arrived:
    """Store what `path` holds; what names no writer becomes the present one's. Raises `ExchangeError`, `StoreError`."""
    samples = _followed(read_samples(path), 0, on_progress)
    imported = import_samples(session.store, samples, writer=session.writer)
    try:
        return Arrived(imported, session.rebuild_memory())
    except (StoreError, ModelsError) as error:
        return Arrived(imported, None, str(error))


def _followed(samples: Iterable[Sample], total: int, on_progress: OnProgress) -> Iterator[Sample]:
    for number, sample in enumerate(samples):
        if number % _TOLD_EVERY == 0:
            on_progress(number, total)
        yield sample
