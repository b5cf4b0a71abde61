"""What each writer's own model reads of the others: the arithmetic, the figure and the command."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from scripts.compare import figure, means, table_rows
from scripts.reports.figure_file import write_figure
from tests.support.commands import command

pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")


def result_of(writers: int) -> dict[str, Any]:
    """As `compare` makes it, with accuracies at random; every third writer's challenger was refused."""
    names = [str(number) for number in range(1, writers + 1)]
    matrix = np.random.default_rng(0).integers(96, 101, (writers + 1, writers)) / 100
    return {
        "rows": ["untouched", *names],
        "columns": names,
        "matrix": matrix.tolist(),
        "writers": [{"writer": name, "promoted": number % 3 > 0} for number, name in enumerate(names)],
    }


def test_means_tell_own_ink_from_that_of_others() -> None:
    matrix = [[0.9, 0.7], [1.0, 0.6], [0.5, 0.8]]
    assert means(matrix) == pytest.approx({"untouched": 0.8, "own": 0.9, "others": 0.55})


def test_one_writer_has_no_others() -> None:
    assert means([[0.9], [1.0]]) == {"untouched": 0.9, "own": 1.0, "others": None}


def test_the_table_has_a_row_for_each_model_and_says_which_were_promoted() -> None:
    header, *rows = table_rows(result_of(2) | {"matrix": [[0.5, 0.75], [1, 0.875], [0, 0.25]]})
    assert header[1:] == ("1", "2", "promoted")
    assert rows == [("untouched", "50.0", "75.0", ""), ("1", "100.0", "87.5", "no"), ("2", "0.0", "25.0", "yes")]


@pytest.mark.parametrize("writers", [1, 30])
def test_the_heat_map_of_many_writers_stays_small(writers: int, tmp_path: Path) -> None:
    path = tmp_path / "heat.png"
    drawn = figure(result_of(writers))
    written = [text.get_text() for text in drawn.axes[0].texts]
    assert len(written) == writers * (writers + 1)
    assert all(96 <= float(text) <= 100 for text in written)
    assert drawn.axes[0].get_yticklabels()[1].get_text() == "1 (refused)"
    write_figure(drawn, path)
    assert path.stat().st_size < 200_000
    with Image.open(path) as image:
        assert image.format == "PNG"
    assert [file.name for file in tmp_path.iterdir()] == ["heat.png"]


def test_a_writer_who_is_not_there_is_an_error(pendigits: Path) -> None:
    done = command("compare", pendigits, "--writers", "25,99")
    assert done.returncode == 2
    assert "99" in done.stderr and "Traceback" not in done.stderr


def test_too_little_ink_for_a_tail_is_an_error(pendigits: Path) -> None:
    done = command("compare", pendigits, "--writers", "25", "--stream-fraction", "0.999")
    assert done.returncode == 2
    assert "writer 25" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.slow
def test_models_of_two_writers_read_each_other(pendigits: Path, tmp_path: Path) -> None:
    out, heat = tmp_path / "out.json", tmp_path / "heat.png"
    few = ["--writers", "26,30", "--labels", "17", "--stream-fraction", "0.2"]
    done = command("compare", pendigits, *few, "--json", out, "--figure", heat)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.read_text())
    assert (result["columns"], result["rows"]) == (["26", "30"], ["untouched", "26", "30"])
    untouched, *own = result["matrix"]
    assert all(0.9 <= value <= 1 for row in result["matrix"] for value in row)
    for row, writer in zip(own, result["writers"], strict=True):
        assert writer["labelled"] >= 8 and writer["tail"] >= 30 and writer["seconds"] > 0 and writer["reason"]
        assert writer["promoted"] == (writer["model_id"] != result["protocol"]["model_id"])
        assert writer["promoted"] or row == untouched
    assert heat.is_file()
    assert "untouched" in done.stdout and "promoted" in done.stdout
