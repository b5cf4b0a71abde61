"""What is typed for a selection, and what is shown of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.label_sets.selection_dialog import SelectionDialog
from models.ink.label_sets import parse_label_set


@pytest.fixture
def dialog(qtbot: QtBot) -> SelectionDialog:
    made = SelectionDialog(["ш"])
    qtbot.addWidget(made)
    made.show()
    return made


def can_be_accepted(dialog: SelectionDialog) -> bool:
    (box,) = dialog.findChildren(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_each_character_counts_once(dialog: SelectionDialog) -> None:
    assert not can_be_accepted(dialog)
    QTest.keyClicks(dialog.line, "ABCA D")
    assert dialog.note == "Reads A–D" and can_be_accepted(dialog)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.result() and dialog.label_set == parse_label_set("ABCD")


def test_the_name_of_a_set_is_only_letters_here(dialog: SelectionDialog) -> None:
    dialog.line.setText("small")
    assert dialog.label_set and dialog.label_set.labels == tuple("smal") and not dialog.label_set.is_named


def test_what_must_be_taught_first_is_told(dialog: SelectionDialog) -> None:
    dialog.line.setText("AшЖ")
    assert dialog.note == "Not read before you teach it: Ж" and can_be_accepted(dialog)


@pytest.mark.parametrize("text", ["", "  ", "\u202e"])
def test_nothing_is_no_selection(dialog: SelectionDialog, text: str) -> None:
    dialog.line.setText(text)
    assert dialog.label_set is None and not can_be_accepted(dialog)
    assert bool(dialog.note) is bool(text.strip())
