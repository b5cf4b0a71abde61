"""Decimal notation of the text ink formats: no exponents, and floats round-trip bit for bit."""

from decimal import Decimal, InvalidOperation

from models.system.errors import Message


def format_plain(value: float) -> str:
    """The shortest decimal text that parses to `value`, without exponent: 1e-07 becomes 0.0000001."""
    text = repr(float(value))
    return format(Decimal(text), "f") if "e" in text else text


def format_ms(seconds: float) -> str:
    """Seconds as decimal text in milliseconds; exact, because multiplying floats by 1000 would round."""
    return format(Decimal(repr(float(seconds))).scaleb(3), "f")


def parse_ms(milliseconds: str) -> float:
    """Milliseconds as text → seconds: the inverse of `format_ms`, exponents accepted. Raises `ValueError`."""
    try:
        return float(Decimal(milliseconds).scaleb(-3))
    except InvalidOperation as error:
        raise ValueError(Message("{value} is not a number", value=repr(milliseconds))) from error
