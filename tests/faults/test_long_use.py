"""Long use: nothing grows, and clocks may be wrong. `scripts/endure.py` runs longer and also compares times."""

import os
import threading
import time
from contextlib import closing
from itertools import cycle
from pathlib import Path

import numpy as np
import pytest

from app.core.answer_log import MAX_UNDOABLE_ANSWERS
from app.core.session import Session
from corrections.durability.backup_thread import ANSWERS_PER_BACKUP
from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.import_export.transfer import import_samples
from corrections.samples.sample import Sample
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from models.inference.memory import CAPACITY, Memory
from models.inference.network_output import NetworkOutput
from models.ink.ink import Ink, LabelledInk
from models.ink.labels import Label
from scripts.endure import endure
from scripts.faults.acts import ink
from scripts.faults.damage import STORE, synthetic_trial
from tests.support.waiting import wait_until


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads what Linux tells of a process")
def test_two_thousand_rounds_and_a_retrain_leave_nothing_behind(tmp_path: Path) -> None:
    inks = [LabelledInk(ink(number), str(number % 10)) for number in range(500)]
    found = endure(tmp_path, inks, 2000, 1, lambda: None)
    assert found["stored"] == 2000
    assert found["memory_grown"] < 0.1
    assert found["late"]["files"] <= found["early"]["files"] + 4  # the helper that spawns processes stays
    assert found["late"]["threads"] == found["early"]["threads"]
    assert found["late"]["children"] <= found["early"]["children"] + 1  # that helper


def test_the_memory_and_what_can_be_taken_back_are_bounded(tmp_path: Path) -> None:
    with closing(Session(tmp_path)) as session:
        for number in range(MAX_UNDOABLE_ANSWERS + 20):
            session.recognise(ink(number))
            session.label("a")
        for number in reversed(range(20, MAX_UNDOABLE_ANSWERS + 20)):
            assert session.undo_last_answer() == ink(number)
        assert session.undo_last_answer() is None
        assert session.accuracy.n == 20


def test_beyond_its_bound_the_memory_answers_from_the_newest_and_forgetting_is_exact() -> None:
    rng = np.random.default_rng(0)
    embeddings = rng.normal(size=(CAPACITY + 3, 8)).astype(np.float32)
    memory, newest = Memory(), Memory()
    outputs = [NetworkOutput((Label("0"),), np.ones(1, np.float32), embedding) for embedding in embeddings]
    for number, output in enumerate(outputs):
        memory.learn(number, output, Label(str(number % 12)))
        if number >= 3:
            newest.learn(number, output, Label(str(number % 12)))
    answers = [each.combine(outputs[5]) for each in (memory, newest)]
    assert len(memory) == CAPACITY and answers[0].labels == answers[1].labels
    np.testing.assert_array_equal(answers[0].probabilities, answers[1].probabilities)
    before = memory.combine(outputs[5]).probabilities
    memory.learn(CAPACITY + 3, outputs[0], Label("x"))
    memory.forget(CAPACITY + 3)
    np.testing.assert_array_equal(memory.combine(outputs[5]).probabilities, before)


def test_a_clock_that_is_set_back_changes_neither_order_nor_accuracy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seven: Ink
) -> None:
    times = cycle([1.8e9, 1.7e9, 3600.0, 1.8e9, 0.0])  # years back, an hour forth, and to 1970
    monkeypatch.setattr("app.core.reading.time.time", lambda: next(times))
    with closing(Session(tmp_path)) as session:
        for label in "abcde":
            session.recognise(seven)
            session.label(label)
            assert session.recognise(seven).prediction.label == label  # the last one holds
        assert session.accuracy == Accuracy(0, 5)
    with closing(Session(tmp_path)) as session:
        assert [each.label for each in session.retrain_request().drawings().learned] == list("abcde")
        assert session.recognise(seven).prediction.label == "e"
        assert session.accuracy == Accuracy(0, 5)


def test_the_newest_backup_is_the_newest_whatever_the_clock_says(tmp_path: Path) -> None:
    path = tmp_path / STORE
    backups = Backups(path)
    for number in range(3):
        with closing(Store(path)) as plain:
            plain.add(plain.writer("me"), synthetic_trial(number))
        made = backups.make()
        assert made
        os.utime(made, (1e9 - number * 1e6,) * 2)
    assert backups.all()[0].name == "trials-000003.sqlite"
    assert backups.is_due()  # years old
    os.utime(backups.all()[0], (time.time() + 1e6,) * 2)
    assert backups.is_due()  # of days to come: the clock was set back since
    os.utime(backups.all()[0])
    assert not backups.is_due()


def test_backups_rest_and_come_when_they_have_rested(
    tmp_path: Path, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corrections.durability.backup_thread.ANSWERS_PER_BACKUP", 2)
    monkeypatch.setattr("corrections.durability.backup_thread.CHECKPOINT_DELAY_S", 0.01)
    backups = Backups(tmp_path / STORE)

    def answer(times: int) -> None:
        for _ in range(times):
            session.recognise(seven)
            session.accept()

    with closing(Session(tmp_path)) as session:
        answer(2)
        wait_until(backups.all)
        answer(20)
        assert len(backups.all()) == 1
        wait_until(lambda: len(backups.all()) == 2)  # though nothing more is answered
    assert len(backups.all()) == 2


def test_an_import_is_backed_up_by_itself(tmp_path: Path, seven: Ink, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Backups, "is_due", lambda _self: False)  # or there is one from the start
    backups = Backups(tmp_path / STORE)
    with closing(DurableStore(tmp_path / STORE)) as store:
        import_samples(store, [Sample(ink=seven, label="x")], writer="me")
        wait_until(backups.all)


def test_backups_come_by_themselves_and_the_file_is_complete_on_its_own(tmp_path: Path, seven: Ink) -> None:
    backups = Backups(tmp_path / STORE)
    with closing(Session(tmp_path)) as session:
        for _ in range(ANSWERS_PER_BACKUP):
            session.recognise(seven)
            session.accept()
        wait_until(backups.all)
        wait_until(lambda: (tmp_path / f"{STORE}-wal").stat().st_size == 0)
    threads = [each.name for each in threading.enumerate()]
    assert "store-backup" not in threads
    os.utime(backups.all()[0], (1e9, 1e9))
    with closing(Session(tmp_path)) as session:
        session.recognise(seven)
        session.accept()
        wait_until(lambda: backups.all()[0].stat().st_mtime > 1e9)
