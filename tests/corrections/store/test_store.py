import os
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.store.schema import configure_connection
from corrections.store.store import Store
from corrections.store.trial_filter import TrialFilter
from corrections.trials.accuracy import Accuracy, TrialResult
from corrections.trials.ink_codec import fingerprint, pack, unpack
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Picture, Point
from models.ink.labels import Label, LabelError
from models.system.errors import StoreError

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
        source=LabelSource.CORRECTED,
        time=1_700_000_000.25,
    )


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
    for how, label in [(LabelSource.ACCEPTED, "1"), (LabelSource.CONFIRMED, "1"), (LabelSource.CORRECTED, "7")]:
        store.add(ada, replace(trial, source=how, label=label))
    assert store.accuracy(ada) == Accuracy(2, 3)
    assert store.accuracy(bob) == Accuracy(0, 0)


def test_the_last_outcomes_tell_label_and_whether_it_was_read(store: Store, trial: Trial) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    for how, label in [
        (LabelSource.CORRECTED, "4"),
        (LabelSource.ACCEPTED, "1"),
        (LabelSource.CONFIRMED, "2"),
        (LabelSource.CORRECTED, "7"),
    ]:
        store.add(ada, replace(trial, source=how, label=label))
    store.add(bob, trial)
    assert store.outcomes(ada, limit=3) == [("1", True), ("2", True), ("7", False)]


def test_only_what_was_said_may_be_learned(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    for how in (LabelSource.ACCEPTED, LabelSource.CONFIRMED, LabelSource.IMPORTED, LabelSource.CORRECTED):
        store.add(ada, replace(trial, source=how))
    assert [each.source for each in store.labelled(ada)] == [
        LabelSource.CONFIRMED,
        LabelSource.IMPORTED,
        LabelSource.CORRECTED,
    ]


def test_what_was_imported_says_nothing_about_the_accuracy(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    for how in (LabelSource.CONFIRMED, LabelSource.CORRECTED, LabelSource.IMPORTED, LabelSource.IMPORTED):
        store.add(ada, replace(trial, source=how))
    assert store.accuracy(ada) == Accuracy(1, 2)
    assert store.counts(ada)[LabelSource.IMPORTED] == 2


def test_what_was_imported_gives_way_to_what_was_said(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    for label, how in [
        ("a", LabelSource.CORRECTED),
        ("b", LabelSource.CONFIRMED),
        *[(f"i{n}", LabelSource.IMPORTED) for n in range(5)],
    ]:
        store.add(ada, replace(trial, label=label, source=how))
    assert [each.label for each in store.labelled(ada, limit=4)] == ["a", "b", "i3", "i4"]
    assert [each.label for each in store.labelled(ada, limit=1)] == ["b"]


def test_the_newest_labelled_ids_are_those_of_the_newest_labelled(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    for how in (
        LabelSource.IMPORTED,
        LabelSource.CORRECTED,
        LabelSource.ACCEPTED,
        LabelSource.IMPORTED,
        LabelSource.CONFIRMED,
        LabelSource.IMPORTED,
    ):
        store.add(ada, replace(trial, source=how))
    for newest in range(7):
        assert store.labels(ada, limit=newest) == {each.id: each.label for each in store.labelled(ada, limit=newest)}


def test_an_imported_trial_stays_so_when_it_is_labelled_anew(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    imported = store.add(ada, replace(trial, predicted="", model_id="", source=LabelSource.IMPORTED))
    said = store.relabel([imported], "8")
    assert store.labelled(ada)[0].label == "8" and store.labelled(ada)[0].source is LabelSource.IMPORTED
    assert store.accuracy(ada) == Accuracy(0, 0)
    store.undo_relabel(said)
    assert store.labelled(ada)[0].label == "7"


def test_what_was_never_read_is_among_no_readings(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    read = store.add(ada, trial)
    imported = store.add(ada, replace(trial, predicted="", model_id="", source=LabelSource.IMPORTED, time=2e9))
    assert store.outcomes(ada, limit=9) == [("7", False)]
    assert (store.filter_options().predicted, store.filter_options().model_ids) == (("1",), ("abc",))
    assert store.ids(TrialFilter(right=True)) == [] and store.ids(TrialFilter(right=False)) == [read]
    assert store.ids(TrialFilter()) == [imported, read]
    history = store.history()
    assert history.ids.tolist() == [read]
    later = store.add(ada, replace(trial, source=LabelSource.CONFIRMED))
    assert store.history(history).ids.tolist() == [read, later]
    store.remove(imported)
    assert store.history(history).accuracy == Accuracy(1, 2)


def test_trials_come_one_at_a_time(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    ids = [
        store.add(ada, replace(trial, source=how))
        for how in (LabelSource.CONFIRMED, LabelSource.CORRECTED, LabelSource.CONFIRMED)
    ]
    assert [each.id for each in store.iter_trials(ada, [LabelSource.CONFIRMED])] == [ids[0], ids[2]]


def test_another_store_is_taken_over_whole(tmp_path: Path, store: Store, trial: Trial) -> None:
    mine = store.add(store.writer("Ada"), trial)
    other = Store(tmp_path / "other.sqlite")
    for name, label in [("Bob", "b1"), ("Ada", "a1"), ("Bob", "b2")]:
        other.add(other.writer(name), replace(trial, label=label))
    other.close()
    store.merge_from(tmp_path / "other.sqlite")
    assert store.writers() == ["Ada", "Bob"]
    assert [each.label for each in store.labelled(store.writer("Ada"))] == ["7", "a1"]
    assert [each.label for each in store.labelled(store.writer("Bob"))] == ["b1", "b2"]
    assert store.labelled(store.writer("Ada"))[0].id == mine


def test_a_store_that_cannot_be_taken_over_changes_nothing(tmp_path: Path, store: Store, trial: Trial) -> None:
    store.add(store.writer("Ada"), trial)
    path = tmp_path / "other.sqlite"
    with closing(Store(path)) as other:
        other.add(other.writer("Bob"), trial)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE trials RENAME COLUMN how TO manner")
    for _ in range(2):  # and the other file is let go of
        with pytest.raises(StoreError, match="cannot be written"):
            store.merge_from(path)
    assert store.writers() == ["Ada"]


def test_a_fingerprint_is_of_the_ink_however_it_was_compressed(store: Store, trial: Trial, seven: Ink) -> None:
    packed = pack(seven)
    assert fingerprint(zlib.compress(zlib.decompress(packed), level=9)) == fingerprint(packed)
    assert fingerprint(pack(Picture(1, 2, b"ab"))) != fingerprint(pack(Picture(2, 1, b"ab")))
    store.add(store.writer("Ada"), trial)
    assert store.fingerprints("Ada") == {(fingerprint(packed), "7")}
    assert store.fingerprints("Bob") == set()
    with pytest.raises(ValueError, match="damaged"):
        fingerprint(packed[:9])


def test_a_label_nobody_can_see_is_not_kept(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    with pytest.raises(LabelError):
        store.add(ada, replace(trial, label=" \t"))
    assert store.accuracy(ada).n == 0


def test_every_commit_waits_for_the_disk(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "trials.sqlite")) as connection:
        configure_connection(connection, None)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


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


def test_each_model_has_an_accuracy_for_one_writer_and_for_all(store: Store, trial: Trial) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    for writer, model_id, how in [
(ada, "x", LabelSource.ACCEPTED),
(ada, "x", LabelSource.CORRECTED),
(ada, "y", LabelSource.CONFIRMED),
(bob, "x", LabelSource.CORRECTED),
        (bob, "", LabelSource.IMPORTED),
    ]:  # fmt: skip
        store.add(writer, replace(trial, model_id=model_id, source=how))
    assert store.accuracy_by_model(ada) == {"x": Accuracy(1, 2), "y": Accuracy(1, 1)}
    assert store.accuracy_by_model(None) == {"x": Accuracy(1, 3), "y": Accuracy(1, 1)}
    assert store.accuracy_by_model(store.writer("Eve")) == {}


def test_labelled_trials_after_another_are_counted(store: Store, trial: Trial) -> None:
    ada = store.writer("Ada")
    ids = [
        store.add(ada, replace(trial, source=how))
        for how in (LabelSource.CORRECTED, LabelSource.ACCEPTED, LabelSource.CONFIRMED)
    ]
    store.add(store.writer("Bob"), trial)
    assert [store.count_labelled(ada, after=after) for after in (0, ids[0], ids[2])] == [2, 1, 0]


def test_the_last_results_set_new_labels_apart(store: Store, trial: Trial) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    for how, label in [
        (LabelSource.CORRECTED, "7"),
        (LabelSource.IMPORTED, "x"),
        (LabelSource.ACCEPTED, "1"),
        (LabelSource.CORRECTED, "π"),
        (LabelSource.CORRECTED, "木"),
    ]:
        store.add(ada, replace(trial, source=how, label=label))
    store.add(bob, trial)
    expected = [TrialResult.WRONG, TrialResult.RIGHT, TrialResult.NEW, TrialResult.WRONG]
    assert store.results(ada, limit=9) == expected
    assert store.results(ada, limit=2) == expected[-2:]


def test_damaged_alternatives_leave_the_result_new(store: Store, trial: Trial, tmp_path: Path) -> None:
    ada = store.writer("Ada")
    store.add(ada, trial)
    with closing(sqlite3.connect(tmp_path / "trials.sqlite")) as connection:
        configure_connection(connection, None)
        connection.execute("UPDATE trials SET alternatives = '[1'")
        connection.commit()
    assert store.results(ada, limit=9) == [TrialResult.NEW]


def test_taught_labels_have_their_number_and_the_newest_drawing(store: Store, trial: Trial) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    for how, label in [(LabelSource.CORRECTED, "7"), (LabelSource.ACCEPTED, "1"), (LabelSource.IMPORTED, "x")]:
        newest = store.add(ada, replace(trial, source=how, label=label))
    store.add(bob, trial)
    again = store.add(ada, replace(trial, source=LabelSource.CONFIRMED, label="7"))
    assert store.taught(ada) == {"7": (2, again), "x": (1, newest)}


def test_a_label_is_new_if_it_could_not_be_read(store: Store) -> None:
    writer = store.writer("Ada")
    readings = (("1", ()), ("7", (("1", 0.2),)), ("7", (('"', 0.2), ("\\", 0.1))), ("7", ()))
    labels = ("1", "1", '"', "ш")
    ids = [
        store.add(
            writer,
            Trial(
                ink=Ink(),
                predicted=predicted,
                probability=0.5,
                alternatives=alternatives,
                model_id="m",
                label=Label(label),
                source=LabelSource.CORRECTED,
                time=0.0,
            ),
        )
        for label, (predicted, alternatives) in zip(labels, readings, strict=True)
    ]
    assert [store.trials(ids)[each].is_of_new_label for each in ids] == [False, False, False, True]
    assert [each.is_of_new_label for each in store.labelled(writer)] == [False, False, False, True]
