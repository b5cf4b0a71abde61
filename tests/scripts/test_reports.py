"""Reports: a model measured for real, its page opened in a real browser."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from models.datasets.examples import DIGITS, Dataset, Examples
from models.ink.raster import MNIST_SPEC
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.commands import command

pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")

from scripts.report import experiments
from scripts.reports.pages import percent, write_model_page, write_overview
from scripts.reports.survey import survey

LABELS = ["<b>", "1"]
RESULT: dict[str, Any] = {
    "name": "small",
    "recipe": "small",
    "source": "Somebody & others",
    "data": "mnist",
    "n": 4,
    "accuracy": 0.75,
    "low": 0.3,
    "high": 0.95,
    "reported": 0.7,
    "asked": 0.8,
    "input": "28×28, 0 to 1",
    "training": {"mnist": 55000},
    "parameters": 1234,
    "flops": 5678,
    "bytes": 1000000,
    "graph_bytes": 500000,
    "training_seconds": 12.0,
    "epochs": 2.0,
    "latency_ms": {"p50": 0.1, "p99": 0.2},
    "expected_calibration_error": 0.01,
    "hands": {},
    "versions": {"keras": "3"},
    "labels": LABELS,
    "per_label": {label: {"n": 2, "right": 1, "accuracy": 0.5} for label in LABELS},
    "confusion": [[2, 0], [1, 1]],
    "wrong": [[1, "1", "<b>", 0.6]],
    "history": [
        {"epoch": 1, "loss": 1.0, "accuracy": 0.5, "hold_out_loss": 1.0, "hold_out_accuracy": 0.6},
        {"epoch": 2, "loss": 0.5, "accuracy": 0.7, "hold_out_loss": 0.6, "hold_out_accuracy": 0.7},
    ],
}


def in_browser(page: Path, *arguments: str) -> str:
    """What Chromium makes of the page: its document, as text."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not browser:
        pytest.skip("needs Chromium")
    call = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *arguments]
    done = subprocess.run([*call, page.as_uri()], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def images() -> Examples:
    return Examples(np.full((4, 28, 28), 200, np.uint8), np.array(["1", "1", "<b>", "<b>"]))


@pytest.mark.slow
def test_a_page_opens_in_a_browser(tmp_path: Path, images: Examples) -> None:
    write_model_page(RESULT, images, tmp_path / "small.html")
    document = in_browser(tmp_path / "small.html", "--dump-dom")
    assert "75.00 %" in document and "not reached" in document
    assert "Somebody &amp; others" in document
    assert "1 read &lt;b&gt;, 60 %" in document
    assert document.count("<img") == 4
    in_browser(tmp_path / "small.html", f"--screenshot={tmp_path / 'small.png'}", "--window-size=1000,2000")
    with Image.open(tmp_path / "small.png") as shot:
        # The chart's blue and orange are on the page: the figures inside it were drawn.
        colours = {colour for _, colour in shot.convert("RGB").getcolors(1 << 20) or []}
    assert {(0, 114, 178), (213, 94, 0)} <= colours


def test_without_the_data_set_the_page_says_so(tmp_path: Path) -> None:
    write_model_page({**RESULT, "history": []}, None, tmp_path / "small.html")
    page = (tmp_path / "small.html").read_text()
    assert "mnist was not found" in page and "Learning" not in page


def test_the_overview_compares_all_and_shows_the_data(tmp_path: Path, images: Examples) -> None:
    data = Dataset(
        name="few", labels=("<b>", "1"), spec=MNIST_SPEC, training=images, hold_out=images[:1], test=images[1:3]
    )
    found = survey(data)
    assert found["parts"]["training"] == {"n": 4, "counts": {"<b>": 2, "1": 2}, "blank": 0, "duplicates": 3}
    assert found["shared"] == 2 and found["contradictory"] == 1
    other = {**RESULT, "name": "other", "reported": None, "asked": None, "hands": {"pen": {"accuracy": 0.5}}}
    write_overview([RESULT, other], [found], [], tmp_path / "index.html")
    page = (tmp_path / "index.html").read_text()
    assert 'href="other.html"' in page and "50.00 %" in page and "few" in page


def test_the_overview_shows_what_was_tried_beside_the_models(tmp_path: Path) -> None:
    kept = Path("scripts/results")
    shutil.copy(kept / "ensemble.json", tmp_path)
    search = {
        "command": "scripts/search.py karim-usps --trials 2 --epochs 1",
        "search": "karim-usps",
        "trials": 2,
        "pruned": 0,
        "best": [{"hold_out_accuracy": 0.98765, "dropout": 0.5}],
        "importance": {"dropout": 1.0},
    }
    (tmp_path / "search-karim-usps.json").write_text(json.dumps(search))
    tried = experiments(tmp_path)
    assert [each["name"] for each in tried] == ["search-karim-usps", "ensemble"]
    write_overview([RESULT], [], tried, tmp_path / "index.html")
    document = in_browser(tmp_path / "index.html", "--dump-dom")
    assert "0.9877" in document and "scripts/study.py ensemble" in document and document.count("<img") == 3


def test_a_share_that_is_not_known_is_a_dash() -> None:
    assert (percent(0.9963), percent(None), percent(0.5, 0)) == ("99.63 %", "–", "50 %")


@pytest.mark.slow
def test_a_model_is_measured(real_data: Path, pendigits: Path, tmp_path: Path) -> None:
    folders = ["--results", tmp_path / "results", "--out", tmp_path / "pages", "--runs", tmp_path]
    done = command("report", SHIPPED_MODEL, "--ink", pendigits, *folders)
    assert done.returncode == 0, done.stderr
    result = json.loads((tmp_path / "results" / "digits.json").read_text())
    assert result["n"] == 10000 and result["accuracy"] >= 0.996 and result["labels"] == list(DIGITS)
    assert 10_000_000 < result["flops"] < 50_000_000 and result["parameters"] > 250_000
    assert len(result["wrong"]) == round(10000 * (1 - result["accuracy"]))
    assert result["hands"]["pendigits-30-writers"]["n"] == 7494
    page = tmp_path / "pages" / "digits.html"
    assert in_browser(page, "--dump-dom").count("<figure>") == len(result["wrong"])
    again = command("report", "--all", *folders)
    assert again.returncode == 0 and "1 models compared" in again.stdout
    (kept,) = json.loads(command("report", "--all", *folders, "--json", "-").stdout)
    assert kept == result


@pytest.mark.slow
def test_a_search_goes_on_where_it_was(real_data: Path, tmp_path: Path) -> None:
    arguments = ["karim-usps", "--epochs", "1", "--study", tmp_path / "s.sqlite", "--out", tmp_path / "found"]
    for trials in ("1", "3", "3"):
        done = command("search", *arguments, "--trials", trials)
        assert done.returncode == 0, done.stderr
        result = json.loads((tmp_path / "found.json").read_text())
        assert result["trials"] == int(trials)
    assert sum(result["importance"].values()) == pytest.approx(1)
    assert (tmp_path / "found.png").exists()
