"""The menu of a column's checks."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.core.pages.column_checks import CheckKind, ColumnCheck, number_of
from app.windows.page.table.table_model import column_name


class ColumnMenu(QObject):
    """Fills menus for one column after another."""

    checks_changed = Signal(object)
    """The checks of all columns: a list of `ColumnCheck`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._checks: list[ColumnCheck] = []
        self.range_dialog: RangeDialog | None = None

    def fill(self, menu: QMenu, column: int, checks: Sequence[ColumnCheck]) -> None:
        """List the checks for `column` in `menu`; `checks` are those of all columns."""
        self._checks = list(checks)
        menu.clear()
        here = {each.kind: each for each in checks if each.column == column}
        for kind, text in (
            (CheckKind.NUMBER, self.tr("&Numbers Only")),
            (CheckKind.DIGITS, self.tr("&All of the Same Length")),
            (CheckKind.SUM, self.tr("&Last Cell Is the Sum")),
        ):
            action = self._add(menu, text, is_on=kind in here)
            wanted = ColumnCheck(column=column, kind=kind)
            action.toggled.connect(lambda is_on, each=wanted: self._change(each, is_on=is_on))
        between = here.get(CheckKind.BETWEEN)
        text = self.tr("&Between…")
        if between:
            text = self.tr("&Between {low} and {high}…").format(low=_shown(between.low), high=_shown(between.high))
        action = self._add(menu, text, is_on=between is not None)
        wanted = between or ColumnCheck(column=column, kind=CheckKind.BETWEEN)
        action.toggled.connect(lambda is_on, each=wanted: self._on_between(each, is_on=is_on))

    def _add(self, menu: QMenu, text: str, *, is_on: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        return action

    def _change(self, check: ColumnCheck, *, is_on: bool) -> None:
        others = [each for each in self._checks if (each.column, each.kind) != (check.column, check.kind)]
        self.checks_changed.emit([*others, check] if is_on else others)

    def _on_between(self, check: ColumnCheck, *, is_on: bool) -> None:
        if not is_on:
            self._change(check, is_on=False)
            return
        dialog = self.range_dialog = RangeDialog(check.column, self._window)
        dialog.accepted.connect(
            lambda: self._change(replace(check, low=dialog.low_value, high=dialog.high_value), is_on=True)
        )
        dialog.open()


class RangeDialog(QDialog):
    """Asks between which numbers those of a column must be; one of the two may be left empty."""

    def __init__(self, column: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check Column {column}").format(column=column_name(column)))
        self.low, self.high = QLineEdit("0"), QLineEdit("100")
        form = QFormLayout()
        form.addRow(self.tr("&At least"), self.low)
        form.addRow(self.tr("At &most"), self.high)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Cells with another number are marked.")))
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        for edit in (self.low, self.high):
            edit.textChanged.connect(self._on_changed)

    @property
    def low_value(self) -> Decimal | None:
        return number_of(self.low.text())

    @property
    def high_value(self) -> Decimal | None:
        return number_of(self.high.text())

    def _on_changed(self) -> None:
        texts = [edit.text().strip() for edit in (self.low, self.high)]
        is_valid = any(texts) and all(not text or number_of(text) is not None for text in texts)
        low, high = self.low_value, self.high_value
        is_valid = is_valid and not (low is not None and high is not None and low > high)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_valid)


def _shown(number: Decimal | None) -> str:
    return "…" if number is None else f"{number:f}"
