"""The model sees the same at every screen: the window as a process of its own, at several pixel ratios."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

DRAW_AND_READ = """
import json, sys, tempfile
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import app.__main__ as program

application = QApplication([])
window, opening = program.build(Path(sys.argv[1]))

def draw(_session):
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    places = [QPoint(100, 80), QPoint(240, 80), QPoint(160, 300)]
    QTest.mousePress(window.canvas, left, none, places[0])
    QTest.mouseMove(window.canvas, places[1])
    QTest.mouseMove(window.canvas, places[2])
    QTest.mouseRelease(window.canvas, left, none, places[2])
    window.recognition.recognise()
    reading = window.session.reading
    ratio = window.devicePixelRatioF()
    print(json.dumps([ratio, reading.prediction.label, reading.raster.tolist()]))
    application.quit()

opening.session_opened.connect(draw)
application.exec()
opening.wait()
window.close()
"""


def read_at(ratio: str, folder: Path) -> tuple[float, str, np.ndarray]:
    environment = {**os.environ, "QT_SCALE_FACTOR": ratio}
    call = [sys.executable, "-c", DRAW_AND_READ, str(folder)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=60, env=environment)
    assert done.returncode == 0, done.stderr
    seen, label, raster = json.loads(done.stdout.splitlines()[-1])
    return seen, label, np.array(raster)


@pytest.mark.parametrize("ratio", ["1.25", "2"])
def test_the_pixel_ratio_does_not_count(ratio: str, tmp_path: Path) -> None:
    plain, fine = read_at("1", tmp_path / "1"), read_at(ratio, tmp_path / "2")
    assert (plain[0], fine[0]) == (1, float(ratio))
    assert plain[1] == fine[1] == "7"
    np.testing.assert_allclose(fine[2], plain[2], atol=1e-3)
