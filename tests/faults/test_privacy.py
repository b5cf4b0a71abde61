"""What a person draws is nobody else's business: folders 0700, files 0600, whatever the umask is."""

import logging
import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.core.session import Session
from app.toolkit import exception_hook
from corrections.durability.backups import Backups
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from scripts.faults.damage import STORE, another_model
from tests.support.verdicts import PROMOTED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


@pytest.fixture(autouse=True, params=[0, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}


def test_everything_in_the_data_directory_is_private(
    tmp_path: Path, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr("sys.excepthook", None)
    exception_hook.install(folder)
    with closing(Session(folder)) as session:
        session.recognise(seven)
        session.label("a")
        Backups(folder / STORE).make()
        challenger = another_model(tmp_path / "challenger.h5")
        session.adopt(Outcome(challenger, session.champion.path, session.writer, PROMOTED))
        while_open = modes(folder)
    (folder / STORE).write_bytes(b"damaged")
    with closing(Session(folder)):
        found = while_open | modes(folder)
    for handler in root.handlers:
        handler.close()
    root.handlers = before
    folders = {".", "models", "backups", "locks", "damaged", "damaged/1"}
    assert {name for name, mode in found.items() if mode == 0o700} == folders
    assert {mode for name, mode in found.items() if name not in folders} == {0o600}
    assert {"trials.sqlite", "trials.sqlite-wal", "inkloop.log", "models/registry.json"} <= found.keys()


def test_a_folder_that_holds_other_things_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "other").touch()
    Session(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert stat.S_IMODE((folder / STORE).stat().st_mode) == 0o600
