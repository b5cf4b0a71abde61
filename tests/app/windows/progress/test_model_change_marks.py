from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from app.core.session import Session
from app.windows.progress.model_change_marks import Mark, model_change_marks
from models.inference.score import Comparison, Score
from models.registry.promotion import judge
from models.registry.registry_entry import RegistryEntry

SAME = Comparison(Score(0, 0), Score(0, 0))
VERDICT = judge(base=SAME, held_out=SAME, learned=SAME)


def entry(model_id: str, since: float, writer: str | None = "Ada", **more: Any) -> RegistryEntry:
    return RegistryEntry(model_id=model_id, since=datetime.fromtimestamp(since, UTC), writer=writer, **more)


def test_a_change_of_models_is_told_by_what_led_to_it(session: Session, drawn: Callable[..., int]) -> None:
    for time, model in enumerate(("a", "b", "a", "c", "d", "e"), 1000):
        drawn("1", model=model, time=time)
    champions = [
        entry("b", 1000.5, verdict=VERDICT),
        entry("a", 1001.5, rolled_back=True),
        entry("c", 1002.5, opened="zhang-cnn.h5"),
        entry("d", 1003.5, verdict=VERDICT, writer=None),
    ]
    assert model_change_marks(session.store.history(), {"Ada": champions}) == [
        Mark(1, "retrained"),
        Mark(2, "rolled back"),
        Mark(3, "opened zhang-cnn"),
        Mark(4, "retrained for all writers"),
        Mark(5, "model e"),
    ]


def test_of_several_acts_the_last_before_the_drawing_counts(session: Session, drawn: Callable[..., int]) -> None:
    for time, model in ((1000, "a"), (1010, "b"), (1020, "a"), (1030, "b")):
        drawn("1", model=model, time=time)
    champions = [
        entry("b", 1005, verdict=VERDICT),
        entry("a", 1015, rolled_back=True),
        entry("b", 1025, verdict=VERDICT, rolled_back=True),
    ]
    found = model_change_marks(session.store.history(), {"Ada": champions})
    assert [mark.text for mark in found] == ["retrained", "rolled back", "rolled back"]


def test_among_several_writers_the_mark_says_whose_model_it_was(session: Session, drawn: Callable[..., int]) -> None:
    drawn("1", model="a")
    drawn("1", model="x", writer="Bob")
    drawn("1", model="b")
    assert model_change_marks(session.store.history(), {}) == [Mark(2, "Ada: model b")]
