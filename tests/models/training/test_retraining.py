"""Real retrains in child processes, with real base data."""

import dataclasses
import os
import sys
from functools import partial
from pathlib import Path

import pytest

from models.inference.classifier import Classifier
from models.ink.characters import CHARACTERS
from models.ink.ink import Ink, LabelledInk
from models.ink.raster import raster_from_ink
from models.model_file.export import export_model
from models.model_file.model_file import read_model
from models.registry.promotion import Outcome
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.retrain_messages import STEPS_REPORTED, Drawings, Progress, RetrainError, RetrainRequest, Stage
from models.training.retrain_process import TrainingProcess
from models.untrusted.inspection import Inspection
from tests.support.strokes import stroke
from tests.support.training import training_processes

CHARACTERS_MODEL = SHIPPED_MODEL.with_name("characters.h5")


@pytest.fixture
def request_(tmp_path: Path, zigzag: Ink) -> RetrainRequest:
    return RetrainRequest(
        champion=SHIPPED_MODEL,
        challenger=tmp_path / "challenger.h5",
        drawings=partial(Drawings, learned=(LabelledInk(zigzag, "ш"),) * 3, held_out=(LabelledInk(zigzag, "ш"),)),
        data_folder=None,
    )


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_new_label_is_learned_and_the_old_are_kept(request_: RetrainRequest, zigzag: Ink, seven: Ink) -> None:
    messages = list(TrainingProcess(request_).run())
    *progress, outcome = messages
    assert isinstance(outcome, Outcome)
    fractions = [message.fraction for message in progress if isinstance(message, Progress)]
    assert fractions == sorted(fractions) and len(fractions) > 5
    reports = [message for message in progress if isinstance(message, Progress)]
    stages = list(dict.fromkeys(report.stage for report in reports))
    assert stages == [stage for stage in Stage if stage is not Stage.DOWNLOADING]
    learned = [report for report in reports if report.stage is Stage.LEARNING]
    assert len(learned) == 43 // STEPS_REPORTED
    assert all(report.loss is not None and report.loss > 0 for report in learned)
    accuracies = [report.accuracy for report in learned if report.accuracy is not None]
    assert len(accuracies) == len(learned) and min(accuracies) >= 0 and 0.8 < accuracies[-1] <= 1
    challenger = Classifier.open(outcome.challenger)
    assert challenger.labels == (*"0123456789", "ш")
    assert challenger.read(raster_from_ink(zigzag)).prediction.label == "ш"
    assert challenger.read(raster_from_ink(seven)).prediction.label == "7"
    verdict = outcome.verdict
    assert verdict.promoted, verdict.reason
    assert verdict.held_out.after.right == 1
    assert verdict.base.after.n == 5000


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
@pytest.mark.skipif(not CHARACTERS_MODEL.is_file(), reason="the network for all characters is not in this checkout")
def test_the_network_for_all_characters_learns_a_new_label_and_keeps_glyphs_and_digits(
    request_: RetrainRequest, seven: Ink
) -> None:
    box = stroke((20, 20), (20, 100), (100, 100), (100, 20), (20, 20))
    field = LabelledInk(Ink.of([box, stroke((60, 20), (60, 100)), stroke((20, 60), (100, 60))]), "田")
    drawings = partial(Drawings, learned=(field,) * 3, held_out=(field,))
    of_characters = dataclasses.replace(request_, champion=CHARACTERS_MODEL, drawings=drawings)
    outcome = list(TrainingProcess(of_characters).run())[-1]
    assert isinstance(outcome, Outcome)
    verdict = outcome.verdict
    assert verdict.promoted and verdict.new_labels == ("田",), verdict.reason
    assert verdict.base_data == "mnist-among-characters" and verdict.base.after.n == 5000
    assert set(verdict.hold_outs) == {verdict.base_data, "glyphs"} and verdict.glyphs.after.n > 1000
    challenger = read_model(outcome.challenger)
    assert challenger.card.labels == (*CHARACTERS, "田") and challenger.card.base == "characters"
    after = [pair.after.accuracy for pair in verdict.hold_outs.values()]
    names = ("mnist_among_characters_accuracy", "glyph_hold_out_accuracy")
    assert challenger.card.metrics == pytest.approx(dict(zip(names, after, strict=True)), abs=1e-9)
    assert Classifier(challenger).read(raster_from_ink(field.ink)).prediction.label == "田"
    assert Classifier(challenger).read(raster_from_ink(seven)).prediction.label == "7"


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
@pytest.mark.skipif(sys.platform == "win32", reason="a current folder cannot be removed there")
def test_neither_settings_of_keras_nor_the_start_folder_matter(
    request_: RetrainRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".keras").mkdir()
    (tmp_path / ".keras" / "keras.json").write_text('{"floatx": "float64", "image_data_format": "channels_first"}')
    (tmp_path / "start").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("KERAS_HOME", raising=False)
    monkeypatch.chdir(tmp_path / "start")
    (tmp_path / "start").rmdir()
    outcome = list(TrainingProcess(request_).run())[-1]
    assert isinstance(outcome, Outcome) and outcome.verdict.promoted
    export_model(outcome.challenger, tmp_path / "mine.keras")
    copy = tmp_path / "copy.h5"  # another SHA-256: inspected, and opened by Keras
    copy.write_bytes(outcome.challenger.read_bytes())
    inspected = Inspection(copy).run()
    assert Classifier.open(inspected.path).labels[-1] == "ш"


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_teaching_nonsense_is_refused(request_: RetrainRequest, seven: Ink, one: Ink) -> None:
    swapped = tuple(LabelledInk(ink, label) for ink, label in [(seven, "1"), (one, "7")] * 40)
    outcome = list(TrainingProcess(dataclasses.replace(request_, drawings=partial(Drawings, swapped))).run())[-1]
    assert isinstance(outcome, Outcome)
    assert not outcome.verdict.promoted
    assert "no better than before" in outcome.verdict.reason  # held back so far that nothing of it is left
    assert outcome.verdict.base.after.right >= outcome.verdict.base.before.right - 2


@pytest.mark.slow
def test_missing_base_data_is_reported_and_no_file_is_left(
    request_: RetrainRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INKLOOP_DATA", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    with pytest.raises(RetrainError, match=r"mnist\.npz"):
        list(TrainingProcess(request_).run())
    assert not request_.challenger.exists()


def test_a_training_process_that_is_killed_is_reported(request_: RetrainRequest) -> None:
    training = TrainingProcess(request_)
    messages = training.run()
    next(messages)
    pid = training_processes()["retrain"].pid
    assert pid
    os.kill(pid, 9)
    with pytest.raises(RetrainError, match="ended unexpectedly"):
        list(messages)
    assert not request_.challenger.exists()
    assert not training_processes()
