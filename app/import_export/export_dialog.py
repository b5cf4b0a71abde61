"""Choose what is exported: whose drawings, which of them, in what format."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import formatting
from app.import_export import import_export_text

if TYPE_CHECKING:  # the window is painted before NumPy and h5py load
    from corrections.import_export.format_table import Format
    from corrections.import_export.transfer import Which


class ExportDialog(QDialog):
    """`format`, `all_writers` and `which` are what is chosen, `amount` drawings, as `count` says."""

    def __init__(
        self,
        formats: Sequence["Format"],
        writer: str,
        count: Callable[[bool, "Which"], int],
        parent: QWidget | None = None,
    ) -> None:
        from corrections.import_export.transfer import Which

        super().__init__(parent)
        self.setWindowTitle(self.tr("Export Drawings"))
        self._count = count
        self._whose, self._which, self._format = QComboBox(), QComboBox(), QComboBox()
        self._whose.addItem(writer, False)
        self._whose.addItem(self.tr("Everybody"), True)
        self._which.addItem(self.tr("All labelled"), Which.LABELLED)
        self._which.addItem(self.tr("Corrected only"), Which.CORRECTED)
        self._which.addItem(self.tr("All, also those let stand"), Which.ALL)
        for each in formats:
            self._format.addItem(import_export_text.format_name(each), each)
        self._holds, self._amount = QLabel(), QLabel()
        self._holds.setWordWrap(True)
        self._holds.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._holds.setMinimumHeight(3 * self.fontMetrics().lineSpacing())  # nothing moves with the format
        self._holds.setAccessibleName(self.tr("What the format holds"))
        self._amount.setAccessibleName(self.tr("Number of drawings"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(14)
        form.addRow(self.tr("&Writer"), self._whose)
        _add_row(form, self.tr("&Drawings"), self._which, self._amount)
        _add_row(form, self.tr("&Format"), self._format, self._holds)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self.buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)
        for box in (self._whose, self._which, self._format):
            box.currentIndexChanged.connect(self._show_choice)
        self._show_choice()

    @property
    def all_writers(self) -> bool:
        return self._whose.currentData()

    @property
    def which(self) -> "Which":
        return self._which.currentData()

    @property
    def format(self) -> "Format":
        return self._format.currentData()

    @property
    def amount(self) -> int:
        return self._count(self.all_writers, self.which)

    @Slot()
    def _show_choice(self) -> None:
        """What was let stand has nobody's label: it goes only where what was read goes along."""
        last = self._which.count() - 1
        model = self._which.model()
        assert isinstance(model, QStandardItemModel)
        model.item(last).setEnabled(self.format.readings)
        if not self.format.readings and self._which.currentIndex() == last:
            self._which.setCurrentIndex(0)
        self._amount.setText(formatting.drawings(self.amount) if self.amount else self.tr("No drawings yet"))
        self._holds.setText(import_export_text.exchange_format(self.format))
        self._export.setEnabled(self.amount > 0)


def _add_row(form: QFormLayout, name: str, box: QComboBox, note: QLabel) -> None:
    """A row with a note close below its box."""
    label = QLabel(name)
    label.setBuddy(box)
    field = QVBoxLayout()
    field.setSpacing(5)
    field.addWidget(box)
    field.addWidget(note)
    form.addRow(label, field)
