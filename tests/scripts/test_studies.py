"""The studies, small: real ink, real retrains, one writer."""

import json
from pathlib import Path

import pytest
from PIL import Image

from models.inference.evaluation import EvaluationError
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import read_writers
from scripts.studies.writers import bootstrap_interval
from tests.support.commands import command

pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")


def test_the_interval_over_writers_is_seeded_and_holds_the_mean() -> None:
    values = [0.9, 0.95, 1.0, 1.0]
    low, high = bootstrap_interval(values)
    assert 0.9 <= low < 0.9625 < high <= 1
    assert bootstrap_interval(values) == (low, high)
    assert bootstrap_interval([1.0, 1.0]) == (1.0, 1.0)


def test_a_writer_who_is_not_there_is_an_error(pendigits: Path) -> None:
    with pytest.raises(EvaluationError, match="No ink by writer 99"):
        read_writers(pendigits, "25,99")


@pytest.mark.slow
def test_corrections_are_studied(pendigits: Path, tmp_path: Path) -> None:
    out = tmp_path / "corrections"
    done = command(
        "study", "corrections", pendigits, "--model", SHIPPED_MODEL, "--writers", "22", "--counts", "0,1", "--out", out
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    assert result["command"].startswith("scripts/study.py corrections")
    assert [(row["labelled"], row["method"]) for row in result["rows"]] == [
        (count, method) for count in (0, 1) for method in ("memory", "retrain", "both")
    ]
    assert all(row["drawings"] == 100 and 0.9 < row["accuracy"] <= 1 for row in result["rows"])
    with Image.open(out.with_suffix(".png")) as drawn:
        assert drawn.width > 500


@pytest.mark.slow
def test_slips_are_studied(pendigits: Path, tmp_path: Path) -> None:
    out, printed = tmp_path / "slips", tmp_path / "printed.json"
    done = command("study", "slips", pendigits, "--writers", "25", "--json", printed, "--out", out)
    assert done.returncode == 0, done.stderr
    result = json.loads(printed.read_text())
    assert result == json.loads(out.with_suffix(".json").read_text())
    assert result["n"] == result["slips"]["one slip"]["n"] > 80
    assert result["read_as_slip"] <= 0.05 and result["sure"] <= 0.01 and result["accepted_silently"] == 0
    assert result["slips"]["two like slips"]["read_as_slip"] > 0.5  # two alike are no slip
    assert result["taught"]["swapped"]["share"] > 0.9 and result["taught"]["new label"]["n"] == 0
    assert out.with_suffix(".png").exists()


@pytest.mark.slow
def test_letters_are_taught(real_data: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters"
    ink = real_data / "ink" / "digilets-20-writers.unp.gz"
    arguments = ["--model", SHIPPED_MODEL, "--writers", "4", "--letters", "HKw", "--folds", "1", "--out", out]
    done = command("study", "new-letters", ink, *arguments)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    (row,) = result["rows"]
    assert row["one example"] > 0.5 and row["four, retrained"] > 0.6
    assert row["untaught sure, as taught"] <= 0.05 * row["untaught"]
    assert row["unlike digits sure, retrained"] <= 0.05 * row["unlike digits"]
    assert row["promoted"] == 1
    assert out.with_suffix(".png").exists()


@pytest.mark.slow
def test_parts_are_switched_off(real_data: Path, tmp_path: Path) -> None:
    out = tmp_path / "ablation"
    ink = real_data / "ink" / "digilets-20-writers.unp.gz"
    done = command("study", "ablation", ink, "--model", SHIPPED_MODEL, "--writers", "13", "--out", out)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    by_name = {row["variant"]: row for row in result["rows"]}
    assert by_name["no holding back"]["mnist lost"] > by_name["everything"]["mnist lost"]
    assert out.with_suffix(".png").exists()


@pytest.mark.slow
def test_digits_are_transferred(real_data: Path, tmp_path: Path) -> None:
    out = tmp_path / "transfer"
    done = command("study", "transfer", "--counts", "5", "--epochs", "2", "--seeds", "1", "--out", out)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    by_way = {row["way"]: row["accuracy"] for row in result["rows"]}
    assert result["test"] == 3000
    assert by_way["fine-tuned"] > by_way["from nothing"]
    assert out.with_suffix(".png").exists()


@pytest.mark.slow
def test_networks_read_together(real_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from argparse import Namespace
    from dataclasses import replace

    from models.training.recipes import Phase
    from scripts.reports.recipes import RECIPES
    from scripts.studies import ensemble

    short = replace(RECIPES["karim-usps"], phases=(Phase(epochs=1, learning_rate=1e-3),))
    monkeypatch.setitem(RECIPES, "karim-usps", short)
    result = ensemble.measure(Namespace(recipe="karim-usps", members=2))
    assert [row["members"] for row in result["rows"]] == [1, 2]
    assert result["rows"][0]["alone"] == result["rows"][0]["together"]
    assert result["rows"][0]["alone"] != result["rows"][1]["alone"]
    assert len(ensemble.table_rows(result)) == 4


@pytest.mark.slow
def test_pictures_are_read_and_compared_with_an_older_result(real_data: Path, tmp_path: Path) -> None:
    before, out = tmp_path / "before.json", tmp_path / "pictures"
    done = command("study", "pictures", "--n", "2", "--seed", "7", "--json", before)
    assert done.returncode == 0, done.stderr
    done = command("study", "pictures", "--n", "2", "--seed", "7", "--before", before, "--out", out)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    assert [row["kind"] for row in result["rows"]] == list(result["before"])
    assert all(row["accuracy"] == result["before"][row["kind"]] for row in result["rows"])
    assert [row["read"] for row in result["rows"]] == [row["read"] for row in json.loads(before.read_text())["rows"]]
    assert out.with_suffix(".png").exists()


@pytest.mark.slow
def test_specks_are_studied(pendigits: Path, tmp_path: Path) -> None:
    out = tmp_path / "specks"
    done = command("study", "specks", pendigits, "--labels", "7", "--out", out)
    assert done.returncode == 0, done.stderr
    accuracy = {row["measure"]: row["accuracy"] for row in json.loads(out.with_suffix(".json").read_text())["rows"]}
    assert accuracy["speck"] >= accuracy["no speck"] - 0.005 > accuracy["speck, all strokes"]
    assert out.with_suffix(".png").exists()


@pytest.mark.slow
def test_pieces_of_lines_are_studied(pendigits: Path, tmp_path: Path) -> None:
    out = tmp_path / "pieces"
    for hands in ((), (pendigits, "--writers", "22")):
        done = command("study", "pieces", *hands, "--n", "60", "--out", out)
        assert done.returncode == 0, done.stderr
        stubs, pairs, halves = json.loads(out.with_suffix(".json").read_text())["rows"]
        assert stubs["right"]["accuracy"] > 0.8 and stubs["sure"]["accuracy"] > 0.5
        assert max(each["sure"]["accuracy"] for each in (pairs, halves)) < 0.2 and pairs["right"] is None
        assert out.with_suffix(".png").exists()
