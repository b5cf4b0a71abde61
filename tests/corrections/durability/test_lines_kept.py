"""Lines outlive all that may happen to the store's file, and an erased writer's are in no file any more."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.durability.integrity_check import check
from corrections.store.store_file import STORE_FILE
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import SegmentedBy, WrittenLine
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink
from models.ink.labels import Label
from models.ink.pieces import Piece, ink_of, whole_strokes
from tests.support.databases import execute
from tests.support.lines import characters, drawn, line_of


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Backups, "is_due", lambda _self: False)  # or its thread may make one
    return tmp_path / "data" / STORE_FILE


@pytest.fixture
def store(path: Path) -> Iterator[DurableStore]:
    with closing(DurableStore(path)) as made:
        yield made


def texts(store: DurableStore) -> list[str]:
    """The texts of all lines, in the order of their first trials."""
    trials = [each for name in store.writers() for each in store.iter_trials(store.writer(name), LabelSource)]
    line_ids = list(dict.fromkeys(each.line.line_id for each in trials if each.line))
    return [store.lines(line_ids)[line_id].text for line_id in line_ids]


def add_cut_line(store: DurableStore, writer: str, labels: str = "10") -> tuple[list[int], Ink]:
    """A line whose first stroke the writer cut; the ids of its trials, and its whole ink."""
    ink = drawn(30, 12)
    groups = (Piece(0, 0, 11),), (Piece(0, 11, 30), Piece(1, 0, 12))
    written = WrittenLine(
        predicted="m",
        spaces=(1,),
        segmented_by=SegmentedBy.HAND,
        read_groups=(whole_strokes(ink, [0, 1]),),
        groups=groups,
    )
    return store.add_line(store.writer(writer), written, line_of(labels, [ink_of(ink, each) for each in groups])), ink


# Answers that could not be written -----------------------------------------------------------------------------------


def test_a_line_waits_as_a_whole_and_is_written_as_a_whole(path: Path, store: DurableStore) -> None:
    ada = store.writer("Ada")
    store.add_line(ada, WrittenLine(predicted="7"), characters("7"))
    renamed: dict[int, int] = {}
    store.on_stored = renamed.__setitem__
    with closing(sqlite3.connect(path, isolation_level=None)) as locking:
        locking.execute("BEGIN EXCLUSIVE")
        ids = store.add_line(ada, WrittenLine(predicted="4078"), characters("4078"))
        store.add_line(ada, WrittenLine(predicted="4O"), characters("40", read="4O"))
        assert store.waiting_count == 6
        locking.execute("ROLLBACK")
        assert store.line_accuracy(ada) == Accuracy(2, 3)
        assert [each.line.place for each in store.labelled(ada) if each.line] == [0, 0, 1, 2, 3, 0, 1]
    store.retry()
    assert store.waiting_count == 0 and list(renamed.values()) == [2, 3, 4, 5, 6, 7] and list(renamed)[:4] == ids
    assert texts(store) == ["7", "4078", "40"] and store.line_accuracy(ada) == Accuracy(2, 3)


def test_of_a_line_that_cannot_be_written_wholly_nothing_is_written(path: Path, store: DurableStore) -> None:
    execute(
        path, "CREATE TRIGGER refuse BEFORE INSERT ON trials WHEN new.label = '2' BEGIN SELECT raise(FAIL, 'no'); END"
    )
    store.add_line(store.writer("Ada"), WrittenLine(predicted="12"), characters("12"))
    assert store.waiting_count == 2 and execute(path, "SELECT count(*) FROM trials") == [(0,)]
    execute(path, "DROP TRIGGER refuse")
    store.retry()
    assert texts(store) == ["12"]


def test_a_line_that_waits_can_be_undone(path: Path, store: DurableStore) -> None:
    ada = store.writer("Ada")
    with closing(sqlite3.connect(path, isolation_level=None)) as locking:
        locking.execute("BEGIN EXCLUSIVE")
        ids = store.add_line(ada, WrittenLine(predicted="4078"), characters("4078"))
        assert store.remove_all(ids) == [] and store.waiting_count == 0
    store.retry()
    assert texts(store) == []


# The file ------------------------------------------------------------------------------------------------------------


def test_a_backup_has_the_lines(path: Path, store: DurableStore) -> None:
    _, ink = add_cut_line(store, "Ada")
    backup = Backups(path).make()
    assert backup
    with closing(DurableStore(backup)) as again:
        assert texts(again) == ["1 0"] and again.segmentation_corrections(again.writer("Ada"))[0].ink == ink


@pytest.mark.parametrize("column", ["line_id", "place", "line_length", "line"])
def test_damage_in_a_line_is_noticed(path: Path, store: DurableStore, column: str) -> None:
    add_cut_line(store, "Ada")
    store.close()
    assert check(path).ok
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER trial_changed")
        connection.execute(f"UPDATE trials SET {column} = 'x' WHERE id = 2")
        connection.commit()
    assert check(path).damaged_trials == (2,)


@pytest.mark.parametrize("has_backup", [True, False])
def test_a_damaged_store_is_restored_with_its_lines(path: Path, store: DurableStore, has_backup: bool) -> None:
    add_cut_line(store, "Bob", "ab")
    store.add_all(store.writer("Ada"), [replace(each, label=Label("x" * 20)) for each in characters("7" * 200)])
    if has_backup:
        Backups(path).make()
    ids, ink = add_cut_line(store, "Ada")
    store.add_line(store.writer("Ada"), WrittenLine(predicted="4 2", spaces=(1,)), characters("42"))
    store.close()
    if not has_backup:
        shutil.rmtree(path.parent / "backups", ignore_errors=True)
    with path.open("r+b") as file:  # the middle of a trial's label
        content = file.read()
        file.seek(content.rindex(b"x" * 20) + 5)
        file.write(b"????")
    path.with_name(f"{STORE_FILE}.closed").unlink()
    with closing(DurableStore(path)) as again:
        assert "was damaged" in str(again.pending_messages()[0])
        assert sorted(texts(again)) == ["1 0", "4 2", "a b"]
        (found,) = again.segmentation_corrections(again.writer("Ada"))
        assert found.ink == ink and set(ids) <= {each.id for each in again.labelled(again.writer("Ada")) if each.line}
        assert check(path).ok


@pytest.mark.parametrize("from_backup", [True, False])
def test_lines_outlive_an_older_copy_that_takes_the_place_of_the_store(path: Path, from_backup: bool) -> None:
    with closing(DurableStore(path)) as store:
        store.add_line(store.writer("Ada"), WrittenLine(predicted="7"), characters("7"))
    shutil.copy(path, path.with_name("copy"))
    with closing(DurableStore(path)) as store:
        ids, ink = add_cut_line(store, "Ada")
        store.relabel([ids[0]], Label("l"))
        if from_backup:
            Backups(path).make()
            store.close()
            store = DurableStore(path)
        path.with_name("copy").replace(path)
        store.check_file()
        assert texts(store) == ["7", "l 0"]
        assert store.segmentation_corrections(store.writer("Ada"))[0].ink == ink
        store.close()


def test_a_line_that_was_restored_outlives_an_older_copy_as_well(path: Path) -> None:
    with closing(DurableStore(path)) as store:
        store.writer("Ada")
    shutil.copy(path, path.with_name("copy"))
    with closing(DurableStore(path)) as store:
        ids, _ = add_cut_line(store, "Ada")
        store.restore(store.remove_all(ids))
        path.with_name("copy").replace(path)
        store.check_file()
        assert texts(store) == ["1 0"]


def test_a_backup_of_the_version_before_lines_is_of_use(path: Path) -> None:
    """The store was brought up to date, and an older copy takes its place before the next backup is made."""
    with closing(DurableStore(path)) as store:
        store.add(store.writer("Ada"), characters("1")[0])
    shutil.copy(path, path.with_name("copy"))
    with closing(DurableStore(path)) as store:
        store.add(store.writer("Ada"), characters("22")[1])
        backup = Backups(path).make()
    assert backup
    before_lines(backup)
    with closing(DurableStore(path)) as store:
        path.with_name("copy").replace(path)
        store.check_file()
        assert [each.label for each in store.labelled(store.writer("Ada"))] == ["1", "2"]


def before_lines(path: Path) -> None:
    """Give the store the tables of the version before lines."""
    for statement in (
        "DROP INDEX trials_by_line",
        "DROP TRIGGER trial_changed",
        *(f"ALTER TABLE trials DROP COLUMN {name}" for name in ("line_id", "place", "line_length", "line")),
        "PRAGMA user_version = 4",
    ):
        execute(path, statement)


def test_no_byte_of_an_erased_writers_lines_is_left(path: Path, store: DurableStore) -> None:
    ids, _ = add_cut_line(store, "Bob", "ab")
    ada = store.writer("Ada")
    for predicted in ("secret-of-Ada", "ЖЗИЙ"):
        store.add_line(store.writer("Ada"), WrittenLine(predicted=predicted), characters("12"))
    removed = store.add_line(store.writer("Ada"), WrittenLine(predicted="secret-and-gone"), characters("3"))
    Backups(path).make()
    store.remove_all(removed)
    with closing(sqlite3.connect(path, isolation_level=None)) as locking:
        locking.execute("BEGIN EXCLUSIVE")
        store.add_line(ada, WrittenLine(predicted="secret"), characters("4"))
    assert store.erase_writer("Ada") == 5
    files = [each for each in path.parent.rglob("*") if each.is_file() and each.parent.name != "locks"]
    contents = [each.read_bytes() for each in files]
    assert not any(text in content for content in contents for text in (b"secret", "ЖЗИЙ".encode()))
    assert texts(store) == ["a b"] and list(store.trials(ids)) == ids
