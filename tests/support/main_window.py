"""The main window as a person uses it: mouse, keys, and the texts that it shows."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from app.core.session import Session
from app.windows.main.main_window import MainWindow
from corrections.trials.trial import Trial
from models.ink.ink import Ink

Draw = Callable[[Ink], None]
"""The type of the fixture `draw`."""
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def session_of(window: MainWindow) -> Session:
    """The session of a window that has one."""
    assert window.session
    return window.session


def shown(window: QWidget, name: str) -> str:
    """The text of the label with this accessible name."""
    (label,) = (each for each in window.findChildren(QLabel) if each.accessibleName() == name)
    return label.text()


def model_shown(window: MainWindow) -> str:
    """What the status bar shows of the model in use."""
    label = window.statusBar().findChild(QLabel, "model")
    assert isinstance(label, QLabel)
    return label.text()


def line(window: MainWindow) -> QLineEdit:
    """Where a label is typed."""
    (found,) = window.panel.label_entry.findChildren(QLineEdit)
    return found


def button(window: QWidget, text: str) -> QPushButton:
    """The button with this text, whatever its mnemonic."""
    (found,) = (each for each in window.findChildren(QPushButton) if each.text().replace("&", "") == text)
    return found


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def correct(window: MainWindow, label: str) -> None:
    """Read what is drawn, and give it this label."""
    press(window.canvas, Qt.Key.Key_Space)
    line(window).setText(label)
    press(line(window), Qt.Key.Key_Return)


def draw_with_mouse(window: MainWindow, ink: Ink) -> None:
    """Draw an ink, 60 pixels away from the corner of the canvas."""
    for stroke in ink.strokes:
        places = [QPoint(round(point.x) + 60, round(point.y) + 60) for point in stroke]
        QTest.mousePress(window.canvas, LEFT, NO_KEYS, places[0])
        for place in places[1:]:
            QTest.mouseMove(window.canvas, place)
        QTest.mouseRelease(window.canvas, LEFT, NO_KEYS, places[-1])


def last_trial(window: MainWindow) -> Trial:
    """The newest labelled trial in the store."""
    session = session_of(window)
    return session.store.labelled(session.writer_id, limit=1)[0]
