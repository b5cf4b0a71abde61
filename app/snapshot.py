"""What a retrain would learn now: a snapshot of the store. No Qt in here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from corrections.hold_out import is_held_out
from corrections.strokes import unpack
from models.ink import AnyInk, InkError, LabelledInk
from models.training_process import Drawings

if TYPE_CHECKING:  # the training process, which unpacks a snapshot, needs no SQL
    from corrections.store import Store

ACCEPTED_CHECKED = 200
"""Of each writer's accepted drawings, the newest: a challenger must not read them otherwise."""


_READ_AT_ONCE = 500


class Packed(NamedTuple):
    """A trial's id, label and strokes as they lie in the store: a twentieth of what an ink takes."""

    id: int
    label: str
    strokes: bytes

    @property
    def ink(self) -> AnyInk:
        """Raises `InkError` when it is damaged."""
        try:
            return unpack(self.strokes)
        except ValueError as error:
            raise InkError(f"Trial {self.id} of the store is damaged: {error}.") from error


@dataclass(frozen=True, slots=True)
class Snapshot:
    """By writer all that is labelled, and the newest accepted. Called, it unpacks and parts it: minutes' worth of
    drawing take seconds, which the window need not wait for.
    """

    labelled: dict[str, list[Packed]]
    accepted: dict[str, list[Packed]]

    @property
    def newest(self) -> int:
        """The id of the last labelled trial among them, 0 without any."""
        return max((trial.id for theirs in self.labelled.values() for trial in theirs), default=0)

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
    labelled: dict[str, list[Packed]] = {}
    accepted: dict[str, list[Packed]] = {}
    for name in writers:
        writer_id = store.writer(name)
        labelled[name] = _packed(store, store.labelled_ids(writer_id))
        accepted[name] = _packed(store, store.accepted_ids(writer_id, newest=ACCEPTED_CHECKED))
    return Snapshot(labelled, accepted)


def _packed(store: "Store", ids: set[int]) -> list[Packed]:
    """In the order made; read in parts, so that all else that is known of the trials is never there at once."""
    found: list[Packed] = []
    ordered = sorted(ids)
    for start in range(0, len(ordered), _READ_AT_ONCE):
        part = ordered[start : start + _READ_AT_ONCE]
        trials = store.trials(part)
        found += [Packed(each, intern(trials[each].label), trials[each].strokes) for each in part if each in trials]
    return found


def _unpacked(packed: list[Packed], writer: str) -> Iterator[LabelledInk]:
    for position, each in enumerate(packed):
        yield LabelledInk(each.ink, each.label, writer, position)
