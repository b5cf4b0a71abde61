"""Prepares the champion and memory of another model or writer, for `Session` to apply. No Qt in here."""

from dataclasses import dataclass, replace

from app.core.memory_sync import MemorySync
from corrections.store.store import Store
from models.ink.labels import WriterName
from models.registry.promotion import Outcome
from models.registry.registry import Champion, Registry
from models.system.errors import StoreError
from models.untrusted.inspection import Inspected


@dataclass(frozen=True, slots=True)
class Writer:
    """A writer of the store."""

    id: int
    name: WriterName


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A writer's next champion with the memory built from its embeddings."""

    writer: Writer
    memory_sync: MemorySync
    """Holds the champion."""
    warning: StoreError | None = None
    """Why the memory is empty."""
    registry_state: object = None
    """From `for_writer`: the state of the registry before the champion was looked up."""


class ModelSwitcher:
    """Prepares another model or writer. Methods may take seconds and may be called in any thread.

    `Session.apply` or `Session.switch_to` applies the result. `writer` is the current one at the time of the request.
    A method that raises or returns None has not changed the champion.
    """

    def __init__(self, store: Store, registry: Registry, *, remember: bool) -> None:
        """Without `remember` all memories stay empty."""
        self._store, self._registry, self._remember = store, registry, remember

    def adopt(self, outcome: Outcome, writer: Writer) -> PreparedModel | None:
        """Make a promoted challenger the champion, or delete a refused one and keep its verdict.

        `writer` may differ from the writer of the challenger. Raises what `Registry.adopt` does.
        """
        return self.follow(writer) if self._registry.adopt(outcome) else None

    def open(self, inspected: Inspected, writer: Writer) -> PreparedModel:
        """Use the model of this file from now on, for `writer`. Raises what `Registry.open_model` does."""
        return self._prepared(writer, self._registry.open_model(inspected, writer.name))

    def roll_back(self, model_id: str, writer: Writer, *, all_writers: bool = False) -> PreparedModel:
        """Make an earlier champion, or the shipped model, the champion of `writer` again.

        With `all_writers` it becomes the shared model of all writers without their own. Raises what
        `Registry.roll_back` does.
        """
        if all_writers:
            self._registry.roll_back(model_id)
            return self.follow(writer)
        return self._prepared(writer, self._registry.roll_back(model_id, writer.name))

    def follow(self, writer: Writer) -> PreparedModel:
        """Use the champion that another window put in use. Raises what `Registry.champion` does."""
        return self._prepared(writer, self._registry.champion(writer.name))

    def for_writer(self, name: WriterName) -> PreparedModel:
        """Prepare the writer `name`, created if new. Raises `StoreError` and what `Registry.champion` does."""
        writer = Writer(self._store.writer(name), name)
        state = self._registry.list.state
        return replace(self.follow(writer), registry_state=state)

    def _prepared(self, writer: Writer, champion: Champion) -> PreparedModel:
        memory_sync = MemorySync(self._store, writer.id, champion, remember=self._remember)
        try:
            memory_sync.build()
        except StoreError as error:
            return PreparedModel(writer, memory_sync, warning=error)
        return PreparedModel(writer, memory_sync)
