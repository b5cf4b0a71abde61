"""Numbers as the text formats of pen input want them: without exponents, and read back to the last bit."""

from decimal import Decimal, InvalidOperation


def format_plain(value: float) -> str:
    """The shortest decimal number that is read as `value` again; 1e-07 becomes 0.0000001."""
    text = repr(float(value))
    return format(Decimal(text), "f") if "e" in text else text


def format_ms(seconds: float) -> str:
    """Seconds as a decimal number of milliseconds, exact: multiplied as floats, some would come back changed."""
    return format(Decimal(repr(float(seconds))).scaleb(3), "f")


def parse_ms(milliseconds: str) -> float:
    """The inverse of `milliseconds`, and any other way to write a number. Raises `ValueError`."""
    try:
        return float(Decimal(milliseconds).scaleb(-3))
    except InvalidOperation as error:
        raise ValueError(f"{milliseconds!r} is not a number") from error
