from contextlib import closing
from dataclasses import replace

import pytest

import app.core.memory_sync
from app.core.memory_sync import MemorySync
from app.core.session import Session
from corrections.store.trial_filter import TrialFilter
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from models.ink.labels import Label
from models.ink.raster import raster_from_ink
from models.system.errors import StoreError
from tests.support.strokes import shifted, stroke


@pytest.fixture
def session(session: Session, seven: Ink, one: Ink, zigzag: Ink) -> Session:
    """Ada wrote trial 1; the writer "me" confirmed 2, accepted 3, and corrected 4 and 5."""
    session.switch_writer("Ada")
    session.recognise(seven)
    session.label("a")
    session.switch_writer("me")
    session.recognise(one)
    session.confirm()
    session.recognise(seven)
    session.accept()
    session.recognise(zigzag)
    session.label("ш")
    session.recognise(shifted(seven, 3))
    session.label("q")
    return session


def relabel(session: Session, ids: list[int], label: str) -> object:
    with session.editing_trials() as store:
        return store.relabel(ids, label)


def assert_as_after_a_restart(session: Session, *inks: Ink) -> None:
    with closing(Session(session.data_dir)) as fresh:
        assert session.accuracy == fresh.accuracy
        assert session.labels == fresh.labels
        assert len(session.memory) == len(fresh.memory)
        for ink in inks:
            now, anew = session.recognise(ink).prediction, fresh.recognise(ink).prediction
            assert now.label == anew.label
            assert now.probability == pytest.approx(anew.probability, abs=1e-5)
        session.discard()


def test_relabelling_deleting_and_restoring_teach_as_if_it_had_always_been_so(
    session: Session, seven: Ink, one: Ink, zigzag: Ink
) -> None:
    assert session.accuracy == Accuracy(2, 4)
    before = session.recognise(zigzag).prediction
    said = relabel(session, [3, 4], "w")  # one of them was only accepted
    assert session.accuracy == Accuracy(1, 4)
    assert session.recognise(zigzag).prediction.label == "w"
    assert len(session.memory) == 4
    assert_as_after_a_restart(session, seven, one, zigzag)
    with session.editing_trials() as store:
        removed = store.remove_all([2, 4, 5])
    assert (session.accuracy, len(session.memory)) == (Accuracy(0, 1), 1)
    assert_as_after_a_restart(session, seven, one, zigzag)
    with session.editing_trials() as store:
        store.restore(removed)
    assert_as_after_a_restart(session, seven, one, zigzag)
    with session.editing_trials() as store:
        store.undo_relabel(said)  # type: ignore[arg-type]
    assert (session.accuracy, len(session.memory)) == (Accuracy(2, 4), 3)
    after = session.recognise(zigzag).prediction
    assert after.probability == pytest.approx(before.probability, abs=1e-5)
    assert replace(after, probability=before.probability, alternatives=before.alternatives) == before


def test_doubt_is_the_same_after_a_restart_and_ends_with_a_relabelling(session: Session, seven: Ink) -> None:
    """A clear 7 that was labelled 2 may be a slip, until the 7 that was only accepted is labelled 2 as well."""
    alike, third = (Ink.of([stroke((20, 20 + d), (80 + d, 20 - d / 2), (45 - d, 120))]) for d in (4, 2))
    with session.editing_trials() as store:
        store.remove_all([5])  # a seven that is called q
    session.recognise(alike)
    assert session.contradicted_by("2") == "7"
    assert session.contradicted_by("7") is session.contradicted_by("ж") is None
    session.label(Label("2"))
    for label, read in (("7", "7"), ("2", "2"), ("7", "7")):
        relabel(session, [3], label)
        assert session.read(third).prediction.label == read
        assert_as_after_a_restart(session, seven, alike, third)
    session.recognise(third)
    assert session.contradicted_by("2") is None  # the second drawing like it


def test_another_writers_trials_teach_this_one_nothing(session: Session, seven: Ink) -> None:
    before = session.recognise(seven).prediction
    relabel(session, [1], "zz")
    assert "zz" not in session.labels and session.accuracy == Accuracy(2, 4)
    assert session.recognise(seven).prediction == before
    session.switch_writer("Ada")
    assert session.recognise(seven).prediction.label == "zz"


def test_an_older_drawing_is_remembered_when_a_newer_one_goes(
    session: Session, one: Ink, zigzag: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.core.memory_sync, "MAX_REMEMBERED", 2)
    session.switch_writer("me")
    assert len(session.memory) == 2  # 4 and 5
    with session.editing_trials() as store:
        removed = store.remove_all([5])
    assert len(session.memory) == 2
    assert_as_after_a_restart(session, one, zigzag)
    with session.editing_trials() as store:
        store.restore(removed)
    assert_as_after_a_restart(session, one, zigzag)
    relabel(session, [2], "i")  # too old to be remembered
    assert "i" not in session.labels
    relabel(session, [3], "v")  # newer, and accepted until now: still older than 4 and 5
    assert_as_after_a_restart(session, one, zigzag)


def test_what_was_deleted_elsewhere_cannot_be_taken_back_unless_it_is_restored(
    session: Session, seven: Ink, zigzag: Ink
) -> None:
    with session.editing_trials() as store:
        removed = store.remove_all([5])
    assert session.undo_last_answer() == zigzag
    with session.editing_trials() as store:
        store.restore(removed)
    assert session.accuracy == Accuracy(2, 3)
    assert session.undo_last_answer() == shifted(seven, 3)
    assert session.undo_last_answer() == seven
    assert session.accuracy == Accuracy(1, 1)
    assert session.store.ids(TrialFilter()) == [2, 1]


def test_a_relabelled_answer_can_be_taken_back(session: Session, seven: Ink) -> None:
    relabel(session, [5], "7")
    assert session.accuracy == Accuracy(3, 4)
    assert session.undo_last_answer() == shifted(seven, 3)
    assert session.accuracy == Accuracy(2, 3)


def test_a_change_that_fails_changes_nothing(session: Session) -> None:
    memory, accuracy = len(session.memory), session.accuracy

    def fail() -> None:
        with session.editing_trials():
            raise StoreError("The disk is full.")

    with pytest.raises(StoreError):
        fail()
    assert (len(session.memory), session.accuracy) == (memory, accuracy)


def test_without_remembering_nothing_is_learned(session: Session) -> None:
    with closing(Session(session.data_dir, remember=False)) as forgetful:
        relabel(forgetful, [4], "w")
        assert len(forgetful.memory) == 0
        assert forgetful.accuracy == Accuracy(2, 4)


def test_of_what_a_retrain_learned_only_what_would_be_read_wrong_is_remembered(session: Session, one: Ink) -> None:
    """And whatever it did not know of: a correction made since then must outlive the window."""
    steep = Ink.of([stroke((20, 20), (80, 20), (75, 120))])  # a seven unlike the one that is a q
    for ink, label in ((one, "1"), (steep, "1"), (one, "1")):
        session.recognise(ink)
        session.label(label)
    ids = sorted(session.store.labels(session.writer_id, limit=10))
    shipped = session.champion
    labels = tuple(label for label in shipped.classifier.labels if label != "1")
    retrained = replace(shipped, first_labels=labels, last_trial_id=ids[1])
    memory_sync = MemorySync(session.store, session.writer_id, retrained)
    memory_sync.build()
    memory = memory_sync.memory
    assert list(memory.trial_ids) == ids[1:]
    assert not memory.relabel(ids[0], Label("w"))  # the memory only refers to it
    for ink, label in ((steep, "1"), (one, "1")):
        raster = raster_from_ink(ink, shipped.classifier.spec)
        assert shipped.classifier.read(raster, memory=memory).prediction.label == label
