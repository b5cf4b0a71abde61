"""Damaged files are noticed, restored and told; `scripts/fault.py damage` damages 1,000 stores and as many models."""

import os
import resource
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.core.session import Session
from corrections.durability import recovery
from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.durability.integrity_check import IntegrityReport, check
from corrections.store.store import Store
from models.ink.ink import Ink
from models.registry.registry import Registry
from models.system.errors import StoreError
from scripts.faults.damage import (
    DAMAGES,
    NEWER_TRIALS,
    STORE,
    TRIALS,
    OriginalStore,
    champions,
    contents,
    damage_models,
    damage_store,
    original_store,
    synthetic_trial,
)
from tests.support.waiting import wait_until


@pytest.fixture(scope="module")
def intact() -> Iterator[OriginalStore]:
    with original_store() as made:
        yield made


@pytest.fixture(scope="module")
def models() -> Iterator[Path]:
    with champions() as made:
        yield made


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_store_is_restored_and_told_or_reads_as_before(intact: OriginalStore, kind: str) -> None:
    for seed in range(6):
        found = damage_store(intact, DAMAGES[kind], seed)
        assert not found["lost"] and not found["crashed"], seed
        assert found["unreadable"] <= NEWER_TRIALS


def test_damage_that_sqlite_tells_of_in_damaged_words_is_damage(intact: OriginalStore) -> None:
    assert damage_store(intact, DAMAGES["1–64 bytes overwritten"], 325)["restored"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", DAMAGES)
def test_many_damaged_stores(intact: OriginalStore, kind: str) -> None:
    found = Counter[str]()
    for seed in range(100, 125):
        found.update(damage_store(intact, DAMAGES[kind], seed))
    assert not found["lost"] and not found["crashed"]
    assert found["restored"] > 10
    if kind != "cut off":
        assert found["unreadable"] < 40  # a trial or a page of them at a time


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_champion_or_list_is_told_and_an_earlier_model_reads(models: Path, kind: str) -> None:
    for seed in range(6):
        found = damage_models(models, DAMAGES[kind], seed)
        assert not found["lost"] and not found["crashed"], seed


def test_a_label_that_turned_into_another_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / STORE
    with closing(Store(path)) as plain:
        me = plain.writer("me")
        for number in range(20):
            plain.add(me, synthetic_trial(number))
    Backups(path).make()
    data = path.read_bytes()
    place = data.index(b'["8", ')  # in the alternatives of some trial: SQLite cannot know
    path.write_bytes(data[:place] + b'["3", ' + data[place + 6 :])
    with closing(DurableStore(path)) as kept:
        (told,) = map(str, kept.pending_messages())
        assert [trial.alternatives for trial in contents(kept).values()] == [
            synthetic_trial(n).alternatives for n in range(20)
        ]
    assert "was damaged" in told and "restored from the backup of" in told and "It holds 20 drawings now" in told
    assert (tmp_path / "damaged" / "1" / STORE).read_bytes()[place : place + 6] == b'["3", '
    with closing(DurableStore(path)) as kept:
        assert kept.pending_messages() == []


@pytest.mark.parametrize("name", [b"trials_by_time", b"CREATE INDEX", b"model_id"])
def test_damage_in_the_description_of_the_tables_is_noticed(intact: OriginalStore, tmp_path: Path, name: bytes) -> None:
    path = tmp_path / "data" / STORE
    shutil.copytree(intact.folder, path.parent)
    data = path.read_bytes()
    place = data.index(name)
    path.write_bytes(data[:place] + b"\x81" * len(name) + data[place + len(name) :])
    with closing(DurableStore(path)) as kept:
        assert intact.contents.items() <= contents(kept).items() and kept.pending_messages()


def test_without_a_backup_all_that_can_be_read_is_kept(tmp_path: Path) -> None:
    path = tmp_path / STORE
    with closing(Store(path)) as plain:
        me = plain.writer("me")
        for number in range(50):
            plain.add(me, synthetic_trial(number))
    data = bytearray(path.read_bytes())
    data[0:4096] = bytes(4096)  # the first page says where everything is
    path.write_bytes(data)
    with closing(DurableStore(path)) as kept:
        assert len(contents(kept)) == 50
        (told,) = map(str, kept.pending_messages())
    assert "It holds 50 drawings now" in told


@pytest.mark.parametrize("gone", ["missing", "empty"])
def test_a_store_that_is_gone_comes_back_from_its_backup(tmp_path: Path, gone: str) -> None:
    path = tmp_path / STORE
    with closing(Store(path)) as plain:
        plain.add(plain.writer("me"), synthetic_trial(0))
    Backups(path).make()
    path.unlink()
    if gone == "empty":
        path.touch()
    with closing(DurableStore(path)) as kept:
        assert len(contents(kept)) == 1
        assert f"was {gone}" in str(kept.pending_messages()[0])


def test_what_was_taken_back_after_the_backup_stays_away(tmp_path: Path) -> None:
    path = tmp_path / STORE
    with closing(Store(path)) as plain:
        me = plain.writer("me")
        ids = [plain.add(me, synthetic_trial(number)) for number in range(20)]
    Backups(path).make()
    with closing(Store(path)) as plain:
        plain.remove(ids[3])
        last = plain.add(me, synthetic_trial(20))
        plain.remove(last)
    data = bytearray(path.read_bytes())
    place = data.index(b'["8", ')
    data[place + 2] = ord("3")
    path.write_bytes(data)
    with closing(DurableStore(path)) as kept:
        assert {key for _, key in contents(kept)} == {*ids} - {ids[3]}
        assert kept.add(me, synthetic_trial(21)) > last  # an id is never given twice


def test_while_another_window_uses_it_a_damaged_store_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / STORE
    with closing(DurableStore(path)) as other:
        other.add(other.writer("me"), synthetic_trial(0))
        wait_until(lambda: not path.with_name(f"{STORE}-wal").stat().st_size)
        data = bytearray(path.read_bytes())
        data[:16] = bytes(16)
        path.write_bytes(data)
        with pytest.raises(StoreError, match="Close all windows"):
            DurableStore(path)
        assert not (tmp_path / "damaged").exists()


def test_a_person_is_told_of_a_damaged_store_when_the_program_starts(tmp_path: Path, seven: Ink) -> None:
    with closing(Session(tmp_path)) as session:
        for _ in range(3):
            session.recognise(seven)
            session.label("a")
    Backups(tmp_path / STORE).make()
    (tmp_path / STORE).write_bytes(b"no store")
    with closing(Session(tmp_path)) as session:
        assert session.accuracy.n == 3 and session.recognise(seven).prediction.label == "a"
        (told,) = map(str, session.store.pending_messages())
        assert "It holds 3 drawings now" in told
        assert session.store.pending_messages() == []


def test_backups_are_kept_apart_from_damage(tmp_path: Path) -> None:
    path = tmp_path / STORE
    backups = Backups(path)
    for number in range(8):
        with closing(Store(path)) as plain:
            plain.add(plain.writer("me"), synthetic_trial(number))
        assert backups.make()
    assert backups.make() is None  # the same is kept once
    assert [each.name for each in backups.all()] == [f"trials-{number:06}.sqlite" for number in (8, 7, 6, 5, 4)]
    backups.all()[0].write_bytes(b"damaged")
    path.unlink()
    with closing(DurableStore(path)) as kept:
        assert len(contents(kept)) == 7


def test_a_damaged_backup_does_not_stand_in_the_way_of_the_next(tmp_path: Path) -> None:
    path = tmp_path / STORE
    backups = Backups(path)
    with closing(Store(path)) as plain:
        plain.add(plain.writer("me"), synthetic_trial(0))
    made = backups.make()
    assert made
    made.write_bytes(b"damaged")
    assert backups.make() == backups.all()[0] == backups.newest_intact() != made


def test_a_list_of_models_that_is_damaged_comes_back_from_its_copy() -> None:
    with champions() as folder:
        newest, path = Registry(folder).champion("me").path, folder / "registry.json"
        path.write_text(path.read_text().replace("rolled_back", "rolled_bacl", 1))
        champion = Registry(folder).champion("me")
        assert champion.path == newest and "its copy took its place" in str(champion.warning)
        assert (folder / "registry-damaged.json").exists()
        assert not Registry(folder).champion("me").warning


def test_the_numbers_of_the_harness_make_sense(intact: OriginalStore) -> None:
    assert len(intact.contents) == TRIALS - 3 and len(intact.backed_up) == TRIALS - NEWER_TRIALS


def test_a_store_that_cannot_be_restored_yet_is_set_aside_once(tmp_path: Path) -> None:
    path = tmp_path / STORE
    path.write_bytes(b"no store" * 1000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_000, hard))
    try:
        for _ in range(3):
            with pytest.raises(StoreError, match="cannot be opened"):
                DurableStore(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [each.name for each in (tmp_path / "damaged").iterdir()] == ["1"]
    with closing(DurableStore(path)) as kept:
        assert "was damaged" in str(kept.pending_messages()[0])
    assert (tmp_path / "damaged" / "1" / STORE).read_bytes() == b"no store" * 1000


def test_a_store_of_which_only_the_beginning_was_written_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / STORE
    path.touch()
    path.with_name(f"{STORE}-journal").write_bytes(bytes(512))
    with closing(DurableStore(path)) as kept:
        assert kept.pending_messages() == [] and contents(kept) == {}


def test_a_store_that_nobody_touched_since_it_was_closed_is_not_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data" / STORE
    looked: list[Path] = []

    def look(which: Path) -> IntegrityReport:
        looked.append(which)
        return check(which)

    monkeypatch.setattr(recovery, "check", look)
    with closing(DurableStore(path)) as store:
        store.add(store.writer("Ada"), synthetic_trial(1))
    looked.clear()
    with closing(DurableStore(path)) as store:
        assert not looked
        store.add(store.writer("Ada"), synthetic_trial(2))
        with closing(DurableStore(path)):  # while another window is open the file is not as it was closed
            assert looked == [path]
        looked.clear()
    shutil.copyfile(path, tmp_path / "copy")
    shutil.copyfile(tmp_path / "copy", path)  # the same bytes, which the program cannot know
    os.utime(path, (1e9, 1e9))  # two times can be the same: kernels stamp files every 10 ms
    DurableStore(path).close()
    assert looked == [path]
