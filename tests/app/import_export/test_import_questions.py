"""What a file leaves open is asked in a dialog with previews, before anything is stored."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.import_export.import_question_dialog import ImportQuestionDialog
from app.windows.main.main_window import MainWindow
from models.ink.ink import Picture
from tests.app.import_export.test_import_export_controller import Person, imports, presses, stored, types
from tests.support.idx_files import write_idx_pair
from tests.support.images import drawn_digits
from tests.support.main_window import button

DIGITS, LABELS = drawn_digits()
TURNED = np.ascontiguousarray(DIGITS.transpose(0, 2, 1))
COPY = Qt.DropAction.CopyAction


def transposed_pair(folder: Path, name: str) -> Path:
    return write_idx_pair(folder, name, TURNED, list(map(int, LABELS)))


def picks(text: str, then: str = "Import") -> tuple[type[QWidget], Callable[[Any], None]]:
    """Clicks the answer that begins with `text`, then the button."""

    def pick(dialog: ImportQuestionDialog) -> None:
        (answer,) = (each for each in dialog.findChildren(QRadioButton) if each.text().startswith(text))
        QTest.mouseClick(answer, Qt.MouseButton.LeftButton, pos=QPoint(10, answer.height() // 2))
        presses(dialog, then)

    return ImportQuestionDialog, pick


def asks(window: MainWindow, qtbot: QtBot, path: Path, *answers: tuple[type[QWidget], Callable[[Any], None]]) -> str:
    """Imports a file by its menu and answers; the message then."""
    person = Person(types(path), *answers)
    window.menus.import_file.trigger()
    qtbot.waitUntil(lambda: person.done and window.message_bar.isVisible(), timeout=20_000)
    qtbot.waitUntil(window.menus.export.isEnabled, timeout=20_000)
    return window.message_bar.text


def pictures(window: MainWindow) -> dict[str, bytes]:
    assert window.session
    trials = window.session.store.labelled(window.session.writer_id)
    return {trial.label: trial.ink.pixels for trial in trials if isinstance(trial.ink, Picture)}


def test_transposed_images_are_shown_in_both_ways_and_turned(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[object] = []

    def look(dialog: ImportQuestionDialog) -> None:
        if not seen:
            seen.append(button(dialog, "Import").isEnabled())
            seen.append(stored(window))
            labels = [each.text() for each in dialog.findChildren(QLabel)]
            seen.append([label for label in labels if label in LABELS] == LABELS * 2)
            seen.append(sum(not each.pixmap().isNull() for each in dialog.findChildren(QLabel)))
        picks("Transposed")[1](dialog)

    message = asks(window, qtbot, transposed_pair(tmp_path, "mine"), (ImportQuestionDialog, look))
    assert message == "Imported 4 drawings from mine-images-idx3-ubyte."
    assert seen == [False, [], True, 8]
    assert pictures(window) == dict(zip(LABELS, (image.tobytes() for image in DIGITS), strict=True))


def test_upright_is_an_answer_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    asks(window, qtbot, transposed_pair(tmp_path, "mine"), picks("Upright"))
    assert pictures(window) == dict(zip(LABELS, (image.tobytes() for image in TURNED), strict=True))


def test_without_an_answer_nothing_is_stored(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    message = asks(window, qtbot, transposed_pair(tmp_path, "mine"), picks("Upright", then="Cancel"))
    assert message == "Cancelled; nothing was changed." and stored(window) == []
    escape = (ImportQuestionDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    asks(window, qtbot, transposed_pair(tmp_path, "mine"), escape)
    assert stored(window) == []


def test_emnist_s_digits_are_turned_and_it_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    message = imports(window, qtbot, transposed_pair(tmp_path, "emnist-digits"))
    assert message == (
        "Imported 4 drawings from emnist-digits-images-idx3-ubyte."
        " The images lay transposed, as EMNIST stores them, and were turned upright."
    )
    assert pictures(window) == dict(zip(LABELS, (image.tobytes() for image in DIGITS), strict=True))


def test_one_question_follows_another(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", a=TURNED, b=LABELS, c=["x"] * 4)
    message = asks(window, qtbot, tmp_path / "a.npz", picks("Images in a, labels in b"), picks("Transposed"))
    assert message == "Imported 4 drawings from a.npz."
    assert pictures(window) == dict(zip(LABELS, (image.tobytes() for image in DIGITS), strict=True))


def test_an_impossible_answer_cannot_be_picked(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", a=DIGITS, b=LABELS, c=["\x07"] * 4)
    seen: list[bool] = []

    def look(dialog: ImportQuestionDialog) -> None:
        seen[:] = [each.isEnabled() for each in dialog.findChildren(QRadioButton)]
        picks("Images in a, labels in b")[1](dialog)

    asks(window, qtbot, tmp_path / "a.npz", (ImportQuestionDialog, look))
    assert seen == [True, False] and len(stored(window)) == 4


@pytest.mark.parametrize(
    "name", ["train.csv", "digits.tsv", "a.npz", "train-images.idx3-ubyte", "t10k-labels-idx1-ubyte.gz"]
)
def test_the_file_dialog_shows_such_files(name: str, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    matched: list[bool] = []

    def look(dialog: QFileDialog) -> None:
        from PySide6.QtCore import QDir

        patterns = dialog.nameFilters()[0].partition("(")[2].rstrip(")").split()
        matched.append(any(QDir.match(pattern, name) for pattern in patterns))
        dialog.reject()

    person = Person((QFileDialog, look))
    window.menus.import_file.trigger()
    assert person.done and matched == [True]


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(window.rect().center(), COPY, mime, buttons, modifiers)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), COPY, mime, buttons, modifiers))


def test_dropped_drawings_are_imported(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    images = write_idx_pair(tmp_path, "mine", DIGITS, list(map(int, LABELS)))
    (tmp_path / "pics" / "7").mkdir(parents=True)
    np.savez(tmp_path / "a.npz", images=DIGITS[:1], labels=["x"])
    drop(window, images, images.with_name("mine-labels-idx1-ubyte"))
    qtbot.waitUntil(lambda: len(stored(window)) == 4 and window.menus.export.isEnabled(), timeout=20_000)
    drop(window, tmp_path / "a.npz")
    qtbot.waitUntil(lambda: len(stored(window)) == 5 and window.menus.export.isEnabled(), timeout=20_000)
    drop(window, tmp_path / "pics")
    qtbot.waitUntil(lambda: "pics: it holds neither" in window.message_bar.text, timeout=20_000)
