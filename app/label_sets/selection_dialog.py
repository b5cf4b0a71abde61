"""Asks which characters a writer's own selection holds."""

from collections.abc import Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.appearance import SPACING, WIDE_SPACING
from app.toolkit.wrapped_label import WrappedLabel
from models.ink.label_sets import SHIPPED_LABELS, LabelSet, parse_label_set
from models.ink.labels import LabelError

WIDTH = 420  # logical pixels
_SHOWN = 24
"""Characters named in the note."""


class SelectionDialog(QDialog):
    """`label_set` is what was typed, or None while that is no selection."""

    chosen = Signal(object)
    """The `LabelSet` that was typed and accepted."""

    def __init__(self, taught: Collection[str], parent: QWidget | None = None) -> None:
        """`taught` are the labels that the writer taught: they are read whether or not a network has them."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New Selection"))
        self._taught = frozenset(taught)
        self.label_set: LabelSet | None = None
        caption = QLabel(self.tr("Only these characters are read, and what you taught:"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("for example 0123456789+-×÷="))
        self.line.setAccessibleName(self.tr("Characters to read"))
        caption.setBuddy(self.line)
        self._note = WrappedLabel(lines=2)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._note.setAccessibleName(self.tr("About this selection"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Read These"))
        self._ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._on_text_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_SPACING, WIDE_SPACING, WIDE_SPACING, WIDE_SPACING)
        layout.setSpacing(SPACING)
        for widget in (caption, self.line, self._note):
            layout.addWidget(widget)
        layout.addSpacing(SPACING)
        layout.addWidget(buttons)
        self.resize(WIDTH, self.sizeHint().height())
        self._on_text_changed()

    def accept(self) -> None:
        """Close with what was typed."""
        super().accept()
        self.chosen.emit(self.label_set)

    @property
    def note(self) -> str:
        """What is shown about the selection."""
        return self._note.text()

    @Slot()
    def _on_text_changed(self) -> None:
        text = self.line.text()
        try:
            # With a space it is no name of a set: "small" are four letters here.
            self.label_set = parse_label_set(f" {text}") if text.strip() else None
        except LabelError as error:
            self.label_set = None
            self._note.setText(f"⚠ {error_text(error)}")
        else:
            self._note.setText(self._about(self.label_set) if self.label_set else "")
        self._ok.setEnabled(self.label_set is not None)

    def _about(self, label_set: LabelSet) -> str:
        """How the text is understood, and what no network reads before it is taught."""
        known = self._taught.union(SHIPPED_LABELS[label_set.network])
        if strange := [label for label in label_set.labels if label not in known]:
            return self.tr("Not read before you teach it: {}").format(_listed(strange))
        return self.tr("Reads {}").format(_listed(label_set.labels))


def _listed(labels: Collection[str]) -> str:
    shown = formatting.runs(labels)
    return " ".join(shown if len(shown) <= _SHOWN else [*shown[:_SHOWN], "…"])
