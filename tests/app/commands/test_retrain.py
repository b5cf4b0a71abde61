"""`inkloop retrain`."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.commands import retrain
from app.core.session import Session
from models.registry.promotion import Outcome
from models.training.retrain_messages import RetrainRequest
from tests.support.commands import ROOT
from tests.support.inkloop import Inkloop
from tests.support.verdicts import REFUSED
from tests.support.waiting import wait_until


def test_without_labelled_drawings_there_is_nothing_to_learn(inkloop: Inkloop, data_dir: Path) -> None:
    done = inkloop("retrain")
    assert (done.status, done.out) == (1, "") and done.err.startswith("error: There is nothing to learn from yet.")
    assert inkloop("retrain", "--writer", "Bob").status == 2
    assert not data_dir.exists()


def test_a_download_is_never_begun_unasked(
    two: Path, inkloop: Inkloop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("INKLOOP_DATA", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    inkloop("import", two)
    done = inkloop("retrain", "--writer", "Ada")
    assert done.status == 1 and "--download" in done.err
    assert inkloop("retrain", "--writer", "Ada", "--labels", "").status == 2


def test_the_model_of_the_label_set_is_retrained(
    two: Path, inkloop: Inkloop, monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    def refuse(request: RetrainRequest) -> Outcome:
        requests.append(request)
        return Outcome(data_dir / "none", request.champion, request.writer, REFUSED, 1, request.network)

    requests: list[RetrainRequest] = []
    monkeypatch.setattr(retrain, "_train", refuse)
    inkloop("import", two)
    for options in ([], ["--labels", "capitals"]):
        assert inkloop("retrain", "--writer", "Ada", "--download", *options).out.startswith("Refused")
    assert [each.network for each in requests] == ["digits", "characters"]


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_retrain_is_judged_and_put_in_use(two: Path, inkloop: Inkloop, data_dir: Path) -> None:
    inkloop("import", two)
    done = inkloop("retrain", "--writer", "Ada")
    assert done.status == 0, done.err
    assert done.out.startswith("Promoted: "), done.out
    with closing(Session(data_dir, writer="Ada")) as session:
        assert session.champion.retrained


def is_running(process_id: str) -> bool:
    """Whether a process has not ended; one that its parent has not noticed yet has."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for the processes as Linux lists them")
def test_ctrl_c_ends_all_processes_and_leaves_nothing(two: Path, inkloop: Inkloop, data_dir: Path) -> None:
    inkloop("import", two)
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--data-dir", data_dir, "retrain", "--writer", "Ada"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    wait_until(lambda: len(children.read_text().split()) == 3)  # the third is multiprocessing's own
    started = children.read_text().split()
    os.killpg(process.pid, signal.SIGINT)  # what a terminal does
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert err == "The retrain was cancelled. Everything is as it was.\n"
    wait_until(lambda: not any(map(is_running, started)))
    assert not list((data_dir / "models").glob("*.h5"))
