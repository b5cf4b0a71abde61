"""The scores of two models, on held-out and on other drawings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.core.model_comparison import ModelComparison
from app.i18n import formatting
from app.windows.models import model_text
from models.inference.paired_comparison import PairedComparison


class ScoreTable(QWidget):
    """One row for the held-out drawings and one for the others, each with its statistical judgement below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(24)
        self._layout.setVerticalSpacing(4)
        heads = ("", self.tr("A reads right"), self.tr("B reads right"), self.tr("only A"), self.tr("only B"))
        for column, text in enumerate(heads):
            self._layout.addWidget(QLabel(text), 0, column)
        self._layout.setColumnStretch(len(heads), 1)
        self._rows = {
            "held_out": self._row(1, self.tr("Held-out drawings")),
            "learned": self._row(3, self.tr("The others")),
        }
        self.hide()

    def show_comparison(self, comparison: ModelComparison) -> None:
        for name, cells in self._rows.items():
            pair: PairedComparison = getattr(comparison, name)
            texts = (
                model_text.score(pair.a),
                model_text.score(pair.b),
                formatting.number(pair.only_a),
                formatting.number(pair.only_b),
            )
            for cell, text in zip(cells, (*texts, model_text.judgement(pair)), strict=True):
                cell.setText(text)
        self.show()

    def _row(self, number: int, name: str) -> list[QLabel]:
        """Make the labels of one row: four figures and the judgement."""
        head = QLabel(name)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self._layout.addWidget(head, number, 0)
        cells = [QLabel() for _ in range(5)]
        for column, cell in enumerate(cells[:4], 1):
            self._layout.addWidget(cell, number, column)
            cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout.addWidget(cells[4], number + 1, 1, 1, 5)
        self._layout.setRowMinimumHeight(number + 1, self.fontMetrics().lineSpacing() + 6)
        whats = ("A", "B", self.tr("only A"), self.tr("only B"), self.tr("result"))
        for cell, what in zip(cells, whats, strict=True):
            cell.setAccessibleName(f"{name}, {what}")
        return cells
