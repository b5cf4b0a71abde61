"""Fixtures that open the real main window and drive it by real events. `tests/conftest.py` registers this plugin."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.i18n import translation
from app.toolkit import background_task
from app.windows.main.main_window import MainWindow
from models.datasets.locations import MNIST_FILE
from models.ink.ink import Ink
from tests.support.main_window import draw_with_mouse
from tests.support.threads import ImmediateThread, ThreadWatch


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> None:
    """The windows are in English, whatever the language of the desktop."""
    translation.install(qapp, QLocale("en"))


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Iterator[None]:
    """The program's settings begin empty, and are kept in `tmp_path`."""
    default, names = QSettings.defaultFormat(), (qapp.organizationName(), qapp.applicationName())
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    qapp.setOrganizationName("Inkloop")
    qapp.setApplicationName("Inkloop")
    yield
    QSettings.setDefaultFormat(default)
    qapp.setOrganizationName(names[0])
    qapp.setApplicationName(names[1])


@pytest.fixture
def nothing_to_download(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty file stands for MNIST where it is not installed, so that a retrain can begin and no window asks."""
    home = tmp_path_factory.mktemp("keras")
    (home / "datasets").mkdir()
    (home / "datasets" / MNIST_FILE).touch()
    monkeypatch.setenv("KERAS_HOME", str(home))


@pytest.fixture
def garbage() -> Iterator[None]:
    """Python collects garbage after the test, in the thread of the windows.

    Its own collector runs in any thread, where it could destroy a window of an earlier test, which Qt does not allow.
    """
    gc.disable()
    yield
    gc.collect()
    gc.freeze()  # the next collection looks at new objects only
    gc.enable()


@pytest.fixture
def no_thread_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a thread of the program running: wait for it, or close its window."""
    watch = ThreadWatch()
    watch.install(monkeypatch)
    yield
    assert not watch.running(), f"still running: {', '.join(watch.running())}"


@pytest.fixture
def immediate_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Background tasks run at once, in the thread that starts them, and have called back before it goes on."""
    monkeypatch.setattr(background_task, "Thread", ImmediateThread)


@pytest.fixture
def desktop(garbage: None, english: None, settings: None, nothing_to_download: None, no_thread_is_left: None) -> None:
    """What every test needs that opens a window of the program."""


@pytest.fixture
def window(qtbot: QtBot, desktop: None, tmp_path: Path) -> Iterator[MainWindow]:
    """The main window with its session open, on an empty data directory."""
    made, opening = build(tmp_path / "data")
    qtbot.addWidget(made)
    with qtbot.waitSignal(opening.session_opened, timeout=20_000):
        qtbot.waitExposed(made)
    qtbot.waitUntil(made.menus.retrain.isEnabled, timeout=20_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=20_000)  # shortcuts work in the active window only
    yield made
    opening.wait()
    made.model_controller.retrain_runner.abandon()  # or the window asks
    qtbot.waitUntil(lambda: not made.model_controller.retrain_runner.is_running, timeout=20_000)
    made.close()


@pytest.fixture
def draw(window: MainWindow) -> Callable[[Ink], None]:
    """Draws an ink with the mouse."""
    return partial(draw_with_mouse, window)


@pytest.fixture
def let_write(window: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Chooses the writer in the menu, and waits until the switch is done or refused."""

    def let(name: str) -> None:
        with qtbot.waitSignal(window.writer_switcher.ended, timeout=20_000):
            window.menus.writers.writer_chosen.emit(name)

    return let


@pytest.fixture
def read_only(window: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Chooses the label set of this name in the menu, and waits until the switch is done or refused."""

    def choose(name: str) -> None:
        actions = window.menus.label_sets.actions()
        (action,) = (each for each in actions if each.text().split("\t")[0].replace("&&", "&") == name)
        with qtbot.waitSignal(window.label_set_switcher.ended, timeout=20_000):
            action.trigger()

    return choose


@pytest.fixture
def answered(qtbot: QtBot) -> Callable[..., list[str]]:
    """Clicks the button of this name in the next message box; returns a list for the texts of that box.

    `before` is called while the box is open.
    """

    def answer(button: str, before: Callable[[], object] = lambda: None) -> list[str]:
        texts: list[str] = []

        def click() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                return
            timer.stop()
            texts.extend([box.text(), box.informativeText()])
            before()
            (chosen,) = (each for each in box.buttons() if each.text().replace("&", "") == button)
            QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)

        timer = QTimer(interval=20)
        timer.timeout.connect(click)
        timer.start()
        return texts

    return answer
