"""Make the screenshots of README and docs from real windows, after a session was replayed: a recorded writer's digits,
and letters that nobody wrote.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QPoint, QSettings, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.__main__ import build
from app.core.simulated_writer import group_by_writer
from app.i18n import translation
from app.recognition.invitation_bar import SETTING
from app.windows.main.main_window import MainWindow
from app.windows.main.session_opener import SessionOpener
from app.windows.main.window_size import PREFERRED
from models.ink.ink import AnyInk, Ink
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from scripts.cli.output import run
from scripts.media.letters import LETTERS, letter

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
DIGITS_FIRST, DIGITS_PER_LETTER = 40, 2
"""Digits before the first letter, and between two letters."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE")
    arguments.add_argument("--writer", required=True)
    arguments.add_argument("--trials", type=int, default=120, help="number of digits before the drawing that is shown")
    arguments.add_argument("--view", choices=list(VIEWS), default="window")
    arguments.add_argument("--out", type=Path, metavar="PICTURE.png", help="docs/pictures/VIEW.png unless given")
    args = arguments.parse_args()
    out = args.out or PICTURES / f"{args.view}.png"
    digits = [(each.label, each.ink) for each in group_by_writer(read_ink_file(args.inkfile))[args.writer]]
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window, opening = open_window(application, Path(folder), PREFERRED)
        session = window.session
        assert session
        if args.view != "window":  # the other windows show how letters are taught to the model of digits
            session.switch_to(session.switcher.for_label_set(LABEL_SETS["digits"], session.current_writer))
        for label, ink in with_letters(digits[: args.trials]):
            if session.recognise(ink).prediction.label == label and label not in LETTERS:
                session.accept()  # as by the next stroke
            else:
                session.label(Label.parse(label))
        window.set_session(session)
        draw(window, letter("K", len(digits)))
        shown = VIEWS[args.view](window)
        wait(200 if shown is window else 3000)
        out.parent.mkdir(parents=True, exist_ok=True)
        shown.grab().save(str(out))
        window.model_controller.retrain_runner.abandon()
        opening.wait()
        window.close()


def open_window(application: QApplication, folder: Path, size: QSize) -> tuple[MainWindow, SessionOpener]:
    """The main window in English, with its session open, and data and settings of its own in `folder`."""
    application.setOrganizationName("Inkloop pictures")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    QSettings().setValue(SETTING, True)
    translation.install(application, QLocale("en"))
    window, opening = build(folder / "data")
    window.resize(size)
    loop = QEventLoop()
    opening.session_opened.connect(lambda _: QTimer.singleShot(200, loop.quit))
    loop.exec()
    return window, opening


def wait(time_ms: int) -> None:
    """Process events for `time_ms` milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(time_ms, loop.quit)
    loop.exec()


def with_letters(digits: Sequence[tuple[str, AnyInk]]) -> Iterator[tuple[str, AnyInk]]:
    """Labels and drawings: the digits, and later also letters, all of them by turns."""
    yield from digits[:DIGITS_FIRST]
    for number, digit in enumerate(digits[DIGITS_FIRST:]):
        if number % DIGITS_PER_LETTER == 0:
            name = LETTERS[number // DIGITS_PER_LETTER % len(LETTERS)]
            yield name, letter(name, number)
        yield digit


def _drawings(window: MainWindow) -> QWidget:
    window.child_windows.show_gallery()
    assert window.child_windows.gallery
    return window.child_windows.gallery


def _progress(window: MainWindow) -> QWidget:
    window.child_windows.show_progress()
    assert window.child_windows.progress
    return window.child_windows.progress


def _retrain(window: MainWindow) -> QWidget:
    """The models window during a real retrain."""
    window.menus.retrain.trigger()
    window.child_windows.show_retrain()
    retraining, loop = window.model_controller.retrain_runner, QEventLoop()
    assert retraining.progress
    log = retraining.progress
    retraining.advanced.connect(lambda: len(log.curve) > _MIN_CURVE_POINTS and loop.quit())
    loop.exec()
    assert window.child_windows.models
    return window.child_windows.models


VIEWS = {"window": lambda window: window, "drawings": _drawings, "progress": _progress, "retrain": _retrain}
_MIN_CURVE_POINTS = 8
"""Number of points of the learning curve before the screenshot."""


def draw(window: MainWindow, ink: Ink) -> None:
    """Draw `ink` in the middle of the canvas with mouse events."""
    for places in place_strokes(window.canvas, ink):
        QTest.mousePress(window.canvas, LEFT, NONE, places[0])
        for place in places[1:]:
            QTest.mouseMove(window.canvas, place)
        QTest.mouseRelease(window.canvas, LEFT, NONE, places[-1])


def place_strokes(canvas: QWidget, ink: Ink) -> list[list[QPoint]]:
    """The strokes of `ink`, scaled and moved to the middle of the canvas, in widget coordinates."""
    xs, ys = zip(*((point.x, point.y) for stroke in ink.strokes for point in stroke), strict=True)
    width, height = max(max(xs) - min(xs), 1), max(max(ys) - min(ys), 1)
    scale = min(0.75 * canvas.width() / width, 0.4 * canvas.height() / height)
    left = canvas.width() / 2 - scale * (min(xs) + max(xs)) / 2
    top = canvas.height() / 2 - scale * (min(ys) + max(ys)) / 2
    return [[QPoint(round(p.x * scale + left), round(p.y * scale + top)) for p in stroke] for stroke in ink.strokes]


if __name__ == "__main__":
    run(main)
