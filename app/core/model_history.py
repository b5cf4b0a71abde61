"""History of a writer's models and refused challengers, for the models window. No Qt in here."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from models.registry.promotion import Verdict
from models.registry.registry import Registry
from models.registry.registry_entry import RefusedRetrain, RegistryEntry


class Origin(Enum):
    """Where a model comes from."""

    SHIPPED = auto()
    OPENED = auto()
    RETRAINED = auto()
    REFUSED = auto()
    """Retrained, judged and refused: the model was deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRecord:
    """One model and its use."""

    model_id: str
    """Empty for a refused challenger."""
    origin: Origin
    opened: str = ""
    """Name of the file that the model, or the model it was retrained from, was opened from."""
    since: datetime | None = None
    """When it was first used, or refused; None for the shipped model."""
    all_writers: bool = False
    """True for a shared model, used by all writers without their own."""
    verdict: Verdict | None = None
    uses: int = 0
    """How often it was put in use."""
    in_use: bool = False
    accuracy: Accuracy = field(default_factory=Accuracy)
    """Over its readings since then, memory included."""


def model_history(store: Store, registry: Registry, writer: str | None, network: str) -> list[ModelRecord]:
    """The models of `writer`, or the shared ones if None, in the place of `network`; newest first, the network last.

    Opens the champion and counts all trials, so call it in a thread. Raises `StoreError`, `RegistryError`,
    `ModelFileError`.
    """
    accuracies = store.accuracy_by_model(store.writer(writer) if writer is not None else None)
    current = registry.champion(writer, network).classifier.model_id
    shipped = registry.shipped_model(network).model_id
    uses: dict[str, list[RegistryEntry]] = {}
    for entry in registry.history(writer, network):
        if entry.model_id != shipped:
            uses.setdefault(entry.model_id, []).append(entry)
    records = [
        ModelRecord(
            model_id=model_id,
            origin=Origin.RETRAINED if entries[0].verdict else Origin.OPENED,
            opened=entries[0].opened,
            since=_time(entries[0]),
            all_writers=entries[0].writer is None,
            verdict=entries[0].verdict,
            uses=len(entries),
            in_use=model_id == current,
            accuracy=accuracies.get(model_id, Accuracy()),
        )
        for model_id, entries in uses.items()
    ]
    records += [
        ModelRecord(
            model_id="",
            origin=Origin.REFUSED,
            since=_time(entry),
            all_writers=entry.writer is None,
            verdict=entry.verdict,
        )
        for entry in registry.refusals(writer, network)
    ]
    # The sort is stable: within the same second, the later entry is the newer one.
    records.reverse()
    records.sort(key=lambda record: record.since.timestamp() if record.since else 0.0, reverse=True)
    accuracy = accuracies.get(shipped, Accuracy())
    return [
        *records,
        ModelRecord(model_id=shipped, origin=Origin.SHIPPED, in_use=shipped == current, accuracy=accuracy),
    ]


def _time(entry: RegistryEntry | RefusedRetrain) -> datetime | None:
    return entry.since.astimezone() if entry.since else None
