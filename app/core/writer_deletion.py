"""Everything of one writer, deleted for good. No Qt in here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corrections.store.store import StoreError
from models.system.errors import ModelsError

if TYPE_CHECKING:
    from app.core.session import Session


@dataclass(frozen=True, slots=True)
class Deleted:
    """What is gone, and what is still there that learned from it."""

    writer: str
    drawings: int
    models: int
    learned_from: tuple[str, ...]
    """Ids of the shared models that were retrained on drawings of this writer too."""


def shared_models_with(session: "Session", writer: str) -> tuple[str, ...]:
    """Ids of the shared models that learned from this writer's drawings. Raises `StoreError`, `RegistryError`."""
    store = session.store
    labelled = store.labels(store.writer(writer))
    if not labelled:
        return ()
    return tuple(dict.fromkeys(entry.model_id for entry in session.registry.learned_from(min(labelled))))


def delete_writer(session: "Session", writer: str) -> Deleted:
    """Erase the drawings of `writer` from the store and its backups, and the models for this writer alone.

    `switch_writer` must be called then. Raises `StoreError`, `ModelsError` when nothing was deleted, or something is
    left: it can be called again.
    """
    learned_from = shared_models_with(session, writer)
    drawings = session.store.erase_writer(writer)  # first: it refuses while another window is open
    try:
        models = session.registry.forget_writer(writer)
    except (ModelsError, OSError) as error:
        raise StoreError(f"The drawings of {writer} are deleted, but not the models: {error}") from error
    return Deleted(writer, drawings, models, learned_from)
