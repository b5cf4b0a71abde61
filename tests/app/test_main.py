"""The program as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.__main__ import ICON
from app.windows.main.main_window import MainWindow

CLOSE_WHEN_READY = """
import sys
from PySide6.QtCore import QTimer
from app import __main__ as program
build = program.build
def watched(data_dir):
    window, opening = build(data_dir)
    opening.session_opened.connect(window.close)
    return window, opening
program.build = watched
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(program.main())
"""


def test_the_program_starts_and_ends(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CLOSE_WHEN_READY, str(tmp_path / "data")], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert (tmp_path / "data" / "trials.sqlite").exists()


NOWHERE = """
import os, pwd
def nobody(uid):
    raise KeyError(uid)
pwd.getpwuid = nobody
os.rmdir(os.getcwd())
"""
"""The user has no entry among the users, and the start folder no longer exists."""


def run_from_nowhere(script: str, place: Path, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """Run `script` without HOME, without a name of the user, and in a folder that is removed."""
    start = place / "start"
    start.mkdir()
    kept = {name: value for name, value in os.environ.items() if name not in ("HOME", "KERAS_HOME", "XDG_DATA_HOME")}
    return subprocess.run(
        [sys.executable, "-c", NOWHERE + script, *map(str, arguments)],
        cwd=start,
        env=kept | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=300,
    )


posix = pytest.mark.skipif(sys.platform == "win32", reason="a current folder cannot be removed there")


@posix
def test_a_data_folder_is_enough_without_home_and_start_folder(tmp_path: Path) -> None:
    run = run_from_nowhere(CLOSE_WHEN_READY, tmp_path, tmp_path / "data")
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert (tmp_path / "data" / "trials.sqlite").exists()


@posix
@pytest.mark.parametrize(
    ("arguments", "told"), [((), "no home folder"), (("--data-dir", "here"), "the current folder was removed")]
)
def test_without_any_folder_the_option_is_named(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    run = run_from_nowhere("from app.__main__ import main; main()", tmp_path, *arguments)
    assert run.returncode == 2 and "Traceback" not in run.stderr
    assert told in run.stderr and "--data-dir" in run.stderr


CLOSE_AT_ONCE = CLOSE_WHEN_READY.replace("opening.session_opened", "window.canvas.painted")


def test_closed_while_the_session_opens_it_closes_the_session_too(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CLOSE_AT_ONCE, str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    assert sorted(tmp_path.glob("trials.sqlite*")) == [tmp_path / "trials.sqlite", tmp_path / "trials.sqlite.closed"]


CLOSE_THE_BOX = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app import __main__ as program
class Application(QApplication):
    def exec(self):
        raise SystemExit("the program went on")
def click():
    box = QApplication.activeModalWidget()
    print(box.text())
    box.defaultButton().click() if box.defaultButton() else box.buttons()[0].click()
from app.toolkit import data_folder_failure
show = data_folder_failure.show
def watched(*arguments):
    QTimer.singleShot(0, click)
    return show(*arguments)
data_folder_failure.show = watched
program.QApplication = Application
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(program.main())
"""


def _file(place: Path) -> Path:
    (place / "file").write_text("")
    return place / "file" / "data"


def _dangling_link(place: Path) -> Path:
    (place / "data").symlink_to(place / "unplugged")
    return place / "data"


@pytest.mark.parametrize(
    ("make", "reason"), [(_file, "is a file"), (_dangling_link, "unplugged, which does not exist")]
)
def test_a_window_explains_why_the_data_folder_cannot_be_used(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CLOSE_THE_BOX, str(make(tmp_path))], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 1, run.stderr
    assert reason in run.stdout and reason in run.stderr
    assert "--data-dir" in run.stderr and "Traceback" not in run.stderr


def test_qt_merges_no_mouse_moves(window: MainWindow) -> None:
    assert not QApplication.testAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents)
    assert not QApplication.testAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents)


class _Source(QObject):
    happened = Signal(bool, object)


def test_five_thousand_signals_leave_the_interpreter_whole() -> None:
    """PySide6 6.12.0 drops a reference of True at every emit and aborts Python 3.11 after some hundreds."""
    source, heard = _Source(), []
    source.happened.connect(lambda flag, thing: heard.append((flag, thing)))
    before = sys.getrefcount(True)
    for number in range(5000):
        source.happened.emit(True, number)
    assert len(heard) == 5000
    heard.clear()
    if sys.version_info < (3, 12):  # later True is immortal, and its count means nothing
        assert sys.getrefcount(True) > before - 2500  # others come and go by hundreds


def test_the_icon_is_drawn_at_every_size(qapp: QApplication) -> None:
    for side in (16, 48, 256):
        image = QIcon(str(ICON)).pixmap(side, side).toImage()
        assert image.width() == side
        colours = {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
        assert "#ffffff" in colours and len(colours) > 10
