"""Shows the card of a model file or why it was refused, and asks for labels that the file lacks."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QWidget

from app.i18n.translation import error_text
from models.ink.labels import Label, LabelError


class ModelCardView(QWidget):
    """A form with one kind of content at a time: a card, an error, progress, or the label entry."""

    labels_given = Signal(object)
    """A tuple with the requested number of labels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(380)
        self._label_count = 0
        self._rows = QFormLayout(self)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._entry: QLineEdit | None = None
        self._refusal: QLabel | None = None

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show the card."""
        self._clear()
        for name, value in rows:
            self._rows.addRow(name, _text(value))

    def show_refusal(self, reason: str) -> None:
        """Show why the file is not opened; an empty `reason` clears the view."""
        self._clear()
        if reason:
            self._rows.addRow(self.tr("Not opened"), _text(reason))

    def show_busy(self, name: str) -> None:
        """Show that the file is being checked."""
        self._clear()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Checking"))
        self._rows.addRow(self.tr("Checking"), _text(self.tr("{}: this takes a few seconds").format(name)))
        self._rows.addRow("", bar)

    def ask_for_labels(self, reason: str, count: int) -> None:
        """Ask for the labels of `count` outputs; `labels_given` follows."""
        self._clear()
        self._label_count = count
        self._entry = QLineEdit()
        self._entry.setPlaceholderText(self.tr("A B C …"))
        self._entry.setAccessibleName(self.tr("Labels"))
        self._entry.returnPressed.connect(self._submit_labels)
        self._refusal = _text("")
        button = QPushButton(self.tr("&Use These Labels"))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._submit_labels)
        self._rows.addRow(self.tr("Its labels"), _text(reason))
        self._rows.addRow("", self._entry)
        self._rows.addRow("", self._refusal)
        self._rows.setRowVisible(self._refusal, False)
        self._rows.addRow("", button)
        self._entry.setFocus()

    def _clear(self) -> None:
        while self._rows.rowCount():
            row = self._rows.takeRow(0)  # removeRow would delete the entry whose Enter key led here
            for item in (row.labelItem, row.fieldItem):
                if item and (widget := item.widget()):
                    widget.hide()
                    widget.deleteLater()
        self._entry = self._refusal = None

    @Slot()
    def _submit_labels(self) -> None:
        assert self._entry
        assert self._refusal
        try:
            labels = label_list(self._entry.text(), self._label_count)
        except LabelError as error:
            self._refusal.setText(error_text(error))
            self._rows.setRowVisible(self._refusal, True)
        else:
            self.labels_given.emit(labels)


def _text(value: str) -> QLabel:
    field = QLabel(value)
    field.setWordWrap(True)
    field.setTextFormat(Qt.TextFormat.PlainText)
    field.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return field


def label_list(text: str, count: int) -> tuple[Label, ...]:
    """`A B C` and `ABC` are three labels. Raises `LabelError` when they are not `count`, or one is there twice."""
    words = unicodedata.normalize("NFC", text).split()
    labels = [Label.parse(word) for word in (words if len(words) > 1 or count == 1 else "".join(words))]
    if len(labels) != count:
        raise LabelError("{count} labels are needed; {given} were given.", count=count, given=len(labels))
    if twice := sorted({label for label in labels if labels.count(label) > 1}):
        raise LabelError("Each label must be different; {label} is there twice.", label=twice[0])
    return tuple(labels)
