"""Make the README's pictures: real windows, the main one drawn in by mouse events, after a recorded session."""

import argparse
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import translation
from app.__main__ import build
from app.main_window import MainWindow
from app.replay import by_writer
from models.ink import Ink
from models.inkfile import read_ink_file
from scripts.command import run

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE")
    arguments.add_argument("--writer", required=True)
    arguments.add_argument("--trials", type=int, default=60, help="drawings before the one that is shown")
    arguments.add_argument("--view", choices=["window", "drawings", "progress"], default="window")
    arguments.add_argument("--out", type=Path, required=True, metavar="PICTURE.png")
    args = arguments.parse_args()
    inks = by_writer(read_ink_file(args.inkfile))[args.writer]
    application = QApplication([])
    translation.install(application)
    with tempfile.TemporaryDirectory() as folder:
        window, opening = build(Path(folder))
        loop = QEventLoop()
        opening.session_opened.connect(lambda _: QTimer.singleShot(200, loop.quit))
        loop.exec()
        session = window._session
        assert session
        for each in inks[: args.trials]:
            session.recognise(each.ink)
            session.label(each.label)
        window.set_session(session)
        draw(window, inks[args.trials].ink)
        shown: QWidget | None = window
        if args.view == "drawings":
            window.views.show_gallery()
            shown = window.views.gallery
        elif args.view == "progress":
            window.views.show_progress()
            shown = window.views.progress
        QTimer.singleShot(3000 if shown is not window else 200, loop.quit)
        loop.exec()
        assert shown
        args.out.parent.mkdir(parents=True, exist_ok=True)
        shown.grab().save(str(args.out))
        opening.wait()
        window.close()


def draw(window: MainWindow, ink: Ink) -> None:
    """Draw `ink` in the middle of the canvas with the mouse."""
    canvas = window.canvas
    xs, ys = zip(*((point.x, point.y) for stroke in ink.strokes for point in stroke), strict=True)
    scale = 0.62 * min(canvas.width(), canvas.height()) / max(max(xs) - min(xs), max(ys) - min(ys), 1)
    left = canvas.width() / 2 - scale * (min(xs) + max(xs)) / 2
    top = canvas.height() / 2 - scale * (min(ys) + max(ys)) / 2
    for stroke in ink.strokes:
        places = [QPoint(round(point.x * scale + left), round(point.y * scale + top)) for point in stroke]
        QTest.mousePress(canvas, LEFT, NONE, places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, LEFT, NONE, places[-1])


if __name__ == "__main__":
    run(main)
