"""A registry with a champion of its own."""

import shutil
from pathlib import Path

import pytest

from models.registry.registry import Registry
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.verdicts import ALL_BETTER


@pytest.fixture
def promoted(tmp_path: Path) -> Registry:
    """A copy of the shipped model was promoted for everybody."""
    registry = Registry(tmp_path / "models")
    challenger = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "challenger.h5"))
    registry.promote(challenger, ALL_BETTER)
    assert not challenger.exists()
    return registry
