"""The part of `Session` that stores trials, takes them back and puts them back, in store, memory and record.

No Qt in here.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from app.core.reading import Reading
from app.core.session_reading import SessionReading
from corrections.store.store import RemovedRows
from corrections.trials.trial import LabelSource, Trial
from models.ink.labels import Label


class SessionTrials(SessionReading):
    """Trials that were stored in this session may wait to be written: `stored_id` finds them later."""

    def __init__(self) -> None:
        self._stored_ids: dict[int, int] = {}

    def stored_id(self, trial_id: int) -> int:
        """The id in the store of a trial that may have waited; an id that is in the store already is the same."""
        return self._stored_ids.get(trial_id, trial_id)

    def add_trials(self, answered: Sequence[tuple[Reading, Trial]]) -> list[int]:
        """Store and learn the trials made of readings by the current writer, all in one step. Returns their ids.

        The trials of a line follow one another and have their places in it. Accepted ones teach the memory nothing.
        """
        if not answered:
            return []
        trials = [trial for _, trial in answered]
        trial_ids = self.store.add_together(self.writer_id, trials)
        for trial_id, (reading, trial) in zip(trial_ids, answered, strict=True):
            self._learn(trial_id, reading, trial)
            self.record.add(reading, trial.label, trial.source)
        for line_id, theirs in groupby(trials, key=lambda trial: trial.line and trial.line.line_id):
            sources = [(trial.line, trial.source) for trial in theirs]
            if line_id is not None and (line := sources[0][0]):
                self.record.add_line(line.written, [source for _, source in sources])
        return trial_ids

    def take_back(self, trial_ids: Collection[int]) -> RemovedRows:
        """Remove trials and what they taught. Returns the rows of those that were written, for `put_back`.

        Raises `StoreError`; then nothing is removed.
        """
        current = [self.stored_id(each) for each in trial_ids]
        rows = self.store.remove_all(current)
        for trial_id in current:
            self._memory_sync.forget(trial_id)
        self._sync_memory()
        return rows

    def put_back(self, rows: RemovedRows, readings: Mapping[int, tuple[Reading, Trial]]) -> None:
        """Restore trials that `take_back` removed, with their ids, and what they taught.

        `readings`, by the trial ids, save the network a run. Raises `StoreError`; then nothing is restored.
        """
        self.store.restore(rows)
        for row in rows:
            trial_id = row["id"]
            if row["writer_id"] == self.writer_id and trial_id in readings and trial_id > self.champion.last_trial_id:
                self._learn(trial_id, *readings[trial_id])
        self._sync_memory()

    def relabel(self, labels: Mapping[int, tuple[Label, LabelSource]]) -> None:
        """Give stored trials other labels and label sources. Raises `StoreError`; then nothing is changed."""
        self.store.undo_relabel({trial_id: (str(label), how.value) for trial_id, (label, how) in labels.items()})
        self._sync_memory()

    def _learn(self, trial_id: int, reading: Reading, trial: Trial) -> None:
        if trial.source is not LabelSource.ACCEPTED:
            self._memory_sync.learn(trial_id, reading.output_by(self.champion.classifier), trial)

    def _sync_memory(self) -> bool:
        changed = self._memory_sync.sync()
        self.record.read()
        return changed
