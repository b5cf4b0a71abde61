"""Prepares the champion and memory of another model or writer, for `Session` to apply. No Qt in here."""

from dataclasses import dataclass, field, replace

from app.core.label_set_choice import label_set_of
from app.core.memory_sync import MemorySync
from corrections.store.store import Store
from models.ink.label_sets import LabelSet
from models.ink.labels import WriterName
from models.registry.champion import Champion
from models.registry.promotion import Outcome
from models.registry.registry import Registry
from models.registry.shipped_models import network_for
from models.system.errors import StoreError
from models.untrusted.inspection import Inspected


@dataclass(frozen=True, slots=True)
class Writer:
    """A writer of the store, and the label set in use."""

    id: int
    name: WriterName
    label_set: LabelSet = field(compare=False)

    @property
    def network(self) -> str:
        """The shipped network of the label set."""
        return network_for(self.label_set)


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A writer's next champion with the memory built from its embeddings."""

    writer: Writer
    memory_sync: MemorySync
    """Holds the champion."""
    warning: StoreError | None = None
    """Why the memory is empty."""
    registry_state: object = None
    """From `for_writer` and `for_label_set`: the state of the registry before the champion was looked up."""
    is_choice: bool = False
    """From `for_label_set`: the writer chose the label set, which is to be stored."""


class ModelSwitcher:
    """Prepares another model or writer. Methods may take seconds and may be called in any thread.

    `Session.apply` or `Session.switch_to` applies the result. `writer` is the current one at the time of the request.
    A method that raises or returns None has not changed the champion.
    """

    def __init__(self, store: Store, registry: Registry, *, remember: bool, label_set: LabelSet | None = None) -> None:
        """Without `remember` all memories stay empty. `label_set` is used instead of what each writer chose."""
        self._store, self._registry, self._remember = store, registry, remember
        self._label_set = label_set

    def adopt(self, outcome: Outcome, writer: Writer) -> PreparedModel | None:
        """Make a promoted challenger the champion, or delete a refused one and keep its verdict.

        `writer` may differ from the writer of the challenger, and so may the network. Raises what `Registry.adopt`
        does.
        """
        is_promoted = self._registry.adopt(outcome)
        return self.follow(writer) if is_promoted and outcome.network == writer.network else None

    def open(self, inspected: Inspected, writer: Writer) -> PreparedModel:
        """Use the model of this file from now on, for `writer` and in the place of the network in use.

        Raises what `Registry.open_model` does.
        """
        return self._prepared(writer, self._registry.open_model(inspected, writer.name, writer.network))

    def roll_back(self, model_id: str, writer: Writer, *, all_writers: bool = False) -> PreparedModel:
        """Make an earlier champion, or the shipped network itself, the champion of `writer` again.

        With `all_writers` it becomes the shared model of all writers without their own. Raises what
        `Registry.roll_back` does.
        """
        if all_writers:
            self._registry.roll_back(model_id, network=writer.network)
            return self.follow(writer)
        return self._prepared(writer, self._registry.roll_back(model_id, writer.name, writer.network))

    def follow(self, writer: Writer) -> PreparedModel:
        """Use the champion that another window put in use. Raises what `Registry.champion` does."""
        return self._prepared(writer, self._registry.champion(writer.name, writer.network))

    def for_writer(self, name: WriterName) -> PreparedModel:
        """Prepare the writer `name`, created if new. Raises `StoreError` and what `Registry.champion` does."""
        writer_id = self._store.writer(name)
        label_set = self._label_set or label_set_of(self._store, self._registry, writer_id, name)
        return self._up_to_date(Writer(writer_id, name, label_set))

    def for_label_set(self, label_set: LabelSet, writer: Writer) -> PreparedModel:
        """Prepare another label set of `writer`: the champion and memory of its network.

        Raises what `Registry.champion` does.
        """
        return replace(self._up_to_date(replace(writer, label_set=label_set)), is_choice=True)

    def _up_to_date(self, writer: Writer) -> PreparedModel:
        state = self._registry.list.state
        return replace(self.follow(writer), registry_state=state)

    def _prepared(self, writer: Writer, champion: Champion) -> PreparedModel:
        memory_sync = MemorySync(self._store, writer.id, champion, remember=self._remember)
        try:
            memory_sync.build()
        except StoreError as error:
            return PreparedModel(writer, memory_sync, warning=error)
        return PreparedModel(writer, memory_sync)
