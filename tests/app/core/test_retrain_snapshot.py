import pickle
import sqlite3
from contextlib import closing

import pytest

from app.core.retrain_snapshot import snapshot
from app.core.session import Session
from corrections.durability.durable_store import DurableStore
from corrections.store.store_file import STORE_FILE
from corrections.trials.ink_codec import pack
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, InkError
from tests.support.strokes import shifted


@pytest.fixture
def store(session: Session) -> DurableStore:
    return session.store


def trial(ink: Ink, how: LabelSource = LabelSource.CORRECTED) -> Trial:
    return Trial(
        ink=ink, predicted="1", probability=0.5, alternatives=(), model_id="m", label=how.value, source=how, time=0.0
    )


def test_what_was_said_of_each_writers_drawings_is_parted_where_it_is_learned(store: DurableStore, seven: Ink) -> None:
    inks = [shifted(seven, number) for number in range(40)]
    for ink in inks:
        store.add(store.writer("Ada"), trial(ink))
    store.add(store.writer("Bo"), trial(seven, LabelSource.IMPORTED))
    store.add(store.writer("Bo"), trial(seven, LabelSource.ACCEPTED))
    now = snapshot(store, ["Ada", "Bo"])
    drawings = pickle.loads(pickle.dumps(now))()
    assert (drawings.learned[-1].writer, drawings.learned[-1].label) == ("Bo", "imported")
    assert [(each.writer, each.label) for each in drawings.accepted] == [("Bo", "accepted")]
    theirs = sorted((*drawings.learned[:-1], *drawings.held_out), key=lambda each: each.index)
    assert [each.ink for each in theirs] == inks
    assert drawings.held_out and now.last_trial_id == 41


def test_the_newest_accepted_are_enough(store: DurableStore, seven: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.core.retrain_snapshot.MAX_ACCEPTED", 2)
    inks = [shifted(seven, number) for number in range(4)]
    for ink in inks:
        store.add(store.writer("Ada"), trial(ink, LabelSource.ACCEPTED))
    now = snapshot(store, ["Ada"])
    assert [each.ink for each in now().accepted] == inks[2:]
    assert not now and now.last_trial_id == 0  # nothing to learn


def test_a_damaged_drawing_is_named(session: Session, store: DurableStore, seven: Ink) -> None:
    kept = store.add(store.writer("Ada"), trial(seven))
    with closing(sqlite3.connect(session.data_dir / STORE_FILE)) as connection:
        connection.execute("UPDATE trials SET strokes = ?", [pack(seven)[:-9]])
        connection.commit()
    now = snapshot(store, ["Ada"])
    with pytest.raises(InkError, match=f"Trial {kept} of the store is damaged"):
        now()


def test_what_waits_to_be_stored_is_learned_but_has_no_place_yet(
    session: Session, store: DurableStore, seven: Ink
) -> None:
    ada = store.writer("Ada")
    kept = store.add(ada, trial(seven))
    with closing(sqlite3.connect(session.data_dir / STORE_FILE, isolation_level=None)) as locking:
        locking.execute("BEGIN EXCLUSIVE")
        store.add(ada, trial(shifted(seven, 1)))
    now = snapshot(store, ["Ada"])
    assert store.waiting_count == 1 and len(now().learned) == 2 and now.last_trial_id == kept


def test_many_are_read_in_parts(store: DurableStore, seven: Ink) -> None:
    inks = [shifted(seven, number) for number in range(1003)]
    store.add_all(store.writer("Ada"), map(trial, inks))
    drawings = snapshot(store, ["Ada"])()
    both = sorted((*drawings.learned, *drawings.held_out), key=lambda each: each.index)
    assert [each.ink for each in both] == inks
