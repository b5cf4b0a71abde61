"""The installed wheel, alone: open the window, draw one ink, recognise it, end. Fails on anything else."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import app.__main__ as program

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CORNERS = [(100, 80), (240, 80), (160, 300)]


def main() -> int:
    assert "site-packages" in program.__file__, program.__file__
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window, opening = program.build(Path(folder))

        def draw_and_read(_session: object) -> None:
            QTest.mousePress(window.canvas, LEFT, NONE, QPoint(*CORNERS[0]))
            for corner in CORNERS[1:]:
                QTest.mouseMove(window.canvas, QPoint(*corner))
            QTest.mouseRelease(window.canvas, LEFT, NONE, QPoint(*CORNERS[-1]))
            QTest.keyClick(window.canvas, Qt.Key.Key_Space)
            application.quit()

        opening.session_opened.connect(draw_and_read)
        QTimer.singleShot(60_000, lambda: application.exit(3))
        status = application.exec()
        opening.wait()
        reading = window.session.reading if window.session else None
        window.close()
    print("wheel smoke test:", reading.prediction.label if reading else "nothing read")
    return status if reading and reading.prediction.label == "7" else 1


if __name__ == "__main__":
    sys.exit(main())
