import pytest

from app.model_management.retrain_progress import STAGES, CurvePoint, RetrainProgress
from models.training.retrain_messages import Progress, Stage


def test_stages_are_timed_when_they_are_over() -> None:
    log = RetrainProgress("me", 100.0)
    log.add(Progress(Stage.STARTING, 0.0), 100.5)
    log.add(Progress(Stage.LOADING, 0.3), 106.0)
    assert log.stage is Stage.LOADING
    assert log.seconds(Stage.STARTING) == 6.0
    assert log.seconds(Stage.LOADING) is None and log.seconds(Stage.JUDGING) is None
    log.add(Progress(Stage.JUDGING, 0.97), 110.0)
    assert log.seconds(Stage.LOADING) == 4.0 and log.seconds(Stage.JUDGING) is None
    log.end("taken", 111.0, finished=True)
    assert log.seconds(Stage.JUDGING) == 1.0 and log.result == "taken"


def test_a_stage_in_which_it_was_cancelled_has_no_time() -> None:
    log = RetrainProgress("me", 0.0)
    log.end("cancelled", 3.0, finished=False)
    assert log.seconds(Stage.STARTING) is None


def test_a_download_is_no_stage_of_every_retrain() -> None:
    assert Stage.DOWNLOADING not in STAGES and len(STAGES) == len(Stage) - 1
    log = RetrainProgress("me", 0.0)
    log.add(Progress(Stage.DOWNLOADING, 0.0, note="3 MB"), 1.0)
    log.add(Progress(Stage.LOADING, 0.3), 5.0)
    assert log.seconds(Stage.STARTING) == 1.0


def test_the_learning_curve_is_kept() -> None:
    log = RetrainProgress("me", 0.0)
    log.add(Progress(Stage.LOADING, 0.3), 1.0)
    log.add(Progress(Stage.LEARNING, 0.4, loss=0.5, accuracy=0.25), 2.0)
    log.add(Progress(Stage.LEARNING, 0.5, loss=0.25, accuracy=0.75), 3.0)
    assert log.curve == [CurvePoint(5, 0.5, 0.25), CurvePoint(10, 0.25, 0.75)]


def test_no_time_is_told_before_it_means_something() -> None:
    log = RetrainProgress("me", 0.0)
    log.add(Progress(Stage.STARTING, 0.0), 0.1)
    log.add(Progress(Stage.LOADING, 0.3), 60.0)
    log.add(Progress(Stage.LEARNING, 0.35), 61.0)
    assert log.seconds_left(61.0) is None
    log.add(Progress(Stage.LEARNING, 0.5), 64.0)  # 0.2 in 4 s, however long TensorFlow took to start
    assert log.seconds_left(64.0) == pytest.approx(10.0)
    assert log.seconds_left(68.0) == pytest.approx(6.0)  # between reports it runs down
    assert log.seconds_left(90.0) == 0.0


def test_one_slow_report_moves_the_estimate_only_in_part() -> None:
    log = RetrainProgress("me", 0.0)
    log.add(Progress(Stage.LOADING, 0.3), 0.0)
    log.add(Progress(Stage.LEARNING, 0.5), 10.0)  # 25 s are left
    log.add(Progress(Stage.LEARNING, 0.51), 21.0)  # 49 s, as it seems now
    assert log.seconds_left(21.0) == pytest.approx(0.6 * 14 + 0.4 * 49)
