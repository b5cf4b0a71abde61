"""Cells of CSV files, escaped so that a spreadsheet shows them as text and never runs them as a formula."""

import re

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""The start of a cell that a spreadsheet runs as a formula, or that is already escaped with an apostrophe."""
_ESCAPED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def encode_cell(text: str) -> str:
    """`text` as a CSV cell: an apostrophe before a formula, and quotes unless it is ASCII letters and digits only."""
    text = f"'{text}" if _FORMULA.match(text) else text
    text = f"'{text}'" if _is_quoted(text) else text
    return text if text.isascii() and text.isalnum() else '"' + text.replace('"', '""') + '"'


def decode_cell(cell: str) -> str:
    """The inverse of `encode_cell` for a cell whose quotes the CSV reader has removed.

    Apostrophes around a label are quotes too, as in tables made of ARFF files.
    """
    cell = cell[1:-1] if _is_quoted(cell) else cell
    return cell[1:] if _ESCAPED.match(cell) else cell


def _is_quoted(cell: str) -> bool:
    return len(cell) > 2 and cell[0] == cell[-1] == "'"
