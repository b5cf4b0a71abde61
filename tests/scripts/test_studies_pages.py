"""The study of pages: scores and keys in this process; the command on two small photographs."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from app.core.pages.page_session import PageSession
from app.core.session import Session
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.studies.paper.orand import read_amounts
from scripts.studies.paper.person import Person, typing_keys
from scripts.studies.paper.table_scores import found_anywhere, score_table, summed
from scripts.studies.paper.transfer import Halves
from tests.support.commands import command
from tests.support.pages import page_image


def test_wrong_cells_have_a_cause() -> None:
    score = score_table([["12", "7"], ["3", ""], ["40", "5"]], [["12", "1"], ["33", "6"], ["40", ""]])
    assert (score.n, score.right, score.characters, score.errors) == (5, 2, 8, 4)
    assert score.causes == {"reading": 1, "cutting": 1, "missing": 1, "invented": 1}
    assert not score.is_structure_right
    assert score_table([["12"]], [["12", "1"]]).causes == {"structure": 1}


def test_scores_of_pages_are_summed() -> None:
    scores = [score_table([["12", "7"]], [["12", "1"]]), score_table([["3"]], [["3"]])]
    total = summed(scores)
    assert (total["right"], total["n"], total["structure_right"], total["pages"]) == (2, 3, 2, 2)
    assert total["characters_right"] == pytest.approx(3 / 4)
    assert total["low"] < 2 / 3 < total["high"]


def test_a_number_found_twice_counts_as_often_as_it_stands_there() -> None:
    assert found_anywhere(["7", "7", "12"], [["7", "12"], ["", "5"]]) == 2


def test_typing_a_table_takes_its_digits_and_a_key_for_each_place() -> None:
    assert typing_keys([["12", ""], ["7", "305"]]) == 6 + 4


def test_a_person_corrects_a_page_until_it_has_no_error(session: Session) -> None:
    truth = [["17", "4"], ["23", "90"]]
    page = PageReader(session.champion.classifier).read(
        sheet_from_image(page_image([["17", "4"], ["28", "90"]])), label_set=session.restriction
    )
    corrected = Person(PageSession(session, page), truth).find_the_rest()  # the 8 is a 3 for this person
    assert corrected.after.right == corrected.after.n == 4 and corrected.after.errors == 0
    assert corrected.keys >= corrected.asked_keys and corrected.corrected + corrected.found >= 1
    assert corrected.keys <= typing_keys(truth) + 4 * 2
    assert session.accuracy.n  # the answers are trials


def test_no_drawing_is_learned_and_read(pendigits: Path) -> None:
    inks: list[LabelledInk] = [each for each in read_ink_file(pendigits) if each.writer == "25"]
    halves = Halves.of("25", inks)
    assert not {id(each) for each in halves.learned} & {id(each) for each in halves.read}
    assert len(halves.learned) + len(halves.read) == len(inks)
    first, second = halves.hands
    assert set(first.labels) == set(second.labels) == set("0123456789")


def test_amounts_are_read_from_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "amounts.zip"
    picture = io.BytesIO()
    Image.new("L", (60, 30), 200).save(picture, "JPEG")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("000.jpg", picture.getvalue())
        archive.writestr("labels.csv", 'file,text,boxes\n000.jpg,62914,"[[13, 11, 25, 28]]"\n')
    ((image, text),) = read_amounts(path)
    assert text == "62914" and image.shape == (30, 60, 3)


@pytest.mark.slow
def test_pages_are_studied(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="figures need matplotlib: uv sync --group reports")
    truth = [["17", "4"], ["", "90"]]
    Image.fromarray(page_image(truth)).save(tmp_path / "00.jpg")
    with (tmp_path / "00.csv").open("w", newline="") as file:
        csv.writer(file).writerows(truth)
    (tmp_path / "index.json").write_text(json.dumps([{"file": "00.jpg", "kind": "plain", "writer": "9"}]))
    out = tmp_path / "pages"
    done = command("study", "pages", tmp_path, "--model", SHIPPED_MODEL, "--out", out)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.with_suffix(".json").read_text())
    assert result["photographs"]["untouched"]["all"]["n"] == 3
    assert result["photographs"]["next_taught"]["n"] == 0
    assert out.with_suffix(".png").exists()
