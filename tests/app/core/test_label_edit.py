from contextlib import closing

import pytest

from app.core.label_edit import rename_label, undo_rename
from app.core.session import Session
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink
from models.ink.labels import LabelError
from models.system.errors import StoreError
from tests.support.strokes import shifted


@pytest.fixture
def session(session: Session, seven: Ink, one: Ink, zigzag: Ink) -> Session:
    """Ada wrote a w; the writer "me" wrote three of them, and typed W, W, w."""
    session.switch_writer("Ada")
    session.recognise(zigzag)
    session.label("w")
    session.switch_writer("me")
    for number, label in enumerate(("W", "W", "w")):
        session.recognise(shifted(zigzag, number))
        session.label(label)
    session.recognise(one)
    session.confirm()
    return session


def stored(session: Session, writer: str = "me") -> list[tuple[str, LabelSource]]:
    trials = session.store.iter_trials(session.store.writer(writer), LabelSource)
    return [(trial.label, trial.source) for trial in trials]


def test_a_renamed_label_is_read_at_once_and_the_accuracy_stays(session: Session, zigzag: Ink) -> None:
    assert session.recognise(zigzag).prediction.label == "w"  # the last that was typed
    session.accept()
    accuracy, labels = session.accuracy, session.labels
    assert accuracy == Accuracy(3, 5)
    rename = rename_label(session, "w", "ш")
    assert (rename.count, rename.merged, rename.in_model) == (2, False, False)
    assert session.accuracy == accuracy
    assert "w" not in session.labels and "ш" in session.labels
    assert session.read(zigzag).prediction.label == "ш"
    assert stored(session)[-1] == ("ш", LabelSource.ACCEPTED)
    undo_rename(session, rename)
    assert session.accuracy == accuracy and set(session.labels) == set(labels)
    assert session.read(zigzag).prediction.label == "w"


def test_merged_labels_are_one_and_a_correction_in_vain_is_none(session: Session, zigzag: Ink) -> None:
    before = stored(session)
    assert before[2] == ("w", LabelSource.CORRECTED)  # read as W, which it was
    rename = rename_label(session, "w", "W")
    assert (rename.count, rename.merged) == (1, True)
    assert stored(session)[2] == ("W", LabelSource.CONFIRMED)
    assert session.accuracy == Accuracy(3, 4)
    prediction = session.read(zigzag).prediction
    assert prediction.label == "W" and "w" not in dict(prediction.alternatives)
    undo_rename(session, rename)
    assert stored(session) == before


def test_the_next_start_reads_as_this_one(session: Session, zigzag: Ink) -> None:
    rename_label(session, "w", "W")
    with closing(Session(session.data_dir)) as fresh:
        now, anew = session.read(zigzag).prediction, fresh.read(zigzag).prediction
        assert (now.label, now.probability) == (anew.label, pytest.approx(anew.probability, abs=1e-5))
        assert session.accuracy == fresh.accuracy


def test_other_writers_keep_their_label(session: Session) -> None:
    rename_label(session, "w", "ш")
    assert stored(session, "Ada") == [("w", LabelSource.CORRECTED)]


def test_a_label_of_the_model_can_be_merged_and_the_model_is_named(session: Session, one: Ink) -> None:
    rename = rename_label(session, "1", "l")
    assert rename.in_model and rename.count == 1
    assert session.read(one).prediction.label == "l"


@pytest.mark.parametrize(("old", "new"), [("W", " W "), ("nothing", "W")])
def test_nothing_to_rename_changes_nothing(session: Session, old: str, new: str) -> None:
    before = stored(session)
    assert rename_label(session, old, new).count == 0
    assert stored(session) == before


def test_a_refused_name_changes_nothing(session: Session) -> None:
    before = stored(session)
    with pytest.raises(LabelError):
        rename_label(session, "W", " ")
    assert stored(session) == before


def test_what_waits_for_the_disk_is_not_left_behind(
    session: Session, zigzag: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(writer: int, trials: object) -> list[int]:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(session.store, "_write", full)
        session.recognise(zigzag)
        session.label("W")
        with pytest.raises(StoreError, match="The disk is full"):
            rename_label(session, "W", "ш")
    assert rename_label(session, "W", "ш").count == 3
    assert session.read(zigzag).prediction.label == "ш"
