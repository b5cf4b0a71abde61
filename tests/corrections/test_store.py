import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.accuracy import Accuracy
from corrections.labels import LabelError
from corrections.store import How, Store, StoreError, Trial
from corrections.strokes import pack, unpack
from models.ink import Ink, Point

number = st.floats(allow_nan=False, allow_infinity=False)
points = st.lists(st.builds(Point, number, number, number, number), min_size=1, max_size=8)


@pytest.fixture
def trial(seven: Ink) -> Trial:
    return Trial(
        ink=seven,
        predicted="1",
        probability=0.75,
        alternatives=(("7", 0.2), ("木", 0.05)),
        model_id="abc",
        label="7",
        how=How.CORRECTED,
        time=1_700_000_000.25,
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "trials.sqlite")
    yield made
    made.close()


@given(st.lists(points, max_size=5))
def test_strokes_come_back_to_the_last_bit(strokes: list[list[Point]]) -> None:
    ink = Ink.of(strokes)
    assert unpack(pack(ink)) == ink


def test_a_trial_comes_back_as_it_was_after_closing(tmp_path: Path, store: Store, trial: Trial) -> None:
    kept = store.add(store.writer("Ada"), trial)
    store.close()
    with closing(Store(tmp_path / "trials.sqlite")) as again:
        assert again.labelled(again.writer("Ada")) == [replace(trial, id=kept)]


def test_accuracy_counts_each_writers_trials(store: Store, trial: Trial) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    for how, label in [(How.ACCEPTED, "1"), (How.CONFIRMED, "1"), (How.CORRECTED, "7")]:
        store.add(ada, replace(trial, how=how, label=label))
    assert store.accuracy(ada) == Accuracy(2, 3)
    assert store.accuracy(bob) == Accuracy(0, 0)


def test_the_last_outcomes_tell_label_and_whether_it_was_read(store: Store, trial: Trial) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    for how, label in [(How.CORRECTED, "4"), (How.ACCEPTED, "1"), (How.CONFIRMED, "2"), (How.CORRECTED, "7")]:
        store.add(ada, replace(trial, how=how, label=label))
    store.add(bob, trial)
    assert store.outcomes(ada, newest=3) == [("1", True), ("2", True), ("7", False)]


def test_only_what_was_said_may_be_learned(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    for how in (How.ACCEPTED, How.CONFIRMED, How.CORRECTED):
        store.add(ada, replace(trial, how=how))
    assert [each.how for each in store.labelled(ada)] == [How.CONFIRMED, How.CORRECTED]


def test_a_label_nobody_can_see_is_not_kept(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    with pytest.raises(LabelError):
        store.add(ada, replace(trial, label=" \t"))
    assert store.accuracy(ada).n == 0


def test_every_commit_waits_for_the_disk(store: Store) -> None:
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2


def test_a_store_of_a_later_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "trials.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="schema 99"):
        Store(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "trials.sqlite"
    path.write_bytes(os.urandom(5000))
    with pytest.raises(StoreError, match=r"trials\.sqlite cannot be opened"):
        Store(path)
