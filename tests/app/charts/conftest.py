"""The fixtures of the progress window: charts are tested with the same drawings."""

from tests.app.windows.progress.conftest import drawn, garbage, long_lived, session, some

__all__ = ["drawn", "garbage", "long_lived", "session", "some"]
