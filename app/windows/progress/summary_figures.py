"""The figures above the charts, each with a caption."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import formatting
from corrections.store.history import History
from corrections.trials.accuracy import Accuracy
from corrections.trials.prequential import WINDOW


class SummaryFigures(QWidget):
    """Accuracy of all drawings and of the last ones, the number of corrections, and lines that were read exactly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(30)
        self._overall = self._figure(self.tr("Accuracy of all drawings"))
        self._recent = self._figure(self.tr("Accuracy of the last drawings"))
        self._corrected = self._figure(self.tr("Corrections"))
        self._lines = self._figure(self.tr("Lines exactly right"))

    def show_history(self, history: History, lines: Accuracy) -> None:
        """Show the figures of at least one drawing, and of `lines` if there are any."""
        overall, recent = history.accuracy, history.last(WINDOW).accuracy
        of_all = self.tr("of %Ln drawing(s), 95 % interval {}", None, overall.n).format(
            formatting.per_cent(formatting.span(*overall.interval))
        )
        of_last = self.tr("of the last {n}").format(n=formatting.number(recent.n))
        self._show(self._overall, formatting.percent(overall.value), of_all)
        self._show(self._recent, formatting.percent(recent.value), of_last)
        self._show(self._corrected, formatting.number(overall.n - overall.right), self.tr("corrected"))
        exact = self.tr("{right} of {n}").format(right=formatting.number(lines.right), n=formatting.number(lines.n))
        self._show(self._lines, exact, self.tr("lines exactly right"))
        for label in self._lines:
            label.setVisible(lines.n > 0)

    def _figure(self, name: str) -> tuple[QLabel, QLabel]:
        value, caption = QLabel(), QLabel()
        font = value.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        value.setFont(font)
        value.setAccessibleName(name)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(value)
        column.addWidget(caption)
        self._row.addLayout(column)
        return value, caption

    def _show(self, figure: tuple[QLabel, QLabel], value: str, caption: str) -> None:
        figure[0].setText(value)
        figure[0].setAccessibleDescription(caption)
        figure[1].setText(caption)
