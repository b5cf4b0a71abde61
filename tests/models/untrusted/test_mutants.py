"""Mutated copies of the shipped model: refused, or equivalent. `scripts/fuzz_models.py` tries many more."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from models.datasets.examples import DIGITS
from models.model_file.model_file import read_model
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.errors import InkloopError
from models.untrusted.sanitizer import COPY_FOLDER, rewrite
from scripts.fuzz_models import KINDS

EACH = 12


class FoundHarmlessError(Exception):
    """Raised when the checks before Keras have passed."""


def found_harmless() -> None:
    raise FoundHarmlessError


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutated_model_is_refused_or_equivalent(kind: str, tmp_path: Path) -> None:
    refused = 0
    for number in range(EACH):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = Path(shutil.copy(SHIPPED_MODEL, folder / "model.h5"))
        KINDS[kind](path, np.random.default_rng([7, number]))
        try:
            rewrite(path, folder / "new.h5", (), found_harmless)
        except InkloopError:
            refused += 1
        except FoundHarmlessError:
            assert read_model(folder / COPY_FOLDER / "new.h5").card.labels == DIGITS
        assert not (folder / "new.h5").exists()
        shutil.rmtree(folder)
    assert refused or kind == "graph, checksums right"
