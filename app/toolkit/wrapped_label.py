"""A label of several lines whose size does not depend on its text, so that a layout does not move with it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

_MIN_LETTERS = 8


class WrappedLabel(QLabel):
    """Room for `lines` lines of plain text, whatever their width."""

    def __init__(self, text: str = "", *, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def set_lines(self, lines: int) -> None:
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        # A line of the text's own script: Chinese uses another font than the label's.
        line = self.text().split("\n")[0] or self.accessibleName() or "0"
        height = self.fontMetrics().size(0, "\n".join([line] * self._lines)).height()
        return QSize(self.fontMetrics().averageCharWidth() * _MIN_LETTERS, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
