"""Numbers as the text formats of pen input want them: without exponents, and read back to the last bit."""

from decimal import Decimal, InvalidOperation

from models.system.errors import Message


def plain(value: float) -> str:
    """The shortest decimal number that is read as `value` again; 1e-07 becomes 0.0000001."""
    text = repr(float(value))
    return format(Decimal(text), "f") if "e" in text else text


def milliseconds(seconds: float) -> str:
    """Seconds as a decimal number of milliseconds, exact: multiplied as floats, some would come back changed."""
    return format(Decimal(repr(float(seconds))).scaleb(3), "f")


def seconds(milliseconds: str) -> float:
    """The inverse of `milliseconds`, and any other way to write a number. Raises `ValueError`."""
    try:
        return float(Decimal(milliseconds).scaleb(-3))
    except InvalidOperation as error:
        raise ValueError(Message("{value} is not a number", value=repr(milliseconds))) from error
