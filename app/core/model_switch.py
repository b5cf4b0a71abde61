"""Another model or writer takes over: made ready beside the loop, in any thread, and then taken. No Qt in here.

`adoption`, `opening`, `rolling_back` and `following` give work that may take long, for any thread; `Session.take` takes
what it returns, and `Session.hand_over` what that of `writing` returns. The loop goes on meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from app.core.memory_sync import MAX_REMEMBERED, build_memory
from corrections.store.store import Store
from corrections.store.store_file import StoreError
from models.inference.memory import Memory
from models.registry.promotion import Outcome
from models.registry.registry import Champion
from models.untrusted.inspection import Inspected

if TYPE_CHECKING:
    from app.core.session import Session


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A writer's next champion with the memory that sees through it."""

    writer_id: int
    champion: Champion
    memory: Memory = field(default_factory=Memory)
    known: dict[int, str] = field(default_factory=dict)
    """The trials that the memory was built of, and their labels."""
    warning: StoreError | None = None
    """Why the memory is empty."""
    state: object = None
    """Of the list of models, before the champion was looked up in it."""


SuccessionWork: TypeAlias = Callable[[], PreparedModel | None]
"""What it raises, it raises before another model is champion. None: no other model is."""


def adoption(session: "Session", outcome: Outcome) -> SuccessionWork:
    """Make a promoted challenger the champion, or drop a refused one and keep its verdict.

    The writer who writes now need not be the one whom it was made for. The work raises what `Registry.adopt` does.
    """
    registry = session.registry
    return _work(session, lambda writer: registry.champion(writer) if registry.adopt(outcome) else None)


def opening(session: "Session", inspected: Inspected) -> SuccessionWork:
    """Use the model of this file from now on, for the writer. The work raises what `Registry.open_model` does."""
    return _work(session, lambda writer: session.registry.open_model(inspected, writer))


def rolling_back(session: "Session", model_id: str, *, everyone: bool = False) -> SuccessionWork:
    """Make an earlier champion, or the shipped model, the writer's again, or everybody's who has no own.

    The work raises what `Registry.roll_back` does.
    """
    registry = session.registry
    if everyone:
        return _work(session, lambda writer: registry.roll_back(model_id) and registry.champion(writer))
    return _work(session, lambda writer: registry.roll_back(model_id, writer))


def following(session: "Session") -> SuccessionWork:
    """Read with the champion that another window put in use. The work raises what `Registry.champion` does."""
    return _work(session, session.registry.champion)


def writing(session: "Session", name: str) -> Callable[[], PreparedModel]:
    """Let `name` write, who is entered if new: raises `StoreError`. The work raises what `Registry.champion` does."""
    writer_id = session.store.writer(name)

    def work() -> PreparedModel:
        state = session.registry.list.state
        return replace(session.prepare(writer_id, session.registry.champion(name)), state=state)

    return work


def _work(session: "Session", change: Callable[[str], Champion | None]) -> SuccessionWork:
    writer, writer_id = session.writer, session.writer_id  # those of now, whoever writes when the work is done

    def work() -> PreparedModel | None:
        champion = change(writer)
        return champion and session.prepare(writer_id, champion)

    return work


def prepared(store: Store, writer_id: int, champion: Champion) -> PreparedModel:
    """Build the writer's memory as `champion` sees it: seconds' work for a large network."""
    try:
        # First what is known: a trial that is labelled in between is learned twice rather than never.
        known = store.labels(writer_id, limit=MAX_REMEMBERED)
        return PreparedModel(writer_id, champion, build_memory(store, writer_id, champion), known)
    except StoreError as error:
        return PreparedModel(writer_id, champion, warning=error)
