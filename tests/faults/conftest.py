"""The windows and pens of the program's own tests."""

from tests.app.conftest import draw, window

__all__ = ["draw", "window"]
