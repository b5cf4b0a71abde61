"""Makes another model or writer ready beside the loop, champion and memory, for `Session` to apply. No Qt in here."""

from dataclasses import dataclass, replace

from app.core.memory_sync import MemorySync
from corrections.store.store import Store, StoreError
from models.ink.labels import WriterName
from models.registry.promotion import Outcome
from models.registry.registry import Champion, Registry
from models.untrusted.inspection import Inspected


@dataclass(frozen=True, slots=True)
class Writer:
    """A writer of the store."""

    id: int
    name: WriterName


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A writer's next champion with the memory that is built from its embeddings."""

    writer: Writer
    memory_sync: MemorySync
    """It holds the champion."""
    warning: StoreError | None = None
    """Why the memory is empty."""
    registry_state: object = None
    """From `for_writer`: the state of the list of models before the champion was looked up in it."""


class ModelSwitcher:
    """Makes another model or writer ready. It may take seconds; every method may be called in any thread.

    `Session.apply` or `Session.switch_to` takes the result. `writer` is the one who writes when the switch is asked
    for, whoever writes when it is done. A method that raises has changed no champion, and so has one that returns None.
    """

    def __init__(self, store: Store, registry: Registry, *, remember: bool) -> None:
        """Without `remember` all memories stay empty."""
        self._store, self._registry, self._remember = store, registry, remember

    def adopt(self, outcome: Outcome, writer: Writer) -> PreparedModel | None:
        """Make a promoted challenger the champion, or drop a refused one and keep its verdict.

        `writer` need not be the one whom the challenger was made for. Raises what `Registry.adopt` does.
        """
        return self.follow(writer) if self._registry.adopt(outcome) else None

    def open(self, inspected: Inspected, writer: Writer) -> PreparedModel:
        """Use the model of this file from now on, for `writer`. Raises what `Registry.open_model` does."""
        return self._prepared(writer, self._registry.open_model(inspected, writer.name))

    def roll_back(self, model_id: str, writer: Writer, *, all_writers: bool = False) -> PreparedModel:
        """Make an earlier champion, or the shipped model, the champion of `writer` again.

        With `all_writers` it becomes the shared model of all who have no model of their own. Raises what
        `Registry.roll_back` does.
        """
        if all_writers:
            self._registry.roll_back(model_id)
            return self.follow(writer)
        return self._prepared(writer, self._registry.roll_back(model_id, writer.name))

    def follow(self, writer: Writer) -> PreparedModel:
        """Use the champion that is in use by now, put there by another window. Raises what `Registry.champion` does."""
        return self._prepared(writer, self._registry.champion(writer.name))

    def for_writer(self, name: WriterName) -> PreparedModel:
        """Let `name` write, who is entered if new. Raises `StoreError` and what `Registry.champion` does."""
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
