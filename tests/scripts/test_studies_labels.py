"""Sereda's pipeline beside this program: the raster, the arithmetic, and a run with few labels."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.ink.ink import Ink, LabelledInk, Point
from models.ink.raster import raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.errors import InkloopError
from scripts.cli.output import score
from scripts.studies.labels import METHODS, canvas_raster, figure, group_of, parse_integers, table_rows
from tests.support.commands import command

pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")


def bar(x: float, y: float, length: float = 100) -> Ink:
    """A bar that stands with its middle at `x`, `y` of the writing box, y counted upwards from its lower edge."""
    return Ink.of([[Point(x, -y - length / 2), Point(x, -y + length / 2)]])


def middle(raster: np.ndarray) -> tuple[float, float]:
    """The centre of mass: column and row."""
    rows, columns = np.indices(raster.shape) + 0.5
    return float((columns * raster).sum() / raster.sum()), float((rows * raster).sum() / raster.sum())


def test_the_canvas_is_the_box_that_was_written_in() -> None:
    raster = canvas_raster(bar(250, 250))
    assert raster.shape == (28, 28) and raster.dtype == np.float32
    assert raster.min() == 0 and 0.8 < raster.max() <= 1
    assert middle(raster) == pytest.approx((14, 14), abs=0.5)


def test_place_and_size_are_kept() -> None:
    high_and_left = canvas_raster(bar(125, 375))
    assert middle(high_and_left) == pytest.approx((7, 7), abs=0.5)
    heights = [np.flatnonzero(canvas_raster(bar(250, 250, length)).any(1)).size for length in (100, 300)]
    assert heights[0] == pytest.approx(100 * 28 / 500 + 2, abs=1.5)
    assert heights[1] - heights[0] == pytest.approx(200 * 28 / 500, abs=1.5)
    normalised = [raster_from_ink(bar(250, 250, length)) for length in (100, 300)]
    assert np.allclose(*normalised, atol=0.02)


def test_ink_outside_the_box_is_lost() -> None:
    assert not canvas_raster(bar(900, 250)).any()
    assert 0 < canvas_raster(bar(250, 500)).sum() < canvas_raster(bar(250, 250)).sum()


def test_a_dot_is_drawn() -> None:
    assert canvas_raster(Ink.of([[Point(250, -250)]])).max() > 0.4


def test_a_group_holds_the_digits_of_its_writers(one: Ink) -> None:
    inks = [
        LabelledInk(one, label, writer) for label, writer in (("1", "Ada"), ("w", "Ada"), ("1", "Bob"), ("2", "Cy"))
    ]
    assert group_of(inks, ["Ada", "Cy"]) == [inks[0], inks[3]]
    with pytest.raises(InkloopError, match="Dan"):
        group_of(inks, ["Ada", "Dan"])


def test_numbers_are_read() -> None:
    assert parse_integers("0,200,1000") == [0, 200, 1000]
    with pytest.raises(ValueError, match="many"):
        parse_integers("0,many")


@pytest.fixture
def result() -> dict[str, Any]:
    """As `measure` makes it: nothing right without labels, everything with 50, which Sereda reports nothing of."""
    scores = {0: score(0, 100), 50: score(100, 100)}
    points = [{"labels": count, **dict.fromkeys(METHODS, of)} for count, of in scores.items()]
    reported = {"labels": [0, 200], "accuracy": [0.694, 0.836]}
    return {"points": points, "reported": reported, "writers": ["25", "26"], "test": 100}


def test_the_table_has_intervals(result: dict[str, Any]) -> None:
    header, without, fifty = table_rows(result)
    assert len(header) == len(without) == len(fifty) == 2 + len(METHODS)
    assert without[:3] == ("0", "69.4", "0.0 (0.0–3.7)")
    assert fifty[:3] == ("50", "", "100.0 (96.3–100.0)")


def test_the_figure_shows_both_and_the_report(result: dict[str, Any], tmp_path: Path) -> None:
    drawn = figure(result)
    legend = drawn.axes[0].get_legend()
    assert legend is not None and len(legend.get_texts()) == 3
    drawn.savefig(tmp_path / "labels.png")
    assert (tmp_path / "labels.png").stat().st_size < 200_000


def test_more_labels_than_ink_is_an_error(pendigits: Path) -> None:
    done = command("study", "labels", pendigits, "--model", SHIPPED_MODEL, "--writers", "25", "--counts", "0,250")
    assert done.returncode == 2
    assert "250 digits" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.slow
def test_both_are_measured_on_the_same_ink(pendigits: Path, tmp_path: Path) -> None:
    few = ["--writers", "25,30", "--counts", "0,10", "--epochs", "1", "--out", tmp_path / "labels"]
    done = command("study", "labels", pendigits, "--model", SHIPPED_MODEL, *few)
    assert done.returncode == 0, done.stderr
    result = json.loads((tmp_path / "labels.json").read_text())
    assert (result["digits"], result["test"]) == (499, 489)
    assert [point["labels"] for point in result["points"]] == [0, 10]
    first, last = result["runs"]
    for run in (first, last):
        assert all(run[way]["n"] == 489 for way in METHODS)
        assert run["sereda"]["accuracy"] < 0.5 < 0.9 < run["sereda_mnist"]
        assert run["ours"]["accuracy"] > 0.97
    assert not first["promoted"] and first["ours"] == first["network"] == first["memory"]
    assert last["reason"] and last["retrain_seconds"] > 0
    assert (tmp_path / "labels.png").stat().st_size < 200_000
