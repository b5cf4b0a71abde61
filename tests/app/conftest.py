"""For all tests of `app`, with or without windows."""

import pytest


@pytest.fixture(autouse=True)
def isolated(desktop: None) -> None:
    """Each test has settings of its own and leaves no garbage to a thread of a later test."""
