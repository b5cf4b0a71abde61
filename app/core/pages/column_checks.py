"""Simple checks of a table's columns: which cells break a rule, and why. No Qt in here."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.system.errors import Message

_NUMBER = re.compile(r"([+\-−–]?)(\d+|\d{1,3}(?:[ '’\u202f]\d{3})+)(?:[.,](\d+))?", re.ASCII)


class CheckKind(StrEnum):
    """What a column must fulfil. The values are in page files."""

    NUMBER = "number"
    """Each cell is a number."""
    BETWEEN = "between"
    """Each cell is a number from `low` to `high`."""
    DIGITS = "digits"
    """Each cell has `digits` digits and nothing else; without a number of digits, as many as most cells have."""
    SUM = "sum"
    """The last cell is the sum of those above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnCheck:
    """A rule for one column, from 0. Empty places break no rule."""

    column: int
    kind: CheckKind
    low: Decimal | None = None
    high: Decimal | None = None
    digits: int | None = None


@dataclass(frozen=True, slots=True)
class BrokenCheck:
    """A cell that breaks a rule."""

    row: int
    column: int
    check: ColumnCheck
    reason: Message


def number_of(text: str) -> Decimal | None:
    """The number that a text is; None if it is none.

    The last point or comma is the decimal separator, wherever a single one is: 1,234 is a little more than one. Spaces
    and apostrophes may stand between groups of three digits.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    sign, whole, decimals = match.groups()
    digits = "".join(each for each in whole if each.isdigit())
    value = Decimal(f"{digits}.{decimals}" if decimals else digits)
    return value if sign in ("", "+") else -value


def column_sum(column: Sequence[str]) -> Decimal | None:
    """The sum of the numbers in a column; None if there is none."""
    numbers = [number for each in column if (number := number_of(each)) is not None]
    return sum(numbers, Decimal()) if numbers else None


def broken_checks(texts: Sequence[Sequence[str]], checks: Sequence[ColumnCheck]) -> list[BrokenCheck]:
    """The cells of a table that break one of its checks: the first reason for each, in reading order."""
    found: dict[tuple[int, int], BrokenCheck] = {}
    for check in checks:
        column = [row[check.column] if check.column < len(row) else "" for row in texts]
        for row, reason in _REASONS[check.kind](column, check):
            found.setdefault((row, check.column), BrokenCheck(row, check.column, check, reason))
    return [found[place] for place in sorted(found)]


def _no_numbers(column: Sequence[str], _check: ColumnCheck) -> list[tuple[int, Message]]:
    return [
        (row, Message("{text} is no number.", text=text))
        for row, text in enumerate(column)
        if text and number_of(text) is None
    ]


def _outside(column: Sequence[str], check: ColumnCheck) -> list[tuple[int, Message]]:
    found = _no_numbers(column, check)
    for row, text in enumerate(column):
        number = number_of(text)
        if number is None:
            continue
        if check.low is not None and number < check.low:
            found.append((row, Message("{text} is less than {low}.", text=text, low=str(check.low))))
        elif check.high is not None and number > check.high:
            found.append((row, Message("{text} is more than {high}.", text=text, high=str(check.high))))
    return found


def _other_lengths(column: Sequence[str], check: ColumnCheck) -> list[tuple[int, Message]]:
    lengths = Counter(len(text) for text in column if text)
    if not lengths:
        return []
    wanted = check.digits or max(lengths, key=lambda each: (lengths[each], each))
    return [
        (row, Message("{text} does not have {count} digits.", text=text, count=wanted))
        for row, text in enumerate(column)
        if text and not (len(text) == wanted and text.isascii() and text.isdigit())
    ]


def _wrong_sum(column: Sequence[str], check: ColumnCheck) -> list[tuple[int, Message]]:
    filled = [row for row, text in enumerate(column) if text]
    if len(filled) < 2:
        return []
    last = filled[-1]
    found = [each for each in _no_numbers(column, check) if each[0] == last]
    total, stated = column_sum(column[:last]), number_of(column[last])
    if total is not None and stated is not None and total != stated:
        found.append(
            (last, Message("The numbers above add up to {sum}, not {text}.", sum=str(total), text=column[last]))
        )
    return found


_REASONS = {
    CheckKind.NUMBER: _no_numbers,
    CheckKind.BETWEEN: _outside,
    CheckKind.DIGITS: _other_lengths,
    CheckKind.SUM: _wrong_sum,
}
