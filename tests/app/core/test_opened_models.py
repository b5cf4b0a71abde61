"""Models of other forms in the loop: opened, corrected, retrained, rolled back. Real files, made by Keras."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.core.model_inspection import inspection
from app.core.session import Session
from app.model_management.open_model_dialog import OpenModelDialog
from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink
from models.ink.raster import RasterSpec
from models.registry.shipped_models import SHIPPED_MODEL, trained_models
from scripts.studies.writers import retrain
from tests.support.main_window import model_shown
from tests.support.untrusted.networks import SPECS, write_untrained

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")]


def opened(session: Session, path: Path) -> None:
    session.apply(session.switcher.open(inspection(session.registry, path).run(), session.current_writer))


@pytest.mark.parametrize("network", SPECS)
def test_a_model_of_any_form_reads_is_corrected_and_retrained(
    network: str, tmp_path: Path, one: Ink, seven: Ink, real_data: Path
) -> None:
    spec = SPECS[network]
    session = Session(tmp_path / "data")
    try:
        before = session.champion.classifier.model_id
        opened(session, write_untrained(tmp_path, network))
        assert session.champion.opened == f"{network}.h5" and not session.champion.retrained
        assert session.recognise(seven).raster.shape == (spec.size, spec.size)
        session.label("7")
        assert session.recognise(seven).prediction.label == "7"
        session.discard()
        session.recognise(one)
        session.label("π")
        verdict = retrain(session, unjudged=True)
        assert verdict.base.before.n == 5000
        assert session.champion.classifier.spec == spec
        assert "π" in session.champion.classifier.labels
        assert session.champion.retrained and session.champion.opened == f"{network}.h5"
        session.apply(session.switcher.roll_back(before, session.current_writer))
        assert session.champion.shipped
        assert session.recognise(seven).raster.shape == (28, 28)
    finally:
        session.close()


def test_a_network_of_plain_keras_reads_is_corrected_retrained_and_rolled_back(
    tmp_path: Path, one: Ink, seven: Ink, real_data: Path
) -> None:
    import keras

    layers = keras.layers
    notebook = keras.Sequential(
        [keras.Input((28, 28)), layers.Flatten(), layers.Dense(16, activation="relu"), layers.Dense(10)]
    )
    notebook.save(tmp_path / "notebook.keras")
    session = Session(tmp_path / "data")
    try:
        before = session.champion.classifier.model_id
        opened(session, tmp_path / "notebook.keras")
        assert session.champion.opened == "notebook.keras"
        session.recognise(seven)
        session.label("7")
        assert session.recognise(seven).prediction.label == "7"
        session.discard()
        session.recognise(one)
        session.label("π")
        retrain(session, unjudged=True)
        assert session.champion.retrained and session.champion.classifier.labels[-1] == "π"
        session.close()
        session = Session(tmp_path / "data")  # after a restart it reads on, at once
        assert session.champion.opened == "notebook.keras" and not session.champion.warning
        session.apply(session.switcher.roll_back(before, session.current_writer))
        assert session.champion.shipped
    finally:
        session.close()


def test_a_line_of_retrains_has_its_own_floor(tmp_path: Path, seven: Ink, real_data: Path) -> None:
    session = Session(tmp_path / "data")
    try:
        session.recognise(seven)
        session.label("7")
        assert session.retrain_request().min_accuracies == {}
        retrain(session, unjudged=True)
        floor = session.retrain_request().min_accuracies
        assert floor["mnist"] > 0.98
        opened(session, write_untrained(tmp_path, "karim_usps"))
        assert session.retrain_request().min_accuracies == {}
        session.apply(session.switcher.roll_back(session.shipped_model_id, session.current_writer))
        assert session.retrain_request().min_accuracies == floor
    finally:
        session.close()


def test_files_of_the_same_name_begin_lines_of_their_own(tmp_path: Path, seven: Ink, real_data: Path) -> None:
    session = Session(tmp_path / "data")
    try:
        opened(session, write_untrained(tmp_path, "sereda_nn", RasterSpec()))
        session.recognise(seven)
        session.label("7")
        retrain(session, unjudged=True)
        assert session.champion.retrained and session.champion.opened == "sereda_nn.h5"
        first = session.champion.line
        opened(session, write_untrained(tmp_path, "sereda_nn", RasterSpec(pen_width=2.0)))
        assert session.champion.line != first
        assert session.retrain_request().min_accuracies == {}
    finally:
        session.close()


def test_opening_the_shipped_model_is_going_back_to_it(tmp_path: Path) -> None:
    session = Session(tmp_path / "data")
    try:
        opened(session, write_untrained(tmp_path, "karim_usps"))
        assert not session.champion.shipped
        opened(session, SHIPPED_MODEL)
        assert session.champion.shipped and session.champion.opened == ""
    finally:
        session.close()


def test_a_model_is_chosen_by_its_card(
    qtbot: QtBot, window: MainWindow, answered: Callable[..., list[str]], tmp_path: Path
) -> None:
    path = write_untrained(tmp_path, "karim_usps")
    seen: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OpenModelDialog)
        assert dialog.list.item(0).text() == SHIPPED_MODEL.stem
        dialog.add(path)
        open_button = dialog.buttons.button(dialog.buttons.StandardButton.Open)
        assert not open_button.isEnabled()
        qtbot.waitUntil(open_button.isEnabled, timeout=300_000)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        answered("Open Anyway")  # the network is untrained
        dialog.buttons.accepted.emit()

    QTimer.singleShot(200, choose)
    window.menus.open_model.trigger()
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert "16×16 pixels, 0 to 1" in seen
    assert "0–9" in seen
    assert "opened model karim_usps" in model_shown(window)
    assert "karim_usps is in use now" in window.message_bar.text


def test_every_model_that_comes_with_the_program_reads_and_is_corrected(tmp_path: Path, one: Ink, seven: Ink) -> None:
    session = Session(tmp_path / "data")
    for path in trained_models():
        opened(session, path)
        assert session.champion.classifier.labels
        for ink in (one, seven):
            session.recognise(ink)
            session.label("q")
            assert session.recognise(ink).prediction.label == "q", path
            session.undo_last_answer()
    assert len(trained_models()) == 9
    session.close()
