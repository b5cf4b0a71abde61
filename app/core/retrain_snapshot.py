"""What a retrain would learn now: a snapshot of the store. No Qt in here."""

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

ACCEPTED_CHECKED = 200
"""Of each writer's accepted drawings, the newest: a challenger must not read them otherwise."""


_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Snapshot:
    """By writer all that is labelled, and the newest accepted. Called, it unpacks and parts it: minutes' worth of
    drawing take seconds, which the window need not wait for.
    """

    labelled: dict[str, list[bytes]]
    """Parts of several hundred trials, each pickled: as objects of their own they would take five times the room, and
    leave it in pieces."""
    accepted: dict[str, list[bytes]]
    newest: int
    """The id of the last labelled trial among them that is stored, 0 without any."""

    def __bool__(self) -> bool:
        """Is there anything to learn?"""
        return any(self.labelled.values())

    def __call__(self) -> Drawings:
        """Labelled drawings, parted for ever into those to learn from and those to judge by, and accepted ones.

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
    """All that `writers` said so far. Raises `StoreError`."""
    labelled: dict[str, list[bytes]] = {}
    accepted: dict[str, list[bytes]] = {}
    newest = 0
    for name in writers:
        writer_id = store.writer(name)
        ids = store.labels(writer_id).keys()
        newest = max([newest, *(each for each in ids if each < FIRST_QUEUED_ID)])
        labelled[name] = _packed(store, ids)
        accepted[name] = _packed(store, store.accepted_ids(writer_id, limit=ACCEPTED_CHECKED))
    return Snapshot(labelled, accepted, newest)


def _packed(store: "Store", ids: Iterable[int]) -> list[bytes]:
    """In the order made."""
    ordered = sorted(ids)
    parts = (store.trials(ordered[start : start + _AT_ONCE]) for start in range(0, len(ordered), _AT_ONCE))
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
