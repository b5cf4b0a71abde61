"""Checks of columns, and the numbers that they see in texts."""

from decimal import Decimal

import pytest

from app.core.pages.column_checks import CheckKind, ColumnCheck, broken_checks, column_sum, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"),
        ("-3.5", "-3.5"),
        ("+7", "7"),
        ("−4", "-4"),
        ("12,50", "12.50"),
        ("1 234,5", "1234.5"),
        ("1'234'567", "1234567"),
        ("007", "7"),
        (" 8 ", "8"),
    ],
)
def test_numbers(text: str, number: str) -> None:
    assert number_of(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "a", "1.2.3", "12a", ".5", "1 2", "-", "١٢", "1,"])
def test_what_is_no_number(text: str) -> None:
    assert number_of(text) is None


def test_sums_are_exact_and_leave_out_what_is_no_number() -> None:
    assert column_sum(["0.1", "x", "", "0,2"]) == Decimal("0.3")
    assert column_sum(["", "x"]) is None


def broken(column: list[str], kind: CheckKind, **rule: Decimal | int) -> list[tuple[int, str]]:
    check = ColumnCheck(column=0, kind=kind, **rule)  # type: ignore[arg-type]
    return [(each.row, str(each.reason)) for each in broken_checks([[text] for text in column], [check])]


def test_cells_that_break_a_check_and_why() -> None:
    assert broken(["1", "", "x"], CheckKind.NUMBER) == [(2, "x is no number.")]
    assert broken(["-1", "5", "101", "x"], CheckKind.BETWEEN, low=Decimal(0), high=Decimal(100)) == [
        (0, "-1 is less than 0."),
        (2, "101 is more than 100."),
        (3, "x is no number."),
    ]
    assert broken(["5"], CheckKind.BETWEEN) == []
    assert broken(["1234", "123", "12a4", ""], CheckKind.DIGITS, digits=4) == [
        (1, "123 does not have 4 digits."),
        (2, "12a4 does not have 4 digits."),
    ]
    assert broken(["12", "34", "567"], CheckKind.DIGITS) == [(2, "567 does not have 2 digits.")]
    assert broken(["", ""], CheckKind.DIGITS) == []


def test_a_sum_is_the_last_cell_that_is_not_empty() -> None:
    assert broken(["1.5", "2", "3.5", ""], CheckKind.SUM) == []
    assert broken(["1.5", "2", "4"], CheckKind.SUM) == [(2, "The numbers above add up to 3.5, not 4.")]
    assert broken(["1", "x"], CheckKind.SUM) == [(1, "x is no number.")]
    assert broken(["1"], CheckKind.SUM) == []


def test_the_first_reason_of_each_cell_in_reading_order() -> None:
    checks = [ColumnCheck(column=2, kind=CheckKind.NUMBER), ColumnCheck(column=0, kind=CheckKind.NUMBER)]
    checks.append(ColumnCheck(column=0, kind=CheckKind.DIGITS, digits=1))
    found = broken_checks([["x", "y"], ["1"]], checks)
    assert [(each.row, each.column, each.check.kind) for each in found] == [(0, 0, CheckKind.NUMBER)]
