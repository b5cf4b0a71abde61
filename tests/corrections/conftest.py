"""A store without its durability: no backups, no threads."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with closing(Store(tmp_path / STORE_FILE)) as made:
        yield made
