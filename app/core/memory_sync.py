"""What a writer's memory holds of the store, and how it follows when trials are changed. No Qt in here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from corrections.store.store import Store
from corrections.store.store_file import StoreError
from corrections.store.trial_filter import StoredTrial
from corrections.trials.trial import Trial
from models.inference.classifier import Classifier
from models.inference.memory import CAPACITY, Memory
from models.ink.raster import batch_size_for, raster_from_ink
from models.registry.registry import Champion

MAX_REMEMBERED = CAPACITY
"""Labelled drawings that the memory is built from, the newest of the writer: half a second's work."""
_AT_ONCE = 50


def build_memory(store: Store, writer_id: int, champion: Champion) -> Memory:
    """The writer's newest labelled drawings, as this network sees them. Raises `StoreError`."""
    memory = Memory()
    _add_labelled(memory, store.labelled(writer_id, limit=MAX_REMEMBERED), champion)
    return memory


@dataclass(frozen=True, slots=True)
class RebuiltMemory:
    """What a champion makes of all that the store holds of a writer."""

    writer_id: int
    champion: Champion
    memory: Memory
    known: dict[int, str]
    """The trials that the memory was built of, and their labels."""

    @staticmethod
    def of(store: Store, writer_id: int, champion: Champion) -> "RebuiltMemory":
        """For any thread: the champion's own classifier may be at work meanwhile, so that another one reads.

        Raises `StoreError`, `ModelFileError`.
        """
        twin = replace(champion, classifier=Classifier.open(champion.path))
        known = store.labels(writer_id, limit=MAX_REMEMBERED)  # first: else what comes meanwhile is never learned
        return RebuiltMemory(writer_id, champion, build_memory(store, writer_id, twin), known)


def sync(memory: Memory, store: Store, writer_id: int, champion: Champion, known: Mapping[int, str]) -> dict[int, str]:
    """Let a memory that was built of the trials `known`, with these labels, follow the store; what is known now.

    Looks at the trials alone that were labelled otherwise since, came, or went. Of what a retrain learned the others
    stay kept or left out, even if they are now read otherwise. Raises `StoreError`.
    """
    now = store.labels(writer_id, limit=MAX_REMEMBERED)
    for trial_id in known.keys() - now.keys():
        memory.forget(trial_id)
    learned = _retrained_labels(champion)
    anew: list[StoredTrial] = []
    for trial in store.trials([each for each, label in now.items() if known.get(each) != label]).values():
        if trial.label in learned or not memory.relabel(trial.id, trial.label):
            memory.forget(trial.id)
            anew.append(trial)
    try:
        _add_labelled(memory, anew, champion)
    except ValueError as error:
        raise StoreError(f"A trial of the store is damaged: {error}.") from error
    return now


def _add_labelled(memory: Memory, trials: Sequence[Trial | StoredTrial], champion: Champion) -> None:
    """Keep these labelled drawings.

    Of a label that the network learned in a retrain, and of drawings that this retrain knew of, only those that would
    be read wrong without: the others have done their work. Of its first labels all, for what was confirmed holds its
    ground beside corrections.
    """
    classifier = champion.classifier
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
                memory.learn(trial.id, embedding, trial.label)
    for trial, embedding in done:
        raster = raster_from_ink(trial.ink, classifier.spec)
        if classifier.read(raster, memory=memory).label != trial.label:
            memory.learn(trial.id, embedding, trial.label)


def _retrained_labels(champion: Champion) -> set[str]:
    """The labels that the network came to know in retrains here."""
    return set(champion.classifier.labels).difference(champion.first_labels)
