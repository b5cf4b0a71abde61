"""Everything of one writer, deleted for good. No Qt in here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.system.errors import InkloopError, StoreError

if TYPE_CHECKING:
    from app.core.session import Session


@dataclass(frozen=True, slots=True)
class DeletionResult:
    """What was deleted, and which models that learned from it still exist."""

    writer: str
    drawings: int
    models: int
    learned_from: tuple[str, ...]
    """Ids of shared models that were also retrained on drawings of this writer."""


def shared_models_with(session: "Session", writer: str) -> tuple[str, ...]:
    """Ids of the shared models that learned from this writer's drawings. Raises `StoreError`, `RegistryError`."""
    store = session.store
    labelled = store.labels(store.writer(writer))
    if not labelled:
        return ()
    return tuple(dict.fromkeys(entry.model_id for entry in session.registry.learned_from(min(labelled))))


def delete_writer(session: "Session", writer: str) -> DeletionResult:
    """Erase the drawings of `writer` from the store and its backups, and the models for this writer alone.

    Call `switch_writer` afterwards. Raises `StoreError` or `InkloopError` if not everything was deleted; it can be
    called again.
    """
    learned_from = shared_models_with(session, writer)
    drawings = session.store.erase_writer(writer)  # first, because it fails while another window is open
    try:
        models = session.registry.forget_writer(writer)
    except (InkloopError, OSError) as error:
        raise StoreError(
            "The drawings of {writer} are deleted, but not the models: {reason}", writer=writer, reason=error
        ) from error
    return DeletionResult(writer, drawings, models, learned_from)
