"""Snapshot of the store for a retrain. No Qt in here."""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corrections.trials.holdout import is_held_out
from corrections.trials.ink_codec import unpack
from corrections.trials.trial import FIRST_QUEUED_ID
from models.ink.ink import InkError, LabelledInk
from models.training.retrain_messages import Drawings

if TYPE_CHECKING:  # the training process, which unpacks a snapshot, needs no SQL
    from corrections.store.store import Store

MAX_ACCEPTED = 200
"""Number of each writer's newest accepted drawings whose readings a challenger must not change."""


_BATCH = 500


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All labelled and the newest accepted drawings by writer. Calling it unpacks and splits them, which may take
    seconds and is done in the training process.
    """

    labelled: dict[str, list[bytes]]
    """Pickled batches of several hundred trials each: as separate objects they take five times the memory and
    fragment it."""
    accepted: dict[str, list[bytes]]
    last_trial_id: int
    """Id of the last stored labelled trial, 0 if there is none."""

    def __bool__(self) -> bool:
        """True if there are labelled drawings."""
        return any(self.labelled.values())

    def __call__(self) -> Drawings:
        """Labelled drawings, split permanently into learned and held-out ones, and accepted drawings.

        Raises `InkError`.
        """
        parts: tuple[list[LabelledInk], list[LabelledInk]] = [], []
        for writer, theirs in self.labelled.items():
            for each in _unpacked(theirs, writer):
                parts[is_held_out(each.index, each.ink)].append(each)
        learned, held_out = map(tuple, parts)
        accepted = tuple(each for writer, theirs in self.accepted.items() for each in _unpacked(theirs, writer))
        return Drawings(learned, held_out, accepted)


def snapshot(store: "Store", writers: Iterable[str]) -> Snapshot:
    """Snapshot of all drawings of `writers`. Raises `StoreError`."""
    labelled: dict[str, list[bytes]] = {}
    accepted: dict[str, list[bytes]] = {}
    newest = 0
    for name in writers:
        writer_id = store.writer(name)
        ids = store.labels(writer_id).keys()
        newest = max([newest, *(each for each in ids if each < FIRST_QUEUED_ID)])
        labelled[name] = _packed(store, ids)
        accepted[name] = _packed(store, store.accepted_ids(writer_id, limit=MAX_ACCEPTED))
    return Snapshot(labelled, accepted, newest)


def _packed(store: "Store", ids: Iterable[int]) -> list[bytes]:
    """Pickled batches of trials, in the order of their ids."""
    ordered = sorted(ids)
    parts = (store.trials(ordered[start : start + _BATCH]) for start in range(0, len(ordered), _BATCH))
    return [
        pickle.dumps([(trial_id, trial.label, trial.strokes) for trial_id, trial in sorted(part.items())])
        for part in parts
    ]


def _unpacked(parts: list[bytes], writer: str) -> Iterator[LabelledInk]:
    packed = (trial for part in parts for trial in pickle.loads(part))
    for position, (trial_id, label, strokes) in enumerate(packed):
        try:
            ink = unpack(strokes)
        except ValueError as error:
            raise InkError(
                "Trial {trial_id} of the store is damaged: {reason}.", trial_id=trial_id, reason=error
            ) from error
        yield LabelledInk(ink, label, writer, position)
