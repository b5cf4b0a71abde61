"""Builds a writer's memory from the store and updates it when trials change. No Qt in here."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from corrections.store.store import Store
from corrections.store.trial_filter import StoredTrial
from corrections.trials.trial import Trial
from models.inference.classifier import Classifier
from models.inference.memory import CAPACITY, Memory
from models.inference.network_output import NetworkOutput
from models.ink.drawing import Drawing
from models.ink.labels import Label
from models.ink.raster import batch_size_for, raster_from_ink
from models.ink.stroke_path import stroke_path
from models.registry.champion import Champion
from models.system.errors import StoreError

MAX_REMEMBERED = CAPACITY
"""Number of the writer's newest labelled drawings that the memory is built from: about half a second."""
_BATCH = 50


class MemorySync:
    """One writer's memory for one champion, with the labels of the trials that it was built from.

    Without `remember` the memory stays empty, whatever is called.
    """

    def __init__(self, store: Store, writer_id: int, champion: Champion, *, remember: bool = True) -> None:
        """The memory is empty until `build` is called."""
        self.writer_id, self.champion = writer_id, champion
        self.memory = Memory(champion.retrained_labels)
        self._store, self._remember = store, remember
        self._labels: dict[int, str] = {}  # label of each trial in sync with the memory

    def build(self, classifier: Classifier | None = None) -> None:
        """Build the memory from the writer's newest labelled drawings; it takes up to a second.

        `classifier` is another instance of the champion's network, for use in another thread. Raises `StoreError`; then
        nothing has changed.
        """
        if not self._remember:
            return
        # Labels first: a trial that is labelled in between is learned twice rather than never.
        labels = self._store.labels(self.writer_id, limit=MAX_REMEMBERED)
        memory = Memory(self.champion.retrained_labels)
        trials = self._store.labelled(self.writer_id, limit=MAX_REMEMBERED)
        _add_labelled(memory, trials, self.champion, classifier or self.champion.classifier)
        self.memory, self._labels = memory, labels

    def rebuild(self) -> "MemorySync":
        """Build and return a new one; this one and its champion may be used meanwhile in another thread.

        Raises `StoreError`, `ModelFileError`.
        """
        other = MemorySync(self._store, self.writer_id, self.champion, remember=self._remember)
        other.build(Classifier.open(self.champion.path))
        return other

    def sync(self) -> bool:
        """Update the memory from the store; True if anything changed.

        Only trials that were relabelled, added or removed since the last call are processed. Other drawings that a
        retrain learned stay in or out of the memory, even if their reading has changed. Raises `StoreError`.
        """
        if not self._remember:
            return False
        labels = self._store.labels(self.writer_id, limit=MAX_REMEMBERED)
        for trial_id in self._labels.keys() - labels.keys():
            self.memory.forget(trial_id)
        learned = self.champion.retrained_labels
        relearned: list[StoredTrial] = []
        changed = [trial_id for trial_id, label in labels.items() if self._labels.get(trial_id) != label]
        for trial in self._store.trials(changed).values():
            if trial.label in learned or not self._relabel(trial):
                self.memory.forget(trial.id)
                relearned.append(trial)
        try:
            _add_labelled(self.memory, relearned, self.champion, self.champion.classifier)
        except ValueError as error:
            raise StoreError("A trial of the store is damaged: {reason}.", reason=error) from error
        before, self._labels = self._labels, labels
        return before != labels

    # Changes made by the session itself ----------------------------------------------------------------------------

    def learn(self, trial_id: int, output: NetworkOutput, trial: Trial) -> None:
        """A labelled drawing was stored; `output` is that of the champion's network."""
        if self._remember:
            _learn(self.memory, replace(trial, id=trial_id), output)
            self._labels[trial_id] = trial.label

    def forget(self, trial_id: int) -> None:
        """A trial was removed from the store."""
        self.memory.forget(trial_id)
        self._labels.pop(trial_id, None)

    def _relabel(self, trial: StoredTrial) -> bool:
        return self.memory.relabel(trial.id, Label(trial.label), is_new=trial.is_of_new_label)

    def rename(self, old_id: int, new_id: int) -> None:
        """The pending trial `old_id` was stored as `new_id`."""
        self.memory.rename(old_id, new_id)
        if old_id in self._labels:
            self._labels[new_id] = self._labels.pop(old_id)


def _add_labelled(
    memory: Memory, trials: Sequence[Trial | StoredTrial], champion: Champion, classifier: Classifier
) -> None:
    """Add labelled drawings to the memory.

    A drawing that the champion's retrain already used, with a label learned in a retrain, is evidence only if it is
    still read wrong; otherwise the memory refers to it. Drawings of the champion's first labels are all evidence:
    confirmed ones balance the corrections.
    """
    learned = champion.retrained_labels
    retrained_on: list[tuple[Trial | StoredTrial, NetworkOutput]] = []
    step = min(_BATCH, batch_size_for(classifier.spec.size))  # LiteRT keeps the memory of its largest batch
    for start in range(0, len(trials), step):
        part = trials[start : start + step]
        rasters = np.stack([raster_from_ink(trial.ink, classifier.spec) for trial in part])
        for trial, output in zip(part, classifier.outputs(rasters), strict=True):
            if trial.label in learned and trial.id <= champion.last_trial_id:
                retrained_on.append((trial, output))
            else:
                _learn(memory, trial, output)
    for trial, output in retrained_on:
        drawing = Drawing(trial.ink)
        raster = drawing.raster(classifier.spec)
        if classifier.read(raster, path=drawing.path, memory=memory).prediction.label == trial.label:
            memory.refer_to(trial.id, output, Label(trial.label))
        else:
            _learn(memory, trial, output)


def _learn(memory: Memory, trial: Trial | StoredTrial, output: NetworkOutput) -> None:
    label, path = Label(trial.label), stroke_path(trial.ink)
    memory.learn(trial.id, output, label, path=path, is_new=trial.is_of_new_label)
