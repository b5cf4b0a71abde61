"""What the tests of the commands share."""

from pathlib import Path

import pytest

from models.ink.files.unipen_writing import write_unipen
from models.ink.ink import Ink, LabelledInk
from tests.support.inkloop import Inkloop, calling


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """The data directory of the commands, which does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def inkloop(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Inkloop:
    return calling(data_dir, capsys)


@pytest.fixture
def two(tmp_path: Path, seven: Ink, zigzag: Ink) -> Path:
    """A UNIPEN file with a 7, and a zigzag that Ada means as 三."""
    path = tmp_path / "two.unp"
    inks = [LabelledInk(seven, "7", "Ada"), LabelledInk(zigzag, "三", "Ada")]
    path.write_text("\n".join(write_unipen(inks)) + "\n", encoding="utf-8")
    return path
