"""What the tests of opened files share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.pages.files.page_decoder import PageDecoder
from models.pages.files.page_image import PageImage


@pytest.fixture(scope="session")
def decoder() -> Iterator[PageDecoder]:
    """One process for all tests."""
    with PageDecoder() as made:
        yield made


@pytest.fixture
def opened(decoder: PageDecoder) -> Callable[[Path | bytes], list[PageImage]]:
    """The pages of a file."""
    return lambda source: list(decoder.pages(source))
