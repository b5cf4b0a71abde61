"""Positions in the history at which the model changed, with the reason as text. No widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.i18n import registry_text
from corrections.store.history import History, ModelChange
from models.registry.registry_entry import RegistryEntry


@dataclass(frozen=True, slots=True)
class Mark:
    """The model changed before the trial at `position` (from 0), for the reason `text`."""

    position: int
    text: str


def model_change_marks(history: History, champions: Mapping[str, Sequence[RegistryEntry]]) -> list[Mark]:
    """The marks of these trials; `champions` are each writer's, as `Registry.history` tells them."""
    several = len(history.accuracy_by(history.writers)) > 1
    found = []
    for change in history.model_changes():
        text = registry_text.model_change(_entry(change, champions.get(change.writer, ())), change.model_id)
        found.append(Mark(change.position, f"{change.writer}: {text}" if several else text))
    return found


def _entry(change: ModelChange, champions: Sequence[RegistryEntry]) -> RegistryEntry | None:
    """The registry entry that put this model in use: the last one before the trial. None if there is no entry."""
    fitting = [entry for entry in champions if entry.model_id == change.model_id]
    before = [entry for entry in fitting if entry.since and entry.since.timestamp() <= change.time]
    return (before or fitting[:1] or [None])[-1]
