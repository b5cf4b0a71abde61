"""Another model takes over while the loop goes on."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.model_management.retrain_progress import RetrainProgress
from app.model_management.retrain_progress_bar import RetrainProgressBar
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.main_window import shown
from tests.support.strokes import shifted
from tests.support.untrusted.forging import retitle, trusted
from tests.support.untrusted.networks import write_untrained
from tests.support.verdicts import PROMOTED, REFUSED


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Another model file."""
    path = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "mine.h5"))
    retitle(path)
    return path


def done(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.model_controller.is_busy, timeout=60_000)


def test_what_is_said_while_a_model_opens_is_remembered(
    window: MainWindow, qtbot: QtBot, mine: Path, seven: Ink, zigzag: Ink, one: Ink
) -> None:
    session = window.model_controller.session
    for ink, label in ((seven, "S"), (one, "one")):
        session.recognise(ink)
        session.label(label)
    window.model_controller.use_model(trusted(mine))
    assert session.champion.shipped and window.retrain_bar.isVisible()
    session.undo_last_answer()  # one is I no more
    session.recognise(zigzag)
    session.label("ш")
    done(window, qtbot)
    assert session.champion.opened == "mine.h5"
    assert [session.recognise(ink).prediction.label for ink in (seven, zigzag, one)] == ["S", "ш", "1"]
    assert len(session.memory) == 2


def test_what_is_relabelled_and_deleted_while_a_model_opens_is_remembered_so(
    window: MainWindow, qtbot: QtBot, mine: Path, seven: Ink, zigzag: Ink, one: Ink
) -> None:
    session = window.model_controller.session
    for ink, label in ((seven, "S"), (one, "one"), (zigzag, "ш")):
        session.recognise(ink)
        session.label(label)
    first, second, third = (trial.id for trial in session.store.labelled(1))
    window.model_controller.use_model(trusted(mine))
    with session.editing_trials() as store:
        store.relabel([first], "seven")
    with session.editing_trials() as store:
        removed = store.remove_all([second])
    with session.editing_trials() as store:
        store.remove_all([third])
    with session.editing_trials() as store:
        store.restore(removed)
    done(window, qtbot)
    assert session.champion.opened == "mine.h5" and len(session.memory) == 2
    assert [session.recognise(ink).prediction.label for ink in (seven, one)] == ["seven", "one"]


def test_a_drawing_that_waits_is_read_by_the_model_that_comes(
    window: MainWindow, qtbot: QtBot, mine: Path, draw: Callable[[Ink], None], seven: Ink
) -> None:
    session = window.model_controller.session
    draw(seven)
    window.recognition.recognise()
    before = session.champion.classifier.model_id
    assert session.reading and session.reading.prediction.model_id == before
    window.model_controller.use_model(trusted(mine))
    done(window, qtbot)
    assert session.reading and session.reading.prediction.model_id != before


def test_another_writer_who_comes_meanwhile_keeps_their_own(
    window: MainWindow, qtbot: QtBot, mine: Path, seven: Ink
) -> None:
    session = window.model_controller.session
    window.model_controller.use_model(trusted(mine))
    session.switch_writer("Ada")
    done(window, qtbot)
    assert session.writer == "Ada" and session.champion.shipped
    assert window.message_bar.text.startswith("me: mine is in use now")
    session.switch_writer("me")
    assert session.champion.opened == "mine.h5"


def test_what_is_asked_for_at_once_is_done_in_order(
    window: MainWindow, qtbot: QtBot, mine: Path, tmp_path: Path
) -> None:
    actions = window.model_controller
    actions.use_model(trusted(mine))
    actions.roll_back(actions.session.shipped_model_id)
    actions.export_to(tmp_path / "out.h5")
    done(window, qtbot)
    assert actions.session.champion.shipped
    assert [entry.file is None for entry in actions.session.champions] == [False, True]
    assert (tmp_path / "out.h5").exists()


def test_a_file_that_went_bad_after_it_was_inspected_changes_nothing(
    window: MainWindow, qtbot: QtBot, mine: Path
) -> None:
    inspected = trusted(mine)
    inspected.path.write_text("no model")
    window.model_controller.use_model(inspected)
    done(window, qtbot)
    assert window.message_bar.text.startswith("mine was not opened:") and "not a model file" in window.message_bar.text
    assert window.model_controller.session.champion.shipped


def test_a_challenger_that_comes_too_late_is_not_shown_as_learned(
    window: MainWindow, qtbot: QtBot, mine: Path, seven: Ink
) -> None:
    controller = window.model_controller
    session, runner = controller.session, controller.retrain_runner
    session.recognise(seven)
    session.label("S")
    champion = session.champion.path
    controller.use_model(trusted(mine))
    done(window, qtbot)
    late = session.data_dir / "challenger.h5"
    shutil.copy(SHIPPED_MODEL, late)
    runner.progress = RetrainProgress("me", 0.0)
    runner.progress.end("Learned.", 1.0, finished=True)
    window.child_windows.show_retrain()
    controller.adopt(Outcome(late, champion, "me", PROMOTED))
    done(window, qtbot)
    assert "discarded. Retrain again." in window.message_bar.text
    page = window.child_windows.models.retrain_page if window.child_windows.models else None
    assert page and shown(page, "Retrain stage") == window.message_bar.text
    assert session.champion.opened == "mine.h5" and not late.exists()
    assert not session.registry.list.content().refusals  # the drawings may be retrained on again


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
def test_the_loop_goes_on_while_a_large_network_sees_the_drawings_anew(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    seven: Ink,
    zigzag: Ink,
) -> None:
    session = window.model_controller.session
    for number in range(300):
        session.recognise(shifted(seven, number))
        session.label("7")
    path = write_untrained(tmp_path, "resized")
    gaps, last = [], time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(5)
    window.model_controller.use_model(trusted(path))
    session.recognise(zigzag)
    session.label("ш")
    last = began = time.perf_counter()
    done(window, qtbot)
    seconds = time.perf_counter() - began
    assert session.champion.opened == "resized.h5" and len(session.memory) == 301
    assert max(gaps) < 0.8 * seconds, (max(gaps), seconds)  # in the window's thread it would be all of it
    assert session.recognise(zigzag).prediction.label == "ш"


@pytest.fixture
def judged(window: MainWindow, seven: Ink, tmp_path: Path) -> None:
    """A drawing is labelled, and a retrain on it was refused."""
    session = window.model_controller.session
    session.recognise(seven)
    session.label("S")
    challenger = session.data_dir / "models" / "challenger.h5"
    challenger.parent.mkdir(exist_ok=True)
    shutil.copy(SHIPPED_MODEL, challenger)
    outcome = Outcome(challenger, session.champion.path, session.writer, REFUSED, session.store.labelled(1)[0].id)
    session.adopt(outcome)


def test_a_retrain_with_nothing_new_is_asked_about(
    window: MainWindow, qtbot: QtBot, judged: None, answered: Callable[..., list[str]], zigzag: Ink
) -> None:
    controller = window.model_controller
    texts = answered("Cancel")
    assert controller.retrain() is None and "No drawing was labelled" in texts[0]
    answered("Retrain Anyway")
    assert controller.retrain()
    controller.retrain_runner.cancel()
    done(window, qtbot)
    controller.session.recognise(zigzag)
    controller.session.label("w")
    assert controller.retrain()  # nothing is asked
    controller.retrain_runner.cancel()
    done(window, qtbot)


def test_closing_during_a_retrain_asks_once(
    window: MainWindow, qtbot: QtBot, seven: Ink, answered: Callable[..., list[str]]
) -> None:
    session = window.model_controller.session
    session.recognise(seven)
    session.label("S")
    assert window.model_controller.retrain()
    bar = window.retrain_bar.findChild(RetrainProgressBar)
    assert isinstance(bar, RetrainProgressBar) and bar.maximum() == 0  # busy while TensorFlow starts
    texts = answered("Keep It Running")
    assert not window.close() and "its work is lost" in texts[0]
    assert window.model_controller.retrain_runner.is_running
    answered("Close and Stop It")
    assert window.close()
    assert not list(session.data_dir.rglob("challenger*"))
