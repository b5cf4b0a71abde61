"""What a retrain would learn now: a snapshot of the store. No Qt in here."""

from collections.abc import Iterable
from dataclasses import dataclass

from corrections.hold_out import is_held_out
from corrections.store import Store
from models.ink import LabelledInk

ACCEPTED_CHECKED = 200
"""Of each writer's accepted drawings, the newest: a challenger must not read them otherwise."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Labelled drawings, parted for ever into those to learn from and those to judge by, and accepted ones."""

    learned: tuple[LabelledInk, ...]
    held_out: tuple[LabelledInk, ...]
    accepted: tuple[LabelledInk, ...]
    newest: int
    """The id of the last labelled trial among them, 0 without any."""


def snapshot(store: Store, writers: Iterable[str]) -> Snapshot:
    """All that `writers` said so far. Raises `StoreError`."""
    learned: list[LabelledInk] = []
    held_out: list[LabelledInk] = []
    accepted: list[LabelledInk] = []
    newest = 0
    for name in writers:
        writer_id = store.writer(name)
        accepted += [
            LabelledInk(trial.ink, trial.label, name) for trial in store.accepted(writer_id, newest=ACCEPTED_CHECKED)
        ]
        for position, trial in enumerate(store.labelled(writer_id)):
            part = held_out if is_held_out(position, trial.ink) else learned
            part.append(LabelledInk(trial.ink, trial.label, name, position))
            newest = max(newest, trial.id)
    return Snapshot(tuple(learned), tuple(held_out), tuple(accepted), newest)
