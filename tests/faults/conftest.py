"""The windows and pens of the program's own tests, and the settings that these begin with."""

from tests.app.conftest import draw, english, nothing_to_fetch, settings, window

__all__ = ["draw", "english", "nothing_to_fetch", "settings", "window"]
