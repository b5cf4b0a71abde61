"""`inkloop read` with pages of tables and amounts."""

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.support.inkloop import Inkloop, save_seven
from tests.support.pages import page_image
from tests.support.pdf_files import scanned_pdf

TABLE = [["407", "12", "35"], ["", "889", ""], ["76", "", "401"]]
OTHER = [["12", "40"], ["77", "205"]]


def save_page(path: Path, table: list[list[str]], *, box_scale: int = 1) -> Path:
    image = Image.fromarray(page_image(table))
    image.resize((image.width * box_scale, image.height * box_scale)).save(path)
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return save_page(tmp_path / "page.png", TABLE)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """A PDF of two tables with an empty page between them."""
    path = tmp_path / "scan.pdf"
    empty = Image.new("RGB", (400, 300), "white")
    pages = [Image.fromarray(page_image(TABLE)), empty, Image.fromarray(page_image(OTHER))]
    path.write_bytes(scanned_pdf(pages, pixels_per_inch=100))
    return path


def as_csv(table: list[list[str]]) -> str:
    return "".join(",".join(row) + "\n" for row in table)


def entries(text: str) -> list[dict[str, object]]:
    return json.loads(text)


def test_one_page_in_csv_is_its_table(page: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    done = inkloop("read", page, "--format", "csv")
    assert (done.out, done.err) == (as_csv(TABLE), "") and done.status in (0, 3)
    assert inkloop("read", page, "--format", "csv", "--out", tmp_path / "table.csv").out == ""
    assert (tmp_path / "table.csv").read_text(encoding="utf-8") == as_csv(TABLE)


def test_the_text_has_a_row_a_line_with_tabs_between_the_cells(page: Path, inkloop: Inkloop) -> None:
    assert inkloop("read", page).out == f"{page}\t407\t12\t35\n{page}\t\t889\t\n{page}\t76\t\t401\n"


def test_json_tells_where_each_cell_is(page: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    large = save_page(tmp_path / "large.png", TABLE, box_scale=2)
    small, twice = json.loads(inkloop("read", page, large, "--format", "json").out)
    assert small["text"] == "407\t12\t35\n\t889\t\n76\t\t401"
    assert small["page"] == 1 and small["error"] is None and len(small["lines"]) == 3
    found = {(cell["row"], cell["column"]): cell for cell in small["cells"]}
    written = {(row, column): text for row, texts in enumerate(TABLE) for column, text in enumerate(texts) if text}
    assert {place: cell["text"] for place, cell in found.items()} == written
    assert list(found[0, 0]) == ["row", "column", "text", "box", "characters", "probability", "doubtful"]
    assert [each["label"] for each in found[1, 1]["characters"]] == list("889")
    ink = np.asarray(Image.open(page).convert("L")) < 128
    for cell in small["cells"]:
        x, y, width, height = cell["box"]
        rows, columns = np.nonzero(ink[y : y + height, x : x + width])
        assert len(rows) > 50
        assert height - (rows.max() - rows.min()) < 14 and width - (columns.max() - columns.min()) < 14
        left, top, right, bottom = x, y, x + width, y + height
        for each in cell["characters"]:
            x, y, width, height = each["box"]
            assert left <= x and top <= y and x + width <= right and y + height <= bottom
    for before, after in zip(small["cells"], twice["cells"], strict=True):
        assert np.allclose(np.array(before["box"]) * 2, after["box"], atol=8)


def test_a_picture_of_one_amount_is_that_amount(inkloop: Inkloop, tmp_path: Path) -> None:
    amount = save_page(tmp_path / "amount.png", [["1407"]])
    done = inkloop("read", amount, "--format", "json")
    (entry,) = json.loads(done.out)
    assert entry["text"] == "1407" and [cell["text"] for cell in entry["cells"]] == ["1407"]
    assert inkloop("read", amount).out == f"{amount}\t1407\n"
    (row,) = csv.DictReader(io.StringIO(inkloop("read", amount, "--format", "csv").out))
    assert (row["file"], row["text"], row["error"]) == (str(amount), "1407", "")


def test_one_character_is_read_as_a_drawing_is(inkloop: Inkloop, tmp_path: Path) -> None:
    save_seven(tmp_path / "seven.png")
    (entry,) = json.loads(inkloop("read", tmp_path / "seven.png", "--format", "json").out)
    (cell,) = entry["cells"]
    assert (entry["text"], cell["text"], cell["row"], cell["column"]) == ("7", "7", 0, 0)
    assert cell["characters"] == entry["characters"] and cell["box"] == entry["characters"][0]["box"]


def test_each_page_of_a_pdf_is_an_entry(pdf: Path, inkloop: Inkloop) -> None:
    done = inkloop("read", pdf, "--format", "json")
    first, empty, last = json.loads(done.out)
    assert [each["page"] for each in (first, empty, last)] == [1, 2, 3]
    assert {each["file"] for each in (first, empty, last)} == {str(pdf)}
    assert first["text"] == "407\t12\t35\n\t889\t\n76\t\t401" and last["text"] == "12\t40\n77\t205"
    assert (empty["text"], empty["cells"], empty["error"]) == ("", [], None)
    assert done.status in (0, 3) and done.err == ""
    (x, y, width, height) = last["cells"][0]["box"]
    assert [x, y, width, height] == pytest.approx([25 * 0.72, 38 * 0.72, 53 * 0.72, 35 * 0.72], abs=5)  # points
    assert inkloop("read", pdf).out.splitlines()[-1] == f"{pdf}#page=3\t77\t205"


def test_several_tables_are_a_list_or_files_in_a_folder(
    pdf: Path, page: Path, inkloop: Inkloop, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    save_page(other / "page.jpg", OTHER)
    done = inkloop("read", page, other / "page.jpg", "--format", "csv")
    listed = list(csv.DictReader(io.StringIO(done.out)))
    assert [each["text"] for each in listed] == ["407\t12\t35\n\t889\t\n76\t\t401", "12\t40\n77\t205"]
    assert done.err == "note: With --out FOLDER, each page becomes a table in a file of its own.\n"
    for out in (tmp_path / "tables", f"{other}/"):
        done = inkloop("read", page, other / "page.jpg", pdf, "--format", "csv", "--out", out)
        assert (done.out, done.err) == ("", "") and done.status in (0, 3)
        written = {each.name: each.read_text(encoding="utf-8") for each in Path(out).glob("*.csv")}
        tables = {"page.csv": TABLE, "page (2).csv": OTHER, "scan-page1.csv": TABLE, "scan-page3.csv": OTHER}
        assert written == {name: as_csv(table) for name, table in tables.items()}
    assert {each.name for each in other.iterdir()} - set(tables) == {"page.jpg"}


def test_a_new_name_without_an_ending_is_a_file_for_characters(inkloop: Inkloop, tmp_path: Path) -> None:
    save_seven(tmp_path / "seven.png")
    save_seven(tmp_path / "also.png")
    inkloop("read", tmp_path / "seven.png", tmp_path / "also.png", "--format", "csv", "--out", tmp_path / "readings")
    assert (tmp_path / "readings").read_text().startswith("file,text,probability,error\n")


def test_a_folder_as_the_target_of_other_formats_is_wrong_usage(page: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    for arguments in (
        ("--out", tmp_path),
        ("--out", tmp_path, "--format", "json"),
        ("--out", f"{tmp_path}/none/none/", "--format", "csv"),
        ("--out", f"{page}/", "--format", "csv"),
        ("--out", ""),
    ):
        done = inkloop("read", page, *arguments)
        assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1), arguments


def test_doubtful_cells_are_told_by_the_status_and_listed(inkloop: Inkloop, tmp_path: Path) -> None:
    page = page_image(TABLE)
    page[110:150, 195:210] = 245  # half of an 8 is missing
    Image.fromarray(page).save(tmp_path / "page.png")
    done = inkloop("read", tmp_path / "page.png", "--format", "json", "--doubtful")
    (entry,) = json.loads(done.out)
    doubtful = [each for each in entry["cells"] if each["doubtful"]]
    assert done.status == 3 and 1 <= len(doubtful) < len(entry["cells"])
    expected = [
        ["doubtful", str(tmp_path / "page.png"), "1", str(each["row"]), str(each["column"]), each["text"]]
        for each in doubtful
    ]
    listed = [line.split("\t") for line in done.err.splitlines()]
    assert [line[:-1] for line in listed] == expected
    assert [float(line[-1]) for line in listed] == pytest.approx([each["probability"] for each in doubtful], abs=1e-3)
    assert inkloop("read", tmp_path / "page.png").err == ""
    assert inkloop("read", tmp_path / "page.png", tmp_path / "missing.png", "--format", "json").status == 1
