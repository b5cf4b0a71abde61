"""The study of practice with lines: real ink, two writers."""

import json
from pathlib import Path

import pytest

from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.commands import command

pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")


@pytest.mark.slow
def test_lines_are_practised(pendigits: Path, tmp_path: Path) -> None:
    out = tmp_path / "practice"
    arguments = ["--model", SHIPPED_MODEL, "--writers", "25,26", "--lines", "3", "--out", out]
    done = command("study", "practice", pendigits, *arguments)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    assert result["lines"] == 6 and result["drawings"] <= 24 and result["own_strokes"] > 0.9
    assert {(row["interval_ms"], row["end"]) for row in result["rows"]} >= {(100, "Enter"), (10, "pause")}
    for row in result["rows"]:
        low, high = row["ratio"]["interval"]
        assert 0 < low <= row["ratio"]["mean"] <= high
    assert out.with_suffix(".png").exists()
