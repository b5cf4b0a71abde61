"""Real windows, driven by real events."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.__main__ import build
from app.i18n import translation
from app.toolkit import background_task
from app.windows.main.main_window import MainWindow
from models.datasets.locations import MNIST_FILE
from models.ink.ink import Ink
from tests.support.threads import ImmediateThread, ThreadWatch


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """What the desktop speaks changes no test."""
    translation.install(qapp, QLocale("en"))


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, qapp: QApplication) -> Iterator[None]:
    """What is chosen in a test stays in the test, and so do its windows.

    Python throws away what is in circles whenever it likes, in whatever thread is running: a window of an earlier test
    in a thread of a later one, which Qt does not bear.
    """
    default, names = QSettings.defaultFormat(), (qapp.organizationName(), qapp.applicationName())
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    qapp.setOrganizationName("Inkloop")
    qapp.setApplicationName("Inkloop")
    yield
    QSettings.setDefaultFormat(default)
    qapp.setOrganizationName(names[0])
    qapp.setApplicationName(names[1])
    gc.collect()
    gc.freeze()  # what is left stays: the next collection looks at what is new only


@pytest.fixture(autouse=True)
def nothing_to_fetch(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where MNIST is not at hand an empty file stands for it: a retrain can begin, and no window asks."""
    home = tmp_path_factory.mktemp("keras")
    (home / "datasets").mkdir()
    (home / "datasets" / MNIST_FILE).touch()
    monkeypatch.setenv("KERAS_HOME", str(home))


@pytest.fixture(autouse=True)
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
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The program's own window with its session open, on an empty data directory."""
    made, opening = build(tmp_path / "data")
    qtbot.addWidget(made)
    with qtbot.waitSignal(opening.session_opened, timeout=20_000):
        qtbot.waitExposed(made)
    qtbot.waitUntil(made.menus.retrain.isEnabled, timeout=20_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=20_000)  # shortcuts work in the active window only
    yield made
    opening.wait()
    made.close()


@pytest.fixture
def let_write(window: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Choose who writes in the menu, and wait until it is done, or refused."""

    def let(name: str) -> None:
        with qtbot.waitSignal(window.writer_switcher.ended):
            window.menus.writers.writer_chosen.emit(name)

    return let


def with_mouse(window: MainWindow, ink: Ink) -> None:
    """Draw an ink."""
    for stroke in ink.strokes:
        places = [QPoint(round(point.x) + 60, round(point.y) + 60) for point in stroke]
        QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
        for place in places[1:]:
            QTest.mouseMove(window.canvas, place)
        QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[-1])


@pytest.fixture
def answered(qtbot: QtBot) -> Callable[[str], list[str]]:
    """Clicks the button of this name in the question that comes; what the question said."""

    def answer(button: str) -> list[str]:
        texts: list[str] = []

        def click() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            texts.extend([box.text(), box.informativeText()])
            (chosen,) = (each for each in box.buttons() if each.text().replace("&", "") == button)
            QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)

        QTimer.singleShot(300, click)
        return texts

    return answer


@pytest.fixture
def draw(window: MainWindow) -> Callable[[Ink], None]:
    """Draws an ink with the mouse."""
    return partial(with_mouse, window)
