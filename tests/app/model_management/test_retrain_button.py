from pathlib import Path

from pytestqt.qtbot import QtBot

from app.core.auto_retrain_policy import MIN_NEW_DRAWINGS
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.registry.promotion import Outcome
from scripts.faults.damage import another_model
from tests.support.main_window import Draw, correct, session_of
from tests.support.verdicts import PROMOTED


def is_primary(button: object) -> bool:
    return bool(button.property("primary"))  # type: ignore[attr-defined]


def test_it_counts_what_is_new_and_becomes_the_primary_button(window: MainWindow, draw: Draw, seven: Ink) -> None:
    recognise, retrain = window.canvas_area.recognise, window.retrain_button
    assert retrain.text() == "Retrain" and is_primary(recognise) and not is_primary(retrain)
    draw(seven)
    correct(window, "7")
    assert retrain.text() == "Retrain · 1 new" and not is_primary(retrain)
    session = session_of(window)
    for _ in range(MIN_NEW_DRAWINGS - 1):
        session.recognise(seven)
        session.confirm()
    window.recognition.refresh()
    assert retrain.text() == f"Retrain · {MIN_NEW_DRAWINGS} new"
    assert is_primary(retrain) and not is_primary(recognise)
    draw(seven)  # now the drawing comes first
    assert is_primary(recognise) and not is_primary(retrain)


def test_after_a_retrain_nothing_is_new(window: MainWindow, qtbot: QtBot, seven: Ink, tmp_path: Path) -> None:
    session = session_of(window)
    session.recognise(seven)
    session.confirm()
    window.recognition.refresh()
    assert window.retrain_button.text() == "Retrain · 1 new"
    challenger = another_model(tmp_path / "challenger.h5")
    window.model_controller.adopt(Outcome(challenger, session.champion.path, "me", PROMOTED, last_trial_id=1))
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert window.retrain_button.text() == "Retrain"


def test_after_a_roll_back_it_runs(window: MainWindow, qtbot: QtBot, seven: Ink, tmp_path: Path) -> None:
    session = session_of(window)
    session.recognise(seven)
    session.confirm()
    challenger = another_model(tmp_path / "challenger.h5")
    window.model_controller.adopt(Outcome(challenger, session.champion.path, "me", PROMOTED, last_trial_id=1))
    window.model_controller.roll_back(session.shipped_model_id)
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    window.menus.retrain.trigger()
    assert window.model_controller.retrain_runner.is_running
    window.model_controller.abandon()
