import os
from pathlib import Path

import pytest

from models.system.atomic_files import atomic_folder


def test_all_entries_of_an_atomic_folder_arrive(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with atomic_folder(tmp_path) as temporary:
        (temporary / "a").write_text("new")
        (temporary / "b").mkdir()
        (temporary / "b" / "c").write_text("inside")
        assert (tmp_path / "a").read_text() == "old"
    assert (tmp_path / "a").read_text() == "new"
    assert (tmp_path / "b" / "c").read_text() == "inside"
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


def test_a_failure_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")

    def fail() -> None:
        with atomic_folder(tmp_path) as temporary:
            (temporary / "a").write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (tmp_path / "a").read_text() == "old"
    assert os.listdir(tmp_path) == ["a"]
