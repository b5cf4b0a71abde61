"""Rows of numbers in a text file: comma, semicolon, tab or spaces between the cells, with or without a header."""

import csv
import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import open_bounded, read_lines
from corrections.samples.sample import ImportExportError
from models.system.errors import Message

_MIN_COUNTED = 64
"""Number of consecutive whole numbers that are a header, not pixels."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line; `where` is its place for error messages."""

    where: Message
    cells: list[str]


def read_rows(path: Path) -> Generator[Row]:
    """The rows of a file that are not empty, the header among them. Raises `ImportExportError`, `OSError`."""
    delimiter: str | None = None
    with open_bounded(path) as file:
        for number, line in enumerate(read_lines(file), 1):
            if not line.strip() or (number == 1 and line.strip().lower().startswith("sep=")):  # `sep=;` is Excel's
                continue
            if delimiter is None:
                delimiter = _delimiter(line)
            where = Message("{file}, line {line}", file=path.name, line=number)
            yield Row(where, _split(line, delimiter, where))


def read_header(path: Path) -> list[str]:
    """The cells of the header; empty if there is none."""
    with closing(read_rows(path)) as rows:
        first = next(rows, None)
    return first.cells if first and is_header(first.cells) else []


def data_rows(path: Path) -> Iterator[Row]:
    """The rows below the header."""
    for number, row in enumerate(read_rows(path)):
        if number or not is_header(row.cells):
            yield row


def is_header(cells: Sequence[str]) -> bool:
    """Whether cells are names of columns: no numbers, mostly no numbers, or numbers that pandas gave to columns."""
    numbers = [cell for cell in cells if is_number(cell)]
    return 2 * len(numbers) < len(cells) or not numbers or _is_counted(numbers) or _is_mangled(numbers)


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def parse_numbers(where: Message, cells: Sequence[str]) -> NDArray[np.float64]:
    """The cells as n float64. Raises `ImportExportError`."""
    try:
        return np.array([float(cell) for cell in cells])
    except ValueError as error:
        raise ImportExportError("{where}: numbers expected ({reason}).", where=where, reason=error) from error


def without_point(labels: Sequence[str]) -> list[str]:
    """Labels; if all are whole numbers with a decimal point, as NumPy writes them (`7.0`), without the point."""
    if all("." in label and is_number(label) and float(label).is_integer() for label in labels):
        return [str(int(float(label))) for label in labels]
    return list(labels)


def _delimiter(line: str) -> str:
    """The character between cells; empty for white space. A comma beside others is a decimal comma."""
    for delimiter in ("\t", ";"):
        if delimiter in line.strip() and line.count(",") <= 2 * line.count(delimiter) + 2:
            return delimiter
    return "," if "," in line or len(line.split()) == 1 or '"' in line else ""


def _split(line: str, delimiter: str, where: Message) -> list[str]:
    if '"' in line and delimiter:
        try:
            cells = next(csv.reader([line.strip("\r\n")], delimiter=delimiter, strict=True))
        except csv.Error as error:
            raise ImportExportError("{where}: {reason}.", where=where, reason=error) from error
    else:
        cells = line.strip("\r\n").split(delimiter) if delimiter else line.split()
    if " " in line:
        cells = [cell.strip() for cell in cells]
    return cells if delimiter == "," else [_with_decimal_point(cell) for cell in cells]


def _with_decimal_point(cell: str) -> str:
    return cell.replace(",", ".") if re.fullmatch(r"[-+]?\d*,\d+(e[-+]?\d+)?", cell, re.IGNORECASE) else cell


def _is_counted(numbers: Sequence[str]) -> bool:
    """Whether they are 0, 1, 2, … or 1, 2, 3, …"""
    return len(numbers) >= _MIN_COUNTED and any(
        list(numbers) == list(map(str, range(start, start + len(numbers)))) for start in (0, 1)
    )


def _is_mangled(numbers: Sequence[str]) -> bool:
    """Whether they are a row of pixels that pandas took for a header and made different: `0`, `0.1`, `0.2`, …"""
    if len(numbers) < _MIN_COUNTED or len(set(numbers)) < len(numbers):
        return False
    seen: Counter[str] = Counter()
    for number in numbers:
        base = number.partition(".")[0]
        if number != (f"{base}.{seen[base]}" if seen[base] else base):
            return False
        seen[base] += 1
    return len(seen) < len(numbers)
