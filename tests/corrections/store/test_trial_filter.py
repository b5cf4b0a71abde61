import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite

from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.store.trial_filter import FilterOptions, TrialFilter, matching_ids
from corrections.trials.ink_codec import pack
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Picture
from models.ink.labels import LabelError
from models.system.errors import StoreError
from tests.support.databases import execute

OLD_STORE = """
CREATE TABLE writers (id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE trials (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, writer_id INTEGER NOT NULL, time FLOAT NOT NULL,
    strokes BLOB NOT NULL, predicted VARCHAR NOT NULL, probability FLOAT NOT NULL, alternatives VARCHAR NOT NULL,
    model_id VARCHAR NOT NULL, label VARCHAR NOT NULL, how VARCHAR NOT NULL,
    FOREIGN KEY(writer_id) REFERENCES writers (id)
);
CREATE INDEX trials_by_writer_and_how ON trials (writer_id, how);
PRAGMA user_version = 1;
"""
"""As the first version of the program wrote it."""


@pytest.fixture
def trial(seven: Ink) -> Trial:
    return Trial(
        ink=seven,
        predicted="7",
        probability=0.75,
        alternatives=(("1", 0.1 + 0.2), ("木", 0.05)),
        model_id="abc",
        label="7",
        source=LabelSource.ACCEPTED,
        time=1000.0,
    )


@pytest.fixture
def filled(store: Store, trial: Trial) -> Store:
    """Five trials, 1 to 5; the last one drawn was entered first."""
    ada, bob = store.writer("Ada"), store.writer("Bob")
    store.add(ada, replace(trial, time=9000.5))
    store.add(ada, replace(trial, source=LabelSource.CONFIRMED))
    store.add(ada, replace(trial, label="1", source=LabelSource.CORRECTED, time=2000.0))
    store.add(bob, replace(trial, label="1", predicted="1", time=3000.0, model_id="def"))
    store.add(bob, replace(trial, label="ш", source=LabelSource.CORRECTED, time=4000.0))
    return store


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (TrialFilter(), [1, 5, 4, 3, 2]),
        (TrialFilter(label="7"), [1, 2]),
        (TrialFilter(label="1"), [4, 3]),
        (TrialFilter(predicted="7", label="1"), [3]),
        (TrialFilter(writer="Ada"), [1, 3, 2]),
        (TrialFilter(writer="Cleo"), []),
        (TrialFilter(model_id="def"), [4]),
        (TrialFilter(since=2000.0), [1, 5, 4, 3]),
        (TrialFilter(until=2000.0), [2]),
        (TrialFilter(since=2000.0, until=4000.0), [4, 3]),
        (TrialFilter(right=True), [1, 4, 2]),
        (TrialFilter(right=False), [5, 3]),
        (TrialFilter(right=False, writer="Bob", label="ш", predicted="7", model_id="abc", since=1.0, until=9e9), [5]),
    ],
)
def test_each_field_narrows_and_the_newest_comes_first(filled: Store, selection: TrialFilter, ids: list[int]) -> None:
    assert filled.ids(selection) == ids


@pytest.mark.parametrize("selection", [TrialFilter(), TrialFilter(writer="Ada", right=False), TrialFilter(since=1.0)])
def test_choosing_never_reads_the_strokes(filled: Store, tmp_path: Path, selection: TrialFilter) -> None:
    query = matching_ids(selection).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    plan = [row[3] for row in execute(tmp_path / STORE_FILE, f"EXPLAIN QUERY PLAN {query}")]
    assert "COVERING INDEX trials_by_time" in plan[0]
    assert not any("TEMP B-TREE" in step for step in plan)


def test_the_choices_are_what_occurs(filled: Store, store: Store) -> None:
    store.writer("Cleo")
    assert filled.filter_options() == FilterOptions(("1", "7", "ш"), ("1", "7"), ("Ada", "Bob", "Cleo"), ("abc", "def"))


def test_what_is_looked_at_says_all_that_is_shown(filled: Store, trial: Trial) -> None:
    found = filled.trials([3, 99])
    assert list(found) == [3]
    assert (found[3].writer, found[3].label, found[3].predicted, found[3].source) == (
        "Ada",
        "1",
        "7",
        LabelSource.CORRECTED,
    )
    assert (found[3].id, found[3].time, found[3].probability, found[3].model_id) == (3, 2000.0, 0.75, "abc")
    assert found[3].ink == trial.ink


def test_a_picture_is_looked_at_as_well(store: Store, trial: Trial) -> None:
    picture = Picture(2, 3, bytes([0, 50, 255, 0, 0, 9]))
    kept = store.add(store.writer("Ada"), replace(trial, ink=picture))
    assert store.trials([kept])[kept].ink == picture


def test_a_damaged_trial_is_seen_and_can_be_removed_and_restored(tmp_path: Path, filled: Store) -> None:
    with closing(sqlite3.connect(tmp_path / "trials.sqlite")) as connection:
        connection.execute("UPDATE trials SET strokes = x'00' WHERE id = 3")
        connection.commit()
    with pytest.raises(ValueError, match="damaged"):
        _ = filled.trials([3])[3].ink
    removed = filled.remove_all([3])
    assert filled.ids(TrialFilter()) == [1, 5, 4, 2]
    filled.restore(removed)
    assert filled.trials([3])[3].strokes == b"\0"


def rows(tmp_path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(tmp_path / "trials.sqlite")) as connection:
        return connection.execute("SELECT * FROM trials ORDER BY id").fetchall()


def test_what_is_removed_is_restored_to_the_last_bit(tmp_path: Path, filled: Store, trial: Trial) -> None:
    before = rows(tmp_path)
    removed = filled.remove_all([2, 5, 77])
    assert filled.ids(TrialFilter()) == [1, 4, 3]
    later = filled.add(filled.writer("Ada"), trial)
    assert later == 6  # the id of the last one, which was removed, is not given again
    filled.restore(removed)
    filled.restore([])
    assert filled.remove(later)
    assert not filled.remove(later)
    assert rows(tmp_path) == before


def test_nothing_is_restored_twice(tmp_path: Path, filled: Store) -> None:
    removed = filled.remove_all([2, 5])
    filled.restore(removed[:1])
    with pytest.raises(StoreError):
        filled.restore(removed)
    assert len(rows(tmp_path)) == 4  # all or nothing


def test_a_relabelled_trial_is_confirmed_or_corrected_and_keeps_its_reading(tmp_path: Path, filled: Store) -> None:
    before = rows(tmp_path)
    said = filled.relabel([1, 3, 4, 99], " 7 ")
    assert said == {1: ("7", "accepted"), 3: ("1", "corrected"), 4: ("1", "accepted")}
    found = filled.trials([1, 3, 4])
    assert [found[n].source for n in (1, 3, 4)] == [LabelSource.CONFIRMED, LabelSource.CONFIRMED, LabelSource.CORRECTED]
    assert [found[n].label for n in (1, 3, 4)] == ["7", "7", "7"]
    assert [found[n].predicted for n in (1, 3, 4)] == ["7", "7", "1"]
    filled.undo_relabel(said)
    filled.undo_relabel({})
    assert rows(tmp_path) == before


def test_what_cannot_be_a_label_relabels_nothing(tmp_path: Path, filled: Store) -> None:
    before = rows(tmp_path)
    with pytest.raises(LabelError):
        filled.relabel([1], " ")
    assert rows(tmp_path) == before


def test_undoing_a_relabelling_brings_no_removed_trial_back(filled: Store) -> None:
    said = filled.relabel([1, 2], "x")
    filled.remove(1)
    filled.undo_relabel(said)
    assert filled.ids(TrialFilter(label="7")) == [2]


def test_any_number_of_trials_is_changed_at_once(filled: Store) -> None:
    ids = range(1, 300_000)  # more than SQLite takes parameters
    assert len(filled.relabel(ids, "x")) == 5
    assert len(filled.trials(ids)) == 5
    assert len(filled.remove_all(ids)) == 5


def test_a_store_of_the_first_schema_is_brought_up_to_date_with_all_it_holds(tmp_path: Path, trial: Trial) -> None:
    path = tmp_path / "old.sqlite"
    row = (17, 1, 1234.5, pack(trial.ink), "7", 0.9, "[]", "abc", "1", "corrected")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD_STORE)
        connection.execute("INSERT INTO writers VALUES (1, 'Ada')")
        connection.execute(f"INSERT INTO trials VALUES ({','.join('?' * len(row))})", row)
        connection.commit()
    with closing(Store(path)) as store:
        assert store.ids(TrialFilter(writer="Ada", right=False)) == [17]
        assert store.trials([17])[17].ink == trial.ink
        assert store.add(store.writer("Ada"), trial) == 18
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT * FROM trials WHERE id = 17").fetchone()[: len(row)] == row
        assert connection.execute("PRAGMA user_version").fetchone()[0] >= 2
        indexes = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert {"trials_by_time", "trials_by_writer_and_how"} <= indexes
