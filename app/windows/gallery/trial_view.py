"""The grid of cards: scrolling, selection, and labels typed over the selection."""

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.windows.gallery.card import GAP, CardDelegate
from app.windows.gallery.trial_model import TrialModel

MIN_SIDE, MAX_SIDE, SIDE_STEP = 48, 240, 16
"""Side of a thumbnail in logical pixels."""
WHEEL_STEP = 120
"""One notch of the mouse wheel in Qt's units of 1/8 degree."""


class TrialView(QListView):
    """Cards in columns of equal width."""

    label_typed = Signal(str)
    """A character was typed while trials are selected."""
    label_requested = Signal()
    """Enter or a double click: ask for a label of any length."""
    zoom_requested = Signal(int)
    """Change of the thumbnail size in steps; positive is larger."""
    menu_requested = Signal(QPoint)
    """Open the context menu at this screen position."""

    def __init__(self, model: TrialModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trials = model
        self._cards = CardDelegate(model, self)
        self._wheel = 0  # accumulated wheel rotation with Ctrl, below one step
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # otherwise the columns jump when it appears
        self.setMouseTracking(True)  # highlights the card under the pointer
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(self.tr("Drawings"))
        self.doubleClicked.connect(self.label_requested)

    @property
    def side(self) -> int:
        """Side of a thumbnail in logical pixels."""
        return self._cards.side

    def set_side(self, side: int) -> None:
        """Set the thumbnail side; the topmost card stays at the top."""
        first = self.indexAt(QPoint(self.gridSize().width() // 2, self.gridSize().height() // 2))
        self._cards.set_side(side)
        self._lay_out_columns()
        if first.isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)

    # The selection -------------------------------------------------------------------------------------------------

    @property
    def selected_count(self) -> int:
        return sum(last + 1 - first for first, last in self._selected_runs())

    def selected_ids(self) -> list[int]:
        """Ids of the selected trials, in the order shown."""
        return [each for first, last in self._selected_runs() for each in self._trials.ids[first : last + 1].tolist()]

    def _selected_runs(self) -> list[tuple[int, int]]:
        return sorted((run.top(), run.bottom()) for run in self.selectionModel().selection().toList())

    def show_ids(self, ids: NDArray[np.int64], select: Collection[int] | None = None) -> None:
        """Show these trials and select those in `choose`.

        None keeps the selection and the scroll position. If all selected trials have gone, the trial that is now in
        the row of the first one is selected.
        """
        before, scroll_position = self.selected_ids(), self.verticalScrollBar().value()
        row = next((first for first, _ in self._selected_runs()), 0)
        self._trials.show_ids(ids)
        self.executeDelayedItemsLayout()
        rows = self._trials.rows(before if select is None else select)
        if select is None and before and not rows and len(ids):
            rows = [min(row, len(ids) - 1)]
        self._select_rows(rows)
        if select is None:
            self.verticalScrollBar().setValue(scroll_position)
        elif rows:
            self.scrollTo(self._trials.index(rows[0]))
        else:
            self.scrollToTop()

    def select_ids(self, ids: Collection[int]) -> None:
        """Select these of the trials that are shown, and scroll to them."""
        rows = self._trials.rows(ids)
        self._select_rows(rows)
        if rows:
            self.scrollTo(self._trials.index(rows[0]))

    def _select_rows(self, rows: Sequence[int]) -> None:
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.select(self._trials.index(first), self._trials.index(last))
        if rows:
            self.setCurrentIndex(self._trials.index(rows[0]))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Events --------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        grid, seen = self.gridSize(), self.viewport().size()
        self._cards.begin_frame((seen.width() // grid.width() + 1) * (seen.height() // grid.height() + 2))
        super().paintEvent(event)
        if not self._cards.unfinished.isEmpty():
            self.viewport().update(self._cards.unfinished)  # in the next frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cards.set_side(self.side)
            self._lay_out_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.label_requested.emit()
            return
        text = event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if text.strip() and text.isprintable() and not held and self.selectionModel().hasSelection():
            if not event.isAutoRepeat():
                self.label_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typed characters are labels, not a search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)  # Qt switches it off where no cell is editable

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString().strip() and self.selectionModel().hasSelection():
            self.label_typed.emit(event.commitString())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += event.angleDelta().y()
            steps, self._wheel = int(self._wheel / WHEEL_STEP), int(math.fmod(self._wheel, WHEEL_STEP))
            if steps:
                self.zoom_requested.emit(steps)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        else:
            place = event.globalPos()
        self.menu_requested.emit(place)

    def _lay_out_columns(self) -> None:
        """Distribute the width evenly among as many columns as fit."""
        card, width = self._cards.card_size, self.viewport().width() - 1  # Qt breaks a row that fits exactly
        columns = max(1, width // (card.width() + GAP))
        grid = QSize(max(width // columns, card.width()), card.height() + GAP)
        if grid != self.gridSize():
            self.setGridSize(grid)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each run of consecutive rows."""
    starts = [0, *(at for at in range(1, len(rows)) if rows[at] != rows[at - 1] + 1), len(rows)]
    return ((rows[start], rows[end - 1]) for start, end in pairwise(starts) if start < end)
