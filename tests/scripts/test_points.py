"""The mouse of an X server in the real window, on a busy machine."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.benchmarks.points import POINTS


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs an X server: apt install xvfb")
def test_every_point_of_a_fast_mouse_arrives(pendigits: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scripts.benchmarks.points", str(pendigits), "--strokes", "3"]
    server = ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24"]
    done = subprocess.run([*server, *command, "--json", str(tmp_path / "points.json")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    arrived = json.loads((tmp_path / "points.json").read_text())["arrived"]
    assert set(arrived) == {"idle", "busy", "retrain", "retrain, busy"}
    assert arrived == {situation: [POINTS] * 3 for situation in arrived}
