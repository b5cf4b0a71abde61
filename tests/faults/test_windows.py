"""Two windows on one data directory."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.main.main_window import MainWindow
from corrections.trials.accuracy import Accuracy
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from models.registry.registry import Registry, RegistryError, StaleChallengerError
from models.training.retrain_process import TrainingProcess
from scripts.faults.damage import another_model
from scripts.faults.windows import measure
from tests.support.main_window import Draw, correct, model_shown, shown
from tests.support.verdicts import PROMOTED


@pytest.fixture
def other(session: Session) -> Iterator[Session]:
    with closing(Session(session.data_dir)) as made:
        yield made


def follow(session: Session) -> None:
    """As the window does every few seconds and after each answer."""
    session.sync()
    if session.has_new_champion():
        session.apply(session.switcher.follow(session.current_writer))


def outcome(session: Session, name: str) -> Outcome:
    path = another_model(session.data_dir / f"{name}.h5")
    return Outcome(path, session.champion.path, session.writer, PROMOTED)


def test_two_windows_lose_no_answer_and_no_model() -> None:
    found = measure(1, 5, lambda: None)["two windows"]
    assert found["told"] == 180 and found["promoted"] >= 6
    assert not any(found[key] for key in ("lost", "doubled", "alarmed", "crashed")), found


def test_what_one_window_answers_and_relabels_is_remembered_by_the_other(
    session: Session, other: Session, zigzag: Ink, seven: Ink
) -> None:
    other.recognise(zigzag)
    other.label("ш")
    assert session.sync() and not session.sync()
    assert session.recognise(zigzag).prediction.label == "ш" and session.accuracy.n == 1
    (trial_id,) = other.store.labels(other.writer_id)
    with other.editing_trials() as store:
        store.relabel([trial_id], "w")
    assert session.sync()
    assert session.recognise(zigzag).prediction.label == "w" and "ш" not in session.labels
    with other.editing_trials() as store:
        store.remove(trial_id)
    assert session.sync()
    assert "w" not in session.labels and session.accuracy.n == 0


def test_what_one_window_puts_in_use_is_followed_by_the_other(session: Session, other: Session) -> None:
    assert not session.has_new_champion() and not other.has_new_champion()
    session.adopt(outcome(session, "first"))
    assert not session.has_new_champion()  # it was this one
    follow(other)
    assert other.champion.path == session.champion.path
    session.apply(session.switcher.roll_back(session.shipped_model_id, session.current_writer))
    follow(other)
    assert other.champion.shipped


def test_what_the_other_window_stored_is_counted_and_remembered_after_its_next_model(
    session: Session, other: Session, seven: Ink, zigzag: Ink
) -> None:
    other.recognise(zigzag)
    other.label("ш")
    session.adopt(outcome(session, "first"))
    assert session.accuracy == Accuracy(0, 1)
    assert session.recognise(zigzag).prediction.label == "ш"
    other.recognise(seven)
    other.confirm()
    session.recognise(seven)
    session.confirm()
    follow(session)
    assert session.accuracy == Accuracy(2, 3)


def test_of_two_challengers_of_one_champion_the_second_is_refused(session: Session, other: Session) -> None:
    first, second = outcome(session, "first"), outcome(other, "second")
    session.adopt(first)
    with pytest.raises(StaleChallengerError):
        other.adopt(second)
    assert [entry.model_id for entry in other.champions] == [session.champion.classifier.model_id]
    assert not second.challenger.exists()


def test_a_list_that_another_window_holds_for_ever_is_told(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.registry.registry_file.LOCK_TIMEOUT_S", 0.1)
    impatient = Registry(session.data_dir / "models")
    with session.registry.list.locked(), pytest.raises(RegistryError, match="Another window"):
        impatient.roll_back(session.shipped_model_id)


def test_a_window_shows_the_model_that_another_put_in_use(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink
) -> None:
    assert window.session
    with closing(Session(window.session.data_dir)) as other:
        other.adopt(outcome(other, "first"))
        new = other.champion.classifier.model_id
    draw(seven)
    correct(window, "7")
    qtbot.waitUntil(lambda: new[:8] in model_shown(window), timeout=20_000)
    assert "Another window changed the model" in window.message_bar.text
    assert shown(window, "Accuracy") == "1 of 1 right"


def test_a_file_moved_in_by_a_window_that_died_is_removed_and_others_are_not(session: Session, tmp_path: Path) -> None:
    session.adopt(outcome(session, "first"))
    models = session.data_dir / "models"
    orphan = shutil.copyfile(session.champion.path, models / "0123456789abcdef.h5")
    Registry(models).tidy()
    assert not orphan.exists() and session.champion.path.exists()
    registry = models / "registry.json"
    shutil.copyfile(session.champion.path, orphan)
    kept = json.loads(registry.read_text())
    for name in ("registry.json", "registry-copy.json"):  # moved away, to start from the shipped model
        (models / name).unlink()
    Registry(models).tidy()
    registry.write_text(json.dumps(kept))
    Registry(models).tidy()
    assert orphan.exists()


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_retrain_in_each_of_two_windows(session: Session, other: Session, zigzag: Ink, seven: Ink) -> None:
    for each, label in ((session, "ш"), (other, "щ")):
        for _ in range(3):
            each.recognise(zigzag)
            each.label(label)
    requests = [each.retrain_request() for each in (session, other)]
    requests[1] = replace(requests[1], challenger=requests[1].challenger.with_name("challenger-1.h5"))
    running = [TrainingProcess(request).run() for request in requests]
    for messages in running:
        next(messages)  # both have begun
    outcomes = [list(messages)[-1] for messages in running]
    promoted = 0
    for each, done in zip((session, other), outcomes, strict=True):
        assert isinstance(done, Outcome)
        try:
            promoted += each.adopt(done).promoted
        except StaleChallengerError:
            assert promoted == 1
    for each in (session, other):
        follow(each)
    assert other.champion.path == session.champion.path
    assert session.accuracy == Accuracy(4, 6)  # of each three the first was read otherwise
    assert [path.name for path in (session.data_dir / "models").glob("*challenger*")] == []
