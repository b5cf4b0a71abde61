"""A writer's memory, built from the store and kept in step with it when trials are changed. No Qt in here."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corrections.store.store import Store, StoreError
from corrections.store.trial_filter import StoredTrial
from corrections.trials.trial import Trial
from models.inference.classifier import Classifier
from models.inference.memory import CAPACITY, Memory
from models.ink.labels import Label
from models.ink.raster import batch_size_for, raster_from_ink
from models.registry.registry import Champion

MAX_REMEMBERED = CAPACITY
"""Labelled drawings that the memory is built from, the newest of the writer: half a second's work."""
_AT_ONCE = 50


class MemorySync:
    """One writer's memory for one champion, and the trials of the store that it was built from.

    Without `remember` the memory stays empty, whatever is called.
    """

    def __init__(self, store: Store, writer_id: int, champion: Champion, *, remember: bool = True) -> None:
        """The memory is empty until `build` is called."""
        self.writer_id, self.champion = writer_id, champion
        self.memory = Memory()
        self._store, self._remember = store, remember
        self._known: dict[int, str] = {}  # the trials that the memory follows, and their labels

    def build(self, classifier: Classifier | None = None) -> None:
        """Build the memory from the writer's newest labelled drawings; it takes up to a second.

        `classifier` is another instance of the champion's network, for a thread in which the champion's own may not be
        used. Raises `StoreError`; then nothing has changed.
        """
        if not self._remember:
            return
        # First what is known: a trial that is labelled in between is learned twice rather than never.
        known = self._store.labels(self.writer_id, newest=MAX_REMEMBERED)
        memory = Memory()
        trials = self._store.labelled(self.writer_id, newest=MAX_REMEMBERED)
        _add_labelled(memory, trials, self.champion, classifier or self.champion.classifier)
        self.memory, self._known = memory, known

    def rebuilt(self) -> "MemorySync":
        """Another one, built anew; this one and its champion may be used meanwhile in another thread.

        Raises `StoreError`, `ModelFileError`.
        """
        other = MemorySync(self._store, self.writer_id, self.champion, remember=self._remember)
        other.build(Classifier.open(self.champion.path))
        return other

    def sync(self) -> bool:
        """Follow the store: was there anything to follow?

        Only trials that were relabelled, added or removed since the last call are looked at. Of the drawings that a
        retrain learned, the others stay kept or left out, even if they are now read otherwise. Raises `StoreError`.
        """
        if not self._remember:
            return False
        now = self._store.labels(self.writer_id, newest=MAX_REMEMBERED)
        for trial_id in self._known.keys() - now.keys():
            self.memory.forget(trial_id)
        learned = _retrained_labels(self.champion)
        anew: list[StoredTrial] = []
        changed = [trial_id for trial_id, label in now.items() if self._known.get(trial_id) != label]
        for trial in self._store.trials(changed).values():
            if trial.label in learned or not self.memory.relabel(trial.id, Label(trial.label)):
                self.memory.forget(trial.id)
                anew.append(trial)
        try:
            _add_labelled(self.memory, anew, self.champion, self.champion.classifier)
        except ValueError as error:
            raise StoreError(f"A trial of the store is damaged: {error}.") from error
        before, self._known = self._known, now
        return before != now

    # What the session changes itself need not be looked up -----------------------------------------------------------

    def learn(self, trial_id: int, embedding: NDArray[np.float32], label: Label) -> None:
        """A labelled drawing was stored; `embedding` is m float32, from the champion's network."""
        if self._remember:
            self.memory.learn(trial_id, embedding, label)
            self._known[trial_id] = label

    def forget(self, trial_id: int) -> None:
        """A trial was removed from the store."""
        self.memory.forget(trial_id)
        self._known.pop(trial_id, None)

    def rename(self, before: int, now: int) -> None:
        """The trial `before`, which waited to be stored, has the id `now` from now on."""
        self.memory.rename(before, now)
        if before in self._known:
            self._known[now] = self._known.pop(before)


def _add_labelled(
    memory: Memory, trials: Sequence[Trial | StoredTrial], champion: Champion, classifier: Classifier
) -> None:
    """Keep these labelled drawings.

    Of a label that the network learned in a retrain, and of drawings that this retrain knew of, only those that would
    be read wrong without: the others have done their work. Of its first labels all, for what was confirmed holds its
    ground beside corrections.
    """
    learned = _retrained_labels(champion)
    done: list[tuple[Trial | StoredTrial, NDArray[np.float32]]] = []
    step = min(_AT_ONCE, batch_size_for(classifier.spec.size))  # LiteRT keeps the memory of its largest batch
    for start in range(0, len(trials), step):
        part = trials[start : start + step]
        rasters = np.stack([raster_from_ink(trial.ink, classifier.spec) for trial in part])
        for trial, embedding in zip(part, classifier.embeddings(rasters), strict=True):
            if trial.label in learned and trial.id <= champion.last_trial_id:
                done.append((trial, embedding))
            else:
                memory.learn(trial.id, embedding, Label(trial.label))
    for trial, embedding in done:
        raster = raster_from_ink(trial.ink, classifier.spec)
        if classifier.read(raster, memory=memory).prediction.label != trial.label:
            memory.learn(trial.id, embedding, Label(trial.label))


def _retrained_labels(champion: Champion) -> set[Label]:
    """The labels that the network came to know in retrains here."""
    return set(champion.classifier.labels).difference(champion.first_labels)
