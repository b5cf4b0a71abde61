"""The buttons under the canvas: those of the pen, which labels are read, Clear and Recognise."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.toolkit.appearance import SPACING, set_flag

_LEAST_ROOM_PX = 136
"""Of the middle button, before Clear gives up its word."""


class ButtonRow(QWidget):
    """In a narrow window the last but one button, `clear`, keeps only its icon, and the middle one gets less room."""

    def __init__(self, tools: Sequence[QWidget], middle: QWidget, clear: QPushButton, recognise: QPushButton) -> None:
        super().__init__()
        self._middle, self._clear, self._word = middle, clear, clear.text()
        clear.setAccessibleName(self._word)
        self._others = (*tools, recognise)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # `minimumSizeHint` has it
        for widget in (*tools, middle):
            self._row.addWidget(widget)
        self._row.addStretch()
        self._row.addWidget(clear)
        self._row.addWidget(recognise)
        self._with_word = self._without = 0  # widths of `clear` in logical pixels
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._with_word, SPACING) + self._middle.sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(self._without, SPACING // 2) + self._middle.minimumSizeHint().width(), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
            self._fit()

    @property
    def _height(self) -> int:
        return max(widget.sizeHint().height() for widget in (*self._others, self._clear))

    def _width(self, clear_width: int, spacing: int) -> int:
        """Of all but the middle button, with the spaces between."""
        widgets = sum(widget.sizeHint().width() for widget in self._others) + clear_width
        return widgets + spacing * (len(self._others) + 1)

    def _measure(self) -> None:
        self._set_tight(True)
        self._without = self._clear.sizeHint().width()
        self._set_tight(False)
        self._with_word = self._clear.sizeHint().width()
        self.updateGeometry()

    def _fit(self) -> None:
        needed = min(self._middle.sizeHint().width(), _LEAST_ROOM_PX)
        self._set_tight(self.width() < self._width(self._with_word, SPACING) + needed)

    def _set_tight(self, is_tight: bool) -> None:
        self._clear.setText("" if is_tight else self._word)
        set_flag(self._clear, "narrow", is_tight)
        self._row.setSpacing(SPACING // 2 if is_tight else SPACING)
