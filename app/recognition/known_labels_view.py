"""Lists the labels that can be read, with a box that restricts them to the digits."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.i18n import formatting
from app.toolkit.appearance import SMALL_PX, SPACING, scaled
from app.toolkit.wrapped_label import WrappedLabel

DIGITS = frozenset("0123456789")


class KnownLabelsView(QWidget):
    """The list wraps. The box is hidden while all labels are digits."""

    digits_only_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = WrappedLabel("…", lines=2)
        self._list.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._list.setFont(scaled(self._list.font(), SMALL_PX))
        self._list.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._list.setAccessibleName(self.tr("Labels that can be read"))
        self.digits_only = QCheckBox(self.tr("Digits only"))
        self.digits_only.setToolTip(self.tr("Read only digits; the other labels stay learned"))
        self.digits_only.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.digits_only.toggled.connect(self.digits_only_changed)
        self.digits_only.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.digits_only)

    def fit(self, *, listed: bool) -> None:
        """Show the list, or only the box."""
        self._list.setVisible(listed)

    def show_labels(self, labels: Collection[str]) -> None:
        known = set(labels)
        shown = known & DIGITS if self.digits_only.isChecked() else known
        self._list.setText(self.tr("Reads {}").format(formatting.known_labels(shown)))
        self._list.setToolTip(self._list.text())
        self.digits_only.setVisible(bool(known & DIGITS and known - DIGITS) or self.digits_only.isChecked())
