"""Dialog to choose the writer, the selection of drawings and the format of an export."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import formatting
from app.import_export import import_export_text

if TYPE_CHECKING:  # the window is painted before NumPy and h5py load
    from corrections.import_export.format_table import Format
    from corrections.import_export.transfer import TrialSelection


class ExportDialog(QDialog):
    """The choice is in `format`, `all_writers` and `which`; `count` returns the number of drawings of a choice."""

    def __init__(
        self,
        formats: Sequence["Format"],
        writer: str,
        count: Callable[[bool, "TrialSelection"], int],
        parent: QWidget | None = None,
    ) -> None:
        from corrections.import_export.transfer import TrialSelection

        super().__init__(parent)
        self.setWindowTitle(self.tr("Export Drawings"))
        self._count = count
        self._writer_box, self._selection_box, self._format_box = QComboBox(), QComboBox(), QComboBox()
        self._writer_box.addItem(writer, False)
        self._writer_box.addItem(self.tr("All writers"), True)
        self._selection_box.addItem(self.tr("All labelled"), TrialSelection.LABELLED)
        self._selection_box.addItem(self.tr("Corrected only"), TrialSelection.CORRECTED)
        self._selection_box.addItem(self.tr("All, including accepted"), TrialSelection.ALL)
        for format in formats:
            self._format_box.addItem(import_export_text.format_name(format), format)
        self._format_note, self._count_note = QLabel(), QLabel()
        self._format_note.setWordWrap(True)
        self._format_note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._format_note.setMinimumHeight(3 * self.fontMetrics().lineSpacing())  # keeps the layout for every format
        self._format_note.setAccessibleName(self.tr("What the format holds"))
        self._count_note.setAccessibleName(self.tr("Number of drawings"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(14)
        form.addRow(self.tr("&Writer"), self._writer_box)
        _add_row(form, self.tr("&Drawings"), self._selection_box, self._count_note)
        _add_row(form, self.tr("&Format"), self._format_box, self._format_note)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export_button = self.buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)
        for box in (self._writer_box, self._selection_box, self._format_box):
            box.currentIndexChanged.connect(self._show_choice)
        self._show_choice()

    @property
    def all_writers(self) -> bool:
        return self._writer_box.currentData()

    @property
    def which(self) -> "TrialSelection":
        return self._selection_box.currentData()

    @property
    def format(self) -> "Format":
        return self._format_box.currentData()

    @property
    def drawing_count(self) -> int:
        return self._count(self.all_writers, self.which)

    @Slot()
    def _show_choice(self) -> None:
        """Accepted drawings have no confirmed label: they are exported only to formats that store readings."""
        last = self._selection_box.count() - 1
        model = self._selection_box.model()
        assert isinstance(model, QStandardItemModel)
        model.item(last).setEnabled(self.format.predictions)
        if not self.format.predictions and self._selection_box.currentIndex() == last:
            self._selection_box.setCurrentIndex(0)
        self._count_note.setText(
            formatting.drawings(self.drawing_count) if self.drawing_count else self.tr("No drawings yet")
        )
        self._format_note.setText(import_export_text.format_description(self.format))
        self._export_button.setEnabled(self.drawing_count > 0)


def _add_row(form: QFormLayout, name: str, box: QComboBox, note: QLabel) -> None:
    """A row with a note close below its box."""
    label = QLabel(name)
    label.setBuddy(box)
    field = QVBoxLayout()
    field.setSpacing(5)
    field.addWidget(box)
    field.addWidget(note)
    form.addRow(label, field)
