"""Messages begin where the other texts of the status bar and the canvas begin."""

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from app.toolkit import appearance
from app.toolkit.status_bar import StatusBar


def inked(bar: StatusBar) -> list[int]:
    """The columns in which something is painted."""
    image = bar.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.flatnonzero((rows[:, : image.width()] != rows[0, 0]).any(axis=0)).tolist()


def test_a_message_stands_where_the_label_stood(qtbot: QtBot, qapp: QApplication) -> None:
    appearance.install(qapp)
    window, bar = QMainWindow(), StatusBar()
    qtbot.addWidget(window)
    window.setStatusBar(bar)
    bar.addWidget(QLabel("HIII"))
    bar.setSizeGripEnabled(False)
    window.resize(400, 200)
    window.show()
    qtbot.waitExposed(window)
    label = inked(bar)
    bar.showMessage("HIII")
    QApplication.processEvents()
    assert inked(bar) == label
    assert label[0] in range(appearance.WIDE_SPACING, appearance.WIDE_SPACING + 4)
    bar.clearMessage()
    assert inked(bar) == label
