"""A table of texts as CSV, tab-separated or aligned text, or a workbook. No Qt in here.

Spreadsheets run what begins with `=`, `+`, `-` or `@` as a formula, also from a file of values. Numbers are written as
they are; before any other text that begins so stands an apostrophe, which spreadsheets take for the mark of a text.
"""

import csv
import re
import unicodedata
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from app.core.pages.page_error import PageError
from models.system.atomic_files import atomic_write

Texts: TypeAlias = Sequence[Sequence[str]]
"""Rows of texts, "" where there is nothing."""

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?", re.ASCII)
_XLSX_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(?:[.,](\d{1,10}))?", re.ASCII)
"""Without leading zeros, and short enough for the 15 digits of a workbook's numbers."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BLANK = re.compile(r"[\t\r\n]+")


def csv_text(texts: Texts) -> str:
    """Comma-separated values as RFC 4180 has them, with CR LF. Numbers stay as they were written."""
    return _separated(texts, ",")


def tsv_text(texts: Texts) -> str:
    """Tab-separated values, for the clipboard: spreadsheets put each in a cell of its own."""
    return _separated([[_BLANK.sub(" ", each) for each in row] for row in texts], "\t").replace("\r\n", "\n")


def plain_text(texts: Texts) -> str:
    """The columns aligned by spaces, numbers to the right; a table of one cell is its text."""
    columns = max(map(len, texts), default=0)
    filled = [[_BLANK.sub(" ", each) for each in row] + [""] * (columns - len(row)) for row in texts]
    if len(filled) == 1 and columns == 1:
        return filled[0][0]
    widths = [max(map(_width, column)) for column in zip(*filled, strict=True)]
    rows = ("  ".join(map(_aligned, row, widths)).rstrip() for row in filled)
    return "".join(f"{row}\n" for row in rows)


def write_table(path: Path, texts: Texts) -> None:
    """Write a file of the kind that the suffix of `path` names: .csv, .tsv, .txt or .xlsx.

    CSV and text are UTF-8 with a byte order mark, without which Excel takes them for its own code page. Raises
    `PageError` if the suffix is another one, openpyxl is missing, or the file cannot be written.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise PageError("{name} is no kind of table. Choose a name with .csv, .tsv, .txt or .xlsx.", name=path.name)
    try:
        with atomic_write(path) as temporary:
            write(temporary, texts)
    except OSError as error:
        raise PageError("{path} cannot be written: {reason}", path=path, reason=error.strerror or error) from error


def _write_xlsx(path: Path, texts: Texts) -> None:
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise PageError(
            "Workbooks need the library openpyxl. Save the table as CSV, or install the program's extra for workbooks:"
            " {command}.",
            command="uv sync --extra xlsx",
        ) from error
    workbook = Workbook(write_only=False)
    sheet = workbook.active
    assert sheet is not None
    for row, theirs in enumerate(texts, 1):
        for column, text in enumerate(theirs, 1):
            if not text:
                continue
            if (match := _XLSX_NUMBER.fullmatch(text)) and not _is_ambiguous(text):
                decimals = match[2]
                cell = sheet.cell(row, column, float(text.replace(",", ".")) if decimals else int(text))
                cell.number_format = f"0.{'0' * len(decimals)}" if decimals else "0"
            else:
                cell = sheet.cell(row, column, _without_controls(text))
                cell.data_type = "s"  # also where it looks like a formula
                cell.number_format = "@"
    workbook.save(path)


def _is_ambiguous(text: str) -> bool:
    """Whether a comma may stand between thousands: such a number stays a text."""
    whole, comma, decimals = text.partition(",")
    return bool(comma) and len(decimals) == 3 and whole.strip("-") != "0"


def _without_controls(text: str) -> str:
    return "".join(each for each in text if unicodedata.category(each) != "Cc")


def _separated(texts: Texts, delimiter: str) -> str:
    columns = max(map(len, texts), default=0)
    written = StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    for row in texts:
        writer.writerow([*map(_harmless, row), *[""] * (columns - len(row))])
    return written.getvalue()


def _harmless(text: str) -> str:
    """A text that no spreadsheet runs. A sign alone is no formula."""
    is_formula = text.startswith(_FORMULA) and len(text) > 1 and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text


def _width(text: str) -> int:
    """Columns of a terminal: Chinese characters take two."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text
    )


def _aligned(text: str, width: int) -> str:
    padding = " " * (width - _width(text))
    return padding + text if _NUMBER.fullmatch(text) else text + padding


def _writer(text_of: Callable[[Texts], str]) -> Callable[[Path, Texts], None]:
    def write(path: Path, texts: Texts) -> None:
        path.write_bytes(text_of(texts).encode("utf-8-sig"))

    return write


_WRITERS: dict[str, Callable[[Path, Texts], None]] = {
    ".csv": _writer(csv_text),
    ".tsv": _writer(tsv_text),
    ".txt": _writer(plain_text),
    ".xlsx": _write_xlsx,
}
