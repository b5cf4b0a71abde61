"""A group of parts that belong together, set apart by a slight change of tone."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.toolkit.appearance import SPACING, WIDE_SPACING, set_flag


class Card(QFrame):
    """`column` takes the parts. `title` may be empty; `corner` is shown at its right."""

    def __init__(self, title: str = "", corner: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_flag(self, "card", True)
        self.column = QVBoxLayout(self)
        self.set_compact(False)
        self.column.setSpacing(SPACING)
        if title or corner:
            self.column.addLayout(_head(title, corner))

    def set_compact(self, is_compact: bool) -> None:
        """Leave less room between the edges and the parts."""
        across, down = (SPACING, SPACING) if is_compact else (WIDE_SPACING, SPACING + 4)
        self.column.setContentsMargins(across, down, across, down)


def _head(title: str, corner: QWidget | None) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(SPACING)
    label = QLabel(title)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    head.addWidget(label, 1)
    if corner:
        head.addWidget(corner)
    return head
