"""The one root of the errors that this package raises on purpose."""


class ModelsError(Exception):
    """Something outside the program's control is wrong; the message says what, and what to do about it."""
