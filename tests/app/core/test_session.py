import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from ai_edge_litert.interpreter import SignatureRunner
from numpy.typing import NDArray

from app.core.retrain_request import NothingToLearnError
from app.core.session import Session
from corrections.import_export.transfer import import_samples
from corrections.samples.sample import Sample
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.accuracy import Accuracy
from corrections.trials.holdout import ALWAYS_LEARNED
from corrections.trials.trial import LabelSource
from models.inference.score import Comparison, Score
from models.ink.ink import Ink, InkError
from models.ink.label_sets import parse_label_set
from models.ink.labels import Label, LabelError
from models.registry.promotion import Outcome, judge
from models.registry.registry import StaleChallengerError
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.strokes import shifted
from tests.support.untrusted.forging import retitle


def test_a_drawing_is_read_before_anything_is_said(session: Session, seven: Ink) -> None:
    reading = session.recognise(seven)
    assert reading.prediction.label == "7"
    assert reading.prediction.probability > 0.8
    assert session.accuracy == Accuracy(0, 0)


def test_reading_alone_waits_for_nothing(session: Session, seven: Ink, one: Ink) -> None:
    session.recognise(seven)
    assert session.read(one).prediction.label == "1"
    assert session.reading and session.reading.prediction.label == "7"
    session.discard()
    session.read(one)
    session.accept()
    assert session.accuracy == Accuracy(0, 0)


def test_empty_ink_is_refused_in_words(session: Session) -> None:
    with pytest.raises(InkError, match="Draw a character first"):
        session.recognise(Ink())


def test_a_confirmed_an_accepted_and_a_corrected_drawing_count(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.confirm()
    session.recognise(seven)
    session.accept()
    session.recognise(seven)
    assert session.label("1") is LabelSource.CORRECTED
    assert session.accuracy == Accuracy(2, 3)
    assert session.reading is None


def test_the_label_that_was_read_is_a_confirmation(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    assert session.label(Label.parse(" 7 ")) is LabelSource.CONFIRMED


def test_an_answer_runs_no_network(session: Session, seven: Ink, one: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = count_runs(monkeypatch)
    for answer in (session.confirm, session.accept, lambda: session.label(Label("x"))):
        reading = session.recognise(seven)
        answer()
        assert runs.pop() == (1, 28, 28, 1) and not runs
    embedding = reading.output.embedding.tobytes()
    session.recognise(one)
    assert reading.output.embedding.tobytes() == embedding  # no view of what the network writes to
    assert session.champion.classifier.embeddings(reading.raster[None]).tobytes() == embedding


def count_runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The shapes of the rasters that a compiled graph is run on from now on."""
    runs: list[tuple[int, ...]] = []
    run = SignatureRunner.__call__

    def counted(graph: SignatureRunner, *, raster: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        runs.append(raster.shape)
        return run(graph, raster=raster)

    monkeypatch.setattr(SignatureRunner, "__call__", counted)
    return runs


def test_a_reading_that_outlives_its_model_is_remembered_by_the_new_one(
    session: Session, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = session.recognise(seven)
    (tmp_challenger := session.data_dir / "challenger.h5").write_bytes(SHIPPED_MODEL.read_bytes())
    retitle(tmp_challenger)
    better = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=better, held_out=better, learned=better)
    session.adopt(Outcome(tmp_challenger, session.champion.path, session.writer, verdict))
    assert session.reading is reading and reading.prediction.model_id != session.champion.classifier.model_id
    runs = count_runs(monkeypatch)
    session.label(Label("x"))
    assert runs == [(1, 28, 28, 1)]
    assert session.recognise(seven).prediction.label == "x"


def test_a_refused_label_leaves_the_drawing_waiting(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    with pytest.raises(LabelError):
        session.label("  ")
    assert session.reading is not None
    assert session.accuracy.n == 0


def test_a_discarded_drawing_counts_for_nothing(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.discard()
    session.accept()
    assert session.accuracy.n == 0


def test_the_next_start_goes_on_where_this_one_ended(tmp_path: Path, session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.label("1")
    session.close()
    with closing(Session(session.data_dir)) as again:
        assert again.accuracy == Accuracy(0, 1)
        assert [each.label for each in again.retrain_request().drawings().learned] == ["1"]


def test_the_answers_can_be_restricted_for_a_while(session: Session, seven: Ink) -> None:
    session.label_set = parse_label_set("12")
    prediction = session.recognise(seven).prediction
    assert {prediction.label, *dict(prediction.alternatives)} == {"1", "2"}
    session.label_set = parse_label_set("ш")  # nobody knows it yet: that cannot restrict anything
    assert session.recognise(seven).prediction.label == "7"


def test_the_hold_out_is_the_same_at_every_asking_and_never_the_first(session: Session, seven: Ink) -> None:
    for number in range(60):
        session.recognise(shifted(seven, number))
        session.label(f"l{number}")
    first, second = session.retrain_request().drawings(), session.retrain_request().drawings()
    assert first == second
    assert {each.label for each in first.learned} >= {f"l{number}" for number in range(ALWAYS_LEARNED)}
    assert 5 <= len(first.held_out) <= 20
    assert not {each.label for each in first.held_out} & {each.label for each in first.learned}
    last = shifted(seven, 59)
    assert session.undo_last_answer() == last
    session.recognise(last)
    session.label("l59")  # said anew it stays on its side: what was learned is never held out, nor the other way
    assert session.retrain_request().drawings() == first


def test_without_labels_there_is_nothing_to_learn(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.accept()
    with pytest.raises(NothingToLearnError, match="Correct a reading"):
        session.retrain_request()


@pytest.mark.parametrize("promoted", [True, False])
def test_a_verdict_is_carried_out(tmp_path: Path, session: Session, promoted: bool) -> None:
    challenger = tmp_path / "challenger.h5"
    challenger.write_bytes(session.champion.path.read_bytes())
    same = Comparison(Score(1, 2), Score(1, 2))
    verdict = replace(judge(base=same, held_out=same, learned=same), promoted=promoted)
    session.adopt(Outcome(challenger, session.champion.path, session.writer, verdict))
    assert session.champion.shipped is not promoted
    assert not challenger.exists()
    with closing(Session(session.data_dir)) as again:
        assert again.champion.shipped is not promoted
    assert [name for name in os.listdir(session.data_dir / "models") if name.startswith("challenger")] == []


def test_a_correction_is_right_at_once_and_after_a_restart(tmp_path: Path, session: Session, zigzag: Ink) -> None:
    assert session.recognise(zigzag).prediction.label != "ш"
    session.label("ш")
    assert session.recognise(zigzag).prediction.label == "ш"
    assert session.labels[-1] == "ш"
    session.close()
    with closing(Session(session.data_dir)) as again:
        assert again.recognise(zigzag).prediction.label == "ш"


def test_what_was_accepted_teaches_nothing(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.accept()
    assert len(session.memory) == 0


def test_the_later_of_two_labels_for_one_drawing_holds(session: Session, seven: Ink) -> None:
    for text in ("a", "b", "a"):
        session.recognise(seven)
        session.label(text)
        assert session.recognise(seven).prediction.label == text


def test_taking_back_undoes_everything_that_an_answer_did(session: Session, seven: Ink, zigzag: Ink) -> None:
    session.recognise(seven)
    session.confirm()
    before = session.recognise(zigzag).prediction
    session.label("ш")
    assert session.undo_last_answer() == zigzag
    assert session.recognise(zigzag).prediction == before
    assert session.accuracy == Accuracy(1, 1)
    assert [each.label for each in session.retrain_request().drawings().learned] == ["7"]
    assert session.undo_last_answer() == seven
    assert session.undo_last_answer() is None
    assert session.accuracy == Accuracy(0, 0)


def test_each_writer_has_a_memory_and_an_accuracy_of_their_own(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.label("seven")
    session.switch_writer("Ada")
    assert session.reading is None and session.undo_last_answer() is None
    assert session.recognise(seven).prediction.label == "7"
    assert session.accuracy == Accuracy(0, 0)
    session.switch_writer("me")
    assert session.recognise(seven).prediction.label == "seven"
    assert session.accuracy == Accuracy(0, 1)
    assert session.writers == ["me", "Ada"]
    with pytest.raises(LabelError):
        session.switch_writer(" ")
    assert session.writer == "me"


def test_a_retrain_is_for_one_writer_or_for_all(session: Session, seven: Ink, one: Ink) -> None:
    session.recognise(seven)
    session.label("seven")
    session.switch_writer("Ada")
    session.recognise(one)
    session.label("one")
    hers, all_of_them = session.retrain_request(), session.retrain_request(all_writers=True)
    assert ([each.label for each in hers.drawings().learned], hers.writer) == (["one"], "Ada")
    assert ([each.label for each in all_of_them.drawings().learned], all_of_them.writer) == (["seven", "one"], None)


def test_a_model_made_for_one_writer_does_not_come_to_another(tmp_path: Path, session: Session) -> None:
    challenger = tmp_path / "challenger.h5"
    challenger.write_bytes(session.champion.path.read_bytes())
    better = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=better, held_out=better, learned=better)
    session.switch_writer("Ada")  # while the retrain for "me" went on
    session.adopt(Outcome(challenger, session.champion.path, "me", verdict))
    assert session.champion.shipped
    session.switch_writer("me")
    assert not session.champion.shipped
    promoted = session.champions[-1].verdict
    assert promoted and promoted.promoted
    shipped = session.champion.classifier.model_id
    session.apply(session.switcher.roll_back(shipped, session.current_writer))
    assert session.champions[-1].rolled_back


def test_a_retrain_does_not_undo_a_roll_back_made_meanwhile(tmp_path: Path, session: Session, seven: Ink) -> None:
    better = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=better, held_out=better, learned=better)
    first, second = tmp_path / "first.h5", tmp_path / "second.h5"
    for path in (first, second):
        path.write_bytes(session.champion.path.read_bytes())
    retitle(first)
    session.adopt(Outcome(first, session.champion.path, "me", verdict))
    was = session.champion.path
    session.recognise(seven)
    session.confirm()
    request = session.retrain_request()
    session.apply(session.switcher.roll_back(session.shipped_model_id, session.current_writer))
    with pytest.raises(StaleChallengerError, match="Retrain again"):
        session.adopt(Outcome(second, request.champion, request.writer, verdict))
    assert request.champion == was and session.champion.shipped and not second.exists()


def test_what_a_champion_learned_can_no_longer_be_taken_back(tmp_path: Path, session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.label("seven")
    challenger = tmp_path / "challenger.h5"
    challenger.write_bytes(session.champion.path.read_bytes())
    better = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=better, held_out=better, learned=better)
    session.adopt(Outcome(challenger, session.champion.path, "me", verdict))
    assert session.undo_last_answer() is None
    assert session.recognise(seven).prediction.label == "seven"  # the memory came along


def test_a_shared_model_takes_no_own_model_away(tmp_path: Path, session: Session) -> None:
    better = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=better, held_out=better, learned=better)
    for writer in ("me", None):
        challenger = tmp_path / "challenger.h5"
        challenger.write_bytes(SHIPPED_MODEL.read_bytes())
        if writer is None:
            retitle(challenger)
        session.adopt(Outcome(challenger, SHIPPED_MODEL, writer, verdict))
    own = session.champion.path
    session.switch_writer("Ada")
    assert not session.champion.shipped and session.champion.path != own


def test_what_was_imported_is_remembered_and_not_counted(session: Session, seven: Ink, zigzag: Ink) -> None:
    session.recognise(seven)
    session.confirm()
    with closing(Store(session.data_dir / STORE_FILE)) as store:
        import_samples(store, [Sample(ink=zigzag, label="ш")], writer=session.writer)
    assert session.recognise(zigzag).prediction.label != "ш"
    session.discard()
    session.apply_rebuild(session.rebuild_memory())
    assert session.recognise(zigzag).prediction.label == "ш"
    assert session.accuracy == Accuracy(1, 1)
    assert "ш" in session.labels
    assert {each.label for each in session.retrain_request().drawings().learned} == {"7", "ш"}


def test_what_was_looked_up_for_one_writer_is_not_another_s(session: Session, zigzag: Ink) -> None:
    with closing(Store(session.data_dir / STORE_FILE)) as store:
        import_samples(store, [Sample(ink=zigzag, label="ш")], writer=session.writer)
    before = session.rebuild_memory()
    session.switch_writer("Ada")
    session.apply_rebuild(before)
    assert "ш" not in session.labels and len(session.memory) == 0


def test_what_is_said_while_it_is_looked_up_is_not_forgotten(session: Session, seven: Ink, zigzag: Ink) -> None:
    session.recognise(seven)
    session.label("S")
    before = session.rebuild_memory()
    session.recognise(zigzag)
    session.label("ш")
    session.apply_rebuild(before)
    assert session.recognise(zigzag).prediction.label == "ш"
    session.discard()
    session.undo_last_answer()
    session.undo_last_answer()
    assert len(session.memory) == 0


def test_restored_trials_count_as_they_did(session: Session, seven: Ink) -> None:
    corrected = Sample(
        ink=seven, label="1", source=LabelSource.CORRECTED, predicted="7", probability=0.9, model_id="abc"
    )
    with closing(Store(session.data_dir / STORE_FILE)) as store:
        import_samples(store, [corrected], writer=session.writer)
    session.apply_rebuild(session.rebuild_memory())
    assert session.accuracy == Accuracy(0, 1)
