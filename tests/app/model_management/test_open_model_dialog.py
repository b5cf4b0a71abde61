"""The dialog with real files, inspected by real processes."""

import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

import h5py
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QProgressBar
from pytestqt.qtbot import QtBot

from app.model_management.model_card_view import label_list
from app.model_management.open_model_dialog import OpenModelDialog
from app.windows.main.main_window import MainWindow
from models.ink.labels import LabelError
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.inspection import Inspected, Inspection
from tests.support.main_window import model_shown
from tests.support.untrusted.scene import dense, sequential, weights


@pytest.fixture
def dialog(qtbot: QtBot) -> OpenModelDialog:
    made = OpenModelDialog([SHIPPED_MODEL], Inspection)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.h5"
    path.write_text("no model")
    return path


def can_open(dialog: OpenModelDialog) -> bool:
    return dialog.buttons.button(dialog.buttons.StandardButton.Open).isEnabled()


def texts(dialog: OpenModelDialog) -> str:
    return "\n".join(label.text() for label in dialog.card.findChildren(QLabel) if label.isVisible())


def test_the_programs_own_model_is_opened_at_once(qtbot: QtBot, dialog: OpenModelDialog) -> None:
    qtbot.waitUntil(lambda: can_open(dialog) and "0–9" in texts(dialog))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.chosen and dialog.chosen.path == SHIPPED_MODEL


def test_a_file_that_is_no_model_is_refused_while_the_dialog_lives(
    qtbot: QtBot, dialog: OpenModelDialog, notes: Path
) -> None:
    ticks: list[float] = []
    timer = QTimer(dialog)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(10)
    dialog.add(notes)
    assert dialog.card.findChild(QProgressBar) and not can_open(dialog)
    dialog.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: can_open(dialog))  # meanwhile another can be chosen
    dialog.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: "not a model that Keras saved" in texts(dialog), timeout=60_000)
    assert not can_open(dialog)
    assert max(b - a for a, b in pairwise(ticks)) < 0.5
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.chosen is None


def test_no_byte_of_the_file_is_read_in_this_process(
    qtbot: QtBot, dialog: OpenModelDialog, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []
    opened = h5py.File.__init__

    def watched(file: h5py.File, name: object, *rest: object, **options: object) -> None:
        read.append(name)
        opened(file, name, *rest, **options)

    monkeypatch.setattr(h5py.File, "__init__", watched)
    dialog.add(notes)
    dialog.list.setCurrentRow(0)
    dialog.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: "not a model that Keras saved" in texts(dialog), timeout=60_000)
    dialog.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: can_open(dialog))
    dialog.list.setCurrentRow(1)
    assert {each for each in read if isinstance(each, str | Path)} == {SHIPPED_MODEL}


def test_closing_ends_the_inspection(qtbot: QtBot, dialog: OpenModelDialog, notes: Path) -> None:
    dialog.add(notes)
    started = time.perf_counter()
    dialog.reject()
    assert time.perf_counter() - started < 5
    assert dialog.chosen is None


def test_an_empty_list_opens_nothing(qtbot: QtBot) -> None:
    empty = OpenModelDialog([], Inspection)
    qtbot.addWidget(empty)
    assert not can_open(empty)


def test_a_model_that_was_refused_changes_nothing(qtbot: QtBot, window: MainWindow, notes: Path) -> None:
    def refuse() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OpenModelDialog)
        dialog.add(notes)
        qtbot.waitUntil(lambda: "not a model that Keras saved" in texts(dialog), timeout=60_000)
        dialog.reject()

    before = model_shown(window)
    QTimer.singleShot(200, refuse)
    window.menus.open_model.trigger()
    assert model_shown(window) == before


class Poor:
    """An inspection of a file whose network reads little, with or without labels of its own."""

    def __init__(self, source: Path, labels: Sequence[str] = (), *, has_labels: bool = False) -> None:
        self.source, self.labels, self.has_labels = source, labels, has_labels

    def cancel(self) -> None:
        pass

    def run(self) -> Inspected:
        accuracy = 0.9 if self.labels else 0.14
        return Inspected(SHIPPED_MODEL, self.source, "0" * 64, accuracy, self.has_labels)


@pytest.fixture
def poor(qtbot: QtBot, tmp_path: Path) -> OpenModelDialog:
    made = OpenModelDialog([tmp_path / "friend.h5"], Poor)  # pyright: ignore[reportArgumentType]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: can_open(made))
    return made


def test_a_network_that_reads_little_opens_only_after_a_question(
    poor: OpenModelDialog, answered: Callable[[str], list[str]]
) -> None:
    texts = answered("Cancel")
    poor.buttons.accepted.emit()
    assert poor.chosen is None and poor.isVisible()
    assert "friend.h5 reads only 14 %" in texts[0].replace("\xa0", " ").replace("\u202f", " ")
    assert "0–9" in texts[1] and "inverted colours" in texts[1]
    answered("Open Anyway")
    poor.buttons.accepted.emit()
    assert poor.chosen and poor.chosen.source.name == "friend.h5"


def test_other_labels_can_be_given_for_a_network_that_reads_little(
    qtbot: QtBot, poor: OpenModelDialog, answered: Callable[[str], list[str]]
) -> None:
    answered("Give Labels…")
    poor.buttons.accepted.emit()
    entry = poor.card.findChild(QLineEdit)
    assert isinstance(entry, QLineEdit) and not can_open(poor)
    qtbot.waitUntil(lambda: "Give its 10 labels" in texts(poor))
    QTest.keyClicks(entry, "1234567890")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: can_open(poor))
    poor.buttons.accepted.emit()  # no question any more
    assert poor.chosen


def test_labels_in_the_file_itself_are_not_asked_for(
    qtbot: QtBot, tmp_path: Path, answered: Callable[..., list[str]]
) -> None:
    dialog = OpenModelDialog([tmp_path / "ours.h5"], partial(Poor, has_labels=True))  # pyright: ignore
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: can_open(dialog))
    names: list[str] = []

    def note() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        names.extend(button.text() for button in box.buttons())

    answered("Cancel", note)
    dialog.buttons.accepted.emit()
    assert len(names) == 2 and not any("Labels" in name for name in names)


@pytest.mark.slow
def test_the_person_says_what_the_outputs_mean(qtbot: QtBot, dialog: OpenModelDialog, tmp_path: Path) -> None:
    path = tmp_path / "three.h5"
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"] = "3.15.1"
        file.attrs["model_config"] = json.dumps(sequential([dense(units=3)]))
        weights(file, labels=3)
    dialog.add(path)
    qtbot.waitUntil(lambda: "3 outputs" in texts(dialog), timeout=300_000)
    entry = dialog.card.findChild(QLineEdit)
    assert isinstance(entry, QLineEdit) and not can_open(dialog)
    QTest.keyClicks(entry, "AB")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert "3 labels are needed; 2 were given" in texts(dialog)
    QTest.keyClicks(entry, "C")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert dialog.chosen is None  # Enter belongs to the entry
    qtbot.waitUntil(lambda: can_open(dialog) and "A–C" in texts(dialog), timeout=300_000)
    dialog.buttons.accepted.emit()
    assert dialog.chosen and dialog.chosen.path.is_file()


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("ABC", ("A", "B", "C")),
        (" a  b c ", ("a", "b", "c")),
        ("ja nein so", ("ja", "nein", "so")),
        ("e\u0301ab", ("é", "a", "b")),
    ],
)
def test_labels_are_typed_with_spaces_or_without(text: str, labels: tuple[str, ...]) -> None:
    assert label_list(text, 3) == labels


@pytest.mark.parametrize(
    ("text", "said"), [("AB", "2 were given"), ("A B C D", "4 were given"), ("ABA", "A is there twice")]
)
def test_labels_that_do_not_fit_are_refused(text: str, said: str) -> None:
    with pytest.raises(LabelError, match=said):
        label_list(text, 3)
