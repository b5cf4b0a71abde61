"""Cells of CSV files, escaped so that a spreadsheet shows them as text and never runs them as a formula."""

import re

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""The start of a cell that a spreadsheet runs as a formula, or that is already escaped with an apostrophe."""
_ESCAPED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def encode_cell(text: str) -> str:
    """`text` as a CSV cell: an apostrophe before a formula, and quotes unless it is ASCII letters and digits only."""
    text = f"'{text}" if _FORMULA.match(text) else text
    return text if text.isascii() and text.isalnum() else '"' + text.replace('"', '""') + '"'


def decode_cell(cell: str) -> str:
    """The inverse of `encode_cell` for a cell whose quotes the CSV reader has removed."""
    return cell[1:] if _ESCAPED.match(cell) else cell
