"""Lines of characters through the session: read, answered, stored, learned, undone."""

from contextlib import closing
from pathlib import Path

import pytest

from app.core.session import Session
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import SegmentedBy, WrittenLine
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Picture
from models.ink.labels import Label
from models.ink.pieces import Piece
from models.lines.line import Line
from models.lines.reader import LineReader
from models.system.errors import StoreError
from tests.support.strokes import shifted


@pytest.fixture
def pair(seven: Ink, one: Ink) -> Ink:
    """A seven and a one beside it."""
    return Ink((*seven.strokes, *shifted(one, 100).strokes))


def trials(session: Session) -> list[Trial]:
    return list(session.store.iter_trials(session.writer_id, LabelSource))


def labels(session: Session) -> list[tuple[str, str, LabelSource]]:
    return [(trial.predicted, trial.label, trial.source) for trial in trials(session)]


def written(session: Session) -> list[WrittenLine]:
    return [trial.line.written for trial in trials(session) if trial.line and trial.line.place == 0]


def test_a_confirmed_line_is_a_trial_for_each_character(session: Session, pair: Ink) -> None:
    line = session.recognise_lines(pair)
    assert session.pending is line and session.reading is None
    session.confirm()
    assert labels(session) == [("7", "7", LabelSource.CONFIRMED), ("1", "1", LabelSource.CONFIRMED)]
    assert [trial.ink for trial in trials(session)] == [Ink(pair.strokes[:1]), Ink(pair.strokes[1:])]
    assert written(session) == [WrittenLine(predicted="71")]
    assert session.pending is None and session.accuracy == Accuracy(2, 2)
    assert session.record.line_accuracy == session.store.line_accuracy(session.writer_id) == Accuracy(1, 1)


def test_an_accepted_line_teaches_only_what_the_writer_gave(session: Session, pair: Ink) -> None:
    session.recognise_lines(pair)
    session.accept({1: Label("l")})
    assert labels(session) == [("7", "7", LabelSource.ACCEPTED), ("1", "l", LabelSource.CORRECTED)]
    assert session.memory.labels == ("l",)
    assert session.record.line_accuracy == session.store.line_accuracy(session.writer_id) == Accuracy(0, 1)


def test_a_confirmed_line_has_confirmed_labels_of_the_writers_too(session: Session, pair: Ink) -> None:
    session.recognise_lines(pair)
    session.confirm({0: Label("7"), 1: Label("I")})
    assert [source for _, _, source in labels(session)] == [LabelSource.CONFIRMED, LabelSource.CORRECTED]


def test_an_aligned_text_labels_each_character(session: Session, pair: Ink) -> None:
    session.recognise_lines(pair)
    assert session.align("4" * 30) is None
    aligned = session.align("4 2")
    assert aligned and aligned.text == "71"  # as read, whatever it is
    session.label_lines(aligned, [Label("4"), Label("2")])
    assert [label for _, label, _ in labels(session)] == ["4", "2"]
    assert session.read_lines(pair).text == "42"
    assert written(session) == [WrittenLine(predicted="71")]


def test_nothing_is_aligned_without_a_reading_or_with_a_picture(session: Session) -> None:
    assert session.align("4") is None
    session.recognise_lines(Picture(2, 1, bytes([255, 0])))
    assert session.align("4") is None


def test_a_segmentation_by_hand_is_kept_with_what_was_read(session: Session, pair: Ink) -> None:
    joined = (Piece(0, 0, 21), Piece(1, 0, 11))
    line = session.recognise_lines(pair, [joined])
    assert line.is_one and session.reading is line.readings[0]
    session.label(Label("π"))
    (trial,) = trials(session)
    assert trial.ink == pair and trial.label == "π"
    (line,) = written(session)
    assert (line.predicted, line.segmented_by) == ("71", SegmentedBy.HAND)
    assert line.read_groups == ((Piece(0, 0, 21),), (Piece(1, 0, 11),)) and line.groups == (joined,)
    (correction,) = session.store.segmentation_corrections(session.writer_id)
    assert correction.ink == pair and correction.labels == ("π",)


def test_a_segmentation_mended_by_typing_is_kept(session: Session, pair: Ink) -> None:
    read = session.recognise_lines(pair)
    aligned = session.align("4")
    assert aligned and aligned.is_one
    session.label_lines(aligned, [Label("4")])
    (line,) = written(session)
    assert line.segmented_by is SegmentedBy.TYPED and line.groups == ((Piece(0, 0, 21), Piece(1, 0, 11)),)
    assert line.read_groups == read.groups and line.predicted == "71"


def test_the_whole_can_be_kept_as_one_symbol(session: Session, pair: Ink) -> None:
    session.label_whole(Label("x"))
    assert trials(session) == []
    session.recognise_lines(pair)
    session.label_whole(Label("sch"))
    (trial,) = trials(session)
    assert (trial.ink, trial.label) == (pair, "sch")
    assert trial.predicted == session.champion.classifier.labels[0] or trial.predicted in session.labels
    (line,) = written(session)
    assert (line.predicted, line.segmented_by) == ("71", SegmentedBy.TYPED)


def test_what_is_one_by_its_prompt_is_no_correction(session: Session, pair: Ink) -> None:
    line = session.recognise_lines(pair, as_one=True)
    assert line.is_one and line.by_hand == ()
    session.confirm()
    (kept,) = written(session)
    assert kept.segmented_by is None and kept.predicted == line.text


def test_a_single_drawing_and_a_picture_are_no_lines(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.confirm()
    session.recognise_lines(Picture(28, 28, bytes([0, 255] * 392)))
    session.label(Label("x"))
    assert [trial.line for trial in trials(session)] == [None, None]


def test_rows_are_lines_of_their_own(session: Session, pair: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    below = Ink(tuple(tuple(p._replace(y=p.y + 200) for p in stroke) for stroke in shifted(pair, 0).strokes))
    both = Ink((*pair.strokes, *below.strokes))
    read = LineReader.read

    def rows(reader: LineReader, ink: Ink, **_: object) -> tuple[Line, ...]:
        groups = [(Piece(number, 0, len(stroke)),) for number, stroke in enumerate(ink.strokes)]
        characters = [each for line in read(reader, ink, groups=groups) for each in line.characters]
        upper = sorted((each for each in characters if each.box.top < 200), key=lambda each: each.box.left)
        lower = sorted((each for each in characters if each.box.top >= 200), key=lambda each: each.box.left)
        return Line(tuple(upper), 1.0), Line(tuple(lower), 1.0)

    monkeypatch.setattr(LineReader, "read", rows)
    assert session.recognise_lines(both).text == "71\n71"
    session.confirm({3: Label("l")})
    assert [line.predicted for line in written(session)] == ["71", "71"]
    assert session.record.line_accuracy == session.store.line_accuracy(session.writer_id) == Accuracy(1, 2)
    assert session.undo_last_answer() == both and trials(session) == []


def test_undo_takes_a_whole_line_back(session: Session, pair: Ink, seven: Ink) -> None:
    session.recognise_lines(seven)
    session.confirm()
    before = session.read_lines(pair)
    session.recognise_lines(pair)
    session.confirm({1: Label("l")})
    assert "l" in session.memory.labels
    ink = session.undo_last_answer()
    assert isinstance(ink, Ink) and all(a is b for a, b in zip(ink.strokes, pair.strokes, strict=True))
    assert session.memory.labels == ("7",) and session.accuracy == Accuracy(1, 1)
    assert session.record.line_accuracy == Accuracy(1, 1)
    assert [r.prediction for r in session.read_lines(pair).readings] == [r.prediction for r in before.readings]
    assert session.undo_last_answer() == seven and session.undo_last_answer() is None


def test_a_line_that_lost_a_trial_is_undone_with_the_rest(session: Session, pair: Ink) -> None:
    session.recognise_lines(pair)
    session.confirm()
    with session.editing_trials() as store:
        store.remove_all([trials(session)[0].id])
    assert session.undo_last_answer() == pair and trials(session) == []


def test_an_answer_runs_no_network_for_its_characters(
    session: Session, pair: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.recognise_lines(pair)
    monkeypatch.setattr(type(session.champion.classifier), "outputs", lambda *_: pytest.fail("the network was run"))
    session.confirm({0: Label("x")})


def test_a_line_that_cannot_be_stored_waits_and_can_be_undone(
    session: Session, pair: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> list[int]:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "_add_in_order", full)
        for label in ("x", "y"):
            session.recognise_lines(pair)
            session.confirm({0: Label(label)})
        assert session.store.waiting_count == 4 and session.accuracy == Accuracy(2, 4)
        assert session.undo_last_answer() == pair
        assert session.store.waiting_count == 2 and session.accuracy == Accuracy(1, 2)
    session.store.retry()
    assert [label for _, label, _ in labels(session)] == ["x", "1"]
    assert session.undo_last_answer() == pair and session.accuracy == Accuracy(0, 0)


def test_a_line_is_remembered_after_a_restart(tmp_path: Path, pair: Ink) -> None:
    with closing(Session(tmp_path / "data")) as session:
        session.recognise_lines(pair)
        session.confirm({0: Label("x"), 1: Label("y")})
    with closing(Session(tmp_path / "data")) as session:
        assert session.read_lines(pair).text == "xy" and session.undo_last_answer() is None
        assert session.record.line_accuracy == Accuracy(0, 1)


def test_another_model_reads_lines_with_a_reader_of_its_own(session: Session, pair: Ink) -> None:
    session.read_lines(pair)
    before = session._reader
    assert session._reader is before
    session.switch_writer("someone else")
    assert session.read_lines(pair).text == "71"


def test_a_character_is_split_where_both_parts_are_read_best(session: Session, pair: Ink) -> None:
    whole = session.read_lines(pair, as_one=True)
    parts = session.split(whole, 0)
    assert parts is not None and sorted(parts) == [(Piece(0, 0, 21),), (Piece(1, 0, 11),)]
    picture = session.read_lines(Picture(2, 1, bytes([255, 0])))
    assert session.split(picture, 0) is None
