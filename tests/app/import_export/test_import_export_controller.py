"""Import and export as a person does them: by keys and clicks in real dialogs, with real files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.import_export.export_dialog import ExportDialog
from app.toolkit.background_task import tasks_of
from app.windows.main.main_window import MainWindow
from corrections.import_export.format_table import Holds, format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import Sample
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink, Picture
from tests.support.main_window import Draw, button, correct, shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Person:
    """Answers the dialogs as they come up, each until it is gone."""

    def __init__(self, *answers: tuple[type[QWidget], Callable[[Any], None]]) -> None:
        self._answers = list(answers)
        self._patience = 300
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog and self._answers and isinstance(dialog, self._answers[0][0]):
            self._answers[0][1](dialog)
            if not dialog.isVisible():
                self._answers.pop(0)
        if dialog and not isinstance(dialog, QProgressDialog):
            self._patience -= 1
            if self._patience < 0:
                dialog.close()  # it did not take the answer: the test is to fail, not to wait for ever

    @property
    def done(self) -> bool:
        return not self._answers


def types(path: Path) -> tuple[type[QWidget], Callable[[Any], None]]:
    """Writes the name of a file into a file dialog, and Enter."""

    def enter(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line
        line.setCompleter(None)  # pyright: ignore  # its list takes Enter now and then
        line.selectAll()
        QTest.keyClicks(line, str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)

    return QFileDialog, enter


def chooses(**choices: str) -> tuple[type[QWidget], Callable[[Any], None]]:
    """Chooses by name in the dialog of an export, then Export."""

    def choose(dialog: ExportDialog) -> None:
        for box in dialog.findChildren(QComboBox):
            for text in choices.values():
                if (row := box.findText(text)) >= 0:
                    box.setFocus()
                    QTest.keyClick(box, Qt.Key.Key_Home)
                    for _ in range(row):
                        QTest.keyClick(box, Qt.Key.Key_Down)
        presses(dialog, "Export…")

    return ExportDialog, choose


def presses(dialog: QWidget, text: str) -> None:
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def imports(window: MainWindow, qtbot: QtBot, path: Path) -> str:
    """Imports a file by keys; what the notice says then."""
    person = Person(types(path))
    QTest.keyClick(window, Qt.Key.Key_I, CTRL | SHIFT)
    qtbot.waitUntil(lambda: person.done and window.message_bar.isVisible(), timeout=20_000)
    qtbot.waitUntil(window.menus.export.isEnabled, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)  # shortcuts work in the active window only
    return window.message_bar.text


def stored(window: MainWindow) -> list[tuple[str, LabelSource]]:
    assert window.session
    store = window.session.store
    return [
        (each.label, each.source)
        for name in store.writers()
        for each in store.iter_trials(store.writer(name), LabelSource)
    ]


@pytest.fixture
def ink_file(tmp_path: Path, seven: Ink, zigzag: Ink) -> Path:
    samples = [Sample(ink=zigzag, label="ш"), Sample(ink=seven, label="7", writer="Ada & Bob")]
    return write_samples(tmp_path / "some.unp", format_by_name("UNIPEN"), samples).path


def test_what_is_drawn_is_exported_by_keys(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink, one: Ink, tmp_path: Path
) -> None:
    draw(seven)
    drawn = window.canvas.ink
    correct(window, "1")
    draw(one)
    correct(window, "1")
    person = Person(chooses(which="Corrected only", format="InkML"), types(tmp_path / "mine"))
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(window.message_bar.isVisible, timeout=20_000)
    assert person.done
    assert window.message_bar.text == f"Exported 1 drawing to {tmp_path / 'mine.inkml'}."
    (sample,) = read_samples(tmp_path / "mine.inkml")
    assert (sample.ink, sample.label, sample.writer, sample.source) == (drawn, "1", "me", LabelSource.CORRECTED)
    assert sample.predicted == "7"


def test_what_is_imported_is_known_at_once(
    window: MainWindow, qtbot: QtBot, draw: Draw, zigzag: Ink, ink_file: Path
) -> None:
    told = imports(window, qtbot, ink_file)
    assert told == "Imported 2 drawings from some.unp. New writer: Ada & Bob."
    assert stored(window) == [("ш", LabelSource.IMPORTED), ("7", LabelSource.IMPORTED)]
    assert shown(window, "Labels that can be read") == "Reads 0–9  ш"
    assert shown(window, "Accuracy") == "nothing read yet"
    assert [each.data() for each in window.menus.writers.actions() if each.isCheckable()] == ["me", "Ada & Bob"]
    draw(zigzag)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    assert shown(window, "Label read") == "ш"
    assert imports(window, qtbot, ink_file) == "Imported 0 drawings from some.unp; 2 were there already."


@pytest.fixture
def no_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "home").mkdir()


def test_the_file_dialog_begins_in_a_folder_that_is_there(no_documents: None, window: MainWindow) -> None:
    typed: list[str] = []

    def look(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line
        typed.append(line.text())
        dialog.reject()

    person = Person((QFileDialog, look))
    window.menus.import_file.trigger()
    assert person.done and typed == [""]  # the name of one that is not there would be taken for a file's


def test_a_folder_of_images_is_imported(window: MainWindow, qtbot: QtBot, tmp_path: Path, seven: Ink) -> None:
    write_samples(tmp_path / "images", format_by_name("PNG folder"), [Sample(ink=seven, label="A")])
    person = Person(types(tmp_path / "images"))
    window.menus.import_folder.trigger()
    qtbot.waitUntil(window.message_bar.isVisible, timeout=20_000)
    assert person.done
    assert window.message_bar.text == "Imported 1 drawing from images."
    assert window.session
    (trial,) = window.session.store.labelled(window.session.writer_id)
    assert isinstance(trial.ink, Picture) and trial.label == "A"


def test_a_damaged_file_is_told_and_stores_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.unp"
    path.write_text('.SEGMENT A 0 ? "a"\n.PEN_DOWN\n 1 2\n.SEGMENT A 0 ? "b"\n.PEN_DOWN\n 1 oops\n')
    told = imports(window, qtbot, path)
    assert told.startswith("broken.unp: line 6: ")
    assert stored(window) == []


def test_a_cancelled_import_stores_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "long.unp"
    path.write_text('.SEGMENT A 0 ? "a"\n.PEN_DOWN\n 1 2\n 3 4\n' * 100_000)
    person = Person(types(path), (QProgressDialog, lambda dialog: presses(dialog, "Cancel")))
    QTest.keyClick(window, Qt.Key.Key_I, CTRL | SHIFT)
    qtbot.waitUntil(window.message_bar.isVisible, timeout=20_000)
    assert person.done
    assert window.message_bar.text == "Cancelled; nothing was changed."
    assert stored(window) == []
    qtbot.waitUntil(window.menus.export.isEnabled)
    assert QApplication.activeModalWidget() is None


def test_closing_ends_an_export_without_a_trace(window: MainWindow, qtbot: QtBot, tmp_path: Path, seven: Ink) -> None:
    assert window.session
    store = window.session.store
    samples = [Sample(ink=seven, label=str(number)).to_trial(0.0) for number in range(3000)]
    store.add_all(store.writer("me"), samples)
    person = Person(chooses(format="CSV"), types(tmp_path / "many"))
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: any(tmp_path.glob(".inkloop-*")), timeout=20_000)
    assert person.done and tasks_of(window.import_export)
    window.close()
    assert not list(tmp_path.glob(".inkloop-*")) and not list(tmp_path.glob("many*"))


def test_a_file_is_not_replaced_unasked(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Ink, tmp_path: Path
) -> None:
    draw(seven)
    correct(window, "7")
    (tmp_path / "mine.h5").write_text("precious")
    person = Person(chooses(), types(tmp_path / "mine"), (QMessageBox, lambda dialog: presses(dialog, "No")))
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    assert person.done
    assert (tmp_path / "mine.h5").read_text() == "precious"
    assert window.menus.export.isEnabled()


def test_the_other_windows_show_what_was_imported(window: MainWindow, qtbot: QtBot, ink_file: Path) -> None:
    window.menus.drawings.trigger()
    gallery = window.child_windows.gallery
    assert gallery
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    imports(window, qtbot, ink_file)
    qtbot.waitUntil(lambda: len(gallery.model.ids) == 2, timeout=20_000)
    told = [gallery.model.data(gallery.model.index(row), Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert told[1].startswith("ш, imported\nwritten by me on ") and "read as" not in told[1]


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    from corrections.import_export.format_table import EXPORT_FORMATS

    counts = {LabelSource.ACCEPTED: 5, LabelSource.CORRECTED: 2}
    made = ExportDialog(EXPORT_FORMATS, "Ada", lambda _, which: sum(counts.get(how, 0) for how in which.value))
    qtbot.addWidget(made)
    made.show()
    return made


def test_accepted_drawings_go_only_where_readings_go(dialog: ExportDialog) -> None:
    whose, which, format_box = dialog.findChildren(QComboBox)
    assert [whose.itemText(row) for row in range(2)] == ["Ada", "All writers"]
    which.setCurrentText("All, including accepted")
    assert dialog.drawing_count == 7
    format_box.setCurrentText("NPZ")
    assert which.currentText() == "All labelled" and dialog.drawing_count == 2
    QTest.keyClick(which, Qt.Key.Key_End)
    assert which.currentText() == "Corrected only"


def test_every_format_says_what_it_holds(dialog: ExportDialog) -> None:
    format_box = dialog.findChildren(QComboBox)[2]
    for row in range(format_box.count()):
        format_box.setCurrentIndex(row)
        said = shown(dialog, "What the format holds")  # pyright: ignore
        assert ("Images of 28×28" in said) == (format_by_name(format_box.currentText()).holds is Holds.IMAGES)
        assert ("restores the accuracy" in said) == format_by_name(format_box.currentText()).predictions


def test_nothing_can_be_exported_of_nothing(window: MainWindow) -> None:
    seen: list[bool] = []

    def look(dialog: ExportDialog) -> None:
        seen.append(button(dialog, "Export…").isEnabled())
        assert shown(dialog, "Number of drawings") == "No drawings yet"  # pyright: ignore
        presses(dialog, "Cancel")

    person = Person((ExportDialog, look))
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    assert person.done and seen == [False]
