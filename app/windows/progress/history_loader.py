"""What the progress window shows, read from the data directory. No Qt in here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corrections.store.history import History
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from models.registry.registry import Registry, RegistryError
from models.registry.registry_entry import RegistryEntry
from models.system.errors import Message


@dataclass(frozen=True, slots=True, eq=False)
class LoadedHistory:
    """All trials, and of each writer what was champion; `warning` states why that is not known, or is None.

    `lines` has the accuracy of lines of each writer who writes several characters at once.
    """

    history: History
    champions: Mapping[str, Sequence[RegistryEntry]]
    lines: Mapping[str, Accuracy]
    warning: Message | None = None


def load(store: Store, registry: Registry, known: History, on_progress: Callable[[int, int], object]) -> LoadedHistory:
    """Bring `known` up to date. `on_progress` hears how many trials of how many were read; what it raises ends it.

    Raises `StoreError`.
    """
    history = store.history(known, lambda rows: on_progress(rows, 0))
    lines = {
        name: store.line_accuracy(writer_id)
        for name in history.writers.present
        if store.writes_lines(writer_id := store.writer(name))
    }
    try:
        champions = {writer: registry.whole_history(writer) for writer in history.accuracy_by(history.writers)}
    except RegistryError as error:
        return LoadedHistory(history, {}, lines, error.message)
    return LoadedHistory(history, champions, lines)


def accuracy_of_lines(loaded: LoadedHistory, writer: str | None) -> Accuracy:
    """Of this writer's lines, or of all writers' if None."""
    counted = [each for name, each in loaded.lines.items() if writer in (None, name)]
    return Accuracy(sum(each.right for each in counted), sum(each.n for each in counted))
