"""An older copy of the store takes its place while the program runs: nothing that was stored is lost in silence."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.core.session import Session
from corrections.durability.backups import Backups
from corrections.store.store_file import STORE_FILE
from corrections.store.trial_filter import TrialFilter
from models.ink.labels import Label
from scripts.faults.acts import ink
from tests.support.waiting import wait_until

Replace = Callable[[Path, Path], object]


def _by_renaming(copy: Path, store: Path) -> None:
    os.replace(copy, store)


def _in_place(copy: Path, store: Path) -> None:
    with store.open("r+b") as file:
        file.write(copy.read_bytes())
        file.truncate()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with closing(Session(tmp_path)) as made:
        yield made


def draw(session: Session, first: int, count: int) -> None:
    for number in range(first, first + count):
        session.recognise(ink(number))
        session.label(Label("a"))


def is_complete(folder: Path) -> bool:
    """Whether all of the store is in its main file."""
    log = folder / f"{STORE_FILE}-wal"
    return not log.exists() or log.stat().st_size == 0


@pytest.mark.parametrize("replace", [_by_renaming, _in_place])
def test_drawings_that_an_older_copy_lacks_are_added_again(tmp_path: Path, session: Session, replace: Replace) -> None:
    store = tmp_path / STORE_FILE
    draw(session, 0, 40)
    wait_until(lambda: is_complete(tmp_path))
    shutil.copy(store, tmp_path / "copy")
    draw(session, 40, 20)
    removed = session.store.labelled(session.writer_id)[-1].id
    session.store.remove(removed)
    ids = [each.id for each in session.store.labelled(session.writer_id)]
    wait_until(lambda: is_complete(tmp_path))
    replace(tmp_path / "copy", store)
    assert session.sync()
    (message,) = map(str, session.store.pending_messages())
    assert "was replaced" in message and "added again: 19 drawings" in message
    assert [each.id for each in session.store.labelled(session.writer_id)] == ids
    draw(session, 60, 1)
    assert session.store.labelled(session.writer_id)[-1].id > removed  # an id is never given twice
    assert session.store.pending_messages() == []


@pytest.mark.parametrize("replace", [_by_renaming, _in_place])
def test_it_is_noticed_before_the_next_answer_is_written(tmp_path: Path, session: Session, replace: Replace) -> None:
    draw(session, 0, 3)
    wait_until(lambda: is_complete(tmp_path))
    shutil.copy(tmp_path / STORE_FILE, tmp_path / "copy")
    draw(session, 3, 3)
    wait_until(lambda: is_complete(tmp_path))
    replace(tmp_path / "copy", tmp_path / STORE_FILE)
    draw(session, 6, 1)
    assert len(session.store.labelled(session.writer_id)) == 7


def test_drawings_of_earlier_sessions_come_from_the_backup(tmp_path: Path) -> None:
    with closing(Session(tmp_path)) as session:
        draw(session, 0, 2)
    shutil.copy(tmp_path / STORE_FILE, tmp_path / "copy")
    with closing(Session(tmp_path)) as session:
        draw(session, 2, 2)
    assert Backups(tmp_path / STORE_FILE).make()
    with closing(Session(tmp_path)) as session:
        draw(session, 4, 1)
        wait_until(lambda: is_complete(tmp_path))
        _in_place(tmp_path / "copy", tmp_path / STORE_FILE)
        session.sync()
        assert len(session.store.labelled(session.writer_id)) == 5


def test_what_neither_memory_nor_backup_holds_is_counted(tmp_path: Path) -> None:
    with closing(Session(tmp_path)) as session:
        draw(session, 0, 1)
    assert Backups(tmp_path / STORE_FILE).make()
    shutil.copy(tmp_path / STORE_FILE, tmp_path / "copy")
    with closing(Session(tmp_path)) as session:
        draw(session, 1, 2)
    with closing(Session(tmp_path)) as session:
        draw(session, 3, 1)
        wait_until(lambda: is_complete(tmp_path))
        _in_place(tmp_path / "copy", tmp_path / STORE_FILE)
        session.sync()
        (message,) = map(str, session.store.pending_messages())
    assert "added again: 1 drawing." in message and "Not found any more: up to 2 drawings." in message


def test_a_relabelled_drawing_comes_back_with_its_new_label(tmp_path: Path, session: Session) -> None:
    draw(session, 0, 1)
    wait_until(lambda: is_complete(tmp_path))
    shutil.copy(tmp_path / STORE_FILE, tmp_path / "copy")
    draw(session, 1, 1)
    with session.editing_trials() as store:
        store.relabel([session.store.labelled(session.writer_id)[-1].id], Label("b"))
    wait_until(lambda: is_complete(tmp_path))
    _in_place(tmp_path / "copy", tmp_path / STORE_FILE)
    session.sync()
    assert [each.label for each in session.store.labelled(session.writer_id)] == ["a", "b"]


@pytest.mark.parametrize("replace", [_by_renaming, _in_place])
def test_an_erased_writer_does_not_come_back(tmp_path: Path, session: Session, replace: Replace) -> None:
    draw(session, 0, 1)
    wait_until(lambda: is_complete(tmp_path))
    shutil.copy(tmp_path / STORE_FILE, tmp_path / "copy")
    session.switch_writer("Ada")
    draw(session, 1, 2)
    session.switch_writer("me")
    session.store.erase_writer("Ada")
    wait_until(lambda: is_complete(tmp_path))
    replace(tmp_path / "copy", tmp_path / STORE_FILE)
    session.sync()
    assert session.writers == ["me"] and session.store.ids(TrialFilter()) == [1]


def test_what_was_undone_comes_back_as_it_was(tmp_path: Path, session: Session) -> None:
    draw(session, 9, 1)
    wait_until(lambda: is_complete(tmp_path))
    shutil.copy(tmp_path / STORE_FILE, tmp_path / "copy")
    draw(session, 0, 2)
    _, first, second = (each.id for each in session.store.labelled(session.writer_id))
    session.store.undo_relabel(session.store.relabel([first], Label("b")))
    session.store.restore(session.store.remove_all([second]))
    wait_until(lambda: is_complete(tmp_path))
    _in_place(tmp_path / "copy", tmp_path / STORE_FILE)
    session.sync()
    found = [(each.id, each.label) for each in session.store.labelled(session.writer_id)]
    assert found[1:] == [(first, "a"), (second, "a")]
