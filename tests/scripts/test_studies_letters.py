"""The study of letters on a few lines: who is taught what, what counts as right, and the table."""

from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from models.inference.evaluation import EvaluationError
from models.ink.files.unipen_writing import write_unipen
from models.ink.ink import Ink, LabelledInk
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.studies.baselines import zinnia
from scripts.studies.letters import MEASURES, count_rankings, figure, measure, split, table_rows
from tests.support.strokes import stroke


def drawings(writer: str) -> list[LabelledInk]:
    """Three of each of L, V, 1 and 7, no two alike."""
    inks = []
    for number, lean in enumerate((-6, 0, 6)):
        corners = {
            "L": [(lean, 0), (0, 100), (60, 100)],
            "V": [(0, 0), (40 + lean, 100), (80, 0)],
            "1": [(lean, 0), (0, 100)],
            "7": [(0, 0), (60, 0), (20 + lean, 100)],
        }
        inks += [LabelledInk(Ink.of([stroke(*of)]), label, writer, number) for label, of in corners.items()]
    return inks


def arguments(inkfile: Path, **options: Any) -> Namespace:
    usual = {"model": SHIPPED_MODEL, "digit_model": SHIPPED_MODEL, "writers": None, "shots": "0,1", "turns": 1}
    return Namespace(inkfile=inkfile, **(usual | options))


@pytest.fixture
def inkfile(tmp_path: Path) -> Path:
    path = tmp_path / "ink.unp"
    path.write_text("\n".join(write_unipen([*drawings("Ada"), *drawings("Bob")])))
    return path


def test_the_taught_drawings_go_round() -> None:
    inks = drawings("Ada")
    taught, others = split(inks, 1)
    assert [each.index for each in taught] == [0] * 4 and {each.index for each in others} == {1, 2}
    assert {each.index for each in split(inks, 2, turn=2)[0]} == {2, 0}
    assert split(inks, 0) == ([], [inks[place] for place in (0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11)])
    assert split(inks, 3)[1] == []


def test_what_is_right() -> None:
    rankings = [("c", "C", "o"), ("C", "c"), ("e", "a", "b", "d", "f", "C"), ("x", "y", "c")]
    assert count_rankings(["c", "c", "c", "C"], rankings) == dict(zip(MEASURES, (1, 2, 2, 3), strict=True))


def test_letters_are_taught_and_compared(inkfile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zinnia, "is_installed", lambda: False)
    result = measure(arguments(inkfile))
    by_setting = {(of["drawings"], of["among"], of["taught"], of["method"]): of for of in result["means"]}
    first = by_setting["digits", "digits", 0, "Inkloop"]
    assert (first["writers"], first["n"], first["kept"]["mean"]) == (2, 12, 1)
    for method in ("Inkloop", "DTW", "$P"):
        taught = by_setting["letters", "letters", 1, method]
        assert taught["n"] == 8 and taught["kept"] == {"mean": 1, "low": 1, "high": 1}
    assert by_setting["letters", "letters", 1, "Inkloop"]["ahead"]["DTW"]["kept"] == (0, 0)
    assert result["not installed"] == [zinnia.PACKAGE]
    rows = table_rows(result)
    assert len({len(row) for row in rows}) == 1
    assert rows[-1][0] == "not installed: zinnia-utils"


def test_more_than_there_are_cannot_be_taught(inkfile: Path) -> None:
    with pytest.raises(EvaluationError, match="more drawings"):
        measure(arguments(inkfile, shots="3"))


def test_the_figure_shows_case_kept_and_folded(inkfile: Path) -> None:
    pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")
    drawn = figure(measure(arguments(inkfile, writers="Ada", shots="1,2", turns=2)))
    assert [axes.get_title() for axes in drawn.axes] == ["case kept", "case folded"]
