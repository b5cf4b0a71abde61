"""Cells of comma-separated files that a spreadsheet shows as text and never takes for a formula."""

import re

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""What a spreadsheet would take for a formula, and what is already marked as none."""
_QUOTED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def cell(text: str) -> str:
    """`text` as a cell: an apostrophe before what would be a formula, in quotes unless it is a plain word."""
    text = f"'{text}" if _FORMULA.match(text) else text
    return text if text.isascii() and text.isalnum() else '"' + text.replace('"', '""') + '"'


def text(cell: str) -> str:
    """The inverse of `cell`, once the quotes are taken off."""
    return cell[1:] if _QUOTED.match(cell) else cell
