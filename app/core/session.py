"""One recognise-correct loop: ink → prediction → label → store → memory, and retraining. No Qt in here.

The window and the headless replay drive the same object.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.memory_sync import MAX_REMEMBERED, MemorySync
from app.core.model_switch import ModelSwitcher, PreparedModel
from app.core.reading import Reading
from app.core.retrain_request import build_request
from corrections.durability.durable_store import DurableStore
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.inference.memory import Memory
from models.ink.ink import AnyInk
from models.ink.labels import Label, WriterName
from models.ink.raster import raster_from_ink
from models.registry.promotion import Outcome, Verdict
from models.registry.registry import Champion, Registry
from models.registry.registry_entry import RegistryEntry
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.stale_files import CHALLENGER_FILE, TEMPORARY_FILE, remove_stale_files
from models.training.retrain_messages import RetrainRequest

DEFAULT_WRITER = WriterName("me")
MAX_UNDOABLE_ANSWERS = 100
"""Answers that can be taken back, the last ones of this session."""


class Session:
    """One writer at work on one data directory.

    `reading` is what waits for its label, or None. `store` and `registry` hold the trials and models of all writers:
    other parts read them, but change trials only in `editing_trials` and models only with `switcher`, whose results
    `switch_to` and `apply` take.
    """

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
        self.store = DurableStore(data_dir / STORE_FILE)
        self.store.on_stored = self._on_stored
        self.registry = Registry(data_dir / "models", shipped)
        self.switcher = ModelSwitcher(self.store, self.registry, remember=remember)
        self.reading: Reading | None = None
        try:
            self.registry.tidy()
            self.switch_writer(writer)
        except Exception:
            self.store.close()
            raise

    def close(self) -> None:
        self.store.close()

    def sync(self) -> bool:
        """Store what waits, if that is possible now, and follow what other windows stored: was there anything?

        Raises `StoreError`.
        """
        self.store.retry()
        before = self.accuracy
        changed = self.store.may_have_external_changes() and self._sync_memory()
        return changed or before != self.accuracy

    def _on_stored(self, before: int, now: int) -> None:
        """An answer that had waited is in the store."""
        self._memory_sync.rename(before, now)
        self._answers = [(now if trial_id == before else trial_id, ink) for trial_id, ink in self._answers]

    def has_new_champion(self) -> bool:
        """Did another window put another model in use for this writer, since that was asked last?

        Raises `RegistryError`.
        """
        before, self._registry_state = self._registry_state, self.registry.list.state
        if self._registry_state in (before, ()):
            return False
        history = self.champions
        newest = history[-1].model_id if history else self.shipped_model_id
        return newest != self.champion.classifier.model_id

    # The writer ----------------------------------------------------------------------------------------------------

    @property
    def writers(self) -> list[WriterName]:
        """The names of all who ever wrote here."""
        return self.store.writers()

    @property
    def writer(self) -> WriterName:
        """The name of the one who writes now."""
        return self.current_writer.name

    @property
    def writer_id(self) -> int:
        """In the store, of the one who writes now."""
        return self.current_writer.id

    def switch_writer(self, name: str) -> None:
        """`name` writes from now on, who is entered if new: with champion, memory and accuracy of their own.

        Raises `LabelError` when that is no name, `StoreError`, `ModelFileError`; then nothing has changed.
        """
        self.switch_to(self.switcher.for_writer(WriterName.parse(name)))

    def switch_to(self, prepared: PreparedModel) -> None:
        """The writer of `prepared` writes from now on, and no reading waits.

        Raises `StoreError`; then nothing has changed.
        """
        if prepared.warning:
            raise prepared.warning
        prepared.memory_sync.sync()
        accuracy = self.store.accuracy(prepared.writer.id)
        self.current_writer = prepared.writer
        self._memory_sync = prepared.memory_sync
        self.accuracy: Accuracy = accuracy
        self._registry_state = prepared.registry_state
        self.reading = None
        self._answers: list[tuple[int, AnyInk]] = []

    # All trials ----------------------------------------------------------------------------------------------------

    @contextmanager
    def editing_trials(self) -> Iterator[Store]:
        """Relabel, remove or restore trials meanwhile, whoever wrote them.

        Memory and accuracy are then as if the store had always been so. Raises `StoreError`.
        """
        yield self.store
        self._sync_memory()

    def rebuild_memory(self) -> MemorySync:
        """The memory built anew, now that trials came into the store from elsewhere: for `apply_rebuild`.

        It takes a second, and may be asked for in another thread. Raises `StoreError`, `ModelFileError`.
        """
        return self._memory_sync.rebuilt()

    def apply_rebuild(self, rebuilt: MemorySync) -> None:
        """Use `rebuilt`, or what is built anew when another model or writer came since. Raises as above."""
        if (rebuilt.writer_id, rebuilt.champion) != (self.writer_id, self.champion):
            rebuilt = self.rebuild_memory()
        self._memory_sync = rebuilt
        self._sync_memory()

    def _sync_memory(self) -> bool:
        changed = self._memory_sync.sync()
        self.accuracy = self.store.accuracy(self.writer_id)
        return changed

    # The loop ------------------------------------------------------------------------------------------------------

    @property
    def champion(self) -> Champion:
        """The model that reads."""
        return self._memory_sync.champion

    @property
    def memory(self) -> Memory:
        """What the writer's answers taught beside it."""
        return self._memory_sync.memory

    @property
    def labels(self) -> tuple[Label, ...]:
        """All that is known: the model's labels, then those that only the memory knows."""
        return tuple(dict.fromkeys((*self.champion.classifier.labels, *self.memory.labels)))

    def read(self, ink: AnyInk) -> Reading:
        """Read `ink`, and that is all. Raises `InkError` when there is nothing to read."""
        raster = raster_from_ink(ink, self.champion.classifier.spec)
        result = self.champion.classifier.read(raster, memory=self.memory, allowed=self.allowed)
        return Reading(ink, raster, result.prediction, result.embedding)

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

    def label(self, label: Label) -> LabelSource | None:
        """The writer gives the waiting drawing its label: a confirmation where it was read so, else a correction.

        None when no reading waits.
        """
        if not self.reading:
            return None
        source = LabelSource.CONFIRMED if label == self.reading.prediction.label else LabelSource.CORRECTED
        self._keep(label, source)
        return source

    def undo_last_answer(self) -> AnyInk | None:
        """Undo the last answer of this writer in this session, with everything that it taught.

        Returns the drawing that it was about, which can be read and labelled anew, or None when there is no answer to
        take back. Raises `StoreError`; then nothing is undone.
        """
        for position, (trial_id, ink) in reversed(list(enumerate(self._answers))):
            if self.store.remove(trial_id):  # else it was removed already, and may yet be restored
                del self._answers[position]
                self._memory_sync.forget(trial_id)
                self.accuracy = self.store.accuracy(self.writer_id)
                self.reading = None
                return ink
        return None

    def _keep(self, label: Label, source: LabelSource) -> None:
        assert self.reading
        trial_id = self.store.add(self.writer_id, self.reading.trial(label, source))
        if source is not LabelSource.ACCEPTED:
            self._memory_sync.learn(trial_id, self.reading.embedding_for(self.champion.classifier), label)
        self._answers = [*self._answers[1 - MAX_UNDOABLE_ANSWERS :], (trial_id, self.reading.ink)]
        self.reading = None
        self.accuracy = self.accuracy.plus(source is not LabelSource.CORRECTED)

    @property
    def outcomes(self) -> list[tuple[str, bool]]:
        """Of the writer's last drawings, the label of each and whether it was read so. Raises `StoreError`."""
        return self.store.outcomes(self.writer_id, limit=MAX_REMEMBERED)

    # Retraining ----------------------------------------------------------------------------------------------------

    def retrain_request(self, *, all_writers: bool = False) -> RetrainRequest:
        """What a retrain would learn now, for this writer or for `all_writers`: a snapshot of the store.

        Raises `NothingToLearnError`, `StoreError`, `ModelFileError`, `RegistryError`.
        """
        return build_request(
            self.data_dir,
            self.store,
            self.registry,
            champion=self.registry.champion(None) if all_writers else self.champion,
            writer=None if all_writers else self.writer,
        )

    # The champion --------------------------------------------------------------------------------------------------

    def apply(self, prepared: PreparedModel | None) -> None:
        """Read with the new champion from now on. Another writer's is taken when that writer is back.

        What was answered so far can no longer be undone: weights cannot unlearn. Raises `StoreError` when the memory
        is not complete.
        """
        if prepared is None or prepared.writer.id != self.writer_id:
            return
        self._memory_sync = prepared.memory_sync
        self._answers.clear()
        if prepared.warning:
            raise prepared.warning
        self._sync_memory()

    def adopt(self, outcome: Outcome) -> Verdict:
        """Carry out the verdict of a retrain at once. Raises what `ModelSwitcher.adopt` and `apply` do."""
        self.apply(self.switcher.adopt(outcome, self.current_writer))
        return outcome.verdict

    @property
    def champions(self) -> list[RegistryEntry]:
        """`Registry.history` of this writer. Raises `RegistryError`."""
        return self.registry.history(self.writer)

    @property
    def shipped_model_id(self) -> str:
        return self.registry.shipped_model.model_id
