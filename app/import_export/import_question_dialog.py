"""Dialog for what a file leaves open about its drawings, with a preview of each answer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.canvas.ink_thumbnail import thumbnail
from app.i18n.translation import error_text

if TYPE_CHECKING:  # the window is painted before NumPy and h5py load
    from app.core.import_reader import ImportPreview, OptionPreview
    from corrections.samples.sample import Sample

_SIDE_PX = 48
_MAX_LABEL_LENGTH = 6


class ImportQuestionDialog(QDialog):
    """One radio button for each answer, and below it some drawings as they would be imported. `value` is the answer."""

    def __init__(self, preview: "ImportPreview", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import Drawings"))
        self._preview = preview
        question = QLabel(error_text(preview.question.text))
        question.setWordWrap(True)
        note = QLabel(self.tr("Nothing is imported yet. Which drawings and labels are right?"))
        note.setWordWrap(True)
        self._group = QButtonGroup(self)
        options = QWidget()
        rows = QVBoxLayout(options)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        for number, option in enumerate(preview.options):
            rows.addLayout(self._option_row(number, option))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(options)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumSize(options.sizeHint().width() + 20, min(options.sizeHint().height() + 4, 420))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._import_button = self.buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._import_button.setEnabled(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._group.idToggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(14)
        column.addWidget(question)
        column.addWidget(note)
        column.addWidget(area, 1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)

    @property
    def value(self) -> str | None:
        """The chosen value; None if the dialog was cancelled."""
        chosen = self._group.checkedId()
        if self.result() != QDialog.DialogCode.Accepted or chosen < 0:
            return None
        return self._preview.options[chosen].option.value

    @Slot()
    def _on_toggled(self) -> None:
        self._import_button.setEnabled(self._group.checkedId() >= 0)

    def _option_row(self, number: int, option: "OptionPreview") -> QVBoxLayout:
        button = QRadioButton(error_text(option.option.text).replace("&", "&&"))
        button.setEnabled(option.problem is None)
        self._group.addButton(button, number)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addWidget(button)
        if option.problem:
            problem = QLabel(error_text(option.problem))
            problem.setWordWrap(True)
            problem.setIndent(24)
            column.addWidget(problem)
        else:
            row = QHBoxLayout()
            row.setContentsMargins(24, 0, 0, 0)
            for sample in option.samples:
                row.addLayout(self._thumbnail(sample))
            row.addStretch(1)
            column.addLayout(row)
            button.setAccessibleDescription(", ".join(sample.label for sample in option.samples))
        return column

    def _thumbnail(self, sample: "Sample") -> QVBoxLayout:
        """The drawing and, below it, its label."""
        picture, label = QLabel(), QLabel(_shortened(sample.label))
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        picture.setPixmap(thumbnail(sample.ink, _SIDE_PX, self.devicePixelRatioF(), colour))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(picture)
        column.addWidget(label)
        return column


def _shortened(label: str) -> str:
    return label if len(label) <= _MAX_LABEL_LENGTH else label[: _MAX_LABEL_LENGTH - 1] + "…"
