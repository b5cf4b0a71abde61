"""Benchmark of the camera's window on a video of a page. `scripts/bench.py` runs it as a process; it prints JSON."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
import tempfile
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.core.session import Session
from app.toolkit import appearance
from app.windows.page.camera.camera_window import CameraWindow
from app.windows.page.camera.cameras import Camera
from models.datasets.lines import Hand, hands_of
from models.datasets.pages.hands import PenHand
from models.datasets.pages.writing import WritingStyle, blend, write_text
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from scripts.benchmarks.timing import spread

SIZE = (640, 480)
FRAMES, RATE = 60, 30
COLUMNS, DIGITS = 3, 3
NUMBERS = {"few": 12, "many": 30}
MEASURED_S, WARM_UP_S = 10.0, 2.0
TICK_MS = 10


def main(inkfile: str) -> dict[str, Any]:
    """Frames read a second, and the milliseconds between the ticks of a timer of `TICK_MS` in the window's thread."""
    hand = next(iter(hands_of(read_ink_file(Path(inkfile))).values()))
    application = QApplication([])
    appearance.install(application)
    result: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder) / "data", label_set=LABEL_SETS["digits"])
        for name, count in NUMBERS.items():
            video = Path(folder) / f"{name}.avi"
            write_video(video, page(hand, count))
            result[f"{name}_numbers"] = count
            result[name] = _measure(session, video)
        session.close()
    return result


def page(hand: Hand, count: int) -> NDArray[np.uint8]:
    """A sheet of paper with `count` numbers in columns (h×w×3 uint8: blue, green, red), larger than a frame."""
    rng, pen = np.random.default_rng(0), PenHand(hand)
    rows = -(-count // COLUMNS)
    height = min(34, int(SIZE[1] * 0.8 / rows * 0.6))
    ink = np.zeros((SIZE[1] + 40, SIZE[0] + 40), np.float32)
    script = WritingStyle(height=height, pen=height / 11, gap=(0.05, 0.2), slant=0.0)
    for number in range(count):
        row, column = divmod(number, COLUMNS)
        text = "".join(rng.choice([*"0123456789"], DIGITS))
        written = write_text(text, pen, rng, script)
        blend(ink, written.ink, 70 + column * 200, 50 + round(row * (SIZE[1] * 0.85 / rows)))
    picture = np.full((*ink.shape, 3), (222, 232, 236), np.float32)
    picture += ink[..., None] * (np.array([90, 45, 35], np.float32) - picture)
    return picture.clip(0, 255).astype(np.uint8)


def write_video(path: Path, picture: NDArray[np.uint8]) -> None:
    """A hand holds the camera: the picture moves, turns a little, and has noise."""
    rng = np.random.default_rng(1)
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), RATE, SIZE)
    for frame in range(FRAMES):
        angle = 2 * np.pi * frame / FRAMES
        shift = -20 + 6 * np.array([np.cos(angle), np.sin(angle)])
        turn = cv2.getRotationMatrix2D((SIZE[0] / 2, SIZE[1] / 2), np.sin(angle), 1.0)
        turn[:, 2] += shift
        moved = cv2.warpAffine(picture, turn, SIZE, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
        video.write((moved + rng.normal(0, 3, moved.shape)).clip(0, 255).astype(np.uint8))
    video.release()


def _measure(session: Session, video: Path) -> dict[str, Any]:
    window = CameraWindow(session, find_cameras=lambda: [Camera(video)])
    window.show()
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(TICK_MS)
    gaps: list[float] = []
    last = 0.0

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    timer.timeout.connect(tick)
    QTimer.singleShot(round(WARM_UP_S * 1000), loop.quit)
    loop.exec()
    before, began = window.frames_read, time.perf_counter()
    last = began
    timer.start()
    QTimer.singleShot(round(MEASURED_S * 1000), loop.quit)
    loop.exec()
    seconds = time.perf_counter() - began
    timer.stop()
    found = {
        "frames_read_per_s": (window.frames_read - before) / seconds,
        "numbers_shown": len(window.view.numbers),
        "timer_gap_ms": {**spread(gaps), "max": max(gaps)},
    }
    window.close()
    return found


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
