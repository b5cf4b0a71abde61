from contextlib import closing
from pathlib import Path

import pytest

from app.core.session import Session
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import SegmentedBy, WrittenLine
from corrections.trials.trial import Trial
from models.ink.ink import Ink
from models.ink.labels import Label
from models.system.errors import StoreError
from tests.support.lines import characters
from tests.support.strokes import shifted


def teach(session: Session, ink: Ink, label: str) -> None:
    session.recognise(ink)
    session.label(Label.parse(label))


def taught(session: Session) -> list[tuple[str, int]]:
    return [(each.label, each.count) for each in session.record.taught]


def test_first_drawings_of_new_labels_are_no_errors_and_stay_none(
    session: Session, seven: Ink, zigzag: Ink, tmp_path: Path
) -> None:
    teach(session, zigzag, "ш")  # nobody could have read it
    teach(session, shifted(zigzag, 1), "ш")  # the memory reads it
    teach(session, seven, "1")  # an error of a label that it reads
    recent = session.record.recent
    assert recent.known == Accuracy(1, 2) and recent.new == 1
    assert session.accuracy == Accuracy(1, 3)  # the full series counts all
    session.close()
    with closing(Session(tmp_path / "data")) as again:
        assert again.record.recent == recent


def test_the_newest_drawing_of_each_label_is_kept(session: Session, seven: Ink, one: Ink, zigzag: Ink) -> None:
    teach(session, seven, "S")
    teach(session, zigzag, "ш")
    newest = shifted(seven, 5)
    teach(session, newest, "S")
    session.recognise(one)
    session.accept()  # nobody said what it is
    assert taught(session) == [("S", 2), ("ш", 1)]
    assert session.record.taught[0].ink == newest
    session.undo_last_answer()
    session.undo_last_answer()
    assert taught(session) == [("S", 1), ("ш", 1)]
    assert session.record.taught[0].ink == seven


def test_a_renamed_label_and_a_deleted_drawing_are_followed(session: Session, seven: Ink, zigzag: Ink) -> None:
    teach(session, seven, "S")
    teach(session, zigzag, "ш")
    with session.editing_trials() as store:
        store.rename_label(session.writer_id, "S", Label("s"))
    assert taught(session) == [("s", 1), ("ш", 1)]
    with session.editing_trials() as store:
        store.remove_all([1])
    assert taught(session) == [("ш", 1)]


def test_answers_that_wait_to_be_stored_count(session: Session, zigzag: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> list[int]:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(session.store, "_write", refuse)
    teach(session, zigzag, "ш")
    assert session.store.waiting_count == 1
    recent = session.record.recent
    session.record.read()
    assert session.record.recent == recent and taught(session) == [("ш", 1)]


def test_a_damaged_drawing_has_a_tile_without_ink(
    session: Session, zigzag: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach(session, zigzag, "ш")
    monkeypatch.setattr("corrections.store.trial_filter.unpack", _refuse)
    session.record.read()
    assert session.record.taught[0].ink == Ink()


def _refuse(_packed: bytes) -> Ink:
    raise ValueError


def test_lines_that_were_read_exactly_are_counted(session: Session) -> None:
    def answer(line: WrittenLine, trials: list[Trial]) -> list[int]:
        ids = session.store.add_line(session.writer_id, line, trials)
        session.record.add_line(line, [each.source for each in trials])
        return ids

    ids = answer(WrittenLine(predicted="407"), characters("407"))
    answer(WrittenLine(predicted="4O7"), characters("407", read="4O7"))
    answer(WrittenLine(predicted="10", segmented_by=SegmentedBy.TYPED), characters("10"))
    added = session.record.line_accuracy
    session.record.read()
    assert session.record.line_accuracy == added == Accuracy(1, 3)
    with session.editing_trials() as store:
        store.remove_all(ids)
    assert session.record.line_accuracy == Accuracy(0, 2)
