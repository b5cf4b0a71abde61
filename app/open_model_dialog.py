"""Choose a model: those that came with the program, or a file, each with its card."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import words

if TYPE_CHECKING:  # the window is painted before h5py loads
    from models.modelfile import ModelFile


class OpenModelDialog(QDialog):
    """The list on the left, the card of the chosen one on the right. `chosen` is what was opened, or None."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Open Model")
        self.chosen: Path | None = None
        self.list = QListWidget()
        self.list.setAccessibleName("Models")
        self._card = QFormLayout()
        self._card.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self._other = self.buttons.addButton("Other &File…", QDialogButtonBox.ButtonRole.ActionRole)
        side = QWidget()
        side.setMinimumWidth(380)
        side.setLayout(self._card)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)
        self.resize(720, 400)
        self.list.currentItemChanged.connect(self._show_card)
        self.list.itemActivated.connect(self._take)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self._other.clicked.connect(self._ask_for_file)
        for path in paths:
            self.add(path)
        self.list.setCurrentRow(0)
        self._show_card()  # an empty list changes no current item

    def add(self, path: Path) -> None:
        """List one more file, and choose it."""
        item = QListWidgetItem(path.stem)
        item.setData(Qt.ItemDataRole.UserRole, path)
        self.list.addItem(item)
        self.list.setCurrentItem(item)

    @Slot()
    def _show_card(self) -> None:
        from models.modelfile import ModelFileError, read_model

        while self._card.rowCount():
            self._card.removeRow(0)
        path: Path | None = self.list.currentItem().data(Qt.ItemDataRole.UserRole) if self.list.currentItem() else None
        model: ModelFile | None = None
        try:
            model = read_model(path) if path else None
        except ModelFileError as error:
            self._add_row("Not a model", str(error))
        if model:
            for name, value in words.card(model.card):
                self._add_row(name, value)
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(model is not None)

    def _add_row(self, name: str, value: str) -> None:
        field = QLabel(value)
        field.setWordWrap(True)
        field.setTextFormat(Qt.TextFormat.PlainText)
        field.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._card.addRow(name, field)

    @Slot()
    def _take(self) -> None:
        if self.buttons.button(QDialogButtonBox.StandardButton.Open).isEnabled():
            self.chosen = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
            self.accept()

    @Slot()
    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open Model", "", "Models (*.h5)")
        if name:
            self.add(Path(name))
