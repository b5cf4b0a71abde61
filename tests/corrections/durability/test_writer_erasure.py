"""What is deleted of a writer is in no file any more: the bytes are looked for."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.durability.write_queue import WriteQueue
from corrections.durability.writer_erasure import erase_writer
from corrections.trials.ink_codec import pack
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Point
from models.system.errors import StoreError

NAMES = {"Zoë Quirk": 1.0, "Bo": 7.0}


def ink(number: int, whose: float) -> Ink:
    return Ink.of([[Point(whose + number, whose * k + number / 7, k / 10, 0.5) for k in range(40)]])


def trial(number: int, name: str) -> Trial:
    return Trial(
        ink=ink(number, NAMES[name]),
        predicted="1",
        probability=0.9,
        alternatives=(),
        model_id="m",
        label=f"{name[0]}{number}",
        source=LabelSource.CORRECTED,
        time=1e9 + number,
    )


@pytest.fixture
def two_writers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DurableStore]:
    """Two writers with 60 drawings each, two backups, and a copy of a damaged two_writers."""
    monkeypatch.setattr(Backups, "is_due", lambda _self: False)  # or its thread may make a third
    path = tmp_path / "data" / "trials.sqlite"
    with closing(DurableStore(path)) as made:
        for half in (0, 30):
            for name in NAMES:
                made.add_all(made.writer(name), [trial(number, name) for number in range(half, half + 30)])
            Backups(path).make()
        (path.parent / "damaged" / "1").mkdir(parents=True)
        (path.parent / "damaged" / "1" / "trials.sqlite").write_bytes(path.read_bytes())
        yield made


def files_with(folder: Path, told: bytes) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and told in path.read_bytes())


def test_no_byte_of_the_writer_is_left_and_the_others_lose_nothing(two_writers: DurableStore, tmp_path: Path) -> None:
    data = tmp_path / "data"
    name = "Zoë Quirk".encode()
    drawing, other = pack(ink(3, NAMES["Zoë Quirk"])), pack(ink(3, NAMES["Bo"]))
    assert len(files_with(data, name)) >= 3 and len(files_with(data, drawing)) >= 3  # the store, backups, the copy
    assert two_writers.erase_writer("Zoë Quirk") == 60
    assert not files_with(data, name)
    assert not files_with(data, drawing)
    assert two_writers.writers() == ["Bo"]
    assert [each.label for each in two_writers.labelled(two_writers.writer("Bo"))] == [
        f"B{number}" for number in range(60)
    ]
    backups = Backups(data / "trials.sqlite").all()
    assert len(backups) == 2
    for backup in backups:
        assert other in backup.read_bytes()
        with closing(sqlite3.connect(backup)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_is_deleted_does_not_come_back_when_the_store_is_restored(
    two_writers: DurableStore, tmp_path: Path
) -> None:
    two_writers.erase_writer("Zoë Quirk")
    two_writers.close()
    path = tmp_path / "data" / "trials.sqlite"
    path.write_bytes(b"damaged")
    with closing(DurableStore(path)) as restored:
        assert restored.writers() == ["Bo"]
        assert len(restored.labelled(restored.writer("Bo"))) == 60


def test_nothing_is_deleted_while_another_window_writes(two_writers: DurableStore, tmp_path: Path) -> None:
    with closing(DurableStore(tmp_path / "data" / "trials.sqlite")), pytest.raises(StoreError, match="Another window"):
        two_writers.erase_writer("Zoë Quirk")
    assert two_writers.writers() == ["Zoë Quirk", "Bo"]


def test_nobody_begins_to_write_while_it_is_deleted(
    two_writers: DurableStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[DurableStore] = []

    def erase(path: Path, name: str) -> int:
        monkeypatch.setattr("corrections.durability.instance_lock.LOCK_TIMEOUT_S", 0.2)
        with pytest.raises(StoreError, match="another window is opening it"):
            opened.append(DurableStore(path))
        return erase_writer(path, name)

    monkeypatch.setattr("corrections.durability.durable_store.erase_writer", erase)
    assert two_writers.erase_writer("Zoë Quirk") == 60 and not opened


def test_what_waits_is_written_once_though_it_is_dropped_meanwhile() -> None:
    pending = WriteQueue()
    first, second = (pending.append(1, trial(number, "Bo")) for number in range(2))

    def add(_writer: int, trials: list[Trial]) -> list[int]:
        pending.remove(first)
        return [7 for _ in trials]

    stored: list[int] = []
    pending.write(add, lambda before, _now: stored.append(before))
    assert stored == [first, second] and len(pending) == 0


def test_a_damaged_backup_is_removed_whole(two_writers: DurableStore, tmp_path: Path) -> None:
    newest, _ = Backups(tmp_path / "data" / "trials.sqlite").all()
    newest.write_bytes(b"Zo\xc3\xab Quirk, and no store at all")
    two_writers.erase_writer("Zoë Quirk")
    assert not newest.exists()


def test_what_waits_in_memory_is_deleted_too(two_writers: DurableStore, tmp_path: Path) -> None:
    zoe = two_writers.writer("Zoë Quirk")
    with closing(sqlite3.connect(tmp_path / "data" / "trials.sqlite", isolation_level=None)) as locking:
        locking.execute("BEGIN EXCLUSIVE")
        two_writers.add(zoe, trial(70, "Zoë Quirk"))
        assert two_writers.waiting_count == 1
    assert two_writers.erase_writer("Zoë Quirk") == 61
    assert two_writers.waiting_count == 0
    assert two_writers.writers() == ["Bo"]
