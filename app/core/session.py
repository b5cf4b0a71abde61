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
from app.core.writer_record import WriterRecord
from corrections.durability.durable_store import DurableStore
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.inference.memory import Memory
from models.ink.ink import AnyInk
from models.ink.label_sets import LabelSet
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
"""Number of the last answers of this session that can be undone."""
CLEAR = 0.95
"""The network's own probability from which a drawing is clear, so that another label may be a slip."""


class Session:
    """One writer at work on one data directory.

    `reading` is the pending reading, or None; `record` holds what the writer has drawn and taught. `store` and
    `registry` hold the trials and models of all writers. Other parts may read them; they change trials only in
    `editing_trials`, and models only through `switcher`, `switch_to` and `apply`.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        writer: str = DEFAULT_WRITER,
        shipped: Path = SHIPPED_MODEL,
        label_set: LabelSet | None = None,
        remember: bool = True,
    ) -> None:
        """Open the store and the writer's champion; `label_set` restricts what may be read.

        Without `remember` the memory stays empty, for measurements.

        Raises `StoreError` or `ModelFileError`.
        """
        folders = (data_dir / name for name in ("backups", "damaged", "datasets", "models"))
        remove_stale_files(folders, CHALLENGER_FILE, TEMPORARY_FILE)
        self.data_dir = data_dir
        self.label_set = label_set
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
        """Store pending answers if possible, and apply changes by other windows; True if anything changed.

        Raises `StoreError`.
        """
        self.store.check_file()
        self.store.retry()
        before = self.accuracy
        changed = self.store.may_have_external_changes() and self._sync_memory()
        return changed or before != self.accuracy

    def _on_stored(self, waiting_id: int, stored_id: int) -> None:
        """A pending answer was stored."""
        self._memory_sync.rename(waiting_id, stored_id)
        self._answers = [(stored_id if trial_id == waiting_id else trial_id, ink) for trial_id, ink in self._answers]

    def has_new_champion(self) -> bool:
        """True if another window changed this writer's model since the last call.

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
        """The names of all writers."""
        return self.store.writers()

    @property
    def writer(self) -> WriterName:
        """The name of the current writer."""
        return self.current_writer.name

    @property
    def writer_id(self) -> int:
        """The id of the current writer in the store."""
        return self.current_writer.id

    def switch_writer(self, name: str) -> None:
        """Switch to the writer `name`, created if new, with their champion, memory and accuracy.

        Raises `LabelError` if the name is invalid, `StoreError`, `ModelFileError`; then nothing has changed.
        """
        self.switch_to(self.switcher.for_writer(WriterName.parse(name)))

    def switch_to(self, prepared: PreparedModel) -> None:
        """Switch to the writer of `prepared` and discard a pending reading.

        Raises `StoreError`; then nothing has changed.
        """
        if prepared.warning:
            raise prepared.warning
        prepared.memory_sync.sync()
        record = WriterRecord(self.store, prepared.writer.id)
        self.current_writer = prepared.writer
        self._memory_sync = prepared.memory_sync
        self.record = record
        self._registry_state = prepared.registry_state
        self.reading = None
        self._answers: list[tuple[int, AnyInk]] = []

    # All trials ----------------------------------------------------------------------------------------------------

    @contextmanager
    def editing_trials(self) -> Iterator[Store]:
        """Context for relabelling, removing or restoring trials of any writer.

        Memory and accuracy are updated at its end. Raises `StoreError`.
        """
        yield self.store
        self._sync_memory()

    def rebuild_memory(self) -> MemorySync:
        """Build the memory again after an import, for `apply_rebuild`.

        Takes about a second; may be called in another thread. Raises `StoreError`, `ModelFileError`.
        """
        return self._memory_sync.rebuild()

    def apply_rebuild(self, rebuilt: MemorySync) -> None:
        """Use `rebuilt`, or build it again if the model or writer changed since. Raises as above."""
        if (rebuilt.writer_id, rebuilt.champion) != (self.writer_id, self.champion):
            rebuilt = self.rebuild_memory()
        self._memory_sync = rebuilt
        self._sync_memory()

    def _sync_memory(self) -> bool:
        changed = self._memory_sync.sync()
        self.record.read()
        return changed

    # The loop ------------------------------------------------------------------------------------------------------

    @property
    def champion(self) -> Champion:
        """The model in use."""
        return self._memory_sync.champion

    @property
    def memory(self) -> Memory:
        """The memory of the writer's answers."""
        return self._memory_sync.memory

    @property
    def labels(self) -> tuple[Label, ...]:
        """The model's labels, then the labels that are only in the memory."""
        return tuple(dict.fromkeys((*self.champion.classifier.labels, *self.memory.labels)))

    @property
    def readable(self) -> frozenset[Label]:
        """What may be read: the labels of the label set and the taught ones, as far as the model has them."""
        return self.memory.readable(self.champion.classifier.labels, self.label_set).all

    def read(self, ink: AnyInk) -> Reading:
        """Read `ink` without changing the session. Raises `InkError` if there is nothing to read."""
        raster = raster_from_ink(ink, self.champion.classifier.spec)
        result = self.champion.classifier.read(raster, memory=self.memory, label_set=self.label_set)
        return Reading(ink, raster, result.prediction, result.output)

    def recognise(self, ink: AnyInk) -> Reading:
        """Read `ink` and make the reading pending. Raises `InkError` if there is nothing to read."""
        self.reading = self.read(ink)
        return self.reading

    def discard(self) -> None:
        """Discard the pending reading without an answer."""
        self.reading = None

    def accept(self) -> None:
        """Accept the pending reading; does nothing without one."""
        if self.reading:
            self._store_answer(self.reading.prediction.label, LabelSource.ACCEPTED)

    def confirm(self) -> None:
        """Confirm the pending reading; does nothing without one."""
        if self.reading:
            self._store_answer(self.reading.prediction.label, LabelSource.CONFIRMED)

    def label(self, label: Label) -> LabelSource | None:
        """Label the pending reading: a confirmation if it was read so, otherwise a correction.

        Returns None if no reading is pending.
        """
        if not self.reading:
            return None
        source = LabelSource.CONFIRMED if label == self.reading.prediction.label else LabelSource.CORRECTED
        self._store_answer(label, source)
        return source

    def contradicted_by(self, label: str) -> Label | None:
        """What the network is sure of in the pending reading, if `label` for it would be doubtful; otherwise None."""
        if not self.reading:
            return None
        output = self.reading.output_by(self.champion.classifier)
        readable = self.memory.readable(output.labels, self.label_set)
        read = readable.restricted(output)
        is_clear = float(readable.with_kin(read.probabilities).max(initial=0.0)) >= CLEAR
        return read.label if is_clear and self.memory.doubts(output, Label(label), self.label_set) else None

    def undo_last_answer(self) -> AnyInk | None:
        """Undo the last answer of this writer in this session and what it taught the memory.

        Returns the drawing, which can be read and labelled again, or None if there is no answer to undo. Raises
        `StoreError`; then nothing is undone.
        """
        for position, (trial_id, ink) in reversed(list(enumerate(self._answers))):
            if self.store.remove(trial_id):  # False: already removed, and may be restored
                del self._answers[position]
                self._memory_sync.forget(trial_id)
                self.record.read()
                self.reading = None
                return ink
        return None

    def _store_answer(self, label: Label, source: LabelSource) -> None:
        assert self.reading
        trial_id = self.store.add(self.writer_id, self.reading.trial(label, source))
        if source is not LabelSource.ACCEPTED:
            self._memory_sync.learn(trial_id, self.reading.output_by(self.champion.classifier), label)
        self._answers = [*self._answers[1 - MAX_UNDOABLE_ANSWERS :], (trial_id, self.reading.ink)]
        self.record.add(self.reading, label, source)
        self.reading = None

    @property
    def accuracy(self) -> Accuracy:
        """As `WriterRecord.accuracy`."""
        return self.record.accuracy

    @property
    def outcomes(self) -> list[tuple[str, bool]]:
        """Label of each of the writer's last drawings, and whether the reading was right. Raises `StoreError`."""
        return self.store.outcomes(self.writer_id, limit=MAX_REMEMBERED)

    # Retraining ----------------------------------------------------------------------------------------------------

    def retrain_request(self, *, all_writers: bool = False) -> RetrainRequest:
        """The request of a retrain for this writer or for `all_writers`, with a snapshot of the store.

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
        """Use the new champion. One of another writer is ignored here and loaded with that writer.

        Earlier answers can no longer be undone: weights cannot unlearn. Raises `StoreError` if the memory is not
        complete.
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
