"""The store for commands that only read."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corrections.store.read_only_store import ReadOnlyStore, StoreChangedError
from corrections.store.store import Store
from models.ink.labels import Label
from models.system.errors import StoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "trials.sqlite"
    with closing(Store(path)) as store:
        store.writer("Ada")
    return path


def test_a_store_that_is_not_there_is_empty_and_stays_away(tmp_path: Path) -> None:
    with closing(ReadOnlyStore(tmp_path / "data" / "trials.sqlite")) as store:
        assert store.writers() == []
    assert list(tmp_path.iterdir()) == []


def test_nothing_can_be_written(path: Path) -> None:
    with closing(ReadOnlyStore(path)) as store:
        assert store.writers() == ["Ada"] and store.writer("Ada") == 1
        for change in (lambda: store.writer("Bob"), lambda: store.relabel([1], Label("a")), lambda: store.remove(1)):
            with pytest.raises(StoreError):
                change()
    assert [each.name for each in path.parent.iterdir()] == ["trials.sqlite"]


def test_what_an_open_window_wrote_is_read(path: Path) -> None:
    with closing(Store(path)) as window:
        window.writer("Bob")
        with closing(ReadOnlyStore(path)) as store:
            assert store.writers() == ["Ada", "Bob"]
            window.writer("Cyd")
            assert store.writers() == ["Ada", "Bob", "Cyd"]


def test_a_window_that_begins_to_write_meanwhile_is_noticed(path: Path) -> None:
    with closing(ReadOnlyStore(path)) as store, closing(Store(path)) as window:
        window.writer("Bob")
        with pytest.raises(StoreChangedError, match="Try again"):
            store.writers()


def test_a_store_of_a_later_version_or_damage_is_an_error(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="later version"):
        ReadOnlyStore(path)
    path.write_bytes(b"no database" * 100)
    with closing(ReadOnlyStore(path)) as store, pytest.raises(StoreError, match="cannot be read"):
        store.writers()
