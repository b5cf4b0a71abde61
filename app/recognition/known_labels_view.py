"""Lists the labels that can be read, with a box that restricts them to the digits."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from app.i18n import formatting

DIGITS = frozenset("0123456789")


class KnownLabelsView(QWidget):
    """The list wraps. The box is hidden while all labels are digits."""

    digits_only_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QLabel("…")
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setWordWrap(True)
        self._list.setAccessibleName(self.tr("Labels that can be read"))
        self.digits_only = QCheckBox(self.tr("Digits only"))
        self.digits_only.setToolTip(self.tr("Read only digits; the other labels stay learned"))
        self.digits_only.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.digits_only.toggled.connect(self.digits_only_changed)
        self.digits_only.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        layout.addWidget(self.digits_only)

    def show_labels(self, labels: Collection[str]) -> None:
        known = set(labels)
        self._list.setText(formatting.known_labels(known & DIGITS if self.digits_only.isChecked() else known))
        self.digits_only.setVisible(bool(known & DIGITS and known - DIGITS) or self.digits_only.isChecked())
