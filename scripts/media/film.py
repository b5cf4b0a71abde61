"""Make the README's film: the real window, controlled by mouse and key events, with a frame every 50 ms.

A number is confirmed; one that is read wrong is typed; then the same strokes are read right, and a joined number too.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.windows.main.main_window import MainWindow
from models.datasets.lines import LINE_STYLES, compose_line, hands_of
from models.ink.ink import Ink
from models.ink.ink_files import read_ink_file
from scripts.cli.output import run
from scripts.media.screenshot import LEFT, NONE, PICTURES, open_window, place_strokes, wait

FRAME_INTERVAL_MS = 50
CAPTION_HEIGHT_PX = 44
"""Height of the caption below the window, which shows the pressed key."""
POINTS_PER_FRAME = 4
"""Number of pen points between two frames."""
MISREAD = 79, 84
"""Seeds of two lines of writer 22 that are both read wrong by a network that learned nothing from that hand."""
SIZE = QSize(960, 640)
"""Of the window, in logical pixels."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE")
    arguments.add_argument("--writer", required=True, help="the writer whose digits make the lines")
    arguments.add_argument("--out", type=Path, default=PICTURES / "loop.webp", metavar="FILM.webp")
    args = arguments.parse_args()
    hand = hands_of(read_ink_file(args.inkfile))[args.writer]

    def line(text: str, seed: int, style: str = "realistic") -> Ink:
        rng = np.random.default_rng([seed, int(args.writer)])
        return compose_line(text, hand, rng, LINE_STYLES[style]).ink

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window, opening = open_window(application, Path(folder), SIZE)
        film = Film(window)
        film.draw(line("42", 1))
        film.press("\r", "Enter: right")
        film.draw(line("1961", MISREAD[0]))
        film.press("1961", "typed: what it is")
        film.press("\r", "Enter: learned")
        film.draw(line("1961", MISREAD[1]))
        film.press("\r", "Enter: right")
        film.draw(line("100", 0, "joined"))
        film.hold(30)
        opening.wait()
        window.close()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    first, *others = film.frames
    first.save(args.out, save_all=True, append_images=others, duration=FRAME_INTERVAL_MS, loop=0, quality=60, method=6)


class Film:
    """Records the window frame by frame."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.frames, self._caption = window, list[Image.Image](), ""
        self.hold(10)

    def draw(self, ink: Ink) -> None:
        """Draw with mouse events at the speed of a hand."""
        canvas = self.window.canvas
        self._caption = ""
        for places in place_strokes(canvas, ink):
            QTest.mousePress(canvas, LEFT, NONE, places[0])
            for number, place in enumerate(places[1:]):
                QTest.mouseMove(canvas, place)
                if number % POINTS_PER_FRAME == 0:
                    self.hold(1)
            QTest.mouseRelease(canvas, LEFT, NONE, places[-1])
            self.hold(2)
        self.hold(18)

    def press(self, key: str, caption: str) -> None:
        """Press a key in the focused widget, with a caption below the window."""
        self._caption = caption
        self.hold(8)
        focused = QApplication.focusWidget()
        assert focused, "no window has the keyboard: a window manager must run"
        if key == "\r":
            QTest.keyClick(focused, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focused, key)
        self.hold(20)

    def hold(self, frames: int) -> None:
        """Record `frames` frames."""
        for _ in range(frames):
            wait(FRAME_INTERVAL_MS)
            self.frames.append(self._grab())

    def _grab(self) -> Image.Image:
        seen = self.window.grab()
        size = seen.size() / seen.devicePixelRatio()
        whole = QImage(size + QSize(0, CAPTION_HEIGHT_PX), QImage.Format.Format_RGB888)
        whole.fill(self.window.palette().window().color())
        painter = QPainter(whole)
        painter.drawPixmap(QRect(QPoint(0, 0), size), seen)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.window.palette().highlight().color())
        painter.drawText(
            QRect(0, size.height(), size.width(), CAPTION_HEIGHT_PX), Qt.AlignmentFlag.AlignCenter, self._caption
        )
        painter.end()
        pixels = np.frombuffer(whole.constBits(), np.uint8).reshape(whole.height(), whole.bytesPerLine())
        return Image.fromarray(pixels[:, : 3 * whole.width()].reshape(whole.height(), whole.width(), 3).copy())


if __name__ == "__main__":
    run(main)
