"""The installed wheel, alone: run the commands, open the window, recognise one ink, end. Fails on anything else."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import app.__main__ as program

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CORNERS = [(100, 80), (240, 80), (160, 300)]
DOUBTFUL = 3
"""Exit status of `inkloop read`: a person should look at a cell."""


def draw_page(path: Path) -> None:
    """Two rows and two columns of a 7."""
    page = Image.new("L", (900, 600), 240)
    for x in (150, 550):
        for y in (80, 340):
            corners = [(x, y), (x + 90, y), (x + 40, y + 160)]
            ImageDraw.Draw(page).line(corners, fill=20, width=12, joint="curve")
    page.save(path)


def run_commands() -> None:
    """The command `inkloop` that the wheel installed, on an empty profile."""
    inkloop = Path(sys.executable).with_name("inkloop")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        points = "".join(f" {x} {-y}\n" for x, y in CORNERS)
        (folder / "seven.unp").write_text(f'.SEGMENT DIGIT 0 ? "7"\n.PEN_DOWN\n{points}.PEN_UP\n')

        def run(*arguments: str) -> str:
            call = [inkloop, "--data-dir", folder / "data", *arguments]
            done = subprocess.run(call, cwd=folder, check=False, stdout=subprocess.PIPE, text=True)
            assert done.returncode in (0, DOUBTFUL), done
            return done.stdout

        assert run("writers") == ""
        assert run("read", "seven.unp") == "seven.unp\t7\n"
        draw_page(folder / "page.png")
        assert run("read", "page.png", "--format", "csv") == "7,7\n7,7\n"
        assert not (folder / "data").exists()
        assert run("import", "seven.unp").startswith("seven.unp: 1 imported")
        assert '"me", "drawings": 1' in run("writers", "--format", "json")
        assert run("export", "seven.h5").startswith("1 exported")


def main() -> int:
    run_commands()
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
