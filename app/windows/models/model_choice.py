"""A combo box for a model to compare: one of the history, or a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.core.model_comparison import ModelChoice
from app.core.model_history import ModelRecord
from app.model_management.open_model_dialog import Inspect, OpenModelDialog
from app.windows.models import model_text


class ModelChoiceBox(QComboBox):
    """Lists the models of the history, the files chosen so far, and an item to choose another file."""

    choice_changed = Signal()

    def __init__(self, inspect: Inspect, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspect = inspect
        self._trained: Sequence[Path] = ()
        self._before = 0
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(22)
        self.addItem(self.tr("Other file…"))
        self.activated.connect(self._on_activated)

    @property
    def choice(self) -> ModelChoice | None:
        return self.currentData()

    def show_models(self, records: Sequence[ModelRecord], trained: Sequence[Path]) -> None:
        """List these models; `trained` are the files that the open dialog lists. The selection is kept."""
        self._trained = trained
        chosen = self.choice
        files = [self.itemData(number) for number in range(self.count() - 1) if self.itemData(number).file]
        choices = [ModelChoice(model_text.name(record), record.model_id) for record in records] + files
        while self.count() > 1:
            self.removeItem(0)
        for number, choice in enumerate(choices):
            self.insertItem(number, choice.name, choice)
        self.choose(chosen if chosen in choices else choices[0])

    def choose(self, choice: ModelChoice) -> None:
        """Select `choice`, and add it to the list if it is a new file."""
        known = [number for number in range(self.count() - 1) if self.itemData(number) == choice]
        if not known:
            self.insertItem(self.count() - 1, choice.name, choice)
        self.setCurrentIndex(known[0] if known else self.count() - 2)
        self._before = self.currentIndex()
        self.choice_changed.emit()

    @Slot(int)
    def _on_activated(self, number: int) -> None:
        if number < self.count() - 1:
            self._before = number
            self.choice_changed.emit()
            return
        self.setCurrentIndex(self._before)
        dialog = OpenModelDialog(self._trained, self._inspect, self.window())
        if dialog.exec() and dialog.chosen:
            self.choose(ModelChoice(dialog.chosen.source.stem, file=dialog.chosen))
