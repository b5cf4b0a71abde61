"""How many cells of the page are still doubtful, in a sentence and a bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import formatting
from app.toolkit.appearance import SPACING
from app.windows.page.shown_table import ShownTable


class DoubtLine(QWidget):
    """The bar fills as doubtful cells become fewer, from as many as there were at most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.bar = QLabel(), QProgressBar()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Doubtful cells that were looked at"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING // 2, 0, SPACING // 2, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.label)
        column.addWidget(self.bar)

    def show_table(self, table: ShownTable, most: int) -> None:
        """`most` is the largest number of doubtful cells that the page had."""
        doubtful, cells = len(table.doubtful), len(table.cells)
        if not cells:
            text = self.tr("No cell has been read.")
        elif not doubtful:
            text = self.tr("All cells are read or confirmed.")
        else:
            text = self.tr("%Ln of {cells} cell(s) is/are doubtful", None, doubtful).format(
                cells=formatting.number(cells)
            )
        sign = "✓ " if cells and not doubtful else "○ " if doubtful else ""
        self.label.setText(sign + text)
        self.label.setAccessibleName(text)
        self.bar.setRange(0, max(most, 1))
        self.bar.setValue(max(most, 1) - doubtful if most else 1)
        self.bar.setVisible(most > 0)
