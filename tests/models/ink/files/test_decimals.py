import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ink.files.decimals import format_ms, format_plain, parse_ms

finite = st.floats(allow_nan=False, allow_infinity=False)


@given(finite)
def test_numbers_round_trip_without_an_exponent(value: float) -> None:
    assert re.fullmatch(r"-?\d+(\.\d+)?", format_plain(value))
    assert float(format_plain(value)) == value


@given(finite)
def test_seconds_round_trip_through_milliseconds_bit_for_bit(value: float) -> None:
    assert re.fullmatch(r"-?\d+(\.\d+)?", format_ms(value))
    assert parse_ms(format_ms(value)) == value


def test_milliseconds_of_other_programs_are_read() -> None:
    assert [parse_ms(text) for text in ("500", "16.7", "1e3", "-2")] == [0.5, 0.0167, 1.0, -0.002]
    with pytest.raises(ValueError, match="not a number"):
        parse_ms("soon")
