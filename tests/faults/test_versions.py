"""Stores, lists and models of other versions: old ones are brought up to date, later ones are refused, untouched."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import h5py
import pytest

from app.core.model_inspection import inspection
from app.core.session import Session
from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.durability.integrity_check import check, column_names
from corrections.store.schema import STEPS
from corrections.store.store import Store
from models.model_file.model_file import ModelFileError, read_model
from models.registry.registry import Registry, RegistryError
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.errors import StoreError
from scripts.faults.acts import STORE_SIZE, old_store
from scripts.faults.damage import STORE, champions, contents, synthetic_trial


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_old_store_is_backed_up_and_then_brought_up_to_date(tmp_path: Path) -> None:
    old_store(tmp_path / "data")
    path = tmp_path / "data" / STORE
    with closing(DurableStore(path)) as kept:
        held = contents(kept)
        assert kept.pending_messages() == []
    (backup,) = Backups(path).all()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert "checksum" not in column_names(connection)
    assert len(held) == STORE_SIZE
    assert check(path).ok
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert connection.execute("SELECT count(*) FROM trials WHERE checksum IS NULL").fetchone() == (0,)


def test_without_room_for_the_backup_an_old_store_stays_as_it_was(tmp_path: Path) -> None:
    old_store(tmp_path / "data")
    (tmp_path / "data" / "backups").write_text("in the way")
    before = (tmp_path / "data" / STORE).read_bytes()
    with pytest.raises(StoreError, match="cannot be opened"):
        DurableStore(tmp_path / "data" / STORE)
    assert (tmp_path / "data" / STORE).read_bytes() == before


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_later_store_is_refused_and_not_a_byte_of_it_changed(tmp_path: Path, journal: str) -> None:
    path = tmp_path / STORE
    with closing(Store(path)) as plain:
        plain.add(plain.writer("me"), synthetic_trial(0))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
        connection.commit()
    before = path.read_bytes()
    for opening in (DurableStore, Store):
        with pytest.raises(StoreError, match="later version of the program wrote it"):
            opening(path)
        assert path.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} <= {STORE, "locks"}


def test_a_later_list_of_models_is_refused_and_not_a_byte_of_it_changed(tmp_path: Path) -> None:
    with champions() as folder:
        path = folder / "registry.json"
        later = json.dumps({"format": 99, "history": "otherwise"})
        path.write_text(later)
        before = everything(folder)
        with closing(Session(tmp_path)) as session:
            shutil.copytree(folder, tmp_path / "models", dirs_exist_ok=True)
            session.switch_writer("me")
            assert session.champion.shipped
            assert "later version of the program wrote" in str(session.champion.warning)
        registry = Registry(folder)
        with pytest.raises(RegistryError, match="later version"):
            registry.roll_back(registry.shipped_model().model_id)
        assert everything(folder) == before


def test_a_later_model_is_refused_and_the_one_before_it_reads(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(SHIPPED_MODEL, tmp_path / "later.h5"))
    with h5py.File(path, "r+") as file:
        file["inkloop"].attrs["format"] = 99
        file["inkloop"].attrs["card"] = '{"all": "otherwise"}'
    before = path.read_bytes()
    with pytest.raises(ModelFileError, match="later version of the program wrote .*format 99"):
        read_model(path)
    with closing(Session(tmp_path / "data")) as session:
        with pytest.raises(ModelFileError, match="later version"):
            inspection(session.registry, path).run()
        assert session.champion.shipped
    assert path.read_bytes() == before
