"""The first window fits the screen: the program as a process of its own, on screens of several sizes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = """
import json, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
import app.__main__ as program

application = QApplication([])
window, opening = program.build(Path(sys.argv[1]))
assert QTest.qWaitForWindowExposed(window)
application.processEvents()
room = window.screen().availableSize()
buttons = [
    window.rect().contains(button.mapTo(window, button.rect().center()))
    for button in window.findChildren(QAbstractButton) if button.isVisible()
]
size = [window.width(), window.height(), window.minimumSizeHint().width(), window.minimumSizeHint().height()]
print(json.dumps([size, [room.width(), room.height()], buttons]))
opening.wait()
application.processEvents()
window.close()
"""


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 728, 1.25), (1920, 1040, 1.5), (1024, 728, 1.5), (2560, 1400, 1.0)]
)
def test_the_first_window_fits_the_screen_and_every_button_is_in_it(
    tmp_path: Path, width: int, height: int, scale: float
) -> None:
    screen = {"name": "test", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1.0}
    configuration = tmp_path / "screen.json"
    configuration.write_text(json.dumps({"screens": [{**screen, "logicalBaseDpi": 96}]}))
    answer = subprocess.run(
        [sys.executable, "-c", SHOW, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={configuration}",
            "QT_SCALE_FACTOR": str(scale),
            "XDG_CONFIG_HOME": str(tmp_path / "settings"),
        },
    )
    size, room, buttons = json.loads(answer.stdout.splitlines()[-1])
    assert room[0] == pytest.approx(width / scale, abs=1)
    assert size[0] < room[0] and size[1] < room[1]
    assert size[2] <= size[0] and size[3] <= size[1]
    assert len(buttons) > 6 and all(buttons)
