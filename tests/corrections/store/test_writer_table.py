"""The label set and the own selections of each writer: stored, migrated, merged, restored and erased."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.schema import schema_version_of_file
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.store.writer_table import WriterLabelSets
from models.ink.label_sets import LABEL_SETS, parse_label_set
from models.system.errors import StoreError
from scripts.faults.acts import old_store
from scripts.faults.damage import synthetic_trial

CAPITALS, DIGITS = LABEL_SETS["capitals"], LABEL_SETS["digits"]
MINE, OTHERS = parse_label_set("ä+1"), parse_label_set("木 x")
NOTHING = WriterLabelSets()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / STORE_FILE


def spoil(path: Path, column: str, value: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE writers SET {column} = {value}")
        connection.commit()


def test_each_writer_has_a_label_set_and_own_selections(path: Path) -> None:
    with closing(Store(path)) as store:
        ada, bob = map(store.writer, ("Ada", "Bob"))
        assert store.label_sets(ada) == store.label_sets(7) == NOTHING
        for chosen in (MINE, CAPITALS, OTHERS, MINE):
            store.choose_label_set(ada, chosen)
        store.choose_label_set(bob, DIGITS)
    with closing(Store(path)) as store:
        assert store.label_sets(ada) == WriterLabelSets(MINE, (MINE, OTHERS))
        assert store.label_sets(bob) == WriterLabelSets(DIGITS)
        store.remove_label_set(ada, MINE)
        assert store.label_sets(ada) == WriterLabelSets(MINE, (OTHERS,))  # it stays in use
    with closing(ReadOnlyStore(path)) as store:
        assert store.label_sets(ada) == WriterLabelSets(MINE, (OTHERS,))
        with pytest.raises(StoreError, match="for reading only"):
            store.choose_label_set(ada, DIGITS)


@pytest.mark.parametrize("value", ["''", "' '", "'hebrew letters'", "X'FF'", "X'00'", "NULL"])
def test_a_damaged_or_unknown_label_set_is_none_and_the_others_stay(path: Path, value: str) -> None:
    with closing(Store(path)) as store:
        ada = store.writer("Ada")
        store.choose_label_set(ada, MINE)
        spoil(path, "label_set", value)
        assert store.label_sets(ada) == WriterLabelSets(None, (MINE,))
        store.choose_label_set(ada, CAPITALS)
        assert store.label_sets(ada) == WriterLabelSets(CAPITALS, (MINE,))


@pytest.mark.parametrize("value", ["'['", "X'FF'", "'{}'", "7", '\'[7, null, "", "digits", "aa"]\''])
def test_damaged_selections_are_left_out(path: Path, value: str) -> None:
    with closing(Store(path)) as store:
        ada = store.writer("Ada")
        store.choose_label_set(ada, MINE)
        spoil(path, "own_label_sets", value)
        assert store.label_sets(ada) == WriterLabelSets(MINE)
        store.remove_label_set(ada, OTHERS)
        store.choose_label_set(ada, OTHERS)
        assert store.label_sets(ada) == WriterLabelSets(OTHERS, (OTHERS,))


def test_writers_who_drew_with_an_earlier_version_go_on_with_digits(path: Path) -> None:
    old_store(path.parent)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO writers (name) VALUES ('Ada')")
        connection.commit()
    with closing(ReadOnlyStore(path)) as store:  # not migrated, and not changed
        assert store.label_sets(store.writer("me")) == WriterLabelSets(DIGITS)
        assert store.label_sets(store.writer("Ada")) == NOTHING
    assert schema_version_of_file(path) == 1
    with closing(Store(path)) as store:
        assert store.label_sets(store.writer("me")) == WriterLabelSets(DIGITS)
        assert store.label_sets(store.writer("Ada")) == NOTHING


def test_new_writers_of_another_store_keep_their_choice(path: Path, tmp_path: Path) -> None:
    with closing(Store(path)) as store, closing(Store(tmp_path / "other.sqlite")) as other:
        store.choose_label_set(store.writer("Ada"), CAPITALS)
        for name in ("Ada", "Bob"):
            other.choose_label_set(other.writer(name), MINE)
            other.add(other.writer(name), synthetic_trial(0))
        store.merge_from(tmp_path / "other.sqlite")
        assert store.label_sets(store.writer("Ada")) == WriterLabelSets(CAPITALS)
        assert store.label_sets(store.writer("Bob")) == WriterLabelSets(MINE, (MINE,))


def test_a_choice_is_worth_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Backups, "is_due", lambda _self: False)  # or its thread may make one
    with closing(DurableStore(path)) as store:
        ada = store.writer("Ada")
        store.add(ada, synthetic_trial(0))
        assert Backups(path).make() and not Backups(path).make()
        store.choose_label_set(ada, MINE)
        assert Backups(path).make() and not Backups(path).make()


@pytest.mark.parametrize("has_backup", [True, False])
def test_a_damaged_store_is_restored_with_the_last_choice(path: Path, has_backup: bool) -> None:
    with closing(DurableStore(path)) as store:
        ada = store.writer("Ada")
        store.add_all(ada, [replace(synthetic_trial(number), label="x" * 20) for number in range(300)])
        store.choose_label_set(ada, CAPITALS)
        if has_backup:
            Backups(path).make()
        store.choose_label_set(ada, MINE)
    if not has_backup:
        shutil.rmtree(path.parent / "backups", ignore_errors=True)
    with path.open("r+b") as file:  # the middle of a trial's label
        content = file.read()
        file.seek(content.rindex(b"x" * 20) + 5)
        file.write(b"????")
    path.with_name(f"{STORE_FILE}.closed").unlink()
    with closing(DurableStore(path)) as store:
        assert "was damaged" in str(store.pending_messages()[0])
        assert store.label_sets(store.writer("Ada")) == WriterLabelSets(MINE, (MINE,))


def test_a_choice_outlives_an_older_copy_that_takes_the_place_of_the_store(path: Path) -> None:
    with closing(DurableStore(path)) as store:
        store.writer("Ada")
    shutil.copy(path, path.with_name("copy"))
    with closing(DurableStore(path)) as store:
        ada = store.writer("Ada")
        store.choose_label_set(ada, MINE)
        path.with_name("copy").replace(path)
        store.check_file()
        assert store.label_sets(ada) == WriterLabelSets(MINE, (MINE,))


def test_what_an_erased_writer_chose_is_in_no_file_any_more(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Backups, "is_due", lambda _self: False)
    rare = parse_label_set("ЖЗИЙ")
    with closing(DurableStore(path)) as store:
        store.choose_label_set(store.writer("Bob"), CAPITALS)
        ada = store.writer("Ada")
        store.add(ada, synthetic_trial(0))
        store.choose_label_set(ada, rare)
        Backups(path).make()
        store.erase_writer("Ada")
        assert store.label_sets(store.writer("Ada")) == NOTHING
        assert store.label_sets(store.writer("Bob")) == WriterLabelSets(CAPITALS)
        files = [each for each in path.parent.rglob("*") if each.is_file() and each.parent.name != "locks"]
        assert not any("ЖЗИЙ".encode() in each.read_bytes() for each in files)
