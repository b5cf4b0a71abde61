"""What the progress window shows, read from the data directory. No Qt in here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corrections.store.history import History
from corrections.store.store import Store
from models.registry.registry import Registry, RegistryError
from models.registry.registry_entry import RegistryEntry
from models.system.errors import Message


@dataclass(frozen=True, slots=True, eq=False)
class LoadedHistory:
    """All trials, and of each writer what was champion; `warning` states why that is not known, or is None."""

    history: History
    champions: Mapping[str, Sequence[RegistryEntry]]
    warning: Message | None = None


def load(store: Store, registry: Registry, known: History, on_progress: Callable[[int, int], object]) -> LoadedHistory:
    """Bring `known` up to date. `on_progress` hears how many trials of how many were read; what it raises ends it.

    Raises `StoreError`.
    """
    history = store.history(known, lambda rows: on_progress(rows, 0))
    try:
        champions = {writer: registry.whole_history(writer) for writer in history.accuracy_by(history.writers)}
    except RegistryError as error:
        return LoadedHistory(history, {}, error.message)
    return LoadedHistory(history, champions)
