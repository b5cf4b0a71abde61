"""The page that is shown when there are no cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    """Explains why no drawing is shown, and what to do."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._advice = QLabel(), QLabel()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._title.setFont(font)
        self._title.setAccessibleName(self.tr("Why no drawing is shown"))
        self._advice.setWordWrap(True)
        self._clear = QPushButton(self.tr("Clear filters"))
        self._clear.clicked.connect(self.clear_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for label in (self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_reason(self, *, filtered: bool) -> None:
        """`filtered`: no drawing matches the filters."""
        if filtered:
            self._title.setText(self.tr("No drawing matches these filters"))
            self._advice.setText("")
        else:
            self._title.setText(self.tr("No drawings yet"))
            self._advice.setText(
                self.tr(
                    "Draw a character in the main window. Confirmed, corrected and accepted drawings are kept here."
                )
            )
        self._clear.setVisible(filtered)
