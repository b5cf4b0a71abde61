"""What a retrain needs is fetched only when somebody said so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.windows.main.main_window import MainWindow
from models.ink.ink import Ink


@pytest.fixture(autouse=True)
def without_mnist(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, window: MainWindow, seven: Ink) -> None:
    """MNIST is nowhere, and there is something to learn."""
    monkeypatch.delenv("INKLOOP_DATA", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")  # and nothing is fetched in a test
    window.model_controller.session.recognise(seven)
    window.model_controller.session.confirm()


def test_no_retrain_begins_when_the_download_is_refused(
    window: MainWindow, answered: Callable[[str], list[str]]
) -> None:
    texts = answered("Cancel")
    window.menus.retrain.trigger()
    _, text = texts
    assert "11 MB from storage.googleapis.com" in text
    assert not window.model_controller.is_busy


def test_a_retrain_begins_when_the_download_is_allowed(
    window: MainWindow, qtbot: QtBot, answered: Callable[[str], list[str]]
) -> None:
    texts = answered("Download")
    window.menus.retrain.trigger()
    assert texts
    assert window.model_controller.retrain_runner.is_running
    window.menus.cancel.trigger()
    qtbot.waitUntil(lambda: not window.model_controller.is_busy, timeout=20_000)


def test_what_begins_by_itself_asks_nothing_and_fetches_nothing(window: MainWindow) -> None:
    assert window.model_controller.retrain_automatically() is None
    assert not window.model_controller.is_busy
    assert "Choose Model → Retrain once" in window.message_bar.text


def test_nothing_is_asked_when_mnist_is_there(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "mnist.npz").touch()
    monkeypatch.setenv("INKLOOP_DATA", str(tmp_path))
    window.menus.retrain.trigger()
    assert window.model_controller.retrain_runner.is_running
    window.menus.cancel.trigger()
    qtbot.waitUntil(lambda: not window.model_controller.is_busy, timeout=20_000)
