"""What a session works with: the current writer, the model in use, the memory and the record. No Qt in here."""

from pathlib import Path

from app.core.label_set_choice import restriction
from app.core.memory_sync import MAX_REMEMBERED, MemorySync
from app.core.model_switch import Writer
from app.core.retrain_request import build_request
from app.core.writer_record import WriterRecord
from corrections.durability.durable_store import DurableStore
from corrections.trials.accuracy import Accuracy
from models.inference.memory import Memory
from models.inference.readable_labels import ReadableLabels
from models.ink.label_sets import LabelSet
from models.ink.labels import Label, WriterName
from models.registry.champion import Champion
from models.registry.registry import Registry
from models.registry.registry_entry import RegistryEntry
from models.training.retrain_messages import RetrainRequest


class SessionState:
    """The part of `Session` that answers questions. `Session` sets the attributes."""

    data_dir: Path
    store: DurableStore
    registry: Registry
    current_writer: Writer
    record: WriterRecord
    _memory_sync: MemorySync
    _registry_state: object

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

    @property
    def label_set(self) -> LabelSet:
        """The label set that the current writer chose."""
        return self.current_writer.label_set

    @property
    def own_label_sets(self) -> tuple[LabelSet, ...]:
        """The current writer's own selections, in the order of their first use. Raises `StoreError`."""
        return self.store.label_sets(self.writer_id).own

    @property
    def accuracy(self) -> Accuracy:
        """As `WriterRecord.accuracy`."""
        return self.record.accuracy

    @property
    def outcomes(self) -> list[tuple[str, bool]]:
        """Label of each of the writer's last drawings, and whether the reading was right. Raises `StoreError`."""
        return self.store.outcomes(self.writer_id, limit=MAX_REMEMBERED)

    # What is read --------------------------------------------------------------------------------------------------

    @property
    def champion(self) -> Champion:
        """The model in use."""
        return self._memory_sync.champion

    @property
    def memory(self) -> Memory:
        """The memory of the writer's answers."""
        return self._memory_sync.memory

    @property
    def readable(self) -> frozenset[Label]:
        """Every label that can be read: those of the label set and what the writer taught (`ReadableLabels`)."""
        return self._readable.all

    @property
    def labels(self) -> tuple[Label, ...]:
        """What can be read: labels of the model, then those that are only in the memory."""
        readable = self._readable
        return (*readable.labels, *(label for label in self.memory.labels if label in readable.taught))

    @property
    def _readable(self) -> ReadableLabels:
        return self.memory.readable(self.champion.classifier.labels, self.restriction)

    @property
    def restriction(self) -> LabelSet | None:
        """The label set to read with; None if all labels are read."""
        return restriction(self.label_set, self.champion)

    # The champion --------------------------------------------------------------------------------------------------

    @property
    def champions(self) -> list[RegistryEntry]:
        """`Registry.history` of this writer, for the network in use. Raises `RegistryError`."""
        return self.registry.history(self.writer, self.champion.network)

    @property
    def shipped_model_id(self) -> str:
        """Of the network in use."""
        return self.registry.shipped_model(self.champion.network).model_id

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

    def retrain_request(self, *, all_writers: bool = False) -> RetrainRequest:
        """The request of a retrain for this writer or for `all_writers`, with a snapshot of the store.

        Raises `NothingToLearnError`, `StoreError`, `ModelFileError`, `RegistryError`.
        """
        return build_request(
            self.data_dir,
            self.store,
            self.registry,
            champion=self.registry.champion(None, self.champion.network) if all_writers else self.champion,
            writer=None if all_writers else self.writer,
        )
