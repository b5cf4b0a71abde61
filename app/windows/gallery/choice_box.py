"""A combo box for one of several values, or any."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """The first item means any value and has the data None; the data of every other item is its value."""

    def __init__(self, parent: QWidget | None = None, *, letters: int, cut: bool = False) -> None:
        """Make room for `letters` characters. With `cut`, longer values are shortened to that."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setMaxVisibleItems(20)
        self.addItem(self.tr("Any"), None)
        self._shown = letters if cut else None

    def add(self, value: str | bool, text: str) -> None:
        """Add a value, shown as `text`."""
        self.addItem(text, value)
        self.setItemData(self.count() - 1, value if isinstance(value, str) else text, Qt.ItemDataRole.ToolTipRole)

    def set_values(self, values: Sequence[str]) -> None:
        """Replace the values. The current value stays selected even if it is not among them."""
        if [self.itemData(number) for number in range(1, self.count())] == list(values):
            return
        chosen = self.currentData()
        while self.count() > 1:
            self.removeItem(1)
        for value in values:
            self._add_value(value)
        self.select(chosen)

    def select(self, value: str | bool | None) -> None:
        """Select `value`; None means any."""
        known = [self.itemData(number) for number in range(self.count())]
        if value not in known:
            self._add_value(str(value))
            known.append(value)
        self.setCurrentIndex(known.index(value))

    def _add_value(self, value: str) -> None:
        self.add(value, value[: self._shown])
