"""Tables as CSV, text and workbooks, read again by other libraries."""

import csv
import importlib
import io
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.core.pages.page_error import PageError
from app.core.pages.table_export import csv_text, plain_text, tsv_text, write_table

TABLE = [["12.50", "007", "", "a,b"], ["-3", '"x"', "1,234"], []]


def test_csv_has_every_place_and_quotes_what_needs_it() -> None:
    text = csv_text(TABLE)
    assert text == '12.50,007,,"a,b"\r\n-3,"""x""","1,234",\r\n,,,\r\n'
    assert next(iter(csv.reader(io.StringIO(text)))) == TABLE[0]


@pytest.mark.parametrize("formula", ["=1+1", "+SUM(A1)", "-2+3", "@x", "=", "＝1", "--1"])
def test_no_spreadsheet_runs_what_was_written(formula: str, tmp_path: Path) -> None:
    expected = formula if len(formula) == 1 else f"'{formula}"
    assert next(csv.reader(io.StringIO(csv_text([[formula]])))) == [expected]
    assert next(csv.reader(io.StringIO(tsv_text([[formula]])), delimiter="\t")) == [expected]
    write_table(tmp_path / "table.xlsx", [[formula]])
    cell = load_workbook(tmp_path / "table.xlsx").active["A1"]  # type: ignore[index]
    assert (cell.value, cell.data_type) == (formula, "s")


@pytest.mark.parametrize("number", ["-5", "+49", "3,5", "-0.25", "12"])
def test_numbers_stay_as_they_were_written(number: str) -> None:
    assert next(csv.reader(io.StringIO(csv_text([[number]])))) == [number]


def test_the_clipboard_gets_tabs_and_line_feeds_only_between_cells() -> None:
    assert tsv_text([["1\t2", "3\n4"], ["5"]]) == "1 2\t3 4\n5\t\n"


def test_text_is_aligned() -> None:
    assert plain_text([["7", "ab"], ["120", "", "中"], ["x", "中文", "1"]]) == "  7  ab\n120        中\nx    中文   1\n"
    assert plain_text([["12.50"]]) == "12.50" and plain_text([]) == ""


def test_files_have_a_byte_order_mark(tmp_path: Path) -> None:
    for name, text in (("a.csv", "中\r\n"), ("b.TSV", "中\n"), ("c.txt", "中")):
        write_table(tmp_path / name, [["中"]])
        assert (tmp_path / name).read_bytes() == b"\xef\xbb\xbf" + text.encode()


def test_a_workbook_has_numbers_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    write_table(path, [["12.50", "007", "", "3,5", "1,234", "0,125", "-8", "1234567890123456", "a\x07"]])
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = next(sheet.iter_rows())
    values = [cell.value for cell in cells]
    assert values == [12.5, "007", None, 3.5, "1,234", 0.125, -8, "1234567890123456", "a"]
    assert [cells[0].number_format, cells[1].number_format, cells[5].number_format] == ["0.00", "@", "0.000"]


def test_a_workbook_needs_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(PageError, match="uv sync --extra xlsx"):
        write_table(tmp_path / "table.xlsx", TABLE)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    importlib.import_module("openpyxl")


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="no kind of table"):
        write_table(tmp_path / "table.doc", TABLE)
    (tmp_path / "file").touch()
    with pytest.raises(PageError, match="cannot be written"):
        write_table(tmp_path / "file" / "table.csv", TABLE)
