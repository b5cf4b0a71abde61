"""Answers that could not be written yet: they wait in memory, in order."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from corrections.trials.trial import FIRST_WAITING, LabelSource, Trial
from models.system.errors import Message, StoreError


@dataclass(frozen=True, slots=True)
class _Waiting:
    writer: int
    trial: Trial


class WriteQueue:
    """The answers of all writers that are not stored yet. `reason` says why."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._next = FIRST_WAITING
        self.reason: Message | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def append(self, writer: int, trial: Trial) -> int:
        """Keep an answer here; returns an id of its own, until it is stored."""
        self._waiting.append(_Waiting(writer, replace(trial, id=self._next)))
        self._next += 1
        return self._next - 1

    def write(self, add: Callable[[int, Trial], int], on_stored: Callable[[int, int], object]) -> None:
        """Store what waits with `add`, the oldest first, until that raises `StoreError`.

        `on_stored` hears of each by the id that it had here and the one that it got.
        """
        try:
            while self._waiting:
                first = self._waiting[0]
                stored = add(first.writer, first.trial)
                self._waiting = [each for each in self._waiting if each is not first]  # it may be gone already
                on_stored(first.trial.id, stored)
        except StoreError as error:
            self.reason = error.message

    def remove(self, trial_id: int) -> bool:
        """Forget an answer that waits; False when it does not wait here."""
        before = len(self._waiting)
        self._waiting = [each for each in self._waiting if each.trial.id != trial_id]
        return len(self._waiting) < before

    def find(self, ids: Collection[int]) -> list[tuple[int, Trial]]:
        """Those of these answers that wait, each with its writer."""
        return [(each.writer, each.trial) for each in tuple(self._waiting) if each.trial.id in ids]

    def of_writer(self, writer: int, how: tuple[LabelSource, ...]) -> list[Trial]:
        """A writer's answers that wait, of these kinds, in order."""
        return [each.trial for each in tuple(self._waiting) if each.writer == writer and each.trial.source in how]
