"""The training process dies, hangs, runs out of memory or learns nonsense: told, nothing changed, nothing left."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from models.ink.ink import Ink, LabelledInk
from models.registry.promotion import Outcome
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.retrain_messages import Drawings, Progress, RetrainError
from models.training.retrain_process import TIMEOUT_S, TrainingProcess
from tests.support.training import NAMES, request_for, training_processes

HUNGRY = """
import resource, sys
from pathlib import Path
from tests.support.training import request_for
from models.training.retrain_messages import RetrainError
from models.training.retrain_process import TrainingProcess
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]) << 20, resource.RLIM_INFINITY))
try:
    list(TrainingProcess(request_for(Path(sys.argv[1]))).run())
except RetrainError as error:
    print("refused:", error)
"""

ASLEEP = """
import sys
from pathlib import Path
from tests.support.training import request_for
from models.training.retrain_process import TrainingProcess
for message in TrainingProcess(request_for(Path(sys.argv[1])), timeout_s=90.0).run():
    print(message, flush=True)
"""


@pytest.fixture
def untouched(tmp_path: Path) -> Callable[[], None]:
    """Call it at the end: the champion is as it was, and nothing lies about."""
    before = SHIPPED_MODEL.read_bytes()

    def check() -> None:
        assert SHIPPED_MODEL.read_bytes() == before
        assert list(tmp_path.iterdir()) == []

    return check


def stop(name: str, by: signal.Signals) -> None:
    """Send a signal to one of the processes of the retrain that runs."""
    pid = training_processes()[name].pid
    assert pid
    os.kill(pid, by)


@pytest.mark.parametrize("which", NAMES)
def test_one_that_dies_is_told(tmp_path: Path, untouched: Callable[[], None], which: str) -> None:
    training = TrainingProcess(request_for(tmp_path))
    messages = training.run()
    next(messages)
    stop(which, signal.SIGKILL)
    with pytest.raises(RetrainError, match="ended unexpectedly"):
        list(messages)
    assert not training_processes()
    untouched()


@pytest.mark.parametrize("which", NAMES)
def test_one_that_hangs_is_ended_and_told(tmp_path: Path, untouched: Callable[[], None], which: str) -> None:
    training = TrainingProcess(request_for(tmp_path))
    messages = training.run()
    next(messages)
    training.timeout_s = 3.0  # the first message may take longer
    stop(which, signal.SIGSTOP)
    with pytest.raises(RetrainError, match="not reported anything for 3 seconds"):
        list(messages)
    assert not training_processes()
    untouched()


def test_one_that_hangs_can_be_cancelled(tmp_path: Path, untouched: Callable[[], None]) -> None:
    training = TrainingProcess(request_for(tmp_path))
    messages = training.run()
    next(messages)
    stop("retrain", signal.SIGSTOP)
    training.cancel()
    with pytest.raises(RetrainError, match="cancelled"):
        list(messages)
    untouched()


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
@pytest.mark.parametrize("megabytes", [1200, 1800, 2000, 2200])
def test_one_that_runs_out_of_memory_is_told(tmp_path: Path, untouched: Callable[[], None], megabytes: int) -> None:
    """Who runs out first differs between machines: Python, TensorFlow, oneDNN or the loader of libraries, which says
    various things. What is known of what they say is told as no memory: `tests/models/test_processes.py`.
    """
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", HUNGRY, tmp_path, str(megabytes)], capture_output=True, text=True, timeout=300, cwd=root
    )
    assert done.stdout.startswith("refused:"), done.stderr
    assert "memory" in done.stdout or "The process failed: " in done.stdout
    untouched()


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_laptop_may_be_asleep_longer_than_patience_lasts(tmp_path: Path, untouched: Callable[[], None]) -> None:
    """All processes stand still while the clock goes on."""
    root = Path(__file__).parent.parent.parent
    command = [sys.executable, "-c", ASLEEP, tmp_path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, start_new_session=True) as process:
        assert process.stdout
        while "LEARNING" not in process.stdout.readline():
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGSTOP)
        time.sleep(95)
        os.killpg(process.pid, signal.SIGCONT)
        *_, last = process.stdout
    assert last.startswith("Outcome(")
    (tmp_path / "challenger.h5").unlink()
    untouched()


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_what_learned_no_numbers_is_refused(tmp_path: Path, untouched: Callable[[], None]) -> None:
    from models.training.retraining import RetrainRecipe, retrain

    with pytest.raises(RetrainError, match="diverged"):
        retrain(request_for(tmp_path), lambda *_: None, RetrainRecipe(learning_rate=1e30))
    untouched()


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_what_answers_one_label_only_is_refused(tmp_path: Path, seven: Ink) -> None:
    from models.inference.classifier import Classifier
    from models.training.retraining import RetrainRecipe, retrain

    recipe = RetrainRecipe(
        learning_rate=1.0, max_interpolation=(1.0, 1.0), max_kl=1e9, max_base_drop=1.0, rehearsed=False
    )
    request = replace(request_for(tmp_path, "7"), drawings=partial(Drawings, (LabelledInk(seven, "7"),) * 8))
    verdict = retrain(request, lambda *_: None, recipe)
    rasters = np.random.default_rng(0).random((50, 28, 28), np.float32)
    assert set(Classifier.open(request.challenger).predictions(rasters)) == {"7"}
    assert not verdict.promoted and "it would forget" in verdict.reason


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_whole_one_says_a_word_often_enough(tmp_path: Path) -> None:
    from time import monotonic

    training = TrainingProcess(request_for(tmp_path))
    last, longest = monotonic(), 0.0
    for message in training.run():
        longest, last = max(longest, monotonic() - last), monotonic()
        assert isinstance(message, Progress | Outcome)
    assert longest < TIMEOUT_S / 2, longest
