"""Make the picture of the window of pages: a table that a font wrote, photographed, opened and read."""

import argparse
import tempfile
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.windows.main.window_size import PREFERRED
from models.datasets.glyphs import read_glyphs
from models.datasets.lines import hand_of_font
from models.datasets.pages.composing import KINDS, compose_page
from models.datasets.pages.hands import PenHand
from models.ink.label_sets import LABEL_SETS
from scripts.cli.output import run
from scripts.media.screenshot import PICTURES, open_window, wait

_PATIENCE_MS, _SWITCHING_MS, _STEP_MS = 60_000, 2_000, 100


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kind", choices=KINDS, default="ruled")
    arguments.add_argument("--font", type=int, default=5, help="number of the font that writes, of those held out")
    arguments.add_argument("--seed", type=int, default=21)
    arguments.add_argument("--tabs", type=int, default=1, help="number of times that Tab is pressed")
    arguments.add_argument("--out", type=Path, metavar="PICTURE.png", default=PICTURES / "page.png")
    args = arguments.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "Readings.png"
        picture.write_bytes(_composed(args))
        window, opening = open_window(application, Path(folder), PREFERRED)
        window.label_set_switcher.switch(LABEL_SETS["digits"])
        wait(_SWITCHING_MS)
        window.image_import.open(str(picture))
        for _ in range(0, _PATIENCE_MS, _STEP_MS):
            wait(_STEP_MS)
            if window.child_windows.pages and window.child_windows.pages.isVisible():
                break
        pages = window.child_windows.pages
        assert pages, "the picture was not read in time"
        pages.resize(PREFERRED)
        for _ in range(args.tabs):
            QTest.keyClick(QApplication.focusWidget() or pages, Qt.Key.Key_Tab)
            wait(_STEP_MS)
        wait(500)
        pages.grab().save(str(args.out))
        window.close()
        opening.wait()


def _composed(args: argparse.Namespace) -> bytes:
    """The photograph, as PNG."""
    glyphs, rng, labels = read_glyphs(), np.random.default_rng(args.seed), LABEL_SETS["digits"].labels
    hands = (hand_of_font(glyphs, font, labels, rng) for font in np.flatnonzero(glyphs.held_out).tolist())
    complete = [PenHand(hand) for hand in hands if len(hand) == len(labels)]
    page = compose_page(complete[args.font], rng, args.kind)
    _, encoded = cv2.imencode(".png", page.image[..., ::-1])
    return encoded.tobytes()


if __name__ == "__main__":
    run(main)
