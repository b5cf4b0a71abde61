import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.system.atomic_files import atomic_folder, temporary_path
from models.system.stale_files import (
    CHALLENGER_FILE,
    TEMPORARY_FILE,
    TEMPORARY_FOLDER,
    challenger_path,
    remove_stale_files,
)
from scripts.faults.room import small_disk


@pytest.fixture
def dead() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_only_files_of_dead_processes_are_removed(tmp_path: Path, dead: int) -> None:
    stale = [tmp_path / f"challenger-{dead}.h5", temporary_path(tmp_path / "mnist.npz", dead)]
    living = os.getppid()
    kept = [
        challenger_path(tmp_path),
        tmp_path / f"challenger-{living}.h5",
        temporary_path(tmp_path / "registry.json", living),
        tmp_path / "0123456789abcdef.h5",
        tmp_path / "challenger-x.h5",
        tmp_path / "registry.json",
    ]
    for path in stale + kept:
        path.write_text("")
    remove_stale_files([tmp_path, tmp_path / "not there"], CHALLENGER_FILE, TEMPORARY_FILE)
    assert sorted(tmp_path.iterdir()) == sorted(kept)


def test_a_session_starts_without_stale_files(tmp_path: Path, dead: int) -> None:
    from app.core.session import Session

    (tmp_path / "models").mkdir()
    stale = tmp_path / "models" / f"challenger-{dead}.h5"
    stale.write_text("")
    Session(tmp_path).close()
    assert not stale.exists()


def test_only_files_with_a_matching_name_are_removed(tmp_path: Path, dead: int) -> None:
    of_an_export = tmp_path / f".inkloop-{dead}-x"
    (of_an_export / "drawings").mkdir(parents=True)
    somebodys = temporary_path(tmp_path / "notes", dead)
    somebodys.write_text("")
    with atomic_folder(tmp_path):
        assert not of_an_export.exists()
    remove_stale_files([tmp_path], TEMPORARY_FOLDER)
    assert [*tmp_path.iterdir()] == [somebodys]


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can mount")
def test_a_failure_to_remove_is_logged(tmp_path: Path, dead: int, caplog: pytest.LogCaptureFixture) -> None:
    mounted = temporary_path(tmp_path / "x", dead)
    mounted.mkdir()
    with small_disk(mounted):
        remove_stale_files([tmp_path], TEMPORARY_FILE)
        assert "cannot remove stale file" in caplog.text
