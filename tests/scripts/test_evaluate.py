"""`evaluate.py --lines` and the study of lines, on a few composed ones."""

import json
from argparse import Namespace
from pathlib import Path

import numpy as np
import pytest

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import LINE_STYLES, Hand, compose_line, hand_of_font, random_text
from models.ink.characters import CAPITALS, DIGITS, SMALL
from models.ink.files.unipen_writing import write_unipen
from models.ink.ink import Ink, LabelledInk, Point
from models.registry.shipped_models import SHIPPED_MODEL, SHIPPED_MODELS
from scripts.cli.output import run
from scripts.evaluate import main
from scripts.studies.lines import KINDS, figure, holds, measure, table_rows


def write_lines(path: Path, lines: list[LabelledInk]) -> None:
    """A UNIPEN file whose segments are whole lines."""
    path.write_text("\n".join(write_unipen(lines)).replace("LINE CHARACTER", "TEXT").replace("CHARACTER", "TEXT"))


@pytest.fixture(scope="module")
def hand() -> Hand:
    return hand_of_font(read_glyphs(), 3, (*DIGITS, *CAPITALS, *SMALL), np.random.default_rng(0), drawings=2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, hand: Hand) -> Path:
    """Two lines of each kind by a hand, and its characters."""
    rng = np.random.default_rng(0)
    path = tmp_path_factory.mktemp("lines")
    kinds = {kind: ("digits", LINE_STYLES[kind]) for kind in KINDS}
    kinds |= {"words": ("small", LINE_STYLES["realistic"]), "capitals": ("capitals", LINE_STYLES["realistic"])}
    for kind, (labels, style) in kinds.items():
        lines = [compose_line(random_text(labels, hand, rng, length), hand, rng, style) for length in (2, 3)]
        write_lines(path / f"digilets-20-{kind}.unp.gz", [LabelledInk(line.ink, line.text, "Ada") for line in lines])
    inks = [
        LabelledInk(Ink.of([Point(x, y) for x, y in stroke.tolist()] for stroke in strokes), label, "Ada", number)
        for label, drawings in hand.items()
        for number, strokes in enumerate(drawings)
    ]
    for name in ("digilets-20", "pendigits-30"):
        (path / f"{name}-writers.unp.gz").write_text("\n".join(write_unipen(inks)))
    return path


def evaluate(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> None:
    """In this process: starting one takes seconds."""
    monkeypatch.setattr("sys.argv", ["evaluate.py", str(SHIPPED_MODEL), *map(str, arguments)])
    run(main)


def test_lines_are_measured(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lines, examples = folder / "digilets-20-realistic.unp.gz", folder / "digilets-20-writers.unp.gz"
    usual = ("--lines", "--labels", "digits", "--data")
    evaluate(monkeypatch, *usual, lines, "--json", "-")
    result = json.loads(capsys.readouterr().out)
    assert list(result) == ["model", "data", "memory", "n", "exact", "cer", "by_length", "joined_cuts", "ms_per_event"]
    assert (result["n"], list(result["by_length"]), list(result["ms_per_event"])) == (2, ["2", "3"], ["p50", "p99"])
    evaluate(monkeypatch, *usual, lines, "--memory", 1, "--examples", examples, "--json", tmp_path / "taught.json")
    assert "errors for each character" in capsys.readouterr().out
    assert json.loads((tmp_path / "taught.json").read_text())["memory"] == 1
    for wrong in ((lines, "--memory", 1), (examples,), (lines, "--writers", "Bob")):
        with pytest.raises(SystemExit, match="2"):
            evaluate(monkeypatch, *usual, *wrong)


def test_lines_are_studied(folder: Path) -> None:
    names = {"digits": SHIPPED_MODEL, "characters": SHIPPED_MODELS["characters"], "images": None}
    options = {"counts": "0,1", "singles": 3, "most": 1, "seed": 0}
    result = measure(Namespace(strings=folder, ink=folder, **names, **options))
    rows = [(row["file"], row["examples"], row["unseen"]) for row in result["rows"]]
    assert rows[:3] == [(f"digilets-20-{KINDS[0]}", *of) for of in ((0, False), (1, False), (1, True))]
    assert rows[-2:] == [("digilets-20-capitals", 3, False), ("digilets-20-capitals", 3, True)]
    assert [row["n"] for row in result["singles"]] == [3, 3]
    assert len({len(row) for row in table_rows(result)}) == 1
    figure(result)


def test_a_line_holds_the_drawings_it_was_composed_of(hand: Hand) -> None:
    line = compose_line("4", {"4": hand["4"][:1]}, np.random.default_rng(0), LINE_STYLES["joined"])
    drawings = [
        LabelledInk(Ink.of([Point(*xy) for xy in (7 * points).tolist()] for points in strokes), "4")
        for strokes in hand["4"]
    ]
    assert [holds(LabelledInk(line.ink, line.text), drawing) for drawing in drawings] == [True, False]
