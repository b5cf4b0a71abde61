"""One recognise-correct loop: ink → prediction → label → store → memory, and retraining. No Qt in here.

The window and the headless replay drive the same object.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.core.memory_sync import MAX_REMEMBERED, RebuiltMemory, sync
from app.core.model_switch import PreparedModel, adoption, opening, prepared, rolling_back, writing
from app.core.retrain_snapshot import snapshot
from corrections.durability.durable_store import DurableStore
from corrections.store.store import STORE_FILE, Store
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource, Trial
from models.inference.memory import Memory
from models.inference.prediction import Prediction
from models.ink.ink import AnyInk
from models.ink.labels import cleaned
from models.ink.raster import raster_from_ink
from models.registry.promotion import Outcome, Verdict
from models.registry.registry import Champion, Registry
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.errors import ModelsError
from models.system.stale_files import CHALLENGER_FILE, TEMPORARY_FILE, challenger_path, remove_stale_files
from models.training.retrain_messages import RetrainRequest
from models.untrusted.inspection import Inspected

DEFAULT_WRITER = "me"
MAX_UNDOABLE_ANSWERS = 100
"""Answers that can be taken back, the last ones of this session."""


class NothingToLearnError(ModelsError):
    """A retrain was asked for before any drawing was confirmed or corrected."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An ink, the size×size float32 raster that the model saw, and what it read."""

    ink: AnyInk
    raster: NDArray[np.float32]
    prediction: Prediction


class Session:
    """One writer at work on one data directory. `reading` is what waits for its label, or None."""

    def __init__(
        self,
        data_dir: Path,
        *,
        writer: str = DEFAULT_WRITER,
        shipped: Path = SHIPPED_MODEL,
        allowed: frozenset[str] | None = None,
        remember: bool = True,
    ) -> None:
        """Open the store and the writer's champion; `allowed` restricts what may be read.

        Without `remember` nothing is learned before a retrain, which only measurements want.

        Raises `StoreError` or `ModelFileError`.
        """
        folders = (data_dir / name for name in ("backups", "damaged", "datasets", "models"))
        remove_stale_files(folders, CHALLENGER_FILE, TEMPORARY_FILE)
        self.data_dir = data_dir
        self.allowed = allowed
        self._remember = remember
        self._store = DurableStore(data_dir / STORE_FILE)
        self._store.on_stored = self._on_stored
        self._registry = Registry(data_dir / "models", shipped)
        self.reading: Reading | None = None
        try:
            self._registry.tidy()
            self.switch_writer(writer)
        except Exception:
            self._store.close()
            raise

    def close(self) -> None:
        self._store.close()

    def sync(self) -> bool:
        """Store what waits, if that is possible now, and follow what other windows stored: was there anything?

        Raises `StoreError`.
        """
        self._store.retry()
        before = self._known, self.accuracy
        if self._store.may_have_external_changes():
            self._sync_memory()
        return before != (self._known, self.accuracy)

    def _on_stored(self, before: int, now: int) -> None:
        """An answer that had waited is in the store."""
        self.memory.rename(before, now)
        if before in self._known:
            self._known[now] = self._known.pop(before)
        self._answers = [(now if trial_id == before else trial_id, ink) for trial_id, ink in self._answers]

    def has_new_champion(self) -> bool:
        """Did another window put another model in use for this writer, since that was asked last?

        Raises `RegistryError`.
        """
        before, self._state = self._state, self._registry.list.state
        if self._state in (before, ()):
            return False
        history = self.champions
        newest = history[-1]["model_id"] if history else self.shipped_model_id
        return newest != self.champion.classifier.model_id

    # The writer ----------------------------------------------------------------------------------------------------

    @property
    def writers(self) -> list[str]:
        """The names of all who ever wrote here."""
        return self._store.writers()

    def switch_writer(self, name: str) -> None:
        """`name`, cleaned, writes from now on, who is entered if new: with champion, memory and accuracy of their own.

        Raises `LabelError` when that is no name, `StoreError`, `ModelFileError`; then nothing has changed.
        """
        name = cleaned(name)
        self.switch_to(name, writing(self, name)())

    def switch_to(self, name: str, succession: PreparedModel) -> None:
        """`name` writes from now on, and no reading waits. Raises `StoreError`; then nothing has changed."""
        if succession.warning:
            raise succession.warning
        writer_id, champion = succession.writer_id, succession.champion
        memory, known = succession.memory, succession.known
        if self._remember:
            known = sync(memory, self._store, writer_id, champion, known)
        accuracy = self._store.accuracy(writer_id)
        self.writer, self._writer_id = name, writer_id
        self.accuracy: Accuracy = accuracy
        self.champion: Champion = champion
        self.memory: Memory = memory
        self._known = known  # the trials that the memory follows, and their labels
        self._state = succession.state
        self.reading = None
        self._answers: list[tuple[int, AnyInk]] = []

    # All trials ----------------------------------------------------------------------------------------------------

    @property
    def store(self) -> DurableStore:
        """The trials of all writers, to look at; what is changed, is changed with `changing`."""
        return self._store

    @property
    def registry(self) -> Registry:
        """The models of all writers, to look at."""
        return self._registry

    @property
    def writer_id(self) -> int:
        """In the store, of the one who writes now."""
        return self._writer_id

    @contextmanager
    def editing_trials(self) -> Iterator[Store]:
        """Relabel, remove or restore trials meanwhile, whoever wrote them.

        Memory and accuracy are then as if the store had always been so. Raises `StoreError`.
        """
        yield self._store
        self._sync_memory()

    def rebuild_memory(self) -> RebuiltMemory:
        """What is to be remembered now that trials came into the store from elsewhere: for `take_up`.

        It takes a second, and may be asked for in another thread. Raises `StoreError`, `ModelFileError`.
        """
        return RebuiltMemory.of(self._store, self._writer_id, self.champion)

    def apply_rebuild(self, recollection: RebuiltMemory) -> None:
        """Go on with what the store holds; looked up anew when another model or writer came since. Raises as above."""
        if (recollection.writer_id, recollection.champion) != (self._writer_id, self.champion):
            recollection = self.rebuild_memory()
        if self._remember:
            self.memory, self._known = recollection.memory, recollection.known
        self._sync_memory()

    def _sync_memory(self) -> None:
        if self._remember:
            self._known = sync(self.memory, self._store, self._writer_id, self.champion, self._known)
        self.accuracy = self._store.accuracy(self._writer_id)

    # The loop ------------------------------------------------------------------------------------------------------

    @property
    def labels(self) -> tuple[str, ...]:
        """All that is known: the model's labels, then those that only the memory knows."""
        return tuple(dict.fromkeys((*self.champion.classifier.labels, *self.memory.labels)))

    def read(self, ink: AnyInk) -> Reading:
        """Read `ink`, and that is all. Raises `InkError` when there is nothing to read."""
        raster = raster_from_ink(ink, self.champion.classifier.spec)
        prediction = self.champion.classifier.read(raster, memory=self.memory, allowed=self.allowed)
        return Reading(ink, raster, prediction)

    def recognise(self, ink: AnyInk) -> Reading:
        """Read `ink` and wait for its label. Raises `InkError` when there is nothing to read."""
        self.reading = self.read(ink)
        return self.reading

    def discard(self) -> None:
        """Forget the waiting reading: the drawing was thrown away, and nobody says whether it was right."""
        self.reading = None

    def accept(self) -> None:
        """The writer went on: let the waiting reading stand. Without one this does nothing."""
        if self.reading:
            self._keep(self.reading.prediction.label, LabelSource.ACCEPTED)

    def confirm(self) -> None:
        """The writer says that the waiting reading is right. Without one this does nothing."""
        if self.reading:
            self._keep(self.reading.prediction.label, LabelSource.CONFIRMED)

    def label(self, text: str) -> LabelSource | None:
        """The writer says what the waiting drawing is: a confirmation where it was read so, else a correction.

        Raises `LabelError` when `text` cannot be a label; the reading then waits on.
        """
        label = cleaned(text)
        if not self.reading:
            return None
        how = LabelSource.CONFIRMED if label == self.reading.prediction.label else LabelSource.CORRECTED
        self._keep(label, how)
        return how

    def undo_last_answer(self) -> AnyInk | None:
        """Undo the last answer of this writer in this session, with everything that it taught.

        Returns the drawing that it was about, which can be read and labelled anew, or None when there is no answer to
        take back. Raises `StoreError`; then nothing is undone.
        """
        for position, (trial_id, ink) in reversed(list(enumerate(self._answers))):
            if self._store.remove(trial_id):  # else it was removed already, and may yet be restored
                del self._answers[position]
                self.memory.forget(trial_id)
                self._known.pop(trial_id, None)
                self.accuracy = self._store.accuracy(self._writer_id)
                self.reading = None
                return ink
        return None

    def _keep(self, label: str, how: LabelSource) -> None:
        assert self.reading
        read = self.reading.prediction
        trial = Trial(
            ink=self.reading.ink,
            predicted=read.label,
            probability=read.probability,
            alternatives=read.alternatives,
            model_id=read.model_id,
            label=label,
            source=how,
            time=time.time(),
        )
        trial_id = self._store.add(self._writer_id, trial)
        if how is not LabelSource.ACCEPTED and self._remember:
            (embedding,) = self.champion.classifier.embeddings(self.reading.raster[None])
            self.memory.learn(trial_id, embedding, label)
            self._known[trial_id] = label
        self._answers = [*self._answers[1 - MAX_UNDOABLE_ANSWERS :], (trial_id, trial.ink)]
        self.reading = None
        self.accuracy = self.accuracy.plus(how is not LabelSource.CORRECTED)

    @property
    def outcomes(self) -> list[tuple[str, bool]]:
        """Of the writer's last drawings, the label of each and whether it was read so. Raises `StoreError`."""
        return self._store.outcomes(self._writer_id, newest=MAX_REMEMBERED)

    # Retraining ----------------------------------------------------------------------------------------------------

    def retrain_request(self, *, everyone: bool = False) -> RetrainRequest:
        """What a retrain would learn now, for this writer or for `everyone`: a snapshot of the store.

        Raises `NothingToLearnError`, `StoreError`, `ModelFileError`, `RegistryError`.
        """
        writer = None if everyone else self.writer
        now = snapshot(self._store, self.writers if everyone else [self.writer])
        if not now:
            raise NothingToLearnError(
                "There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter."
            )
        champion = self._registry.champion(None) if everyone else self.champion
        return RetrainRequest(
            champion=champion.path,
            challenger=challenger_path(self.data_dir / "models"),
            drawings=now,
            data_folder=self.data_dir / "datasets",
            writer=writer,
            min_base_accuracy=self._registry.min_base_accuracy(champion, writer),
            last_trial_id=now.newest,
        )

    # The champion --------------------------------------------------------------------------------------------------
    # Changes are made by `app.core.model_switch`, beside the loop, and taken here.

    def prepare(self, writer_id: int, champion: Champion) -> PreparedModel:
        """Build that writer's memory as `champion` sees it, for `take`; in any thread. See `app.core.model_switch`."""
        return prepared(self._store, writer_id, champion) if self._remember else PreparedModel(writer_id, champion)

    def apply(self, succession: PreparedModel | None) -> None:
        """Read with the new champion from now on. Another writer's is taken when that writer is back.

        What was said so far can no longer be taken back: weights cannot unlearn. Raises `StoreError` when the memory
        is not complete.
        """
        if succession is None or succession.writer_id != self._writer_id:
            return
        self.champion, self.memory, self._known = succession.champion, succession.memory, succession.known
        self._answers.clear()
        if succession.warning:
            raise succession.warning
        self._sync_memory()

    def adopt(self, outcome: Outcome) -> Verdict:
        self.apply(adoption(self, outcome)())
        return outcome.verdict

    def open_model(self, inspected: Inspected) -> None:
        self.apply(opening(self, inspected)())

    def roll_back(self, model_id: str) -> None:
        self.apply(rolling_back(self, model_id)())

    @property
    def champions(self) -> list[dict[str, Any]]:
        """What was champion for this writer, as `Registry.history` tells it. Raises `RegistryError`."""
        return self._registry.history(self.writer)

    @property
    def shipped_model_id(self) -> str:
        return self._registry.shipped_model.model_id
