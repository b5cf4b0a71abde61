"""Queue in memory of answers that could not be written to the store yet, in order."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from corrections.trials.trial import FIRST_QUEUED_ID, LabelSource, Trial
from models.system.errors import Message, StoreError


@dataclass(frozen=True, slots=True)
class _QueuedTrial:
    writer: int
    trial: Trial


class WriteQueue:
    """The unwritten answers of all writers. `reason` is the text of the last error."""

    def __init__(self) -> None:
        self._entries: list[_QueuedTrial] = []
        self._next_id = FIRST_QUEUED_ID
        self.reason: Message | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def append(self, writer: int, trial: Trial) -> int:
        """Add an answer. Returns a temporary id, which is `FIRST_QUEUED_ID` or above."""
        self._entries.append(_QueuedTrial(writer, replace(trial, id=self._next_id)))
        self._next_id += 1
        return self._next_id - 1

    def write(self, add: Callable[[int, list[Trial]], list[int]], on_stored: Callable[[int, int], object]) -> None:
        """Write the queue with `add(writer, trials)`, oldest first, until it is empty or `add` raises `StoreError`.

        The trials of a line are written together. Calls `on_stored(temporary_id, stored_id)` for each written trial.
        """
        try:
            while entries := self._entries:
                first = entries[0]
                line = first.trial.line
                written = [
                    each
                    for each in entries
                    if each is first or (line and each.trial.line and each.trial.line.line_id == line.line_id)
                ]
                ids = add(first.writer, [each.trial for each in written])
                done = set(map(id, written))
                self._entries = [each for each in self._entries if id(each) not in done]  # another thread may remove
                for each, stored in zip(written, ids, strict=True):
                    on_stored(each.trial.id, stored)
        except StoreError as error:
            self.reason = error.message

    def remove(self, trial_id: int) -> bool:
        """Remove an answer from the queue; False if it is not queued."""
        before = len(self._entries)
        self._entries = [each for each in self._entries if each.trial.id != trial_id]
        return len(self._entries) < before

    def find_trials(self, ids: Collection[int]) -> list[tuple[int, Trial]]:
        """The queued answers among `ids`, each with its writer's id."""
        return [(each.writer, each.trial) for each in tuple(self._entries) if each.trial.id in ids]

    def of_writer(self, writer: int, sources: tuple[LabelSource, ...]) -> list[Trial]:
        """A writer's queued answers with one of these label sources, in order."""
        return [each.trial for each in tuple(self._entries) if each.writer == writer and each.trial.source in sources]
